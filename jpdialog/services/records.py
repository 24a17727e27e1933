"""The record of a dialogue on the desk: drawn up by itself, edited as text, cleared, sent and agreed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.outcome import Decision, Proposal
from jpdialog.domain.record_of_dialogue import (
    COUNTS,
    Attribution,
    DialogueRecord,
    RecordParagraph,
    RecordPart,
    RecordState,
)
from jpdialog.domain.record_order import RecordOrder
from jpdialog.domain.trouble import Trouble
from jpdialog.services.decisions import number_decisions, numbered
from jpdialog.services.desk import Desk
from jpdialog.services.promised_actions import take_up_promises
from jpdialog.services.proposed_changes import changes_to_come, loose_changes, take_up_changes
from jpdialog.services.record_draft import DAYS, make_draft, reopen, write_over
from jpdialog.services.record_drawing import Drawn
from jpdialog.services.record_gathering import drawn_now
from jpdialog.services.record_merging import Merged, edited_slots, made, merged, unkept
from jpdialog.services.shareable import Sources, may_share_paragraph, sources_of_paragraphs
from jpdialog.storage.door import Door
from jpdialog.storage.projection import entity
from jpdialog.storage.reserve import again_with_room

Tell = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record in the order in which it is read; ``numbers`` are those of its decisions, by what each was taken in."""

    head: DialogueRecord
    paragraphs: tuple[RecordParagraph, ...]
    numbers: dict[str, int]
    sources: Sources

    @property
    def is_drawn_up(self) -> bool:
        """Whether it was ever drawn up."""
        return bool(self.paragraphs)

    @property
    def shown(self) -> tuple[RecordParagraph, ...]:
        """What stands in the record: what was left out does not, nor what nobody has written anything in yet."""
        return tuple(each for each in self.paragraphs if not each.is_left_out and not each.is_blank)

    def may_share(self, paragraph: RecordParagraph) -> bool:
        """Whether the counterpart may have a paragraph."""
        return may_share_paragraph(paragraph, self.sources)


@dataclass(frozen=True, slots=True)
class DrawnUp:
    """What drawing up did: the paragraphs that came, and how many followed their notes, stayed behind, or went;
    ``is_again``: there was a record before. ``actions``: how many were made of what notes promise, ``proposals``: of
    the changes that they tell; ``loose``: of how many changes nobody knows the section, so that they are none yet."""

    new: tuple[str, ...] = ()
    changed: int = 0
    behind: int = 0
    gone: int = 0
    is_again: bool = False
    actions: int = 0
    proposals: int = 0
    loose: int = 0


class Records:
    """The records of dialogues."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self._store = desk, desk.store

    # Reading

    def head(self, dialogue: Dialogue) -> DialogueRecord:
        """The head of a record; a new one where none is kept yet."""
        kept = self._store.find(DialogueRecord, dialogue_id=dialogue.id)
        return kept[0] if kept else DialogueRecord(dialogue_id=dialogue.id, is_sample=dialogue.is_sample)

    def of(self, dialogue: Dialogue) -> RecordView:
        """The record as it is kept."""
        head = self.head(dialogue)
        return self._view(dialogue, head, self._store.find(RecordParagraph, dialogue_id=dialogue.id))

    def as_it_would_be(self, dialogue: Dialogue) -> RecordView:
        """The record as drawing it up now would make it; one that counts already is what it is."""
        head = self.head(dialogue)
        kept = self._store.find(RecordParagraph, dialogue_id=dialogue.id)
        if head.state in COUNTS:
            return self._view(dialogue, head, kept)
        coming = changes_to_come(self._store, dialogue)
        drawn = drawn_now(self.desk, dialogue, head.attribution, edited_slots(kept), coming=coming)
        plan = merged(kept, drawn)
        fields = {each.id: changes for each, changes in plan.changed}
        gone = {each.id for each in plan.gone}
        stays = [each.model_copy(update=dict(fields.get(each.id, {}))) for each in kept if each.id not in gone]
        comes = [unkept(head, each) for each in plan.new]
        return self._view(dialogue, head, [*stays, *comes], coming)

    def news(self, dialogue: Dialogue) -> Merged:
        """What drawing up again would change."""
        head = self.head(dialogue)
        kept = self._store.find(RecordParagraph, dialogue_id=dialogue.id)
        coming = changes_to_come(self._store, dialogue)
        return merged(kept, drawn_now(self.desk, dialogue, head.attribution, edited_slots(kept), coming=coming))

    # Drawing up

    @again_with_room
    def draw_up(self, dialogue: Dialogue, tell: Tell = lambda _done, _all: None) -> DrawnUp:
        """Draw the record up from notes and outcomes. What a person wrote stays; one undo takes all of it back.

        ``tell`` is told how many paragraphs of how many are done; if it raises, the work stops and nothing is written.
        """
        head = self.head(dialogue)
        kept = self._store.find(RecordParagraph, dialogue_id=dialogue.id)
        changes = changes_to_come(self._store, dialogue)
        drawn = drawn_now(self.desk, dialogue, head.attribution, edited_slots(kept), coming=changes)
        if not any(each.sources for each in drawn) and not kept:
            raise Trouble("No notes that could stand in this record have been taken, so there is nothing to export.")
        with self._store.transaction() as door:
            actions, proposals = take_up_promises(door, dialogue), take_up_changes(door, dialogue, changes)
            done = self._draw(door, self._kept_head(door, head), kept, drawn, tell)
            loose = len(loose_changes(door, dialogue))
        return replace(done, actions=actions, proposals=proposals, loose=loose)

    def _draw(
        self, door: Door, head: DialogueRecord, kept: Sequence[RecordParagraph], drawn: Sequence[Drawn], tell: Tell
    ) -> DrawnUp:
        decided = [(each.sources[0], each.lineage) for each in drawn if each.part is RecordPart.DECISION]
        number_decisions(door, head.dialogue_id, decided)
        plan = merged(kept, drawn)
        new, count = [], len(plan.new) + len(plan.changed)
        for done, each in enumerate(plan.new):
            tell(done, count)
            new.append(door.create(made(head.dialogue_id, each, is_sample=head.is_sample)).id)
        for done, (paragraph, fields) in enumerate(plan.changed, len(new)):
            tell(done, count)
            door.edit_fields(paragraph, fields)
        for paragraph in plan.gone:
            door.delete(paragraph)
        if head.state is RecordState.NOTES or not plan.is_nothing:
            make_draft(door, head)
        behind = sum("is_behind" in fields for _, fields in plan.changed)
        return DrawnUp(tuple(new), len(plan.changed) - behind, behind, len(plan.gone), bool(kept))

    @again_with_room
    def attribute(self, dialogue: Dialogue, attribution: Attribution, tell: Tell = lambda _done, _all: None) -> None:
        """Have what was said put down by another rule; what a person wrote stays as it is written."""
        head = self.head(dialogue)
        kept = self._store.find(RecordParagraph, dialogue_id=dialogue.id)
        drawn = drawn_now(self.desk, dialogue, attribution, edited_slots(kept)) if kept else []
        with self._store.transaction() as door:
            now = door.edit(self._kept_head(door, head), "attribution", attribution)
            if kept:
                self._draw(door, now, kept, drawn, tell)

    # Writing

    @again_with_room
    def write(self, paragraph: RecordParagraph, field: str, text: str) -> RecordParagraph:
        """Put a person's words in place of what was drawn. They are internal until a person says otherwise."""
        with self._store.transaction() as door:
            return write_over(door, paragraph, field, text)

    def keep_typing(self, paragraph: RecordParagraph, field: str, text: str) -> None:
        """Keep text that is being typed, safe from a crash, until ``write`` makes it a change."""
        self._store.keep_draft(paragraph, field, text)

    @again_with_room
    def as_drawn(self, paragraph: RecordParagraph) -> None:
        """Give a paragraph back what its notes say; one that has none any more goes."""
        with self._store.transaction() as door:
            reopen(door, paragraph.dialogue_id)
            for field, value in (
                ("text", paragraph.drawn),
                ("text_translation", paragraph.drawn_translation),
                ("handling", None),
                ("is_behind", False),
            ):
                door.edit(paragraph, field, value)

    @again_with_room
    def leave_out(self, paragraph: RecordParagraph, *, is_left_out: bool) -> None:
        """Leave a paragraph out of the record, or take it in again."""
        with self._store.transaction() as door:
            door.edit(paragraph, "is_left_out", is_left_out)
            reopen(door, paragraph.dialogue_id)

    @again_with_room
    def handle(self, paragraph: RecordParagraph, handling: Handling | None) -> None:
        """Say who may have a paragraph; None: it goes with its notes. Trouble if a note of it may not be shared."""
        said = paragraph.model_copy(update={"handling": handling})
        if handling is Handling.SHAREABLE and not may_share_paragraph(said, sources_of_paragraphs(self._store, [said])):
            raise Trouble(
                "This paragraph comes from notes that the counterpart may not have. Mark those as shareable first; "
                "nothing was changed."
            )
        with self._store.transaction() as door:
            door.edit(paragraph, "handling", handling)
            reopen(door, paragraph.dialogue_id)

    @again_with_room
    def comment(self, dialogue: Dialogue, text: str) -> None:
        """Set the note-taker's comment."""
        with self._store.transaction() as door:
            head = self._kept_head(door, self.head(dialogue))
            door.edit(head, "comment", text)
            door.settle_draft(entity(head), "comment")

    @again_with_room
    def put(self, dialogue: Dialogue, state: RecordState, today: date, by: str = "") -> None:
        """Say how far the record has come; ``by`` is who cleared it. Trouble if it was not drawn up yet."""
        head = self.head(dialogue)
        if not self._store.count(RecordParagraph, dialogue_id=dialogue.id):
            raise Trouble("Draw the record up first; there is nothing in it yet. Nothing was changed.")
        with self._store.transaction() as door:
            now = self._kept_head(door, head)
            order = list(RecordState)
            for each, field in DAYS.items():
                is_reached = order.index(each) <= order.index(state)
                known = getattr(now, field)
                now = door.edit(
                    now, field, (known or (today.isoformat() if each is state else "")) if is_reached else ""
                )
            if state is RecordState.CLEARED:
                now = door.edit(now, "cleared_by", by.strip() or now.cleared_by or self._store.author)
            elif state not in COUNTS:
                now = door.edit(now, "cleared_by", "")
            door.edit(now, "state", state)

    # Inside

    def _view(
        self,
        dialogue: Dialogue,
        head: DialogueRecord,
        found: Sequence[RecordParagraph],
        coming: Sequence[Proposal] = (),
    ) -> RecordView:
        ordered = order_of(self.desk, dialogue, head.attribution).put_in_order(found)
        known = self._store.find(Decision, dialogue_id=dialogue.id)
        decided = [(each.decided_in, each.lineage) for each in ordered if each.part is RecordPart.DECISION]
        sources = {**sources_of_paragraphs(self._store, ordered), **{each.id: each for each in coming}}
        return RecordView(head, tuple(ordered), numbered(known, decided), sources)

    def _kept_head(self, door: Door, head: DialogueRecord) -> DialogueRecord:
        kept = door.find(DialogueRecord, dialogue_id=head.dialogue_id)
        return kept[0] if kept else door.create(head)


def order_of(desk: Desk, dialogue: Dialogue, attribution: Attribution) -> RecordOrder:
    """The order in which the record of a dialogue is read."""
    sections = [view.section.lineage for view in desk.plans.sections(dialogue.edition_id)]
    return RecordOrder(desk.dialogues.agenda(dialogue), sections, attribution)
