"""What is sought of an action as one types: its words, its section, its leads and its status, in both languages.

Kept beside the list and sought in memory: a key in the filter is answered at once, however many there are (0063).
"""

from collections.abc import Iterable, Sequence
from typing import Any
from unicodedata import normalize

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Section
from jpdialog.services.desk import Desk
from jpdialog.services.vocabulary import words_for

TEXTS = (
    "number",
    "text",
    "text_translation",
    "next_step",
    "next_step_translation",
    "decision_sought",
    "decision_sought_translation",
)
FIELDS = ("id", *TEXTS, "lead_id", "counterpart_lead_id", "lineage", "status")
LANGUAGES = ("en", "ja")


def sought(text: str) -> list[str]:
    """The words that are typed, made comparable."""
    return _plain(text).split()


def due_before(action: ActionItem, language: str) -> str:
    """The dialogue before which it is due, in words; nothing if it is due on a day, or not at all."""
    if action.due is not None or action.due_before is None:
        return ""
    return words_for(language)("before dialogue {number}", number=action.due_before)


class ActionWords:
    """What each action is found by, by its id."""

    def __init__(self, desk: Desk, edition_id: str) -> None:
        """Read all of them; for ten thousand that takes a while, so it is done off the window's thread."""
        self._desk, self._edition_id = desk, edition_id
        self._of_lead: dict[str, str] = {}
        self._of_section: dict[str, str] = {}
        self._of_status = {
            each: _plain(" ".join(words_for(at).name(each) for at in LANGUAGES)) for each in ActionStatus
        }
        self._read_names()
        self.by_id = self._told(desk.store.pick(ActionItem, *FIELDS))

    def take(self, ids: Iterable[str]) -> None:
        """Read some of them again."""
        wanted = frozenset(ids)
        for gone in wanted:
            self.by_id.pop(gone, None)
        found = self._desk.store.find(ActionItem, id=wanted)
        self.by_id |= self._told([tuple(getattr(each, field) for field in FIELDS) for each in found])

    def _told(self, rows: Sequence[tuple[Any, ...]]) -> dict[str, str]:
        return {row[0]: self._row(*row[1:]) for row in rows}

    def _row(self, *values: Any) -> str:
        *texts, lead, counterpart, lineage, status = values
        known = (self._of_lead.get(lead, ""), self._of_lead.get(counterpart, ""), self._of_section.get(lineage, ""))
        return "\n".join((_plain("\n".join(filter(None, texts))), *known, self._of_status[ActionStatus(status)]))

    def _read_names(self) -> None:
        fields = ("name", "name_translation", "short_name", "short_name_translation")
        bodies = self._desk.store.pick(Organisation, "id", *fields)
        for record_id, *names in [*bodies, *self._desk.store.pick(Person, "id", *fields[:2])]:
            self._of_lead[record_id] = _plain(" ".join(names))
        sections = self._desk.store.pick(Section, "edition_id", "lineage", "number", "heading", "heading_translation")
        for edition_id, lineage, *names in sections:
            if edition_id == self._edition_id:
                self._of_section[lineage] = _plain(" ".join(names))


def _plain(text: str) -> str:
    return normalize("NFKC", text).casefold()
