"""Two note-takers' lines keep each one's order, whatever the clocks say."""

from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.notes import Note
from jpdialog.domain.side_by_side import hands_of, in_written_order, side_by_side


def line(author: str, sequence: int, at: str) -> Note:
    return Note(
        dialogue_id="d", author=author, replica=author, sequence=sequence, taken_at=at, text=f"{author}{sequence}"
    )


def test_lines_of_about_the_same_time_stand_beside_each_other() -> None:
    notes = [
        line("a", 1, "2026-11-20T14:00:00+01:00"),
        line("b", 1, "2026-11-20T14:00:30+01:00"),
        line("a", 2, "2026-11-20T14:05:00+01:00"),
        line("b", 2, "2026-11-20T14:09:00+01:00"),
    ]
    rows = side_by_side(notes, hands_of(notes))
    told = [[each.text if each else "" for each in row.notes] for row in rows]
    assert told == [["a1", "b1"], ["a2", ""], ["", "b2"]]


def test_two_laptops_in_two_zones_are_compared_by_the_moment() -> None:
    notes = [line("a", 1, "2026-11-20T14:00:00+01:00"), line("b", 1, "2026-11-20T22:00:10+09:00")]
    assert len(side_by_side(notes, hands_of(notes))) == 1


def test_midnight_and_a_clock_that_is_set_back_do_not_disorder_one_hand() -> None:
    notes = [
        line("a", 1, "2026-11-20T23:59:50+01:00"),
        line("a", 2, "2026-11-21T00:00:10+01:00"),
        line("a", 3, "2026-11-20T23:01:00+01:00"),
        line("a", 4, "2026-11-21T00:01:00+01:00"),
    ]
    assert [each.sequence for each in in_written_order(notes[::-1])] == [1, 2, 3, 4]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 59), st.integers(0, 23)), max_size=20))
def test_no_line_is_lost_and_each_hand_keeps_its_order(taken: list[tuple[str, int, int]]) -> None:
    notes = [line(who, n, f"2026-11-20T{hour:02d}:{minute:02d}:00") for n, (who, minute, hour) in enumerate(taken, 1)]
    told = [each for row in side_by_side(notes, hands_of(notes)) for each in row.notes if each]
    assert sorted(each.sequence for each in told) == [each.sequence for each in notes]
    for who in "ab":
        mine = [each.sequence for each in told if each.author == who]
        assert mine == sorted(mine)
