"""The room of actions: the list, the commitments that they serve, and what goes on from one dialogue to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.actions.closing_part import ClosingPart
from jpdialog.ui.pages.actions.commitments_part import CommitmentsPart
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.list_state import state_called
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.facts.parts import PartOfFacts
from jpdialog.ui.rooms import Room

PARTS: tuple[PartOfFacts, ...] = (
    PartOfFacts("list", QT_TRANSLATE_NOOP("Facts", "Actions"), ActionListPart),
    PartOfFacts("commitments", QT_TRANSLATE_NOOP("Facts", "Commitments"), CommitmentsPart),
    PartOfFacts("closing", QT_TRANSLATE_NOOP("Facts", "From dialogue to dialogue"), ClosingPart),
)


class ActionsPage(FactsPage):
    """Parts are chosen as in the room of facts."""

    room = Room.ACTIONS

    def __init__(self, parent: QWidget | None = None, *, parts: Sequence[PartOfFacts] = PARTS) -> None:
        super().__init__(parent, parts=parts)

    @override
    def go_to(self, thing: str) -> None:
        state = state_called(thing)
        if state is None:
            super().go_to(thing)
            return
        self.choose("list")
        if isinstance(self.part, ActionListPart):
            self.part.filter.choose(state)
