"""A record whose words change is a draft again; what a person writes stays here until a person says otherwise."""

from typing import Any

from jpdialog.domain.brief import Handling
from jpdialog.domain.record_of_dialogue import COUNTS, DialogueRecord, RecordParagraph, RecordPart, RecordState
from jpdialog.services.decisions import number_decisions
from jpdialog.storage.door import Door
from jpdialog.storage.projection import entity

DAYS = {RecordState.CLEARED: "cleared_on", RecordState.SENT: "sent_on", RecordState.AGREED: "agreed_on"}


def reopen(door: Door, dialogue_id: str) -> None:
    """Make a record that counted a draft again."""
    for head in door.find(DialogueRecord, dialogue_id=dialogue_id):
        if head.state in COUNTS:
            make_draft(door, head)


def make_draft(door: Door, head: DialogueRecord) -> None:
    """Whatever was said of other words is not true of these."""
    now: Any = head
    for field in ("cleared_by", *DAYS.values()):
        now = door.edit(now, field, "")
    door.edit(now, "state", RecordState.DRAFT)


def write_over(door: Door, paragraph: RecordParagraph, field: str, text: str) -> RecordParagraph:
    """Put a person's words in place of what stands there; a decision that a person added gets its number."""
    now = door.edit(paragraph, field, text)
    door.settle_draft(entity(paragraph), field)
    if text == getattr(paragraph, field):
        return now
    now = door.edit(now, "is_behind", False)
    if now.handling in (None, Handling.SHAREABLE) and now.is_edited:
        now = door.edit(now, "handling", Handling.INTERNAL)
    if now.is_own and now.part is RecordPart.DECISION:
        number_decisions(door, now.dialogue_id, [(now.decided_in, now.lineage)])
    reopen(door, now.dialogue_id)
    return now
