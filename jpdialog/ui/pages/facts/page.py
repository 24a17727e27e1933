"""The room of facts: who takes part and where, what stands in numbers, what is funded."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from jpdialog.ui.pages.facts.parts import PARTS
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.pages.parts.page import PageOfParts
from jpdialog.ui.rooms import Room


class FactsPage(PageOfParts):
    """Its parts are named in ``parts.py``."""

    room = Room.FACTS

    def __init__(self, parent: QWidget | None = None, *, parts: Sequence[OfferedPart] = PARTS) -> None:
        super().__init__(parent, parts=parts)
