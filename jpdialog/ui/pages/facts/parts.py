"""The parts of the room of facts, in the order of their chips. A new part is one line here."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.delegations.part import DelegationsPart
from jpdialog.ui.pages.facts.figures.part import FiguresPart
from jpdialog.ui.pages.facts.part import Part
from jpdialog.ui.pages.facts.people.part import PeoplePart
from jpdialog.ui.pages.facts.programme.part import ProgrammePart
from jpdialog.ui.pages.facts.projects.part import ProjectsPart
from jpdialog.ui.pages.facts.seating.part import SeatingPart


@dataclass(frozen=True, slots=True)
class PartOfFacts:
    """A part by the word that leads to it (``Place(Room.FACTS, key)``), the name on its chip, and its page."""

    key: str
    name: object
    page: type[Part]

    def name_now(self) -> str:
        """What the part is called, in the language of the window."""
        return translate("Facts", str(self.name))


PARTS: tuple[PartOfFacts, ...] = (
    PartOfFacts("people", QT_TRANSLATE_NOOP("Facts", "People"), PeoplePart),
    PartOfFacts("delegations", QT_TRANSLATE_NOOP("Facts", "Delegations"), DelegationsPart),
    PartOfFacts("programme", QT_TRANSLATE_NOOP("Facts", "Programme"), ProgrammePart),
    PartOfFacts("seating", QT_TRANSLATE_NOOP("Facts", "Seating"), SeatingPart),
    PartOfFacts("figures", QT_TRANSLATE_NOOP("Facts", "Figures"), FiguresPart),
    PartOfFacts("projects", QT_TRANSLATE_NOOP("Facts", "Projects"), ProjectsPart),
)
