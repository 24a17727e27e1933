"""Rows made before a brief needs them, one at a time between other things, so that no brief waits for its rows."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from jpdialog.domain.brief import EntryKind
from jpdialog.services.briefs import BriefView
from jpdialog.ui.pages.briefs.kind_block import KindBlock

BETWEEN = 30
"""Milliseconds from one row to the next: time to paint and to answer keys."""
MOST = 16
"""Of one kind; a brief with more waits for the rest of them once."""


class RowsInAdvance(QObject):
    """Sees to it that the blocks have as many rows as the longest of the briefs has entries of their kind."""

    def __init__(self, blocks: Mapping[EntryKind, KindBlock], parent: QObject) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._wanted: Counter[EntryKind] = Counter()
        self._next = QTimer(self, singleShot=True, interval=BETWEEN)
        self._next.timeout.connect(self._make_one)

    def expect(self, views: Sequence[BriefView]) -> None:
        """Make ready for these briefs."""
        self._wanted = Counter()
        for view in views:
            self._wanted |= Counter(entry.kind for entry in view.entries)
        self._next.start()

    def _make_one(self) -> None:
        if any(self._blocks[kind].lay_in(min(count, MOST)) for kind, count in self._wanted.items()):
            self._next.start()
