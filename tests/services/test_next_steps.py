"""Once its days have passed a dialogue is closed, its record drawn up, cleared and sent; nothing is asked before."""

from datetime import date

import pytest

from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.notes import Note
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordState
from jpdialog.services.closing import Closing
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.next_steps import NextStep, next_steps
from jpdialog.services.records import Records

BEFORE, LAST, AFTER = date(2031, 9, 30), date(2031, 10, 2), date(2031, 10, 3)


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=3, starts_on="2031-10-01", ends_on="2031-10-02", minutes=1))


def noted(desk: Desk, dialogue: Dialogue) -> None:
    with desk.store.transaction() as door:
        door.create(Note(dialogue_id=dialogue.id, taken_at="2031-10-01T10:00:00", text="The harbours are open."))


def closed(desk: Desk, dialogue: Dialogue) -> Dialogue:
    Closing(desk).close(dialogue)
    return desk.dialogues.by_number(dialogue.number)


def test_nothing_is_asked_before_the_last_day_is_over(desk: Desk, dialogue: Dialogue) -> None:
    noted(desk, dialogue)
    assert next_steps(desk, dialogue, BEFORE) == next_steps(desk, dialogue, LAST) == ()
    assert next_steps(desk, dialogue, AFTER) == (NextStep.CLOSE, NextStep.DRAW_UP)


def test_a_dialogue_that_is_closed_early_has_its_record_to_be_drawn_up(desk: Desk, dialogue: Dialogue) -> None:
    noted(desk, dialogue)
    assert next_steps(desk, closed(desk, dialogue), BEFORE) == (NextStep.DRAW_UP,)


def test_a_dialogue_of_which_nothing_was_noted_asks_for_no_record(desk: Desk, dialogue: Dialogue) -> None:
    assert next_steps(desk, closed(desk, dialogue), AFTER) == ()
    assert next_steps(desk, dialogue, AFTER) == (NextStep.CLOSE,)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (RecordState.NOTES, (NextStep.DRAW_UP,)),
        (RecordState.DRAFT, (NextStep.CLEAR,)),
        (RecordState.CLEARED, (NextStep.SEND,)),
        (RecordState.SENT, ()),
        (RecordState.AGREED, ()),
    ],
)
def test_the_record_goes_step_by_step(
    desk: Desk, dialogue: Dialogue, state: RecordState, step: tuple[NextStep, ...]
) -> None:
    noted(desk, dialogue)
    with desk.store.transaction() as door:
        door.create(DialogueRecord(dialogue_id=dialogue.id, state=state))
    assert next_steps(desk, closed(desk, dialogue), AFTER) == step


def test_a_record_that_was_drawn_up_waits_to_be_cleared(desk: Desk, dialogue: Dialogue) -> None:
    noted(desk, dialogue)
    held = closed(desk, dialogue)
    assert held.status == DialogueStatus.HELD
    Records(desk).draw_up(held)
    assert next_steps(desk, held, AFTER) == (NextStep.CLEAR,)
