"""Persons: those whose term will have ended, and agenda items to which nobody speaks or which nobody interprets."""

from collections.abc import Iterable, Iterator
from datetime import date

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import AgendaItem, Interpretation
from jpdialog.domain.people import Person


def terms_ended(persons: Iterable[Person], on: date) -> Iterator[Finding]:
    """Persons who are to take part but are no longer in office ``on`` that day."""
    for person in persons:
        if person.in_office_to is not None and person.has_left(on):
            yield Finding(FindingKind.TERM_ENDED, (person,), (person.in_office_to.isoformat(),))


def without_speaker(items: Iterable[AgendaItem]) -> Iterator[Finding]:
    """Agenda items to which nobody speaks, for us or for them."""
    for item in items:
        if not item.our_speaker_id:
            yield Finding(FindingKind.NO_SPEAKER, (item,))
        if not item.their_speaker_id:
            yield Finding(FindingKind.NO_SPEAKER_OF_THEIRS, (item,))


def without_interpreter(items: Iterable[AgendaItem], interpretation: Interpretation) -> Iterator[Finding]:
    """Agenda items of an interpreted dialogue for which neither side has an interpreter: one may serve both."""
    for item in items if interpretation != Interpretation.NONE else ():
        if not item.our_interpreter_id and not item.their_interpreter_id:
            yield Finding(FindingKind.NO_INTERPRETER, (item,))
