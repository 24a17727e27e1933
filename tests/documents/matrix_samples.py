"""An invented follow-up matrix with something in every column, and a way to fill in what comes back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from jpdialog.domain.papers import FollowUpMatrix, MatrixRow, ProgressLine
from jpdialog.domain.papers.matrix import MatrixColumn
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples

WORKSPACE = "a1" * 16
HEAD = 4


def whole(language: str = "en") -> FollowUpMatrix:
    """Two actions; the first has something in every column."""
    front = samples.JAPANESE if language == "ja" else samples.ENGLISH
    rows = (
        MatrixRow(
            action=more.LATE,
            edition="2031",
            commitment="The Office will help with laboratories.",
            agreed_on="2030-05",
            supporting=("Ministry of Tides", "Bank of Ruritania"),
            progress=(ProgressLine(id="p-1", day=date(2031, 1, 2), text="Began.", author="Mr. Sapt"),),
            evidence=("Report 7",),
            resources="two posts",
            next_step="meet in May",
            decision_sought="whether to go on",
            carried_over=2,
            age=400,
            verified_by_us=date(2031, 3, 3),
        ),
        MatrixRow(action=more.ON_COURSE, due_before=10),
    )
    return FollowUpMatrix(front=front, rows=rows, our_party="Ruritania", their_party="the Office", workspace=WORKSPACE)


def with_words(text: str) -> FollowUpMatrix:
    """The same with other words in every column that holds any."""
    first, second = whole().rows
    first = replace(
        first,
        action=replace(first.action, text=text, lead=text),
        resources=text,
        next_step=text,
        decision_sought=text,
        evidence=(text,),
        supporting=(text,),
    )
    return replace(whole(), rows=(first, second))


def filled_in(data: bytes, fill: Callable[[Any, Callable[[int, MatrixColumn], Any]], object]) -> bytes:
    """The workbook after somebody worked on it: ``fill`` gets the sheet, and a way to a cell by row (from 1)."""
    book = load_workbook(BytesIO(data))
    sheet = book.worksheets[0]

    def cell(row: int, column: MatrixColumn) -> Any:
        return sheet.cell(HEAD + row, list(MatrixColumn).index(column) + 1)

    fill(sheet, cell)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def with_cell(data: bytes, row: int, column: MatrixColumn, value: object) -> bytes:
    """The workbook with one cell changed."""

    def fill(_sheet: Any, cell: Callable[[int, MatrixColumn], Any]) -> None:
        cell(row, column).value = value

    return filled_in(data, fill)
