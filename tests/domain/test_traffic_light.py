"""Red, amber, green: found from status and date."""

from datetime import date

import pytest

from jpdialog.domain.follow_up import ActionItem, ActionStatus
from jpdialog.domain.traffic_light import Light, Reason, light_of

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
