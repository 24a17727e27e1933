"""The list of actions on paper: the very pages first, from there to a printer, to PDF and to Word (Ctrl+P)."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.papers.action_list import ActionListPaper, ListedGroup
from jpdialog.services.desk import Desk
from jpdialog.services.paper_lines import Wish
from jpdialog.ui.pages.actions.columns import WIDTHS, name_of
from jpdialog.ui.pages.actions.list_keeper import ListKeeper
from jpdialog.ui.pages.actions.table_model import ActionTable, Head, Row
from jpdialog.ui.pages.briefs.exporting import told_to
from jpdialog.ui.pages.briefs.file_choice import kind_of_file
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.page import Page

if TYPE_CHECKING:
    from jpdialog.documents.writing.blocks import Document
    from jpdialog.documents.writing.house_style import HouseStyle
    from jpdialog.ui.printed.pane import PreviewPane

TEXT_SHARE, WIDE_SHARE, AT_ONCE = 320, 160, 500
"""How wide columns without a width of their own are beside the others; actions that are read in one go."""


class ListPrint(QObject):
    """Shows pages in ``panel`` until ``closed``; a quiet line there says what was printed or written."""

    opened = Signal()
    closed = Signal()

    def __init__(self, page: Page, model: ActionTable, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._model, self._today = page, model, today
        self._gather: Callable[[], ActionListPaper] | None = None
        self._wish = Wish(today=today())
        self.panel = QFrame(page)
        self.file_dialog: QFileDialog | None = None
        self.notice = Notice(self.panel)
        self._place = QVBoxLayout(self.panel)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addWidget(self.notice)

    @cached_property
    def pane(self) -> "PreviewPane":
        """The pages; made when they are first wanted, since what draws them is heavy."""
        from jpdialog.ui.printed.pane import PreviewPane

        pane = PreviewPane(self.panel, is_whole_page=True)
        pane.closed.connect(self.close)
        pane.export_wanted.connect(self.ask_for_file)
        pane.trouble_met.connect(self._page.trouble_met)
        pane.told.connect(self._tell)
        self._place.addWidget(pane, 1)
        return pane

    def show_list(self, desk: Desk, keeper: ListKeeper, columns: Sequence[ActionColumn]) -> None:
        """Show the pages of what is listed now."""
        dialogue, worker, language = self._page.dialogue, self._page.worker, self._page.language
        if worker is None or dialogue is None:
            return
        self._wish = wish = Wish(today=self._today(), dialogue=dialogue.number, language=language)
        rows, state, total = list(keeper.now.rows), keeper.state, keeper.total
        heads = [(name_of(each), _share(each)) for each in columns]

        def gather() -> ActionListPaper:
            from jpdialog.services.action_list_paper import listed_paper

            return listed_paper(desk, wish, heads, _groups(rows, columns, keeper, self._model), state.words, total)

        def make() -> "tuple[Document, HouseStyle]":
            from jpdialog.services.action_list_paper import listed_document

            return listed_document(gather(), wish)

        self._gather = gather
        self.notice.hide()
        self.pane.clear()
        self.pane.words = self._page.words
        self.opened.emit()
        self.pane.show_document(make, worker)
        self.pane.view.setFocus()

    def close(self) -> None:
        """Go back to the list."""
        if self._gather is not None:
            self._gather = None
            self.pane.clear()
            self.closed.emit()

    def ask_for_file(self) -> None:
        """Ask for the file, a PDF or Word."""
        dialog = QFileDialog(self._page, self.tr("Export the list"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kind_of_file("pdf"), kind_of_file("docx")])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("pdf" if "pdf" in kind else "docx"))
        dialog.selectFile("actions.pdf")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        self.file_dialog = dialog

    def write(self, to: Path) -> None:
        """Write what is shown to ``to``."""
        from jpdialog.services.action_list_paper import export_list
        from jpdialog.ui.printed.pdf import write_pdf

        gather, wish, worker = self._gather, self._wish, self._page.worker
        if gather is not None and worker is not None:
            saying, said = self.tr("Writing the list: part %1 of %2"), self.tr("Exported to %1")
            worker.run(
                self.tr("Writing the list…"),
                lambda job: export_list(gather(), wish, to, told_to(job, saying), write_pdf),
                lambda path: self._tell(said.replace("%1", str(path))),
                self._page.trouble_met.emit,
            )

    def _tell(self, said: str) -> None:
        self.notice.tell(said, "", self.notice.hide)


def _share(column: ActionColumn) -> int:
    return TEXT_SHARE if column is ActionColumn.TEXT else WIDTHS.get(column, WIDE_SHARE)


def _groups(
    rows: Sequence[Row], columns: Sequence[ActionColumn], keeper: ListKeeper, model: ActionTable
) -> list[ListedGroup]:
    """The rows under their heads, with what each cell shows; read a few hundred at a time."""
    ids = [each for each in rows if isinstance(each, str)]
    cells: dict[str, tuple[str, ...]] = {}
    for first in range(0, len(ids), AT_ONCE):
        for line in keeper.lines(ids[first : first + AT_ONCE]):
            cells[line.action.id] = tuple(model.shown(line, each) for each in columns)
    groups: list[tuple[str, list[tuple[str, ...]]]] = []
    for each in rows:
        if isinstance(each, Head):
            groups.append((each.text, []))
        elif each in cells:
            if not groups:
                groups.append(("", []))
            groups[-1][1].append(cells[each])
    return [ListedGroup(head=head, rows=tuple(found)) for head, found in groups]
