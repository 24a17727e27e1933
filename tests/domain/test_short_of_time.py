"""What is dropped when time is short, and whose minutes are believed."""

from jpdialog.domain.brief import Brief, Entry, Likelihood
from jpdialog.domain.short_of_time import PointLeft, to_drop
from jpdialog.domain.time_used import TimeUsed, times_by_item

CERTAIN = Brief(dialogue_id="d", serial=9, likelihood=Likelihood.CERTAIN)
MIGHT = Brief(dialogue_id="d", serial=2, likelihood=Likelihood.MIGHT)


def point(brief: Brief, position: str, seconds: int = 60) -> PointLeft:
    return PointLeft(Entry(brief_id=brief.id, text=position, position=position), brief, seconds)


def test_the_least_likely_goes_first_then_what_the_brief_puts_last() -> None:
    points = [point(MIGHT, "a1"), point(CERTAIN, "a1"), point(CERTAIN, "a2"), point(MIGHT, "a0")]
    dropped = [(each.brief is MIGHT, each.entry.position) for each in to_drop(points, 60)]
    assert dropped == [(True, "a1"), (True, "a0"), (False, "a2")]


def test_nothing_is_dropped_while_all_fits_and_all_when_the_time_is_over() -> None:
    points = [point(CERTAIN, "a1"), point(CERTAIN, "a2")]
    assert to_drop(points, 120) == []
    assert len(to_drop(points, -5)) == 2


def test_two_laptops_that_counted_the_same_minutes_are_not_added_up() -> None:
    counted = [
        TimeUsed(dialogue_id="d", agenda_item_id="i", party_id="us", replica="one", seconds=600),
        TimeUsed(dialogue_id="d", agenda_item_id="i", party_id="them", replica="one", seconds=300),
        TimeUsed(dialogue_id="d", agenda_item_id="i", party_id="us", replica="two", seconds=500),
    ]
    time = times_by_item(counted)["i"]
    assert (time.seconds, time.of("us"), time.of("them")) == (900, 600, 300)
