"""The board: where a card can go by itself, and what is done to several briefs is taken back at one go."""

from datetime import date

import pytest

from jpdialog.domain.brief import Brief, BriefStatus, EntryKind, Likelihood
from jpdialog.domain.clearance import ClearanceStep
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.services.board import Choice, cards_of, is_overdue, may_reach, moved
from jpdialog.services.briefs import BriefView
from jpdialog.services.bulk import Bulk, stages_of, whom_to_ask
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.names import Names

TODAY = date(2031, 9, 1)
CALLED, DRAFT, ASKED = BriefStatus.CALLED_FOR, BriefStatus.DRAFT, BriefStatus.IN_CLEARANCE
CLEARED, APPROVED, LOCKED = BriefStatus.CLEARED, BriefStatus.APPROVED, BriefStatus.LOCKED


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, minutes=1, drafts_due=date(2031, 8, 31)))


@pytest.fixture
def views(desk: Desk, dialogue: Dialogue) -> list[BriefView]:
    return desk.briefs.of_dialogue(dialogue)


def briefs(views: list[BriefView]) -> list[Brief]:
    return [view.brief for view in views]


@pytest.mark.parametrize(
    ("status", "has_words", "on", "back"),
    [
        (CALLED, False, DRAFT, None),
        (DRAFT, False, None, CALLED),
        (DRAFT, True, ASKED, None),
        (ASKED, True, None, DRAFT),
        (CLEARED, True, APPROVED, DRAFT),
        (APPROVED, True, LOCKED, CLEARED),
        (LOCKED, True, None, APPROVED),
        (BriefStatus.SUPERSEDED, True, None, None),
    ],
)
def test_a_card_goes_where_it_says_nothing_in_the_name_of_others(
    desk: Desk,
    views: list[BriefView],
    status: BriefStatus,
    has_words: bool,
    on: BriefStatus | None,
    back: BriefStatus | None,
) -> None:
    view = views[1]
    if has_words:
        view.entries = [desk.briefs.add_entry(view.brief, EntryKind.POINT, "We survey it.")]
    view.brief.status = status
    assert (moved(view, 1), moved(view, -1)) == (on, back)


def test_a_card_goes_no_further_at_one_go_than_step_by_step(desk: Desk, views: list[BriefView]) -> None:
    view = views[1]
    assert [each for each in BriefStatus if may_reach(view, each)] == [DRAFT], "there is nothing in it to hand in"
    view.entries = [desk.briefs.add_entry(view.brief, EntryKind.POINT, "We survey it.")]
    assert [each for each in BriefStatus if may_reach(view, each)] == [DRAFT, ASKED], "others clear it"
    view.brief.status = BriefStatus.LOCKED
    assert [each for each in BriefStatus if may_reach(view, each)] == [DRAFT, CLEARED, APPROVED]


def test_only_what_is_not_handed_in_is_overdue(desk: Desk, views: list[BriefView]) -> None:
    desk.briefs.add_entry(views[1].brief, EntryKind.POINT, "We survey it.")
    desk.clearances.hand_in([views[1].brief])
    assert [is_overdue(view, TODAY) for view in desk.briefs.of_dialogue(views[0].dialogue)] == [True, False, True, True]
    assert not is_overdue(views[0], date(2031, 8, 31))


def test_several_are_moved_each_to_its_own_status_in_one_step(desk: Desk, views: list[BriefView]) -> None:
    first, second, third = briefs(views)[:3]
    for each in (first, second, third):
        desk.briefs.add_entry(each, EntryKind.POINT, "We survey it.")
    desk.clearances.set_statuses({ASKED: [first], CLEARED: [second], APPROVED: [third]})
    now = [view.brief.status for view in desk.briefs.of_dialogue(views[0].dialogue)]
    assert now == [ASKED, CLEARED, APPROVED, CALLED]
    desk.undo()
    assert [view.brief.status for view in desk.briefs.of_dialogue(views[0].dialogue)] == [DRAFT, DRAFT, DRAFT, CALLED]


def test_persons_are_asked_as_well_as_bodies_for_several_briefs(desk: Desk, views: list[BriefView]) -> None:
    with desk.store.transaction() as door:
        person = door.create(Person(name="Flavia Elphberg", name_translation="エルフベルク"))
        body = door.create(Organisation(name="Port Authority", short_name="Ports"))
    one, two = briefs(views)[:2]
    desk.clearances.set_chains([one, two], stages_of("ports； エルフベルク、Ministry of Lights"), lead="エルフベルク")
    for brief in (one, two):
        steps = sorted(desk.store.find(ClearanceStep, brief_id=brief.id), key=lambda each: each.position)
        new = desk.store.find(Organisation, name="Ministry of Lights")
        told = [(each.stage, each.organisation_id, each.person_id) for each in steps]
        assert told == [(1, body.id, None), (2, None, person.id), (2, new[0].id, None)]
        assert len(new) == 1
        assert [each.is_lead for each in steps] == [False, True, False]
    assert desk.clearances.step_of(one, "エルフベルク").person_id == person.id
    assert whom_to_ask(desk)[-1] == "Flavia Elphberg"
    desk.undo()
    assert desk.store.find(ClearanceStep) == []
    assert desk.store.find(Organisation, name="Ministry of Lights") == []


def test_a_person_in_the_chain_keeps_what_was_said(desk: Desk, views: list[BriefView]) -> None:
    brief = views[1].brief
    desk.briefs.add_entry(brief, EntryKind.POINT, "We survey it.")
    with desk.store.transaction() as door:
        door.create(Person(name="Flavia Elphberg"))
    desk.clearances.set_chain(brief, [["Flavia Elphberg"], ["Ports"]])
    desk.clearances.hand_in([brief])
    assert [each.name for each in desk.briefs.of_dialogue(views[0].dialogue)[1].asked] == ["Flavia Elphberg"]
    desk.clearances.clear(brief, desk.clearances.step_of(brief, "flavia elphberg"))
    desk.clearances.set_chain(brief, [["Lights"], ["Flavia Elphberg"]])
    said = {(each.person or each.body).name: each.state.value for each in desk.clearances.of(brief).steps}  # type: ignore[union-attr]
    assert said == {"Lights": "asked", "Flavia Elphberg": "cleared"}


def test_bulk_changes_are_one_step_each(desk: Desk, views: list[BriefView]) -> None:
    bulk, all_of_them = Bulk(desk), briefs(views)
    bulk.set_deadline(all_of_them, date(2031, 9, 9))
    bulk.set_minutes(all_of_them, None)
    bulk.set_likelihood(all_of_them, Likelihood.CERTAIN)
    bulk.name_drafter(all_of_them, " Rudolf  Rassendyll ")
    now = desk.briefs.of_dialogue(views[0].dialogue)
    assert {(each.brief.deadline, each.brief.minutes, each.brief.likelihood) for each in now} == {
        (date(2031, 9, 9), None, Likelihood.CERTAIN)
    }
    assert {each.drafter.name for each in now if each.drafter} == {"Rudolf Rassendyll"}
    assert len(desk.store.find(Person, name="Rudolf Rassendyll")) == 1
    for _ in range(4):
        desk.undo()
    assert briefs(desk.briefs.of_dialogue(views[0].dialogue)) == all_of_them
    assert desk.store.find(Person, name="Rudolf Rassendyll") == []


def test_a_blank_name_takes_the_drafters_away(desk: Desk, views: list[BriefView]) -> None:
    bulk = Bulk(desk)
    bulk.name_drafter(briefs(views), "Rudolf Rassendyll")
    bulk.name_drafter(briefs(views)[:2], " ")
    now = desk.briefs.of_dialogue(views[0].dialogue)
    assert [each.drafter.name if each.drafter else "" for each in now] == ["", "", *["Rudolf Rassendyll"] * 2]


def test_words_are_found_in_texts_names_and_both_languages(desk: Desk, views: list[BriefView]) -> None:
    entry = desk.briefs.add_entry(views[1].brief, EntryKind.IF_RAISED, "Why?", answer="Because of the tides.")
    desk.briefs.write(entry, "answer_translation", "潮のため。")
    cards = cards_of(desk.briefs.of_dialogue(views[0].dialogue), Names(desk, "en"), TODAY)
    for text, numbers in (("TIDES", ["1 (1)"]), ("潮", ["1 (1)"]), ("1 (", ["1 (1)", "1 (2)"]), ("tides staff", [])):
        assert [card.view.number for card in Choice(text=text).of(cards)] == numbers
