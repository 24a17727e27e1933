"""Creating a dialogue: a brief for each section, gaps in dates allowed, wrong dates refused."""

import pytest

from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue, dialogue_title, ordinal


def test_each_section_gets_a_brief_and_the_steering_brief_comes_first(desk: Desk) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=3, minutes=5))
    views = desk.briefs.of_dialogue(dialogue)
    assert [(view.brief.serial, view.number) for view in views] == [(1, ""), (2, "1 (1)"), (3, "1 (2)"), (4, "2")]
    assert {view.brief.status for view in views} == {BriefStatus.CALLED_FOR}
    assert {view.brief.minutes for view in views} == {5}


def test_numbers_go_on_and_are_not_given_twice(desk: Desk) -> None:
    assert desk.dialogues.create(NewDialogue(number=7)).number == 7
    assert desk.dialogues.create(NewDialogue()).number == 8
    with pytest.raises(Trouble, match="number 7 already"):
        desk.dialogues.create(NewDialogue(number=7))
    assert [each.number for each in desk.dialogues.all()] == [7, 8]


@pytest.mark.parametrize("day", ["2031", "2031-05", "2031-05-03", None])
def test_a_date_may_have_gaps(desk: Desk, day: str | None) -> None:
    assert desk.dialogues.create(NewDialogue(starts_on=day)).starts_on == day


@pytest.mark.parametrize("day", ["2031-02-29", "2031-13", "3 May 2031", "31", "2031-5-3", "２０３１"])
def test_what_is_no_date_is_refused(desk: Desk, day: str) -> None:
    with pytest.raises(Trouble, match="not a date"):
        desk.dialogues.create(NewDialogue(starts_on=day))
    assert desk.dialogues.all() == []


def test_a_dialogue_does_not_end_before_it_begins(desk: Desk) -> None:
    with pytest.raises(Trouble, match="before it begins"):
        desk.dialogues.create(NewDialogue(starts_on="2031-05-03", ends_on="2031-05-02"))


def test_without_a_plan_there_is_no_dialogue(empty_desk: Desk) -> None:
    with pytest.raises(Trouble, match="no"):
        empty_desk.dialogues.create(NewDialogue())


def test_the_current_dialogue_is_the_next_planned_one(desk: Desk) -> None:
    first, second = desk.dialogues.create(NewDialogue(number=1)), desk.dialogues.create(NewDialogue(number=2))
    assert (found := desk.dialogues.current()) and found.id == first.id
    desk.store.edit(first, "status", DialogueStatus.HELD)
    assert (found := desk.dialogues.current()) and found.id == second.id
    desk.store.edit(second, "status", DialogueStatus.HELD)
    assert (found := desk.dialogues.current()) and found.id == second.id


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd"), (113, "113th")]
)
def test_ordinals(number: int, said: str) -> None:
    assert ordinal(number) == said


def test_what_a_dialogue_is_called(desk: Desk) -> None:
    instrument = desk.plans.instrument()
    assert instrument
    instrument = instrument.model_copy(update={"dialogue_name": "Tide Talks", "dialogue_name_translation": "潮位協議"})
    dialogue = Dialogue(instrument_id=instrument.id, number=12)
    assert dialogue_title(dialogue, instrument, "en") == "12th Tide Talks"
    assert dialogue_title(dialogue, instrument, "ja") == "第12回潮位協議"
