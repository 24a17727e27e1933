"""The proposals of a matrix that came back, a line each: what is wanted of which action, and how it stands."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.services.matrix_proposals import Proposal
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.status_delegate import MARK_ROLE

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, in their order."""

    NUMBER = 0
    FIELD = 1
    NOW = 2
    WANTED = 3
    STATE = 4


class ReturnedModel(QAbstractTableModel):
    """Read only: what is accepted or refused is done by the part, which tells it anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.proposals: tuple[Proposal, ...] = ()
        self.refused: set[int] = set()
        self._says: MatrixWords | None = None

    def show_proposals(self, proposals: Sequence[Proposal], says: MatrixWords) -> None:
        """Show these; lines that are the same stay where they are, with the selection."""
        is_same = [each.number for each in proposals] == [each.number for each in self.proposals]
        if not is_same:
            self.beginResetModel()
        self.proposals, self._says = tuple(proposals), says
        if not is_same:
            self.endResetModel()
        else:
            self.tell_again()

    def tell_again(self) -> None:
        """What the lines say has changed."""
        if self.proposals:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.proposals) - 1, len(Column) - 1))

    def refuse(self, number: int, *, is_refused: bool) -> None:
        """Put a proposal away for this sitting, or take it up again."""
        (self.refused.add if is_refused else self.refused.discard)(number)
        self.tell_again()

    def is_open(self, proposal: Proposal) -> bool:
        """Whether somebody still has to decide on it."""
        return not proposal.is_done and proposal.number not in self.refused

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.proposals)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        proposal, column = self.proposals[index.row()], Column(index.column())
        if role == MARK_ROLE and column is Column.STATE:
            return self._mark(proposal)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(proposal, column)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _title(Column(section))
        return super().headerData(section, orientation, role)

    def state(self, proposal: Proposal) -> str:
        """How it stands, in one or two words."""
        if proposal.is_done:
            return translate("Returned", "accepted")
        if proposal.number in self.refused:
            return translate("Returned", "refused")
        if proposal.problem is not None and not proposal.choices:
            return translate("Returned", "not clear")
        if len(proposal.choices) > 1:
            return translate("Returned", "choose")
        return translate("Returned", "changed here too") if proposal.is_changed_since else translate("Returned", "open")

    def _mark(self, proposal: Proposal) -> Mark:
        if proposal.is_done:
            return Mark.APPROVED
        if proposal.number in self.refused:
            return Mark.CALLED_FOR
        is_hard = proposal.is_changed_since or proposal.problem is not None
        return Mark.LATE if is_hard else Mark.DRAFT

    def _text(self, proposal: Proposal, column: Column) -> str:
        texts = {
            Column.NUMBER: proposal.cell.reference,
            Column.FIELD: self._says.column(proposal.cell.column) if self._says else "",
            Column.NOW: proposal.now,
            Column.WANTED: proposal.wanted,
            Column.STATE: self.state(proposal),
        }
        return " ".join(texts[column].split())


def _title(column: Column) -> str:
    titles = {
        Column.NUMBER: translate("Returned", "Action"),
        Column.FIELD: translate("Returned", "Column"),
        Column.NOW: translate("Returned", "Now"),
        Column.WANTED: translate("Returned", "Wanted"),
        Column.STATE: translate("Returned", "State"),
    }
    return titles[column]
