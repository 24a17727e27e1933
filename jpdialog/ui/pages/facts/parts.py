"""The parts of the room of facts, in the order of their chips. A new part is one line here."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.ui.pages.facts.delegations.part import DelegationsPart
from jpdialog.ui.pages.facts.figures.part import FiguresPart
from jpdialog.ui.pages.facts.people.part import PeoplePart
from jpdialog.ui.pages.facts.programme.part import ProgrammePart
from jpdialog.ui.pages.facts.projects.part import ProjectsPart
from jpdialog.ui.pages.facts.seating.part import SeatingPart
from jpdialog.ui.pages.parts.offered_part import OfferedPart

PARTS: tuple[OfferedPart, ...] = (
    OfferedPart("people", QT_TRANSLATE_NOOP("Parts", "People"), PeoplePart),
    OfferedPart("delegations", QT_TRANSLATE_NOOP("Parts", "Delegations"), DelegationsPart),
    OfferedPart("programme", QT_TRANSLATE_NOOP("Parts", "Programme"), ProgrammePart),
    OfferedPart("seating", QT_TRANSLATE_NOOP("Parts", "Seating"), SeatingPart),
    OfferedPart("figures", QT_TRANSLATE_NOOP("Parts", "Figures"), FiguresPart),
    OfferedPart("projects", QT_TRANSLATE_NOOP("Parts", "Projects"), ProjectsPart),
)
