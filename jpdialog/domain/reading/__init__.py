"""The plan out of its text: what is a heading, what a paragraph, who the parties are, who signed, what binds whom."""

from jpdialog.domain.reading.commitments import find_commitments
from jpdialog.domain.reading.reader import read_plan

__all__ = ["find_commitments", "read_plan"]
