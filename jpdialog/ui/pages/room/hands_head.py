"""Who wrote the lines below: each note-taker's name over their column, where there is more than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStyle, QWidget

from jpdialog.ui.language import translate
from jpdialog.ui.pages.room.note_delegate import SIDE
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.domain.side_by_side import Hand


class HandsHead(QWidget):
    """Its columns are those of the notes, whose scroll bar is always there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 8, SIDE + bar, 0)
        self._row.setSpacing(0)
        self.names: list[QLabel] = []
        self.hide()

    def show_hands(self, hands: Sequence[Hand]) -> None:
        """Name these; one alone needs no name."""
        names = [author or translate("RoomPage", "somebody") for _, author in hands] if len(hands) > 1 else []
        if names != [each.text() for each in self.names]:
            for label in self.names:
                self._row.removeWidget(label)
                label.deleteLater()
            self.names = [self._label(each) for each in names]
        self.setVisible(bool(names))

    def _label(self, name: str) -> QLabel:
        label = QLabel(name, self)
        set_role(label, "group")
        self._row.addWidget(label, 1)
        return label
