"""Red, amber or green: how an action stands on a day, found from its status and its date, and why.

An open action without a lead or a date cannot be green, because nobody could say that it is on course.
"""

from datetime import date, timedelta
from enum import StrEnum

from jpdialog.domain.actions import NO_DAYS, ActionItem, ActionStatus, DaysOfDialogues, Light

SOON = timedelta(days=30)


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
    SET_BY_HAND = "set_by_hand"


def light_of(action: ActionItem, today: date, days: DaysOfDialogues = NO_DAYS) -> tuple[Light, Reason]:
    """The light of an action on that day, with the first reason that holds; one that was set by hand stays."""
    if action.light_set is not None:
        return action.light_set, Reason.SET_BY_HAND
    return derived_light(action, today, days)


def derived_light(action: ActionItem, today: date, days: DaysOfDialogues = NO_DAYS) -> tuple[Light, Reason]:
    """The light that follows from status and date alone, with the first reason that holds."""
    if action.status == ActionStatus.IMPLEMENTED:
        return Light.GREEN, Reason.DONE
    if action.is_closed:
        return Light.GREY, Reason.CLOSED
    if action.is_late(today, days):
        return Light.RED, Reason.OVERDUE
    reason = _doubt(action, today, action.due_day(days))
    return (Light.AMBER, reason) if reason else (Light.GREEN, Reason.ON_COURSE)


def _doubt(action: ActionItem, today: date, due: date | None) -> Reason | None:
    if action.status == ActionStatus.ON_HOLD:
        return Reason.ON_HOLD
    if action.lead_id is None:
        return Reason.NO_LEAD
    if not action.has_due:
        return Reason.NO_DATE
    if action.status == ActionStatus.NOT_STARTED and due is not None and due - today <= SOON:
        return Reason.DUE_SOON
    return None
