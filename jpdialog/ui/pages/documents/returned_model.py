"""The cells that came back, a line each: what is wanted of which action, and how it stands.

The lines are there at once; what they say now and how they stand comes by and by, and stays until it comes anew.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.returned_files import CellVerdict, wanted_words
from jpdialog.services.matrix_proposals import Proposal
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.services.returned_files import CellLine, Key
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.status_delegate import MARK_ROLE

Index = QModelIndex | QPersistentModelIndex
FEW = 30
"""Lines that come or go one by one; more of them are shown anew."""
LONGEST = 300
"""Letters of a text that a line can show."""


class Column(IntEnum):
    """The columns, in their order."""

    LABEL = 0
    NUMBER = 1
    FIELD = 2
    NOW = 3
    WANTED = 4
    STATE = 5


class ReturnedModel(QAbstractTableModel):
    """Read only: what is accepted or refused is done by the part, which tells it anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[CellLine] = []
        self.known: dict[Key, Proposal] = {}
        self._says: MatrixWords | None = None

    def speak(self, says: MatrixWords) -> None:
        """Speak another language."""
        self._says = says
        self._tell_again(0, len(self.lines) - 1)

    def show_lines(self, lines: Sequence[CellLine]) -> None:
        """Show these; if only few came or went, the others stay where they are, with the selection."""
        wanted = {each.key for each in lines}
        gone = [row for row, each in enumerate(self.lines) if each.key not in wanted]
        before = {each.key for each in self.lines}
        come = [row for row, each in enumerate(lines) if each.key not in before]
        if len(gone) + len(come) > FEW:
            self.beginResetModel()
            self.lines = list(lines)
            self.endResetModel()
            return
        for row in reversed(gone):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.lines[row]
            self.endRemoveRows()
        for row in come:
            self.beginInsertRows(QModelIndex(), row, row)
            self.lines.insert(row, lines[row])
            self.endInsertRows()
        self.lines = list(lines)
        self._tell_again(0, len(self.lines) - 1)

    def learn(self, proposals: Iterable[Proposal]) -> None:
        """How some of the lines stand."""
        found = {each.line.key: each for each in proposals}
        self.known |= found
        rows = [row for row, each in enumerate(self.lines) if each.key in found]
        if rows:
            self._tell_again(rows[0], rows[-1])

    def forget(self) -> None:
        """Nothing came back, as far as is known."""
        self.known.clear()
        self.show_lines(())

    def proposal(self, row: int) -> Proposal | None:
        """How a line stands, with what was decided of it by now; None while that is not worked out."""
        if not 0 <= row < len(self.lines):
            return None
        line = self.lines[row]
        known = self.known.get(line.key)
        return known.with_line(line) if known and known.line is not line else known

    def row_of(self, key: Key) -> int:
        """Where a cell is shown; -1 if it is not."""
        return next((row for row, each in enumerate(self.lines) if each.key == key), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        if role == MARK_ROLE and column is Column.STATE:
            return self._mark(self.lines[row], self.proposal(row))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(self.lines[row], self.proposal(row), column)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _title(Column(section))
        return super().headerData(section, orientation, role)

    def _tell_again(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _mark(self, line: CellLine, proposal: Proposal | None) -> Mark:
        if line.decided is not None:
            return Mark.APPROVED if line.is_accepted else Mark.CALLED_FOR
        if proposal is None or proposal.is_done:
            return Mark.CLEARED if proposal else Mark.NONE
        is_hard = proposal.is_changed_since or proposal.problem is not None or bool(proposal.rivals)
        return Mark.LATE if is_hard else Mark.DRAFT

    def _text(self, line: CellLine, proposal: Proposal | None, column: Column) -> str:
        match column:
            case Column.LABEL:
                return line.label
            case Column.NUMBER:
                return line.cell.reference
            case Column.FIELD:
                return self._says.column(line.cell.column) if self._says else ""
            case Column.NOW:
                return _one_line(proposal.now if proposal else "…")
            case Column.WANTED:
                return _one_line(proposal.wanted if proposal else wanted_words(line.cell))
        return state(line, proposal)


def state(line: CellLine, proposal: Proposal | None) -> str:
    """How a line stands, in one or two words."""
    if line.decided is not None:
        told = {
            CellVerdict.ACCEPTED: translate("Returned", "accepted"),
            CellVerdict.REFUSED: translate("Returned", "refused"),
            CellVerdict.PUT_AWAY: translate("Returned", "put away"),
        }
        return told[line.decided.verdict]
    if proposal is None:
        return "…"
    if proposal.is_done:
        return translate("Returned", "says so now")
    if proposal.rivals:
        return translate("Returned", "two wishes")
    if proposal.problem is not None and not proposal.choices:
        return translate("Returned", "not clear")
    if len(proposal.choices) > 1:
        return translate("Returned", "choose")
    return translate("Returned", "changed here too") if proposal.is_changed_since else translate("Returned", "open")


def _one_line(text: str) -> str:
    return " ".join(text[:LONGEST].split())


def _title(column: Column) -> str:
    titles = {
        Column.LABEL: translate("Returned", "Cell"),
        Column.NUMBER: translate("Returned", "Action"),
        Column.FIELD: translate("Returned", "Column"),
        Column.NOW: translate("Returned", "Now"),
        Column.WANTED: translate("Returned", "Wanted"),
        Column.STATE: translate("Returned", "State"),
    }
    return titles[column]
