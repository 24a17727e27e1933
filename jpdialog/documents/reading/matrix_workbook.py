"""A follow-up matrix that comes back as a workbook: what was changed in it, cell by cell, and what cannot be read.

Rows are found by their number and columns by their titles, wherever they stand now. The sheets are read row by row, so
that a hundred thousand rows need no more memory than a hundred.
"""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter

from jpdialog.documents.reading.matrix_cells import TITLES, as_sent, said, spelt_alike
from jpdialog.documents.reading.workbook_package import Area, damaged, looked_over
from jpdialog.domain.papers.matrix import ASKED, MatrixColumn
from jpdialog.domain.returned import FORMAT, MANIFEST, Problem, Returned, ReturnedCell, fingerprint
from jpdialog.domain.trouble import Trouble

HEAD_WITHIN, MOST_COLUMNS, MOST_ROWS = 40, 200, 1_100_000
AT_ONCE, FIRST_FEW, TALLEST = 500, 10, 2_000

Watch = Callable[[int], None]


@dataclass(slots=True)
class _Manifest:
    """What the hidden sheet says: where the workbook comes from, and each action's id and fingerprints."""

    workspace: str
    language: str
    shareable: bool
    columns: tuple[MatrixColumn, ...]
    actions: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By number: the id, and the fingerprints in one text, because a hundred thousand rows have millions of them."""


def read_matrix(data: bytes, name: str, workspace: str, watch: Watch = lambda _rows: None) -> Returned:
    """What came back. Raises Trouble if it cannot be read or comes from another workspace.

    ``watch`` hears how many rows were read, and may stop it by raising.
    """
    merged = looked_over(data, name, lambda: watch(0))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a reader of cells does not need, as drawings
            book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
            try:
                return _Reader(book, name, workspace, merged, watch).read()
            finally:
                book.close()
    except (Trouble, MemoryError):
        raise
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError, OSError, EOFError) as error:
        raise damaged(name) from error


class _Reader:
    def __init__(self, book: Any, name: str, workspace: str, merged: dict[str, list[Area]], watch: Watch) -> None:
        self._book, self._name, self._workspace, self._merged, self._watch = book, name, workspace, merged, watch
        self._cells: dict[str, list[ReturnedCell]] = {}
        self._doubled: list[str] = []
        self._unknown: list[int] = []
        self._unknown_rows = self._computed = 0

    def read(self) -> Returned:
        """All of it."""
        manifest = self._manifest()
        sheet, head_row, titles = self._table()
        places, doubled, unknown = _columns(titles)
        self._read_rows(sheet, head_row, places, manifest)
        seen = set(self._cells)
        return Returned(
            workspace=manifest.workspace,
            language=manifest.language,
            shareable=manifest.shareable,
            cells=tuple(
                cell for reference, cells in self._cells.items() if reference not in self._doubled for cell in cells
            ),
            missing_columns=tuple(each for each in manifest.columns if each not in places and each not in doubled),
            unknown_columns=unknown,
            doubled_columns=doubled,
            computed_changed=self._computed,
            missing_rows=tuple(reference for reference in manifest.actions if reference not in seen),
            doubled_rows=tuple(self._doubled),
            unknown_rows=self._unknown_rows,
            first_unknown=tuple(self._unknown),
            other_sheets=sum(each.title not in (MANIFEST, sheet.title) for each in self._book.worksheets),
            rows=len(seen.difference(self._doubled)),
        )

    # Where it comes from

    def _manifest(self) -> _Manifest:
        sheet = next((each for each in self._book.worksheets if each.title == MANIFEST), None)
        if sheet is None:
            raise self._not_ours()
        sheet.reset_dimensions()
        lines = sheet.iter_rows(max_col=len(MatrixColumn) + 4, values_only=True)
        head, titles = (tuple(next(lines, ())) for _ in range(2))
        if len(head) < 4 or head[0] != FORMAT or len(titles) < 3:
            raise self._not_ours()
        if head[1] != self._workspace:
            raise Trouble(
                "{name} comes from another workspace. Nothing was changed. Open the workspace from which it was sent, "
                "and take it in there.",
                name=self._name,
            )
        columns = tuple(MatrixColumn(each) for each in titles[2:] if each)
        made = _Manifest(str(head[1]), str(head[2]), head[3] == "shareable", columns)
        for line in islice(lines, MOST_ROWS):
            if line and line[0]:
                marks = [str(mark or "") for mark in line[2 : 2 + len(columns)]]
                made.actions[str(line[0])] = (str(line[1]), " ".join(marks))
        return made

    def _not_ours(self) -> Trouble:
        return Trouble(
            "{name} does not say any more from which follow-up matrix it comes: its hidden sheet is gone, or it never "
            "had one. Nothing was changed. Send the matrix out anew as a workbook and have the changes made there.",
            name=self._name,
        )

    def _table(self) -> tuple[Any, int, list[str]]:
        """The sheet with the table, the row of its titles, and the titles."""
        for sheet in self._book.worksheets:
            if sheet.title == MANIFEST:
                continue
            sheet.reset_dimensions()
            for number, row in enumerate(sheet.iter_rows(max_row=HEAD_WITHIN, max_col=MOST_COLUMNS), 1):
                titles = [spelt_alike(cell.value) if cell.value is not None else "" for cell in row]
                known = [TITLES[each] for each in titles if each in TITLES]
                if MatrixColumn.NUMBER in known and len(known) > 1:
                    return sheet, number, titles
        raise Trouble(
            "{name} has no row of titles with the column of the numbers any more. Nothing was changed. Give the "
            "columns the titles back that they had when the matrix was sent.",
            name=self._name,
        )

    # What stands in it

    def _read_rows(self, sheet: Any, head_row: int, places: dict[MatrixColumn, int], manifest: _Manifest) -> None:
        if MatrixColumn.NUMBER not in places:
            raise Trouble(
                "{name} has two columns of numbers, and it is not clear which tells the rows. Nothing was changed. "
                "Take one of them out.",
                name=self._name,
            )
        in_merged = _merged_cells(self._merged.get(_part_of(sheet), []))
        rows = sheet.iter_rows(min_row=head_row + 1, max_col=MOST_COLUMNS)
        for at, row in enumerate(islice(rows, MOST_ROWS), head_row + 1):
            if at % AT_ONCE == 0:
                self._watch(at)
            if all(cell.value is None for cell in row):
                continue
            reference = _reference(row, places[MatrixColumn.NUMBER])
            if reference not in manifest.actions:
                self._note_unknown(at)
            elif reference in self._cells:
                self._note_doubled(reference)
            else:
                changed = self._changed(row, at, reference, places, manifest, in_merged)
                self._cells[reference] = list(changed)

    def _note_unknown(self, at: int) -> None:
        self._unknown_rows += 1
        if len(self._unknown) < FIRST_FEW:
            self._unknown.append(at)

    def _note_doubled(self, reference: str) -> None:
        if reference not in self._doubled:
            self._doubled.append(reference)

    def _changed(
        self,
        row: Any,
        at: int,
        reference: str,
        places: dict[MatrixColumn, int],
        manifest: _Manifest,
        in_merged: Callable[[int, int], bool],
    ) -> Iterator[ReturnedCell]:
        action_id, marks = manifest.actions[reference]
        for column, mark in zip(manifest.columns, marks.split(" "), strict=False):
            place = places.get(column)
            if place is None or not mark:
                continue
            cell = row[place] if place < len(row) else _Nothing()
            value, problem, days = said(column, cell)
            if not problem and self._is_as_sent(manifest, action_id, column, value, mark):
                continue
            if column not in ASKED:
                self._computed += 1
                continue
            if in_merged(at, place):
                problem, days = Problem.MERGED, ()
            yield ReturnedCell(
                reference=reference,
                action_id=action_id,
                column=column,
                place=f"{get_column_letter(place + 1)}{at}",
                value=value,
                shown="" if cell.value is None else str(cell.value),
                base=mark.rstrip("+"),
                problem=problem or (Problem.CUT if mark.endswith("+") else None),
                days=days,
            )

    def _is_as_sent(self, manifest: _Manifest, action_id: str, column: MatrixColumn, value: str, mark: str) -> bool:
        text = as_sent(column, value, manifest.language)
        return fingerprint(manifest.workspace, action_id, column, text) == mark.rstrip("+")


class _Nothing:
    """A cell behind the last one that a row has."""

    value, data_type = None, "n"


def _columns(titles: list[str]) -> tuple[dict[MatrixColumn, int], tuple[MatrixColumn, ...], tuple[str, ...]]:
    """Where each column stands, those that stand twice, and the letters of those that are not known."""
    places: dict[MatrixColumn, int] = {}
    doubled: list[MatrixColumn] = []
    unknown = []
    for place, title in enumerate(titles):
        column = TITLES.get(title)
        if column is None:
            unknown += [get_column_letter(place + 1)] if title else []
        elif column in places:
            doubled.append(column)
        else:
            places[column] = place
    for column in doubled:
        places.pop(column, None)
    return places, tuple(dict.fromkeys(doubled)), tuple(unknown)


def _reference(row: Any, place: int) -> str:
    value = row[place].value if place < len(row) else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()


def _part_of(sheet: Any) -> str:
    return str(sheet._worksheet_path).lstrip("/")


def _merged_cells(areas: list[Area]) -> Callable[[int, int], bool]:
    """Tells whether a cell (row from 1, column from 0) lies in a merged area."""
    by_row: dict[int, list[tuple[int, int]]] = {}
    for first, top, last, bottom in areas:
        span = (column_index_from_string(first) - 1, column_index_from_string(last) - 1)
        for row in range(top, min(bottom, top + TALLEST) + 1):
            by_row.setdefault(row, []).append(span)
    return lambda row, place: any(first <= place <= last for first, last in by_row.get(row, ()))
