"""The room of facts: figures with their sources, and who is who on both sides; for now they are to be read."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.follow_up import Figure
from jpdialog.services.desk import Desk
from jpdialog.services.facts import by_subject, people_by_side
from jpdialog.services.names import Names
from jpdialog.ui.pages.facts.empty import EmptyFacts
from jpdialog.ui.pages.facts.figures_card import FiguresCard
from jpdialog.ui.pages.facts.side_card import SideCard
from jpdialog.ui.pages.read_only import ReadOnlyPage
from jpdialog.ui.pages.told_parts import ReadingColumn, told
from jpdialog.ui.rooms import Room


class FactsPage(ReadOnlyPage):
    """People and figures."""

    room = Room.FACTS

    def __init__(self, parent: QWidget | None = None) -> None:
        self.area = ReadingColumn()
        super().__init__(EmptyFacts(), self.area, parent)
        self.retranslate()

    @override
    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        names, subjects = Names(desk, self.language), by_subject(desk.store.find(Figure))
        sides = people_by_side(desk, dialogue)
        self.area.begin()
        if subjects:
            self._add(FiguresCard(subjects, names, self.language, self.area))
        for side in sides:
            self._add(SideCard(side, names, self.area))
        coming = self.tr("Figures and persons can be read here; writing and changing them comes in a later version.")
        self.area.column.addWidget(told(coming, "muted", self.area))
        self.area.column.addStretch(1)
        return bool(subjects or sides)

    @override
    def forget(self) -> None:
        self.area.begin()

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        self.area.show_place(thing)

    @override
    def retranslate(self) -> None:
        self.area.setAccessibleName(self.tr("Figures and persons"))
        super().retranslate()

    def _add(self, card: FiguresCard | SideCard) -> None:
        self.area.column.addWidget(card)
        self.area.places |= card.places
