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
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store

Reader = Store | Door
NAMES = ("name", "name_translation", "short_name", "short_name_translation")


def loose_promises(reader: Reader, dialogue: Dialogue) -> list[Note]:
    """The notes that promise an action of which none was made yet."""
    made = {each.note_id for each in reader.find(ActionItem, dialogue_id=dialogue.id)}
    head = next(iter(reader.find(DialogueRecord, dialogue_id=dialogue.id)), None)
    done = made | set(head.taken_up if head else ())
    found = reader.find(Note, dialogue_id=dialogue.id, kind=NoteKind.ACTION)
    return [each for each in found if each.text.strip() and each.id not in done]


def lead_named(reader: Reader, note: Note) -> Organisation | Party | None:
    """The body that a note names, if that is one; a party counts as one, unless a body is called as it is."""
    if not note.mentions:
        return None
    ids = frozenset(note.mentions)
    bodies: list[Organisation | Party] = list(reader.find(Organisation, id=ids))
    named = bodies or [body_of(reader, each) or each for each in reader.find(Party, id=ids)]
    return named[0] if len(named) == 1 else None


def body_of(reader: Reader, party: Party) -> Organisation | None:
    """The body that is called as a party is."""
    names = {str(getattr(party, field)) for field in NAMES} - {""}
    found = reader.find(Organisation)
    return next((each for each in found if names & {str(getattr(each, field)) for field in NAMES}), None)


def action_of(reader: Reader, note: Note, dialogue: Dialogue, lineage: str | None = None) -> ActionItem:
    """The action that a note promises, not kept yet; who leads it and until when stay open where it does not say."""
    lead = lead_named(reader, note)
    return ActionItem(
        instrument_id=dialogue.instrument_id,
        lead_id=lead.id if isinstance(lead, Organisation) else None,
        due=whole_date(note.due or None),
        due_before=dialogue.number + 1 if note.due_event is DueEvent.NEXT_DIALOGUE else None,
        text=note.text,
        text_translation=note.text_translation,
        lineage=note.lineage or lineage or _only_section(reader, note),
        dialogue_id=dialogue.id,
        note_id=note.id,
        is_sample=note.is_sample,
    )


def make_actions(door: Door, dialogue: Dialogue, notes: Sequence[Note], lineage: str | None = None) -> list[ActionItem]:
    """Make an action of each of these notes, under the numbers that follow."""
    kin = door.find(ActionItem)
    numbers, last = [each.number for each in kin], max((each.position for each in kin), default=None)
    made = []
    for note in notes:
        lead = lead_named(door, note)
        body = door.create(_body(lead)) if isinstance(lead, Party) else lead
        last = key_between(last, None)
        numbers.append(number_after(numbers))
        told = {"number": numbers[-1], "position": last, "lead_id": body.id if body else None}
        made.append(door.create(action_of(door, note, dialogue, lineage).model_copy(update=told)))
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


def _body(party: Party) -> Organisation:
    return Organisation(
        party_id=party.id,
        name=party.name or party.short_name,
        name_translation=party.name_translation or party.short_name_translation,
        short_name=party.short_name,
        short_name_translation=party.short_name_translation,
    )


def _only_section(reader: Reader, note: Note) -> str | None:
    """The section of a note's item, if that takes up one."""
    items = reader.find(AgendaItem, id=note.agenda_item_id) if note.agenda_item_id else []
    return items[0].lineages[0] if items and len(items[0].lineages) == 1 else None
