"""What of a chart the list is narrowed to, said over it; Enter, Space, Delete or a click takes it off again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

TAKING_OFF = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PickedLine(QWidget):
    """Hidden while the list is not narrowed."""

    taken_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.said, self.button = QLabel(self), TakingOff(self)
        set_role(self.said, "muted")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.said, 1)
        self.button.clicked.connect(self.taken_off)
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Say to what the list is narrowed; nothing if it is not."""
        self.text = text
        self.setVisible(bool(text))
        self.retranslate()

    def retranslate(self) -> None:
        """Name it again in the language of the window."""
        only = translate("ActionList", "Only these · %1").replace("%1", self.text) if self.text else ""
        self.said.setToolTip(only)
        self.button.setText(translate("ActionList", "Show all again"))
        self.button.setAccessibleName(". ".join(filter(None, (only, self.button.text()))))
        self._fit(only)

    def _fit(self, only: str) -> None:
        metrics = self.said.fontMetrics()
        self.said.setText(metrics.elidedText(only, Qt.TextElideMode.ElideRight, max(self.said.width(), 240)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.said.toolTip())


class TakingOff(QPushButton):
    """A button that the keys which delete press, too."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "filter")
        self.setAutoDefault(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TAKING_OFF:
            self.click()
        else:
            super().keyPressEvent(event)
