"""The record of a dialogue: drawn up from notes and outcomes, edited, drawn up again, cleared, put on paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Party, Section
from jpdialog.domain.record_of_dialogue import Attribution, RecordParagraph, RecordPart, RecordState
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.outcomes import Outcomes
from jpdialog.services.papers import Wish
from jpdialog.services.record_of_dialogue import RecordPapers
from jpdialog.services.record_withheld import division, told_division
from jpdialog.services.records import Records

TODAY = date(2031, 9, 1)


class Talk:
    """A dialogue with an item on harbours and one on staff, and a way to note what is said."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.records = desk, Records(desk)
        desk.dialogues.create(NewDialogue(number=3))
        self.dialogue: Dialogue = desk.dialogues.by_number(3)
        parties = desk.store.find(Party)
        self.ours, self.theirs = parties
        self.lineages = {each.number: each.lineage for each in desk.store.find(Section)}
        with desk.store.transaction() as door:
            door.edit(self.ours, "is_ours", True)
            self.harbours = door.create(
                AgendaItem(dialogue_id=self.dialogue.id, title="Harbours", lineages=[self.lineages["1 (1)"]])
            )
            self.staff = door.create(AgendaItem(dialogue_id=self.dialogue.id, title="Staff", position="b0"))
            self.person = door.create(Person(name="Fritz", party_id=self.ours.id))
        self._count = 0

    def note(self, text: str, **fields: object) -> Note:
        self._count += 1
        told = {"party_id": self.theirs.id, "outcome": Outcome.STATED, "agenda_item_id": self.harbours.id, **fields}
        with self.desk.store.transaction() as door:
            return door.create(
                Note(dialogue_id=self.dialogue.id, text=text, position=f"a{self._count}", **told)  # type: ignore[arg-type]
            )

    def change(self, record: Note | SectionOutcome, field: str, value: object) -> None:
        self.desk.store.edit(record, field, value)

    def told(self, part: RecordPart) -> list[str]:
        return [each.text for each in self.records.of(self.dialogue).shown if each.part is part]

    def paragraph(self, text: str) -> RecordParagraph:
        return next(each for each in self.records.of(self.dialogue).paragraphs if text in each.text)

    def state(self) -> RecordState:
        return self.records.head(self.dialogue).state

    def paper(self, **wish: object) -> RecordPapers:
        return RecordPapers(self.desk, Wish(today=TODAY, **wish))  # type: ignore[arg-type]


@pytest.fixture
def talk(desk: Desk) -> Iterator[Talk]:
    yield Talk(desk)


# Drawing up


def test_each_line_is_put_in_the_phrase_of_its_verb_and_under_its_side(talk: Talk) -> None:
    talk.note("Piers are dark.", party_id=talk.ours.id, speaker_id=talk.person.id)
    talk.note("Lamps are few.", outcome=Outcome.REQUESTED)
    talk.note("Light matters.", outcome=Outcome.SHARED_VIEW, party_id=None)
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.OURS) == ["Fritz (Ruritania) stated: Piers are dark."]
    assert talk.told(RecordPart.THEIRS) == ["the Office requested: Lamps are few."]
    assert talk.told(RecordPart.OUTCOME) == ["Both sides shared the view: Light matters."]
    japanese = next(each for each in talk.records.of(talk.dialogue).shown if each.part is RecordPart.OUTCOME)
    assert japanese.text_translation == "双方は、「Light matters.」との認識を共有した。"
    assert talk.state() is RecordState.DRAFT


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Attribution.BY_NAME, "Fritz (Ruritania) stated: Dark."),
        (Attribution.BY_SIDE, "Ruritania stated: Dark."),
        (Attribution.NONE, "It was stated: Dark."),
    ],
)
def test_what_was_said_is_put_down_by_the_rule_of_the_record(talk: Talk, rule: Attribution, said: str) -> None:
    talk.note("Dark.", party_id=talk.ours.id, speaker_id=talk.person.id)
    talk.records.draw_up(talk.dialogue)
    talk.records.attribute(talk.dialogue, rule)
    assert talk.told(RecordPart.OURS) == [said]


def test_lines_of_one_speaker_in_a_row_make_one_paragraph_that_knows_them_all(talk: Talk) -> None:
    notes = [talk.note("One"), talk.note("Two."), talk.note("Three", outcome=Outcome.REQUESTED)]
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS) == ["the Office stated: One; Two.", "the Office requested: Three"]
    assert talk.paragraph("One").source_ids == [notes[0].id, notes[1].id]


def test_an_outcome_stands_for_the_plain_notes_of_its_section_and_knows_them(talk: Talk) -> None:
    plain, action = talk.note("Long talk."), talk.note("Send a list.", kind=NoteKind.ACTION, outcome=Outcome.UNDERTOOK)
    outcome = SectionOutcome(dialogue_id=talk.dialogue.id, lineage=talk.lineages["1 (1)"])
    outcome = Outcomes(talk.desk).write(outcome, "their_line", "They talked.")
    Outcomes(talk.desk).write(outcome, "their_verb", Outcome.STATED)
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS) == ["the Office stated: They talked.", "the Office undertook: Send a list."]
    assert talk.paragraph("They talked").source_ids == [outcome.id, plain.id]
    assert talk.paragraph("Send a list").source_ids == [action.id]


def test_a_summary_has_three_to_five_lines(talk: Talk) -> None:
    talk.note("Dark.", outcome=Outcome.RESERVED)
    talk.note("A lamp.", outcome=Outcome.DECIDED, party_id=None)
    talk.note("A list.", kind=NoteKind.ACTION, outcome=Outcome.UNDERTOOK)
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.SUMMARY) == [
        "1 of 2 items on the agenda were taken up.",
        "What came of it: decided 1.",
        "Left open, on sections 1 (1).",
        "Actions that follow: 1, of which 1 still want a lead or a date.",
    ]


def test_a_record_of_nothing_is_not_drawn_up(talk: Talk) -> None:
    with pytest.raises(Trouble, match="No notes"):
        talk.records.draw_up(talk.dialogue)
    assert not talk.records.of(talk.dialogue).is_drawn_up


# Again


def test_drawing_up_again_follows_the_notes_and_says_what_is_new(talk: Talk) -> None:
    first, gone = talk.note("Dark."), talk.note("Wet.", outcome=Outcome.REQUESTED)
    talk.records.draw_up(talk.dialogue)
    talk.change(first, "text", "Very dark.")
    with talk.desk.store.transaction() as door:
        door.delete(gone)
    new = talk.note("Cold.", agenda_item_id=talk.staff.id)
    done = talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS) == ["the Office stated: Very dark.", "the Office stated: Cold."]
    assert [talk.paragraph("Cold").id] == list(done.new) and talk.paragraph("Cold").source_ids == [new.id]
    assert done.gone == 1
    assert talk.records.news(talk.dialogue).is_nothing


def test_a_persons_words_stay_and_are_marked_when_their_note_says_something_else(talk: Talk) -> None:
    note = talk.note("Dark.")
    talk.records.draw_up(talk.dialogue)
    mine = talk.records.write(talk.paragraph("Dark"), "text", "The Office spoke of the dark.")
    talk.note("Darker.")  # of the same speaker: it does not join what a person wrote
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS) == [mine.text, "the Office stated: Darker."]
    assert not talk.paragraph("spoke of").is_behind
    talk.change(note, "text", "Pitch-dark.")
    assert talk.records.draw_up(talk.dialogue).behind == 1
    kept = talk.paragraph("spoke of")
    assert kept.is_behind and kept.drawn == "the Office stated: Pitch-dark."
    talk.records.as_drawn(kept)
    assert talk.told(RecordPart.THEIRS)[0] == "the Office stated: Pitch-dark."


def test_a_persons_words_outlive_their_note(talk: Talk) -> None:
    note = talk.note("Dark.")
    talk.note("Wet.", outcome=Outcome.REQUESTED)
    talk.records.draw_up(talk.dialogue)
    talk.records.write(talk.paragraph("Dark"), "text", "It was dark.")
    with talk.desk.store.transaction() as door:
        door.delete(note)
    talk.records.draw_up(talk.dialogue)
    assert talk.paragraph("It was dark").is_behind


def test_what_was_left_out_stays_out(talk: Talk) -> None:
    talk.note("Dark.")
    talk.note("Tea was served.", outcome=None)
    talk.records.draw_up(talk.dialogue)
    talk.records.leave_out(talk.paragraph("Tea"), is_left_out=True)
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS) == ["the Office stated: Dark."]


def test_a_drawing_that_is_stopped_writes_nothing_and_tells_how_far_it_is(talk: Talk) -> None:
    talk.note("Dark.")
    told: list[tuple[int, int]] = []

    def stop(done: int, count: int) -> None:
        told.append((done, count))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        talk.records.draw_up(talk.dialogue, stop)
    assert [done for done, _ in told] == [0, 1, 2] and told[0][1] == told[2][1] > 2
    assert not talk.records.of(talk.dialogue).is_drawn_up


def test_one_undo_takes_a_drawing_back(talk: Talk) -> None:
    talk.note("Dark.")
    talk.records.draw_up(talk.dialogue)
    talk.desk.undo()
    assert not talk.records.of(talk.dialogue).is_drawn_up
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.THEIRS) == ["the Office stated: Dark."]


# Decisions


def test_a_decision_keeps_its_number_whatever_comes_before_it_or_goes(talk: Talk) -> None:
    first = talk.note("A lamp.", kind=NoteKind.DECISION, outcome=Outcome.DECIDED, party_id=None)
    talk.note("A pier.", kind=NoteKind.DECISION, outcome=Outcome.DECIDED, party_id=None)
    talk.records.draw_up(talk.dialogue)
    early = talk.note("A chart.", kind=NoteKind.DECISION, outcome=Outcome.DECIDED, party_id=None)
    talk.change(early, "position", "Zz")
    with talk.desk.store.transaction() as door:
        door.delete(first)
    talk.records.draw_up(talk.dialogue)
    decided = {each.text: each.number for each in talk.paper().record().decisions}
    assert decided == {"A pier.": 2, "A chart.": 3}


# States


def test_a_record_is_a_draft_until_it_is_cleared_and_again_when_its_words_change(talk: Talk) -> None:
    talk.note("Dark.")
    assert talk.paper().record().front.is_draft
    talk.records.draw_up(talk.dialogue)
    talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY, "Ms. Mauban")
    paper = talk.paper().record()
    assert not paper.front.is_draft
    assert (paper.standing.cleared_by, paper.standing.cleared_on) == ("Ms. Mauban", "2031-09-01")
    talk.records.put(talk.dialogue, RecordState.SENT, date(2031, 9, 2))
    assert talk.paper().record().standing.sent_on == "2031-09-02"
    talk.records.write(talk.paragraph("Dark"), "text", "Not so dark.")
    again = talk.paper().record()
    assert again.front.is_draft and again.standing.cleared_by == again.standing.sent_on == ""


def test_a_cleared_record_stays_as_it_was_cleared_whatever_is_noted(talk: Talk) -> None:
    talk.note("Dark.")
    talk.records.draw_up(talk.dialogue)
    talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY, "x")
    talk.note("Wet.", agenda_item_id=talk.staff.id)
    assert [each.title for each in talk.paper().record().items if not each.is_empty] == ["Harbours"]
    talk.records.draw_up(talk.dialogue)
    assert talk.state() is RecordState.DRAFT


def test_there_is_nothing_to_clear_before_it_is_drawn_up(talk: Talk) -> None:
    with pytest.raises(Trouble, match="Draw the record up first"):
        talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY)


# For the counterpart


def test_the_counterpart_gets_what_is_marked_and_nothing_that_was_edited_unmarked(talk: Talk) -> None:
    talk.note("Inner.", outcome=Outcome.CONFIRMED)
    talk.note("Known.", outcome=Outcome.CONFIRMED, handling=Handling.SHAREABLE)
    talk.records.draw_up(talk.dialogue)

    def told() -> list[str]:
        return [each.text for item in talk.paper(shareable=True).record().items for each in item.outcome]

    assert told() == ["the Office confirmed: Known."]
    mine = talk.records.write(talk.paragraph("Known"), "text", "The Office said that it is known.")
    assert mine.handling is Handling.INTERNAL
    with pytest.raises(Trouble):
        talk.paper(shareable=True).record()
    talk.records.handle(mine, Handling.SHAREABLE)
    assert told() == ["The Office said that it is known."]
    with pytest.raises(Trouble, match="may not have"):
        talk.records.handle(talk.paragraph("Inner"), Handling.SHAREABLE)


def test_a_note_marked_as_internal_later_takes_its_paragraph_back(talk: Talk) -> None:
    note = talk.note("Known.", outcome=Outcome.CONFIRMED, handling=Handling.SHAREABLE)
    talk.note("Too.", outcome=Outcome.DECIDED, party_id=None, handling=Handling.SHAREABLE)
    talk.records.draw_up(talk.dialogue)
    talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY, "x")
    talk.change(note, "handling", Handling.INTERNAL)
    said = str(talk.paper(shareable=True).record())
    assert "Known" not in said and "Too" in said


def test_comment_and_who_cleared_it_stay_here(talk: Talk, tmp_path: Path) -> None:
    del tmp_path
    talk.note("Known.", outcome=Outcome.CONFIRMED, handling=Handling.SHAREABLE)
    talk.records.draw_up(talk.dialogue)
    talk.records.comment(talk.dialogue, "They were tired.")
    talk.records.put(talk.dialogue, RecordState.CLEARED, TODAY, "Ms. Mauban")
    assert "They were tired." in str(talk.paper().record())
    said = str(talk.paper(shareable=True).record())
    assert "tired" not in said and "Mauban" not in said


def test_before_it_goes_it_is_counted_what_goes_and_what_stays(talk: Talk) -> None:
    talk.note("Known.", outcome=Outcome.CONFIRMED, handling=Handling.SHAREABLE)
    talk.note("Old.", outcome=Outcome.CONFIRMED)
    talk.note("Inner.", outcome=Outcome.STATED, handling=Handling.SHAREABLE)
    talk.note("A list.", kind=NoteKind.ACTION, outcome=Outcome.UNDERTOOK, handling=Handling.SHAREABLE)
    talk.records.draw_up(talk.dialogue)
    talk.records.write(talk.paragraph("Old"), "text", "It is old.")
    talk.records.comment(talk.dialogue, "They were tired.")
    told = division(talk.desk, talk.dialogue, TODAY)
    assert (told.paragraphs, told.actions) == (2, 1), "what is known, and the list with its action"
    assert (told.notes, told.unmarked, told.own_words, told.own_actions, told.has_comment) == (2, 1, 1, 0, True)
    said = told_division(told, "en")
    assert "paragraphs: 2; actions: 1" in said and "tired" not in said and "old" not in said
