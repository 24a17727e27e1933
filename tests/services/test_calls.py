"""The call for briefs: once, again for more, withdrawn while nobody has begun; all of it one step to take back."""

from dataclasses import replace
from datetime import date

import pytest

from jpdialog.domain.brief import Asked, Brief, EntryKind, Likelihood
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.trouble import Trouble
from jpdialog.services.calls import Asking, Calls
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue

DUE = date(2031, 9, 20)


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on="2031-10-01", minutes=1))


def asking(desk: Desk, dialogue: Dialogue, number: str) -> Asking:
    called = Calls(desk).of(dialogue)
    return next(each for each in called if (each.section.section.number if each.section else "") == number)


def brief(desk: Desk, dialogue: Dialogue, number: str) -> Brief | None:
    return asking(desk, dialogue, number).brief


def put(desk: Desk, record: Person | Organisation) -> str:
    with desk.store.transaction() as door:
        return door.create(record).id


def test_a_call_says_who_writes_what_by_when_and_one_undo_takes_it_back(desk: Desk, dialogue: Dialogue) -> None:
    calls = Calls(desk)
    wanted = [
        replace(each.wanted, deadline=DUE, minutes=4, likelihood=Likelihood.CERTAIN, drafter_name=" Fritz  Tarlenheim ")
        for each in calls.of(dialogue)
    ]
    assert calls.call(dialogue, wanted) == 4
    asked = [each.brief for each in calls.of(dialogue) if each.brief]
    assert {(each.deadline, each.minutes, each.asked) for each in asked} == {(DUE, 4, Asked.FULL)}
    assert [each.name for each in desk.store.find(Person)] == ["Fritz Tarlenheim"]
    assert len({each.drafter_id for each in asked}) == 1
    desk.undo()
    assert {each.brief.deadline for each in calls.of(dialogue) if each.brief} == {None}
    assert desk.store.find(Person) == []


@pytest.mark.parametrize(
    ("likelihood", "asked"),
    [
        (Likelihood.CERTAIN, Asked.FULL),
        (Likelihood.MIGHT, Asked.LIGHT),
        (Likelihood.UNLIKELY, Asked.DEFENSIVE),
    ],
)
def test_how_likely_it_is_sets_how_much_is_asked(likelihood: Likelihood, asked: Asked) -> None:
    assert Brief(dialogue_id="d", likelihood=likelihood).asked == asked


def test_a_brief_that_nobody_has_begun_is_withdrawn_and_called_for_again(desk: Desk, dialogue: Dialogue) -> None:
    calls, before = Calls(desk), asking(desk, dialogue, "1 (2)")
    calls.call(dialogue, [replace(before.wanted, is_called=False)])
    assert brief(desk, dialogue, "1 (2)") is None
    assert calls.call(dialogue, [replace(asking(desk, dialogue, "1 (2)").wanted, is_called=True)]) == 4
    again = brief(desk, dialogue, "1 (2)")
    assert again is not None and again.serial == 5  # the numbers of the others stay


def test_the_number_of_a_withdrawn_brief_is_not_given_again(desk: Desk, dialogue: Dialogue) -> None:
    calls, last = Calls(desk), asking(desk, dialogue, "2")
    assert last.brief is not None and last.brief.serial == 4
    calls.call(dialogue, [replace(last.wanted, is_called=False)])
    calls.call(dialogue, [replace(asking(desk, dialogue, "2").wanted, is_called=True)])
    again = brief(desk, dialogue, "2")
    assert again is not None and again.serial == 5, "the call that went out says number 4 of a brief that is gone"


def test_a_brief_that_was_begun_is_not_withdrawn_and_nothing_else_changes(desk: Desk, dialogue: Dialogue) -> None:
    begun = brief(desk, dialogue, "1 (1)")
    assert begun is not None
    desk.briefs.add_entry(begun, EntryKind.POINT, "Harbours matter.")
    assert asking(desk, dialogue, "1 (1)").is_begun
    wanted = [replace(each.wanted, is_called=False) for each in Calls(desk).of(dialogue)]
    with pytest.raises(Trouble, match="number 2 was begun"):
        Calls(desk).call(dialogue, wanted)
    assert all(each.brief for each in Calls(desk).of(dialogue))


def test_two_briefs_do_not_get_one_number(desk: Desk, dialogue: Dialogue) -> None:
    wanted = asking(desk, dialogue, "2").wanted
    with pytest.raises(Trouble, match="the number 3"):
        Calls(desk).call(dialogue, [replace(wanted, serial=3)])
    Calls(desk).call(dialogue, [replace(wanted, serial=9)])
    renumbered = brief(desk, dialogue, "2")
    assert renumbered is not None and renumbered.serial == 9


@pytest.mark.parametrize(("deadline", "is_after"), [(DUE, False), (date(2031, 10, 2), True), (None, False)])
def test_a_deadline_after_the_dialogue_is_known(
    desk: Desk, dialogue: Dialogue, deadline: date | None, is_after: bool
) -> None:
    assert Calls(desk).is_after(dialogue, deadline) is is_after
    Calls(desk).call(dialogue, [replace(asking(desk, dialogue, "2").wanted, deadline=deadline)])


def test_two_people_with_one_name_are_told_apart_and_neither_is_guessed(desk: Desk, dialogue: Dialogue) -> None:
    office = put(desk, Organisation(name="Harbour Office", short_name="Harbours"))
    first = put(desk, Person(name="Rudolf Rassendyll", title="Adviser", organisation_id=office))
    put(desk, Person(name="Rudolf Rassendyll", title="Ambassador"))
    wanted = replace(asking(desk, dialogue, "2").wanted, drafter_name="Rudolf Rassendyll")
    with pytest.raises(Trouble, match="Adviser, Harbours; Rudolf Rassendyll, Ambassador"):
        Calls(desk).call(dialogue, [wanted])
    Calls(desk).call(dialogue, [replace(wanted, drafter_name="rudolf rassendyll, adviser, harbours")])
    drafted = brief(desk, dialogue, "2")
    assert drafted is not None and drafted.drafter_id == first


@pytest.mark.parametrize("name", ["R" * 200, "رودولف راسنديل", "Flávia 🏰 e\u0301"])
def test_a_name_of_any_script_is_kept_and_one_too_long_is_refused(desk: Desk, dialogue: Dialogue, name: str) -> None:
    wanted = asking(desk, dialogue, "2").wanted
    Calls(desk).call(dialogue, [replace(wanted, drafter_name=name)])
    assert [each.name for each in desk.store.find(Person)] == [name]
    with pytest.raises(Trouble, match="more than 200"):
        Calls(desk).call(dialogue, [replace(wanted, drafter_name="R" * 201)])


def test_without_parties_a_drafter_is_taken_in_all_the_same(desk: Desk, dialogue: Dialogue) -> None:
    with desk.store.transaction() as door:
        for party in desk.plans.parties():
            door.delete(party)
    Calls(desk).call(dialogue, [replace(asking(desk, dialogue, "2").wanted, drafter_name="Black Michael")])
    assert [each.party_id for each in desk.store.find(Person)] == [None]


def test_the_next_dialogue_asks_whom_the_last_one_asked(desk: Desk, dialogue: Dialogue) -> None:
    wanted = replace(asking(desk, dialogue, "2").wanted, drafter_name="Fritz", likelihood=Likelihood.UNLIKELY)
    Calls(desk).call(dialogue, [wanted])
    drafter = desk.store.find(Person)[0].id
    following = brief(desk, desk.dialogues.create(NewDialogue(number=2)), "2")
    assert following is not None
    assert (following.drafter_id, following.likelihood, following.minutes) == (drafter, Likelihood.UNLIKELY, 1)
