"""Gathering the record of a dialogue for paper: internal, or only what the counterpart may have."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import AgendaItem, Interpretation, Mode
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.papers import ActionLine, Decision, ItemRecord, RecordOfDialogue, RecordStanding, Said
from jpdialog.domain.record_of_dialogue import (
    COUNTS,
    OF_AN_ITEM,
    Attribution,
    RecordParagraph,
    RecordPart,
    RecordState,
)
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.outcomes import is_complete
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.services.record_gathering import drawn_now
from jpdialog.services.record_merging import unkept
from jpdialog.services.records import Records, RecordView
from jpdialog.services.shareable import may_share_action, may_share_note

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
            raise Trouble("No notes that could stand in this record have been taken, so there is nothing to export.")
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
        titles = {item.id: self.names.of(item, "title") for item in self.agenda()}
        return Decision(
            id=paragraph.id,
            number=self.view.numbers[paragraph.decided_in],
            text=self.names.of(paragraph, "text"),
            item=titles.get(paragraph.agenda_item_id or "", ""),
        )

    def _items(self, told: Sequence[RecordParagraph]) -> Iterator[ItemRecord]:
        """The items of the agenda, and last what was said under none of them."""
        agenda = self.agenda()
        known = {each.id for each in agenda}
        here = [each for each in told if each.part in OF_AN_ITEM]
        for order, item in enumerate(agenda, 1):
            yield self._item(order, item, [each for each in here if each.agenda_item_id == item.id])
        yield self._item(len(agenda) + 1, None, [each for each in here if each.agenda_item_id not in known])

    def _item(self, order: int, item: AgendaItem | None, told: Sequence[RecordParagraph]) -> ItemRecord:
        line = self.agenda_line(order, item) if item else None
        theirs, ours, outcome = (self._of(told, part) for part in OF_AN_ITEM)
        if self.view.head.attribution is Attribution.NONE:
            said = tuple(self._said(each) for each in told if each.part is not RecordPart.OUTCOME)
            ours, theirs = (), ()
        else:
            said = ()
        return ItemRecord(
            order=order,
            title=line.title if line else "",
            sections=line.sections if line else (),
            ours=ours,
            theirs=theirs,
            outcome=outcome,
            said=said,
        )

    def _actions(self) -> tuple[ActionLine, ...]:
        """The actions agreed here, and for ourselves those that were promised and not taken up yet."""
        agreed = [each for each in self.agreed_here() if may_share_action(each) or not self.wish.shareable]
        lines = [replace(self.action(each), is_incomplete=not is_complete(each)) for each in agreed]
        made = {each.note_id for each in self.agreed_here()}
        loose = [each for each in self.notes() if each.kind == NoteKind.ACTION and each.id not in made]
        wanted = [each for each in loose if not self.wish.shareable or may_share_note(each)]
        return (
            *lines,
            *(
                ActionLine(id=each.id, number="", text=self.names.of(each, "text"), is_incomplete=True)
                for each in wanted
            ),
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
