"""What Home answers: what is next, what is missing, what is late, and what to see to before the pack can go.

Everything here is found, not worded: kinds and values, which the page puts into its reader's language.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jpdialog.domain.actions import CLOSED, ActionItem, DaysOfDialogues
from jpdialog.domain.brief import Brief, BriefStatus
from jpdialog.domain.checks.finding import Finding
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.plan import Edition, Section
from jpdialog.domain.set_aside import SetAside
from jpdialog.services.action_charts import ActionCharts, action_charts
from jpdialog.services.briefs import BriefView
from jpdialog.services.checks import Checks
from jpdialog.services.contributions import Contributions, contributions
from jpdialog.services.desk import Desk
from jpdialog.services.next_steps import NextStep, next_steps
from jpdialog.services.persons import our_party
from jpdialog.services.projects import Owed
from jpdialog.services.reminders import DueSoon, due_soon
from jpdialog.services.returned_files import ReturnedFiles

UNWRITTEN = frozenset({BriefStatus.CALLED_FOR, BriefStatus.DRAFT})


class Lack(StrEnum):
    """Why a brief is missing from the pack, the most pressing first."""

    LATE = "late"
    REOPENED = "reopened"
    NO_DRAFTER = "no_drafter"
    NOT_BEGUN = "not_begun"
    IN_DRAFT = "in_draft"


@dataclass(frozen=True, slots=True)
class Missing:
    """A brief that has not been handed in yet or was reworded after its clearance, and why."""

    view: BriefView
    lack: Lack
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class LateAction:
    """An action whose day has passed, with its lead."""

    action: ActionItem
    lead: Organisation | None
    due_day: date | None = None


@dataclass(frozen=True, slots=True)
class PartStrip:
    """A part of the plan with the briefs of its sections, in order; ``heading`` is None for what has no part."""

    heading: Section | None
    briefs: tuple[BriefView, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Home's answers for one dialogue on one day.

    ``days_left`` is None when the day is not known, and below zero when it has passed; ``heads`` lead our delegation.
    Briefs that another has replaced are left out everywhere.
    """

    dialogue: Dialogue
    edition: Edition | None
    days_left: int | None
    heads: tuple[Person, ...]
    briefs: tuple[BriefView, ...]
    strips: tuple[PartStrip, ...]
    counts: dict[BriefStatus, int]
    missing: tuple[Missing, ...]
    late: tuple[LateAction, ...]
    open_actions: int
    charts: ActionCharts
    checks: tuple[Finding, ...]
    set_aside: tuple[tuple[Finding, SetAside], ...]
    contributions: Contributions
    soon: tuple[DueSoon, ...] = ()
    late_reports: tuple[Owed, ...] = ()
    steps: tuple[NextStep, ...] = ()
    came_back: tuple[int, int] = (0, 0)
    """How many cells that came back wait to be decided, and in how many workbooks."""

    @property
    def sections(self) -> int:
        """How many sections have a brief called for."""
        return sum(len(strip.briefs) for strip in self.strips)


def overview(desk: Desk, dialogue: Dialogue, today: date, between: Callable[[], object] = lambda: None) -> Overview:
    """Gather what Home shows; ``between`` is called every now and then, and may do other work."""
    called = desk.briefs.of_dialogue(dialogue)
    everything = [view for view in called if view.brief.status != BriefStatus.SUPERSEDED]
    views = [view for view in everything if not view.is_steering]
    actions, days = desk.store.find(ActionItem), desk.dialogues.days()
    begins, owed = whole_date(dialogue.starts_on), desk.projects.owed(today)
    between()
    checked = Checks(desk).of(dialogue, today, everything, between)
    return Overview(
        dialogue=dialogue,
        edition=desk.dialogues.edition(dialogue),
        days_left=(begins - today).days if begins else None,
        heads=_heads(desk, dialogue),
        briefs=tuple(everything),
        strips=_strips(views),
        counts=dict(Counter(view.brief.status for view in views)),
        missing=_missing(views, today),
        late=_late(desk, actions, today, days),
        open_actions=sum(each.status not in CLOSED for each in actions),
        charts=action_charts(actions, desk.dialogues.all(), desk.plans.sections(dialogue.edition_id), today, days),
        checks=checked.open,
        set_aside=checked.set_aside,
        soon=due_soon(desk, everything, today, owed),
        late_reports=tuple(each for each in owed if each.report.is_late(today)),
        contributions=contributions(desk),
        steps=next_steps(desk, dialogue, today),
        came_back=ReturnedFiles(desk).waiting(),
    )


def _heads(desk: Desk, dialogue: Dialogue) -> tuple[Person, ...]:
    side = our_party(desk)
    members = desk.store.find(
        DelegationMember, dialogue_id=dialogue.id, role=DelegationRole.HEAD, party_id=side.id if side else None
    )
    return tuple(person for each in members if (person := desk.store.get(Person, each.person_id)))


def _strips(views: list[BriefView]) -> tuple[PartStrip, ...]:
    parts: dict[str, list[BriefView]] = {}
    for view in views:
        part = view.section.part if view.section else None
        parts.setdefault(part.id if part else "", []).append(view)
    return tuple(
        PartStrip(alike[0].section.part if alike[0].section else None, tuple(alike)) for alike in parts.values()
    )


def _missing(views: list[BriefView], today: date) -> tuple[Missing, ...]:
    lacking = [view for view in views if view.brief.status in UNWRITTEN or view.reopened is not None]
    found = [Missing(view, _lack(view, today), _days_late(view.brief, today)) for view in lacking]
    order = list(Lack)
    return tuple(sorted(found, key=lambda each: (order.index(each.lack), -each.days_late, each.view.brief.serial)))


def _lack(view: BriefView, today: date) -> Lack:
    brief = view.brief
    if view.reopened is not None:
        return Lack.REOPENED
    if _days_late(brief, today):
        return Lack.LATE
    if brief.drafter_id is None:
        return Lack.NO_DRAFTER
    return Lack.NOT_BEGUN if brief.status == BriefStatus.CALLED_FOR else Lack.IN_DRAFT


def _days_late(brief: Brief, today: date) -> int:
    return max(0, (today - brief.deadline).days) if brief.deadline else 0


def _late(desk: Desk, actions: list[ActionItem], today: date, days: DaysOfDialogues) -> tuple[LateAction, ...]:
    late = [each for each in actions if each.is_late(today, days)]
    late.sort(key=lambda each: each.due_day(days) or today)
    return tuple(LateAction(each, desk.store.get(Organisation, each.lead_id), each.due_day(days)) for each in late)
