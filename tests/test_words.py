"""Every sentence for people has its Japanese, with the same named places; none is left over from what was."""

import json

from jpdialog.domain.actions import ActionStatus
from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.resources import resource
from jpdialog.services.vocabulary import words_for
from tests.sentences import places, qualified_words, sentences


def _japanese() -> dict[str, str]:
    catalogue: dict[str, str] = json.loads((resource("words") / "ja.json").read_text(encoding="utf-8"))
    return catalogue


def test_every_sentence_is_translated() -> None:
    catalogue = _japanese()
    assert {sentence: where for sentence, where in sentences().items() if not catalogue.get(sentence)} == {}


def test_no_translation_is_left_over() -> None:
    assert sorted(set(_japanese()) - set(sentences()) - qualified_words()) == []


def test_a_translation_fills_the_same_places() -> None:
    assert [english for english, japanese in _japanese().items() if places(english) != places(japanese)] == []


def test_a_sentence_that_is_not_there_stays_english() -> None:
    assert Words("ja", {})("Written: {file}", file="x") == "Written: x"


def test_trouble_is_said_in_the_readers_language() -> None:
    trouble = Trouble("There is no edition called {label}. The list of editions shows what there is.", label="1999")
    assert words_for("en").of(trouble) == str(trouble)
    assert "1999" in words_for("ja").of(trouble) and "edition" not in words_for("ja").of(trouble)


def test_one_english_word_may_be_two_in_japanese() -> None:
    words = words_for("ja")
    assert words.name(BriefStatus.SUPERSEDED) == "差替済"
    assert words.name(ActionStatus.SUPERSEDED) == "統合・差替"
    assert words_for("en").name(BriefStatus.IN_CLEARANCE) == "in clearance"
