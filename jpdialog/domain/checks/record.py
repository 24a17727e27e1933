"""The record: it says "agreed" only where something was."""

import re
from collections.abc import Iterable, Iterator

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.notes import Note, Outcome

AGREEMENT = frozenset({Outcome.CONFIRMED, Outcome.DECIDED, Outcome.UNDERTOOK})
"""What two sides may be said to have agreed by. Whoever shares a view has promised nothing."""
_AGREED = re.compile(r"\bagreed\b|合意(?:し|された|に達|を見|を得)", re.IGNORECASE)


def agreed_too_much(notes: Iterable[Note]) -> Iterator[Finding]:
    """Notes that say "agreed" where a view was stated or shared, a request made, or a position reserved."""
    for note in notes:
        said = _AGREED.search(note.text) or _AGREED.search(note.text_translation)
        if said and note.outcome is not None and note.outcome not in AGREEMENT:
            yield Finding(FindingKind.AGREED_TOO_MUCH, (note,), (note.outcome.value, said.group()))
