"""A finding in words, the same in the window and on the command line: what it is, and what exactly and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import AgendaItem, Dialogue, Note, Outcome
from jpdialog.domain.follow_up import ActionItem, Figure
from jpdialog.domain.plan import Edition, Section
from jpdialog.domain.record import Record
from jpdialog.domain.words import Words
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

LONGEST = 60
FIELDS: dict[type[Record], str] = {
    AgendaItem: "title",
    ActionItem: "text",
    Note: "text",
    Figure: "label",
}
"""What tells one of a kind from another; of all others it is the name."""


@dataclass(frozen=True, slots=True)
class Said:
    """``what`` was found, with its ``details``, and ``where``."""

    what: str
    details: str
    where: str


class CheckWords:
    """Puts the findings of a dialogue into words of one language; ``views`` are its briefs."""

    def __init__(self, desk: Desk, language: str, views: Sequence[BriefView]) -> None:
        self._desk, self._words, self._names = desk, words_for(language), Names(desk, language)
        self._views = {view.brief.id: view for view in views}

    def of(self, finding: Finding) -> Said:
        """What to say of a finding."""
        what = self._words.name(finding.kind)
        return Said(what[:1].upper() + what[1:], self._details(finding), self._where(finding.places[0]))

    def _details(self, finding: Finding) -> str:
        words, details = self._words, finding.details
        match finding.kind:
            case FindingKind.TWO_VALUES:
                return self._values([each for each in finding.places if isinstance(each, Figure)])
            case FindingKind.OVER_TIME:
                return words("{needed} in {given} min", needed=details[0], given=details[1])
            case FindingKind.EDITED_AFTER_CLEARANCE:
                return words("{count} words", count=details[0])
            case FindingKind.AGREED_TOO_MUCH:
                return words(
                    "“{said}”, but the outcome is: {outcome}", said=details[1], outcome=_outcome(details, words)
                )
            case FindingKind.TWO_SPELLINGS:
                return words("“{said}”, elsewhere “{usual}”", said=details[0], usual=details[1])
            case FindingKind.BRACKETS_UNMATCHED:
                return ""
            case _:
                return ", ".join(details)

    def _values(self, figures: Sequence[Figure]) -> str:
        """The values in one line; a unit that they share is said once."""
        told = [(self._names.of(each, "value"), self._names.of(each, "unit")) for each in figures]
        either, units = self._words(" or "), {unit for _, unit in told}
        if len(units) == 1:
            return self._with_unit(either.join(dict.fromkeys(value for value, _ in told)), units.pop())
        return either.join(self._with_unit(*each) for each in told)

    def _with_unit(self, value: str, unit: str) -> str:
        return self._words("{value} {unit}", value=value, unit=unit) if unit else value

    def _where(self, place: Record) -> str:
        if isinstance(place, Brief | Entry):
            view = self._views.get(place.id if isinstance(place, Brief) else place.brief_id)
            return f"{view.number} {self._names.heading(view)}".strip() if view else ""
        if isinstance(place, Section):
            return f"{place.number} {self._names.of(place, 'heading')}".strip()
        if isinstance(place, Edition | Dialogue):
            return ""
        field = FIELDS.get(type(place), "name")
        told = self._names.of(place, field)
        return told if len(told) <= LONGEST else told[:LONGEST].rstrip() + "…"


def _outcome(details: Sequence[str], words: Words) -> str:
    return words.name(Outcome(details[0]))
