"""Red, amber or green: how an action stands on a day, found from its status and its date, and why.

An open action without a lead or a date cannot be green, because nobody could say that it is on course.
"""

from datetime import date, timedelta
from enum import StrEnum

from jpdialog.domain.follow_up import CLOSED, ActionItem, ActionStatus

SOON = timedelta(days=30)


class Light(StrEnum):
    """The colour; grey for what was closed without being done."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


class Reason(StrEnum):
    """Why it is that colour."""

    OVERDUE = "overdue"
    ON_HOLD = "on_hold"
    NO_LEAD = "no_lead"
    NO_DATE = "no_date"
    DUE_SOON = "due_soon"
    ON_COURSE = "on_course"
    DONE = "done"
    CLOSED = "closed"


def light_of(action: ActionItem, today: date) -> tuple[Light, Reason]:
    """The light of an action on that day, with the first reason that holds."""
    if action.status == ActionStatus.IMPLEMENTED:
        return Light.GREEN, Reason.DONE
    if action.status in CLOSED:
        return Light.GREY, Reason.CLOSED
    if action.is_late(today):
        return Light.RED, Reason.OVERDUE
    reason = _doubt(action, today)
    return (Light.AMBER, reason) if reason else (Light.GREEN, Reason.ON_COURSE)


def _doubt(action: ActionItem, today: date) -> Reason | None:
    if action.status == ActionStatus.ON_HOLD:
        return Reason.ON_HOLD
    if action.lead_id is None:
        return Reason.NO_LEAD
    if action.due is None:
        return Reason.NO_DATE
    if action.status == ActionStatus.NOT_STARTED and action.due - today <= SOON:
        return Reason.DUE_SOON
    return None
