"""Printing what a preview shows: the system's own dialog is opened, and the pages go out off the window's thread."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.printed.paper_out import print_pages
from jpdialog.ui.printed.preview import Proofs
from jpdialog.ui.worker import Job, Worker


class PrintOrder(QObject):
    """Asks for printer, pages and copies, and prints."""

    printed = Signal(int)
    trouble_met = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.dialog: QPrintDialog | None = None

    def ask(self, proofs: Proofs, worker: Worker, pages: int) -> None:
        """Open the dialog; what was chosen there is printed."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setCreator("")
        dialog = QPrintDialog(printer, self._over)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
        dialog.accepted.connect(lambda: self.print_on(printer, proofs, worker))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter, proofs: Proofs, worker: Worker) -> None:
        """Print on this printer the pages that it was told."""
        saying = self.tr("Printing page %1 of %2")

        def work(job: Job) -> int:
            if proofs.pages is None:
                raise Trouble("There is nothing to print yet.")
            return print_pages(
                proofs.pages,
                printer,
                lambda done, of: job.say(saying.replace("%1", str(done + 1)).replace("%2", str(of))),
            )

        worker.run(self.tr("Printing…"), work, self.printed.emit, self.trouble_met.emit)
