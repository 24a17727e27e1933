"""The papers that can be exported now, and what is to be known of each before it goes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.briefs import BriefView
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.fitting import Fitting
from jpdialog.services.names import Names
from jpdialog.services.papers import APPROVED, Wish
from jpdialog.services.speakers import speaking


class Paper(StrEnum):
    """A paper, as this room offers it."""

    ALL_POINTS = "all-points"
    POINTS_OF_SPEAKER = "points-of-speaker"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class Counts:
    """Some briefs, counted: how many, how many with anything to say, and of those how many not approved or too long."""

    briefs: int
    written: int
    not_approved: int
    over_time: int


@dataclass(frozen=True, slots=True)
class State:
    """What stands in a dialogue's papers today: all briefs, those of each speaker by name, and the checks' findings."""

    points: Counts
    by_speaker: dict[str, Counts]
    not_approved: int
    findings: int


def state_of(desk: Desk, dialogue: Dialogue, today: date, language: str) -> State:
    """Count what the papers of a dialogue would say; speakers are named in ``language``."""
    views, names = desk.briefs.of_dialogue(dialogue), Names(desk, language)
    return State(
        points=_counts(views),
        by_speaker={names.of(e.person, "name"): _counts(e.briefs) for e in speaking(desk, dialogue, views)},
        not_approved=sum(view.brief.status not in APPROVED for view in views),
        findings=len(Checks(desk).of(dialogue, today, views).open),
    )


def too_long(desk: Desk, wish: Wish) -> dict[str, list[str]]:
    """Sections too long for their pages, as cited, by the paper's name."""
    found: dict[str, list[str]] = {}
    for fit in Fitting(desk, wish).all():
        if fit.page.lines_over:
            found.setdefault(fit.paper, []).append(fit.number)
    return found


def _counts(views: Sequence[BriefView]) -> Counts:
    written = [view for view in views if view.of_kind(EntryKind.POINT) or view.of_kind(EntryKind.IF_RAISED)]
    return Counts(
        briefs=len(views),
        written=len(written),
        not_approved=sum(view.brief.status not in APPROVED for view in written),
        over_time=sum(view.is_over for view in written),
    )
