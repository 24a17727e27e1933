"""What was raised and answered is kept in its wording, and told of years later."""

import pytest

from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.record import new_id
from jpdialog.domain.use import Happened
from jpdialog.services.answers import answers_of, found_by
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.uses import Uses, raised_before


@pytest.fixture
def dialogues(desk: Desk) -> list[Dialogue]:
    return [
        desk.dialogues.create(NewDialogue(number=number, starts_on=f"{year}-11-20"))
        for number, year in ((1, 2034), (2, 2035), (3, 2036))
    ]


def question(desk: Desk, dialogue: Dialogue, answer: str, before: Entry | None = None) -> tuple[Entry, Brief]:
    brief = desk.briefs.of_section(dialogue, "1 (1)").brief
    entry = Entry(
        brief_id=brief.id,
        kind=EntryKind.IF_RAISED,
        text="Will the contribution for harbours rise?",
        answer=answer,
        carried_from_id=before.id if before else None,
    )
    with desk.store.transaction() as door:
        return door.create(entry), brief


def test_a_question_tells_in_which_years_it_was_raised_and_what_was_answered(
    desk: Desk, dialogues: list[Dialogue]
) -> None:
    first, of_first = question(desk, dialogues[0], "No amounts today.")
    second, of_second = question(desk, dialogues[1], "It is before parliament.", first)
    third, _ = question(desk, dialogues[2], "It is before parliament.", second)
    new, _ = question(desk, dialogues[2], "Other.")
    Uses(desk, dialogues[0]).log(first, of_first, Happened.RAISED, first.answer)
    Uses(desk, dialogues[1]).log(second, of_second, Happened.RAISED, second.answer)
    found = raised_before(desk, [third, new], dialogues[2])
    assert found.keys() == {third.id}
    assert found[third.id].years == ("2034", "2035")
    assert (found[third.id].wording, found[third.id].is_this_answer) == ("It is before parliament.", True)
    desk.store.edit(third, "answer", "Yes.")
    again = raised_before(desk, [third], dialogues[2])
    assert again[third.id].wording == "It is before parliament."


def test_an_answer_that_was_changed_since_is_told_as_another(desk: Desk, dialogues: list[Dialogue]) -> None:
    first, brief = question(desk, dialogues[0], "No.")
    second, _ = question(desk, dialogues[1], "Perhaps.", first)
    Uses(desk, dialogues[0]).log(first, brief, Happened.RAISED, "No.")
    assert not raised_before(desk, [second], dialogues[1])[second.id].is_this_answer


def test_the_years_of_this_dialogue_and_later_ones_do_not_count(desk: Desk, dialogues: list[Dialogue]) -> None:
    first, _ = question(desk, dialogues[0], "No.")
    second, brief = question(desk, dialogues[1], "No.", first)
    Uses(desk, dialogues[1]).log(second, brief, Happened.RAISED, "No.")
    assert raised_before(desk, [second], dialogues[1]) == {}


def test_a_point_is_kept_as_made_and_as_not_made_after_all(desk: Desk, dialogues: list[Dialogue]) -> None:
    entry, brief = question(desk, dialogues[0], "No.")
    uses = Uses(desk, dialogues[0])
    assert uses.toggle_given(entry, brief, "Said.") is True
    assert [(each.happened, each.wording) for each in uses.all()] == [(Happened.GIVEN, "Said.")]
    assert uses.toggle_given(entry, brief, "Said.") is False
    assert uses.all() == []


def test_three_letters_find_the_answer_and_a_cleared_one_first(desk: Desk, dialogues: list[Dialogue]) -> None:
    question(desk, dialogues[0], "No amounts today.")
    other = desk.briefs.of_section(dialogues[0], "2").brief
    with desk.store.transaction() as door:
        door.create(
            Entry(id=new_id(), brief_id=other.id, kind=EntryKind.IF_RAISED, text="Contacts?", answer="Ask the Office.")
        )
    desk.store.edit(other, "status", BriefStatus.CLEARED)
    answers = answers_of(desk, dialogues[0], "en")
    assert [each.words for each in found_by("con", answers)] == ["Ask the Office.", "No amounts today."]
    assert [each.words for each in found_by("ＣＯＮ har", answers)] == ["No amounts today."]
    assert [each.is_cleared for each in found_by("con", answers)] == [True, False]
    assert found_by("zzz", answers) == []
