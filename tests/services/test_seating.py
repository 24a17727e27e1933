"""Seats are kept through the door, changed in pairs, and given back to precedence."""

import pytest

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationMember, DelegationRole, Person
from jpdialog.domain.seating import SeatRow, Spot
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.seating import Seating
from jpdialog.services.seating_words import SeatingWords


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    made = desk.dialogues.create(NewDialogue(number=1))
    ours, theirs = sorted(desk.plans.parties(), key=lambda party: not party.is_ours)
    with desk.store.transaction() as door:
        for place, (name, side, role) in enumerate(
            [("Flavia", ours, "head"), ("Rupert", ours, "member"), ("Anton", ours, "member"), ("Sapt", theirs, "head")]
        ):
            person = door.create(Person(name=name, party_id=side.id))
            door.create(
                DelegationMember(
                    dialogue_id=made.id,
                    party_id=side.id,
                    person_id=person.id,
                    role=DelegationRole(role),
                    position=f"a{place}",
                )
            )
    return made


def row(desk: Desk, dialogue: Dialogue) -> list[str]:
    """Our side from its left to its right."""
    return [each.person.name for each in Seating(desk).view(dialogue).ours.in_row(SeatRow.TABLE)]


def member(desk: Desk, dialogue: Dialogue, name: str) -> str:
    view = Seating(desk).view(dialogue)
    return next(each.member.id for side in view.sides for each in side.sitting if each.person.name == name)


def test_precedence_seats_both_sides_until_somebody_changes_it(desk: Desk, dialogue: Dialogue) -> None:
    assert row(desk, dialogue) == ["Anton", "Flavia", "Rupert"]
    assert not Seating(desk).view(dialogue).is_adjusted


def test_two_change_chairs_in_one_step(desk: Desk, dialogue: Dialogue) -> None:
    Seating(desk).put(dialogue, member(desk, dialogue, "Anton"), Spot(SeatRow.TABLE, 1))
    assert row(desk, dialogue) == ["Rupert", "Flavia", "Anton"]
    assert Seating(desk).view(dialogue).is_adjusted
    desk.undo()
    assert row(desk, dialogue) == ["Anton", "Flavia", "Rupert"]


def test_precedence_can_be_had_again_and_that_be_undone(desk: Desk, dialogue: Dialogue) -> None:
    Seating(desk).put(dialogue, member(desk, dialogue, "Anton"), Spot(SeatRow.BEHIND, 0))
    Seating(desk).reset(dialogue)
    assert row(desk, dialogue) == ["Anton", "Flavia", "Rupert"]
    desk.undo()
    assert row(desk, dialogue) == ["Flavia", "Rupert"]


def test_nobody_sits_on_the_other_side(desk: Desk, dialogue: Dialogue) -> None:
    Seating(desk).put(dialogue, member(desk, dialogue, "Sapt"), Spot(SeatRow.TABLE, 1))
    view = Seating(desk).view(dialogue)
    assert [each.person.name for each in view.theirs.sitting] == ["Sapt"]
    assert row(desk, dialogue) == ["Anton", "Flavia", "Rupert"]


def test_a_member_that_is_not_there_changes_nothing(desk: Desk, dialogue: Dialogue) -> None:
    with pytest.raises(Trouble):
        Seating(desk).put(dialogue, "0" * 32, Spot(SeatRow.TABLE, 1))


def test_the_plan_is_told_in_words_in_both_languages(desk: Desk, dialogue: Dialogue) -> None:
    told = SeatingWords(desk, "en").described(Seating(desk).view(dialogue))
    assert "Rupert: place 1 to the right of the centre" in told
    assert "Flavia, head: in the centre" in told
    assert "中央から右へ1番目" in SeatingWords(desk, "ja").described(Seating(desk).view(dialogue))
