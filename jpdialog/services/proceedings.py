"""What is on the agenda of a dialogue, and what was noted under each item of it."""

from dataclasses import dataclass

from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Party, Section
from jpdialog.services.desk import Desk


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note with its side and speaker."""

    note: Note
    party: Party | None
    speaker: Person | None


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the agenda, None for notes that stand under none, with its sections, speakers and notes."""

    item: AgendaItem | None
    sections: tuple[Section, ...]
    speakers: tuple[Person, ...]
    notes: tuple[NoteView, ...]


def proceedings(desk: Desk, dialogue: Dialogue) -> list[ItemView]:
    """The agenda in order with its notes; notes under no item come last."""
    notes = [_note(desk, each) for each in desk.store.find(Note, dialogue_id=dialogue.id)]
    sections = {view.section.lineage: view.section for view in desk.plans.sections(dialogue.edition_id)}
    agenda = desk.dialogues.agenda(dialogue)
    views = [_item(desk, each, sections, notes) for each in agenda]
    known = {each.id for each in agenda}
    loose = tuple(each for each in notes if each.note.agenda_item_id not in known)
    return [*views, *([ItemView(None, (), (), loose)] if loose else [])]


def _note(desk: Desk, note: Note) -> NoteView:
    return NoteView(note, desk.store.get(Party, note.party_id), desk.store.get(Person, note.speaker_id))


def _item(desk: Desk, item: AgendaItem, sections: dict[str, Section], notes: list[NoteView]) -> ItemView:
    speakers = (desk.store.get(Person, each) for each in (item.our_speaker_id, item.their_speaker_id))
    return ItemView(
        item=item,
        sections=tuple(sections[each] for each in item.lineages if each in sections),
        speakers=tuple(each for each in speakers if each is not None),
        notes=tuple(each for each in notes if each.note.agenda_item_id == item.id),
    )
