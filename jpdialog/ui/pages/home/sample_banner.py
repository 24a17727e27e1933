"""The line that says, above everything, that what is shown is invented."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from jpdialog.ui.theme import set_role


class SampleBanner(QFrame):
    """One quiet sentence on a tint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "sample")
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.sentence)
        self._retranslate()

    def _retranslate(self) -> None:
        sentence = self.tr(
            "Sample: this dialogue with its briefs, actions and persons is invented. "
            "Past dialogues are as they were held, but for actions marked (sample)."
        )
        self.sentence.setText(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
