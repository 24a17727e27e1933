"""The room of facts: who takes part and where, what stands in numbers, what is funded."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.services.facts_waiting import waiting_facts
from jpdialog.ui.pages.facts.parts import PARTS
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.pages.parts.page import PageOfParts
from jpdialog.ui.pages.parts.reading_part import tables_of
from jpdialog.ui.rooms import Room

COUNTED = frozenset({"figure", "figurevalue", "project", "projectreport"})
"""Of these tables is what waits; a change of any other leaves its number as it is."""


class FactsPage(PageOfParts):
    """Its parts are named in ``parts.py``. They read when they are seen; what waits in them is counted before."""

    room = Room.FACTS

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        parts: Sequence[OfferedPart] = PARTS,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._today, self._waiting, self._asked = today, 0, 0
        super().__init__(parent, parts=parts)

    @override
    def count(self) -> int:
        return self._waiting

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        super().show_desk(desk, dialogue)
        self._count()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        super().refresh(changed)
        if changed is None or COUNTED & tables_of(changed):
            self._count()

    def _count(self) -> None:
        desk, today = self.desk, self._today()
        self._asked += 1
        asked = self._asked

        def tell(waiting: int) -> None:
            if asked == self._asked:
                self._waiting = waiting
                self.renamed.emit()

        if desk is None:
            tell(0)
        elif self.worker is None:
            tell(waiting_facts(desk, today))
        else:
            self.worker.run("", lambda _job: waiting_facts(desk, today), tell, can_stop=False, behind=True)
