"""Standard lines: found, put into a brief, and kept in order."""
