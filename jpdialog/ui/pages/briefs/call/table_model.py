"""The call as a table: what is typed stands in it as it was typed, until the call is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from jpdialog.domain.brief import ASKED, Likelihood
from jpdialog.domain.trouble import Trouble
from jpdialog.services.calls import Wanted
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.line_table import LineTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from jpdialog.services.calls import Asking

Index = QModelIndex | QPersistentModelIndex
LATE_ROLE = Qt.ItemDataRole.UserRole
"""Whether what stands in the cell needs to be looked at: a day after the dialogue, or one that is no day."""


class Column(IntEnum):
    """The columns in order."""

    SECTION = 0
    SERIAL = 1
    DRAFTER = 2
    DEADLINE = 3
    MINUTES = 4
    LIKELIHOOD = 5
    ASKED = 6


TYPED = (Column.SERIAL, Column.DRAFTER, Column.DEADLINE, Column.MINUTES)
FIELDS = {
    Column.SERIAL: "serial",
    Column.DRAFTER: "drafter",
    Column.DEADLINE: "deadline",
    Column.MINUTES: "minutes",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it stands: the section by name, and what was typed."""

    asking: Asking
    name: str
    is_called: bool
    serial: str
    drafter: str
    deadline: str
    minutes: str
    likelihood: Likelihood

    def text(self, column: Column) -> str:
        """What stands in a column."""
        if column == Column.SECTION:
            return self.name
        if column == Column.LIKELIHOOD:
            return field_word(self.likelihood)
        if column == Column.ASKED:
            return field_word(ASKED[self.likelihood])
        return str(getattr(self, FIELDS[column]))


class CallTable(LineTable[Line]):
    """Rows that are edited. ``changed`` tells that something was chosen or typed."""

    changed = Signal()
    columns = Column

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begins: date | None = None
        self._drafters: dict[str, str] = {}

    @override
    def said(self, line: Line, column: int) -> str:
        return line.text(Column(column))

    @override
    def heads(self) -> list[str]:
        return _heads()

    def show_call(self, lines: Sequence[Line], drafters: Mapping[str, str], begins: date | None) -> None:
        """Show these; ``drafters`` gives the id of each that can be named, ``begins`` is the dialogue's first day."""
        self._begins = begins
        self._drafters = {name.casefold(): each for name, each in drafters.items()}
        self.show_lines(lines)

    def wanted(self) -> list[Wanted]:
        """What the rows ask for. Raises Trouble, which names the row, if something typed is not what it must be."""
        return [self._wanted(each) for each in self.lines]

    def late(self) -> list[Line]:
        """The rows that are called for with a deadline after the dialogue begins."""
        begins = self._begins
        return [each for each in self.lines if each.is_called and begins and (_day(each.deadline) or begins) > begins]

    def fill(self, rows: Sequence[int], **values: object) -> None:
        """Set the same in many rows."""
        for row in rows:
            self.lines[row] = replace(self.lines[row], **values)  # type: ignore[arg-type]
        if rows and values:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(Column) - 1))
            self.changed.emit()

    def called(self) -> list[int]:
        """The rows that are called for."""
        return [row for row, each in enumerate(self.lines) if each.is_called]

    # Qt

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.EditRole:
            return line.text(column)
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.SECTION:
            return Qt.CheckState.Checked if line.is_called else Qt.CheckState.Unchecked
        if role == LATE_ROLE and column == Column.DEADLINE and line.is_called and line.deadline.strip():
            day = _day(line.deadline)
            return day is None or (self._begins is not None and day > self._begins)
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column, row = Column(index.column()), index.row()
        if role == Qt.ItemDataRole.CheckStateRole and column == Column.SECTION:
            self.fill([row], is_called=Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and column == Column.LIKELIHOOD:
            self.fill([row], likelihood=Likelihood(str(value)))
        elif role == Qt.ItemDataRole.EditRole and column in TYPED:
            self.fill([row], **{FIELDS[column]: str(value).strip()})
        else:
            return False
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.column() == Column.SECTION:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() != Column.ASKED else flags

    # Inside

    def _wanted(self, line: Line) -> Wanted:
        drafter = line.drafter.strip()
        if not line.is_called:
            return Wanted(lineage=line.asking.lineage, is_called=False)
        if line.deadline.strip() and _day(line.deadline) is None:
            raise Trouble("Briefs are due on a day: write it as 2026-12-11. See {section}.", section=line.name)
        known = self._drafters.get(drafter.casefold())
        return Wanted(
            lineage=line.asking.lineage,
            serial=_number(line.serial, line.name, 1, 9999),
            drafter_id=known,
            drafter_name="" if known else drafter,
            deadline=_day(line.deadline),
            minutes=_number(line.minutes, line.name, 0, 1440),
            likelihood=line.likelihood,
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _number(text: str, section: str, least: int, most: int) -> int | None:
    """A whole number between two, or nothing; digits may be typed at full width."""
    if not text.strip():
        return None
    number = int(text) if text.strip().isdecimal() else least - 1
    if not least <= number <= most:
        raise Trouble("Numbers and minutes are whole numbers up to {most}. See {section}.", most=most, section=section)
    return number


def _heads() -> list[str]:
    return [
        translate("CallTable", "Section"),
        translate("CallTable", "No."),
        translate("CallTable", "Drafter"),
        translate("CallTable", "Due"),
        translate("CallTable", "Minutes"),
        translate("CallTable", "Likelihood"),
        translate("CallTable", "Asked"),
    ]
