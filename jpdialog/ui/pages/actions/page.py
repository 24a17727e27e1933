"""The room of actions: the list, the commitments that they serve, and what goes on from one dialogue to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.actions.closing_part import ClosingPart
from jpdialog.ui.pages.actions.commitments_part import CommitmentsPart
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.list_state import state_called
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.pages.parts.page import PageOfParts
from jpdialog.ui.rooms import Room

PARTS: tuple[OfferedPart, ...] = (
    OfferedPart("list", QT_TRANSLATE_NOOP("Parts", "Actions"), ActionListPart),
    OfferedPart("commitments", QT_TRANSLATE_NOOP("Parts", "Commitments"), CommitmentsPart),
    OfferedPart("closing", QT_TRANSLATE_NOOP("Parts", "From dialogue to dialogue"), ClosingPart),
)


class ActionsPage(PageOfParts):
    """Parts are chosen as in the room of facts."""

    room = Room.ACTIONS

    def __init__(self, parent: QWidget | None = None, *, parts: Sequence[OfferedPart] = PARTS) -> None:
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
