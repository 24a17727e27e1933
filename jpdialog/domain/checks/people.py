"""Persons: those whose term will have ended, and agenda items to which nobody speaks."""

from collections.abc import Iterable, Iterator
from datetime import date

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.people import Person


def terms_ended(persons: Iterable[Person], on: date) -> Iterator[Finding]:
    """Persons who are to take part but are no longer in office ``on`` that day."""
    for person in persons:
        if person.in_office_to is not None and person.has_left(on):
            yield Finding(FindingKind.TERM_ENDED, (person,), (person.in_office_to.isoformat(),))


def without_speaker(items: Iterable[AgendaItem]) -> Iterator[Finding]:
    """Agenda items to which nobody speaks for us."""
    for item in items:
        if not item.our_speaker_id:
            yield Finding(FindingKind.NO_SPEAKER, (item,))
