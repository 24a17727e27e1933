"""Minutes given against minutes needed."""

import pytest

from jpdialog.domain.papers import TalkingPointsSheet


@pytest.mark.parametrize(
    ("seconds", "given", "needed", "over"),
    [(0, 3, 0, 0), (180, 3, 3, 0), (181, 3, 4, 1), (30, 0, 1, 1), (600, None, 10, 0)],
)
def test_half_a_minute_over_is_over(seconds: int, given: int | None, needed: int, over: int) -> None:
    sheet = TalkingPointsSheet(id="s", number="1", heading="Bridges", minutes_given=given, seconds=seconds)
    assert (sheet.minutes_needed, sheet.minutes_over) == (needed, over)
