"""Actions that notes promise: each becomes an action to be followed up once, with the lead and the date that it names.

Which were taken up is kept with the head of the record. So one that a person deletes afterwards stays deleted.
"""

from collections.abc import Sequence

from jpdialog.domain.action_rules import number_after
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import DueEvent, Note, NoteKind
from jpdialog.domain.ordering import key_between
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Party
from jpdialog.domain.record_of_dialogue import DialogueRecord
from jpdialog.services.party_bodies import NAMES, body_of
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store

Reader = Store | Door


def loose_promises(reader: Reader, dialogue: Dialogue) -> list[Note]:
    """The notes that promise an action of which none was made yet."""
    made = {each.note_id for each in reader.find(ActionItem, dialogue_id=dialogue.id)}
    head = next(iter(reader.find(DialogueRecord, dialogue_id=dialogue.id)), None)
    done = made | set(head.taken_up if head else ())
    found = reader.find(Note, dialogue_id=dialogue.id, kind=NoteKind.ACTION)
    return [each for each in found if each.text.strip() and each.id not in done]


class Promises:
    """What notes promise, reading whom and what they can name once."""

    def __init__(self, reader: Reader, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._bodies = {each.id: each for each in reader.find(Organisation)}
        self._parties = {each.id: each for each in reader.find(Party)}
        self._items = {each.id: each for each in reader.find(AgendaItem, dialogue_id=dialogue.id)}

    def lead(self, note: Note) -> Organisation | Party | None:
        """The body that a note names, if that is one; a party counts as one, unless a body is called as it is."""
        named: list[Organisation | Party] = [self._bodies[each] for each in note.mentions if each in self._bodies]
        if not named:
            parties = [self._parties[each] for each in note.mentions if each in self._parties]
            named = [self._called_as(each) or each for each in parties]
        return named[0] if len(named) == 1 else None

    def action(self, note: Note, lineage: str | None = None) -> ActionItem:
        """The action that a note promises, not kept yet; who leads it and until when stay open if it does not say."""
        lead = self.lead(note)
        return ActionItem(
            instrument_id=self._dialogue.instrument_id,
            lead_id=lead.id if isinstance(lead, Organisation) else None,
            due=whole_date(note.due or None),
            due_before=self._dialogue.number + 1 if note.due_event is DueEvent.NEXT_DIALOGUE else None,
            text=note.text,
            text_translation=note.text_translation,
            lineage=note.lineage or lineage or self._only_section(note),
            dialogue_id=self._dialogue.id,
            note_id=note.id,
            is_sample=note.is_sample,
        )

    def take_in(self, body: Organisation) -> Organisation:
        """Know a body that was just made."""
        self._bodies[body.id] = body
        return body

    def _called_as(self, party: Party) -> Organisation | None:
        """The body that is called as a party is."""
        names = {str(getattr(party, field)) for field in NAMES} - {""}
        known = self._bodies.values()
        return next((each for each in known if names & {str(getattr(each, field)) for field in NAMES}), None)

    def _only_section(self, note: Note) -> str | None:
        """The section of a note's item, if that takes up one."""
        item = self._items.get(note.agenda_item_id or "")
        return item.lineages[0] if item and len(item.lineages) == 1 else None


def make_actions(door: Door, dialogue: Dialogue, notes: Sequence[Note], lineage: str | None = None) -> list[ActionItem]:
    """Make an action of each of these notes, under the numbers that follow."""
    promises, kin = Promises(door, dialogue), door.find(ActionItem)
    numbers, last = [each.number for each in kin], max((each.position for each in kin), default=None)
    made = []
    for note in notes:
        lead, last = promises.lead(note), key_between(last, None)
        body = promises.take_in(door.create(body_of(lead))) if isinstance(lead, Party) else lead
        numbers = [number_after(numbers)]
        told = {"number": numbers[0], "position": last, "lead_id": body.id if body else None}
        made.append(door.create(promises.action(note, lineage).model_copy(update=told)))
    return made


def take_up_promises(door: Door, dialogue: Dialogue) -> int:
    """Make actions of all that notes promise, each once; gives back how many were made."""
    notes = loose_promises(door, dialogue)
    if not notes:
        return 0
    make_actions(door, dialogue, notes)
    kept = door.find(DialogueRecord, dialogue_id=dialogue.id)
    head = kept[0] if kept else door.create(DialogueRecord(dialogue_id=dialogue.id, is_sample=dialogue.is_sample))
    door.edit(head, "taken_up", [*head.taken_up, *(each.id for each in notes)])
    return len(notes)
