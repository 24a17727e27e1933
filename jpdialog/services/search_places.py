"""Where a hit stands, in words for a person and as ids for whoever leads there."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.dialogue import AgendaItem, Dialogue, Note
from jpdialog.domain.follow_up import ActionItem, Figure
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Commitment, Edition, Paragraph, Part, Section, Signature
from jpdialog.domain.record import Record
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.search import Hit
from jpdialog.services.vocabulary import words_for

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a record stands: ``said`` in words, from the narrow to the wide; the rest is empty if it has none."""

    said: tuple[str, ...] = ()
    dialogue: Dialogue | None = None
    section: Section | None = None
    brief: Brief | None = None
    edition: Edition | None = None


class Standings:
    """Where the records of one search stand, said in one language; what several stand in is read once."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._store = desk.store
        self._instrument = desk.plans.instrument()
        self._names, self._words, self._language = Names(desk, language), words_for(language), language
        self._read: dict[tuple[type[Record], str], Record | None] = {}

    def of(self, record: Record) -> Standing:
        """Where a record stands."""
        match record:
            case Section():
                return self._in_plan(record.edition_id, None, record)
            case Paragraph() | Commitment():
                section = self._get(Section, record.section_id)
                part = record.part if isinstance(record, Paragraph) and record.part != Part.BODY else None
                return self._in_plan(record.edition_id, part, section)
            case Signature():
                return self._in_plan(record.edition_id, None, None)
            case Entry():
                return self._of_entry(record)
            case Note() | AgendaItem():
                return self._of_talk(record)
            case ActionItem() | Figure():
                return self._of_follow_up(record)
            case Dialogue():
                return Standing((self._title(record),), dialogue=record)
            case Person():
                organisation = self._get(Organisation, record.organisation_id)
                said = (self._names.of(record, "title"), self._names.of(organisation, "name"))
                return Standing(tuple(filter(None, said)))
        return Standing()

    def said_of(self, hit: Hit) -> list[str]:
        """Where a hit stands, without what its own excerpt says."""
        return [said for said in self.of(hit.record).said if said != hit.excerpt.text]

    def _in_plan(self, edition_id: str, part: Part | None, section: Section | None) -> Standing:
        edition = self._get(Edition, edition_id)
        said = [self._words.name(part) if part else "", self._heading(section), edition.label if edition else ""]
        return Standing(tuple(filter(None, said)), section=section, edition=edition)

    def _of_entry(self, entry: Entry) -> Standing:
        brief = self._get(Brief, entry.brief_id)
        dialogue = self._get(Dialogue, brief.dialogue_id) if brief else None
        section = self._section(brief.lineage) if brief else None
        heading = self._heading(section) or self._words("Steering brief")
        said = (self._words.name(entry.kind), heading, self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section, brief=brief)

    def _of_talk(self, record: Note | AgendaItem) -> Standing:
        dialogue = self._get(Dialogue, record.dialogue_id)
        item = self._get(AgendaItem, record.agenda_item_id) if isinstance(record, Note) else record
        section = self._section(item.lineages[0]) if item and len(item.lineages) == 1 else None
        said = (self._names.of(item, "title") if isinstance(record, Note) else "", self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section)

    def _of_follow_up(self, record: ActionItem | Figure) -> Standing:
        section = self._section(record.lineage)
        if isinstance(record, Figure):
            value = " ".join(filter(None, [self._names.of(record, "value"), self._names.of(record, "unit")]))
            return Standing(tuple(filter(None, (value, self._heading(section)))), section=section)
        dialogue = self._get(Dialogue, record.dialogue_id)
        said = (self._words.name(record.status), self._heading(section), self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section)

    def _heading(self, section: Section | None) -> str:
        return f"{section.number} {self._names.of(section, 'heading')}".strip() if section else ""

    def _title(self, dialogue: Dialogue | None) -> str:
        return dialogue_title(dialogue, self._instrument, self._language) if dialogue else ""

    @cached_property
    def _sections(self) -> dict[str, Section]:
        """By lineage, as the newest edition has them."""
        order = {edition.id: place for place, edition in enumerate(self._store.find(Edition))}
        sections = sorted(self._store.find(Section), key=lambda each: order.get(each.edition_id, -1))
        return {section.lineage: section for section in sections}

    def _section(self, lineage: str | None) -> Section | None:
        return self._sections.get(lineage) if lineage else None

    def _get(self, kind: type[R], record_id: str | None) -> R | None:
        if not record_id:
            return None
        if (kind, record_id) not in self._read:
            self._read[kind, record_id] = self._store.get(kind, record_id)
        found = self._read[kind, record_id]
        return found if isinstance(found, kind) else None
