"""The history of what is on screen: each change with its words, the last first."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.days import moment
from jpdialog.ui.history.version_row import VersionRow
from jpdialog.ui.language import translate
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.services.history import Version

SHOWN = 60
"""How many changes are shown: more are read on the command line."""


class HistoryPanel(QWidget):
    """Shows versions; says which one is wanted back, and when it is to be closed."""

    wanted_back = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self.head, self.away, self.note = QLabel(self), QToolButton(self), QLabel(self)
        set_role(self.head, "group")
        set_role(self.away, "quiet")
        set_role(self.note, "muted")
        self.away.setText("×")
        self.away.clicked.connect(self.closed)
        self.rows: list[VersionRow] = []
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.away)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addLayout(top)
        column.addLayout(self._column)
        column.addWidget(self.note)
        column.addStretch(1)

    def show_versions(self, versions: list[Version], today: date, language: str) -> None:
        """Show these changes; the newest value of a field is the one that it has, so it cannot be brought back."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [
            VersionRow(version, told(version, today, language), version in _earlier(versions), self)
            for version in versions[:SHOWN]
        ]
        for row in self.rows:
            row.wanted_back.connect(self.wanted_back)
            self._column.addWidget(row)
        has_more = len(versions) > SHOWN
        if not versions:
            set_prose(self.note, translate("HistoryPanel", "Nothing has been changed here yet."))
        elif has_more:
            set_prose(self.note, translate("HistoryPanel", "Earlier changes are told by: jpdialog history."))
        self.note.setVisible(not versions or has_more)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.head.setText(translate("HistoryPanel", "History"))
        self.away.setAccessibleName(translate("HistoryPanel", "Close the history"))
        self.away.setToolTip(translate("HistoryPanel", "Close the history") + " (Ctrl+H)")
        self.setAccessibleName(translate("HistoryPanel", "History"))


def told(version: Version, today: date, language: str) -> str:
    """When, who, what and how much: "Today 13:58 · K. Sato · text · 6 words"."""
    when = moment(version.at.astimezone(), today, language)
    return " · ".join(filter(None, [when, version.said.author, version.name, how_many_words(version)]))


def how_many_words(version: Version) -> str:
    """How many words a change touched; nothing where it touched none."""
    if version.words < 1:
        return ""
    one, many = translate("HistoryPanel", "1 word"), translate("HistoryPanel", "{count} words")
    return one if version.words == 1 else many.format(count=version.words)


def _earlier(versions: list[Version]) -> list[Version]:
    """The changes of fields that another change of theirs follows: what they said can be brought back."""
    seen: set[tuple[str, str]] = set()
    earlier = []
    for version in versions:
        of_field = (version.entity, version.field)
        if version.field and of_field in seen:
            earlier.append(version)
        seen.add(of_field)
    return earlier


def local_today() -> date:
    """The day on the clock of this computer."""
    return datetime.now().astimezone().date()
