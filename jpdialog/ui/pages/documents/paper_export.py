"""A paper on its way to a file: the file is asked for, the paper written off the window's thread, its place told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs.export_panel import open_folder
from jpdialog.ui.pages.briefs.exporting import Order, carry_out, styles_lacking, told_to
from jpdialog.ui.pages.briefs.file_choice import ask_for_file
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.page import Page
from jpdialog.ui.worker import Job


class PaperExport(QObject):
    """Exports from one page: it asks, writes, and tells in ``notice``; trouble goes the page's way."""

    def __init__(self, page: Page, notice: Notice, today: Callable[[], date]) -> None:
        super().__init__(page)
        self.file_dialog: QFileDialog | None = None
        self._page, self._notice, self._today = page, notice, today
        self._folder = Path.home()

    def ask(self, order: Order, title: str) -> None:
        """Ask for the file of a paper (``order.to`` is not looked at), and write it when one is chosen."""
        self.file_dialog = ask_for_file(
            self._page, title, self._folder, order, lambda to: self.write(replace(order, to=to))
        )

    def write(self, order: Order) -> None:
        """Write the paper to ``order.to``."""
        desk, worker = self._page.desk, self._page.worker
        if desk is None or worker is None:
            return
        self._folder = order.to.parent
        self._notice.hide()
        worker.run(self.tr("Writing the paper…"), self._work(desk, order), self._told, self._page.trouble_met.emit)

    def _work(self, desk: Desk, order: Order) -> Callable[[Job], tuple[Path, int]]:
        today, saying = self._today(), self.tr("Writing the paper: part %1 of %2")
        return lambda job: (
            carry_out(desk, order, today, told_to(job, saying)),
            len(styles_lacking(order, today)),
        )

    def _told(self, done: tuple[Path, int]) -> None:
        path, lacking = done
        sentence = self.tr("Exported to %1").replace("%1", str(path))
        if lacking:
            more = self.tr(". Styles that the Word file lacks, added from ours: %1")
            sentence += more.replace("%1", str(lacking))
        self._notice.tell(sentence, self.tr("Open folder"), lambda: open_folder(path))
