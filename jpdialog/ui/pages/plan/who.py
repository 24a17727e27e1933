"""Who undertakes a commitment, seen from this desk: its word, its mark and its line under the text.

Each side has a word, a shape and a kind of line of its own, so that nobody needs to tell colours apart.
"""

from collections.abc import Collection, Sequence
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from jpdialog.domain.plan import Party
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark


class Who(Enum):
    """A side: (mark, line under the text)."""

    OURS = (Mark.IN_CLEARANCE, Qt.PenStyle.DashLine)
    THEIRS = (Mark.DRAFT, Qt.PenStyle.DotLine)
    BOTH = (Mark.CLEARED, Qt.PenStyle.SolidLine)
    NOBODY = (Mark.CALLED_FOR, Qt.PenStyle.DashDotLine)

    @property
    def mark(self) -> Mark:
        """The shape beside the word."""
        return self.value[0]

    @property
    def line(self) -> Qt.PenStyle:
        """The line under the text."""
        return self.value[1]

    @property
    def word(self) -> str:
        """The word, in the language of the window."""
        return translate("Who", _WORDS[self])


_WORDS = {
    Who.OURS: str(QT_TRANSLATE_NOOP("Who", "Ours")),
    Who.THEIRS: str(QT_TRANSLATE_NOOP("Who", "Theirs")),
    Who.BOTH: str(QT_TRANSLATE_NOOP("Who", "Both")),
    Who.NOBODY: str(QT_TRANSLATE_NOOP("Who", "Not said")),
}


def who_of(party_ids: Collection[str], parties: Sequence[Party]) -> Who:
    """The side that those parties are."""
    sides = {party.is_ours for party in parties if party.id in party_ids}
    return side_of(sides)


def side_of(sides: Collection[bool]) -> Who:
    """The side, from whether each of those who undertake is ours."""
    if not sides:
        return Who.NOBODY
    if len(set(sides)) > 1:
        return Who.BOTH
    return Who.OURS if True in sides else Who.THEIRS
