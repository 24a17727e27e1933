"""A follow-up matrix that comes back: which of its cells were changed, and what of it could not be understood.

A cell is known by the action's number and the column, never by where it stands. What stood there when it was sent is
known by its fingerprint alone: a workbook that goes round holds nothing that cannot be seen in it.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jpdialog.domain.papers.matrix import MatrixColumn

FORMAT = "jpdialog-matrix-1"
MANIFEST = "jpdialog"
"""The name of the hidden sheet that says where a workbook comes from."""
LONGEST_CELL = 32_000
"""Characters of a cell: a spreadsheet keeps 32,767 of them and cuts the rest off without a word."""
_UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


class Problem(StrEnum):
    """Why a changed cell cannot be taken as it stands."""

    FORMULA = "formula"
    ERROR = "error"
    MERGED = "merged"
    TWO_DAYS = "two_days"
    """The same digits are two days, one for each order in which people write them."""
    NO_DAY = "no_day"
    DAY_IN_WORDS = "day_in_words"
    """A spreadsheet has made a date of what was typed in a column of words."""
    NO_STATUS = "no_status"
    CUT = "cut"
    """The text was too long for a cell, so its end never went out."""
    NO_NAME = "no_name"
    TWO_NAMES = "two_names"
    NO_EVIDENCE = "no_evidence"
    """Implemented is only what something shows to be done."""
    NO_ADDITION = "no_addition"
    """What was told on its day was rewritten, where only something new can be added."""
    GONE = "gone"
    """The action has been deleted since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedCell:
    """A cell that does not say what it said when it was sent.

    ``value`` is what it says now: a status by its name, a day in ISO, ``before:13`` for a dialogue, else the words.
    ``days`` are the two days of ``Problem.TWO_DAYS``.
    """

    reference: str
    action_id: str
    column: MatrixColumn
    place: str
    """As spreadsheets name it: "H12"."""
    value: str
    shown: str
    base: str
    """Fingerprint of what it said when it was sent."""
    problem: Problem | None = None
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What came back in a workbook."""

    workspace: str
    language: str
    shareable: bool
    cells: tuple[ReturnedCell, ...] = ()
    missing_columns: tuple[MatrixColumn, ...] = ()
    unknown_columns: tuple[str, ...] = ()
    """By their letters: "T"."""
    doubled_columns: tuple[MatrixColumn, ...] = ()
    computed_changed: int = 0
    """Cells of computed columns that say something else; they are not read."""
    missing_rows: tuple[str, ...] = ()
    more_missing: int = 0
    """How many more rows are missing than are named."""
    doubled_rows: tuple[str, ...] = ()
    more_doubled: int = 0
    unknown_rows: int = 0
    first_unknown: tuple[int, ...] = ()
    """The places in the sheet of the first rows whose number is not known."""
    other_sheets: int = 0
    rows: int = 0
    """Those that were read: each of one action that was sent, and standing there once."""


def in_cell(text: str) -> str:
    """The text as a cell of a spreadsheet can hold it: only signs that its format can say, one kind of line end."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNPRINTED.sub("", plain)[:LONGEST_CELL]


def fingerprint(workspace: str, action_id: str, column: str, text: str) -> str:
    """What tells whether a cell still says the same; not what it said. White space at its ends does not count."""
    said = unicodedata.normalize("NFC", in_cell(text)).strip()
    told = "\x1f".join((workspace, action_id, column, said))
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def is_same(cell: ReturnedCell, workspace: str, text: str) -> bool:
    """Whether the cell said that when it was sent."""
    return cell.base == fingerprint(workspace, cell.action_id, cell.column, text)
