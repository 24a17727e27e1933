"""Whom and what a line of notes can name at a dialogue: both sides, their people and bodies, the plan's sections."""

from datetime import date

from jpdialog.domain.capture.known import Known, Named, Numbered
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationMember, Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.shorthand import Shorthand
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names

NAMES = ("short_name", "short_name_translation", "name", "name_translation")
WHOLE_DATE = 10


def known_at(desk: Desk, dialogue: Dialogue, language: str, today: date) -> Known:
    """What can be named; dates are reckoned from the dialogue's first day.

    A body that is called as its party is goes first: it is a body that takes the lead in something.
    """
    names = Names(desk, language)
    sections = [view.section for view in desk.plans.sections(dialogue.edition_id)]
    return Known(
        on=day_of(dialogue, today),
        named=(*_bodies(desk, names), *_persons(desk, dialogue, names), *_parties(desk, names)),
        sections=[Numbered(each.lineage, each.number, names.of(each, "heading")) for each in sections if each.number],
        shorthand=[(each.short, each.words) for each in desk.store.find(Shorthand)],
    )


def day_of(dialogue: Dialogue, today: date) -> date:
    """The first day of a dialogue; today while it is not known."""
    is_known = dialogue.starts_on is not None and len(dialogue.starts_on) == WHOLE_DATE
    return date.fromisoformat(dialogue.starts_on or "") if is_known else today


def _parties(desk: Desk, names: Names) -> list[Named]:
    return [
        Named(each.id, names.of(each, "short_name") or names.of(each, "name"), _called(each, NAMES))
        for each in desk.plans.parties()
    ]


def _persons(desk: Desk, dialogue: Dialogue, names: Names) -> list[Named]:
    seated = {each.person_id for each in desk.store.find(DelegationMember, dialogue_id=dialogue.id)}
    found = [
        (
            each.id not in seated,
            Named(each.id, names.of(each, "name"), _called(each, NAMES[2:]), names.of(each, "title")),
        )
        for each in desk.store.find(Person)
    ]
    return [named for _, named in sorted(found, key=lambda each: each[0])]


def _bodies(desk: Desk, names: Names) -> list[Named]:
    return [
        Named(each.id, names.of(each, "short_name") or names.of(each, "name"), _called(each, NAMES))
        for each in desk.store.find(Organisation)
    ]


def _called(record: Party | Person | Organisation, fields: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for field in fields if (name := str(getattr(record, field)))))
