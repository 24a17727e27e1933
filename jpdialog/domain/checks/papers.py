"""Briefs and what they stand on: time, clearance, the section each belongs to, the text of the plan, the marking."""

from collections.abc import Iterable, Iterator, Sequence

from jpdialog.domain.brief import Brief, BriefStatus, Entry
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.markings import Compared, Scheme, compared
from jpdialog.domain.pack import PackPart
from jpdialog.domain.plan import Edition, EditionStatus, Section
from jpdialog.domain.speaking_time import clock

CLEARED = frozenset({BriefStatus.CLEARED, BriefStatus.APPROVED, BriefStatus.LOCKED})


def over_time(briefs: Iterable[tuple[Brief, int]]) -> Iterator[Finding]:
    """Briefs, each with the seconds that its points take, that need more than their minutes."""
    for brief, seconds in briefs:
        if brief.minutes is not None and seconds > brief.minutes * 60:
            yield Finding(FindingKind.OVER_TIME, (brief,), (clock(seconds), str(brief.minutes)))


def edited_after_clearance(briefs: Iterable[tuple[Brief, int | None]]) -> Iterator[Finding]:
    """Briefs, each with the number of words by which its clearance was opened again (None: it was not)."""
    for brief, words in briefs:
        if words is not None:
            yield Finding(FindingKind.EDITED_AFTER_CLEARANCE, (brief,), (str(words),))


def not_cleared(briefs: Iterable[tuple[Brief, Sequence[Entry], int | None]]) -> Iterator[Finding]:
    """Briefs with something in them that would go without a clearance; those edited since have a finding already."""
    for brief, entries, reopened in briefs:
        if entries and reopened is None and brief.status not in CLEARED:
            yield Finding(FindingKind.NOT_CLEARED, (brief,))


def without_brief(sections: Iterable[Section], lineages: frozenset[str | None]) -> Iterator[Finding]:
    """Sections for which no brief was called."""
    for section in sections:
        if section.lineage not in lineages:
            yield Finding(FindingKind.NO_BRIEF, (section,))


def without_marking(dialogue: Dialogue, marking: str) -> Iterator[Finding]:
    """A dialogue whose pack would bear no marking."""
    if not marking.strip():
        yield Finding(FindingKind.NO_MARKING, (dialogue,))


def marked_too_low(parts: Iterable[PackPart], marking: str, schemes: Sequence[Scheme]) -> Iterator[Finding]:
    """Parts of a pack that are marked higher than the whole, or in a way that cannot be compared with it."""
    kinds = {Compared.HIGHER: FindingKind.MARKING_TOO_LOW, Compared.NOT_COMPARABLE: FindingKind.MARKINGS_APART}
    for part in parts:
        how = compared(part.marking, marking, schemes)
        if part.is_included and marking.strip() and how in kinds:
            yield Finding(kinds[how], (part,), (part.marking, marking))


def not_signed(edition: Edition) -> Iterator[Finding]:
    """A dialogue that is prepared on a text that was not signed, or on a summary of one."""
    if edition.status != EditionStatus.SIGNED or edition.is_summary:
        yield Finding(FindingKind.NOT_SIGNED, (edition,), (edition.label,))
