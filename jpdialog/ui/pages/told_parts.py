"""Small parts of the rooms that are read only: a card, a label whose text can be taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role


class ToldCard(QFrame):
    """A card with its head."""

    def __init__(self, head: str, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.column.addWidget(told(head, "group", self))


def told(text: str, role: str, parent: QWidget) -> QLabel:
    """A text to be read and copied, over as many lines as it needs."""
    label = QLabel(parent)
    if role:
        set_role(label, role)
    set_prose(label, text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
