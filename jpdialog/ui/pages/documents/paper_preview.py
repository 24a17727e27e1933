"""A paper looked at before it goes: the very pages, all of them, with the way to a file and to a printer."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from jpdialog.ui.pages.briefs.exporting import Order, to_be_seen
from jpdialog.ui.pages.documents.paper_export import PaperExport
from jpdialog.ui.pages.page import Page

if TYPE_CHECKING:
    from jpdialog.ui.printed.pane import PreviewPane


class PaperPreview(QObject):
    """Shows one order in its pane, again whenever something changed, until it is closed."""

    opened = Signal()
    closed = Signal()
    told = Signal(str)

    def __init__(self, page: Page, export: PaperExport, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._export, self._today = page, export, today
        self._order: Order | None = None
        self.title = ""
        self.panel = QFrame(page)
        self._place = QVBoxLayout(self.panel)
        self._place.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def pane(self) -> "PreviewPane":
        """The pages; made when they are first wanted, since what draws them is heavy."""
        from jpdialog.ui.printed.pane import PreviewPane

        pane = PreviewPane(self.panel, is_whole_page=True)
        pane.closed.connect(self.close)
        pane.export_wanted.connect(self._ask_for_file)
        pane.trouble_met.connect(self._page.trouble_met)
        pane.told.connect(self.told)
        self._place.addWidget(pane)
        return pane

    def show_order(self, order: Order, title: str) -> None:
        """Show the paper of an order; its file is not looked at."""
        self.pane.clear()
        self._order, self.title = order, title
        self.opened.emit()
        self.again()
        self.pane.view.setFocus()

    def again(self) -> None:
        """Show it as it would be written now."""
        desk, worker, order, today = self._page.desk, self._page.worker, self._order, self._today()
        if desk is not None and worker is not None and order is not None:
            self.pane.words = self._page.words
            self.pane.show_document(lambda: to_be_seen(desk, order, today), worker)

    def close(self) -> None:
        """Go back to where the papers lie."""
        if self._order is not None:
            self._order = None
            self.pane.clear()
            self.closed.emit()

    def _ask_for_file(self) -> None:
        if self._order is not None:
            self._export.ask(self._order, self.title)
