"""party list, party add, party set, person list, person add, person set."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person, Photo
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.people import People
from jpdialog.services.persons import our_party

OF_PARTY = ("name", "name_translation", "short_name", "short_name_translation")
OF_PERSON = (
    "name_translation",
    "kana",
    "pronunciation",
    "title",
    "title_translation",
    "in_office_from",
    "in_office_to",
    "biography",
    "biography_translation",
    "biography_as_of",
)
DAYS = frozenset({"in_office_from", "in_office_to", "biography_as_of"})
ABOUT = {
    "name": "the whole name",
    "name_translation": "the name in the second language",
    "short_name": "what it is called for short",
    "short_name_translation": "the short name in the second language",
    "kana": "how the name is read, in kana",
    "pronunciation": "how the name is said",
    "title": "the title",
    "title_translation": "the title in the second language",
    "in_office_from": "first day in office",
    "in_office_to": "last day in office",
    "biography": "the biography",
    "biography_translation": "the biography in the second language",
    "biography_as_of": "the day on which the biography was true",
}


def list_parties(asked: Namespace, words: Words) -> None:
    """List the parties in their order."""
    with open_desk(asked, words) as desk:
        parties, names = desk.plans.parties(), Names(desk, words.language)
        if asked.json:
            say_json([_party_json(each) for each in parties])
        elif parties:
            say_table(
                [
                    [names.of(each, "short_name"), names.of(each, "name"), words("our side") if each.is_ours else ""]
                    for each in parties
                ]
            )
        else:
            say(words("There is no party yet. They come with the plan, or by party add."))


def add_party(asked: Namespace, words: Words) -> None:
    """Take a party in, for plans that do not define theirs."""
    with open_desk(asked, words) as desk:
        if asked.name in {each.short_name for each in desk.plans.parties()}:
            raise Trouble("{name} is a party already. party list shows all; nothing was changed.", name=asked.name)
        people = People(desk)
        party = people.add_party(asked.name)
        if asked.ours:
            people.make_ours(party)
            party = people.party(party.id)
        _answer(asked, words, _party_json(party), party.short_name)


def set_party(asked: Namespace, words: Words) -> None:
    """Name a party, and say whether it is ours."""
    with open_desk(asked, words) as desk:
        people = People(desk)
        party = people.party(asked.who)
        for field in OF_PARTY:
            if (value := getattr(asked, field)) is not None:
                party = people.write(party, field, value)
        if asked.ours:
            people.make_ours(party)
            party = people.party(party.id)
        _answer(asked, words, _party_json(party), party.short_name)


def list_persons(asked: Namespace, words: Words) -> None:
    """List the persons by name."""
    with open_desk(asked, words) as desk:
        persons = desk.store.find(Person)
        if asked.json:
            say_json(_persons_json(desk, persons))
        elif persons:
            say_table(_lines(desk, persons, words))
        else:
            say(words("There is no person yet."))


def add_person(asked: Namespace, words: Words) -> None:
    """Take a person in; of our side if no party is named."""
    with open_desk(asked, words) as desk:
        people = People(desk)
        party = people.party(asked.party) if asked.party else our_party(desk)
        _write(asked, words, desk, people.add_person(asked.who, party))


def set_person(asked: Namespace, words: Words) -> None:
    """Put right what is known of a person."""
    with open_desk(asked, words) as desk:
        people = People(desk)
        person = people.person(asked.who)
        if asked.party:
            person = people.write(person, "party_id", people.party(asked.party).id)
        if asked.name is not None:
            person = people.write(person, "name", asked.name)
        _write(asked, words, desk, person)


def _write(asked: Namespace, words: Words, desk: Desk, person: Person) -> None:
    people = People(desk)
    is_later = asked.in_office_to and person.in_office_to and asked.in_office_to > person.in_office_to
    for field in reversed(OF_PERSON) if is_later else OF_PERSON:  # so that no term ends before it begins on the way
        if (value := getattr(asked, field)) is not None:
            person = people.write(person, field, value)
    if asked.organisation is not None:
        people.name_organisation(person, asked.organisation)
    person = people.person(person.id)
    _answer(asked, words, _persons_json(desk, [person])[0], person.name)


def _answer(asked: Namespace, words: Words, answer: dict[str, Any], name: str) -> None:
    if asked.json:
        say_json(answer)
    else:
        say(words("Written: {name}.", name=name))


def _lines(desk: Desk, persons: list[Person], words: Words) -> list[list[object]]:
    names = Names(desk, words.language)
    bodies = {each.id: each for each in desk.store.find(Organisation)}
    return [
        [names.of(each, "name"), names.of(each, "title"), names.of(bodies.get(each.organisation_id or ""), "name")]
        for each in persons
    ]


def _party_json(party: Party) -> dict[str, Any]:
    return {"id": party.id, **{field: getattr(party, field) for field in OF_PARTY}, "is_ours": party.is_ours}


def _persons_json(desk: Desk, persons: list[Person]) -> list[dict[str, Any]]:
    parties = {each.id: each.short_name for each in desk.plans.parties()}
    bodies = {each.id: each.name for each in desk.store.find(Organisation)}
    met = People(desk).last_met()
    with_photo = {each.person_id for each in desk.store.find(Photo)}
    return [
        {
            "id": each.id,
            "name": each.name,
            **{field: _plain(getattr(each, field)) for field in OF_PERSON},
            "party": parties.get(each.party_id or ""),
            "organisation": bodies.get(each.organisation_id or ""),
            "has_photo": each.id in with_photo,
            "last_met": _dialogue_json(met.get(each.id)),
            "is_sample": each.is_sample,
        }
        for each in persons
    ]


def _dialogue_json(dialogue: Dialogue | None) -> dict[str, Any] | None:
    return {"number": dialogue.number, "starts_on": dialogue.starts_on} if dialogue else None


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str) else str(value)
