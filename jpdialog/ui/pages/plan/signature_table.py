"""Who signed an edition, where and when; what is not known is said to be so."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Party, Signature
from jpdialog.domain.wareki import to_wareki
from jpdialog.services.names import Names
from jpdialog.ui.days import day
from jpdialog.ui.pages.plan.known_panel import clear
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

STRETCHES = (2, 5, 4)
PARTY, NAME, TITLE, PLACE, DATE = range(5)
COLUMNS = ((PARTY,), (NAME, TITLE), (PLACE, DATE))
"""What stands in a column, one under the other: five columns would not fit beside the inspector."""


class SignatureTable(QFrame):
    """A card with one line for each signature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._rows: list[list[str]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column, stretch in enumerate(STRETCHES):
            self._grid.setColumnStretch(column, stretch)

    def show_signatures(
        self, signatures: Sequence[Signature], parties: Sequence[Party], names: Names, language: str
    ) -> None:
        """Show signatures that are saved."""
        known = {party.id: names.of(party, "short_name") for party in parties}
        self.show_rows(
            [
                [
                    known.get(each.party_id or "", ""),
                    each.name or "",
                    each.title or "",
                    each.place or "",
                    day_in_both(each.signed_on, language),
                ]
                for each in signatures
            ]
        )

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show party, name, title, place and date of each; an empty text is a gap."""
        self._rows = [list(row) for row in rows]
        self._write()

    def cells(self) -> list[list[str]]:
        """What stands in the table, without its heads."""
        return [[cell or self.tr("not known") for cell in row] for row in self._rows]

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _heads(self) -> list[str]:
        return [self.tr("Party"), self.tr("Name and title"), self.tr("Place and date")]

    def _write(self) -> None:
        clear(self._grid)
        for column, head in enumerate(self._heads()):
            label = QLabel(head, self)
            set_role(label, "group")
            self._grid.addWidget(label, 0, column)
        for place, row in enumerate(self.cells()):
            for column, facts in enumerate(COLUMNS):
                stack = QVBoxLayout()
                stack.setSpacing(0)
                for fact in facts:
                    stack.addWidget(self._told(row[fact], is_known=bool(self._rows[place][fact])))
                stack.addStretch()
                self._grid.addLayout(stack, place + 1, column)

    def _told(self, text: str, *, is_known: bool) -> QLabel:
        label = QLabel(self)
        set_prose(label, text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not is_known:
            set_role(label, "muted")
        return label


def day_in_both(when: date | None, language: str) -> str:
    """A day; in Japanese by both calendars: 「2017年（平成29年）8月28日」. Nothing for none."""
    if when is None:
        return ""
    if language != "ja":
        return day(when, language)
    era = to_wareki(when).split("年")[0]
    is_by_era = not era.isdecimal()
    return f"{when.year}年{f'（{era}年）' if is_by_era else ''}{when.month}月{when.day}日"
