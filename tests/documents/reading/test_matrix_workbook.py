"""A matrix that comes back: what is written and returned unchanged gives nothing, each changed cell exactly one."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from jpdialog.documents.reading.matrix_workbook import read_matrix
from jpdialog.documents.writing.matrix_workbook import write_matrix_workbook
from jpdialog.domain.papers.matrix import ASKED, MatrixColumn
from jpdialog.domain.returned import MANIFEST, Problem, Returned
from jpdialog.domain.trouble import Trouble
from tests.documents import matrix_samples as matrix

WORDS = st.text(max_size=60)
OF_WORDS = (MatrixColumn.ACTION, MatrixColumn.RESOURCES, MatrixColumn.NEXT_STEP, MatrixColumn.DECISION_SOUGHT)
SENT = write_matrix_workbook(matrix.whole())
Cell = Callable[[int, MatrixColumn], Any]


def read(data: bytes, name: str = "matrix.xlsx") -> Returned:
    return read_matrix(data, name, matrix.WORKSPACE)


def only(data: bytes) -> Any:
    (cell,) = read(data).cells
    return cell


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_what_comes_back_unchanged_gives_nothing(text: str) -> None:
    data = matrix.filled_in(write_matrix_workbook(matrix.with_words(text)), lambda _sheet, _cell: None)
    returned = read(data)
    assert returned.cells == () and returned.rows == 2
    assert (returned.missing_columns, returned.unknown_columns, returned.computed_changed) == ((), (), 0)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.tuples(st.sampled_from([1, 2]), st.sampled_from(OF_WORDS)), min_size=1), st.randoms())
def test_each_changed_cell_gives_exactly_one(changed: set[tuple[int, MatrixColumn]], order: Any) -> None:
    def fill(sheet: Any, cell: Cell) -> None:
        for place in changed:
            cell(*place).value = "Something else"
        if order.random() < 0.5:
            sheet.insert_rows(5 + order.randrange(2), amount=order.randrange(1, 4))

    found = read(matrix.filled_in(SENT, fill)).cells
    numbers = {1: "A-1", 2: "A-2"}
    assert {(each.reference, each.column) for each in found} == {(numbers[row], column) for row, column in changed}
    assert len(found) == len(changed) and {each.value for each in found} == {"Something else"}


def test_rows_are_found_by_number_and_columns_by_title_wherever_they_stand() -> None:
    def fill(sheet: Any, cell: Cell) -> None:
        cell(2, MatrixColumn.NEXT_STEP).value = "call them"
        first, second = ([each.value for each in row] for row in sheet.iter_rows(min_row=5, max_row=6))
        for place, (one, other) in enumerate(zip(second, first, strict=True), 1):
            sheet.cell(5, place).value, sheet.cell(6, place).value = one, other
        sheet.insert_cols(3, 2)

    cell = only(matrix.filled_in(SENT, fill))
    assert (cell.reference, cell.column, cell.value, cell.place) == ("A-2", MatrixColumn.NEXT_STEP, "call them", "Q5")


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (datetime(2031, 4, 1), "2031-04-01"),
        (date(2031, 4, 1), "2031-04-01"),
        ("令和13年4月1日", "2031-04-01"),
        ("1 April 2031", "2031-04-01"),
        ("Before  Dialogue 12", "before:12"),
        ("第12回対話まで", "before:12"),
        (None, ""),
    ],
)
def test_a_due_date_is_read_in_every_clear_form(value: object, wanted: str) -> None:
    cell = only(matrix.with_cell(SENT, 1, MatrixColumn.DUE, value))
    assert (cell.value, cell.problem) == (wanted, None)


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        (MatrixColumn.DUE, "4/5/2031", Problem.TWO_DAYS),
        (MatrixColumn.DUE, "next spring", Problem.NO_DAY),
        (MatrixColumn.STATUS, "nearly there", Problem.NO_STATUS),
        (MatrixColumn.NEXT_STEP, datetime(2031, 4, 1), Problem.DAY_IN_WORDS),
        (MatrixColumn.NEXT_STEP, "=A1", Problem.FORMULA),
        (MatrixColumn.DUE, "=TODAY()", Problem.FORMULA),
        (MatrixColumn.RESOURCES, "#REF!", Problem.ERROR),
    ],
)
def test_what_is_not_clear_is_named_and_not_guessed(column: MatrixColumn, value: object, problem: Problem) -> None:
    assert only(matrix.with_cell(SENT, 1, column, value)).problem is problem


def test_a_number_that_was_not_made_a_date_is_none() -> None:
    assert only(matrix.with_cell(SENT, 2, MatrixColumn.DUE, 46000)).problem is Problem.NO_DAY


def test_a_date_in_either_order_offers_both_days() -> None:
    cell = only(matrix.with_cell(SENT, 1, MatrixColumn.DUE, "4/5/2031"))
    assert cell.days == (date(2031, 5, 4), date(2031, 4, 5))


def test_a_status_is_read_in_both_languages() -> None:
    assert only(matrix.with_cell(SENT, 1, MatrixColumn.STATUS, "実施済")).value == "implemented"
    assert only(matrix.with_cell(SENT, 1, MatrixColumn.STATUS, " On  Hold ")).value == "on_hold"


def test_merged_cells_are_named_and_what_is_below_them_is_not_taken_as_emptied() -> None:
    column = list(MatrixColumn).index(MatrixColumn.LEAD) + 1

    def fill(sheet: Any, _cell: Cell) -> None:
        sheet.merge_cells(start_row=5, end_row=6, start_column=column, end_column=column)

    cell = only(matrix.filled_in(SENT, fill))
    assert (cell.reference, cell.column, cell.problem) == ("A-2", MatrixColumn.LEAD, Problem.MERGED)


def test_columns_that_are_missing_renamed_or_doubled_are_said() -> None:
    def fill(sheet: Any, cell: Cell) -> None:
        cell(0, MatrixColumn.NEXT_STEP).value = "Steps"
        cell(0, MatrixColumn.RESOURCES).value = "Due"
        cell(1, MatrixColumn.STATUS).value = "on hold"

    returned = read(matrix.filled_in(SENT, fill))
    assert returned.missing_columns == (MatrixColumn.RESOURCES, MatrixColumn.NEXT_STEP)
    assert returned.unknown_columns == ("O",) and returned.doubled_columns == (MatrixColumn.DUE,)
    assert [each.column for each in returned.cells] == [MatrixColumn.STATUS]


def test_rows_that_are_missing_doubled_or_not_known_are_said() -> None:
    def fill(sheet: Any, cell: Cell) -> None:
        sheet.append(["A-1", None, None, None, "again"])
        sheet.append(["A-77", None, None, None, "new"])
        sheet.append([None, None, None, None, "no number"])
        sheet.delete_rows(6)

    returned = read(matrix.filled_in(SENT, fill))
    assert (returned.doubled_rows, returned.missing_rows) == (("A-1",), ("A-2",))
    assert returned.rows == 0, "not one was read, so none is said to be as it was sent"
    assert (returned.unknown_rows, returned.first_unknown, returned.cells) == (2, (7, 8), ())


def test_further_sheets_and_computed_cells_are_counted_and_not_read() -> None:
    def fill(sheet: Any, cell: Cell) -> None:
        cell(1, MatrixColumn.COLOUR).value = "Green"
        sheet.parent.create_sheet("Notes", 0)["A1"] = "mine"

    returned = read(matrix.filled_in(SENT, fill))
    assert (returned.other_sheets, returned.computed_changed, returned.cells) == (1, 1, ())


def test_a_text_that_was_cut_cannot_be_taken() -> None:
    sent = write_matrix_workbook(matrix.with_words("long " * 8000))
    assert read(sent).cells == ()
    assert only(matrix.with_cell(sent, 1, MatrixColumn.NEXT_STEP, "short")).problem is Problem.CUT


def test_a_workbook_from_elsewhere_is_refused_by_name() -> None:
    with pytest.raises(Trouble, match=r"^mine\.xlsx comes from another workspace"):
        read_matrix(SENT, "mine.xlsx", "b2" * 16)


def test_without_its_hidden_sheet_or_its_titles_nothing_is_guessed() -> None:
    with pytest.raises(Trouble, match="does not say any more"):
        read(matrix.filled_in(SENT, lambda sheet, _cell: sheet.parent.remove(sheet.parent[MANIFEST])))
    with pytest.raises(Trouble, match="no row of titles"):
        read(matrix.filled_in(SENT, lambda sheet, _cell: sheet.delete_rows(4)))
    other = BytesIO()
    Workbook().save(other)
    with pytest.raises(Trouble, match="does not say any more"):
        read(other.getvalue())


def test_macros_are_refused_by_name() -> None:
    with pytest.raises(Trouble, match=r"^back\.xlsm may hold macros"):
        read(SENT, "back.xlsm")
    with pytest.raises(Trouble, match="may hold macros"):
        read(with_part(SENT, "xl/vbaProject.bin", b"MZ"))


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no workbook"),
        (b"hello", "no workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password or is of an old format"),
        (SENT[: len(SENT) // 2], "damaged"),
        (with_part(SENT, "xl/workbook.xml", b"<workbook"), "damaged"),
        (with_part(SENT, "xl/worksheets/sheet1.xml", b"<nothing/>"), "no row of titles"),
        (with_part(SENT, "xl/styles.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "made to do harm"),
        (with_part(SENT, "xl/theme/theme1.xml", b" " * 130_000_000), "made to do harm"),
    ],
)
def test_what_cannot_be_read_says_so(data: bytes, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        read(data)


def test_thousands_of_rows_are_read_and_can_be_stopped() -> None:
    book = load_workbook(BytesIO(SENT))
    book.worksheets[0].cell(5, 15).value = "changed"
    for number in range(3_000):
        book.worksheets[0].append([f"X-{number}", None, None, None, "padding"])
    saved = BytesIO()
    book.save(saved)
    heard: list[int] = []
    returned = read_matrix(saved.getvalue(), "m.xlsx", matrix.WORKSPACE, heard.append)
    assert (returned.rows, returned.unknown_rows, len(returned.cells)) == (2, 3_000, 1)
    assert max(heard) == 3_000

    def stop(rows: int) -> None:
        if rows > 1_000:
            raise InterruptedError

    with pytest.raises(Trouble):
        read_matrix(saved.getvalue(), "m.xlsx", matrix.WORKSPACE, stop)


def test_what_is_asked_is_what_can_come_back() -> None:
    assert MatrixColumn.NUMBER not in ASKED and MatrixColumn.COLOUR not in ASKED
