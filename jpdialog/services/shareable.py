"""What the counterpart may have: a list of what is allowed, so that whatever is new or unmarked stays here.

An entry says so itself. A note must say so too, and be of what is known to both: what both sides did together, or one
side undertook or confirmed before the other. What one side stated, requested or reserved, and every line without an
outcome, stays whatever it says. An action is shared when each side has a lead for it; how far it
has come, once both sides have verified it.
"""

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Entry, Handling
from jpdialog.domain.notes import Note, NoteKind, Outcome

OUTCOMES = frozenset({Outcome.UNDERTOOK, Outcome.SHARED_VIEW, Outcome.CONFIRMED, Outcome.DECIDED})
KINDS = frozenset({NoteKind.PLAIN, NoteKind.DECISION, NoteKind.ACTION, NoteKind.AMENDMENT})


def may_share_entry(entry: Entry) -> bool:
    """Whether an entry of a brief is marked as shareable."""
    return entry.handling == Handling.SHAREABLE


def may_share_note(note: Note) -> bool:
    """Whether a line of notes is marked as shareable, and of a kind and with an outcome that both sides know."""
    return note.handling == Handling.SHAREABLE and note.kind in KINDS and note.outcome in OUTCOMES


def may_share_action(action: ActionItem) -> bool:
    """Whether an action was agreed with a lead on each side."""
    return bool(action.lead_id and action.counterpart_lead_id)


def may_share_status(action: ActionItem) -> bool:
    """Whether both sides have verified how far an action has come; until then it is what one side says."""
    return action.is_verified
