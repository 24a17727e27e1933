"""Who signs: the lines under an act of signing, told apart by person, in whatever order name and office stand."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from jpdialog.domain.reading.dates import dates_in
from jpdialog.domain.reading.party_names import PartyNames
from jpdialog.domain.reading.plan_draft import SignatureDraft
from jpdialog.domain.reading.signatory_names import Signatory, signatory_in
from jpdialog.domain.reading.signature_rows import Row, party_signed_for
from jpdialog.domain.reading.signing_acts import place_and_day
from jpdialog.domain.reading.text_shape import Shape, has_japanese, runs_on, shape, starts_small

_LABEL = re.compile(
    r"^(?P<label>Name|Title|Position|Office|Capacity|Place|Date|氏名|名前|役職|官職|職名|肩書|場所|日付)\s*[:：]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_NAME_LABELS = ("name", "氏名", "名前")
_PLACE_LABELS = ("place", "場所")


@dataclass(slots=True)
class _Line:
    """A row, and what it is about."""

    row: Row
    text: str
    party: str | None = None
    signatory: Signatory | None = None
    place: str | None = None
    day: date | None = None

    @property
    def is_office(self) -> bool:
        return self.party is None and self.signatory is None and self.place is None and self.day is None


@dataclass(slots=True)
class _Person:
    """What is known so far of one who signs."""

    name: str | None = None
    titles: list[str] = field(default_factory=list)
    party: str | None = None
    place: str | None = None
    day: date | None = None

    @property
    def is_begun(self) -> bool:
        return bool(self.name or self.titles or self.party)


def names_a_person(row: Row, names: PartyNames) -> bool:
    """Whether a person's name stands on the row."""
    return _line(row, names).signatory is not None


def signatories_in(rows: Sequence[Row], names: PartyNames) -> list[SignatureDraft]:
    """One signature for each person (or party) on the rows between two acts of signing."""
    lines = [_line(row, names) for row in rows if shape(row.text) is not Shape.SENTENCE or len(row.text) < 40]
    if not lines:
        return []
    persons = _Persons(_dealt(lines), names).found()
    return [draft for draft in (_draft(person, names) for person in persons) if draft]


def _line(row: Row, names: PartyNames) -> _Line:
    party = party_signed_for(row.text)
    if party is not None:
        return _Line(row, row.text, party=party)
    label = _LABEL.match(row.text)
    text = label["rest"].strip() if label else row.text
    kind = label["label"].lower() if label else ""
    if kind in _NAME_LABELS:
        return _Line(row, text, signatory=signatory_in(text) or Signatory(text, is_sure=True))
    if kind in _PLACE_LABELS:
        return _Line(row, text, place=text)
    if dates_in(text):
        place, day = place_and_day(text)
        return _Line(row, text, place=place, day=day)
    return _Line(row, text, signatory=None if kind or _is_of_party(text, names) else signatory_in(text))


def _is_of_party(text: str, names: PartyNames) -> bool:
    """A piece of a party's name is no person's."""
    return any(text in party.name or text in party.short_name for party in names.parties)


def _dealt(lines: list[_Line]) -> list[_Line]:
    """Rows of a table read across ("For X", "For Y", name, name, office, office), put in order by person."""
    heads = _count_while(lines, lambda line: line.party is not None)
    rest = lines[heads:]
    count = heads or _count_while(rest, lambda line: line.signatory is not None)
    named = _count_while(rest, lambda line: line.signatory is not None)
    even = count > 1 and named == count and not any(line.party or line.signatory for line in rest[named:])
    if not even or (not heads and (len(rest) % count or len(rest) == count)):
        return lines
    return [line for place in range(count) for line in (*lines[:heads][place : place + 1], *rest[place::count])]


def _count_while(lines: Iterable[_Line], holds: Callable[[_Line], bool]) -> int:
    count = 0
    for line in lines:
        if not holds(line):
            break
        count += 1
    return count


class _Persons:
    """Goes down the lines once and says where each person begins."""

    def __init__(self, lines: Sequence[_Line], names: PartyNames) -> None:
        self._lines = lines
        self._names = names
        self._most = len(names.parties) if len(names.parties) > 1 else len(lines)
        self._has_party_lines = any(line.party is not None for line in lines)
        self._party_first = lines[0].party is not None
        first = next((line for line in lines if line.signatory or line.is_office), None)
        self._name_first = first is not None and first.signatory is not None
        self._is_named = any(line.signatory for line in lines)
        self._is_mixed = len({line.row.gap for line in lines[1:]}) > 1
        self._persons: list[_Person] = [_Person()]

    def found(self) -> list[_Person]:
        """All of them, in order."""
        before: _Line | None = None
        for line in self._lines:
            if line.row.is_head and self._person.is_begun:
                self._persons.append(_Person())
            self._take(line, before)
            before = line
        return self._persons

    @property
    def _person(self) -> _Person:
        return self._persons[-1]

    def _take(self, line: _Line, before: _Line | None) -> None:
        if line.party is not None:
            self._take_party(line.party)
        elif line.signatory is not None:
            self._take_name(line, line.signatory, before)
        elif line.is_office:
            self._take_office(line)
        else:
            self._person.place = line.place or self._person.place
            self._person.day = line.day or self._person.day

    def _take_party(self, party: str) -> None:
        if self._person.is_begun and (self._party_first or self._person.party):
            self._persons.append(_Person())
        self._person.party = next(iter(self._names.named_in(party)), None) or ""

    def _take_name(self, line: _Line, signatory: Signatory, before: _Line | None) -> None:
        if self._person.name is not None:
            if not self._begins(line, signatory, before):
                self._person.titles.append(line.text)
                return
            self._persons.append(_Person())
        self._person.name = signatory.name
        if signatory.office:
            self._person.titles.append(signatory.office)

    def _begins(self, line: _Line, signatory: Signatory, before: _Line | None) -> bool:
        if signatory.is_sure or (line.row.gap and before is not None and not before.row.gap):
            return True
        if before is not None and runs_on(before.text):
            return False
        return sum(person.name is not None for person in self._persons) < self._most

    def _take_office(self, line: _Line) -> None:
        is_apart = line.row.gap if self._is_mixed else True
        if self._person.name is not None and not self._name_first and not self._has_party_lines:
            if is_apart:
                self._persons.append(_Person())
        elif not self._is_named and line.row.gap and self._is_mixed and self._person.titles:
            self._persons.append(_Person())
        self._person.titles.append(line.text)


def _draft(person: _Person, names: PartyNames) -> SignatureDraft | None:
    title = _title(person.titles) or None
    party = person.party or _party_in(title or "", names)
    if person.name is None and not party:
        return None
    return SignatureDraft(person.name, title, party or None, person.place, person.day)


def _party_in(title: str, names: PartyNames) -> str | None:
    """The party that the title names, a full name before a short one."""
    whole = [party.short_name for party in names.parties if party.name and party.name in title]
    return next(iter(whole or names.named_in(title)), None)


def _title(lines: Sequence[str]) -> str:
    """The lines about an office as one title: a wrapped line goes on with a space, another one after a comma."""
    title = ""
    for line in lines:
        text = line.rstrip(",、")
        if not title:
            title = text
        elif starts_small(line) or runs_on(title):
            title = f"{title} {text}"
        else:
            title += ("、" if has_japanese(title) else ", ") + text
    return title
