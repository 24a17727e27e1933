"""A part of the room of facts that is read only: cards in a column."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.empty import EmptyFacts
from jpdialog.ui.pages.facts.part import Part
from jpdialog.ui.pages.read_only import ReadOnlyPage
from jpdialog.ui.pages.told_parts import ReadingColumn, told


class ToldPart(ReadOnlyPage, Part):
    """Subclasses put their cards into ``area`` by ``read``; what is gone to is brought into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.area = ReadingColumn()
        super().__init__(EmptyFacts(), self.area, parent)
        self.retranslate()

    def end_with_what_comes(self) -> None:
        """Say under the cards that they cannot be changed yet."""
        coming = translate(
            "FactsPage", "Figures and persons can be read here; writing and changing them comes in a later version."
        )
        self.area.column.addWidget(told(coming, "muted", self.area))
        self.area.column.addStretch(1)

    @override
    def forget(self) -> None:
        self.area.begin()

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        self.area.show_place(thing)

    @override
    def retranslate(self) -> None:
        self.area.setAccessibleName(translate("FactsPage", "Figures and persons"))
        super().retranslate()
