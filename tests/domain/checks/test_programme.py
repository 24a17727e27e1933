"""What is found in a programme, and what is not."""

from datetime import date
from typing import Any

from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.checks.programme import gaps, not_placed, outside, overlaps, times_not_there
from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind

FIRST, FORWARD, BACK = date(2027, 1, 14), date(2027, 3, 28), date(2027, 10, 31)
VIENNA = "Europe/Vienna"


def entry(starts_at: str | None, position: str = "a0", day: date = FIRST, **more: Any) -> ProgrammeEntry:
    return ProgrammeEntry(dialogue_id="d" * 32, starts_at=starts_at, position=position, day=day, **more)


def test_a_time_that_the_clocks_leave_out_is_found_with_the_next_one() -> None:
    found = list(times_not_there([(entry("02:30", day=FORWARD), 10)], VIENNA))
    assert [(each.kind, each.details) for each in found] == [(FindingKind.TIME_NEVER, ("02:30", "03:00"))]


def test_a_time_that_comes_twice_is_found_until_somebody_says_which() -> None:
    twice = entry("02:30", day=BACK)
    assert [each.kind for each in times_not_there([(twice, 10)], VIENNA)] == [FindingKind.TIME_TWICE]
    assert list(times_not_there([(entry("02:30", day=BACK, is_later=False), 10)], VIENNA)) == []


def test_no_other_time_is_found_and_none_without_a_zone() -> None:
    assert list(times_not_there([(entry("02:30"), 10), (entry(None), 10)], VIENNA)) == []
    assert list(times_not_there([(entry("02:30", day=FORWARD), 10)], "")) == []


def test_an_entry_that_begins_too_early_is_found_with_both_times() -> None:
    programme = [(entry("10:00", "a0"), 30), (entry("10:20", "a1"), 30)]
    assert [each.details for each in overlaps(programme)] == [("10:20", "10:30")]


def test_entries_one_after_another_do_not_overlap_nor_do_those_of_two_days() -> None:
    programme = [(entry("10:00", "a0"), 30), (entry("10:30", "a1"), 30), (entry("10:00", "a2", date(2027, 1, 15)), 5)]
    assert list(overlaps(programme)) == []
    assert list(gaps(programme)) == []


def test_a_pause_is_told_with_its_times_but_not_before_a_departure() -> None:
    lunch, flight = entry("13:00", "a1"), entry("20:00", "a2", kind=ProgrammeKind.DEPARTURE)
    assert list(gaps([(entry("10:00", "a0"), 30), (lunch, 60), (flight, 60)])) == [(lunch, 630, 780)]


def test_only_coming_going_and_preparing_may_be_on_other_days() -> None:
    other = date(2028, 1, 14)
    late = entry("10:00", day=other, kind=ProgrammeKind.MEAL)
    found = outside(
        [(late, 10), (entry("10:00", day=other, kind=ProgrammeKind.ARRIVAL), 10), (entry("9:00"), 1)], [FIRST]
    )
    assert [each.places for each in found] == [(late,)]
    assert list(outside([(late, 10)], [])) == [], "the days of the dialogue are not known"


def test_an_item_without_a_time_is_found_once_there_is_a_programme() -> None:
    placed, missing = AgendaItem(dialogue_id="d", title="Seas"), AgendaItem(dialogue_id="d", title="Staff")
    programme = [(entry("10:00", agenda_item_id=placed.id), 10)]
    assert [each.places for each in not_placed([placed, missing], programme)] == [(missing,)]
    assert list(not_placed([missing], [])) == []


def test_an_item_that_has_a_day_but_no_time_is_found_with_its_day() -> None:
    item = AgendaItem(dialogue_id="d", title="Seas")
    assert [each.details for each in not_placed([item], [(entry(None, agenda_item_id=item.id), 0)])] == [
        ("2027-01-14",)
    ]
