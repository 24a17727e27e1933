"""A brief whose section has gone from the plan while it was written says so; what is written in it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.services.briefs import BriefView


class GoneSection(QFrame):
    """Shown above such a brief, and only there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        set_role(self, "warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.sentence)
        self._retranslate()
        self.hide()

    def show_view(self, view: BriefView) -> None:
        """Say it where it is so."""
        self.setVisible(view.is_orphan)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        told = translate(
            "BriefSheet",
            "The edition on which this dialogue is held does not have this section any more. What is written here is "
            "kept and can be edited; copy what is still needed into another brief.",
        )
        self.sentence.setText(told)
        self.sentence.setAccessibleName(told)
