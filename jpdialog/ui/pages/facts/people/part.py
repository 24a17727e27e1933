"""Who is who on both sides; for now it is to be read."""

from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.services.desk import Desk
from jpdialog.services.facts import people_by_side
from jpdialog.services.names import Names
from jpdialog.ui.pages.facts.people.side_card import SideCard
from jpdialog.ui.pages.facts.told_part import ToldPart


class PeoplePart(ToldPart):
    """Persons by the side that they belong to."""

    kinds = (Person, Organisation, Party)

    @override
    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        names, sides = Names(desk, self.language), people_by_side(desk, dialogue)
        self.area.begin()
        for side in sides:
            card = SideCard(side, names, self.area)
            self.area.column.addWidget(card)
            self.area.places |= card.places
        self.end_with_what_comes()
        return bool(sides)
