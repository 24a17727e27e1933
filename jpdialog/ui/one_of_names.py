"""A name that has to be one of those that are known: what is chosen from the list under a line is kept at once."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from jpdialog.ui.enter_key import ENTERS
from jpdialog.ui.known_names import KnownNames


class OneOfNames(KnownNames):
    """Enter takes the name that is chosen, or the only one that is left, else what is typed; ``taken`` follows.

    Qt alone would put the list away with the first Enter, and count a name that was chosen as one that nobody typed.
    """

    taken = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.activated.connect(self._take)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTERS
        if is_enter and watched is self._list and not self._list.currentIndex().isValid():
            self.close_list()
            self._take(self.currentCompletion() if self.completionCount() == 1 else self._line.text())
            return True
        return super().eventFilter(watched, event)

    def _take(self, name: str) -> None:
        self._line.setText(name)
        self._line.setModified(True)  # somebody chose it, who need not have typed it
        self.taken.emit()
