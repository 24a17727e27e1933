"""The places where the reader was unsure, each a sentence that leads to its section."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.theme import set_role

HIGHEST = 240
APART = 2
BESIDE = 32


class DoubtList(QWidget):
    """Hidden while there are none. ``chosen`` tells the place of a section; -1 for the plan as a whole."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.list = QLabel(self), QListWidget(self)
        set_role(self.heading, "group")
        set_role(self.list, "sentences")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(APART)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.list)
        self._retranslate()

    def show_doubts(self, doubts: Sequence[tuple[str, int | None]]) -> None:
        """Show the sentences, each with the place of its section or None."""
        self.list.clear()
        for sentence, place in doubts:
            item = QListWidgetItem(sentence, self.list)
            item.setData(Qt.ItemDataRole.UserRole, -1 if place is None else place)
            item.setToolTip(sentence)
        self.setVisible(bool(doubts))
        self._fit()

    def _fit(self) -> None:
        """Give each sentence the lines that it needs, with room kept for a scroll bar, and the list their height."""
        room = QRect(0, 0, self.width() - BESIDE, HIGHEST)
        total = 0
        for item in (self.list.item(row) for row in range(self.list.count())):
            lines = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
            item.setSizeHint(QSize(room.width(), lines.height() + APART))
            total += lines.height() + 3 * APART
        self.list.setFixedHeight(min(HIGHEST, total + 2 * APART))

    def _go(self, item: QListWidgetItem) -> None:
        self.chosen.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Look at these places"))
        self.list.setAccessibleName(self.tr("Places where the reader was unsure"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
