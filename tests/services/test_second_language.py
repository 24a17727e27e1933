"""A translation is older once its text was reworded after it, as the log has it, until a person says it is right."""

from datetime import date

import pytest

from jpdialog.domain.brief import Brief, Entry, EntryKind
from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.rich_text import rich_text
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue

TODAY = date(2031, 9, 1)


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
    return [field for _, field in desk.second_language.older(desk.store.find(Entry))]


def test_a_translation_that_came_after_its_text_is_not_older(desk: Desk, entry: Entry) -> None:
    assert older(desk) == []


def test_the_text_that_was_reworded_since_is_named_and_no_other(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "answer", rich_text("Because of that."))
    assert older(desk) == ["answer"]
    desk.briefs.write_text(entry, "answer_translation", rich_text("そのため"))
    assert older(desk) == []


def test_a_new_look_of_the_same_words_is_no_rewording(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why?", {"runs": [[4, "b", ""]]}))
    assert older(desk) == []


def test_what_was_taken_back_is_as_it_was(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why not?"))
    assert older(desk) == ["text"]
    desk.undo()
    assert older(desk) == []


def test_still_right_holds_for_these_words_alone_and_can_be_taken_back(desk: Desk, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why is it?"))
    desk.second_language.say_still_right(entry, "text")
    assert older(desk) == []
    desk.undo()
    assert older(desk) == ["text"]
    desk.redo()
    desk.briefs.write_text(entry, "text", rich_text("Why was it?"))
    assert older(desk) == ["text"]


def test_a_side_that_is_not_written_is_not_compared(desk: Desk, brief: Brief) -> None:
    alone = desk.briefs.add_entry(brief, EntryKind.POINT, "One")
    desk.briefs.write_text(alone, "text", rich_text("Two"))
    assert older(desk) == []


def test_the_checks_find_it_once_for_each_wording(desk: Desk, brief: Brief, entry: Entry) -> None:
    desk.briefs.write_text(entry, "text", rich_text("Why not?"))
    dialogue = desk.dialogues.by_number(3)

    def found() -> list[str]:
        kinds = [each for each in Checks(desk).of(dialogue, TODAY).open if each.kind == FindingKind.TRANSLATION_OLDER]
        return [each.name for each in kinds]

    (first,) = found()
    Checks(desk).set_aside(dialogue, first, "It is being translated.", TODAY)
    assert found() == []
    desk.briefs.write_text(entry, "text", rich_text("Why ever not?"))
    (second,) = found()
    assert second != first
