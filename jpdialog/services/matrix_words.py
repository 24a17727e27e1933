"""What there is to say of a follow-up matrix that came back, in the reader's language."""

from collections.abc import Iterator
from datetime import date

from jpdialog.documents.reading.matrix_cells import as_sent
from jpdialog.documents.writing import dates
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import MatrixColumn
from jpdialog.domain.returned import Problem, Returned, ReturnedCell
from jpdialog.domain.returned_files import CellVerdict, Decided, wanted_words
from jpdialog.domain.words import Words
from jpdialog.services.matrix_proposals import Proposal
from jpdialog.services.returned_files import CellLine, differ

SHOWN = 10


class MatrixWords:
    """Sentences on one return."""

    def __init__(self, words: Words) -> None:
        self._words, self._labels = words, Labels(words.language)

    def notes(self, returned: Returned) -> list[str]:
        """What was not read, and why; nothing where all was."""
        return list(self._notes(returned))

    def state(self, proposal: Proposal) -> str:
        """How a proposal stands: how it was decided, else why it cannot be taken, or what there is to know first."""
        if proposal.line.decided is not None:
            return self.decided(proposal.line.decided)
        if proposal.is_done:
            return self._words("says so now")
        if proposal.problem is not None:
            return self.problem(proposal.problem)
        return self._words("changed here since it was sent") if proposal.is_changed_since else ""

    def decided(self, told: Decided) -> str:
        """What was decided of a cell, when, and by whom if that is known."""
        words, day = self._words, dates.day(told.day, self._labels.calendar)
        if told.verdict is CellVerdict.ACCEPTED:
            by = words("accepted on {day} by {who}", day=day, who=told.by)
            return by if told.by else words("accepted on {day}", day=day)
        if told.verdict is CellVerdict.REFUSED:
            by = words("refused on {day} by {who}", day=day, who=told.by)
            return by if told.by else words("refused on {day}", day=day)
        by = words("put away on {day} by {who}", day=day, who=told.by)
        return by if told.by else words("put away on {day}", day=day)

    def others(self, proposal: Proposal) -> list[str]:
        """What other files want of the same cell, those first that want something else."""
        told = sorted(proposal.others, key=lambda each: not differ(proposal.line, each))
        return [self._other(proposal.line, each) for each in told]

    def wanted(self, cell: ReturnedCell) -> str:
        """What a cell wants, as its column says it in the reader's language."""
        if cell.problem is not None:
            return cell.shown
        said = as_sent(cell.column, cell.value, self._words.language)
        is_day = cell.column is MatrixColumn.DUE and said == cell.value and bool(said)
        return dates.day(date.fromisoformat(said), self._labels.calendar) if is_day else said

    def _other(self, line: CellLine, other: CellLine) -> str:
        whose = other.file.sender or other.file.name
        state = self.decided(other.decided) if other.decided else self._words("waits")
        wanted = " ".join(self.wanted(other.cell).split()) or "–"
        values = {"number": other.label, "whose": whose, "state": state}
        if differ(line, other):
            return self._words("{number} ({whose}) wants something else: {wanted} ({state})", wanted=wanted, **values)
        if wanted_words(line.cell) == wanted_words(other.cell):
            return self._words("{number} ({whose}) wants the same ({state})", **values)
        return self._words("{number} ({whose}) adds something, too: {wanted} ({state})", wanted=wanted, **values)

    def column(self, column: MatrixColumn) -> str:
        """What the column is called."""
        return self._labels(f"column.{column}")

    def problem(self, problem: Problem) -> str:  # noqa: C901 - a list of sentences
        """Why a cell cannot be taken as it stands."""
        words = self._words
        match problem:
            case Problem.FORMULA:
                return words("holds a formula, which is not read: have it written as a value")
            case Problem.ERROR:
                return words("holds an error of the spreadsheet")
            case Problem.MERGED:
                return words("is merged with other cells, so it is not clear for which action it is meant")
            case Problem.TWO_DAYS:
                return words("can be two days: choose which is meant")
            case Problem.NO_DAY:
                return words("is no date that can be read: write it as 2027-01-31")
            case Problem.DAY_IN_WORDS:
                return words("became a date in the spreadsheet, in a column of words")
            case Problem.NO_STATUS:
                return words("is none of the statuses")
            case Problem.CUT:
                return words("held only the beginning of a text that is too long for a cell")
            case Problem.NO_NAME:
                return words("names somebody who is not known here: take them in under Facts first")
            case Problem.TWO_NAMES:
                return words("is a name that several have: choose who is meant")
            case Problem.NO_EVIDENCE:
                return words("needs evidence: what is implemented must have something that shows it")
            case Problem.NO_ADDITION:
                return words("rewrites what was told before; only what is added can be taken in")
            case Problem.GONE:
                return words("is of an action that has been deleted since")

    def _notes(self, returned: Returned) -> Iterator[str]:
        words = self._words
        if returned.missing_columns:
            told = self._listed([self.column(each) for each in returned.missing_columns])
            yield words("Columns that are missing, so nothing of them was read: {columns}.", columns=told)
        if returned.doubled_columns:
            told = self._listed([self.column(each) for each in returned.doubled_columns])
            yield words("Columns that stand there twice, so they were not read: {columns}.", columns=told)
        if returned.unknown_columns:
            told = self._listed(returned.unknown_columns)
            yield words("Columns with titles that are not known, so they were not read: {columns}.", columns=told)
        if returned.computed_changed:
            count = returned.computed_changed
            yield words("Cells of computed columns that were changed and are not read: {count}.", count=count)
        yield from self._notes_on_rows(returned)
        if returned.other_sheets:
            yield words("Further sheets, which were not read: {count}.", count=returned.other_sheets)

    def _notes_on_rows(self, returned: Returned) -> Iterator[str]:
        words = self._words
        if returned.missing_rows:
            told = self._listed(returned.missing_rows[:SHOWN], len(returned.missing_rows) + returned.more_missing)
            yield words("Actions that are not in it any more; nothing of them was changed: {numbers}.", numbers=told)
        if returned.doubled_rows:
            told = self._listed(returned.doubled_rows[:SHOWN], len(returned.doubled_rows) + returned.more_doubled)
            yield words("Numbers that stand there twice, so their rows were not read: {numbers}.", numbers=told)
        if returned.unknown_rows:
            told = self._listed([str(each) for each in returned.first_unknown], returned.unknown_rows)
            yield words("Rows whose number is not known, so they were not read: {rows}.", rows=told)

    def _listed(self, told: "list[str] | tuple[str, ...]", count: int = 0) -> str:
        """The names, and that there are more."""
        text = self._labels("comma").join(told)
        if count > len(told):
            text += self._words(" and {count} more", count=count - len(told))
        return text
