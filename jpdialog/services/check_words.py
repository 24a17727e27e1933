"""A finding in words, the same in the window and on the command line: what it is, and what exactly and where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jpdialog.documents.writing import dates
from jpdialog.domain import quantity
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figure_words import number_said, unit_said
from jpdialog.domain.figures import Figure, FigureValue, YearBasis
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.pack import Annex, PackPart, PartKind
from jpdialog.domain.periods import said_period
from jpdialog.domain.plan import Edition, Section
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import RecordParagraph
from jpdialog.domain.words import Words
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.total_words import OF_TOTALS, TotalWords
from jpdialog.services.vocabulary import words_for

LONGEST = 60
FIELDS: dict[type[Record], str] = {
    AgendaItem: "title",
    ProgrammeEntry: "title",
    ActionItem: "text",
    Note: "text",
    SectionOutcome: "agreed",
    RecordParagraph: "text",
    Figure: "label",
}
"""What tells one of a kind from another; of all others it is the name."""
DATED = frozenset(
    {
        FindingKind.TERM_ENDED,
        FindingKind.OUTSIDE_DIALOGUE,
        FindingKind.NOT_IN_PROGRAMME,
        FindingKind.STALE,
    }
)
"""The findings of which all details are dates."""


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
        is_total = finding.kind in OF_TOTALS
        details = TotalWords(self._names, self._words).of(finding) if is_total else self._details(finding)
        return Said(what[:1].upper() + what[1:], details, self._where(finding.places[0]))

    def _details(self, finding: Finding) -> str:
        words, details = self._words, finding.details
        match finding.kind:
            case FindingKind.TWO_VALUES:
                return self._values(finding)
            case FindingKind.OVER_TIME:
                return words("{needed} in {given} min", needed=details[0], given=details[1])
            case FindingKind.EDITED_AFTER_CLEARANCE:
                return words("{count} words", count=details[0])
            case FindingKind.AGREED_TOO_MUCH:
                return words(
                    "“{said}”, but the outcome is: {outcome}", said=details[1], outcome=_outcome(details, words)
                )
            case FindingKind.INTERNAL_SHARED:
                return self._shared(finding)
            case FindingKind.TWO_SPELLINGS:
                return words("“{said}”, elsewhere “{usual}”", said=details[0], usual=details[1])
            case FindingKind.LINE_PAST:
                return words("“{line}”, good until {day}", line=details[0], day=self._day(details[1]))
            case FindingKind.CARRIED_TWICE:
                return words("{count} times; decide what becomes of it", count=details[0])
            case FindingKind.BRACKETS_UNMATCHED | FindingKind.TRANSLATION_OLDER | FindingKind.TEXT_OLDER:
                return _side(finding)
            case _:
                return self._names.listed(map(self._day, details) if finding.kind in DATED else self._due(finding))

    def _due(self, finding: Finding) -> Iterable[str]:
        """The dialogue before which an action is due, or its day; of others the details as they are."""
        if finding.kind is not FindingKind.ACTION_TOO_LATE:
            return finding.details
        (due,) = finding.details
        return [self._words("before dialogue {number}", number=due) if due.isdecimal() else self._day(due)]

    def _day(self, told: str) -> str:
        """An ISO date, whole or with gaps, as the language writes it."""
        return dates.partial(told, self._words.language)

    def _part(self, part: PackPart) -> str:
        if part.kind == PartKind.ANNEX:
            return self._names.of(self._desk.store.get(Annex, part.of), "title")
        if part.kind != PartKind.SUBJECT_BRIEF:
            return self._words.name(part.kind)
        brief = next((each.brief for each in self._views.values() if each.brief.lineage == part.of), None)
        return self._where(brief) if brief else ""

    def _values(self, finding: Finding) -> str:
        """The period and its values in one line, the unit said once."""
        figure, *values = finding.places
        second, language = self._names.is_second, self._words.language
        if not isinstance(figure, Figure):
            return ""
        numbers = (number_said(each, translated=second) for each in values if isinstance(each, FigureValue))
        told = self._words(" or ").join(dict.fromkeys(numbers))
        period = said_period(finding.details[0], YearBasis(figure.year_basis), language)
        return self._names.listed([period, quantity.with_unit(told, unit_said(figure, translated=second))])

    def _shared(self, finding: Finding) -> str:
        """Which kind of entry is marked so, or which words of an internal one stand in it."""
        if finding.details:
            return self._words("“{said}” is internal elsewhere", said=_shortened(finding.details[0]))
        entry = finding.places[0]
        return self._words.name(entry.kind) if isinstance(entry, Entry) else ""

    def _where(self, place: Record) -> str:
        if isinstance(place, Brief | Entry):
            view = self._views.get(place.id if isinstance(place, Brief) else place.brief_id)
            return f"{view.number} {self._names.heading(view)}".strip() if view else ""
        if isinstance(place, PackPart):
            return self._part(place)
        if isinstance(place, Section):
            return f"{place.number} {self._names.of(place, 'heading')}".strip()
        if isinstance(place, Edition | Dialogue):
            return ""
        field = FIELDS.get(type(place), "name")
        told = self._names.of(place, field)
        return _shortened(told)


def _outcome(details: Sequence[str], words: Words) -> str:
    return words.name(Outcome(details[0]))


def _side(finding: Finding) -> str:
    """The words of the side that was changed; brackets stand under their text anyway."""
    changed = {FindingKind.TRANSLATION_OLDER: 0, FindingKind.TEXT_OLDER: 1}.get(finding.kind)
    return _shortened(finding.details[changed]) if changed is not None else ""


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
