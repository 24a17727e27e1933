"""What was agreed on a section last time: weighed, or told by the notes, decisions and actions of that dialogue."""

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.notes import NoteKind, Outcome
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.held_before import held_before, told_before
from jpdialog.services.outcomes import Outcomes
from tests.services.test_records import Talk


@pytest.fixture
def talk(desk: Desk) -> Talk:
    """The third dialogue was held; the fourth is next."""
    return Talk(desk)


def told(talk: Talk, number: str = "1 (1)") -> list[str]:
    if not any(each.number == 4 for each in talk.desk.dialogues.all()):
        talk.desk.dialogues.create(NewDialogue(number=4))
    held = held_before(talk.desk, talk.desk.dialogues.by_number(4), talk.lineages[number])
    return told_before(held, talk.desk, "en") if held else []


def test_nothing_was_held_of_a_section_that_nobody_spoke_of(talk: Talk) -> None:
    talk.note("Dark.")
    assert told(talk, "2") == []
    assert held_before(talk.desk, talk.dialogue, talk.lineages["1 (1)"]) is None


def test_where_nothing_was_weighed_decisions_and_what_both_did_are_told_by_their_notes(talk: Talk) -> None:
    talk.note("Dark.")
    talk.note("A lamp.", kind=NoteKind.DECISION, outcome=Outcome.DECIDED, party_id=None)
    talk.note("Light matters.", outcome=Outcome.SHARED_VIEW, party_id=None)
    talk.records.draw_up(talk.dialogue)
    assert told(talk) == ["decision 1: A lamp.", "shared view: Light matters."]


def test_where_it_was_weighed_the_agreed_wording_comes_first_and_then_the_decisions(talk: Talk) -> None:
    talk.note("A lamp.", kind=NoteKind.DECISION, outcome=Outcome.DECIDED, party_id=None)
    talk.note("Light matters.", outcome=Outcome.SHARED_VIEW, party_id=None)
    talk.records.draw_up(talk.dialogue)
    outcome = SectionOutcome(dialogue_id=talk.dialogue.id, lineage=talk.lineages["1 (1)"])
    for field, value in (("agreed", "Lamps come."), ("agreed_verb", Outcome.CONFIRMED), ("left_open", "Who pays.")):
        outcome = Outcomes(talk.desk).write(outcome, field, value)
    assert told(talk) == ["confirmed: Lamps come.", "Left open: Who pays.", "decision 1: A lamp."]


def test_actions_of_last_time_and_older_ones_that_are_open_are_told(talk: Talk) -> None:
    talk.note("List the lamps.", kind=NoteKind.ACTION, outcome=Outcome.UNDERTOOK)
    talk.records.draw_up(talk.dialogue)
    action = talk.desk.store.find(ActionItem)[0]
    assert f"{action.number}, not started: List the lamps." in told(talk)
    talk.desk.store.edit(action, "status", ActionStatus.ON_HOLD)
    assert f"{action.number}, on hold: List the lamps." in told(talk)
