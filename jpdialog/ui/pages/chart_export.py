"""A chart on its way to a Word file: the file is asked for, picture and paper made off the window's thread."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from jpdialog.services.paper_lines import Wish
from jpdialog.ui.charts.drawing import Drawing
from jpdialog.ui.charts.picture import drawn
from jpdialog.ui.pages.briefs.export_panel import open_folder
from jpdialog.ui.pages.briefs.file_choice import kind_of_file
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.page import Page


class ChartExport(QObject):
    """Exports from a page; trouble goes the page's way."""

    def __init__(self, page: Page, notice: Notice, today: Callable[[], date]) -> None:
        super().__init__(page)
        self.file_dialog: QFileDialog | None = None
        self._page, self._notice, self._today = page, notice, today
        self._folder = Path.home()

    def ask(self, kind: str, drawing: Drawing) -> None:
        """Ask for the file of a chart, and write it when one is chosen."""
        dialog = QFileDialog(self._page, self.tr("Export chart"), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind_of_file("docx")])
        dialog.setDefaultSuffix("docx")
        number = self._page.dialogue.number if self._page.dialogue else ""
        dialog.selectFile("-".join(filter(None, ["chart", str(number), kind])) + ".docx")
        dialog.fileSelected.connect(lambda name: self.write(drawing, Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.file_dialog = dialog

    def write(self, drawing: Drawing, to: Path) -> None:
        """Write the chart to ``to``."""
        from jpdialog.services.chart_paper import export_chart

        desk, worker, dialogue = self._page.desk, self._page.worker, self._page.dialogue
        if desk is None or worker is None or dialogue is None:
            return
        self._folder = to.parent
        self._notice.hide()
        wish = Wish(today=self._today(), dialogue=dialogue.number, language=self._page.language)
        font = self._page.font()
        worker.run(
            self.tr("Writing the chart…"),
            lambda _job: export_chart(desk, wish, lambda alone: drawn(drawing, font, alone), to),
            self._told,
            self._page.trouble_met.emit,
        )

    def _told(self, path: Path) -> None:
        sentence = self.tr("Exported to %1").replace("%1", str(path))
        self._notice.tell(sentence, self.tr("Open folder"), lambda: open_folder(path))
