"""The follow-up matrix as a workbook that a ministry sends round: real dates, lists to choose from, a way back.

A cell is text, a date or a number, never a formula, whatever sign its text begins with. A hidden sheet says from which
workspace the workbook comes and holds a fingerprint of each cell that may be filled in, and nothing else.
"""

from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.matrix_cells import due_day, sayings
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.surroundings import furniture, state
from jpdialog.documents.writing.workbook import workbook_bytes
from jpdialog.domain.actions import ActionStatus
from jpdialog.domain.papers.matrix import ASKED, FollowUpMatrix, MatrixColumn, MatrixRow, references
from jpdialog.domain.returned import FORMAT, LONGEST_CELL, MANIFEST, fingerprint, in_cell

HEAD_ROW = 4
"""Below the marking and title, the occasion, and what may be filled in."""
WIDTHS = {
    MatrixColumn.NUMBER: 9,
    MatrixColumn.PARAGRAPH: 13,
    MatrixColumn.COMMITMENT: 32,
    MatrixColumn.ORIGIN: 16,
    MatrixColumn.ACTION: 40,
    MatrixColumn.DUE: 13,
    MatrixColumn.STATUS: 17,
    MatrixColumn.COLOUR: 17,
    MatrixColumn.PROGRESS: 36,
    MatrixColumn.CARRIED_OVER: 9,
    MatrixColumn.AGE: 9,
}
USUAL_WIDTH, PAGES_WIDE = 20, 2
NUMBERS = (MatrixColumn.CARRIED_OVER, MatrixColumn.AGE)
LIGHTS = {"red": "FCE5E2", "amber": "FFF1CF", "green": "DDF1E1", "grey": "E9ECF1"}
HEAD, COMPUTED = "1F3A5F", "EDEFF3"
DATE_FORMAT = "yyyy-mm-dd"
FONTS = {"ja": "Yu Gothic"}
SHEET_NAMES = str.maketrans({sign: " " for sign in "[]:*?/\\"})
LONGEST_HEADER = 120


def write_matrix_workbook(paper: FollowUpMatrix, _how: Printing = USUAL) -> bytes:
    """The matrix as an .xlsx file."""
    return _MatrixBook(paper).bytes()


class _MatrixBook:
    def __init__(self, paper: FollowUpMatrix) -> None:
        self.paper, self.labels = paper, Labels.of(paper.front)
        self.says = sayings(paper, self.labels)
        self.book = Workbook()
        self.sheet = self.book.active
        self.sheet.title = self.labels("matrix").translate(SHEET_NAMES)[:31]
        self.last_row = HEAD_ROW + len(paper.rows)
        self.last_column = get_column_letter(len(paper.columns))
        self.font = FONTS.get(paper.front.language, "Calibri")
        self.grey = PatternFill("solid", fgColor=COMPUTED)
        self.edge = Border(**{side: Side("thin", color="DBE0E7") for side in ("left", "right", "top", "bottom")})
        self.plain, self.top = Font(self.font, 9), Alignment(vertical="top", wrap_text=True)

    def bytes(self) -> bytes:
        front = self.paper.front
        self._head()
        for number, (row, reference) in enumerate(zip(self.paper.rows, references(self.paper.rows), strict=True), 1):
            self._row(HEAD_ROW + number, row, reference)
        if not self.paper.rows:
            self._put(HEAD_ROW + 1, 1, self.labels("no_actions"))
        self._choices()
        self._view()
        self._page()
        self._manifest()
        title = self.labels("separator").join([self.labels("matrix"), front.occasion])
        return workbook_bytes(self.book, title, front.language, front.as_of)

    # What stands in it

    def _head(self) -> None:
        front, labels = self.paper.front, self.labels
        notices = furniture(front, labels).notice
        title = labels("separator").join(filter(None, (front.marking, labels("matrix"), notices)))
        self._put(1, 1, title, Font(self.font, 14, bold=True))
        about = labels("separator").join(filter(None, (front.occasion, *state(front, labels))))
        self._put(2, 1, about, Font(self.font, 10))
        if self.paper.workspace:
            self._put(3, 1, labels("workbook_rule"), Font(self.font, 9, italic=True))
        for place, column in enumerate(self.paper.columns, 1):
            cell = self._put(HEAD_ROW, place, labels(f"column.{column}"), Font(self.font, 9, bold=True, color="FFFFFF"))
            cell.fill, cell.alignment = PatternFill("solid", fgColor=HEAD), self.top
            self.sheet.column_dimensions[get_column_letter(place)].width = WIDTHS.get(column, USUAL_WIDTH)

    def _row(self, at: int, row: MatrixRow, reference: str) -> None:
        for place, column in enumerate(self.paper.columns, 1):
            cell = self._put(at, place, self._value(row, column, reference), self.plain)
            cell.alignment, cell.border = self.top, self.edge
            if column is MatrixColumn.DUE and due_day(row):
                cell.number_format = DATE_FORMAT
            elif column not in NUMBERS:
                cell.number_format = "@"
            if column is MatrixColumn.COLOUR and row.action.light in LIGHTS:
                cell.fill = PatternFill("solid", fgColor=LIGHTS[row.action.light])
            elif column not in ASKED:
                cell.fill = self.grey

    def _value(self, row: MatrixRow, column: MatrixColumn, reference: str) -> Any:
        if column is MatrixColumn.NUMBER:
            return reference
        if column is MatrixColumn.DUE and due_day(row):
            return due_day(row)
        if column is MatrixColumn.CARRIED_OVER:
            return row.carried_over
        return row.age if column is MatrixColumn.AGE else self.says[column](row)

    def _put(self, row: int, place: int, value: Any, font: Font | None = None) -> Any:
        cell = self.sheet.cell(row, place)
        if isinstance(value, str):
            cell.value = in_cell(value) or None
            if cell.value is not None:
                cell.data_type = "s"
                cell.quotePrefix = int(cell.value.startswith(("=", "+", "-", "@")))
        else:
            cell.value = value
        cell.font = font or self.plain
        return cell

    # How it is worked with

    def _choices(self) -> None:
        if MatrixColumn.STATUS not in self.paper.columns or not self.paper.rows or not self.paper.workspace:
            return
        letter = get_column_letter(self.paper.columns.index(MatrixColumn.STATUS) + 1)
        listed = ",".join(self.labels.word("action", each) for each in ActionStatus)
        choices = DataValidation("list", formula1=f'"{listed}"', allow_blank=False, showErrorMessage=True)
        choices.error, choices.errorTitle = self.labels("status_refused"), self.labels("status_refused_title")
        choices.add(f"{letter}{HEAD_ROW + 1}:{letter}{self.last_row}")
        self.sheet.add_data_validation(choices)

    def _view(self) -> None:
        self.sheet.freeze_panes = f"B{HEAD_ROW + 1}"
        if self.paper.rows:
            self.sheet.auto_filter.ref = f"A{HEAD_ROW}:{self.last_column}{self.last_row}"

    def _page(self) -> None:
        sheet, parts = self.sheet, furniture(self.paper.front, self.labels)
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = PAGES_WIDE, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows, sheet.print_title_cols = f"{HEAD_ROW}:{HEAD_ROW}", "A:A"
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        page = self.labels("page", page="&P", pages="&N")
        sheet.oddHeader.center.text = _header(parts.marking)
        sheet.oddHeader.left.text, sheet.oddHeader.right.text = _header(parts.left), _header(parts.notice)
        sheet.oddFooter.left.text, sheet.oddFooter.right.text = _header(parts.footer), page
        sheet.oddFooter.center.text = _header(parts.marking)

    # How it finds its way back

    def _manifest(self) -> None:
        if not self.paper.workspace:
            return
        sheet = self.book.create_sheet(MANIFEST)
        sheet.sheet_state = "veryHidden"
        for row, line in enumerate(self._manifest_lines(), 1):
            for place, text in enumerate(line, 1):
                cell = sheet.cell(row, place, text)
                cell.data_type = "s"

    def _manifest_lines(self) -> Iterator[list[str]]:
        paper = self.paper
        columns = [column for column in paper.columns if column is not MatrixColumn.NUMBER]
        yield [FORMAT, paper.workspace, paper.front.language, "shareable" if paper.front.is_shareable else "whole"]
        yield ["number", "action", *columns]
        for row, reference in zip(paper.rows, references(paper.rows), strict=True):
            marks = [self._mark(row, column) for column in columns]
            yield [reference, row.action.id, *marks]

    def _mark(self, row: MatrixRow, column: MatrixColumn) -> str:
        """The fingerprint of a cell; of one that holds only the beginning of a text, that it does."""
        due = due_day(row) if column is MatrixColumn.DUE else None
        text = due.isoformat() if due else self.says[column](row)
        mark = fingerprint(self.paper.workspace, row.action.id, column, text)
        return f"{mark}+" if len(text) > LONGEST_CELL else mark


def _header(text: str) -> str | None:
    """As a header of a page says it, in which an ampersand begins an order."""
    return text[:LONGEST_HEADER].replace("&", "&&") or None
