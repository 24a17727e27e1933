"""Clearance of an exact wording: given in turn, opened again by any edit, held again when the words are back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind, Handling
from jpdialog.domain.clearance import StepState
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.trouble import Trouble
from jpdialog.services.clearance import Clearances, ClearanceView, left_out_of
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.history import History
from jpdialog.services.vocabulary import words_for

FIRST, SECOND = "Harbour Board", "Treasury"
STANDING = [BriefStatus.CLEARED, BriefStatus.APPROVED, BriefStatus.LOCKED]


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1))


@pytest.fixture
def brief(desk: Desk, dialogue: Dialogue) -> Brief:
    made = desk.briefs.of_section(dialogue, "1 (1)").brief
    for text in ("We value the survey.", "We ask for charts."):
        desk.briefs.add_entry(made, EntryKind.POINT, text)
    return made


@pytest.fixture
def clearances(desk: Desk) -> Clearances:
    minutes = count()
    return Clearances(desk.store, lambda: datetime(2031, 9, 1, tzinfo=UTC) + timedelta(minutes=next(minutes)))


def view(desk: Desk, brief: Brief) -> ClearanceView:
    return desk.clearances.of(now(desk, brief))


def now(desk: Desk, brief: Brief) -> Brief:
    found = desk.store.get(Brief, brief.id)
    assert found is not None
    return found


def entries(desk: Desk, brief: Brief) -> list[Entry]:
    return desk.store.find(Entry, brief_id=brief.id)


def clear(clearances: Clearances, brief: Brief, *bodies: str) -> None:
    for body in bodies:
        clearances.clear(brief, clearances.step_of(brief, body))


def cleared(desk: Desk, clearances: Clearances, brief: Brief) -> None:
    clearances.set_chain(brief, [[FIRST], [SECOND]])
    clearances.hand_in([brief])
    clear(clearances, brief, FIRST, SECOND)
    assert now(desk, brief).status == BriefStatus.CLEARED


def states(desk: Desk, brief: Brief) -> list[StepState]:
    return [each.state for each in view(desk, brief).steps]


def test_bodies_are_asked_stage_by_stage_and_the_last_makes_it_cleared(
    desk: Desk, clearances: Clearances, brief: Brief
) -> None:
    clearances.set_chain(brief, [[FIRST], [SECOND]])
    clearances.hand_in([brief])
    assert states(desk, brief) == [StepState.ASKED, StepState.NOT_YET]
    with pytest.raises(Trouble, match="turn"):
        clear(clearances, brief, SECOND)
    clear(clearances, brief, FIRST)
    assert (now(desk, brief).status, states(desk, brief)[1]) == (BriefStatus.IN_CLEARANCE, StepState.ASKED)
    clear(clearances, brief, SECOND)
    assert now(desk, brief).status == BriefStatus.CLEARED


def test_bodies_side_by_side_speak_in_any_order(desk: Desk, clearances: Clearances, brief: Brief) -> None:
    clearances.set_chain(brief, [[FIRST, SECOND]], lead=SECOND)
    clearances.hand_in([brief])
    assert [each.step.is_lead for each in view(desk, brief).steps] == [False, True]
    clear(clearances, brief, SECOND, FIRST)
    assert now(desk, brief).status == BriefStatus.CLEARED


def test_a_brief_without_a_chain_asks_the_drafters_own_organisation(
    desk: Desk, clearances: Clearances, brief: Brief
) -> None:
    with desk.store.transaction() as door:
        body = door.create(Organisation(name=FIRST))
        drafter = door.create(Person(name="Fritz", organisation_id=body.id))
        door.edit(brief, "drafter_id", drafter.id)
    clearances.hand_in([now(desk, brief)])
    (step,) = view(desk, brief).steps
    assert (step.body and step.body.name, step.step.is_lead, step.state) == (FIRST, True, StepState.ASKED)


def test_one_who_returns_it_says_why_and_is_asked_again_for_other_words(
    desk: Desk, clearances: Clearances, brief: Brief
) -> None:
    clearances.set_chain(brief, [[FIRST]])
    clearances.hand_in([brief])
    step = clearances.step_of(brief, FIRST)
    with pytest.raises(Trouble, match="why"):
        clearances.give_back(brief, step, " ")
    clearances.give_back(brief, step, "Too long.")
    assert (now(desk, brief).status, states(desk, brief)) == (BriefStatus.DRAFT, [StepState.RETURNED])
    (told,) = view(desk, brief).steps
    assert told.said is not None and told.said.comment == "Too long."
    with pytest.raises(Trouble, match="Hand it in"):
        clear(clearances, brief, FIRST)
    desk.briefs.write(entries(desk, brief)[0], "text", "We value it.")
    clearances.hand_in([now(desk, brief)])
    assert states(desk, brief) == [StepState.ASKED]


@pytest.mark.parametrize("status", STANDING)
def test_an_edit_opens_it_again_and_says_by_which_words(
    desk: Desk, clearances: Clearances, brief: Brief, status: BriefStatus
) -> None:
    cleared(desk, clearances, brief)
    desk.briefs.write(brief, "status", status)
    desk.briefs.write(entries(desk, brief)[0], "text", "We highly value the surveys.")
    told = view(desk, brief)
    assert (told.brief.status, told.reopened) == (BriefStatus.IN_CLEARANCE, 2)
    assert states(desk, brief) == [StepState.REOPENED, StepState.REOPENED]
    ((before, after),) = told.steps[0].changes[0].texts
    assert (before, after) == ("We value the survey.", "We highly value the surveys.")


@pytest.mark.parametrize("status", STANDING)
def test_undo_brings_the_status_back_with_the_words_and_redo_opens_it_again(
    desk: Desk, clearances: Clearances, brief: Brief, status: BriefStatus
) -> None:
    cleared(desk, clearances, brief)
    desk.briefs.write(brief, "status", status)
    desk.briefs.write(entries(desk, brief)[0], "text", "Other words.")
    desk.undo()
    assert (now(desk, brief).status, view(desk, brief).reopened) == (status, None)
    desk.redo()
    assert now(desk, brief).status == BriefStatus.IN_CLEARANCE


def test_every_way_to_another_wording_opens_it_again(desk: Desk, clearances: Clearances, brief: Brief) -> None:
    first, last = entries(desk, brief)
    ways: list[Callable[[], object]] = [
        lambda: desk.briefs.add_entry(brief, EntryKind.POINT, "More."),
        lambda: desk.briefs.delete_entry(first),
        lambda: desk.briefs.place_entry(last, 0),
        lambda: desk.briefs.write(first, "handling", Handling.INTERNAL),
        lambda: desk.briefs.write(first, "translation", "調査を評価する。"),
    ]
    cleared(desk, clearances, brief)
    for way in ways:
        way()
        assert now(desk, brief).status == BriefStatus.IN_CLEARANCE
        desk.undo()
        assert now(desk, brief).status == BriefStatus.CLEARED


def test_what_is_no_wording_leaves_it_cleared(desk: Desk, clearances: Clearances, brief: Brief) -> None:
    cleared(desk, clearances, brief)
    desk.briefs.write(brief, "serial", 9)
    desk.briefs.write(brief, "minutes", 5)
    assert now(desk, brief).status == BriefStatus.CLEARED


def test_text_brought_back_from_the_history_makes_it_cleared_again(
    desk: Desk, clearances: Clearances, brief: Brief
) -> None:
    cleared(desk, clearances, brief)
    entry = entries(desk, brief)[0]
    desk.briefs.write(entry, "text", "Other words.")
    versions = History(desk, words_for("en")).of([f"entry:{entry.id}"], most=9)
    first = [each for each in versions if each.field == "text"][-1]
    History(desk, words_for("en")).bring_back(first.entity, "text", first.said.change)
    assert now(desk, brief).status == BriefStatus.CLEARED


def test_a_draft_that_nobody_was_asked_about_stays_a_draft(desk: Desk, brief: Brief) -> None:
    desk.briefs.write(entries(desk, brief)[0], "text", "Other words.")
    assert now(desk, brief).status == BriefStatus.DRAFT


def test_many_are_handed_in_and_cleared_with_one_undo_each(
    desk: Desk, clearances: Clearances, dialogue: Dialogue, brief: Brief
) -> None:
    clearances.set_chain(brief, [[FIRST], [SECOND]])
    briefs = [each.brief for each in desk.briefs.of_dialogue(dialogue)]
    for each in briefs:
        desk.briefs.add_entry(each, EntryKind.BACKGROUND, "As agreed last time.")
    assert clearances.hand_in(briefs) == []
    assert {each.brief.status for each in desk.briefs.of_dialogue(dialogue)} == {BriefStatus.IN_CLEARANCE}
    clearances.set_status([each.brief for each in desk.briefs.of_dialogue(dialogue)], BriefStatus.CLEARED)
    assert {each.brief.status for each in desk.briefs.of_dialogue(dialogue)} == {BriefStatus.CLEARED}
    desk.undo()
    assert {each.brief.status for each in desk.briefs.of_dialogue(dialogue)} == {BriefStatus.IN_CLEARANCE}
    desk.undo()
    assert BriefStatus.IN_CLEARANCE not in {each.brief.status for each in desk.briefs.of_dialogue(dialogue)}


@pytest.mark.parametrize("status", [BriefStatus.IN_CLEARANCE, *STANDING])
def test_one_without_a_word_goes_no_further_and_is_told_what_it_lacks(
    desk: Desk, clearances: Clearances, dialogue: Dialogue, status: BriefStatus
) -> None:
    empty = desk.briefs.of_section(dialogue, "2").brief
    begun = desk.briefs.add_entry(empty, EntryKind.POINT, " \n")
    with pytest.raises(Trouble, match="no line in this brief"):
        clearances.set_status([empty], status)
    assert (now(desk, empty).status, view(desk, empty).steps) == (BriefStatus.DRAFT, ())
    desk.briefs.write(begun, "translation", "調査を評価する。")
    assert clearances.set_status([now(desk, empty)], status) == []
    assert now(desk, empty).status == status


def test_the_empty_ones_of_many_are_left_out_and_given_back(
    desk: Desk, clearances: Clearances, dialogue: Dialogue, brief: Brief
) -> None:
    briefs = [each.brief for each in desk.briefs.of_dialogue(dialogue)]
    left_out = clearances.hand_in(briefs)
    assert [each.id for each in left_out] == [each.id for each in briefs if each.id != brief.id]
    assert left_out_of(len(briefs), len(left_out)).values == {"all": 4, "count": 3}
    assert [each.id for each in briefs if now(desk, each).status == BriefStatus.IN_CLEARANCE] == [brief.id]
    with pytest.raises(Trouble, match="these 3 briefs"):
        clearances.hand_in(left_out)
    desk.undo()
    assert now(desk, brief).status == BriefStatus.DRAFT


def test_one_that_was_emptied_while_in_clearance_is_not_cleared_but_may_be_returned(
    desk: Desk, clearances: Clearances, brief: Brief
) -> None:
    clearances.set_chain(brief, [[FIRST]])
    clearances.hand_in([brief])
    for entry in entries(desk, brief):
        desk.briefs.delete_entry(entry)
    with pytest.raises(Trouble, match="no line in this brief"):
        clear(clearances, brief, FIRST)
    clearances.give_back(brief, clearances.step_of(brief, FIRST), "There is nothing in it.")
    assert now(desk, brief).status == BriefStatus.DRAFT


def test_a_new_chain_keeps_what_was_said_and_asks_whom_it_adds(
    desk: Desk, clearances: Clearances, brief: Brief
) -> None:
    clearances.set_chain(brief, [[FIRST]])
    clearances.hand_in([brief])
    clear(clearances, brief, FIRST)
    clearances.set_chain(now(desk, brief), [[FIRST], [SECOND]])
    assert states(desk, brief) == [StepState.CLEARED, StepState.ASKED]
    assert now(desk, brief).status == BriefStatus.IN_CLEARANCE


@pytest.mark.parametrize("stages", [[], [[" "]], [[FIRST], ["harbour  board"]]])
def test_a_chain_of_nobody_or_of_one_twice_is_refused(
    desk: Desk, clearances: Clearances, brief: Brief, stages: list[list[str]]
) -> None:
    with pytest.raises(Trouble):
        clearances.set_chain(brief, stages)
    assert view(desk, brief).steps == ()


def test_a_clearance_survives_the_tables_being_made_anew(desk: Desk, clearances: Clearances, brief: Brief) -> None:
    cleared(desk, clearances, brief)
    desk.store.rebuild()
    assert states(desk, brief) == [StepState.CLEARED, StepState.CLEARED]
    assert desk.store.differing_records() == 0
