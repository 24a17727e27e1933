"""What came back in follow-up matrices, as proposals: what a cell said, what they want, what it says now.

A proposal is worked out anew whenever something changed, so that what was accepted shows as done and what was changed
here in the meantime is seen. Its number is its place in the file and stays.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from jpdialog.documents.reading.matrix_cells import as_sent
from jpdialog.documents.writing import dates
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.matrix_cells import due_day, sayings
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.papers import FollowUpMatrix, MatrixColumn, MatrixRow
from jpdialog.domain.returned import Problem, ReturnedCell, fingerprint, is_same
from jpdialog.domain.returned_files import ReturnedFile
from jpdialog.services.desk import Desk
from jpdialog.services.matrix import MatrixPaper
from jpdialog.services.matrix_values import FIELDS, Meant, Values
from jpdialog.services.paper_lines import Wish
from jpdialog.services.returned_files import CellLine, ReturnedFiles, Wishes, differ
from jpdialog.storage.change import DELETED, MADE, entity_of

FEW = 500
"""Actions that are asked for one by one; of more all are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One cell that came back; ``was`` is None where it is not known any more.

    ``choices`` are what it can mean, by the words to choose from: one if it is clear, none if it cannot be taken.
    ``is_done``: it says so already. ``others`` are the cells of other files that are meant for the same one.
    """

    line: CellLine
    was: str | None
    wanted: str
    now: str
    problem: Problem | None = None
    choices: tuple[tuple[str, Meant], ...] = ()
    is_done: bool = False
    is_changed_since: bool = False
    others: tuple[CellLine, ...] = ()
    language: str = field(default="en")

    @property
    def cell(self) -> ReturnedCell:
        """The cell as it came back."""
        return self.line.cell

    @property
    def rivals(self) -> tuple[CellLine, ...]:
        """Cells of other files that wait too and want something else."""
        return tuple(each for each in self.others if each.is_waiting and differ(self.line, each))

    @property
    def can_be_accepted(self) -> bool:
        """Whether it was not accepted yet, and it is clear what is wanted, be it after a choice."""
        return not self.line.is_accepted and (bool(self.choices) or self.is_done)

    @property
    def is_clear(self) -> bool:
        """Whether nobody has to think about it: one meaning, unchanged here since, and no other file wants another."""
        is_one = len(self.choices) == 1 and self.problem is None and not self.is_changed_since
        return self.line.is_waiting and (self.is_done or is_one) and not self.rivals

    def with_line(self, line: CellLine) -> "Proposal":
        """The same with what was decided of its cell since."""
        return replace(self, line=line)


class Proposals:
    """Works proposals out against the desk as it is now; the files of one language are read against one matrix.

    ``actions`` are those of which cells will be asked for; of a few no more than is needed is read.
    """

    def __init__(self, desk: Desk, today: date, wishes: Wishes, actions: Iterable[str]) -> None:
        self._desk, self._today, self._wishes = desk, today, wishes
        self._readers: dict[tuple[str, bool], MatrixReader] = {}
        ids = frozenset(actions)
        self._of = ids if len(ids) <= FEW else None
        found = desk.store.find(ActionItem) if self._of is None else desk.store.find(ActionItem, id=ids)
        self._actions = {each.id: each for each in found}

    def of(self, lines: Iterable[CellLine]) -> Iterator[Proposal]:
        """The proposals of these cells, in their order."""
        for line in lines:
            yield self._reader(line.file).proposal(line, self._actions.get(line.cell.action_id), self._wishes)

    def _reader(self, file: ReturnedFile) -> "MatrixReader":
        wanted = file.language, file.is_shareable
        if wanted not in self._readers:
            wish = Wish(today=self._today, language=file.language, shareable=file.is_shareable)
            self._readers[wanted] = MatrixReader(self._desk, wish, self._of)
        return self._readers[wanted]


class MatrixReader:
    """Reads cells as the workbooks of one language say them."""

    def __init__(self, desk: Desk, wish: Wish, of: frozenset[str] | None = None) -> None:
        self._desk, self._language, self._workspace = desk, wish.language, desk.store.workspace
        self._paper = MatrixPaper(desk, wish, of=of)
        self._labels = Labels(wish.language)
        self._says = sayings(FollowUpMatrix(front=self._paper.front(is_draft=False)), self._labels)
        self._values = Values(self._paper, self._labels)

    def proposal(self, line: CellLine, action: ActionItem | None, wishes: Wishes) -> Proposal:
        """What a cell wants of an action; None: that has been deleted."""
        cell = line.cell
        told = Proposal(
            line=line,
            was=None,
            wanted=self._wanted(cell),
            now="",
            problem=cell.problem,
            others=wishes.others(line),
            language=self._language,
        )
        if action is None:
            return replace(told, problem=Problem.GONE)
        now = self.text(action, cell.column)
        is_same_still = is_same(cell, self._workspace, now)
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
        wanted = as_sent(cell.column, cell.value, self._language)
        alike = [fingerprint("", action.id, cell.column, text) for text in (wanted, now)]
        return alike[0] == alike[1] or any(self._values.is_done(action, meant) for _words, meant in choices)

    def _wanted(self, cell: ReturnedCell) -> str:
        if cell.problem is not None:
            return cell.shown
        return self._in_words(cell.column, as_sent(cell.column, cell.value, self._language)) or ""

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
        return next((text for text in texts if is_same(cell, self._workspace, text)), None)

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


def proposals(desk: Desk, today: date, files: Sequence[ReturnedFile] | None = None) -> tuple[Proposal, ...]:
    """The proposals of these files, or of all, as they stand now."""
    lines = ReturnedFiles(desk).lines()
    ids = None if files is None else {each.id for each in files}
    wanted = [each for each in lines if ids is None or each.file.id in ids]
    return tuple(Proposals(desk, today, Wishes(lines), {each.cell.action_id for each in wanted}).of(wanted))
