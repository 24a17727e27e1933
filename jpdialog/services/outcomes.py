"""What came of each section at a dialogue: read in one place, written as it is typed, decisions numbered at once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import ONE_SIDED, TOGETHER, Decision, Proposal, SectionOutcome
from jpdialog.domain.plan import Paragraph, Section
from jpdialog.domain.second_language import Older
from jpdialog.domain.trouble import Trouble
from jpdialog.services.decisions import number_decisions
from jpdialog.services.desk import Desk
from jpdialog.services.persons import our_party
from jpdialog.services.promised_actions import make_actions
from jpdialog.services.proposed_changes import proposal_of
from jpdialog.storage.projection import entity
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

VERBS = {"our_line": "our_verb", "their_line": "their_verb", "agreed": "agreed_verb"}
VERBS_OF = {"our_verb": ONE_SIDED, "their_verb": ONE_SIDED, "agreed_verb": TOGETHER}
"""The verbs that each line may have: what one side did, or what both did together."""


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """A section with what came of it: its outcome (new and empty where nothing is kept yet), the notes on it, what
    follows, and the numbers of its decisions by the id of the note or outcome that each was taken in.

    ``paragraphs`` are those of the section, where a change of one was proposed; ``older`` the sides of the outcome's
    lines that were left behind by the other language."""

    section: Section
    outcome: SectionOutcome
    notes: tuple[Note, ...]
    actions: tuple[ActionItem, ...]
    proposals: tuple[Proposal, ...]
    numbers: dict[str, int]
    paragraphs: tuple[Paragraph, ...] = ()
    older: tuple[Older, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet what came of it, though it was spoken of."""
        return bool(self.notes) and self.outcome.is_empty

    @property
    def actions_to_take_up(self) -> list[Note]:
        """The notes that promise an action, of which no action was made yet."""
        made = {each.note_id for each in self.actions}
        return [each for each in self.notes if each.kind == NoteKind.ACTION and each.id not in made]

    @property
    def changes_to_propose(self) -> list[Note]:
        """The notes of a change to the text, of which no proposal was made yet."""
        made = {each.note_id for each in self.proposals}
        return [each for each in self.notes if each.kind == NoteKind.AMENDMENT and each.id not in made]


def is_complete(action: ActionItem) -> bool:
    """Whether somebody leads it and knows until when."""
    return action.lead_id is not None and action.has_due


class Outcomes:
    """The outcomes of the sections of dialogues."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    # Reading

    def of(self, dialogue: Dialogue) -> list[OutcomeView]:
        """Every section that can be spoken of, in the order of the plan."""
        store = self._store
        agenda = self._desk.dialogues.agenda(dialogue)
        notes = store.find(Note, dialogue_id=dialogue.id)
        kept = {each.lineage: each for each in store.find(SectionOutcome, dialogue_id=dialogue.id)}
        actions = store.find(ActionItem, dialogue_id=dialogue.id)
        proposals = store.find(Proposal, dialogue_id=dialogue.id)
        older = self._desk.languages_of_outcomes.older(list(kept.values()))
        numbers = {each.source_id: each.number for each in store.find(Decision, dialogue_id=dialogue.id)}
        sections = self._desk.plans.sections(dialogue.edition_id)
        changed = {each.lineage for each in proposals}
        texts = self._paragraphs(view.section for view in sections if view.section.lineage in changed)
        return [
            OutcomeView(
                section=view.section,
                outcome=kept.get(view.section.lineage) or _empty(dialogue, view.section.lineage),
                notes=tuple(notes_on(view.section.lineage, notes, agenda)),
                actions=tuple(each for each in actions if each.lineage == view.section.lineage),
                proposals=tuple(each for each in proposals if each.lineage == view.section.lineage),
                numbers=numbers,
                paragraphs=tuple(texts.get(view.section.id, ())),
                older=tuple(each for each in older if each.record is kept.get(view.section.lineage)),
            )
            for view in sections
            if view.is_leaf or view.section.lineage in kept
        ]

    def of_section(self, dialogue: Dialogue, lineage: str) -> OutcomeView:
        """One section. Raises Trouble if the dialogue's edition has none of that lineage."""
        found = next((each for each in self.of(dialogue) if each.section.lineage == lineage), None)
        if found is None:
            raise Trouble("The edition of this dialogue has no such section. Nothing was changed.")
        return found

    # Writing

    @again_with_room
    def write(self, outcome: SectionOutcome, field: str, value: object) -> SectionOutcome:
        """Set one field; the first that is set has the outcome kept. A decision gets its number at once."""
        if field in VERBS_OF and value is not None and value not in VERBS_OF[field]:
            raise Trouble("That verb does not fit this line. Nothing was changed.")
        with self._store.transaction() as door:
            kept = door.find(SectionOutcome, dialogue_id=outcome.dialogue_id, lineage=outcome.lineage)
            now = kept[0] if kept else door.create(outcome)
            written = door.edit(now, field, value)
            door.settle_draft(entity(written), field)
            if written.decides:
                number_decisions(door, written.dialogue_id, [(written.id, written.lineage)])
        return written

    def keep_typing(self, outcome: SectionOutcome, field: str, text: str) -> None:
        """Keep text that is being typed, safe from a crash; a section without an outcome gets one first."""
        kept = self._store.get(SectionOutcome, outcome.id) or self._first(outcome)
        self._store.keep_draft(kept, field, text)

    @again_with_room
    def take(self, outcome: SectionOutcome, note: Note) -> SectionOutcome:
        """Put a note's words where they belong: its side's line or the agreed wording, behind what is there."""
        field = field_for(note, self._ours())
        told = {name: getattr(note, name.replace(field, "text")) for name in (field, f"{field}_translation")}
        with self._store.transaction() as door:
            kept = door.find(SectionOutcome, dialogue_id=outcome.dialogue_id, lineage=outcome.lineage)
            now = kept[0] if kept else door.create(outcome)
            for name, text in told.items():
                now = door.edit(now, name, _behind(getattr(now, name), text))
            verb = VERBS.get(field)
            if verb and getattr(now, verb) is None and note.outcome in VERBS_OF[verb]:
                now = door.edit(now, verb, note.outcome)
            if now.decides:
                number_decisions(door, now.dialogue_id, [(now.id, now.lineage)])
        return now

    @again_with_room
    def propose(self, note: Note, lineage: str | None) -> Proposal:
        """Make a proposal of a note, on the section that it is about, and the paragraph that it names or is most like;
        given back as it is if there is one already."""
        dialogue = self._dialogue_of(note)
        with self._store.transaction() as door:
            known = door.find(Proposal, note_id=note.id)
            return known[0] if known else door.create(proposal_of(door, dialogue, note, note.lineage or lineage))

    @again_with_room
    def take_up(self, note: Note, lineage: str | None) -> ActionItem:
        """Make an action of a note; who leads it and until when are left open where the note does not say."""
        dialogue = self._dialogue_of(note)
        with self._store.transaction() as door:
            known = door.find(ActionItem, note_id=note.id)
            return known[0] if known else make_actions(door, dialogue, [note], lineage)[0]

    @again_with_room
    def edit(self, record: ActionItem | Proposal, field: str, value: object) -> None:
        """Set one field of what follows."""
        self._store.edit(record, field, value)

    # Inside

    def _dialogue_of(self, note: Note) -> Dialogue:
        dialogue = self._store.get(Dialogue, note.dialogue_id)
        if dialogue is None:
            raise Trouble("The dialogue of this note is gone. Nothing was changed.")
        return dialogue

    def _ours(self) -> str:
        party = our_party(self._desk)
        return party.id if party else ""

    @again_with_room
    def _first(self, outcome: SectionOutcome) -> SectionOutcome:
        with self._store.transaction() as door:
            return door.create(outcome)

    def _paragraphs(self, sections: Iterable[Section]) -> dict[str, list[Paragraph]]:
        """The paragraphs of sections, by the section's id."""
        by_section: dict[str, list[Paragraph]] = defaultdict(list)
        if ids := frozenset(each.id for each in sections):
            for each in self._store.find(Paragraph, section_id=ids):
                by_section[each.section_id or ""].append(each)
        return by_section


def notes_on(lineage: str, notes: Sequence[Note], agenda: Sequence[AgendaItem]) -> list[Note]:
    """The notes on a section: those that say so, and those under an item of the agenda that takes it up."""
    items = {each.id for each in agenda if lineage in each.lineages}
    return [each for each in notes if each.text.strip() and _is_on(each, lineage, items)]


def _is_on(note: Note, lineage: str, items: Collection[str]) -> bool:
    return note.lineage == lineage if note.lineage else note.agenda_item_id in items


def field_for(note: Note, ours: str) -> str:
    """The line of an outcome that a note's words belong to: what was done together is agreed wording."""
    is_joint = note.is_joint or note.party_id is None or note.outcome in (Outcome.SHARED_VIEW, Outcome.DECIDED)
    if note.kind == NoteKind.DECISION or is_joint:
        return "agreed"
    if note.kind == NoteKind.QUESTION or note.outcome == Outcome.RESERVED:
        return "left_open"
    return "our_line" if note.party_id == ours else "their_line"


def _behind(before: str, text: str) -> str:
    return text if not before.strip() else before if text in before else f"{before.rstrip()}\n{text}"


def _empty(dialogue: Dialogue, lineage: str) -> SectionOutcome:
    return SectionOutcome(dialogue_id=dialogue.id, lineage=lineage, is_sample=dialogue.is_sample)


def paragraph_numbers(store: Store, ids: Iterable[str]) -> dict[str, int]:
    """Which paragraph of its section each is, counted from 1, by id."""
    wanted = frozenset(ids) - {""}
    sections = frozenset(each.section_id for each in store.find(Paragraph, id=wanted)) if wanted else frozenset()
    numbers: dict[str, int] = {}
    counted: Counter[str | None] = Counter()
    for each in store.find(Paragraph, section_id=sections) if sections else ():
        counted[each.section_id] += 1
        numbers[each.id] = counted[each.section_id]
    return numbers
