"""A quiet line above the page: what was done, and the next step with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from jpdialog.ui.theme import set_role


class Notice(QFrame):
    """One sentence, one button, and a way to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence, self.step, self.away = QLabel(self), QPushButton(self), QToolButton(self)
        self._do: Callable[[], object] = lambda: None
        set_role(self, "panel")
        set_role(self.step, "link")
        set_role(self.away, "quiet")
        self.away.setText("×")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.step.clicked.connect(self._on_step)
        self.away.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.step)
        layout.addWidget(self.away)
        self.tell("", "", self.hide)
        self.hide()

    def tell(self, sentence: str, step: str, do: Callable[[], object]) -> None:
        """Say what was done, and offer a step."""
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence or self.tr("Notice"))
        self.step.setText(step)
        self.step.setAccessibleName(step or self.tr("Next step"))
        self.step.setVisible(bool(step))
        self.away.setAccessibleName(self.tr("Close"))
        self._do = do
        self.show()

    def _on_step(self) -> None:
        self._do()
