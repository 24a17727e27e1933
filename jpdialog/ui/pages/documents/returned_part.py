"""Taking in what came back: the file is read off the window's thread, each acceptance is one change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.matrix_take_in import MatrixTakeIn
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.ui.pages.documents.returned_card import ReturnedCard
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn

if TYPE_CHECKING:
    from jpdialog.services.matrix_proposals import Proposal
    from jpdialog.services.matrix_take_in import CameBack
    from jpdialog.ui.pages.page import Page
    from jpdialog.ui.worker import Job


class ReturnedPart(QObject):
    """The card of what came back, and everything that is done with it. ``area`` is what is shown."""

    def __init__(self, page: Page, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._today = page, today
        self._came: CameBack | None = None
        self.file_dialog: QFileDialog | None = None
        self._folder = Path.home()
        self.area = ScrolledColumn(page)
        self.card = ReturnedCard(self.area)
        self.area.column.addWidget(self.card)
        self.area.column.addStretch(1)
        self.card.file_wanted.connect(self.ask_file)
        self.card.accepted.connect(self._accept)

    def ask_file(self) -> None:
        """Ask which file came back."""
        dialog = QFileDialog(self._page, self.tr("Take in a workbook"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Workbook (*.xlsx)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_in(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog = dialog
        dialog.open()

    def take_in(self, file: Path) -> None:
        """Read a file, and show what it holds."""
        desk, worker = self._page.desk, self._page.worker
        if desk is None or worker is None:
            return
        self._folder = file.parent
        saying = self.tr("Reading the workbook: row %1")

        def read(job: Job) -> CameBack:
            def watch(rows: int) -> None:
                job.check()
                if rows:
                    job.say(saying.replace("%1", str(rows)))

            return MatrixTakeIn(desk).read(file, watch)

        worker.run(self.tr("Reading the workbook…"), read, self._took_in, self._page.trouble_met.emit)

    def read_again(self) -> None:
        """Work out anew how the proposals stand."""
        desk, worker, came, today = self._page.desk, self._page.worker, self._came, self._today()
        if desk is None or worker is None or came is None:
            return
        if desk.store.workspace != came.returned.workspace:
            self._forget()
            return
        worker.run("", lambda _job: MatrixTakeIn(desk).proposals(came, today), self._show, self._page.trouble_met.emit)

    def _took_in(self, came: CameBack) -> None:
        self._came = came
        self.card.show_file(came.name, came.returned.rows, self._says.notes(came.returned))
        self.card.show_proposals((), self._says)
        self.read_again()
        self.card.table.setFocus()

    def _forget(self) -> None:
        """Another workspace was opened: what came back to the one before is not its business."""
        self._came = None
        self.card.show_file("", 0, ())
        self.card.show_proposals((), self._says)

    def _show(self, proposals: tuple[Proposal, ...]) -> None:
        self.card.show_proposals(proposals, self._says)

    def _accept(self, proposal: Proposal, choice: int) -> None:
        if self._page.desk is None:
            return
        try:
            MatrixTakeIn(self._page.desk).accept(proposal, self._today(), choice or None)
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)
        else:
            self.card.go_on()

    @property
    def _says(self) -> MatrixWords:
        return MatrixWords(self._page.words or Words())
