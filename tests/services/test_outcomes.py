"""What came of each section: written line by line, taken from notes, numbered, and what follows made of it."""

from datetime import date, timedelta

import pytest

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Handling
from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.notes import DueEvent, NoteKind, Outcome
from jpdialog.domain.outcome import Decision, ProposalStatus, SectionOutcome
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Paragraph, Section
from jpdialog.domain.record import new_id
from jpdialog.domain.record_of_dialogue import RecordPart
from jpdialog.domain.trouble import Trouble
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.held_before import held_before
from jpdialog.services.outcomes import Outcomes, OutcomeView, is_complete
from jpdialog.services.papers import Wish
from jpdialog.services.plan_papers import PlanPapers
from tests.services.test_records import TODAY, Talk


@pytest.fixture
def talk(desk: Desk) -> Talk:
    return Talk(desk)


def view(talk: Talk, number: str = "1 (1)") -> OutcomeView:
    return Outcomes(talk.desk).of_section(talk.dialogue, talk.lineages[number])


def test_every_section_that_can_be_spoken_of_is_there_and_nothing_is_kept_yet(talk: Talk) -> None:
    assert [each.section.number for each in Outcomes(talk.desk).of(talk.dialogue)] == ["1 (1)", "1 (2)", "2"]
    assert talk.desk.store.count(SectionOutcome) == 0


def test_a_note_is_on_the_section_that_it_names_or_on_those_of_its_item(talk: Talk) -> None:
    of_item = talk.note("On harbours.")
    named = talk.note("On lamps, in passing.", lineage=talk.lineages["1 (2)"])
    talk.note("On nothing.", agenda_item_id=None)
    assert [each.id for each in view(talk).notes] == [of_item.id]
    assert [each.id for each in view(talk, "1 (2)").notes] == [named.id]


def test_a_line_is_kept_as_it_is_written_and_one_undo_takes_it_back(talk: Talk) -> None:
    Outcomes(talk.desk).write(view(talk).outcome, "our_line", "We spoke.")
    assert view(talk).outcome.our_line == "We spoke."
    talk.desk.undo()
    assert view(talk).outcome.is_empty


@pytest.mark.parametrize(("field", "verb"), [("our_verb", Outcome.DECIDED), ("agreed_verb", Outcome.REQUESTED)])
def test_a_verb_must_fit_its_line(talk: Talk, field: str, verb: Outcome) -> None:
    with pytest.raises(Trouble, match="does not fit"):
        Outcomes(talk.desk).write(view(talk).outcome, field, verb)
    assert view(talk).outcome.is_empty


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"outcome": Outcome.STATED, "is_theirs": False}, "our_line"),
        ({"outcome": Outcome.REQUESTED, "is_theirs": True}, "their_line"),
        ({"outcome": Outcome.SHARED_VIEW, "is_theirs": True}, "agreed"),
        ({"outcome": Outcome.RESERVED, "is_theirs": True}, "left_open"),
    ],
)
def test_a_note_is_taken_to_the_line_where_it_belongs(talk: Talk, fields: dict[str, object], field: str) -> None:
    party = talk.theirs if fields.pop("is_theirs") else talk.ours
    note = talk.note("Lamps.", party_id=party.id, text_translation="灯火", **fields)
    outcomes = Outcomes(talk.desk)
    outcomes.take(view(talk).outcome, note)
    outcomes.take(view(talk).outcome, note)  # twice is once
    taken = view(talk).outcome
    assert (getattr(taken, field), getattr(taken, f"{field}_translation")) == ("Lamps.", "灯火")


def test_a_decision_has_its_number_as_soon_as_it_is_one(talk: Talk) -> None:
    outcomes = Outcomes(talk.desk)
    outcome = outcomes.write(view(talk).outcome, "agreed", "A lamp on each pier.")
    assert talk.desk.store.count(Decision) == 0
    outcomes.write(outcome, "agreed_verb", Outcome.DECIDED)
    other = outcomes.write(view(talk, "2").outcome, "agreed", "A list.")
    outcomes.write(other, "agreed_verb", Outcome.DECIDED)
    assert view(talk).numbers == {outcome.id: 1, other.id: 2}


def test_an_action_is_made_of_a_note_and_is_incomplete_until_it_has_a_lead_and_a_date(talk: Talk) -> None:
    note = talk.note("Send a list.", kind=NoteKind.ACTION, outcome=Outcome.UNDERTOOK)
    outcomes = Outcomes(talk.desk)
    assert [each.id for each in view(talk).actions_to_take_up] == [note.id]
    action = outcomes.take_up(note, talk.lineages["1 (1)"])
    assert outcomes.take_up(note, None).id == action.id, "twice is once"
    assert view(talk).actions_to_take_up == [] and view(talk).actions[0].number == "A-1"
    assert not is_complete(action)
    outcomes.edit(action, "lead_id", "o" * 32)
    assert not is_complete(view(talk).actions[0])
    outcomes.edit(action, "due", date(2031, 12, 1))
    assert is_complete(view(talk).actions[0])


def test_an_action_takes_along_what_its_note_says_of_lead_and_date(talk: Talk) -> None:
    with talk.desk.store.transaction() as door:
        body = door.create(Organisation(name="Tides"))
    first = talk.note("A.", kind=NoteKind.ACTION, mentions=[body.id], due="2031-12-01")
    second = talk.note("B.", kind=NoteKind.ACTION, due=DueEvent.NEXT_DIALOGUE.value)
    outcomes = Outcomes(talk.desk)
    made = [outcomes.take_up(each, talk.lineages["1 (1)"]) for each in (first, second)]
    assert [(each.lead_id, each.due, each.due_before) for each in made] == [
        (body.id, date(2031, 12, 1), None),
        (None, None, 4),
    ]
    assert [each.number for each in talk.desk.store.find(ActionItem)] == ["A-1", "A-2"]


def test_a_change_of_the_text_becomes_a_proposal_and_stands_in_the_amendment_table(talk: Talk) -> None:
    note = talk.note("[each quarter]", kind=NoteKind.AMENDMENT, outcome=Outcome.REQUESTED)
    outcomes = Outcomes(talk.desk)
    proposal = outcomes.propose(note, talk.lineages["1 (1)"])
    assert outcomes.propose(note, None).id == proposal.id, "twice is once"
    outcomes.edit(proposal, "fallback", "each year")
    outcomes.edit(proposal, "status", ProposalStatus.BRACKETED)
    table = PlanPapers(talk.desk, Wish(today=TODAY)).amendments()
    line = table.proposals[0]
    assert (line.number, line.party, line.text, line.status) == ("1 (1)", "the Office", "[each quarter]", "bracketed")
    assert "each year" not in str(table)
    assert [each.id for each in view(talk).proposals] == [proposal.id] and view(talk).changes_to_propose == []


def test_what_came_of_it_last_time_stands_beside(talk: Talk) -> None:
    outcomes = Outcomes(talk.desk)
    outcomes.write(view(talk).outcome, "agreed", "A lamp.")
    talk.desk.dialogues.create(NewDialogue(number=4))
    before = held_before(talk.desk, talk.desk.dialogues.by_number(4), talk.lineages["1 (1)"])
    assert before is not None and before.outcome is not None
    assert (before.dialogue.number, before.outcome.agreed) == (3, "A lamp.")
    assert held_before(talk.desk, talk.dialogue, talk.lineages["1 (1)"]) is None


def found(talk: Talk) -> list[str]:
    open_now = Checks(talk.desk).of(talk.dialogue, TODAY).open
    return [each.details[1] for each in open_now if each.kind == FindingKind.AGREED_TOO_MUCH]


def test_agreed_is_found_in_outcomes_and_in_what_a_person_wrote_into_the_record(talk: Talk) -> None:
    outcomes = Outcomes(talk.desk)
    outcome = outcomes.write(view(talk).outcome, "agreed", "It was agreed to share.")
    assert found(talk) == [], "nobody has said yet what it amounts to"
    outcome = outcomes.write(outcome, "agreed_verb", Outcome.SHARED_VIEW)
    assert found(talk) == ["agreed"]
    outcomes.write(outcome, "agreed", "Light matters.")
    talk.records.draw_up(talk.dialogue)
    talk.records.write(talk.paragraph("Light matters"), "text_translation", "双方は灯火の重要性で一致した。")
    assert found(talk) == ["で一致し"]
    outcomes.write(outcome, "agreed_verb", Outcome.CONFIRMED)
    assert found(talk) == []


def test_a_summary_may_say_agreed_only_where_something_in_the_record_was(talk: Talk) -> None:
    note = talk.note("Light matters.", outcome=Outcome.SHARED_VIEW, party_id=None)
    talk.records.draw_up(talk.dialogue)
    talk.records.write(talk.paragraph("What came of it"), "text", "Both sides agreed on light.")
    assert found(talk) == ["agreed"]
    talk.change(note, "outcome", Outcome.DECIDED)
    assert found(talk) == []


def test_agreed_wording_goes_to_the_counterpart_only_where_it_says_so(talk: Talk) -> None:
    outcomes = Outcomes(talk.desk)
    outcome = outcomes.write(view(talk).outcome, "agreed", "A lamp.")
    outcome = outcomes.write(outcome, "agreed_verb", Outcome.DECIDED)
    outcomes.write(outcome, "our_line", "We pressed.")
    with pytest.raises(Trouble):
        talk.paper(shareable=True).record()
    outcomes.write(outcome, "handling", Handling.SHAREABLE)
    said = str(talk.paper(shareable=True).record())
    assert "A lamp." in said and "We pressed." not in said


# Which paragraph a change is for


def three_paragraphs(talk: Talk) -> list[Paragraph]:
    """Two more paragraphs in the section on harbours."""
    store = talk.desk.store
    section = next(each for each in store.find(Section) if each.number == "1 (1)")
    first = store.find(Paragraph, section_id=section.id)[0]
    with store.transaction() as door:
        for place, text in (("y0", "Lamps burn from dusk to dawn."), ("z0", "Pilots are paid by both sides.")):
            own = {"id": new_id(), "text": text, "translation": "", "position": place}
            door.create(Paragraph(**{**first.model_dump(), **own}))
    return store.find(Paragraph, section_id=section.id)


@pytest.mark.parametrize(
    ("typed", "place", "proposed"),
    [
        ("para 3 Pilots are paid in gold.", 3, "Pilots are paid in gold."),
        ("第3段落：水先人に金貨で支払う。", 3, "水先人に金貨で支払う。"),
        ("Lamps burn from dusk to midnight.", 2, "Lamps burn from dusk to midnight."),
        ("Put “each night” for “from dusk”.", 2, "Put “each night” for “from dusk”."),
        ("Quux.", None, "Quux."),
        ("para 9 is too long", None, "para 9 is too long"),
    ],
)
def test_a_change_goes_to_the_paragraph_that_it_names_or_is_most_like(
    talk: Talk, typed: str, place: int | None, proposed: str
) -> None:
    paragraphs = three_paragraphs(talk)
    note = talk.note(typed, kind=NoteKind.AMENDMENT)
    made = Outcomes(talk.desk).propose(note, talk.lineages["1 (1)"])
    assert made.text == proposed
    assert made.paragraph_id == (paragraphs[place - 1].id if place else "")
    assert view(talk).paragraphs == tuple(paragraphs)


def test_the_only_paragraph_is_meant_and_table_and_record_say_which(talk: Talk) -> None:
    Outcomes(talk.desk).propose(talk.note("Quux.", kind=NoteKind.AMENDMENT), talk.lineages["1 (1)"])
    line = PlanPapers(talk.desk, Wish(today=TODAY)).amendments().proposals[0]
    assert (line.number, line.paragraph) == ("1 (1)", 1)
    talk.records.draw_up(talk.dialogue)
    assert talk.told(RecordPart.TEXT_CHANGE) == ["On section 1 (1), paragraph 1: the Office stated: Quux."]


# Two languages


def test_a_line_of_which_one_language_was_changed_after_the_other_is_marked_until_it_is_right(talk: Talk) -> None:
    outcomes, languages = Outcomes(talk.desk), talk.desk.languages_of_outcomes
    languages.sitting = timedelta(seconds=-1)
    for field, text in (("agreed", "A lamp."), ("agreed_translation", "灯り一つ"), ("our_line", "Alone.")):
        outcomes.write(view(talk).outcome, field, text)
    assert view(talk).older == ()
    outcomes.write(view(talk).outcome, "agreed", "Two lamps.")
    assert [(each.field, each.is_first) for each in view(talk).older] == [("agreed", False)]
    languages.say_still_right(view(talk).outcome, "agreed")
    assert view(talk).older == ()
    outcomes.write(view(talk).outcome, "agreed_translation", "灯り二つ")
    assert view(talk).older == (), "the side that was behind was changed after the other"
    talk.desk.undo()
    assert view(talk).older == () and view(talk).outcome.agreed_translation == "灯り一つ"


def test_a_note_in_one_language_that_is_taken_in_leaves_the_other_behind(talk: Talk) -> None:
    outcomes = Outcomes(talk.desk)
    talk.desk.languages_of_outcomes.sitting = timedelta(seconds=-1)
    both = talk.note("Piers are dark.", text_translation="桟橋は暗い。")
    outcomes.take(view(talk).outcome, both)
    assert view(talk).older == ()
    outcomes.take(view(talk).outcome, talk.note("Lamps are few."))
    assert [(each.field, each.is_first) for each in view(talk).older] == [("their_line", False)]
