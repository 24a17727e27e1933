"""Gathering the record of a dialogue for paper: internal, or only what the counterpart may have."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Interpretation, Mode
from jpdialog.domain.notes import Note
from jpdialog.domain.papers import ActionLine, Decision, ItemRecord, RecordOfDialogue, RecordStanding, Said
from jpdialog.domain.record_of_dialogue import (
    COUNTS,
    OF_AN_ITEM,
    SPOKEN,
    Attribution,
    RecordParagraph,
    RecordPart,
    RecordState,
)
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.outcomes import is_complete
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.services.promised_actions import Promises, loose_promises
from jpdialog.services.record_gathering import drawn_now
from jpdialog.services.record_merging import unkept
from jpdialog.services.records import Records, RecordView, order_of
from jpdialog.services.shareable import may_share_action, may_share_note, may_share_promise

FROM_THE_WHOLE = (RecordPart.SUMMARY, RecordPart.NEXT)


class RecordPapers(PaperLines):
    """The record, as it is kept; one that does not count yet, as drawing it up now would make it."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        super().__init__(desk, wish)
        self.view: RecordView = Records(desk).as_it_would_be(self.dialogue)

    def record(self) -> RecordOfDialogue:
        """The record of the dialogue. Raises Trouble if nothing that could stand in it was noted."""
        told = list(self._told())
        actions = self._actions()
        if not actions and all(each.part in FROM_THE_WHOLE for each in told):
            raise self._nothing()
        taken = [] if self.wish.shareable else [each.taken_at for each in self.notes() if each.taken_at]
        mode, heard = self.dialogue.mode, self.dialogue.interpretation
        return RecordOfDialogue(
            front=self.front(is_draft=self.view.head.state not in COUNTS),
            mode="" if mode == Mode.UNKNOWN else mode,
            interpretation="" if heard == Interpretation.NONE else heard,
            noted_from=taken[0] if taken else "",
            noted_to=taken[-1] if taken else "",
            our_party=self.party(is_ours=True),
            their_party=self.party(is_ours=False),
            attribution=self.view.head.attribution,
            delegations=self.delegations(),
            summary=self._of(told, RecordPart.SUMMARY),
            decisions=tuple(self._decision(each) for each in told if each.part is RecordPart.DECISION),
            items=tuple(self._items(told)),
            actions=actions,
            text_changes=self._of(told, RecordPart.TEXT_CHANGE),
            next_dialogue="\n".join(each.text for each in self._of(told, RecordPart.NEXT)),
            comment="" if self.wish.shareable else self._comment(),
            standing=self._standing(),
        )

    def notes(self) -> list[Note]:
        """The notes that say something, shareable or not."""
        return [each for each in self.store.find(Note, dialogue_id=self.dialogue.id) if each.text.strip()]

    def agreed_here(self) -> list[ActionItem]:
        """The actions that come from this dialogue, shareable or not."""
        return self.store.find(ActionItem, dialogue_id=self.dialogue.id)

    def count_of_actions(self) -> int:
        """How many actions stand in it."""
        return len(self._actions())

    def shares(self, action: ActionItem) -> bool:
        """Whether the counterpart gets an action."""
        note = self.store.get(Note, action.note_id) if action.note_id else None
        return may_share_action(action) or may_share_promise(action, note)

    def comment_said(self) -> str:
        """The note-taker's comment, which is never for the counterpart."""
        return self._comment()

    def own_words_withheld(self) -> Iterator[tuple[RecordParagraph, str, str]]:
        """What the counterpart does not get though no line of notes has it: outcomes, and what was edited by hand."""
        notes = {each.id for each in self.notes()}
        for each in self.view.shown:
            is_of_a_note = each.source_ids[:1] != [] and each.source_ids[0] in notes
            is_of_the_whole = each.part in FROM_THE_WHOLE
            if not self.view.may_share(each) and (each.is_edited or not (is_of_a_note or is_of_the_whole)):
                yield each, "edited" if each.is_edited else "internal", self.names.of(each, "text")

    # Inside

    def _nothing(self) -> Trouble:
        """Why there is no record: nothing was noted, or nothing is marked for the counterpart."""
        if self.wish.shareable:
            return Trouble(
                "Nothing of this record may go to the counterpart as it is marked now. Mark lines of notes as "
                "shareable, or paragraphs of the record; nothing was exported."
            )
        return Trouble("No notes that could stand in this record have been taken, so there is nothing to export.")

    def _told(self) -> Iterator[RecordParagraph]:
        """The paragraphs that stand in this record. What is drawn from the whole is drawn anew for the counterpart."""
        if not self.wish.shareable:
            yield from self.view.shown
            return
        yield from (each for each in self.view.shown if self.view.may_share(each))
        anew = [
            unkept(self.view.head, each)
            for each in drawn_now(self.desk, self.dialogue, self.view.head.attribution, {}, shareable=True)
            if each.part in FROM_THE_WHOLE
        ]
        written = {each.slot for each in self.view.paragraphs if each.is_edited or each.is_left_out}
        yield from (each for each in anew if each.slot not in written)

    def _of(self, told: Sequence[RecordParagraph], part: RecordPart) -> tuple[Said, ...]:
        return tuple(self._said(each) for each in told if each.part is part)

    def _said(self, paragraph: RecordParagraph) -> Said:
        return Said(id=paragraph.id, text=self.names.of(paragraph, "text"))

    def _decision(self, paragraph: RecordParagraph) -> Decision:
        item = self._titles.get(paragraph.agenda_item_id or "") or " ".join(self._section(paragraph.lineage))
        return Decision(
            id=paragraph.id,
            number=self.view.numbers[paragraph.decided_in],
            text=self.names.of(paragraph, "text"),
            item=item.strip(),
        )

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The titles of the agenda by id."""
        return {item.id: self.names.of(item, "title") for item in self.agenda()}

    @cached_property
    def _promises(self) -> Promises:
        return Promises(self.store, self.dialogue)

    def _section(self, lineage: str | None) -> tuple[str, str]:
        """The number and the heading of a section; both empty if the edition has none of that lineage."""
        found = next((view.section for view in self.sections if view.section.lineage == lineage), None)
        return (found.number, self.names.of(found, "heading")) if found and lineage else ("", "")

    def _items(self, told: Sequence[RecordParagraph]) -> Iterator[ItemRecord]:
        """The items of the agenda, then the sections spoken of under none of them, and last the rest."""
        agenda = self.agenda()
        order = order_of(self.desk, self.dialogue, self.view.head.attribution)
        by_head: dict[str | None, list[RecordParagraph]] = defaultdict(list)
        for each in told:
            if each.part in OF_AN_ITEM:
                by_head[order.group_of(each)[1]].append(each)
        for place, item in enumerate(agenda, 1):
            line = self.agenda_line(place, item)
            yield self._item(by_head.pop(item.id, []), order=place, title=line.title, sections=line.sections)
        rest = len(agenda) + 1
        for view in self.sections:
            number, heading = self._section(view.section.lineage)
            here = by_head.pop(view.section.lineage, [])
            yield self._item(here, order=rest, title=heading or number, number=number if heading else "")
        yield self._item(by_head.pop(None, []), order=rest, title="")

    def _item(self, told: Sequence[RecordParagraph], **named: Any) -> ItemRecord:
        is_of_nobody = self.view.head.attribution is Attribution.NONE
        spoken = tuple(self._said(each) for each in told if each.part in SPOKEN)
        said, theirs, ours, outcome = (self._of(told, part) for part in OF_AN_ITEM)
        return ItemRecord(
            **named,
            said=spoken if is_of_nobody else said,
            theirs=() if is_of_nobody else theirs,
            ours=() if is_of_nobody else ours,
            outcome=outcome,
        )

    def _actions(self) -> tuple[ActionLine, ...]:
        """The actions agreed here, and those that were promised and not taken up yet, as they were promised."""
        notes = {each.id: each for each in self.notes()}
        agreed = [
            self._promised(notes[each.note_id], each.number)
            if self.wish.shareable and not may_share_action(each) and each.note_id
            else replace(self.action(each), is_incomplete=not is_complete(each))
            for each in self.agreed_here()
            if not self.wish.shareable or self.shares(each)
        ]
        loose = loose_promises(self.store, self.dialogue)
        wanted = [each for each in loose if not self.wish.shareable or may_share_note(each)]
        return (*agreed, *(self._promised(each, "") for each in wanted))

    def _promised(self, note: Note, number: str) -> ActionLine:
        """An action as a line of notes promises it, with the lead and the date that it names."""
        action, lead = self._promises.action(note), self._promises.lead(note)
        return replace(
            self.action(action),
            id=note.id,
            number=number,
            lead=self.names.of(lead, "short_name") or self.names.of(lead, "name"),
            is_incomplete=lead is None or not action.has_due,
        )

    def _comment(self) -> str:
        return self.view.head.comment or self.names.of(self.dialogue, "note")

    def _standing(self) -> RecordStanding:
        """The clearance block; who cleared it, and when it was sent, is nobody's business but ours."""
        head = self.view.head
        if self.wish.shareable:
            agreed = head.agreed_on if head.state is RecordState.AGREED else ""
            return RecordStanding(state=head.state, agreed_on=agreed)
        return RecordStanding(
            state=head.state if head.state is not RecordState.NOTES else RecordState.DRAFT,
            cleared_by=head.cleared_by,
            cleared_on=head.cleared_on,
            sent_on=head.sent_on,
            agreed_on=head.agreed_on,
        )
