"""What a text is found by: whole words and any piece of Japanese, in any width, case or composition; and where."""

import sqlite3
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jpdialog.domain.search.folding import fold, fold_with_places
from jpdialog.domain.search.marking import counts, excerpt, find_marks
from jpdialog.domain.search.query import LONGEST, MOST_WORDS, parse
from jpdialog.domain.search.tokens import index_tokens, runs

SIGNS = st.one_of(
    st.characters(),
    st.sampled_from("漁港整備々〻ゝヽヾーヵヶ〇・、。　カ゛がガｶﾞﾊﾟｰＡａÅAßŉﬁ①㍿ǅΐ가각\u3099\u0301\u0345\u11a8'\"()*:^-"),
)
TEXTS = st.text(SIGNS, max_size=40)
JAPANESE = st.text("漁港整備の船舶がガデータベース々ゝー〇", min_size=1, max_size=12)
WORDS = st.text("abzäéß019", min_size=1, max_size=6)


def finds(query: str, text: str) -> bool:
    """Whether the index itself finds ``text`` by ``query``: FTS5 with the words as they are indexed."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE found USING fts5(words, content='', prefix='1 2 3', tokenize='ascii')")
    index.execute("INSERT INTO found (rowid, words) VALUES (1, ?)", (" ".join(index_tokens(text)),))
    expression = parse(query).expression()
    found = bool(expression) and index.execute("SELECT rowid FROM found WHERE found MATCH ?", (expression,)).fetchall()
    index.close()
    return bool(found)


@given(JAPANESE, TEXTS, TEXTS, st.data())
def test_any_piece_of_a_japanese_run_is_found_and_marked(
    run: str, before: str, after: str, data: st.DataObject
) -> None:
    text = f"{before} {run} {after}"
    start = data.draw(st.integers(0, len(run) - 1))
    piece = run[start : data.draw(st.integers(start + 1, len(run)))]
    assert finds(piece, text)
    assert counts(text, parse(piece))[0] >= 1
    at = len(before) + 1 + start
    assert any(from_ <= at and at + len(piece) <= to for from_, to in find_marks(text, parse(piece)))


@given(st.lists(st.one_of(WORDS, JAPANESE), min_size=1, max_size=8), st.sampled_from([" ", "、", ", ", "\n", " – "]))
def test_any_whole_word_is_found_whatever_stands_around_it(words: list[str], between: str) -> None:
    text = between.join(words)
    for word in words:
        assert finds(word, text) and finds(f"{word} ", text) and finds(word.upper(), text)
        assert text[slice(*find_marks(text, parse(word))[0])]


@given(TEXTS, TEXTS)
def test_no_query_is_an_error(query: str, text: str) -> None:
    found = finds(query, text)
    marks = find_marks(text, parse(query))
    assert marks == sorted(marks)
    assert all(0 <= start < end <= len(text) for start, end in marks)
    if parse(query):
        assert found == all(counts(text, parse(query)))


@settings(max_examples=300)
@given(TEXTS)
def test_folding_piece_by_piece_is_folding_the_whole(text: str) -> None:
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    assert [*folded.places] == sorted(folded.places) and folded.places[-1] == len(text)


@given(TEXTS)
def test_every_mark_of_a_run_folds_to_that_run(text: str) -> None:
    for run, _ in list(runs(fold(text)))[:5]:
        marks = find_marks(text, parse(run[:LONGEST]))
        assert any(run in fold(text[start:end]) for start, end in marks)


@pytest.mark.parametrize(
    "query", ["", "  ", '"', "* ^ -", "()", ":", "\0", "\ud800", "。、・", "_", "\ue000", "\ue001"]
)
def test_what_has_no_letters_asks_for_nothing(query: str) -> None:
    assert not parse(query)
    assert not finds(query, f"{query} harbour 港")
    assert find_marks("harbour 港", parse(query)) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('"harbour', "a harbour"),
        ("harbour OR", "harbour order"),
        ("NOT NEAR(harbour)", "not near harbour"),
        ("words:tide", "words, tide"),
        ("har*", "har"),
        ("2 (4)", "Section 2 (4) speaks"),
        ("2(4)", "Section 2 (4) speaks"),
        ("don't", "They don’t sail"),
        ("令和9年", "令和９年度の予算"),
        ("9年度", "令和９年度の予算"),
        ("年", "令和９年"),
        ("ﾃﾞｰﾀ", "データベース"),
        ("データ", "ﾃﾞｰﾀﾍﾞｰｽ"),
        ("ＨＡＲＢＯＵＲ", "harbour"),
        ("strasse", "STRAßE"),
        ("harb", "Harbours"),
        ("harbours lig", "lighthouses and harbours"),
        ("会社", "㍿"),
        ("時々", "時々刻々"),
        ("刻々", "時々刻々"),
        ("叱る", "\U00020b9fる 叱る"),
        ("\U00020b9f", "子を\U00020b9fる"),
    ],
)
def test_what_a_person_would_expect_to_find_is_found(query: str, text: str) -> None:
    assert finds(query, text)
    assert find_marks(text, parse(query))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("harb ", "harbour"),
        ("harb lights", "harbour lights"),
        ("港船", "漁港、船舶"),
        ("港漁", "漁港"),
        ("harbour tide", "harbour"),
        ("our", "harbour"),
        ("12", "112"),
    ],
)
def test_what_is_not_there_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)


def test_marks_lie_in_the_original_text() -> None:
    text = "㍿とﾃﾞｰﾀ、HARBOUR"
    assert [text[start:end] for start, end in find_marks(text, parse("データ harbour 会社"))] == [
        "㍿",
        "ﾃﾞｰﾀ",
        "HARBOUR",
    ]


def test_marks_that_touch_are_one() -> None:
    assert find_marks("漁港整備", parse("漁港 港整 整備")) == [(0, 4)]


def test_a_long_query_is_cut_and_not_refused() -> None:
    assert len(parse(" ".join(str(number) for number in range(500))).words) <= MOST_WORDS
    assert finds("港" * 5000, "港" * 5000)


def test_an_excerpt_shows_the_first_mark_in_one_line() -> None:
    text = "Nothing here.\n" * 30 + "Then a harbour\nopens. " + "Nothing there. " * 30
    piece = excerpt(text, find_marks(text, parse("harbour")), 120)
    assert "\n" not in piece.text and piece.text.startswith("…") and piece.text.endswith("…")
    assert [piece.text[start:end] for start, end in piece.marks] == ["harbour"]
    assert len(piece.text) <= 122


@given(TEXTS, st.sampled_from("漁港ab"), st.integers(8, 60))
def test_the_marks_of_an_excerpt_are_those_of_the_text(text: str, query: str, length: int) -> None:
    marks = find_marks(text, parse(query))
    piece = excerpt(text, marks, length)
    assert bool(piece.marks) == bool(marks)
    for start, end in piece.marks:
        assert fold(query) in fold(piece.text[start:end]) or end == len(piece.text.rstrip("…"))


def test_every_sign_is_folded_as_unicode_says() -> None:
    for sign in "ＡがÅ①":
        assert fold(sign) == unicodedata.normalize("NFKC", sign).casefold()
