"""A big calm card that is one button: a picture, what it offers, and what that means."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.icons import Picture
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

WIDTH = 272


class ChoiceCard(QPushButton):
    """One of the ways to begin."""

    def __init__(self, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "choice")
        self._heading, self._meaning = QLabel(self), QLabel(self)
        set_role(self._heading, "strong")
        set_role(self._meaning, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(Picture(picture, 32, self))
        column.addSpacing(8)
        for label in (self._heading, self._meaning):
            label.setWordWrap(True)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_words(self, heading: str, meaning: str) -> None:
        """Name the way, and say what it means."""
        self._heading.setText(heading)
        set_prose(self._meaning, meaning)
        self.setAccessibleName(f"{heading}. {meaning}")
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(WIDTH, max(216, layout.heightForWidth(WIDTH) if layout else 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
