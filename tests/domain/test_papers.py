"""Minutes given against the time that is needed."""

import pytest

from jpdialog.domain.papers import TalkingPointsSheet


@pytest.mark.parametrize(
    ("seconds", "given", "over"), [(0, 3, 0), (180, 3, 0), (181, 3, 1), (30, 0, 30), (248, 3, 68), (600, None, 0)]
)
def test_every_second_beyond_the_minutes_given_is_over(seconds: int, given: int | None, over: int) -> None:
    sheet = TalkingPointsSheet(id="s", number="1", heading="Bridges", minutes_given=given, seconds=seconds)
    assert sheet.seconds_over == over
