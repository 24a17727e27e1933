"""Tab follows reading order, also through what was made later than what stands below it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def lead_through(widgets: Sequence[QWidget]) -> None:
    """Let Tab lead through these, one after another."""
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
