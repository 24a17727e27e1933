"""The persons whom briefs name as speakers: found by name, or taken in under it."""

from unicodedata import normalize

from jpdialog.domain.brief import Brief
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.namesakes import named


def ours(desk: Desk) -> list[Person]:
    """The persons of our own side by name, and those whose side is not known."""
    side = our_party(desk)
    return [each for each in desk.store.find(Person) if each.party_id in (None, side.id if side else None)]


def person_named(desk: Desk, name: str) -> Person | None:
    """The person of that name in either language, however it is spaced; None if there is none.

    Raises Trouble that names them with title and body if several are called so: then the name is told in full.
    """
    people = desk.store.find(Person) if plain(name) else []
    found = named(desk, name, people)
    if len(found) > 1:
        raise Trouble(
            "Several people are called that: {names}. Nothing was changed; name one of them in full.",
            names="; ".join(sorted(found.values())),
        )
    return next((each for each in people if each.id in found), None)


def let_speak(desk: Desk, brief: Brief, name: str) -> None:
    """Have the person of that name speak to a brief's section; a name not known yet is taken in as one of our side.

    A blank name takes the speaker away. One transaction, so that one undo takes it back. Raises Trouble if several are
    called so.
    """
    known, side = person_named(desk, name), our_party(desk)
    with desk.store.transaction() as door:
        if known is None and name.strip():
            known = door.create(Person(name=" ".join(name.split()), party_id=side.id if side else None))
        door.edit(brief, "speaker_id", known.id if known else None)


def our_party(desk: Desk) -> Party | None:
    """The party whose desk this is."""
    return next((party for party in desk.plans.parties() if party.is_ours), None)


def party_of(desk: Desk, name: str) -> str | None:
    """The id of the party to which the person or body of that name belongs; of a name not known, our own."""
    wanted = plain(name)
    fields = ("name", "name_translation", "short_name", "short_name_translation")
    known: list[Organisation | Person] = [*desk.store.find(Organisation), *desk.store.find(Person)] if wanted else []
    found = {
        each.party_id for each in known if wanted in {plain(str(getattr(each, field, ""))) for field in fields}
    } - {None}
    side = our_party(desk)
    return found.pop() if len(found) == 1 else side.id if side else None


def plain(name: str) -> str:
    """A name made comparable: however it is spaced, in whatever case or width."""
    return " ".join(normalize("NFKC", name).split()).casefold()
