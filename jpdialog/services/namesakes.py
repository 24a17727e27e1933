"""Two people with one name are told apart by what they do: title, body, and if need be the order in which they came."""

from collections import Counter
from collections.abc import Mapping, Sequence
from unicodedata import normalize

from jpdialog.domain.people import Organisation, Person
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names


def told_apart(desk: Desk, persons: Sequence[Person], language: str) -> dict[str, str]:
    """What to call each of these persons, by id: the name alone where nobody else has it."""
    names = Names(desk, language)
    called = {each.id: names.of(each, "name") for each in persons}
    shared = {name for name, many in Counter(map(_plain, called.values())).items() if many > 1}
    bodies = {each.id: each for each in desk.store.find(Organisation)} if shared else {}
    told: dict[str, str] = {}
    for each in persons:
        name = called[each.id]
        if _plain(name) in shared:
            body = bodies.get(each.organisation_id or "")
            office = names.of(body, "short_name") or names.of(body, "name")
            name = _alone(name, names.listed([name, names.of(each, "title"), office]), set(told.values()))
        told[each.id] = name
    return told


def in_one_line(persons: Sequence[Person], organisations: Mapping[str, Organisation], names: Names) -> dict[str, str]:
    """Each person in a line of which no two are alike, by id: name, title, organisation, if need be how one says it."""
    told: dict[str, str] = {}
    for each in persons:
        body = organisations.get(each.organisation_id or "")
        line, taken = names.listed([names.with_title(each), names.of(body, "name")]), set(told.values())
        said = each.kana or each.pronunciation
        told[each.id] = _alone("", f"{line} ({said})" if line in taken and said else line, taken)
    return told


def named(desk: Desk, name: str, people: Sequence[Person]) -> dict[str, str]:
    """Those of ``people`` who are called that in either language, by id.

    Each with what tells them apart, in the language in which they were named. A name may be told in full, as it stands
    here.
    """
    wanted = _plain(name)
    for language in ("en", "ja"):
        told = told_apart(desk, people, language)
        exactly = {each: label for each, label in told.items() if _plain(label) == wanted}
        if exactly:
            return exactly
    alike = {each.id for each in people if wanted in (_plain(each.name), _plain(each.name_translation))}
    language = "en" if any(_plain(each.name) == wanted for each in people) else "ja"
    return {each: label for each, label in told_apart(desk, people, language).items() if each in alike}


def _alone(name: str, label: str, taken: set[str]) -> str:
    """The label, numbered if another has it or if it is the bare name, which would not say which of them is meant."""
    unique, place = label, 1 if label == name else 2
    while unique in taken or unique == name:
        unique, place = f"{label} ({place})", place + 1
    return unique


def _plain(name: str) -> str:
    return " ".join(normalize("NFKC", name).split()).casefold()
