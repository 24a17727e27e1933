"""Translations: those whose text was changed since."""

from collections.abc import Iterable, Iterator

from jpdialog.domain.brief import Entry, second_of
from jpdialog.domain.checks.finding import Finding, FindingKind


def older_than_the_text(found: Iterable[tuple[Entry, str]]) -> Iterator[Finding]:
    """One finding for each text whose translation is older; it is another once either is reworded."""
    for entry, field in found:
        yield Finding(
            FindingKind.TRANSLATION_OLDER, (entry,), (getattr(entry, field), getattr(entry, second_of(field)))
        )
