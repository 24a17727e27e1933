"""Standard lines that a brief uses although their day is over."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jpdialog.domain.brief import Entry
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.reusing import StandardLine


def lines_past(entries: Iterable[Entry], lines: Sequence[StandardLine], on: date) -> Iterator[Finding]:
    """Entries in which a standard line stands whose last day is before ``on``."""
    past = [line for line in lines if line.is_past(on)]
    for entry in entries if past else []:
        texts = (entry.text, entry.translation, entry.answer, entry.answer_translation)
        for line in past:
            if line.stands_in(*texts):
                yield Finding(FindingKind.LINE_PAST, (entry, line), (line.name, str(line.valid_until)))
