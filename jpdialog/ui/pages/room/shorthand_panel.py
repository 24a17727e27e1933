"""The list of shorthand, over the page: what is typed and what it stands for, added to and shortened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.shorthand import Shorthand
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role


class ShorthandPanel(QFrame):
    """Enter keeps what stands in the two fields, Delete takes the selected one away, Esc goes back."""

    put = Signal(str, str)
    dropped = Signal(Shorthand)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        set_role(self, "answers")
        self.setAutoFillBackground(True)
        self.head, self.about = QLabel(self), QLabel(self)
        self.list = QListWidget(self)
        self.short, self.words = QLineEdit(self), QLineEdit(self)
        self.keep_button, self.drop_button, self.close_button = (QPushButton(self) for _ in range(3))
        self._known: Sequence[Shorthand] = ()
        self._lay_out()
        self.words.returnPressed.connect(self._put)
        self.short.returnPressed.connect(self.words.setFocus)
        self.keep_button.clicked.connect(self._put)
        self.drop_button.clicked.connect(self._drop)
        self.close_button.clicked.connect(self.close_panel)
        self.list.currentRowChanged.connect(self._show_row)
        self.list.installEventFilter(self)
        self.hide()

    def open(self, known: Sequence[Shorthand]) -> None:
        """Come over the page."""
        self.show_known(known)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.short.setFocus()

    def show_known(self, known: Sequence[Shorthand]) -> None:
        """Show these."""
        self._known = known
        self.list.clear()
        for each in known:
            self.list.addItem(f"{each.short}   {each.words}")
        self.drop_button.setEnabled(False)

    def close_panel(self) -> None:
        """Go back to the notes."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.head.setText(translate("RoomPage", "Shorthand of your own"))
        self.about.setText(translate("RoomPage", "A few letters, typed as a word, stand for what is meant."))
        self.list.setAccessibleName(translate("RoomPage", "Shorthand of your own"))
        typed, meant = translate("RoomPage", "What is typed"), translate("RoomPage", "What it stands for")
        for field, name in ((self.short, typed), (self.words, meant)):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
        self.keep_button.setText(translate("RoomPage", "Keep"))
        self.drop_button.setText(translate("RoomPage", "Delete"))
        self.close_button.setText(translate("RoomPage", "Back to the notes"))

    def _lay_out(self) -> None:
        set_role(self.head, "title")
        set_role(self.about, "muted")
        set_role(self.keep_button, "primary")
        fields, buttons = QHBoxLayout(), QHBoxLayout()
        fields.addWidget(self.short, 1)
        fields.addWidget(self.words, 3)
        fields.addWidget(self.keep_button)
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        inside = QVBoxLayout()
        inside.setSpacing(12)
        for part in (self.head, self.about):
            inside.addWidget(part)
        inside.addLayout(fields)
        inside.addWidget(self.list, 1)
        inside.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(32, 32, 32, 32)
        whole.addStretch(1)
        whole.addLayout(inside, 6)
        whole.addStretch(1)

    def _put(self) -> None:
        self.put.emit(self.short.text(), self.words.text())

    def kept(self) -> None:
        """What stood in the fields was kept: they are empty for the next."""
        self.short.clear()
        self.words.clear()
        self.short.setFocus()

    def _drop(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._known):
            self.dropped.emit(self._known[row])

    def _show_row(self, row: int) -> None:
        self.drop_button.setEnabled(row >= 0)
        if 0 <= row < len(self._known):
            self.short.setText(self._known[row].short)
            self.words.setText(self._known[row].words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Delete:  # type: ignore[attr-defined]
            self._drop()
            return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)
