"""The last changes in three lines, for the inspector: when, who, how much; and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.record import Record
from jpdialog.services.desk import Desk
from jpdialog.ui.history.panel import local_today
from jpdialog.ui.history.panel import told as told_of
from jpdialog.ui.language import translate
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

LINES = 3


class LastChanges(QWidget):
    """A group head, up to three lines, and the key that shows the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.more = QLabel(self), QLabel(self)
        self.lines = [QLabel(self) for _ in range(LINES)]
        set_role(self.head, "group")
        set_role(self.more, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(4)
        for label in (self.head, *self.lines, self.more):
            column.addWidget(label)
        self._retranslate()

    def show_changes(self, desk: Desk | None, records: Sequence[Record], language: str) -> None:
        """Tell the last changes of these records; nothing without a desk."""
        self._retranslate()  # it may have stood in no window when the language changed
        versions = []
        if desk is not None and records:
            from jpdialog.services.history import History
            from jpdialog.services.vocabulary import words_for

            entities = [f"{record.__tablename__}:{record.id}" for record in records]
            versions = History(desk, words_for(language)).of(entities, most=LINES)
        for place, label in enumerate(self.lines):
            is_there = place < len(versions)
            label.setVisible(is_there)
            if is_there:
                set_prose(label, told_of(versions[place], local_today(), language))
        self.setVisible(bool(versions))

    def _retranslate(self) -> None:
        self.head.setText(translate("HistoryPanel", "History"))
        self.more.setText(translate("HistoryPanel", "All of it: Ctrl+H"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
