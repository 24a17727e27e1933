"""What was deleted: what it was, where it stood, who deleted it when; and the way back for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.days import moment
from jpdialog.ui.history.panel import local_today
from jpdialog.ui.pages.safe.safe_card import SafeCard
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.services.history import History
    from jpdialog.services.search_places import Standings
    from jpdialog.storage.record_history import Gone
    from jpdialog.ui.pages.page import Page

SHOWN, LENGTH = 12, 120
"""How many acts of deleting are listed, and how many signs of each."""


class DeletedCard(SafeCard):
    """A line for each act of deleting, the last first: what was deleted together comes back together."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.note = QLabel(self)
        set_role(self.note, "muted")
        self.rows: list[DeletedRow] = []
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        holder = QWidget(self)
        holder.setLayout(self._lines)
        self.add(holder)
        self.add(self.note)
        self.column.addStretch(1)

    @override
    def retranslate(self) -> None:
        self.show_head(self.tr("Deleted"))
        self.read_again()

    @override
    def read_again(self) -> None:
        history = self._history()
        if history is None:
            return
        from jpdialog.services.search_places import Standings

        assert self.page.desk is not None
        gone, count = history.deletions(SHOWN)
        standings = Standings(self.page.desk, self.page.language, [each.record for each in gone])
        self._show([self._row(each, standings) for each in gone], count)

    def _show(self, rows: list[DeletedRow], count: int) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = rows
        for row in rows:
            self._lines.addWidget(row)
        hidden = count - len(rows)
        words = self.tr("Nothing is deleted.") if not count else ""
        if hidden > 0:
            words = self.tr("And %1 more: jpdialog deleted list.").replace("%1", str(hidden))
        set_prose(self.note, words)
        self.note.setVisible(bool(words))

    def _row(self, gone: Gone, standings: Standings) -> DeletedRow:
        text = " ".join(gone.text.split())
        where = " · ".join(standings.of(gone.record).said)
        when = moment(gone.at.astimezone(), local_today(), self.page.language)
        more = self.tr("with %1 more").replace("%1", str(gone.together - 1)) if gone.together > 1 else ""
        about = " · ".join(filter(None, [more, where, when, gone.said.author]))
        shown = text if len(text) <= LENGTH else f"{text[:LENGTH].rstrip()}…"
        row = DeletedRow(shown or self.tr("No text"), about, self.tr("Bring back"), self)
        row.back.clicked.connect(lambda: self._restore(gone.said.entity))
        return row

    def _restore(self, entity: str) -> None:
        history = self._history()
        if history is not None:
            try:
                history.restore(entity)
            except Trouble as trouble:
                self.trouble_met.emit(trouble)

    def _history(self) -> History | None:
        if self.page.desk is None or self.page.words is None:
            return None
        from jpdialog.services.history import History

        return History(self.page.desk, self.page.words)


class DeletedRow(QWidget):
    """What it was, where it stood, and the button that brings it back."""

    def __init__(self, text: str, about: str, back: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text, self.about, self.back = QLabel(self), QLabel(self), QPushButton(back, self)
        set_prose(self.text, text)
        set_prose(self.about, about, 16)
        set_role(self.about, "small")
        self.back.setAccessibleName(f"{back}: {text}")
        self.back.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.text)
        words.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.back)
