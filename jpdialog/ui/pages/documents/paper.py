"""The papers that can be exported now, and what is to be known of each before it goes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.overview import overview
from jpdialog.services.papers import APPROVED
from jpdialog.services.speakers import speakers


class Paper(StrEnum):
    """A paper, as this room offers it."""

    ALL_POINTS = "all-points"
    POINTS_OF_SPEAKER = "points-of-speaker"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class State:
    """What stands in a dialogue's papers today, counted."""

    sections: int
    with_points: int
    not_approved: int
    over_time: int
    findings: int
    speakers: tuple[str, ...]

    @property
    def can_export_points(self) -> bool:
        """Whether anything has been written that a sheet could show."""
        return self.with_points > 0


def state_of(desk: Desk, dialogue: Dialogue, today: date) -> State:
    """Count what the papers of a dialogue would say."""
    views = desk.briefs.of_dialogue(dialogue)
    written = [view for view in views if _has_points(view)]
    return State(
        sections=len(views),
        with_points=len(written),
        not_approved=sum(view.brief.status not in APPROVED for view in views),
        over_time=sum(view.is_over for view in views),
        findings=len(overview(desk, dialogue, today).checks),
        speakers=tuple(person.name for person in speakers(desk, dialogue)),
    )


def _has_points(view: BriefView) -> bool:
    return bool(view.of_kind(EntryKind.POINT) or view.of_kind(EntryKind.IF_RAISED))
