"""What the record of a dialogue is drawn from, read once, and all that is drawn from it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Decision, Proposal, SectionOutcome
from jpdialog.domain.record_of_dialogue import OF_AN_ITEM, Attribution, RecordPart
from jpdialog.services.decisions import numbered, sources_of
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.outcomes import is_complete, paragraph_numbers
from jpdialog.services.persons import our_party
from jpdialog.services.promised_actions import Promises, loose_promises
from jpdialog.services.record_drawing import Drawing, Drawn, Kept, Material
from jpdialog.services.record_phrases import Phrases
from jpdialog.services.record_summary import COUNTED, Tally, summary_lines
from jpdialog.services.shareable import may_share_action, may_share_note, may_share_outcome, may_share_promise


def drawn_now(
    desk: Desk,
    dialogue: Dialogue,
    attribution: Attribution,
    kept: Kept,
    *,
    coming: Sequence[Proposal] = (),
    shareable: bool = False,
) -> list[Drawn]:
    """Every paragraph as notes and outcomes make it now, and the proposals ``coming`` of those notes; for the
    counterpart of what may be shared alone."""
    material = _material(desk, dialogue, kept, coming, shareable=shareable)
    instrument = desk.plans.instrument()
    languages = (instrument.language, instrument.translation_language) if instrument else ("en", "")
    first, second = (Phrases(desk, each, attribution) if each else None for each in languages)
    assert first is not None, "every plan has a language"
    drawn = Drawing(material, first, second).paragraphs()
    whole = _Whole(desk, dialogue, material, drawn, shareable=shareable)
    return [*whole.summary(first, second), *drawn, whole.following(first, second)]


def _material(desk: Desk, dialogue: Dialogue, kept: Kept, coming: Sequence[Proposal], *, shareable: bool) -> Material:
    store, ours = desk.store, our_party(desk)
    notes = [each for each in store.find(Note, dialogue_id=dialogue.id) if each.text.strip()]
    outcomes = store.find(SectionOutcome, dialogue_id=dialogue.id)
    order = [view.section.lineage for view in desk.plans.sections(dialogue.edition_id)]
    outcomes.sort(key=lambda each: order.index(each.lineage) if each.lineage in order else len(order))
    proposals = [*store.find(Proposal, dialogue_id=dialogue.id), *coming]
    if shareable:
        notes, proposals = [each for each in notes if may_share_note(each)], []
        outcomes = [_agreed_alone(each) for each in outcomes if may_share_outcome(each)]
    others = [each.id for each in desk.plans.parties() if not each.is_ours]
    return Material(
        agenda=desk.dialogues.agenda(dialogue),
        notes=notes,
        outcomes=outcomes,
        proposals=proposals,
        numbers=numbered(store.find(Decision, dialogue_id=dialogue.id), sources_of(notes, outcomes)),
        headings=_headings(desk, dialogue),
        sections={view.section.lineage: view.section.number for view in desk.plans.sections(dialogue.edition_id)},
        paragraphs=paragraph_numbers(store, [each.paragraph_id for each in proposals]),
        ours=ours.id if ours else "",
        theirs=others[0] if len(others) == 1 else "",
        kept=kept,
    )


def _agreed_alone(outcome: SectionOutcome) -> SectionOutcome:
    """What the counterpart may have of an outcome that may be shared: the agreed wording."""
    rest = ("our_line", "their_line", "left_open")
    empty = {name: "" for field in rest for name in (field, f"{field}_translation")}
    return outcome.model_copy(update={**empty, "our_verb": None, "their_verb": None, "is_not_discussed": False})


def _headings(desk: Desk, dialogue: Dialogue) -> dict[str, tuple[str, str]]:
    sections = [view.section for view in desk.plans.sections(dialogue.edition_id)]
    return {
        each.lineage: (
            f"{each.number} {each.heading}".strip(),
            f"{each.number} {each.heading_translation or each.heading}".strip(),
        )
        for each in sections
    }


class _Whole:
    """What is drawn from the whole: the summary, and when both sides meet again."""

    def __init__(
        self, desk: Desk, dialogue: Dialogue, material: Material, drawn: Sequence[Drawn], *, shareable: bool
    ) -> None:
        self._desk, self._dialogue, self._from, self._drawn = desk, dialogue, material, drawn
        self._is_shareable = shareable

    def summary(self, first: Phrases, second: Phrases | None) -> Iterator[Drawn]:
        """Its lines in both languages."""
        tally = self._tally()
        lines = list(summary_lines(tally, first.words, first.comma))
        others = list(summary_lines(tally, second.words, second.comma)) if second else [""] * len(lines)
        for place, (text, other) in enumerate(zip(lines, others, strict=True), 1):
            yield Drawn(
                slot=f"summary:{place}",
                part=RecordPart.SUMMARY,
                place=str(place),
                text=text,
                text_translation=other,
            )

    def following(self, first: Phrases, second: Phrases | None) -> Drawn:
        """The dialogue after this one."""
        texts = [self._next(each) if each else "" for each in (first, second)]
        return Drawn(slot="next", part=RecordPart.NEXT, place="1", text=texts[0], text_translation=texts[1])

    def _next(self, said: Phrases) -> str:
        later = [each for each in self._desk.dialogues.all() if each.number > self._dialogue.number]
        if not later:
            return said.words("Not yet set.")
        return dialogue_title(later[0], self._desk.plans.instrument(), said.language)

    def _tally(self) -> Tally:
        store = self._desk.store
        actions, loose = store.find(ActionItem, dialogue_id=self._dialogue.id), loose_promises(store, self._dialogue)
        verbs = [each for each in self._verbs() if each in COUNTED]
        changes = self._count(RecordPart.TEXT_CHANGE)
        if self._is_shareable:
            notes = {each.id: each for each in self._from.notes}
            shared = [each for each in actions if may_share_action(each) or _as_promised(each, notes)]
            return Tally(verbs=verbs, actions=len(shared) + sum(map(may_share_note, loose)), changes=changes)
        promises = Promises(store, self._dialogue)
        wanting = [each for each in loose if promises.lead(each) is None or not each.due]
        return Tally(
            **self._taken_up(),
            verbs=verbs,
            left_open=self._left_open(),
            actions=len(actions) + len(loose),
            incomplete=sum(not is_complete(each) for each in actions) + len(wanting),
            changes=changes,
        )

    def _taken_up(self) -> dict[str, Any]:
        """How many items of the agenda were taken up; without an agenda, how many sections."""
        told = [each for each in self._drawn if each.part in OF_AN_ITEM]
        if self._from.agenda:
            items = {each.item for each in told}
            taken_up = sum(each.id in items for each in self._from.agenda)
            return {"taken_up": taken_up, "items": len(self._from.agenda)}
        leaves = {view.section.lineage for view in self._desk.plans.sections(self._dialogue.edition_id) if view.is_leaf}
        lineages = {each.lineage for each in told}
        return {"taken_up": len(lineages & leaves), "items": len(leaves), "is_of_sections": True}

    def _count(self, part: RecordPart) -> int:
        return sum(each.part is part for each in self._drawn)

    def _verbs(self) -> Iterator[Outcome]:
        """The verbs of what stands in the record, each line counted once; of notes as soon as they are told."""
        notes = {each.id: each for each in self._from.notes}
        outcomes = {each.id: each for each in self._from.outcomes}
        for each in self._drawn:
            if each.part not in OF_AN_ITEM:
                continue
            source = each.sources[0]
            verb = notes[source].outcome if source in notes else None
            if source in outcomes and each.slot.startswith("agreed:"):
                verb = outcomes[source].agreed_verb
            if source in notes and notes[source].kind == NoteKind.DECISION:
                verb = Outcome.DECIDED
            if verb is not None:
                yield verb

    def _left_open(self) -> list[str]:
        """The numbers of the sections that were left open, in the order of the plan."""
        open_ones = {each.lineage for each in self._from.outcomes if each.left_open.strip()}
        items = {each.id: each for each in self._from.agenda}
        for note in self._from.notes:
            if note.outcome is Outcome.RESERVED:
                item = items.get(note.agenda_item_id or "")
                only = item.lineages[0] if item and len(item.lineages) == 1 else None
                open_ones.add(note.lineage or only or "")
        views = self._desk.plans.sections(self._dialogue.edition_id)
        return [view.section.number for view in views if view.section.lineage in open_ones]


def _as_promised(action: ActionItem, notes: Mapping[str, Note]) -> bool:
    return may_share_promise(action, notes.get(action.note_id or ""))
