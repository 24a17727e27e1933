"""What is due within a week, and reports from the day that their project says: told in the window, nowhere else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.projects import Owed

WITHIN = timedelta(days=7)
HANDED_IN = frozenset(BriefStatus) - {BriefStatus.CALLED_FOR, BriefStatus.DRAFT}


@dataclass(frozen=True, slots=True)
class DueSoon:
    """Something and its day: a dialogue that begins, a brief or a project's report to hand in, an action to be done."""

    day: date
    thing: Dialogue | BriefView | ActionItem | Owed


def due_soon(desk: Desk, views: Sequence[BriefView], today: date, reports: Sequence[Owed] = ()) -> tuple[DueSoon, ...]:
    """What is due from today on within a week, the first first; ``views`` are the briefs of the dialogue at hand,
    ``reports`` those that are owed.
    """
    found = [each for each in _with_days(desk, views) if today <= each.day <= today + WITHIN]
    found += [DueSoon(each.day, each) for each in reports if each.report.is_near(today)]
    return tuple(sorted(found, key=lambda each: (each.day, isinstance(each.thing, BriefView))))


def _with_days(desk: Desk, views: Sequence[BriefView]) -> Iterator[DueSoon]:
    for dialogue in desk.dialogues.all():
        if day := whole_date(dialogue.starts_on):
            yield DueSoon(day, dialogue)
    for view in views:
        if view.brief.deadline and view.brief.status not in HANDED_IN:
            yield DueSoon(view.brief.deadline, view)
    days = desk.dialogues.days()
    for action in desk.store.find(ActionItem):
        due = action.due_day(days)
        if due and not action.is_closed:
            yield DueSoon(due, action)
