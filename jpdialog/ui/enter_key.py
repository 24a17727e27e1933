"""Enter presses the button that has the keyboard, as Space does; Qt does so in dialogs alone, and we have panels."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from typing_extensions import override

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def press_by_enter(panel: QWidget, event: QKeyEvent) -> bool:
    """Press the panel's button that has the keyboard, if Enter is what was typed; tells whether that was so."""
    button = panel.focusWidget()
    if not (event.key() in ENTERS and isinstance(button, QPushButton) and button.hasFocus()):
        return False
    button.click()
    return True


class EnterPresses(QObject):
    """Has Enter press buttons wherever they stand: those that are in no panel, and those with a list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in ENTERS or event.modifiers() not in PLAIN:
            return False
        if isinstance(watched, QPushButton | QToolButton):
            press = watched.showMenu if watched.menu() is not None else watched.click
            press()
        return True

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QPushButton | QToolButton):
            before.removeEventFilter(self)
        if isinstance(now, QPushButton | QToolButton):
            now.installEventFilter(self)
