"""What comes along from the dialogue before, by lineage: also where the plan was numbered anew."""

from datetime import date
from typing import Any

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind, Handling
from jpdialog.domain.carrying import times_carried
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.difference import Change
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.reading.plan_draft import PlanDraft, SectionDraft
from jpdialog.domain.record import Record
from jpdialog.domain.use import Happened, Use
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.last_time import CarryOver, LastTime
from jpdialog.services.papers import Papers, Wish
from jpdialog.services.papers_before import PapersBefore
from jpdialog.services.plan_import import save_plan

TODAY = date(2031, 9, 1)


def put(desk: Desk, record: Record) -> str:
    with desk.store.transaction() as door:
        return door.create(record).id


@pytest.fixture
def last(desk: Desk) -> Dialogue:
    """The first dialogue, with a point and an answer on the harbours."""
    dialogue = desk.dialogues.create(NewDialogue(number=1))
    brief = desk.briefs.of_section(dialogue, "1 (1)").brief
    desk.briefs.add_entry(brief, EntryKind.IF_RAISED, "And the old piers?", answer="They stay.")
    point = desk.briefs.add_entry(
        brief, EntryKind.POINT, "The survey covers nine harbours.", handling=Handling.INTERNAL
    )
    desk.briefs.write(point, "translation", "九つの港を調査する。")
    return dialogue


def renumbered(desk: Desk) -> None:
    """A second edition in which the harbours have moved to the second part."""
    sections = [
        SectionDraft("1.", "1", "Staff", 1, ["The Office will report on its staff."]),
        SectionDraft("2.", "2", "Seas", 1),
        SectionDraft("(1)", "2 (1)", "Lighthouses", 2, ["Lighthouses are old."]),
        SectionDraft("(2)", "2 (2)", "Harbours", 2, ["Harbours matter to both."]),
    ]
    draft = PlanDraft(
        title=["Cooperation"], preamble=[], sections=sections, closing=[], parties=[], signatures=[], doubts=[]
    )
    save_plan(desk.store, draft, "2032")


def following(desk: Desk, number: int = 2) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=number))


def brief_on(desk: Desk, dialogue: Dialogue, number: str = "1 (1)") -> Brief:
    return desk.briefs.of_section(dialogue, number).brief


def told(desk: Desk, dialogue: Dialogue, number: str = "1 (1)") -> LastTime:
    return CarryOver(desk).of(brief_on(desk, dialogue, number))


def test_entries_come_along_whatever_the_number_is_now(desk: Desk, last: Dialogue) -> None:
    renumbered(desk)
    now = following(desk)
    along = told(desk, now, "2 (2)")
    assert along.dialogue is not None and along.dialogue.number == last.number
    assert [each.entry.text for each in along.entries] == ["The survey covers nine harbours.", "And the old piers?"]
    assert told(desk, now, "1").entries == ()


def test_the_dialogue_for_which_something_was_written_last_is_looked_at(desk: Desk, last: Dialogue) -> None:
    following(desk)
    along = told(desk, following(desk, 3))
    assert along.dialogue is not None and along.dialogue.number == 1


def test_the_first_dialogue_has_nothing_to_look_back_on(desk: Desk, last: Dialogue) -> None:
    along = told(desk, last)
    assert (along.dialogue, along.entries, along.outcomes) == (None, (), ())


def test_what_is_taken_over_keeps_its_words_its_handling_and_where_it_is_from(desk: Desk, last: Dialogue) -> None:
    now = following(desk)
    brief, carry = brief_on(desk, now), CarryOver(desk)
    mine = desk.briefs.add_entry(brief, EntryKind.POINT, "A new point.")
    made = carry.take_over(brief, [each.entry for each in carry.of(brief).entries])
    view = desk.briefs.view(brief.id)
    assert view is not None and view.brief.status == BriefStatus.DRAFT
    assert [each.text for each in view.of_kind(EntryKind.POINT)] == [mine.text, "The survey covers nine harbours."]
    point = view.of_kind(EntryKind.POINT)[1]
    assert (point.handling, point.translation) == (Handling.INTERNAL, "九つの港を調査する。")
    assert view.of_kind(EntryKind.IF_RAISED)[0].answer == "They stay."
    assert {each.carried_from_id for each in made} == {each.entry.id for each in carry.of(brief).entries}
    assert carry.of(brief).left == ()
    assert carry.take_over(brief, [each.entry for each in carry.of(brief).entries]) == []
    desk.undo()
    assert [each.text for each in desk.store.find(Entry, brief_id=brief.id)] == ["A new point."]


def test_what_changed_since_is_told_word_by_word(desk: Desk, last: Dialogue) -> None:
    brief, carry = brief_on(desk, following(desk)), CarryOver(desk)
    point, answer = carry.take_over(brief, [each.entry for each in carry.of(brief).entries])
    desk.briefs.write(point, "text", "The survey covers ten harbours.")
    now = desk.store.find(Entry, brief_id=brief.id)
    carried = carry.carried(now)
    assert carried[answer.id].texts == ()
    assert carried[point.id].words == 1
    pieces = carried[point.id].pieces[0]
    assert [each.text for each in pieces if each.change == Change.NEW] == ["ten"]
    assert carried[point.id].dialogue == last


def test_an_entry_whose_source_is_gone_says_only_that_it_was_taken_over(desk: Desk, last: Dialogue) -> None:
    brief, carry = brief_on(desk, following(desk)), CarryOver(desk)
    source = carry.of(brief).entries[0].entry
    (made,) = carry.take_over(brief, [source])
    desk.briefs.delete_entry(source)
    assert carry.carried([made])[made.id].dialogue is None


def test_what_became_of_an_entry_comes_along(desk: Desk, last: Dialogue) -> None:
    point, answer = (each.entry for each in told(desk, following(desk)).entries)
    lineage = brief_on(desk, last).lineage
    shared: dict[str, Any] = {"dialogue_id": last.id, "lineage": lineage}
    put(desk, Use(**shared, entry_id=point.id, happened=Happened.NOT_USED))
    put(desk, Use(**shared, entry_id=answer.id, happened=Happened.NOT_USED))
    put(desk, Use(**shared, entry_id=answer.id, happened=Happened.RAISED, at="2031-05-03T10:12", wording="They stay."))
    along = told(desk, desk.dialogues.by_number(2))
    assert [each.happened for each in along.entries] == [Happened.NOT_USED, Happened.RAISED]


def test_the_last_outcome_is_that_of_the_agenda_item_with_the_section(desk: Desk, last: Dialogue) -> None:
    lineage = brief_on(desk, last).lineage
    assert lineage is not None
    mine = put(desk, AgendaItem(dialogue_id=last.id, title="Seas", lineages=[lineage]))
    other = put(desk, AgendaItem(dialogue_id=last.id, title="Staff", lineages=[]))
    put(desk, Note(dialogue_id=last.id, agenda_item_id=mine, text="A survey.", outcome=Outcome.CONFIRMED))
    put(desk, Note(dialogue_id=last.id, agenda_item_id=mine, text="Coffee."))
    put(desk, Note(dialogue_id=last.id, agenda_item_id=other, text="Staff.", outcome=Outcome.STATED))
    now = following(desk)
    assert [each.text for each in told(desk, now).outcomes] == ["A survey."]
    pack = Papers(desk, Wish(today=TODAY, dialogue=2, language="ja")).pack()
    assert [each.text for each in pack.briefs[0].last_outcome] == ["確認：A survey."]


@pytest.mark.parametrize(("agreed_at", "now", "times"), [(1, 1, 0), (1, 2, 1), (1, 4, 2), (None, 4, 0), (4, 2, 0)])
def test_carrying_is_counted_by_the_dialogues_that_there_were(agreed_at: int | None, now: int, times: int) -> None:
    assert times_carried(agreed_at, [1, 2, 4, 5], now) == times


def test_open_actions_come_along_with_how_often_they_did(desk: Desk, last: Dialogue) -> None:
    plan, lineage = desk.plans.instrument(), brief_on(desk, last).lineage
    assert plan is not None
    for status in (ActionStatus.IN_PROGRESS, ActionStatus.IMPLEMENTED):
        put(
            desk,
            ActionItem(
                instrument_id=plan.id, number="A-1", text="Count", lineage=lineage, dialogue_id=last.id, status=status
            ),
        )
    second = following(desk)
    assert [(each.times, each.asks_for_decision) for each in told(desk, second).actions] == [(1, False)]
    third = following(desk, 3)
    assert [(each.times, each.asks_for_decision) for each in told(desk, third).actions] == [(2, True)]
    call = PapersBefore(desk, Wish(today=TODAY, dialogue=3)).call()
    line = next(each for each in call.lines if each.number == "1 (1)")
    assert (line.entries_along, line.last_at, line.actions_along, line.actions_to_decide) == (2, 1, 1, 1)
    line = next(e for e in PapersBefore(desk, Wish(today=TODAY, dialogue=2)).call().lines if e.number == "1 (1)")
    assert (line.entries_along, line.last_at, line.actions_along, line.actions_to_decide) == (2, 1, 1, 0)


def test_a_paper_marks_what_was_carried_over(desk: Desk, last: Dialogue) -> None:
    brief, carry = brief_on(desk, following(desk)), CarryOver(desk)
    point, _ = carry.take_over(brief, [each.entry for each in carry.of(brief).entries])
    desk.briefs.write(point, "text", "The survey covers ten harbours.")
    pack = Papers(desk, Wish(today=TODAY, dialogue=2)).pack()
    (item,) = pack.briefs[0].points
    assert (item.carried_from, item.words_changed) == (1, 1)
