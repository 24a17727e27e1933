"""Paragraphs of a record added, split, moved and taken out by a person, and drawing up again around them."""

import pytest

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import NoteKind, Outcome
from jpdialog.domain.record_of_dialogue import Attribution, RecordParagraph, RecordPart, RecordState
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.record_paragraphs import RecordParagraphs
from tests.services.test_records import TODAY, Talk


@pytest.fixture
def talk(desk: Desk) -> Talk:
    """Three things that the other side said on harbours, each a paragraph, and the record drawn up."""
    made = Talk(desk)
    for text, verb in (("One.", Outcome.STATED), ("Two.", Outcome.REQUESTED), ("Three.", Outcome.STATED)):
        made.note(text, outcome=verb)
    made.records.draw_up(made.dialogue)
    return made


@pytest.fixture
def paragraphs(talk: Talk) -> RecordParagraphs:
    return RecordParagraphs(talk.desk, talk.dialogue)


def theirs(talk: Talk) -> list[str]:
    return [each.rpartition(": ")[2] for each in talk.told(RecordPart.THEIRS)]


def own(talk: Talk, paragraphs: RecordParagraphs, behind: str = "One") -> RecordParagraph:
    return paragraphs.add(talk.paragraph(behind), "Mine.")


def test_a_paragraph_is_added_behind_another_and_stays_when_it_is_drawn_up_again(
    talk: Talk, paragraphs: RecordParagraphs
) -> None:
    made = own(talk, paragraphs)
    assert theirs(talk) == ["One.", "Mine.", "Two.", "Three."]
    talk.note("Four.", outcome=Outcome.REQUESTED)
    done = talk.records.draw_up(talk.dialogue)
    assert theirs(talk) == ["One.", "Mine.", "Two.", "Three.", "Four."]
    assert [talk.paragraph("Four").id] == [each for each in done.new if each == talk.paragraph("Four").id]
    assert made.id not in done.new and talk.records.news(talk.dialogue).is_nothing


def test_one_undo_takes_an_added_paragraph_away(talk: Talk, paragraphs: RecordParagraphs) -> None:
    own(talk, paragraphs)
    talk.desk.undo()
    assert theirs(talk) == ["One.", "Two.", "Three."]


def test_as_many_as_one_likes_find_room_between_two(talk: Talk, paragraphs: RecordParagraphs) -> None:
    for count in range(30):
        paragraphs.add(talk.paragraph("One"), f"Mine {count}.")
    assert theirs(talk) == ["One.", *(f"Mine {count}." for count in reversed(range(30))), "Two.", "Three."]


def test_what_nobody_has_written_in_yet_is_on_no_paper_and_leaves_a_cleared_record_cleared(
    talk: Talk, paragraphs: RecordParagraphs
) -> None:
    talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY, "x")
    made = paragraphs.add(talk.paragraph("One"))
    assert theirs(talk) == ["One.", "Two.", "Three."] and talk.state() is RecordState.CLEARED
    talk.records.write(made, "text", "Mine.")
    assert theirs(talk)[1] == "Mine." and talk.state() is RecordState.DRAFT


def test_moving_up_and_down_stays_when_it_is_drawn_up_again(talk: Talk, paragraphs: RecordParagraphs) -> None:
    assert paragraphs.step(talk.paragraph("Three"), -1)
    assert theirs(talk) == ["One.", "Three.", "Two."]
    assert paragraphs.step(talk.paragraph("One"), 1)
    assert theirs(talk) == ["Three.", "One.", "Two."]
    note = next(each for each in talk.paper().notes() if each.text == "Two.")
    talk.change(note, "text", "Two indeed.")
    talk.records.draw_up(talk.dialogue)
    assert theirs(talk) == ["Three.", "One.", "Two indeed."]
    talk.desk.undo()
    talk.desk.undo()
    talk.desk.undo()
    assert theirs(talk)[0] == "One."


def test_moving_makes_a_cleared_record_a_draft(talk: Talk, paragraphs: RecordParagraphs) -> None:
    talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY, "x")
    paragraphs.step(talk.paragraph("Three"), -1)
    assert talk.state() is RecordState.DRAFT


def test_what_was_drawn_stays_under_its_head_and_ones_own_goes_on_into_the_next(
    talk: Talk, paragraphs: RecordParagraphs
) -> None:
    assert not paragraphs.step(talk.paragraph("Three"), 1)
    mine = own(talk, paragraphs, "Three")
    assert paragraphs.step(mine, 1)
    assert talk.told(RecordPart.OURS) == ["Mine."]
    assert paragraphs.step(talk.paragraph("Mine"), 1)
    assert talk.told(RecordPart.OUTCOME) == ["Mine."]
    assert paragraphs.step(talk.paragraph("Mine"), 1)
    assert talk.paragraph("Mine").agenda_item_id == talk.staff.id
    for _ in range(3):
        assert paragraphs.step(talk.paragraph("Mine"), -1)
    assert theirs(talk)[-1] == "Mine."


def test_dropped_next_to_another_it_stands_there(talk: Talk, paragraphs: RecordParagraphs) -> None:
    paragraphs.put(talk.paragraph("Three"), talk.paragraph("One"), behind=False)
    assert theirs(talk) == ["Three.", "One.", "Two."]
    paragraphs.put(talk.paragraph("Three"), talk.paragraph("Two"), behind=True)
    assert theirs(talk) == ["One.", "Two.", "Three."]
    with pytest.raises(Trouble, match="stays under the item"):
        paragraphs.put(talk.paragraph("Three"), talk.paragraph("items on the agenda"), behind=True)
    mine = own(talk, paragraphs)
    paragraphs.put(mine, talk.paragraph("items on the agenda"), behind=True)
    assert talk.told(RecordPart.SUMMARY)[1] == "Mine."


def test_what_is_taken_out_does_not_come_again_until_it_is_taken_in(talk: Talk, paragraphs: RecordParagraphs) -> None:
    mine = own(talk, paragraphs)
    paragraphs.remove(mine)
    paragraphs.remove(talk.paragraph("Two"))
    talk.records.draw_up(talk.dialogue)
    assert theirs(talk) == ["One.", "Three."]
    talk.records.leave_out(talk.paragraph("Two"), is_left_out=False)
    assert theirs(talk) == ["One.", "Two.", "Three."]


def test_split_in_two_both_know_the_note(talk: Talk, paragraphs: RecordParagraphs) -> None:
    whole = talk.paragraph("Two")
    made = paragraphs.split(whole, "text", "They asked.", "Twice.")
    assert talk.told(RecordPart.THEIRS)[1:3] == ["They asked.", "Twice."]
    assert made.source_ids == whole.source_ids and made.handling is Handling.INTERNAL
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS)[1:3] == ["They asked.", "Twice."]
    talk.desk.undo()
    assert theirs(talk) == ["One.", "Two.", "Three."]


def test_under_no_attribution_both_sides_make_one_order(talk: Talk, paragraphs: RecordParagraphs) -> None:
    talk.note("Ours.", party_id=talk.ours.id)
    talk.records.attribute(talk.dialogue, Attribution.NONE)
    assert paragraphs.step(talk.paragraph("Ours"), -1)
    said = next(each.said for each in talk.paper().record().items if each.title == "Harbours")
    assert [each.text.rpartition(": ")[2] for each in said] == ["One.", "Two.", "Ours.", "Three."]


def test_a_decision_that_a_person_adds_has_the_next_number_once_it_says_something(
    talk: Talk, paragraphs: RecordParagraphs
) -> None:
    talk.note("A lamp.", kind=NoteKind.DECISION, outcome=Outcome.DECIDED, party_id=None)
    talk.records.draw_up(talk.dialogue)
    decided = next(each for each in talk.records.of(talk.dialogue).paragraphs if each.part is RecordPart.DECISION)
    blank = paragraphs.add(decided)
    assert [each.number for each in talk.paper().record().decisions] == [1]
    talk.records.write(blank, "text", "A pier.")
    assert {each.text: each.number for each in talk.paper().record().decisions} == {"A lamp.": 1, "A pier.": 2}


def test_the_counterpart_gets_an_added_paragraph_only_if_a_person_says_so(
    talk: Talk, paragraphs: RecordParagraphs
) -> None:
    talk.note("Known.", outcome=Outcome.CONFIRMED, handling=Handling.SHAREABLE)
    mine = own(talk, paragraphs)
    assert "Mine." not in str(talk.paper(shareable=True).record())
    talk.records.handle(mine, Handling.SHAREABLE)
    assert "Mine." in str(talk.paper(shareable=True).record())


def test_written_over_in_one_language_the_other_still_says_what_was_drawn(talk: Talk) -> None:
    assert not talk.paragraph("Two").is_edited_in_one
    once = talk.records.write(talk.paragraph("Two"), "text", "They asked.")
    assert once.is_edited_in_one
    assert not talk.records.write(once, "text_translation", "求めた。").is_edited_in_one
