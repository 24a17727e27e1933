"""The rule of the table, chairs put by hand, and that everybody has one chair."""

from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.seating import SeatRow, Sitter, Spot, by_precedence, seated, swapped

ROLES = ("head", "member", "note_taker", "interpreter", "secretary")
DELEGATION = [Sitter("head", "head"), *(Sitter(name, "member") for name in "abcd"), Sitter("voice", "interpreter")]


def at(place: int) -> Spot:
    return Spot(SeatRow.TABLE, place)


def test_the_next_in_rank_sits_at_the_heads_right_and_the_interpreter_at_the_left() -> None:
    assert by_precedence(DELEGATION) == {
        "head": at(0),
        "a": at(1),
        "b": at(-2),
        "c": at(2),
        "d": at(-3),
        "voice": at(-1),
    }


def test_with_simultaneous_interpretation_the_interpreter_sits_behind_the_head() -> None:
    spots = by_precedence(DELEGATION, interpreters_behind=True)
    assert spots["voice"] == Spot(SeatRow.BEHIND, 0)
    assert spots["b"] == at(-1)


def test_a_second_interpreter_sits_behind() -> None:
    spots = by_precedence([*DELEGATION, Sitter("second", "interpreter")])
    assert spots["second"] == Spot(SeatRow.BEHIND, 0)


def test_without_a_head_the_first_sits_in_the_centre() -> None:
    assert by_precedence([Sitter("a", "member"), Sitter("b", "member")]) == {"a": at(0), "b": at(1)}
    assert by_precedence([]) == {}


def test_whoever_joins_later_takes_the_next_free_chair() -> None:
    put = {"head": at(0), "a": at(2), "b": at(1)}
    spots = seated([Sitter("head", "head"), *(Sitter(name, "member") for name in "abc")], put)
    assert spots["a"] == at(2) and spots["b"] == at(1)
    assert spots["c"] not in (at(0), at(1), at(2))


def test_changing_chairs_takes_two() -> None:
    assert swapped({"a": at(1), "b": at(2)}, "a", at(2)) == {"a": at(2), "b": at(1)}
    assert swapped({"a": at(1)}, "a", at(5)) == {"a": at(5)}


@given(
    st.lists(st.sampled_from(ROLES), max_size=24),
    st.dictionaries(st.integers(0, 23), st.integers(-9, 9), max_size=24),
    st.booleans(),
)
def test_everybody_has_a_chair_and_nobody_shares_one(roles: list[str], put: dict[int, int], behind: bool) -> None:
    sitters = [Sitter(str(place), role) for place, role in enumerate(roles)]
    spots = seated(sitters, {str(who): at(place) for who, place in put.items()}, interpreters_behind=behind)
    assert list(spots) == [each.id for each in sitters]
    assert len(set(spots.values())) == len(sitters)
