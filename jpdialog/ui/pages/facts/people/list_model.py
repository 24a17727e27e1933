"""The persons by side, then organisations and parties, as lines of a list; those that a filter leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.record import Record
from jpdialog.services.names import Names
from jpdialog.services.persons import plain
from jpdialog.ui.language import translate

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a line tells beside its text."""

    IS_HEAD = Qt.ItemDataRole.UserRole
    DETAIL = Qt.ItemDataRole.UserRole + 1
    HAS_LEFT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Line:
    """A head (without id), or somebody; ``sought`` are all the words under which the filter finds them."""

    text: str
    record_id: str = ""
    detail: str = ""
    has_left: bool = False
    sought: str = ""

    def has(self, words: Sequence[str]) -> bool:
        """Whether every word occurs."""
        return all(word in self.sought for word in words)


class PeopleModel(QAbstractListModel):
    """The lines that are shown; where only their words differ, nothing is selected or scrolled anew."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._all: list[Line] = []
        self._shown: list[Line] = []
        self._words: list[str] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these, as far as the filter leaves them."""
        self._all = list(lines)
        self._show()

    def filter(self, typed: str) -> None:
        """Show only those in whose names, titles or organisations every word typed occurs."""
        self._words = plain(typed).split()
        self._show()

    def row_of(self, record_id: str) -> int:
        """The line of a record; -1 if it has none."""
        return next((row for row, line in enumerate(self._shown) if record_id and line.record_id == record_id), -1)

    def record_id(self, row: int) -> str:
        """The record of a line; empty for a head and beyond the end."""
        return self._shown[row].record_id if 0 <= row < len(self._shown) else ""

    def ids(self) -> list[str]:
        """The records that are shown, in order."""
        return [line.record_id for line in self._shown if line.record_id]

    def _show(self) -> None:
        lines = _without_bare_heads([line for line in self._all if not line.record_id or line.has(self._words)])
        if [line.record_id for line in lines] == [line.record_id for line in self._shown]:
            before, self._shown = self._shown, lines
            for row, (old, new) in enumerate(zip(before, lines, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._shown = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        line = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            left = translate("PeopleList", "Term ended") if line.has_left else ""
            return ", ".join(filter(None, (line.text, line.detail, left)))
        values: dict[int, object] = {
            Role.IS_HEAD: not line.record_id,
            Role.DETAIL: line.detail,
            Role.HAS_LEFT: line.has_left,
        }
        return values.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.record_id(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class Everybody:
    """All that the list shows, as read at once."""

    persons: tuple[Person, ...]
    organisations: dict[str, Organisation]
    parties: tuple[Party, ...]


Known = dict[str, tuple[Person, Organisation | None, Line]]
"""Lines made before, by person, with what they were made of: of thousands, few are others than they were."""


def lines_of(everybody: Everybody, names: Names, today: date, known: Known | None = None) -> list[Line]:
    """Our side first, then the others, those of no side, the organisations, the parties; each under its head."""
    lines_before = {} if known is None else known

    def line_of(person: Person) -> Line:
        body = everybody.organisations.get(person.organisation_id or "")
        before = lines_before.get(person.id)
        if before is None or before[:2] != (person, body):
            lines_before[person.id] = before = (person, body, _person(person, body, names, today))
        return before[2]

    parties = sorted(everybody.parties, key=lambda party: not party.is_ours)
    sides = {party.id for party in parties}
    lines: list[Line] = []
    for party in parties:
        theirs = [each for each in everybody.persons if each.party_id == party.id]
        lines += [Line(names.of(party, "short_name")), *map(line_of, theirs)]
    rest = [each for each in everybody.persons if each.party_id not in sides]
    lines += [Line(translate("PeopleList", "Side not known")), *map(line_of, rest)]
    bodies = everybody.organisations.values()
    lines += [Line(translate("PeopleList", "Organisations")), *(_body(each, "name", names) for each in bodies)]
    lines += [Line(translate("PeopleList", "Parties")), *(_body(each, "short_name", names) for each in parties)]
    return _without_bare_heads(lines)


def _person(person: Person, organisation: Organisation | None, names: Names, today: date) -> Line:
    shown = names.of(organisation, "short_name") or names.of(organisation, "name")
    detail = " · ".join(filter(None, (names.of(person, "title"), shown)))
    texts = (person.name, person.name_translation, person.kana, person.pronunciation, person.title)
    more = (person.title_translation, *_names_of(organisation)) if organisation else (person.title_translation,)
    return Line(names.of(person, "name"), person.id, detail, person.has_left(today), plain(" ".join((*texts, *more))))


def _body(body: Organisation | Party, field: str, names: Names) -> Line:
    other = names.of(body, "name" if field == "short_name" else "short_name")
    detail = "" if other == names.of(body, field) else other
    return Line(names.of(body, field), body.id, detail, sought=plain(" ".join(_names_of(body))))


def _names_of(body: Record) -> tuple[str, ...]:
    fields = ("name", "name_translation", "short_name", "short_name_translation")
    return tuple(str(getattr(body, field)) for field in fields)


def _without_bare_heads(lines: list[Line]) -> list[Line]:
    following = [*lines, Line("")][1:]
    return [line for line, after in zip(lines, following, strict=True) if line.record_id or after.record_id]
