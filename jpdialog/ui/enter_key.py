"""Enter presses the button that has the keyboard, as Space does; Qt does so in dialogs alone, and we have panels."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget


def press_by_enter(panel: QWidget, event: QKeyEvent) -> bool:
    """Press the panel's button that has the keyboard, if Enter is what was typed; tells whether that was so."""
    button = panel.focusWidget()
    enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not (enters and isinstance(button, QPushButton) and button.hasFocus()):
        return False
    button.click()
    return True
