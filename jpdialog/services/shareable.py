"""What the counterpart may have: a list of what is allowed, so that whatever is new or unmarked stays here.

An entry says so itself. A note must say so too, and be of what is known to both: what both sides did together, or one
side undertook or confirmed before the other. What one side stated, requested or reserved, and every line without an
outcome, stays whatever it says. Of a section's outcome the agreed wording is shared where it says so and was agreed. A
paragraph of a record is shared with all the notes that it comes from; once a person has edited it, it must say so too.
An action is shared when each side has a lead for it, or as the line of notes that promised it may be; how far it has
come, once both sides have verified it.
"""

from collections.abc import Iterable, Mapping

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Entry, Handling
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Proposal, SectionOutcome
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import RecordParagraph
from jpdialog.storage.store import Store

Sources = Mapping[str, Record]
"""What paragraphs of a record come from, by id."""

OUTCOMES = frozenset({Outcome.UNDERTOOK, Outcome.SHARED_VIEW, Outcome.CONFIRMED, Outcome.DECIDED})
KINDS = frozenset({NoteKind.PLAIN, NoteKind.DECISION, NoteKind.ACTION, NoteKind.AMENDMENT})


def may_share_entry(entry: Entry) -> bool:
    """Whether an entry of a brief is marked as shareable."""
    return entry.handling == Handling.SHAREABLE


def may_share_note(note: Note) -> bool:
    """Whether a line of notes is marked as shareable, and of a kind and with an outcome that both sides know."""
    return note.handling == Handling.SHAREABLE and note.kind in KINDS and note.outcome in OUTCOMES


def may_share_outcome(outcome: SectionOutcome) -> bool:
    """Whether the agreed wording of a section is marked as shareable, and was agreed or at least shared as a view."""
    is_agreed = bool(outcome.agreed.strip()) and outcome.agreed_verb in OUTCOMES
    return outcome.handling == Handling.SHAREABLE and is_agreed


def sources_of_paragraphs(store: Store, paragraphs: Iterable[RecordParagraph]) -> Sources:
    """The notes and outcomes that paragraphs come from, by id; what is gone is not there."""
    ids = frozenset(source for each in paragraphs for source in each.source_ids)
    if not ids:
        return {}
    return {each.id: each for kind in (Note, SectionOutcome, Proposal) for each in store.find(kind, id=ids)}


def may_share_paragraph(paragraph: RecordParagraph, sources: Sources) -> bool:
    """Whether the counterpart may have a paragraph: with everything that it comes from, as that is marked now."""
    is_wanted = paragraph.handling is Handling.SHAREABLE or (paragraph.handling is None and not paragraph.is_edited)
    if not is_wanted or paragraph.is_left_out:
        return False
    if not paragraph.source_ids:
        return paragraph.handling is Handling.SHAREABLE
    first = sources.get(paragraph.source_ids[0])
    if isinstance(first, SectionOutcome):  # the notes that it stands for are not told
        return paragraph.slot.startswith(("agreed:", "decision:")) and may_share_outcome(first)
    found = [sources.get(each) for each in paragraph.source_ids]
    notes = [each for each in found if not isinstance(each, Proposal)]
    return bool(notes) and all(isinstance(each, Note) and may_share_note(each) for each in notes)


def may_share_action(action: ActionItem) -> bool:
    """Whether an action was agreed with a lead on each side."""
    return bool(action.lead_id and action.counterpart_lead_id)


def may_share_promise(action: ActionItem, note: Note | None) -> bool:
    """Whether an action stands as a line of notes promised it, and the counterpart may have that line."""
    return note is not None and may_share_note(note) and action.text == note.text


def may_share_status(action: ActionItem) -> bool:
    """Whether both sides have verified how far an action has come; until then it is what one side says."""
    return action.is_verified
