"""Pages as they will be printed: laid out once, then drawn in the window, into a PDF or on paper, all the same.

Pages are laid out and drawn on one thread, whichever it is, since Qt keeps its faces by thread.
"""
