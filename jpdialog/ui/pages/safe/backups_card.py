"""The backups: when the last one was made, another one now, and the way back to one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.days import clock, day
from jpdialog.ui.pages.page import Exchange
from jpdialog.ui.pages.safe.safe_card import SafeCard
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP

if TYPE_CHECKING:
    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.backups import Restored
    from jpdialog.services.desk import Desk
    from jpdialog.storage.backups import Backup
    from jpdialog.ui.pages.page import Page

LIST_HEIGHT = 148
"""The height of the list in pixels: five times and a bit of the next, so that one sees that it goes on."""


class BackupsCard(SafeCard):
    """Shows the backups by the time of the reader's clock; asks within the card before it goes back to one."""

    exchange_wanted = Signal(Exchange)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.last, self.list = QLabel(self), QListWidget(self)
        self.make_button, self.back_button = QPushButton(self), QPushButton(self)
        self.question, self.explanation = QWidget(self), QLabel(self)
        self.go_button, self.cancel_button = QPushButton(self.question), QPushButton(self.question)
        self._lay_out()
        self.make_button.clicked.connect(self.back_up)
        self.back_button.clicked.connect(self._ask)
        self.go_button.clicked.connect(self._go_back)
        self.cancel_button.clicked.connect(self._put_away)
        self.list.itemSelectionChanged.connect(self._look)
        self.list.itemActivated.connect(lambda _item: self._ask())

    def _lay_out(self) -> None:
        self.add(self.last)
        self.list.setFixedHeight(LIST_HEIGHT)
        self.add(self.list)
        self.add(_row(self, self.make_button, self.back_button))
        set_role(self.go_button, "primary")
        self.add(self.explanation)
        row = QHBoxLayout(self.question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for button in (self.go_button, self.cancel_button):
            row.addWidget(button)
        row.addStretch(1)
        self.add(self.question)
        self.column.addStretch(1)
        self._show_question(False)

    @override
    def retranslate(self) -> None:
        self.show_head(self.tr("Backups"))
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.make_button.setText(self.tr("Back up now"))
        self.back_button.setText(self.tr("Restore…"))
        self.go_button.setText(self.tr("Restore it"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._put_away()

    @override
    def read_again(self) -> None:
        from jpdialog.services.backups import backups_of

        desk = self.page.desk
        chosen = self._chosen()
        self.list.clear()
        for backup in backups_of(desk.folder) if desk else []:
            item = QListWidgetItem(self._time_of(backup), self.list)
            item.setData(Qt.ItemDataRole.UserRole, backup)
            item.setSelected(chosen is not None and backup == chosen)
        newest = self.list.item(0)
        told = self.tr("The last one was made {time}. They are made while you pause, encrypted and checked.")
        none = self.tr("There is none yet. They are made while you pause, encrypted and checked.")
        set_prose(self.last, told.format(time=newest.text()) if newest else none)
        self.list.setVisible(newest is not None)
        self.back_button.setVisible(newest is not None)
        self._look()

    def back_up(self) -> None:
        """Make one now."""
        from jpdialog.services.backups import back_up

        desk, worker = self.page.desk, self.page.worker
        if desk is None or worker is None:
            return
        self.make_button.setEnabled(False)
        work = lambda _job: back_up(desk)  # noqa: E731 - a name for what the worker does
        worker.run(self.tr("Backing up…"), work, lambda _made: self._made(), self._failed, can_stop=False)

    def _made(self) -> None:
        self.make_button.setEnabled(True)
        self.read_again()

    def _failed(self, trouble: Trouble) -> None:
        self.make_button.setEnabled(True)
        self.trouble_met.emit(trouble)

    # Going back

    def _ask(self) -> None:
        backup = self._chosen()
        if backup is None:
            return
        set_prose(
            self.explanation,
            self.tr(
                "Everything becomes as it was at {time}. What stands here now is set aside first, in the workspace's "
                "folder, and not written over. Ctrl+Z does not reach back beyond this."
            ).format(time=self._time_of(backup)),
        )
        self._show_question(True)
        self.cancel_button.setFocus()

    def _go_back(self) -> None:
        desk, backup = self.page.desk, self._chosen()
        self._put_away()
        if desk is not None and backup is not None:
            self.exchange_wanted.emit(Exchange(self.tr("Restoring…"), partial(_restored, desk, backup.name)))

    def _put_away(self) -> None:
        had_focus = self.question.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._show_question(False)
        if had_focus:
            self.back_button.setFocus()

    def _show_question(self, is_asked: bool) -> None:
        self.question.setVisible(is_asked)
        self.explanation.setVisible(is_asked)
        self.list.setEnabled(not is_asked)
        self._look()

    def _look(self) -> None:
        self.back_button.setEnabled(self._chosen() is not None and self.question.isHidden())

    def _chosen(self) -> Backup | None:
        chosen = self.list.selectedItems()
        backup: Backup | None = chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else None
        return backup

    def _time_of(self, backup: Backup) -> str:
        when = backup.made_at.astimezone()
        return f"{day(when.date(), self.page.language)} {clock(when.time())}:{when.second:02}"


def _row(parent: QWidget, *buttons: QPushButton) -> QWidget:
    holder = QWidget(parent)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(STEP)
    for button in buttons:
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(button)
    row.addStretch(1)
    return holder


def _restored(desk: Desk, name: str) -> Restored:
    from jpdialog.services.backups import go_back

    return go_back(desk, name)
