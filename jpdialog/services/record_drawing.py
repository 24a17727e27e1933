"""Drawing up a record: which paragraphs the notes and outcomes of a dialogue make, in both languages of the plan.

Lines of one speaker with one verb that follow each other make one paragraph. Where a section's outcome has a side's
line or the agreed wording, that stands for the plain notes of it, and knows them. What a person edited keeps the notes
that it had: grouping goes around it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Proposal, SectionOutcome
from jpdialog.domain.record_of_dialogue import RecordPart
from jpdialog.services.decisions import is_decision, sources_of
from jpdialog.services.record_phrases import Phrases

TOGETHER = frozenset({Outcome.SHARED_VIEW, Outcome.CONFIRMED, Outcome.DECIDED, Outcome.NO_DISCUSSION})
FOLDED = frozenset({NoteKind.PLAIN, NoteKind.FIGURE})
"""The kinds of notes that a section's outcome stands for; the others are told on their own."""
PARTS = {"our_line": RecordPart.OURS, "their_line": RecordPart.THEIRS, "agreed": RecordPart.OUTCOME}
FIRST = "0"
"""Sorts before the place of any note."""
Kept = Mapping[tuple[RecordPart, str], str]
Tell = Callable[[Phrases], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A paragraph as it is drawn now."""

    slot: str
    part: RecordPart
    place: str
    text: str
    text_translation: str
    sources: tuple[str, ...] = ()
    item: str | None = None
    lineage: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a record is drawn from. ``kept`` names, by part and note, the slot of a paragraph that a person edited."""

    agenda: Sequence[AgendaItem]
    notes: Sequence[Note]
    outcomes: Sequence[SectionOutcome]
    proposals: Sequence[Proposal]
    numbers: Mapping[str, int]
    headings: Mapping[str, tuple[str, str]]
    """Number and heading of each section by lineage, in the first language and in the second."""
    sections: Mapping[str, str]
    """The number of each section by lineage."""
    paragraphs: Mapping[str, int]
    """Which of its section each paragraph is that a change was proposed of, by id."""
    ours: str
    theirs: str
    kept: Kept


class Drawing:
    """One record being drawn; ``first`` and ``second`` are its phrases in each language, None without a second."""

    def __init__(self, material: Material, first: Phrases, second: Phrases | None) -> None:
        self._from, self._first, self._second = material, first, second
        self._outcomes = {each.lineage: each for each in material.outcomes if not each.is_empty}
        self._items = {each.id: each for each in material.agenda}

    def paragraphs(self) -> list[Drawn]:
        """All of them but the summary and what comes next, which are drawn from the whole."""
        return [*self._decisions(), *self._of_outcomes(), *self._of_notes(), *self._changes(), *self._changes_alone()]

    # Decisions

    def _decisions(self) -> Iterator[Drawn]:
        notes = {each.id: each for each in self._from.notes}
        outcomes = {each.id: each for each in self._from.outcomes}
        for source, lineage in sources_of(self._from.notes, list(outcomes.values())):
            record, field = (notes[source], "text") if source in notes else (outcomes[source], "agreed")
            yield Drawn(
                slot=f"decision:{source}",
                part=RecordPart.DECISION,
                place=f"{self._from.numbers.get(source, 0):06}",
                text=getattr(record, field),
                text_translation=getattr(record, f"{field}_translation"),
                sources=(source,),
                item=notes[source].agenda_item_id if source in notes else self._item_of(lineage),
                lineage=lineage,
            )

    # Outcomes of sections

    def _of_outcomes(self) -> Iterator[Drawn]:
        for order, outcome in enumerate(self._outcomes.values()):
            for field, party in (("our_line", self._from.ours), ("their_line", self._from.theirs), ("agreed", None)):
                if getattr(outcome, field).strip():
                    yield self._line(outcome, field, PARTS[field], order, self._line_told(outcome, field, party))
            if outcome.left_open.strip():
                told = self._line_told(outcome, "left_open", None)
                yield self._line(outcome, "left_open", RecordPart.OUTCOME, order, told)
            if outcome.is_not_discussed:
                told = self._not_discussed(outcome.lineage)
                yield self._line(outcome, "not_discussed", RecordPart.OUTCOME, order, told)

    def _line_told(self, outcome: SectionOutcome, field: str, party: str | None) -> tuple[str, str]:
        return self._both(lambda said: said.of_line(outcome, field, party))

    def _not_discussed(self, lineage: str) -> tuple[str, str]:
        first, second = self._from.headings.get(lineage, ("", ""))
        return self._both(lambda said: said.not_discussed(second if said is self._second else first))

    def _line(self, outcome: SectionOutcome, field: str, part: RecordPart, order: int, told: tuple[str, str]) -> Drawn:
        folded = [each.id for each in self._from.notes if self._stands_in(each) == (outcome.lineage, field)]
        return Drawn(
            slot=f"{field}:{outcome.id}",
            part=part,
            place=f"{FIRST}{order:04}",
            text=told[0],
            text_translation=told[1],
            sources=(outcome.id, *folded),
            item=self._item_of(outcome.lineage),
            lineage=outcome.lineage,
        )

    def _stands_in(self, note: Note) -> tuple[str, str] | None:
        """The section and the line of its outcome that stand for a note; None if it is told on its own."""
        item = self._items.get(note.agenda_item_id or "")
        lineage = note.lineage or (item.lineages[0] if item and len(item.lineages) == 1 else "")
        outcome = self._outcomes.get(lineage)
        field = next((name for name, part in PARTS.items() if part is self.part_of(note)), "")
        if outcome is None or not field or not getattr(outcome, field).strip():
            return None
        is_said_there = is_decision(note) and note.text.strip() == outcome.agreed.strip()
        is_told_there = note.kind in FOLDED and not is_decision(note) and note.outcome != Outcome.RESERVED
        is_plain = is_told_there and _is_attributed(note)
        return (lineage, field) if is_plain or is_said_there else None

    def _item_of(self, lineage: str | None) -> str | None:
        return next((each.id for each in self._from.agenda if lineage in each.lineages), None)

    # Notes

    def part_of(self, note: Note) -> RecordPart:
        """Whether a line of notes is our side's, the other side's, of both together, or of whoever said it."""
        if not _is_attributed(note) and note.kind in (*FOLDED, NoteKind.QUESTION):
            return RecordPart.SAID
        if note.is_joint or note.outcome in TOGETHER or note.party_id is None:
            return RecordPart.OUTCOME
        return RecordPart.OURS if note.party_id == self._from.ours else RecordPart.THEIRS

    def _of_notes(self) -> Iterator[Drawn]:
        heaps: dict[tuple[RecordPart, str | None, str | None], list[Note]] = defaultdict(list)
        for note in self._from.notes:
            if note.text.strip() and self._stands_in(note) is None:
                item = self._under(note)
                heaps[self.part_of(note), item, None if item else note.lineage].append(note)
        for (part, item, _), notes in heaps.items():
            yield from (self._group(part, item, alike) for alike in self._together(part, notes))

    def _under(self, note: Note) -> str | None:
        return note.agenda_item_id if note.agenda_item_id in self._items else None

    def _together(self, part: RecordPart, notes: Sequence[Note]) -> list[list[Note]]:
        return [list(alike) for _, alike in groupby(notes, key=lambda each: self._kin(part, each))]

    def _kin(self, part: RecordPart, note: Note) -> tuple[object, ...]:
        kept = self._from.kept.get((part, note.id))
        alone = note.id if part is RecordPart.OUTCOME or note.kind not in FOLDED else ""
        return kept, alone, note.party_id, note.speaker_id, note.outcome, note.lineage, note.handling

    def _group(self, part: RecordPart, item: str | None, notes: list[Note]) -> Drawn:
        first, second = self._notes_told(notes)
        return Drawn(
            slot=self._from.kept.get((part, notes[0].id)) or f"{part}:{notes[0].id}",
            part=part,
            place=notes[0].position,
            text=first,
            text_translation=second,
            sources=tuple(each.id for each in notes),
            item=item,
            lineage=notes[0].lineage,
        )

    # Changes of the text

    def _changes(self) -> Iterator[Drawn]:
        proposed = {each.note_id: each for each in self._from.proposals}
        for note in self._from.notes:
            if note.kind == NoteKind.AMENDMENT:
                made = proposed.get(note.id)
                sources = (note.id, made.id) if made else (note.id,)
                first, second = self._both(
                    lambda said, one=note, on=made: said.on(self._where(one.lineage, on), said.of_change(one, on))  # type: ignore[misc]
                )
                yield Drawn(
                    slot=f"change:{note.id}",
                    part=RecordPart.TEXT_CHANGE,
                    place=note.position,
                    text=first,
                    text_translation=second,
                    sources=sources,
                    item=note.agenda_item_id,
                    lineage=note.lineage,
                )

    def _changes_alone(self) -> Iterator[Drawn]:
        """Those that no line of notes tells."""
        for each in self._from.proposals:
            if each.note_id is None and each.text.strip():
                first, second = self._proposal_told(each)
                yield Drawn(
                    slot=f"change:{each.id}",
                    part=RecordPart.TEXT_CHANGE,
                    place=each.position,
                    text=first,
                    text_translation=second,
                    sources=(each.id,),
                    lineage=each.lineage,
                )

    def _notes_told(self, notes: Sequence[Note]) -> tuple[str, str]:
        return self._both(lambda said: said.of_notes(notes))

    def _proposal_told(self, proposal: Proposal) -> tuple[str, str]:
        where = self._where(proposal.lineage, proposal)
        return self._both(lambda said: said.on(where, said.of_proposal(proposal)))

    def _where(self, lineage: str | None, proposal: Proposal | None) -> tuple[str, int | None]:
        """The number of the section that a change is for, and which of its paragraphs; what is not known is empty."""
        section = self._from.sections.get((proposal.lineage if proposal else None) or lineage or "", "")
        return section, self._from.paragraphs.get(proposal.paragraph_id) if proposal else None

    def _both(self, tell: Tell) -> tuple[str, str]:
        return tell(self._first), tell(self._second) if self._second else ""


def _is_attributed(note: Note) -> bool:
    """Whether somebody noted who said it, or what came of it."""
    return note.party_id is not None or note.is_joint or note.outcome is not None
