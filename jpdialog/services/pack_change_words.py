"""A changed line of a pack in words: what people wrote as it is, a state as readers say it, days as the pack does."""

from jpdialog.documents.writing import dates
from jpdialog.domain.actions import ActionStatus
from jpdialog.domain.brief import Handling
from jpdialog.domain.pack import PackIssue
from jpdialog.domain.pack_changes import LineChange, LineKind, SayDay
from jpdialog.domain.words import Words

STATES: dict[LineKind, type[Handling] | type[ActionStatus]] = {
    LineKind.HANDLING: Handling,
    LineKind.ACTION_STATUS: ActionStatus,
}


def days_of(issue: PackIssue) -> SayDay:
    """How the pages of that issue write days."""
    calendar = dates.ERAS if issue.by_era and issue.language == "ja" else issue.language
    return lambda iso: dates.partial(iso, calendar)


def texts_of(line: LineChange, words: Words) -> tuple[str, str]:
    """How the line was and how it is."""
    state = STATES.get(line.kind)
    if state is None:
        return line.before, line.now
    before, now = (words.name(state(value)) for value in (line.before, line.now))
    return before, now
