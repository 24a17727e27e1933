"""In place of the desk when its store is damaged: the ways out, and what each would give."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.days import clock, day
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.services.damage import WayOut

WIDTH = 560
"""Pixels: a line of prose that can be read."""


class DamagePanel(QWidget):
    """Says what happened, looks for the ways out, and offers those that there are; nothing is done before one is."""

    backup_chosen = Signal()
    reading_chosen = Signal()

    def __init__(self, why: Callable[[], str], language: Callable[[], str], parent: QWidget | None = None) -> None:
        """``why`` and ``language`` say what happened, and which language the window has now."""
        super().__init__(parent)
        self._why, self._language = why, language
        self.way: WayOut | None = None
        self._message = ""
        self.card = Card(self)
        self.why, self.message = QLabel(self.card), QLabel(self.card)
        self.backup, self.reading = QLabel(self.card), QLabel(self.card)
        self.backup_button, self.reading_button = QPushButton(self.card), QPushButton(self.card)
        self._is_working = True
        set_role(self, "page")
        self._lay_out()
        self.backup_button.clicked.connect(self.backup_chosen)
        self.reading_button.clicked.connect(self.reading_chosen)
        self._show()

    def show_ways(self, way: WayOut) -> None:
        """Offer what was found."""
        self.way, self._is_working = way, False
        self._show()
        first = self.backup_button if way.backup else self.reading_button
        first.setFocus()

    def show_message(self, sentence: str) -> None:
        """Say what went wrong, and let another way be tried."""
        self._message, self._is_working = sentence, False
        self._show()

    def show_working(self, is_working: bool) -> None:
        """Wait while a way is gone."""
        self._is_working = is_working
        self._show()

    def _lay_out(self) -> None:
        self.card.setFixedWidth(WIDTH)
        for label, button in (
            (self.why, None),
            (self.backup, self.backup_button),
            (self.reading, self.reading_button),
            (self.message, None),
        ):
            self.card.add(label)
            if button is not None:
                button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                self.card.add(button)
        column, row = QVBoxLayout(self), QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def _show(self) -> None:
        way = self.way
        has_backup, has_reading = bool(way and way.backup), bool(way and way.left.saved)
        is_known = has_backup or has_reading  # the key is the right one: it opened something
        damaged, other = self.tr("The store of this workspace is damaged"), self.tr("The workspace does not open")
        self.card.show_head(damaged if is_known else other)
        set_prose(
            self.why, self.tr("Nothing in it was changed. There are these ways out.") if is_known else self._why()
        )
        set_prose(self.backup, self._of_backup() if way else self.tr("Looking for the ways out…"))
        set_prose(self.reading, self._of_reading() if way else "")
        self.reading.setVisible(way is not None)
        self.backup_button.setText(self.tr("Go back to the backup"))
        self.reading_button.setText(self.tr("Go on with what can be read"))
        for button, is_there in ((self.backup_button, has_backup), (self.reading_button, has_reading)):
            button.setVisible(is_there)
            button.setEnabled(not self._is_working)
        set_prose(self.message, self._message)
        self.message.setVisible(bool(self._message))
        self.backup.setVisible(way is not None or self._is_working)

    def _of_backup(self) -> str:
        if self.way is None or self.way.backup is None:
            return self.tr("There is no good backup.")
        told = self.tr("The newest good backup is of {when}. What was done since would be missing.")
        return told.format(when=self._when(self.way.backup.made_at))

    def _of_reading(self) -> str:
        if self.way is None or self.way.left.last is None:
            return self.tr("Nothing of the store can be read any more.")
        told = self.tr("Of the store itself, {changes} of {seen} changes can still be read, the last of {when}.")
        left = self.way.left
        when = self._when(self.way.left.last)
        kept = self.tr("Either way the damaged store is set aside in the workspace's folder, not deleted.")
        return f"{told.format(changes=left.saved, seen=left.seen, when=when)}\n{kept}"

    def _when(self, moment: datetime) -> str:
        here = moment.astimezone()
        return f"{day(here.date(), self._language())} {clock(here.time())}"

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
