"""Between the blocks of a document and its pages: every look resolved, every number counted, in the order of reading.

What draws pages, in the window, in a PDF or on paper, reads this and knows nothing of Word's styles.
"""
