"""Charts painted with Qt alone: the same code paints them on the screen and into a picture for a paper."""
