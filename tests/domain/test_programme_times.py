"""What follows is shifted, what is moved makes others make room, pauses stay where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.programme_times import Slot, moved, sessions, shifted
from jpdialog.domain.trouble import Trouble

TEN = 600
DAY = [Slot("opening", TEN, 10), Slot("seas", TEN + 10, 30), Slot("coffee", TEN + 40, 20), Slot("staff", TEN + 70, 20)]
"""10:00 opening, 10:10 seas, 10:40 coffee, a pause of ten minutes, 11:10 staff."""


def starts(slots: list[Slot]) -> dict[str, int | None]:
    return {slot.key: slot.start for slot in slots}


def test_what_follows_is_shifted_and_what_is_before_stays() -> None:
    assert starts(shifted(DAY, 2, 15)) == {"opening": 600, "seas": 610, "coffee": 655, "staff": 675}


def test_a_pause_takes_up_what_it_can() -> None:
    assert starts(shifted(DAY, 1, 10)) == {"opening": 600, "seas": 620, "coffee": 650, "staff": 670}
    assert starts(shifted(DAY, 1, -5)) == {"opening": 600, "seas": 605, "coffee": 635, "staff": 670}


def test_what_is_shifted_itself_leaves_its_pause_behind() -> None:
    assert starts(shifted(DAY, 3, 20, itself=True))["staff"] == 690
    assert starts(shifted(DAY, 3, 20))["staff"] == 680


def test_nothing_is_shifted_onto_another_day() -> None:
    with pytest.raises(Trouble):
        shifted(DAY, 1, 13 * 60)
    with pytest.raises(Trouble):
        shifted(DAY, 0, -TEN - 1)


def test_an_item_moved_up_begins_where_the_other_did() -> None:
    order = moved(DAY, 1, 0)
    assert [slot.key for slot in order] == ["seas", "opening", "coffee", "staff"]
    assert starts(order) == {"seas": 600, "opening": 630, "coffee": 640, "staff": 670}


def test_a_pause_stays_in_its_place() -> None:
    order = moved(DAY, 3, 2)
    assert starts(order) == {"opening": 600, "seas": 610, "staff": 640, "coffee": 670}


def test_entries_without_a_time_move_without_one() -> None:
    order = moved([Slot("a", None, 10), Slot("b", None, 10)], 0, 1)
    assert [(slot.key, slot.start) for slot in order] == [("b", None), ("a", None)]


@given(st.lists(st.integers(0, 60), min_size=1, max_size=8), st.data())
def test_moving_there_and_back_changes_nothing(lengths: list[int], data: st.DataObject) -> None:
    slots, start = [], TEN
    for place, length in enumerate(lengths):
        slots.append(Slot(str(place), start, length))
        start += length
    at, to = (data.draw(st.integers(0, len(slots) - 1)) for _ in range(2))
    assert moved(moved(slots, at, to), to, at) == slots


def test_a_session_goes_from_its_first_item_to_what_comes_next() -> None:
    found = sessions(DAY, frozenset({"opening", "seas", "staff"}))
    assert [(each.keys, each.start, each.given, each.used) for each in found] == [
        (("opening", "seas"), 600, 40, 40),
        (("staff",), 670, 20, 20),
    ]


def test_a_session_that_is_too_full_shows_it() -> None:
    full = [Slot("seas", TEN, 50), Slot("coffee", TEN + 40, 20)]
    assert [(each.given, each.used) for each in sessions(full, frozenset({"seas"}))] == [(40, 50)]
