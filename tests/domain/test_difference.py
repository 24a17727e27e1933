"""Differences as a person would mark them, in both languages; and nothing of either wording is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.difference import Change, Piece, difference, tokens, words_changed

SIGNS = st.text("ab c.、。日本語のをカタ12\n", max_size=30)


def marked(before: str, now: str) -> str:
    """The difference as one line: [-gone-] and {+new+}."""
    shown = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}
    return "".join(shown[piece.change].format(piece.text) for piece in difference(before, now))


@given(SIGNS, SIGNS)
def test_both_wordings_can_be_read_from_the_difference(before: str, now: str) -> None:
    pieces = difference(before, now)
    assert "".join(piece.text for piece in pieces if piece.change != Change.NEW) == before
    assert "".join(piece.text for piece in pieces if piece.change != Change.GONE) == now
    assert all(piece.text for piece in pieces)


@given(SIGNS)
def test_the_same_wording_has_no_difference(text: str) -> None:
    assert difference(text, text) == ([Piece(Change.SAME, text)] if text else [])
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    ("before", "now", "wanted"),
    [
        ("in parts of Asia", "in the whole of Asia", "in [-parts-]{+the whole+} of Asia"),
        ("We value the work.", "We value this work.", "We value [-the-]{+this+} work."),
        ("Report by May.", "Report by June, please.", "Report by [-May-]{+June, please+}."),
        ("one two three four", "one 2 3 four", "one [-two three-]{+2 3+} four"),
        ("It is Japan’s view", "It is Japan's view", "It is [-Japan’s-]{+Japan's+} view"),
        ("協力を深める。", "協力を強める。", "協力を[-深-]{+強+}める。"),
        ("アジアにおけるテロ対策", "アジア全域におけるテロ対策", "アジア{+全域+}におけるテロ対策"),
        ("22.8百万ドル", "23百万ドル", "[-22.8-]{+23+}百万ドル"),
        ("ひとつ、ふたつ", "みっつ、よっつ", "[-ひとつ-]{+みっつ+}、[-ふたつ-]{+よっつ+}"),
    ],
)
def test_what_a_person_would_mark_is_marked(before: str, now: str, wanted: str) -> None:
    assert marked(before, now) == wanted


def test_a_mark_never_runs_across_punctuation_that_stayed() -> None:
    assert marked("red, blue", "green, grey") == "[-red-]{+green+}, [-blue-]{+grey+}"


def test_words_that_changed_are_counted() -> None:
    assert words_changed(difference("in parts of Asia", "in the whole of Asia")) == 2
    assert words_changed(difference("", "three new words")) == 3
    assert words_changed(difference("same", "same")) == 0


def test_two_texts_beyond_reading_are_told_apart_as_wholes() -> None:
    long = "word " * 20_001
    assert [piece.change for piece in difference(long, "other")] == [Change.GONE, Change.NEW]
