"""The persons of one side: how the name is said, the title, where they belong, and what they do in the delegation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jpdialog.services.facts import Member, Side
from jpdialog.services.names import Names
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import ToldCard, told


class SideCard(ToldCard):
    """One line for each person. ``places`` finds each by its id."""

    def __init__(self, side: Side, names: Names, parent: QWidget) -> None:
        head = names.of(side.party, "name") or names.of(side.party, "short_name")
        super().__init__(head or translate("SideCard", "Side not known"), parent)
        self._names = names
        self.places: dict[str, QWidget] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        for column, share in enumerate((4, 5, 2)):
            grid.setColumnStretch(column, share)
        for row, member in enumerate(side.members):
            self._tell(grid, row, member)
        self.column.addLayout(grid)

    def _tell(self, grid: QGridLayout, row: int, member: Member) -> None:
        person, names = member.person, self._names
        name = names.of(person, "name")
        said = [each for each in (person.kana, person.pronunciation) if each and each != name]
        grid.addLayout(self._pair(name, " · ".join(said), person.id), row, 0)
        grid.addLayout(self._pair(names.of(person, "title"), names.of(member.organisation, "name")), row, 1)
        if member.role is not None:
            chip = Chip(field_word(member.role), Mark.NONE, self)
            grid.addWidget(chip, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _pair(self, first: str, second: str, place: str = "") -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for text, role in ((first, "strong" if place else ""), (second, "muted")):
            if text:
                label = told(text, role, self)
                column.addWidget(label)
                if place:
                    self.places.setdefault(place, label)
        column.addStretch(1)
        return column
