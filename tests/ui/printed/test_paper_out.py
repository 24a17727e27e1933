"""Printing goes to a printer that writes a file: the pages that were asked for, each as it lies."""

from dataclasses import replace
from pathlib import Path

import pytest
from pdfminer.pdfpage import PDFPage
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jpdialog.documents.writing.blocks import Layout, line
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.printed.pane import PreviewPane
from jpdialog.ui.printed.paper_out import print_pages
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.printed.conftest import document_with, laid_out, style_of, text_of_pdf

LINES = 100
DOCUMENT = document_with(*(line(f"Line {n}.") for n in range(LINES)))
DOCUMENT = replace(DOCUMENT, page_runs=(*DOCUMENT.page_runs, replace(DOCUMENT.page_runs[0], layout=Layout.LANDSCAPE)))


def unwatched(_done: int, _of: int) -> None:
    """Nobody asks."""


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def sizes(path: Path) -> list[tuple[int, int]]:
    with path.open("rb") as file:
        boxes = [page.mediabox for page in PDFPage.get_pages(file)]
    return [(round(right - left), round(top - bottom)) for left, bottom, right, top in boxes]


def test_all_pages_go_out_each_as_it_lies(printer: QPrinter, tmp_path: Path) -> None:
    pages = laid_out(DOCUMENT)
    count = print_pages(pages, printer, unwatched)
    lying = [page.width > page.height for page in pages.pages]
    assert count == len(lying) and [width > height for width, height in sizes(tmp_path / "printed.pdf")] == lying
    assert {min(each) for each in sizes(tmp_path / "printed.pdf")} == {595}


def test_only_the_pages_that_were_chosen(printer: QPrinter, tmp_path: Path) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2"))
    assert print_pages(laid_out(DOCUMENT), printer, unwatched) == 1
    text = text_of_pdf((tmp_path / "printed.pdf").read_bytes())
    assert "Line40." in text and "Line2." not in text


def test_pages_that_are_not_there_are_said_not_to_be(printer: QPrinter, tmp_path: Path) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("900"))
    with pytest.raises(Trouble, match="no such pages"):
        print_pages(laid_out(DOCUMENT), printer, unwatched)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_answer_is_said_not_to(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    with pytest.raises(Trouble, match="does not answer"):
        print_pages(laid_out(DOCUMENT), printer, unwatched)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_the_systems_dialog_is_opened_and_what_it_says_is_done(
    window: QWidget, qtbot: QtBot, theme: Theme, worker: Worker, tmp_path: Path
) -> None:
    pane = PreviewPane(window)
    pane.resize(600, 700)
    pane.show()
    pane.show_document(lambda: (DOCUMENT, style_of(DOCUMENT)), worker)
    qtbot.waitUntil(lambda: pane.preview.is_whole, timeout=20_000)
    pane.print_button.click()
    dialog = pane.print_order.dialog
    assert isinstance(dialog, QPrintDialog) and dialog.isVisible()
    assert (dialog.minPage(), dialog.maxPage()) == (1, len(pane.view.sheets))
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(pane.told, timeout=20_000) as told:
        dialog.accepted.emit(dialog.printer())
    dialog.close()
    assert told.args == [f"Pages printed: {len(pane.view.sheets)}"]
    assert len(sizes(tmp_path / "printed.pdf")) == len(pane.view.sheets)
