"""Changes of the text that notes tell: each becomes a proposal once, for the section and the paragraph that it names.

Which became one by themselves is kept with the head of the record. So one that a person deletes afterwards stays
deleted.
"""

from collections.abc import Sequence

from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.ordering import key_between
from jpdialog.domain.outcome import Proposal
from jpdialog.domain.plan import Paragraph, Section
from jpdialog.domain.proposal_place import likely_paragraph, named_paragraph
from jpdialog.domain.record_of_dialogue import DialogueRecord
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store

Reader = Store | Door


def loose_changes(reader: Reader, dialogue: Dialogue) -> list[Note]:
    """The notes of a change to the text of which no proposal was made yet."""
    made = {each.note_id for each in reader.find(Proposal, dialogue_id=dialogue.id)}
    head = next(iter(reader.find(DialogueRecord, dialogue_id=dialogue.id)), None)
    done = made | set(head.proposed if head else ())
    found = reader.find(Note, dialogue_id=dialogue.id, kind=NoteKind.AMENDMENT)
    return [each for each in found if each.text.strip() and each.id not in done]


def changes_to_come(reader: Reader, dialogue: Dialogue) -> list[Proposal]:
    """The proposals that notes ask for, not kept yet. A note of which nobody knows the section asks for none."""
    items = {each.id: each for each in reader.find(AgendaItem, dialogue_id=dialogue.id)}
    made: list[Proposal] = []
    for note in loose_changes(reader, dialogue):
        lineage = section_of(note, items.get(note.agenda_item_id or ""))
        if lineage is not None:
            made.append(proposal_of(reader, dialogue, note, lineage, made))
    return made


def take_up_changes(door: Door, dialogue: Dialogue, changes: Sequence[Proposal]) -> int:
    """Keep these proposals, each unless there is one of its note by now; gives back how many are new."""
    wanted = {each.id for each in loose_changes(door, dialogue)}
    new = [each for each in changes if each.note_id in wanted]
    if not new:
        return 0
    for each in new:
        door.create(each)
    kept = door.find(DialogueRecord, dialogue_id=dialogue.id)
    head = kept[0] if kept else door.create(DialogueRecord(dialogue_id=dialogue.id, is_sample=dialogue.is_sample))
    door.edit(head, "proposed", [*head.proposed, *(each.note_id for each in new)])
    return len(new)


def section_of(note: Note, item: AgendaItem | None) -> str | None:
    """The section that a change is for: the one that the note names, or the only one of its item."""
    only = item.lineages[0] if item and len(item.lineages) == 1 else None
    return note.lineage or only


def proposal_of(
    reader: Reader, dialogue: Dialogue, note: Note, lineage: str | None, before: Sequence[Proposal] = ()
) -> Proposal:
    """The proposal that a note asks for, not kept yet, behind those that there are and those that come ``before`` it:
    on the paragraph that it names or is most like."""
    paragraph_id, words = _place(reader, dialogue, note, lineage)
    kin = [*reader.find(Proposal, dialogue_id=dialogue.id), *before]
    return Proposal(
        dialogue_id=dialogue.id,
        lineage=lineage,
        party_id=note.party_id,
        paragraph_id=paragraph_id,
        text=words,
        text_translation=named_paragraph(note.text_translation)[1],
        note_id=note.id,
        position=key_between(max((each.position for each in kin), default=None), None),
        is_sample=note.is_sample,
    )


def _place(reader: Reader, dialogue: Dialogue, note: Note, lineage: str | None) -> tuple[str, str]:
    """The id of the paragraph that a change is for, empty if it is not known, and the words proposed."""
    sections = reader.find(Section, edition_id=dialogue.edition_id, lineage=lineage) if lineage else []
    paragraphs = reader.find(Paragraph, section_id=sections[0].id) if sections else []
    number, words = named_paragraph(note.text)
    if number is not None and words and number <= len(paragraphs):
        return paragraphs[number - 1].id, words
    likely = likely_paragraph(note.text, paragraphs)
    return (likely.id if likely else ""), note.text
