"""Red, amber, green: found from status and date."""

from datetime import date

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus, Light
from jpdialog.domain.traffic_light import Reason, derived_light, light_of

TODAY = date(2031, 5, 2)
PAST, SOON, LATER = date(2031, 5, 1), date(2031, 6, 1), date(2031, 6, 2)


@pytest.mark.parametrize(
    ("status", "due", "lead", "wanted"),
    [
        (ActionStatus.IN_PROGRESS, PAST, "x", (Light.RED, Reason.OVERDUE)),
        (ActionStatus.IMPLEMENTED, PAST, "x", (Light.GREEN, Reason.DONE)),
        (ActionStatus.NOT_ACCEPTED, PAST, None, (Light.GREY, Reason.CLOSED)),
        (ActionStatus.ON_HOLD, LATER, "x", (Light.AMBER, Reason.ON_HOLD)),
        (ActionStatus.IN_PROGRESS, LATER, None, (Light.AMBER, Reason.NO_LEAD)),
        (ActionStatus.IN_PROGRESS, None, "x", (Light.AMBER, Reason.NO_DATE)),
        (ActionStatus.NOT_STARTED, SOON, "x", (Light.AMBER, Reason.DUE_SOON)),
        (ActionStatus.NOT_STARTED, LATER, "x", (Light.GREEN, Reason.ON_COURSE)),
        (ActionStatus.IN_PROGRESS, TODAY, "x", (Light.GREEN, Reason.ON_COURSE)),
    ],
)
def test_a_light_with_its_reason(
    status: ActionStatus, due: date | None, lead: str | None, wanted: tuple[Light, Reason]
) -> None:
    action = ActionItem(instrument_id="i", status=status, due=due, lead_id=lead)
    assert light_of(action, TODAY) == wanted


def test_a_light_set_by_hand_stays() -> None:
    action = ActionItem(instrument_id="i", due=PAST, lead_id="x", light_set=Light.AMBER, light_reason="vote pending")
    assert light_of(action, TODAY) == (Light.AMBER, Reason.SET_BY_HAND)
    assert derived_light(action, TODAY) == (Light.RED, Reason.OVERDUE)


def test_what_is_due_before_a_dialogue_is_due_on_its_day_once_that_is_known() -> None:
    action = ActionItem(instrument_id="i", due_before=12, lead_id="x", status=ActionStatus.IN_PROGRESS)
    assert action.has_due and action.due_day() is None
    assert light_of(action, TODAY) == (Light.GREEN, Reason.ON_COURSE)
    assert light_of(action, TODAY, {12: PAST}) == (Light.RED, Reason.OVERDUE)
    assert not action.is_late(TODAY, {11: PAST, 12: LATER})


def test_a_day_that_was_named_counts_more_than_the_event() -> None:
    assert ActionItem(instrument_id="i", due=LATER, due_before=12).due_day({12: PAST}) == LATER
