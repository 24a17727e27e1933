"""What differs between two wordings."""

from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.differences import Difference, differences, paired

WORDS = st.text(st.sampled_from("ab c.、定期的に会う四半期"), max_size=30)


def changed(before: str, after: str) -> list[Difference]:
    return [each for each in differences(before, after) if not each.is_same]


@given(WORDS, WORDS)
def test_both_wordings_can_be_put_together_again(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert "".join(each.before for each in pieces) == before
    assert "".join(each.after for each in pieces) == after


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_no_paragraph_is_lost_when_two_texts_are_paired(before: list[str], after: list[str]) -> None:
    pairs = paired(before, after)
    assert [one for one, _ in pairs if one] == [each for each in before if each]
    assert [other for _, other in pairs if other] == [each for each in after if each]


def test_words_are_replaced_as_wholes() -> None:
    changed = [
        each for each in differences("They meet regularly here.", "They meet each quarter here.") if not each.is_same
    ]
    assert changed == [Difference("regularly", "each quarter")]


def test_japanese_is_cut_where_its_script_changes() -> None:
    changed = [
        each for each in differences("双方は定期的に協議する。", "双方は四半期ごとに協議する。") if not each.is_same
    ]
    assert changed == [Difference("定期的に", "四半期ごとに")]


def test_a_difference_is_not_joined_across_punctuation() -> None:
    assert changed("one, two", "six, ten") == [Difference("one", "six"), Difference("two", "ten")]


def test_a_new_paragraph_stands_beside_nothing() -> None:
    assert paired(["The first one.", "The last one."], ["The first one!", "Something else", "The last one."]) == [
        ("The first one.", "The first one!"),
        ("", "Something else"),
        ("The last one.", "The last one."),
    ]
