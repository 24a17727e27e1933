"""Writing a brief: order, minutes, states; and finding it however its section is cited."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from jpdialog.domain.brief import BriefStatus, EntryKind, Handling
from jpdialog.domain.dialogue import Dialogue, Interpretation
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, interpretation=Interpretation.CONSECUTIVE, minutes=1))


@pytest.fixture
def view(desk: Desk, dialogue: Dialogue) -> BriefView:
    return desk.briefs.of_section(dialogue, "1 (1)")


def _texts(desk: Desk, view: BriefView) -> list[str]:
    now = desk.briefs.view(view.brief.id)
    assert now
    return [entry.text for entry in now.of_kind(EntryKind.POINT)]


@pytest.mark.parametrize("cited", ["1 (1)", "1(1)", " １ （１） ", "1 (1)."])
def test_a_section_is_found_as_people_cite_it(desk: Desk, dialogue: Dialogue, cited: str) -> None:
    assert desk.briefs.of_section(dialogue, cited).number == "1 (1)"


def test_the_steering_brief_is_found_by_name(desk: Desk, dialogue: Dialogue) -> None:
    assert desk.briefs.of_section(dialogue, "steering").section is None


@pytest.mark.parametrize("cited", ["9 (9)", "1", "1 (1) (a)"])
def test_a_section_without_a_brief_is_said(desk: Desk, dialogue: Dialogue, cited: str) -> None:
    with pytest.raises(Trouble, match="no brief"):
        desk.briefs.of_section(dialogue, cited)


def test_points_stand_in_the_order_in_which_they_were_added(desk: Desk, view: BriefView) -> None:
    one = desk.briefs.add_entry(view.brief, EntryKind.POINT, "one")
    desk.briefs.add_entry(view.brief, EntryKind.POINT, "three")
    desk.briefs.add_entry(view.brief, EntryKind.POINT, "two", after=one)
    assert _texts(desk, view) == ["one", "two", "three"]


def test_the_first_entry_makes_a_draft_of_what_was_called_for(desk: Desk, view: BriefView) -> None:
    desk.briefs.add_entry(view.brief, EntryKind.BACKGROUND, "x")
    assert (now := desk.briefs.view(view.brief.id)) and now.brief.status == BriefStatus.DRAFT


def test_handling_is_as_usual_for_the_kind_unless_said(desk: Desk, view: BriefView) -> None:
    assert desk.briefs.add_entry(view.brief, EntryKind.DO_NOT_SAY, "x").handling == Handling.INTERNAL
    made = desk.briefs.add_entry(view.brief, EntryKind.POINT, "x", handling=Handling.INTERNAL)
    assert made.handling == Handling.INTERNAL


def test_an_entry_is_put_in_another_place(desk: Desk, view: BriefView) -> None:
    one, two, three = (desk.briefs.add_entry(view.brief, EntryKind.POINT, text) for text in ("one", "two", "three"))
    assert desk.briefs.place_entry(three, 1) and _texts(desk, view) == ["one", "three", "two"]
    assert desk.briefs.place_entry(one, 2) and _texts(desk, view) == ["three", "two", "one"]
    assert not desk.briefs.place_entry(one, 2)
    assert desk.briefs.place_entry(two, 0) and _texts(desk, view) == ["two", "three", "one"]
    assert desk.undo() and _texts(desk, view) == ["three", "two", "one"]


def test_two_that_write_at_once_do_not_take_one_place(desk: Desk, view: BriefView) -> None:
    def write(name: int) -> None:
        for number in range(8):
            desk.briefs.add_entry(view.brief, EntryKind.POINT, f"{name}.{number}")

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(write, range(4)))
    now = desk.briefs.view(view.brief.id)
    assert now and len({entry.position for entry in now.entries}) == len(now.entries) == 32


def test_a_deleted_entry_comes_back_to_its_place(desk: Desk, view: BriefView) -> None:
    _, two, _ = (desk.briefs.add_entry(view.brief, EntryKind.POINT, text) for text in ("one", "two", "three"))
    desk.briefs.delete_entry(two)
    assert _texts(desk, view) == ["one", "three"]
    desk.undo()
    assert _texts(desk, view) == ["one", "two", "three"]


def test_only_points_take_minutes_and_an_interpreter_doubles_them(desk: Desk, view: BriefView) -> None:
    desk.briefs.add_entry(view.brief, EntryKind.POINT, " ".join(["word"] * 55))
    desk.briefs.add_entry(view.brief, EntryKind.BACKGROUND, " ".join(["word"] * 500))
    now = desk.briefs.view(view.brief.id)
    assert now and (now.seconds, now.is_over) == (60, False)
    desk.briefs.add_entry(view.brief, EntryKind.POINT, "more")
    assert (now := desk.briefs.view(view.brief.id)) and now.is_over
