"""Pages on a printer: as many of them and as often as was asked for, each as it lies."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.pages import Page, Pages
from jpdialog.ui.printed.pdf import POINTS_AN_INCH


def print_pages(pages: Pages, printer: QPrinter, watch: Callable[[int, int], None]) -> int:
    """Print the pages that the printer was asked for; gives back how many.

    ``watch`` hears how many are done and of how many, and may stop it by raising. Raises Trouble if the printer does
    not answer.
    """
    wanted = chosen_pages(pages.finish(), printer)
    if not wanted:
        raise Trouble("The paper has no such pages. Nothing was printed; choose others.")
    printer.setFullPage(True)
    _lie(printer, wanted[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("The printer does not answer. Nothing was printed; look whether it is on, or choose another.")
    try:
        for number, page in enumerate(wanted):
            watch(number, len(wanted))
            if number:
                _lie(printer, page)
                printer.newPage()
            painter.resetTransform()
            painter.scale(*(printer.resolution() / (POINTS_AN_INCH * UNIT),) * 2)
            pages.draw(page, painter)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(wanted)


def chosen_pages(pages: Pages, printer: QPrinter) -> list[Page]:
    """The pages in the range that was chosen; all if none was."""
    ranges = printer.pageRanges()
    chosen = printer.printRange() is QPrinter.PrintRange.PageRange and not ranges.isEmpty()
    return [page for page in pages.pages if not chosen or ranges.contains(page.number)]


def _lie(printer: QPrinter, page: Page) -> None:
    """Turn the paper as the page lies."""
    sides = sorted((page.width / UNIT, page.height / UNIT))
    paper = QPageSize(QSizeF(*sides), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientations = QPageLayout.Orientation
    turned = orientations.Landscape if page.width > page.height else orientations.Portrait
    printer.setPageLayout(QPageLayout(paper, turned, QMarginsF(0, 0, 0, 0)))
