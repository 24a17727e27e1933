"""The figures with their sources; for now they are to be read."""

from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.follow_up import Figure
from jpdialog.services.desk import Desk
from jpdialog.services.facts import by_subject
from jpdialog.services.names import Names
from jpdialog.ui.pages.facts.figures.figures_card import FiguresCard
from jpdialog.ui.pages.facts.told_part import ToldPart


class FiguresPart(ToldPart):
    """Figures by what they speak of."""

    kinds = (Figure,)

    @override
    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        del dialogue  # figures belong to the plan, whatever the dialogue
        subjects = by_subject(desk.store.find(Figure))
        self.area.begin()
        if subjects:
            card = FiguresCard(subjects, Names(desk, self.language), self.language, self.area)
            self.area.column.addWidget(card)
            self.area.places |= card.places
        self.end_with_what_comes()
        return bool(subjects)
