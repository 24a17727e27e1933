"""What a changed cell of a returned matrix means for the record: which fields it sets, or what it adds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from jpdialog.documents.reading.matrix_cells import BEFORE
from jpdialog.documents.writing import dates
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.papers import MatrixColumn
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.returned import Problem, ReturnedCell, in_cell
from jpdialog.services.matrix import MatrixPaper
from jpdialog.services.persons import plain
from jpdialog.storage.store import Store

FIELDS = {
    MatrixColumn.ACTION: "text",
    MatrixColumn.LEAD: "lead_id",
    MatrixColumn.SUPPORTING: "supporting_ids",
    MatrixColumn.COUNTERPART: "counterpart_lead_id",
    MatrixColumn.DUE: "due",
    MatrixColumn.STATUS: "status",
    MatrixColumn.RESOURCES: "resources",
    MatrixColumn.NEXT_STEP: "next_step",
    MatrixColumn.DECISION_SOUGHT: "decision_sought",
}
"""The columns that are fields of an action; progress and evidence are records of their own."""
BETWEEN_NAMES = re.compile(r"[;；、\n]+")
AROUND = " \t\n;；、"

Answer = tuple[Problem | None, tuple[tuple[str, "Meant"], ...]]


@dataclass(frozen=True, slots=True)
class Meant:
    """What accepting does: fields of the action to set, progress to add, or lines of evidence to add."""

    fields: dict[str, Any] = field(default_factory=dict)
    progress: str = ""
    evidence: tuple[str, ...] = ()


class Values:
    """Reads values against what is known on the desk; a name that nobody or several have is not guessed."""

    def __init__(self, paper: MatrixPaper, labels: Labels) -> None:
        self._paper, self._labels = paper, labels
        self._bodies = _by_name(paper.store)

    def meant(self, action: ActionItem, cell: ReturnedCell, was: str | None) -> Answer:
        """What is wrong with the cell, if anything is, and what it can mean."""
        if cell.problem is Problem.TWO_DAYS:
            told = ((dates.day(day, self._labels.calendar), _due(day.isoformat())) for day in cell.days)
            return cell.problem, tuple(told)
        if cell.problem is not None:
            return cell.problem, ()
        return self._readers()[cell.column](action, cell, was)

    def is_done(self, action: ActionItem, meant: Meant) -> bool:
        """Whether the record says so already."""
        if meant.progress:
            return meant.progress in {in_cell(text).strip() for text in self._paper.told_of(action)}
        if meant.evidence:
            return set(meant.evidence) <= set(self._paper.evidence(action))
        return all(getattr(action, name) == value for name, value in meant.fields.items())

    def _readers(self) -> dict[MatrixColumn, Callable[[ActionItem, ReturnedCell, str | None], Answer]]:
        words = (MatrixColumn.ACTION, MatrixColumn.RESOURCES, MatrixColumn.NEXT_STEP, MatrixColumn.DECISION_SOUGHT)
        return {
            **dict.fromkeys(words, self._of_words),
            MatrixColumn.LEAD: self._of_lead,
            MatrixColumn.COUNTERPART: self._of_lead,
            MatrixColumn.SUPPORTING: self._of_supporting,
            MatrixColumn.DUE: lambda _action, cell, _was: _clear(cell, _due(cell.value)),
            MatrixColumn.STATUS: self._of_status,
            MatrixColumn.PROGRESS: self._of_progress,
            MatrixColumn.EVIDENCE: self._of_evidence,
        }

    def _of_words(self, action: ActionItem, cell: ReturnedCell, _was: str | None) -> Answer:
        shown = self._paper.names.field_shown(action, FIELDS[cell.column])
        return _clear(cell, Meant({shown: cell.value}))

    def _of_lead(self, _action: ActionItem, cell: ReturnedCell, _was: str | None) -> Answer:
        name = FIELDS[cell.column]
        if not cell.value:
            return _clear(cell, Meant({name: None}))
        found = self._bodies.get(plain(cell.value), {})
        choices = tuple((whole, Meant({name: record_id})) for record_id, whole in found.items())
        problem = None if len(found) == 1 else Problem.TWO_NAMES if found else Problem.NO_NAME
        return problem, choices

    def _of_supporting(self, _action: ActionItem, cell: ReturnedCell, _was: str | None) -> Answer:
        names = [name.strip() for name in BETWEEN_NAMES.split(cell.value) if name.strip()]
        found = [self._bodies.get(plain(name), {}) for name in names]
        if any(len(each) != 1 for each in found):
            return Problem.NO_NAME if any(not each for each in found) else Problem.TWO_NAMES, ()
        return _clear(cell, Meant({"supporting_ids": list(dict.fromkeys(next(iter(each)) for each in found))}))

    def _of_status(self, action: ActionItem, cell: ReturnedCell, _was: str | None) -> Answer:
        status = ActionStatus(cell.value)
        if status is ActionStatus.IMPLEMENTED and not self._paper.evidence(action):
            return Problem.NO_EVIDENCE, ()
        return _clear(cell, Meant({"status": status}))

    def _of_progress(self, _action: ActionItem, cell: ReturnedCell, was: str | None) -> Answer:
        added = _added(cell.value, was)
        return _clear(cell, Meant(progress=added)) if added else (Problem.NO_ADDITION, ())

    def _of_evidence(self, _action: ActionItem, cell: ReturnedCell, was: str | None) -> Answer:
        lines = tuple(line.strip(AROUND) for line in _added(cell.value, was).splitlines())
        lines = tuple(filter(None, lines))
        return _clear(cell, Meant(evidence=lines)) if lines else (Problem.NO_ADDITION, ())


def _clear(cell: ReturnedCell, meant: Meant) -> Answer:
    return None, ((cell.shown, meant),)


def _due(value: str) -> Meant:
    if value.startswith(BEFORE):
        return Meant({"due": None, "due_before": int(value.removeprefix(BEFORE))})
    return Meant({"due": date.fromisoformat(value) if value else None, "due_before": None})


def _added(wanted: str, was: str | None) -> str:
    """What was written before or behind what stood there; nothing if that was touched or is not known."""
    before, now = in_cell(was or "").strip(), wanted.strip()
    if was is None or before not in (now[: len(before)], now[len(now) - len(before) :]):
        return ""
    return (now[len(before) :] if now.startswith(before) else now[: len(now) - len(before)]).strip(AROUND)


def _by_name(store: Store) -> dict[str, dict[str, str]]:
    """Bodies and persons by each of their names, made comparable: ids with the whole name."""
    found: dict[str, dict[str, str]] = {}
    records: list[Organisation | Person] = [*store.find(Organisation), *store.find(Person)]
    for record in records:
        for name in _names(record):
            found.setdefault(plain(name), {})[record.id] = record.name
    return found


def _names(record: Organisation | Person) -> Iterator[str]:
    fields = ("name", "name_translation", "short_name", "short_name_translation")
    yield from filter(None, (str(getattr(record, each, "")) for each in fields))
