"""One side is older once the other was reworded after it, as the log has it, until a person says it is right."""

from datetime import date, timedelta

import pytest

from jpdialog.domain.brief import Brief, Entry, EntryKind, second_of
from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.rich_text import rich_text
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.reusing import StandardLines

TODAY = date(2031, 9, 1)
NO_TIME = timedelta(seconds=-1)
"""A sitting that is over before it began: every change stands for itself."""


@pytest.fixture
def brief(desk: Desk) -> Brief:
    dialogue = desk.dialogues.create(NewDialogue(number=3, marking="Restricted"))
    return desk.briefs.of_section(dialogue, "1 (1)").brief


@pytest.fixture
def entry(desk: Desk, brief: Brief) -> Entry:
    """A question and its answer, both translated."""
    made = desk.briefs.add_entry(brief, EntryKind.IF_RAISED, "Why?", answer="Because.")
    desk.briefs.write_text(made, "translation", rich_text("なぜか"))
    desk.briefs.write_text(made, "answer_translation", rich_text("だから"))
    return made


def older(desk: Desk) -> list[str]:
    """The sides that were left behind."""
    found = desk.second_language.older(desk.store.find(Entry))
    return [each.field if each.is_first else second_of(each.field) for each in found]


def test_a_translation_that_came_after_its_text_is_not_older(desk: Desk, entry: Entry) -> None:
    assert older(desk) == []


def test_the_text_that_was_reworded_since_is_named_and_no_other(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "answer", rich_text("Because of that."))
    assert older(desk) == ["answer_translation"]
    desk.briefs.write_text(entry, "answer_translation", rich_text("そのため"))
    assert older(desk) == []


def test_a_new_look_of_the_same_words_is_no_rewording(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why?", {"runs": [[4, "b", ""]]}))
    assert older(desk) == []


def test_what_was_taken_back_is_as_it_was(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why not?"))
    assert older(desk) == ["translation"]
    desk.undo()
    assert older(desk) == []


def test_still_right_holds_for_these_words_alone_and_can_be_taken_back(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why is it?"))
    desk.second_language.say_still_right(entry, "text")
    assert older(desk) == []
    desk.undo()
    assert older(desk) == ["translation"]
    desk.redo()
    desk.briefs.write_text(entry, "text", rich_text("Why was it?"))
    assert older(desk) == ["translation"]


def test_the_text_is_older_once_its_translation_was_reworded_after_it(desk: Desk, entry: Entry) -> None:
    desk.second_language.sitting = NO_TIME
    desk.briefs.write_text(entry, "answer_translation", rich_text("そのため"))
    assert older(desk) == ["answer"]
    desk.briefs.write_text(entry, "answer", rich_text("Because of that."))
    assert older(desk) == []
    desk.briefs.write_text(entry, "answer_translation", rich_text("それゆえ"))
    assert older(desk) == ["answer"]
    desk.second_language.say_still_right(entry, "answer")
    assert older(desk) == []


def test_a_translation_that_is_written_in_several_goes_leaves_its_text_alone(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "translation", rich_text("なぜですか"))
    desk.briefs.write_text(entry, "translation", rich_text("なぜでしょうか"))
    assert older(desk) == []


def test_a_translation_that_was_caught_up_and_taken_back_is_older_again(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why not?"))
    desk.briefs.write_text(entry, "translation", rich_text("なぜ違うのか"))
    assert older(desk) == []
    desk.undo()
    assert older(desk) == ["translation"]


def test_what_was_made_with_both_sides_agrees_until_one_is_changed(desk: Desk, brief: Brief) -> None:
    line = StandardLines(desk).add("Thanks", "We thank you.", translation="感謝する。")
    put = StandardLines(desk).put(line, brief, EntryKind.POINT)
    assert older(desk) == []
    desk.briefs.write_text(put, "text", rich_text("We thank you all."))
    assert older(desk) == ["translation"]


def test_a_side_that_is_not_written_is_not_compared(desk: Desk, brief: Brief) -> None:
    alone = desk.briefs.add_entry(brief, EntryKind.POINT, "One")
    desk.briefs.write_text(alone, "text", rich_text("Two"))
    assert older(desk) == []


@pytest.mark.parametrize(
    ("field", "words", "kind"),
    [("text", "Why not?", FindingKind.TRANSLATION_OLDER), ("translation", "なぜ違うのか", FindingKind.TEXT_OLDER)],
)
def test_the_checks_find_it_once_for_each_wording(
    desk: Desk, brief: Brief, entry: Entry, field: str, words: str, kind: FindingKind
) -> None:
    desk.second_language.sitting = NO_TIME
    dialogue = desk.dialogues.by_number(3)

    def found() -> list[str]:
        return [each.name for each in Checks(desk).of(dialogue, TODAY).open if each.kind == kind]

    assert found() == []
    desk.briefs.write_text(entry, field, rich_text(words))

    (first,) = found()
    Checks(desk).set_aside(dialogue, first, "It is being translated.", TODAY)
    assert found() == []
    desk.briefs.write_text(entry, field, rich_text(words * 2))
    (second,) = found()
    assert second != first
