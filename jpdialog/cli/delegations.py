"""delegation list, delegation add, delegation remove."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.people import DelegationRole
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.delegations import Delegations, Seat
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.people import People

ROLES = [role.value for role in DelegationRole]


def list_all(asked: Namespace, words: Words) -> None:
    """List the members of both delegations in order of precedence."""
    with open_desk(asked, words) as desk:
        seats = _seats(desk, asked.dialogue)
        if asked.json:
            say_json([_as_json(*each) for each in seats])
        elif seats:
            names = Names(desk, words.language)
            say_table(
                [
                    [
                        names.of(party, "short_name"),
                        place,
                        names.of(seat.person, "name"),
                        words.name(seat.member.role),
                        names.of(seat.person, "title"),
                    ]
                    for party, place, seat in seats
                ]
            )
        else:
            say(words("There is nobody in the delegations of this dialogue yet."))


def add(asked: Namespace, words: Words) -> None:
    """Seat a person on their own side, or on the one that is named."""
    with open_desk(asked, words) as desk:
        people, dialogue = People(desk), desk.dialogues.by_number(asked.dialogue)
        person = people.person(asked.who)
        party = people.party(asked.party) if asked.party else desk.store.get(Party, person.party_id)
        if party is None:
            raise Trouble("It is not known on which side {name} sits. Say it with --party.", name=person.name)
        role = DelegationRole(asked.role) if asked.role else None
        member = Delegations(desk, dialogue).add(party, person, role)
        if asked.json:
            say_json(next(_as_json(*each) for each in _seats(desk, asked.dialogue) if each[2].member.id == member.id))
        else:
            say(words("{name} is in the delegation now.", name=person.name))


def remove(asked: Namespace, words: Words) -> None:
    """Take a person out of the delegation of a dialogue."""
    with open_desk(asked, words) as desk:
        person = People(desk).person(asked.who)
        found = next((each for each in _seats(desk, asked.dialogue) if each[2].person.id == person.id), None)
        if found is None:
            raise Trouble("{name} is in no delegation of this dialogue. Nothing was changed.", name=person.name)
        Delegations(desk, desk.dialogues.by_number(asked.dialogue)).remove(found[2].member)
        if asked.json:
            say_json(_as_json(*found))
        else:
            say(words("{name} is not in the delegation any more.", name=person.name))


def _seats(desk: Desk, number: int | None) -> list[tuple[Party, int, Seat]]:
    delegations = Delegations(desk, desk.dialogues.by_number(number))
    return [
        (party, place, seat)
        for party in desk.plans.parties()
        for place, seat in enumerate(delegations.of(party), start=1)
    ]


def _as_json(party: Party, place: int, seat: Seat) -> dict[str, Any]:
    return {
        "id": seat.member.id,
        "party": party.short_name,
        "precedence": place,
        "person_id": seat.person.id,
        "name": seat.person.name,
        "title": seat.person.title,
        "organisation": seat.organisation.name if seat.organisation else None,
        "role": seat.member.role,
    }
