"""Both languages say the same things, with the same places to fill."""

from string import Formatter

import pytest

from jpdialog.documents.writing.labels import LABELS, Labels


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", LABELS)
def test_a_label_is_there_in_both_languages(name: str) -> None:
    english, japanese = LABELS[name]
    assert places(english) == places(japanese)
    assert english


def test_a_word_that_is_not_known_stands_as_it_is() -> None:
    assert Labels("ja").word("role", "observer") == "observer"


def test_one_minute_and_more() -> None:
    assert Labels("en").minutes(1) == "1 minute"
    assert Labels("en").minutes(2) == "2 minutes"
