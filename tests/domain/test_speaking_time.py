"""Speaking time by the rule of thumb: 110 English words or 300 Japanese characters a minute."""

import pytest

from jpdialog.domain.speaking_time import clock, speaking_seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", 0),
        (" \n—", 0),
        ("word " * 110, 60),
        ("word " * 55, 30),
        ("海" * 300, 60),
        ("海、" * 150, 30),
        ("word " * 110 + "海" * 300, 120),
        ("word", 1),
        ("state-of-the-art", 1),
        ("1,000.5", 1),
    ],
)
def test_each_language_at_its_rate(text: str, seconds: int) -> None:
    assert speaking_seconds(text) == seconds


def test_an_interpreter_doubles_it() -> None:
    assert speaking_seconds("word " * 110, consecutive=True) == 120


def test_a_hyphenated_word_and_a_contraction_are_one_word() -> None:
    assert speaking_seconds("well-kept isn’t " * 55) == 60


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        ("cafe\u0301 re\u0301sume\u0301", "cafe resume"),
        ("か\u3099き\u3099", "がぎ"),
        ("مُحَمَّد", "محمد"),
        ("می\u200cخواهم", "میخواهم"),
        ("हिन्दी", "ह"),
    ],
)
def test_accents_and_vowel_signs_of_their_own_make_no_further_words(apart: str, whole: str) -> None:
    assert speaking_seconds(apart) == speaking_seconds(whole) > 0


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (9, "0:09"), (580, "9:40"), (3600, "60:00")])
def test_the_clock(seconds: int, said: str) -> None:
    assert clock(seconds) == said
