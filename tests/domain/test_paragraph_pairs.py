"""Paragraphs of two texts, side by side."""

from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.paragraph_pairs import paired

WORDS = st.text(st.sampled_from("ab c.、定期的に会う四半期"), max_size=30)


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_no_paragraph_is_lost_when_two_texts_are_paired(before: list[str], after: list[str]) -> None:
    pairs = paired(before, after)
    assert [one for one, _ in pairs if one] == [each for each in before if each]
    assert [other for _, other in pairs if other] == [each for each in after if each]


def test_a_new_paragraph_stands_beside_nothing() -> None:
    assert paired(["The first one.", "The last one."], ["The first one!", "Something else", "The last one."]) == [
        ("The first one.", "The first one!"),
        ("", "Something else"),
        ("The last one.", "The last one."),
    ]
