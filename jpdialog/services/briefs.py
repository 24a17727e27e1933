"""Briefs of a dialogue: found by section, written entry by entry, their minutes counted."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from jpdialog.domain.brief import USUAL_HANDLING, Brief, BriefStatus, Entry, EntryKind, Handling, form_field
from jpdialog.domain.clearance import Clearance, ClearanceStep
from jpdialog.domain.dialogue import Dialogue, Interpretation
from jpdialog.domain.ordering import key_between
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Section
from jpdialog.domain.rich_text import RichText
from jpdialog.domain.speaking_time import speaking_seconds
from jpdialog.domain.trouble import Trouble
from jpdialog.services.clearance import Clearances
from jpdialog.services.plans import Plans, SectionView
from jpdialog.storage.door import Door, Touched
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

IN_BRIEFS: tuple[type[Entry | ClearanceStep | Clearance], ...] = (Entry, ClearanceStep, Clearance)
OWN_TABLES = frozenset(str(kind.__tablename__) for kind in (Brief, *IN_BRIEFS))
"""What belongs to one brief and shows in its view alone."""


@dataclass(slots=True)
class BriefView:
    """A brief with all that its page shows.

    ``seconds`` is what its points to make take to say; ``reopened`` tells by how many words its clearance was opened
    again, None if it was not; ``asked`` are those whose turn it is to clear it. ``former`` is the section that a brief
    had whose edition does not have it any more.
    """

    brief: Brief
    dialogue: Dialogue
    section: SectionView | None
    entries: list[Entry]
    seconds: int
    drafter: Person | None = None
    speaker: Person | None = None
    reopened: int | None = None
    former: Section | None = None
    asked: tuple[Organisation | Person, ...] = ()

    @property
    def number(self) -> str:
        """The section's number as cited; empty for the steering brief, and for one whose section is gone."""
        return self.section.section.number if self.section else ""

    @property
    def is_steering(self) -> bool:
        """Whether it stands over all sections."""
        return self.brief.lineage is None

    @property
    def is_orphan(self) -> bool:
        """Whether the edition of its dialogue does not have its section any more."""
        return self.section is None and not self.is_steering

    def of_kind(self, kind: EntryKind) -> list[Entry]:
        """The entries of one kind, in order."""
        return [entry for entry in self.entries if entry.kind == kind]

    @property
    def is_over(self) -> bool:
        """Whether the points take longer than the minutes given."""
        return self.brief.minutes is not None and self.seconds > self.brief.minutes * 60


class Briefs:
    """Finding briefs and writing them."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self._store, self._plans = store, plans
        self._clearances = Clearances(store)

    def of_dialogue(self, dialogue: Dialogue) -> list[BriefView]:
        """The briefs of a dialogue by serial number, the steering brief first."""
        sections = {view.section.lineage: view for view in self._plans.sections(dialogue.edition_id)}
        persons = {person.id: person for person in self._store.find(Person)}
        briefs = self._store.find(Brief, dialogue_id=dialogue.id)
        entries: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._store.find(Entry, brief_id=frozenset(brief.id for brief in briefs)):
            entries[entry.brief_id].append(entry)
        views = [_view(brief, dialogue, sections, entries[brief.id], persons) for brief in briefs]
        return self._with_clearance(self._with_former(views))

    def again(self, views: Sequence[BriefView], changed: Collection[object]) -> list[BriefView] | None:
        """These views after a transaction, with only what it touched read anew; None if it touched more than them."""
        touched = [each for each in changed if isinstance(each, Touched)]
        briefs = self._briefs_of(views, touched) if len(touched) == len(changed) else None
        if briefs is None:
            return None
        known = {view.brief.id: view for view in views}
        now = {each.id: each for each in self._store.find(Brief, id=briefs)}
        if not briefs <= known.keys() or not briefs <= now.keys():
            return None
        entries: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._store.find(Entry, brief_id=briefs):
            entries[entry.brief_id].append(entry)
        ids = frozenset(each for brief in now.values() for each in (brief.drafter_id, brief.speaker_id))
        persons = {person.id: person for person in self._store.find(Person, id=ids)}
        fresh = {}
        for brief_id, brief in now.items():
            before = known[brief_id]
            sections = {brief.lineage or "": before.section} if before.section else {}
            fresh[brief_id] = _view(brief, before.dialogue, sections, entries[brief_id], persons)
            fresh[brief_id].former = before.former
        self._with_clearance(list(fresh.values()))
        return [fresh.get(view.brief.id, view) for view in views]

    def of_section(self, dialogue: Dialogue, number: str) -> BriefView:
        """The brief of the section cited by ``number``; "" or "steering" for the steering brief. Trouble if none."""
        wanted, views = cited(number), self.of_dialogue(dialogue)
        if wanted in ("", "steering"):
            found = [view for view in views if view.is_steering]
        else:
            found = [view for view in views if cited(view.number) == wanted]
            found += [view for view in views if view.former and cited(view.former.number) == wanted]
        if found:
            return found[0]
        raise Trouble(
            "There is no brief for section {number} in this dialogue. The list of briefs shows all.", number=number
        )

    def view(self, brief_id: str) -> BriefView | None:
        """The brief of that id as its page shows it; None if it has been deleted."""
        brief = self._store.get(Brief, brief_id)
        dialogue = self._store.get(Dialogue, brief.dialogue_id) if brief else None
        if brief is None or dialogue is None:
            return None
        sections = {view.section.lineage: view for view in self._plans.sections(dialogue.edition_id)}
        found = [self._store.get(Person, person_id) for person_id in (brief.drafter_id, brief.speaker_id)]
        entries = self._store.find(Entry, brief_id=brief.id)
        view = _view(brief, dialogue, sections, entries, {person.id: person for person in found if person})
        return self._with_clearance(self._with_former([view]))[0]

    @again_with_room
    def add_entry(
        self,
        brief: Brief,
        kind: EntryKind,
        text: str,
        *,
        answer: str = "",
        handling: Handling | None = None,
        after: Entry | None = None,
    ) -> Entry:
        """Add an entry behind ``after``, or last of its kind; with the first, a brief called for becomes a draft."""
        with self._store.transaction() as door:
            kin = self._kin(brief.id, kind)
            index = 1 + next((i for i, each in enumerate(kin) if after and each.id == after.id), len(kin) - 1)
            before, behind = (kin[i].position if 0 <= i < len(kin) else None for i in (index - 1, index))
            self._begin_writing(door, brief)
            return door.create(
                Entry(
                    brief_id=brief.id,
                    kind=kind,
                    text=text,
                    answer=answer,
                    handling=handling or USUAL_HANDLING[kind],
                    position=key_between(before, behind),
                    is_sample=brief.is_sample,
                )
            )

    def place_entry(self, entry: Entry, index: int) -> bool:
        """Put an entry at ``index`` among its kind; False if it stands there already."""
        with self._store.transaction() as door:
            kin = self._kin(entry.brief_id, entry.kind)
            if 0 <= index < len(kin) and kin[index].id == entry.id:
                return False
            door.move(entry, [each for each in kin if each.id != entry.id], index)
        return True

    @again_with_room
    def delete_entry(self, entry: Entry) -> None:
        """Delete an entry; undo brings it back."""
        with self._store.transaction() as door:
            door.delete(entry)

    def write(self, record: Brief | Entry, field: str, value: object) -> None:
        """Set one field of a brief or an entry, as the end of a burst of typing or a choice does."""
        self._store.edit(record, field, value)

    def write_text(self, entry: Entry, field: str, text: RichText) -> None:
        """Set a text of an entry and its form, in one transaction."""
        self._store.edit_fields(entry, {field: text.words, form_field(field): text.form})

    def keep_typing(self, entry: Entry, field: str, text: RichText) -> None:
        """Keep text that is being typed, safe from a crash, until ``write_text`` makes it a change."""
        self._store.keep_drafts(entry, {field: text.words, form_field(field): text.form})

    def _with_former(self, views: list[BriefView]) -> list[BriefView]:
        """Views of briefs whose section the edition does not have, with that section as it was last known."""
        orphans = [view for view in views if view.is_orphan]
        known = self._sections_known(frozenset(view.brief.lineage or "" for view in orphans)) if orphans else {}
        for view in orphans:
            view.former = known.get(view.brief.lineage or "")
        return views

    def _briefs_of(self, views: Sequence[BriefView], touched: Collection[Touched]) -> frozenset[str] | None:
        """The briefs whose own things were touched; None if anything else was, or something that is gone."""
        briefs = {entry.id: view.brief.id for view in views for entry in view.entries}
        briefs |= {view.brief.id: view.brief.id for view in views}
        for kind in IN_BRIEFS:
            table = kind.__tablename__
            new = frozenset(each.record_id for each in touched if each.table == table and each.record_id not in briefs)
            briefs |= {each.id: each.brief_id for each in self._store.find(kind, id=new)} if new else {}
        is_ours = all(each.table in OWN_TABLES and each.record_id in briefs for each in touched)
        return frozenset(briefs[each.record_id] for each in touched) if is_ours else None

    def _sections_known(self, lineages: frozenset[str]) -> dict[str, Section]:
        """These sections by lineage as the newest edition has them; those in none, as they were when deleted."""
        order = [each.id for each in self._plans.editions()]
        found = [each for each in self._store.find(Section, lineage=lineages) if each.edition_id in order]
        known = {each.lineage: each for each in sorted(found, key=lambda each: order.index(each.edition_id))}
        gone = [each.record for each in self._store.log.gone()] if known.keys() != lineages else []
        deleted = [each for each in gone if isinstance(each, Section) and each.lineage in lineages]
        return {each.lineage: each for each in reversed(deleted)} | known

    def _with_clearance(self, views: list[BriefView]) -> list[BriefView]:
        asked = [view for view in views if view.brief.status == BriefStatus.IN_CLEARANCE]
        chains = self._clearances.of_all([view.brief for view in asked]) if asked else {}
        for view in asked:
            chain = chains[view.brief.id]
            view.reopened = chain.reopened
            view.asked = tuple(whom for each in chain.turn if (whom := each.body or each.person) is not None)
        return views

    def _kin(self, brief_id: str, kind: EntryKind) -> Sequence[Entry]:
        return self._store.find(Entry, brief_id=brief_id, kind=kind)

    def _begin_writing(self, door: Door, brief: Brief) -> None:
        now = self._store.get(Brief, brief.id)
        if now is not None and now.status == BriefStatus.CALLED_FOR:
            door.edit(now, "status", BriefStatus.DRAFT)


def _view(
    brief: Brief,
    dialogue: Dialogue,
    sections: dict[str, SectionView],
    entries: list[Entry],
    persons: dict[str, Person],
) -> BriefView:
    return BriefView(
        brief=brief,
        dialogue=dialogue,
        section=sections.get(brief.lineage or ""),
        entries=entries,
        seconds=seconds_to_say(entries, dialogue),
        drafter=persons.get(brief.drafter_id or ""),
        speaker=persons.get(brief.speaker_id or ""),
    )


def seconds_to_say(entries: Sequence[Entry], dialogue: Dialogue) -> int:
    """Seconds that the points to make take, doubled with consecutive interpretation."""
    consecutive = dialogue.interpretation == Interpretation.CONSECUTIVE
    points = [entry.text for entry in entries if entry.kind == EntryKind.POINT]
    return sum(speaking_seconds(text, consecutive=consecutive) for text in points)


def cited(number: str) -> str:
    """A section's number as people may type it, made comparable: "2(1)", "２ (1)" and "2 (1)" are one."""
    return "".join(normalize("NFKC", number).split()).rstrip(".").casefold()
