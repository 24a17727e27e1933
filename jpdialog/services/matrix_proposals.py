"""What came back in a follow-up matrix, as proposals: what a cell said, what they want, what it says now.

A proposal is worked out anew whenever something changed, so that what was accepted shows as done and what was changed
here in the meantime is seen. Its number is its place in the file and stays as long as the file is the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from jpdialog.documents.reading.matrix_cells import as_sent
from jpdialog.documents.writing import dates
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.matrix_cells import due_day, sayings
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.papers import FollowUpMatrix, MatrixColumn, MatrixRow
from jpdialog.domain.returned import Problem, Returned, ReturnedCell, fingerprint, is_same
from jpdialog.services.desk import Desk
from jpdialog.services.matrix import MatrixPaper
from jpdialog.services.matrix_values import FIELDS, Meant, Values
from jpdialog.services.paper_lines import Wish
from jpdialog.storage.change import DELETED, MADE, entity_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One changed cell; ``was`` is None where it is not known any more.

    ``choices`` are what it can mean, by the words to choose from: one if it is clear, none if it cannot be taken.
    """

    number: int
    cell: ReturnedCell
    was: str | None
    wanted: str
    now: str
    problem: Problem | None = None
    choices: tuple[tuple[str, Meant], ...] = ()
    is_done: bool = False
    is_changed_since: bool = False
    language: str = field(default="en")

    @property
    def can_be_accepted(self) -> bool:
        """Whether it is clear what is wanted, be it after a choice."""
        return bool(self.choices) and not self.is_done

    @property
    def column_name(self) -> str:
        """The title of its column, as the workbook has it."""
        return Labels(self.language)(f"column.{self.cell.column}")


class Proposals:
    """The proposals of one returned matrix, against the desk as it is now."""

    def __init__(self, desk: Desk, returned: Returned, today: date) -> None:
        self._desk, self._returned = desk, returned
        self._paper = MatrixPaper(desk, Wish(today=today, language=returned.language, shareable=returned.shareable))
        self._labels = Labels(returned.language)
        self._actions = {each.id: each for each in desk.store.find(ActionItem)}
        self._says = sayings(FollowUpMatrix(front=self._paper.front(is_draft=False)), self._labels)
        self._values = Values(desk, self._paper, self._labels)

    def all(self) -> tuple[Proposal, ...]:
        """Every changed cell, in the order of the file."""
        return tuple(self._of(number, cell) for number, cell in enumerate(self._returned.cells, 1))

    def _of(self, number: int, cell: ReturnedCell) -> Proposal:
        action = self._actions.get(cell.action_id)
        told = Proposal(
            number=number,
            cell=cell,
            was=None,
            wanted=self._wanted(cell),
            now="",
            problem=cell.problem,
            language=self._returned.language,
        )
        if action is None:
            return replace(told, problem=Problem.GONE)
        now = self.text(action, cell.column)
        is_same_still = is_same(cell, self._returned.workspace, now)
        was = now if is_same_still else self._was(action, cell)
        told = replace(told, was=self._in_words(cell.column, was), now=self._in_words(cell.column, now) or "")
        problem, choices = self._values.meant(action, cell, was)
        is_open = cell.problem is None or (cell.problem is Problem.TWO_DAYS and not is_same_still)
        is_done = is_open and self._is_done(action, cell, now, choices)
        return replace(
            told,
            problem=None if is_done else problem,
            choices=choices,
            is_done=is_done,
            is_changed_since=not is_same_still and not is_done,
        )

    def text(self, action: ActionItem, column: MatrixColumn) -> str:
        """What the cell of an action says, a day in ISO: what fingerprints are made of."""
        return _text(self._paper.row(action), column, self._says)

    def _is_done(
        self, action: ActionItem, cell: ReturnedCell, now: str, choices: tuple[tuple[str, Meant], ...]
    ) -> bool:
        wanted = as_sent(cell.column, cell.value, self._returned.language)
        alike = [fingerprint("", action.id, cell.column, text) for text in (wanted, now)]
        return alike[0] == alike[1] or any(self._values.is_done(action, meant) for _words, meant in choices)

    def _wanted(self, cell: ReturnedCell) -> str:
        if cell.problem is not None:
            return cell.shown
        return self._in_words(cell.column, as_sent(cell.column, cell.value, self._returned.language)) or ""

    def _in_words(self, column: MatrixColumn, text: str | None) -> str | None:
        if column is not MatrixColumn.DUE or not text:
            return text
        try:
            return dates.day(date.fromisoformat(text), self._labels.calendar)
        except ValueError:
            return text

    # What it was

    def _was(self, action: ActionItem, cell: ReturnedCell) -> str | None:
        """What the cell said when it was sent, from the history of what it is made of; None if it is not found."""
        texts = self._earlier(action, cell.column)
        return next((text for text in texts if is_same(cell, self._returned.workspace, text)), None)

    def _earlier(self, action: ActionItem, column: MatrixColumn) -> Iterator[str]:
        if column in FIELDS:
            yield from (self.text(then, column) for then in self._earlier_actions(action))
        row = self._paper.row(action)
        for count in range(len(row.progress) + 1):
            yield _text(replace(row, progress=row.progress[:count]), column, self._says)
        for count in range(len(row.evidence) + 1):
            yield _text(replace(row, evidence=row.evidence[:count]), column, self._says)

    def _earlier_actions(self, action: ActionItem) -> Iterator[ActionItem]:
        """The action as it was after each change, the last first."""
        states: list[Mapping[str, Any]] = []
        values = action.model_dump(mode="json")
        for said in self._desk.store.log.said_of(entity_of(str(ActionItem.__tablename__), action.id)):
            if said.field == MADE:
                values = {**values, **said.value}
            elif said.field != DELETED:
                values = {**values, said.field: said.value}
            states.append(values)
        for state in reversed(states):
            yield ActionItem.model_validate(state)


def _text(row: MatrixRow, column: MatrixColumn, says: Mapping[MatrixColumn, Any]) -> str:
    day = due_day(row) if column is MatrixColumn.DUE else None
    return day.isoformat() if day else str(says[column](row))


def by_reference(proposals: tuple[Proposal, ...]) -> dict[str, list[Proposal]]:
    """The proposals of each action, by its number."""
    found: defaultdict[str, list[Proposal]] = defaultdict(list)
    for each in proposals:
        found[each.cell.reference].append(each)
    return dict(found)
