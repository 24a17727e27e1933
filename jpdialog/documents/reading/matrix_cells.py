"""What a cell of a returned matrix says, by the column that it stands in; what is unclear is named, not guessed."""

import re
from datetime import date, datetime, time
from typing import Any
from unicodedata import normalize

from jpdialog.documents.writing.labels import LABELS, Labels
from jpdialog.domain.actions import ActionStatus
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.returned import Problem, in_cell
from jpdialog.domain.written_days import days_written

BEFORE = "before:"
Read = tuple[str, Problem | None, tuple[date, ...]]


def spelt_alike(text: object) -> str:
    """Titles and statuses as they are compared: whatever the width, case and spaces."""
    return " ".join(normalize("NFKC", str(text)).casefold().split())


STATUSES = {spelt_alike(word): each for each in ActionStatus for word in LABELS[f"action.{each}"]}
TITLES = {spelt_alike(word): column for column in MatrixColumn for word in LABELS[f"column.{column}"]}
_EVENTS = tuple(
    re.compile(re.escape(spelt_alike(word.format(number="@"))).replace("@", r"\s*(\d{1,4})\s*"))
    for word in LABELS["before_dialogue"]
)


def said(column: MatrixColumn, cell: Any) -> Read:
    """What the cell says now, what is wrong with it, and the days that it can mean."""
    value = cell.value
    if cell.data_type == "f":
        return "", Problem.FORMULA, ()
    if cell.data_type == "e":
        return "", Problem.ERROR, ()
    if column is MatrixColumn.DUE:
        return _due(value)
    if isinstance(value, date | datetime | time):
        return "", Problem.DAY_IN_WORDS, ()
    words = _words(value)
    if column is MatrixColumn.STATUS:
        status = STATUSES.get(spelt_alike(words))
        return (status.value, None, ()) if status else (words, Problem.NO_STATUS, ())
    return words, None, ()


def as_sent(column: MatrixColumn, value: str, language: str) -> str:
    """What the workbook said for a value, in its language: the words that fingerprints are made of."""
    labels = Labels(language)
    if column is MatrixColumn.STATUS:
        return labels.word("action", value)
    if column is MatrixColumn.DUE and value.startswith(BEFORE):
        return labels("before_dialogue", number=value.removeprefix(BEFORE))
    return value


def _due(value: Any) -> Read:
    if isinstance(value, datetime):
        return value.date().isoformat(), None, ()
    if isinstance(value, date):
        return value.isoformat(), None, ()
    words = _words(value)
    if not words.strip():
        return "", None, ()
    for event in _EVENTS:
        if found := event.fullmatch(spelt_alike(words)):
            return f"{BEFORE}{int(found[1])}", None, ()
    days = days_written(words) if isinstance(value, str) else ()
    if len(days) == 1:
        return days[0].isoformat(), None, ()
    return words, Problem.TWO_DAYS if days else Problem.NO_DAY, days


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return in_cell(str(value)).strip()
