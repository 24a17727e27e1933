"""Workbooks that came back, kept until all of them is decided: what each cell wants, and who decided what of it when.

A file and its cells never change once they are taken in; a decision is a record of its own that names the cells by
their number in the file. The last one that names a cell holds, so that nothing that was decided is ever written over.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import JSON, Field

from jpdialog.domain.actions import LONGEST_NAME
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.record import Placed, Record, choice
from jpdialog.domain.returned import Problem, Returned, ReturnedCell

MOST_BLOCKS = 200
"""Records for the cells of one file: few enough that a large one is quickly written and taken back."""
MOST_NAMED = 1000
"""Rows that are named one by one among what was not read; of the others it is told how many there are."""


class CellVerdict(StrEnum):
    """What was decided of a cell; ``WAITING`` takes up again what was decided before."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    PUT_AWAY = "put_away"
    """Left undecided, with all of its file."""


class ReturnedFile(Record, table=True):
    """A workbook that was taken in: ``number`` names it at the desk, ``sender`` is who sent it, as somebody typed it.

    ``digests`` tell it from others: of its content, and of its name with what it wants. ``besides`` is what it said
    besides its cells. ``cells`` and ``rows`` count.
    """

    number: int = Field(ge=1)
    name: str = Field(min_length=1, max_length=LONGEST_NAME)
    sender: str = Field(default="", max_length=LONGEST_NAME)
    taken_in_on: date
    taken_in_by: str = ""
    digests: list[str] = Field(default_factory=list, sa_type=JSON)
    language: str = ""
    is_shareable: bool = False
    rows: int = Field(default=0, ge=0)
    cells: int = Field(default=0, ge=0)
    besides: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class ReturnedCells(Placed, table=True):
    """Some cells of a file that came back, in its order; ``words`` is what they want, for who looks for words."""

    file_id: str = Field(index=True)
    first: int = Field(ge=1)
    """The number of the first of them in the file."""
    cells: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    words: str = ""


class ReturnedDecision(Placed, table=True):
    """One act of deciding on cells of a file, by their numbers; acts stand in the order in which they were done."""

    file_id: str = Field(index=True)
    verdict: CellVerdict = Field(sa_type=choice(CellVerdict))
    cells: list[int] = Field(default_factory=list, sa_type=JSON)
    decided_at: date
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """How a cell was decided, on which day, and by whom if that is known."""

    verdict: CellVerdict
    day: date
    by: str = ""


def decided(decisions: Iterable[ReturnedDecision]) -> dict[int, Decided]:
    """What holds now of the cells of one file, by their numbers; those that wait are not among them."""
    found: dict[int, Decided] = {}
    for each in decisions:
        told = Decided(each.verdict, each.decided_at, each.decided_by)
        for number in each.cells:
            if each.verdict == CellVerdict.WAITING:
                found.pop(number, None)
            else:
                found[number] = told
    return found


def in_blocks(cells: Sequence[ReturnedCell]) -> Iterator[tuple[int, list[dict[str, Any]], str]]:
    """The cells as they are kept: the number of the first of a block, its cells, and the words that they want.

    The cells of one action, if they are not too many, stand by themselves: then words lead to the very action.
    """
    rows = [list(alike) for alike in _by_action(cells)]
    first, size = 1, max(1, -(-len(rows) // MOST_BLOCKS))
    for start in range(0, len(rows), size):
        block = [cell for row in rows[start : start + size] for cell in row]
        yield first, [_kept(cell) for cell in block], "\n".join(filter(None, map(wanted_words, block)))
        first += len(block)


def cells_of(blocks: Iterable[ReturnedCells]) -> tuple[ReturnedCell, ...]:
    """The cells again, in the order of their file."""
    in_order = sorted(blocks, key=lambda each: each.first)
    return tuple(_cell(each) for block in in_order for each in block.cells)


def wanted_words(cell: ReturnedCell) -> str:
    """What a cell wants, as it stood in the workbook where that could not be read."""
    return cell.value or cell.shown


def besides(returned: Returned) -> dict[str, Any]:
    """What a workbook said besides its cells, as it is kept."""
    return {
        "missing_columns": [each.value for each in returned.missing_columns],
        "unknown_columns": list(returned.unknown_columns),
        "doubled_columns": [each.value for each in returned.doubled_columns],
        "computed_changed": returned.computed_changed,
        "missing_rows": list(returned.missing_rows[:MOST_NAMED]),
        "more_missing": max(0, len(returned.missing_rows) - MOST_NAMED),
        "doubled_rows": list(returned.doubled_rows[:MOST_NAMED]),
        "more_doubled": max(0, len(returned.doubled_rows) - MOST_NAMED),
        "unknown_rows": returned.unknown_rows,
        "first_unknown": list(returned.first_unknown),
        "other_sheets": returned.other_sheets,
    }


def returned_again(file: ReturnedFile, workspace: str, cells: tuple[ReturnedCell, ...] = ()) -> Returned:
    """What came back in a file that is kept, as it was when it was read."""
    told: Mapping[str, Any] = file.besides
    counts = ("computed_changed", "unknown_rows", "other_sheets", "more_missing", "more_doubled")
    return Returned(
        workspace=workspace,
        language=file.language,
        shareable=file.is_shareable,
        cells=cells,
        missing_columns=tuple(MatrixColumn(each) for each in told.get("missing_columns", ())),
        unknown_columns=tuple(told.get("unknown_columns", ())),
        doubled_columns=tuple(MatrixColumn(each) for each in told.get("doubled_columns", ())),
        missing_rows=tuple(told.get("missing_rows", ())),
        doubled_rows=tuple(told.get("doubled_rows", ())),
        first_unknown=tuple(told.get("first_unknown", ())),
        rows=file.rows,
        **{name: int(told.get(name, 0)) for name in counts},
    )


def _by_action(cells: Sequence[ReturnedCell]) -> Iterator[list[ReturnedCell]]:
    row: list[ReturnedCell] = []
    for cell in cells:
        if row and row[-1].reference != cell.reference:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _kept(cell: ReturnedCell) -> dict[str, Any]:
    kept: dict[str, Any] = {name: getattr(cell, name) for name in ("reference", "action_id", "place", "value", "base")}
    kept |= {"column": cell.column.value, "shown": cell.shown}
    if cell.problem is not None:
        kept["problem"] = cell.problem.value
    if cell.days:
        kept["days"] = [day.isoformat() for day in cell.days]
    return kept


def _cell(kept: Mapping[str, Any]) -> ReturnedCell:
    problem = kept.get("problem")
    return ReturnedCell(
        **{name: str(kept[name]) for name in ("reference", "action_id", "place", "value", "shown", "base")},
        column=MatrixColumn(kept["column"]),
        problem=Problem(problem) if problem else None,
        days=tuple(date.fromisoformat(each) for each in kept.get("days", ())),
    )
