"""The briefs of a dialogue as a list: the steering brief first, then by section under the plan's parts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.board import is_overdue
from jpdialog.services.briefs import BriefView
from jpdialog.services.names import Names
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark

Index = QModelIndex | QPersistentModelIndex
MARKS = {
    BriefStatus.CALLED_FOR: Mark.CALLED_FOR,
    BriefStatus.DRAFT: Mark.DRAFT,
    BriefStatus.IN_CLEARANCE: Mark.IN_CLEARANCE,
    BriefStatus.CLEARED: Mark.CLEARED,
    BriefStatus.APPROVED: Mark.APPROVED,
    BriefStatus.LOCKED: Mark.APPROVED,
    BriefStatus.SUPERSEDED: Mark.NONE,
}


class Role(IntEnum):
    """What a line has beside its words."""

    BRIEF_ID = Qt.ItemDataRole.UserRole
    MARK = Qt.ItemDataRole.UserRole + 1
    IS_HEAD = Qt.ItemDataRole.UserRole + 2
    STATUS = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a brief, or the head of a part of the plan (then without an id)."""

    text: str
    brief_id: str = ""
    mark: Mark = Mark.NONE
    status: str = ""
    told: str = ""


class BriefListModel(QAbstractListModel):
    """Lines, each with its brief's id and mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these. Where only marks and words differ, nothing is selected or scrolled anew."""
        lines = list(lines)
        if [line.brief_id for line in lines] == [line.brief_id for line in self._lines]:
            before, self._lines = self._lines, lines
            for row, (old, new) in enumerate(zip(before, lines, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_of(self, brief_id: str) -> int:
        """The line of a brief; -1 if it has none."""
        return next((row for row, line in enumerate(self._lines) if brief_id and line.brief_id == brief_id), -1)

    def brief_id(self, row: int) -> str:
        """The brief of a line; empty for a head and beyond the end."""
        return self._lines[row].brief_id if 0 <= row < len(self._lines) else ""

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.text,
            Qt.ItemDataRole.ToolTipRole: ", ".join(filter(None, (line.text, line.told))),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(filter(None, (line.text, line.told))),
            Role.BRIEF_ID: line.brief_id,
            Role.MARK: line.mark,
            Role.IS_HEAD: not line.brief_id,
            Role.STATUS: line.status,
        }
        return values.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.brief_id(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def lines_of(views: Sequence[BriefView], names: Names, today: date) -> list[Line]:
    """The lines for these briefs: each part of the plan has a head over its sections, which go by their last number."""
    lines: list[Line] = []
    head = ""
    for view in views:
        part = view.section.part if view.section else None
        if part is not None and part.id != head:
            head = part.id
            lines.append(Line(f"{part.number} {names.of(part, 'heading')}".strip()))
        number = view.number.removeprefix(part.number if part else "").strip()
        text, word = f"{number} {names.heading(view)}".strip(), field_word(view.brief.status)
        lines.append(Line(text, view.brief.id, mark_of(view, today), word, status_word(view)))
    return lines


def mark_of(view: BriefView, today: date) -> Mark:
    """A brief's status by its shape; late if it should have been handed in, a draft's if it was reopened."""
    if view.reopened is not None:
        return Mark.DRAFT
    return Mark.LATE if is_overdue(view, today) else MARKS[view.brief.status]


def status_word(view: BriefView) -> str:
    """A brief's status in words; if its clearance is open again, by how many words."""
    return field_word(view.brief.status) if view.reopened is None else reopened_word(view.reopened)


def reopened_word(words: int) -> str:
    """That a clearance is open again, and by how many words; 0 if only the order or the handling is another."""
    if not words:
        return translate("Clearance", "Reopened")
    if words == 1:
        return translate("Clearance", "Reopened · 1 word")
    return translate("Clearance", "Reopened · %1 words").replace("%1", str(words))


def is_writing(changed: Collection[object]) -> bool:
    """Whether only entries were touched, of which the inspector tells nothing."""
    return all(getattr(each, "table", "") == "entry" for each in changed)
