"""Each rule of Home's answers, with a case that must be caught and one that must not."""

from datetime import date
from typing import Any

import pytest

from jpdialog.domain.action_counts import AT_MOST, Age, Stage, stage_of
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.brief import Brief, BriefStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.contributions import show_as_contributions
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


def test_actions_are_counted_by_part_of_the_plan_and_how_far_they_are(desk: Desk, dialogue: Dialogue) -> None:
    harbours, staff = (brief(desk, dialogue, number).brief.lineage for number in ("1 (1)", "2"))
    put(desk, an_action(desk, lineage=harbours, status=ActionStatus.IMPLEMENTED))
    put(desk, an_action(desk, lineage=harbours, status=ActionStatus.RECURRING))
    put(desk, an_action(desk, lineage=staff, status=ActionStatus.ON_HOLD))
    put(desk, an_action(desk, status=ActionStatus.OVERTAKEN))
    put(desk, an_action(desk))
    counted = [(each.of and each.of.number, each.counts) for each in seen(desk, dialogue).charts.by_part]
    assert counted == [("1", (1, 1, 0, 0, 0)), ("2", (0, 0, 0, 1, 0)), (None, (0, 0, 1, 0, 1))]


def test_every_status_has_its_place_in_the_chart() -> None:
    assert {stage_of(ActionItem(instrument_id="", status=status)) for status in ActionStatus} == set(Stage)


def test_actions_are_counted_by_the_dialogue_at_which_they_were_agreed(desk: Desk, dialogue: Dialogue) -> None:
    second = desk.dialogues.create(NewDialogue(number=2, starts_on="2032-10-01", minutes=1))
    put(desk, an_action(desk, dialogue_id=second.id, status=ActionStatus.IMPLEMENTED))
    put(desk, an_action(desk, dialogue_id=second.id, due=YESTERDAY))
    put(desk, an_action(desk, dialogue_id=dialogue.id, due=TOMORROW))
    put(desk, an_action(desk, dialogue_id="gone"))
    counted = [(each.of and each.of.number, each.counts) for each in seen(desk, dialogue).charts.by_dialogue]
    assert counted == [(1, (0, 1, 0, 0)), (2, (1, 0, 1, 0)), (None, (0, 1, 0, 0))]


def test_the_earliest_of_many_dialogues_are_told_together_and_none_is_lost(desk: Desk, dialogue: Dialogue) -> None:
    for number in range(2, AT_MOST + 4):
        held = desk.dialogues.create(NewDialogue(number=number, minutes=1))
        put(desk, an_action(desk, dialogue_id=held.id))
    columns = seen(desk, dialogue).charts.by_dialogue
    assert len(columns) == AT_MOST
    first = columns[0].of
    assert first is not None and (first.number, columns[0].counts, columns[0].with_others) == (4, (0, 3, 0, 0), True)
    assert sum(sum(each.counts) for each in columns) == AT_MOST + 2


@pytest.mark.parametrize(
    ("agreed", "age"),
    [
        ("2031-08-31", Age.UNDER_ONE),
        ("2031-10-01", Age.UNDER_ONE),
        ("2030-09-02", Age.UNDER_ONE),
        ("2030-09-01", Age.ONE),
        ("2029-09-02", Age.ONE),
        ("2029-09-01", Age.TWO),
        ("2028-09-01", Age.THREE_OR_MORE),
        ("2012-01-01", Age.THREE_OR_MORE),
        ("2028-09", Age.UNKNOWN),
        (None, Age.UNKNOWN),
    ],
)
def test_open_actions_are_counted_by_the_years_since_they_were_agreed(
    desk: Desk, dialogue: Dialogue, agreed: str | None, age: Age
) -> None:
    held = desk.dialogues.create(NewDialogue(number=9, starts_on=agreed, minutes=1))
    put(desk, an_action(desk, dialogue_id=held.id, due=YESTERDAY))
    put(desk, an_action(desk, dialogue_id=held.id, status=ActionStatus.IMPLEMENTED))
    counted = {each.of: each.counts for each in seen(desk, dialogue).charts.by_age}
    assert counted[age] == (0, 1)
    assert sum(sum(counts) for counts in counted.values()) == 1


@pytest.mark.parametrize("status", [ActionStatus.SUPERSEDED, ActionStatus.OVERTAKEN, ActionStatus.NOT_ACCEPTED])
def test_what_was_closed_without_being_done_does_not_count_as_done(
    desk: Desk, dialogue: Dialogue, status: ActionStatus
) -> None:
    put(desk, an_action(desk, status=status))
    charts = seen(desk, dialogue).charts
    assert ([each.counts for each in charts.by_dialogue], charts.by_age) == ([(0, 0, 0, 1)], ())
    assert [each.counts for each in seen(desk, dialogue).charts.by_part] == [(0, 0, 0, 0, 1)]
    assert seen(desk, dialogue).open_actions == 0


# What is contributed


def a_series(desk: Desk, label: str, years: int, currency: str = "") -> str:
    figure = desk.figures.add(label, currency=currency)
    for year in range(2025, 2025 + years):
        desk.figures.put(figure, {"period": str(year), "value": str(year - 2000)})
    return figure.id


def drawn(desk: Desk, dialogue: Dialogue) -> str | None:
    series = seen(desk, dialogue).contributions.series
    return series.figure.label if series else None


def test_the_first_amounts_of_money_of_three_years_are_drawn_unasked(desk: Desk, dialogue: Dialogue) -> None:
    a_series(desk, "Officers", 5)
    a_series(desk, "Short", 2, "USD")
    assert drawn(desk, dialogue) is None
    a_series(desk, "Gifts", 3, "USD")
    a_series(desk, "Fees", 4, "USD")
    assert drawn(desk, dialogue) == "Gifts"
    offered = [each.label for each in seen(desk, dialogue).contributions.offered]
    assert offered == ["Short", "Gifts", "Fees", "Officers"]


def test_a_person_chooses_what_is_drawn_and_undo_takes_that_back(desk: Desk, dialogue: Dialogue) -> None:
    a_series(desk, "Gifts", 3, "USD")
    officers = a_series(desk, "Officers", 5)
    show_as_contributions(desk, officers)
    assert drawn(desk, dialogue) == "Officers"
    desk.undo()
    assert drawn(desk, dialogue) == "Gifts"


def test_a_chosen_figure_that_is_gone_leaves_its_place_to_the_first(desk: Desk, dialogue: Dialogue) -> None:
    a_series(desk, "Gifts", 3, "USD")
    officers = a_series(desk, "Officers", 5)
    show_as_contributions(desk, officers)
    found = desk.figures.series(officers)
    assert found is not None
    desk.figures.delete(found.figure)
    assert drawn(desk, dialogue) == "Gifts"
    with pytest.raises(Trouble, match="no such figure"):
        show_as_contributions(desk, officers)


def test_a_dialogue_without_an_edition_has_nothing_to_show(desk: Desk) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    put(desk, Dialogue(instrument_id=plan.id, number=7))
    told = seen(desk, desk.dialogues.by_number(7))
    assert (told.sections, told.missing, told.strips, told.checks, told.edition) == (0, (), (), (), None)
