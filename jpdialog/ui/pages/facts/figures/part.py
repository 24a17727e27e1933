"""The figures with their sources; for now they are to be read."""

from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.ui.pages.facts.figures.figures_card import FiguresCard
from jpdialog.ui.pages.facts.told_part import ToldPart


class FiguresPart(ToldPart):
    """Figures, each with its newest values."""

    kinds = (Figure, FigureValue)

    @override
    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        del dialogue  # figures belong to the plan, whatever the dialogue
        figures = desk.figures.all()
        self.area.begin()
        if figures:
            card = FiguresCard(figures, Names(desk, self.language), self.language, self.area)
            self.area.column.addWidget(card)
            self.area.places |= card.places
        self.end_with_what_comes()
        return bool(figures)
