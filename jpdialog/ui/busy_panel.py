"""The line that says what is being done, with a button to stop it; shown only while something takes time."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role


class BusyPanel(QFrame):
    """Hidden while nothing runs."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self._doing = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(self)
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(16)
        row.addWidget(self._doing, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._retranslate()
        self.hide()

    def show_doing(self, doing: str) -> None:
        """Say what is being done."""
        self._doing.setText(doing)
        self.show()

    def _retranslate(self) -> None:
        self._cancel.setText(translate("BusyPanel", "Cancel"))
        self._bar.setAccessibleName(translate("BusyPanel", "Progress"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
