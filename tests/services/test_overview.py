"""Each rule of Home's answers, with a case that must be caught and one that must not."""

from datetime import date
from typing import Any

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.brief import Brief, BriefStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.record import Record
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.overview import Lack, Overview, overview

TODAY = date(2031, 9, 1)
YESTERDAY, TOMORROW = date(2031, 8, 31), date(2031, 9, 2)


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on="2031-10-01", minutes=1))


def put(desk: Desk, record: Record) -> str:
    with desk.store.transaction() as door:
        return door.create(record).id


def brief(desk: Desk, dialogue: Dialogue, number: str) -> BriefView:
    return desk.briefs.of_section(dialogue, number)


def write(desk: Desk, dialogue: Dialogue, number: str, **fields: object) -> None:
    for field, value in fields.items():
        desk.briefs.write(brief(desk, dialogue, number).brief, field, value)


def seen(desk: Desk, dialogue: Dialogue) -> Overview:
    return overview(desk, dialogue, TODAY)


def missing(desk: Desk, dialogue: Dialogue) -> dict[str, tuple[Lack, int]]:
    return {each.view.number: (each.lack, each.days_late) for each in seen(desk, dialogue).missing}


def an_action(desk: Desk, **fields: Any) -> ActionItem:
    plan = desk.plans.instrument()
    assert plan is not None
    told: dict[str, Any] = {"text": "Count the buoys", "position": "a0", **fields}
    return ActionItem(instrument_id=plan.id, **told)


# What is next


@pytest.mark.parametrize(
    ("starts_on", "days"), [("2031-10-01", 30), ("2031-09-01", 0), ("2031-08-30", -2), ("2031-10", None), (None, None)]
)
def test_days_are_counted_only_to_a_day_that_is_known(desk: Desk, starts_on: str | None, days: int | None) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=1, starts_on=starts_on))
    assert seen(desk, dialogue).days_left == days


def test_the_head_of_our_delegation_leads_and_theirs_does_not(desk: Desk, dialogue: Dialogue) -> None:
    ours, theirs = desk.plans.parties()
    people = [("Rudolf", ours.id, DelegationRole.HEAD), ("Sapt", ours.id, DelegationRole.MEMBER)]
    for name, party_id, role in [*people, ("Ada Tide", theirs.id, DelegationRole.HEAD)]:
        person_id = put(desk, Person(name=name, party_id=party_id))
        member = DelegationMember(
            dialogue_id=dialogue.id, party_id=party_id, person_id=person_id, role=role, position="a0"
        )
        put(desk, member)
    assert [head.name for head in seen(desk, dialogue).heads] == ["Rudolf"]


# What is missing


def test_a_brief_is_missing_until_it_is_handed_in(desk: Desk, dialogue: Dialogue) -> None:
    write(desk, dialogue, "1 (1)", status=BriefStatus.DRAFT)
    write(desk, dialogue, "1 (2)", status=BriefStatus.IN_CLEARANCE)
    assert set(missing(desk, dialogue)) == {"1 (1)", "2"}
    assert seen(desk, dialogue).sections == 3


def test_the_steering_brief_belongs_to_no_section_and_is_not_counted(desk: Desk, dialogue: Dialogue) -> None:
    assert "" not in missing(desk, dialogue)
    assert sum(seen(desk, dialogue).counts.values()) == 3


def test_each_brief_lacks_what_presses_most(desk: Desk, dialogue: Dialogue) -> None:
    drafter = put(desk, Person(name="Fritz"))
    write(desk, dialogue, "1 (1)", deadline=YESTERDAY)
    write(desk, dialogue, "1 (2)", deadline=TODAY)
    write(desk, dialogue, "2", drafter_id=drafter, deadline=TOMORROW)
    assert missing(desk, dialogue) == {
        "1 (1)": (Lack.LATE, 1),
        "1 (2)": (Lack.NO_DRAFTER, 0),
        "2": (Lack.NOT_BEGUN, 0),
    }
    write(desk, dialogue, "2", status=BriefStatus.DRAFT)
    assert missing(desk, dialogue)["2"] == (Lack.IN_DRAFT, 0)


def test_the_latest_comes_first(desk: Desk, dialogue: Dialogue) -> None:
    write(desk, dialogue, "1 (2)", deadline=YESTERDAY)
    write(desk, dialogue, "2", deadline=date(2031, 8, 1))
    assert list(missing(desk, dialogue)) == ["2", "1 (2)", "1 (1)"]


def test_a_brief_that_another_replaced_is_left_out(desk: Desk, dialogue: Dialogue) -> None:
    old = brief(desk, dialogue, "2").brief
    put(desk, Brief(dialogue_id=dialogue.id, lineage=old.lineage, serial=9, status=BriefStatus.APPROVED))
    desk.briefs.write(old, "status", BriefStatus.SUPERSEDED)
    told = seen(desk, dialogue)
    assert told.sections == 3
    assert told.counts == {BriefStatus.CALLED_FOR: 2, BriefStatus.APPROVED: 1}


def test_the_strip_has_each_part_with_its_sections_in_order(desk: Desk, dialogue: Dialogue) -> None:
    strips = [
        (strip.heading.heading if strip.heading else None, [view.number for view in strip.briefs])
        for strip in seen(desk, dialogue).strips
    ]
    assert strips == [("Seas", ["1 (1)", "1 (2)"]), (None, ["2"])]


# What is late


@pytest.mark.parametrize(
    ("due", "status", "is_late"),
    [
        (YESTERDAY, ActionStatus.IN_PROGRESS, True),
        (TODAY, ActionStatus.IN_PROGRESS, False),
        (None, ActionStatus.NOT_STARTED, False),
        (YESTERDAY, ActionStatus.IMPLEMENTED, False),
        (YESTERDAY, ActionStatus.OVERTAKEN, False),
    ],
)
def test_an_action_is_late_when_it_is_open_and_its_day_has_passed(
    desk: Desk, dialogue: Dialogue, due: date | None, status: ActionStatus, is_late: bool
) -> None:
    put(desk, an_action(desk, due=due, status=status))
    assert bool(seen(desk, dialogue).late) is is_late


def test_the_longest_owed_comes_first_with_its_lead(desk: Desk, dialogue: Dialogue) -> None:
    lead_id = put(desk, Organisation(name="Harbour Board"))
    put(desk, an_action(desk, text="Paint the buoys", due=YESTERDAY))
    put(desk, an_action(desk, text="Count the buoys", due=date(2031, 1, 1), lead_id=lead_id))
    late = [(each.action.text, each.lead.name if each.lead else None) for each in seen(desk, dialogue).late]
    assert late == [("Count the buoys", "Harbour Board"), ("Paint the buoys", None)]


def test_actions_are_counted_by_part_of_the_plan(desk: Desk, dialogue: Dialogue) -> None:
    harbours, staff = (brief(desk, dialogue, number).brief.lineage for number in ("1 (1)", "2"))
    put(desk, an_action(desk, lineage=harbours, status=ActionStatus.IMPLEMENTED))
    put(desk, an_action(desk, lineage=harbours, due=YESTERDAY))
    put(desk, an_action(desk, lineage=staff, due=TOMORROW))
    put(desk, an_action(desk))
    counted = [
        (each.part and each.part.number, each.done, each.open, each.late) for each in seen(desk, dialogue).actions
    ]
    assert counted == [("1", 1, 0, 1), ("2", 0, 1, 0), (None, 0, 1, 0)]


@pytest.mark.parametrize("status", [ActionStatus.SUPERSEDED, ActionStatus.OVERTAKEN, ActionStatus.NOT_ACCEPTED])
def test_what_was_closed_without_being_done_does_not_count_as_done(
    desk: Desk, dialogue: Dialogue, status: ActionStatus
) -> None:
    put(desk, an_action(desk, status=status))
    assert seen(desk, dialogue).actions == ()
    assert seen(desk, dialogue).open_actions == 0


def test_a_dialogue_without_an_edition_has_nothing_to_show(desk: Desk) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    put(desk, Dialogue(instrument_id=plan.id, number=7))
    told = seen(desk, desk.dialogues.by_number(7))
    assert (told.sections, told.missing, told.strips, told.checks, told.edition) == (0, (), (), (), None)
