"""How many actions are late, for the rail, while nobody looks at their list: of very many the worker counts them."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from jpdialog.domain.action_list import Shown
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.action_list import ActionList
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions.list_keeper import VERY_MANY
from jpdialog.ui.worker import Worker


class LateCount(QObject):
    """``counted`` tells the number; of several questions only the last is answered."""

    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker: Worker | None = None
        self._asked = 0

    def count(self, desk: Desk, dialogue: Dialogue | None, today: date) -> None:
        """Count them."""
        self._asked += 1
        asked = self._asked

        def count() -> int:
            return ActionList(desk, dialogue, "en", today).count(Shown.LATE)

        def tell(late: int) -> None:
            if asked == self._asked:
                self.counted.emit(late)

        if self.worker is None or desk.store.count(ActionItem) <= VERY_MANY:
            tell(count())
        else:
            self.worker.run("", lambda _job: count(), tell, can_stop=False, behind=True)

    def forget(self) -> None:
        """What was asked is of no interest any more: the list itself will tell."""
        self._asked += 1
