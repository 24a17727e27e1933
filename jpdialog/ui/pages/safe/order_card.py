"""Is everything in order? What the doctor found, a line each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from jpdialog.services.doctor import TABLES_DIFFER, Observation, look_over
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Lines
from jpdialog.ui.pages.safe.safe_card import SafeCard
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.told_line import Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.services.desk import Desk
    from jpdialog.ui.pages.page import Page
    from jpdialog.ui.worker import Job


class OrderCard(SafeCard):
    """Look it over, which takes a moment, only when asked: reading every page of the store is no small thing."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.lines, self.button, self.remake_button = Lines(self), QPushButton(self), QPushButton(self)
        self.column.addWidget(self.lines)
        for button, run in ((self.button, self.look_over), (self.remake_button, self.remake)):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(run)
            self.add(button)
        self.column.addStretch(1)
        self._found: list[Observation] = []

    @override
    def retranslate(self) -> None:
        self.show_head(self.tr("Is everything in order?"))
        self.button.setText(self.tr("Look it over"))
        self.remake_button.setText(self.tr("Remake the tables from the log"))
        self._show()

    @override
    def read_again(self) -> None:
        self._show()

    def look_over(self) -> None:
        """Have the doctor look at everything."""
        self._work(self.tr("Looking everything over…"), _look)

    def remake(self) -> None:
        """Remake the tables from the log, and look again."""
        self._work(self.tr("Remaking the tables…"), _remake)

    def _work(self, what: str, work: Callable[[Desk, Job], list[Observation]]) -> None:
        desk, worker = self.page.desk, self.page.worker
        if desk is not None and worker is not None:
            worker.run(what, partial(work, desk), self._show_found)

    def _show_found(self, found: list[Observation]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        words = self.page.words
        if words is None:
            return
        told = {words(each.sentence, **each.values): each.is_right for each in self._found}
        self.lines.show_lines(
            [
                Told(to=Place(Room.SAFE), mark=Mark.APPROVED if is_right else Mark.LATE, text=text)
                for text, is_right in told.items()
            ]
        )
        self.remake_button.setVisible(any(each.sentence == TABLES_DIFFER for each in self._found))


def _look(desk: Desk, job: Job) -> list[Observation]:
    return look_over(desk, lambda _one: job.check())


def _remake(desk: Desk, job: Job) -> list[Observation]:
    desk.store.rebuild()
    return _look(desk, job)
