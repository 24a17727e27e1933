"""Who sits in a delegation, in order of precedence, with one head; and last time's delegation, copied."""

import pytest

from jpdialog.domain.people import DelegationRole, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.delegations import Delegations
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.people import People

HEAD, MEMBER = DelegationRole.HEAD, DelegationRole.MEMBER


@pytest.fixture
def ours(desk: Desk) -> Party:
    return People(desk).party("Ruritania")


@pytest.fixture
def delegations(desk: Desk) -> Delegations:
    desk.dialogues.create(NewDialogue(number=3))
    return Delegations(desk, desk.dialogues.by_number(3))


def seated(delegations: Delegations, party: Party) -> list[tuple[str, DelegationRole]]:
    return [(seat.person.name, seat.member.role) for seat in delegations.of(party)]


def seat(desk: Desk, delegations: Delegations, party: Party, *names: str) -> list[Person]:
    persons = [People(desk).add_person(name, party) for name in names]
    for person in persons:
        delegations.add(party, person)
    return persons


def test_the_first_to_sit_is_the_head(desk: Desk, delegations: Delegations, ours: Party) -> None:
    seat(desk, delegations, ours, "Ann", "Bob")
    assert seated(delegations, ours) == [("Ann", HEAD), ("Bob", MEMBER)]


def test_nobody_sits_twice_even_across_the_table(desk: Desk, delegations: Delegations, ours: Party) -> None:
    (ann,) = seat(desk, delegations, ours, "Ann")
    with pytest.raises(Trouble, match="already"):
        delegations.add(People(desk).party("the Office"), ann)


def test_precedence_is_changed_one_place_at_a_time(desk: Desk, delegations: Delegations, ours: Party) -> None:
    seat(desk, delegations, ours, "Ann", "Bob", "Cleo")
    cleo = delegations.of(ours)[2].member
    assert delegations.move(ours, cleo, 0)
    assert [name for name, _ in seated(delegations, ours)] == ["Cleo", "Ann", "Bob"]
    assert not delegations.move(ours, cleo, 0)
    assert not delegations.move(ours, cleo, 3)
    desk.undo()
    assert [name for name, _ in seated(delegations, ours)] == ["Ann", "Bob", "Cleo"]


def test_a_delegation_has_one_head(desk: Desk, delegations: Delegations, ours: Party) -> None:
    seat(desk, delegations, ours, "Ann", "Bob")
    delegations.give_role(ours, delegations.of(ours)[1].member, HEAD)
    assert seated(delegations, ours) == [("Ann", MEMBER), ("Bob", HEAD)]
    desk.undo()
    assert seated(delegations, ours) == [("Ann", HEAD), ("Bob", MEMBER)]


def test_who_is_taken_out_stays_a_person(desk: Desk, delegations: Delegations, ours: Party) -> None:
    seat(desk, delegations, ours, "Ann")
    delegations.remove(delegations.of(ours)[0].member)
    assert seated(delegations, ours) == []
    assert [each.name for each in desk.store.find(Person)] == ["Ann"]


def test_a_new_name_is_taken_in_and_seated_in_one_act(desk: Desk, delegations: Delegations, ours: Party) -> None:
    delegations.add_new(ours, "Fritz  Tarlenheim")
    assert seated(delegations, ours) == [("Fritz Tarlenheim", HEAD)]
    desk.undo()
    assert desk.store.find(Person) == []


def test_the_last_delegation_is_copied_without_those_who_sit(desk: Desk, delegations: Delegations, ours: Party) -> None:
    ann, *_ = seat(desk, delegations, ours, "Ann", "Bob", "Cleo")
    desk.dialogues.create(NewDialogue(number=5))
    later = Delegations(desk, desk.dialogues.by_number(5))
    later.add(ours, People(desk).add_person("Zed", ours))
    later.add(ours, desk.store.find(Person, name="Bob")[0])
    assert later.copy_last(ours) == 2
    assert seated(later, ours) == [("Zed", HEAD), ("Bob", MEMBER), ("Ann", MEMBER), ("Cleo", MEMBER)]
    desk.undo()
    assert len(seated(later, ours)) == 2
    assert ann.id not in {each.person.id for each in later.of(ours)}


def test_there_may_be_nothing_to_copy(desk: Desk, delegations: Delegations, ours: Party) -> None:
    with pytest.raises(Trouble, match="No delegation"):
        delegations.copy_last(ours)
