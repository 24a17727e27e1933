"""What is still to be done about a dialogue once its days have passed: closed, its record drawn up, cleared, sent."""

from datetime import date
from enum import StrEnum

from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.record_of_dialogue import RecordState
from jpdialog.services.desk import Desk
from jpdialog.services.records import Records


class NextStep(StrEnum):
    """A step after the dialogue."""

    CLOSE = "close_the_dialogue"
    DRAW_UP = "draw_up_the_record"
    CLEAR = "clear_the_record"
    SEND = "send_the_record"


OF_RECORD = {
    RecordState.NOTES: NextStep.DRAW_UP,
    RecordState.DRAFT: NextStep.CLEAR,
    RecordState.CLEARED: NextStep.SEND,
}


def next_steps(desk: Desk, dialogue: Dialogue, today: date) -> tuple[NextStep, ...]:
    """The steps in their order; none before the dialogue is over, nor of a record of which nothing was noted."""
    is_held, last = dialogue.status == DialogueStatus.HELD, whole_date(dialogue.ends_on or dialogue.starts_on)
    is_over = is_held or (last is not None and last < today)
    if not is_over:
        return ()
    steps = [] if is_held else [NextStep.CLOSE]
    is_noted = any(desk.store.count(kind, dialogue_id=dialogue.id) for kind in (Note, SectionOutcome))
    step = OF_RECORD.get(Records(desk).head(dialogue).state)
    return tuple([*steps, step] if is_noted and step else steps)
