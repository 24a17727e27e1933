"""Texts in two languages of which one side was changed since the other."""

from collections.abc import Iterable, Iterator

from jpdialog.domain.brief import second_of
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.second_language import Older


def left_behind(found: Iterable[Older]) -> Iterator[Finding]:
    """One finding for each side that is older than the other; it is another once either is reworded."""
    for each in found:
        kind = FindingKind.TEXT_OLDER if each.is_first else FindingKind.TRANSLATION_OLDER
        both = getattr(each.record, each.field), getattr(each.record, second_of(each.field))
        yield Finding(kind, (each.record,), both)
