"""What stands in a cell of the list of actions, as it is typed, copied and pasted; and what a typed cell means.

Nothing is guessed: a cell that cannot be read is said, with its words, and nothing is changed.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from unicodedata import normalize

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import Acceptance, ActionItem, ActionStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Section
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.written_days import days_written
from jpdialog.services.action_words import due_before
from jpdialog.services.briefs import cited
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

TEXTS = {
    ActionColumn.TEXT: "text",
    ActionColumn.NEXT_STEP: "next_step",
    ActionColumn.RESOURCES: "resources",
    ActionColumn.DECISION_SOUGHT: "decision_sought",
}
BODIES = {ActionColumn.LEAD: "lead_id", ActionColumn.COUNTERPART: "counterpart_lead_id"}
CHOICES: dict[ActionColumn, tuple[str, type[StrEnum]]] = {
    ActionColumn.STATUS: ("status", ActionStatus),
    ActionColumn.ACCEPTANCE: ("acceptance", Acceptance),
}
TYPED = frozenset(
    {ActionColumn.NUMBER, ActionColumn.SECTION, ActionColumn.SUPPORTING, ActionColumn.DUE, ActionColumn.ORIGIN}
    | TEXTS.keys()
    | BODIES.keys()
    | CHOICES.keys()
)
"""The columns that can be typed into; the others follow from these, or are set beside the list."""
EVENT = re.compile(
    r"(?:before\s+(?:the\s+)?(?:dialogue\s+)?(\d{1,4})(?:st|nd|rd|th)?(?:\s+dialogue)?|第(\d{1,4})回(?:対話)?(?:の)?(?:前|まで))",
    re.IGNORECASE,
)
BETWEEN_BODIES = re.compile(r"[;；、]")


class Cells:
    """Cells in one reader's language. Make one for each look: names are read once."""

    def __init__(self, desk: Desk, language: str, edition_id: str = "") -> None:
        self._desk, self.edition_id = desk, edition_id
        self._names, self._words = Names(desk, language), words_for(language)

    # Said

    def said(self, action: ActionItem, column: ActionColumn) -> str:
        """What stands in a cell, as it can be typed again; a day as 2030-01-31."""
        if column in TEXTS:
            return self._names.of(action, TEXTS[column])
        if column in CHOICES:
            return self._words.name(getattr(action, CHOICES[column][0]))
        match column:
            case ActionColumn.NUMBER:
                return action.number
            case ActionColumn.SECTION:
                section = self._sections.get(action.lineage or "")
                return section.number if section else ""
            case ActionColumn.LEAD | ActionColumn.COUNTERPART:
                return self.body(getattr(action, BODIES[column]))
            case ActionColumn.SUPPORTING:
                return "; ".join(filter(None, map(self.body, action.supporting_ids)))
            case ActionColumn.DUE:
                return self._due(action)
            case ActionColumn.ORIGIN:
                return str(self.dialogues[action.dialogue_id].number) if action.dialogue_id in self.dialogues else ""
        return ""

    def body(self, body_id: str | None) -> str:
        """What a body or a person is called."""
        return self._bodies.get(body_id or "", "")

    def section(self, lineage: str | None) -> Section | None:
        """The section of that lineage in the edition at hand."""
        return self._sections.get(lineage or "")

    def bodies(self) -> list[str]:
        """Whoever can lead, by name."""
        return sorted(set(filter(None, self._bodies.values())))

    def sections(self) -> list[Section]:
        """The sections of the edition, in order."""
        return list(self._sections.values())

    def choices(self, column: ActionColumn) -> list[str]:
        """The words between which a column chooses."""
        return [self._words.name(each) for each in CHOICES[column][1]]

    # Read

    def read(self, column: ActionColumn, text: str, action: ActionItem | None = None) -> dict[str, object]:
        """The fields that a typed cell sets. Raises Trouble, which says what was typed, if it cannot be read."""
        text = text.strip()
        if column in TEXTS:
            return {self._names.field_shown(action, TEXTS[column]) if action else self._new(TEXTS[column]): text}
        if column in CHOICES:
            field, kind = CHOICES[column]
            return {field: self._choice(kind, text)}
        match column:
            case ActionColumn.NUMBER:
                return {"number": text}
            case ActionColumn.SECTION:
                return {"lineage": self._lineage(text)}
            case ActionColumn.LEAD | ActionColumn.COUNTERPART:
                return {BODIES[column]: self._body_id(text) if text else None}
            case ActionColumn.SUPPORTING:
                named = [each.strip() for each in BETWEEN_BODIES.split(text)]
                return {"supporting_ids": list(dict.fromkeys(self._body_id(each) for each in named if each))}
            case ActionColumn.DUE:
                return _due(text)
            case ActionColumn.ORIGIN:
                return {"dialogue_id": self._dialogue_id(text), "note_id": None}
        raise Trouble("This column cannot be written here. Nothing was changed.")

    # Inside

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {view.section.lineage: view.section for view in self._desk.plans.sections(self.edition_id)}

    @cached_property
    def dialogues(self) -> dict[str | None, Dialogue]:
        """Every dialogue by its id."""
        return {each.id: each for each in self._desk.dialogues.all()}

    @cached_property
    def _bodies(self) -> dict[str, str]:
        store, second = self._desk.store, self._names.is_second
        found: dict[str, str] = {}
        for record_id, name, other in store.pick(Person, "id", "name", "name_translation"):
            found[record_id] = (other if second else "") or name
        fields = ("name", "name_translation", "short_name", "short_name_translation")
        for record_id, name, other, short, other_short in store.pick(Organisation, "id", *fields):
            said = (other_short, short, other, name) if second else (short, name)
            found[record_id] = next(filter(None, said), "")
        return found

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        """The ids by every name."""
        store, found = self._desk.store, dict[str, set[str]]()
        fields = ("name", "name_translation", "short_name", "short_name_translation")
        everybody = [*store.pick(Person, "id", *fields[:2]), *store.pick(Organisation, "id", *fields)]
        for record_id, *names in everybody:
            for name in filter(None, names):
                found.setdefault(_plain(name), set()).add(record_id)
        return found

    @cached_property
    def _choices(self) -> Mapping[type[StrEnum], Mapping[str, StrEnum]]:
        words = (words_for("en"), words_for("ja"))
        return {
            kind: {
                _plain(word): value for value in kind for word in (value.value, *(each.name(value) for each in words))
            }
            for _, kind in CHOICES.values()
        }

    def _new(self, field: str) -> str:
        return f"{field}_translation" if self._names.is_second else field

    def _due(self, action: ActionItem) -> str:
        return action.due.isoformat() if action.due is not None else due_before(action, self._words.language)

    def _choice(self, kind: type[StrEnum], text: str) -> StrEnum:
        known = self._choices[kind]
        if _plain(text) not in known:
            offered = " / ".join(self._words.name(each) for each in kind)
            raise Trouble("“{text}” is none of: {offered}. Nothing was changed.", text=text, offered=offered)
        return known[_plain(text)]

    def _lineage(self, text: str) -> str | None:
        if not text:
            return None
        found = [lineage for lineage, section in self._sections.items() if cited(section.number) == cited(text)]
        if not found:
            raise Trouble("There is no section {text} in the plan. Nothing was changed.", text=text)
        return found[0]

    def _body_id(self, text: str) -> str:
        found = self._ids.get(_plain(text), set())
        if len(found) > 1:
            raise Trouble("More than one is called {text}. Write the whole name; nothing was changed.", text=text)
        if not found:
            raise Trouble(
                "Nobody here is called {text}. Write the body or person down under Facts first; nothing was changed.",
                text=text,
            )
        return next(iter(found))

    def _dialogue_id(self, text: str) -> str | None:
        if not text:
            return None
        number = normalize("NFKC", text)
        found = [each.id for each in self.dialogues.values() if str(each.number) == number]
        if not found:
            raise Trouble("There is no dialogue {text}. Nothing was changed.", text=text)
        return found[0]


def _due(text: str) -> dict[str, object]:
    plain = normalize("NFKC", text)
    event = EVENT.fullmatch(plain)
    if event:
        return {"due": None, "due_before": int(event[1] or event[2])}
    return {"due": _day(plain) if plain else None, "due_before": None}


def _day(text: str) -> date:
    days = days_written(text)
    if len(days) > 1:
        one, other = (each.isoformat() for each in days)
        raise Trouble(
            "“{text}” can be {one} or {other}. Write the one that is meant; nothing was changed.",
            text=text,
            one=one,
            other=other,
        )
    if not days:
        raise Trouble(
            "“{text}” is not a day. Write it as 2030-01-31, or “before dialogue 12”; nothing was changed.", text=text
        )
    return days[0]


def _plain(text: str) -> str:
    return " ".join(normalize("NFKC", text).split()).casefold()
