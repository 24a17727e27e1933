"""Is everything in order? What the doctor found, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Lines
from jpdialog.ui.pages.home.told_line import Told
from jpdialog.ui.pages.safe.safe_card import SafeCard
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from jpdialog.services.doctor import Observation
    from jpdialog.ui.pages.page import Page
    from jpdialog.ui.worker import Job


class OrderCard(SafeCard):
    """Look it over, which takes a moment, only when asked: reading every page of the store is no small thing."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.lines, self.button = Lines(self), QPushButton(self)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.look_over)
        self.column.addWidget(self.lines)
        self.add(self.button)
        self.column.addStretch(1)
        self._found: list[Observation] = []

    @override
    def retranslate(self) -> None:
        self.show_head(self.tr("Is everything in order?"))
        self.button.setText(self.tr("Look it over"))
        self._show()

    @override
    def read_again(self) -> None:
        self._show()

    def look_over(self) -> None:
        """Have the doctor look at everything."""
        desk, worker = self.page.desk, self.page.worker
        if desk is None or worker is None:
            return

        def look(_job: Job) -> list[Observation]:
            from jpdialog.services.doctor import look_over

            return look_over(desk)

        worker.run(self.tr("Looking everything over…"), look, self._found_this)

    def _found_this(self, found: list[Observation]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        words = self.page.words
        if words is None:
            return
        self.lines.show_lines(
            [
                Told(
                    to=Place(Room.SAFE),
                    mark=Mark.APPROVED if each.is_right else Mark.LATE,
                    text=words(each.sentence, **each.values),
                )
                for each in self._found
            ]
        )
