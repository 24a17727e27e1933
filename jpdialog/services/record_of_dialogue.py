"""Gathering the record of a dialogue from its notes: internal, or only what the counterpart may have."""

from collections.abc import Sequence

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import AgendaItem, Interpretation, Mode
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.papers import ActionLine, Decision, ItemRecord, RecordOfDialogue, Said
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.paper_lines import PaperLines
from jpdialog.services.persons import our_party
from jpdialog.services.shareable import may_share_action, may_share_note

TOGETHER = frozenset({Outcome.SHARED_VIEW, Outcome.CONFIRMED, Outcome.DECIDED, Outcome.NO_DISCUSSION})


class RecordPapers(PaperLines):
    """The record, drawn from the notes."""

    def record(self) -> RecordOfDialogue:
        """The record of the dialogue. Raises Trouble if nothing that could stand in it was noted."""
        notes = self.notes()
        if not notes:
            raise Trouble("No notes that could stand in this record have been taken, so there is nothing to export.")
        times = [] if self.wish.shareable else sorted(note.taken_at for note in notes if note.taken_at)
        mode, heard = self.dialogue.mode, self.dialogue.interpretation
        return RecordOfDialogue(
            front=self.front(is_draft=True),
            mode="" if mode == Mode.UNKNOWN else mode,
            interpretation="" if heard == Interpretation.NONE else heard,
            noted_from=times[0] if times else "",
            noted_to=times[-1] if times else "",
            our_party=self.party(is_ours=True),
            their_party=self.party(is_ours=False),
            delegations=self.delegations(),
            decisions=self._decisions(notes),
            items=tuple(self._item(order, item, notes) for order, item in enumerate(self.agenda(), 1)),
            actions=self._actions(),
            text_changes=tuple(self._said(note) for note in notes if note.kind == NoteKind.AMENDMENT),
            next_dialogue=self._next(),
            comment="" if self.wish.shareable else self.names.of(self.dialogue, "note"),
        )

    def notes(self) -> list[Note]:
        """The notes that may stand in the record that was wished for."""
        notes = self.store.find(Note, dialogue_id=self.dialogue.id)
        written = [note for note in notes if note.text.strip()]
        return [note for note in written if may_share_note(note)] if self.wish.shareable else written

    def agreed_here(self) -> list[ActionItem]:
        """The actions that come from this dialogue, shareable or not."""
        return self.store.find(ActionItem, dialogue_id=self.dialogue.id)

    def _actions(self) -> tuple[ActionLine, ...]:
        agreed = [each for each in self.agreed_here() if may_share_action(each) or not self.wish.shareable]
        return tuple(self.action(each) for each in agreed)

    def _decisions(self, notes: Sequence[Note]) -> tuple[Decision, ...]:
        titles = {item.id: self.names.of(item, "title") for item in self.agenda()}
        decided = [note for note in notes if note.kind == NoteKind.DECISION or note.outcome == Outcome.DECIDED]
        return tuple(
            Decision(
                id=note.id,
                number=number,
                text=self.names.of(note, "text"),
                item=titles.get(note.agenda_item_id or "", ""),
            )
            for number, note in enumerate(decided, 1)
        )

    def _item(self, order: int, item: AgendaItem, notes: Sequence[Note]) -> ItemRecord:
        here = [note for note in notes if note.agenda_item_id == item.id]
        ours = our_party(self.desk)
        together = [note for note in here if note.outcome in TOGETHER or note.party_id is None]
        said = [note for note in here if note not in together]
        line = self.agenda_line(order, item)
        return ItemRecord(
            order=order,
            title=line.title,
            sections=line.sections,
            ours=tuple(self._said(note) for note in said if ours and note.party_id == ours.id),
            theirs=tuple(self._said(note) for note in said if not ours or note.party_id != ours.id),
            outcome=tuple(self._said(note) for note in together),
        )

    def _said(self, note: Note) -> Said:
        return Said(
            id=note.id,
            text=self.names.of(note, "text"),
            party=self.names.of(self.store.get(Party, note.party_id), "short_name"),
            speaker=self.names.of(self.store.get(Person, note.speaker_id), "name"),
            outcome=note.outcome or "",
        )

    def _next(self) -> str:
        later = [each for each in self.desk.dialogues.all() if each.number > self.dialogue.number]
        return dialogue_title(later[0], self.desk.plans.instrument(), self.wish.language) if later else ""
