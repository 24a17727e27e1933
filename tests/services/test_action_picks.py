"""What a chart counts in a column or in a piece of it is what the list shows when one goes there: no more, no less."""

from datetime import date, timedelta
from itertools import product

import pytest

from jpdialog.domain.action_counts import AT_MOST, Age, Outcome, Stage
from jpdialog.domain.action_list import Grouping, Shown
from jpdialog.domain.action_picks import Picked, PickedBy, picked_of
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.action_charts import action_charts
from jpdialog.services.action_list import ActionList
from jpdialog.services.chart_words import ChartWords
from jpdialog.services.charts import ChartKind, Charts, ToldCounts
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

TODAY = date(2031, 9, 1)
DUE = (None, TODAY - timedelta(days=1), TODAY)
COUNTS = (ChartKind.DIALOGUES, ChartKind.AGES, ChartKind.PARTS)


@pytest.fixture
def many(desk: Desk) -> Desk:
    """Every status with each date, spread over dialogues and sections that are known, unknown and not named."""
    plan = desk.plans.instrument()
    assert plan is not None
    held = [
        desk.dialogues.create(NewDialogue(number=number, starts_on=starts, minutes=1))
        for number, starts in enumerate(("2026", "2028-09-01", "2029-09-02", "2030-09-02", "2031-10-01"), 1)
    ]
    origins = [*(each.id for each in held), None, "gone"]
    lineages = [*(view.section.lineage for view in desk.plans.sections(held[-1].edition_id)), None, "gone"]
    with desk.store.transaction() as door:
        for place, (status, due) in enumerate(product(ActionStatus, DUE)):
            for more, origin in enumerate(origins):
                made = ActionItem(instrument_id=plan.id, status=status, due=due, dialogue_id=origin, text="x")
                made.lineage, made.position = lineages[(place + more) % len(lineages)], f"a{place:03}{more}"
                door.create(made)
    return desk


def told(desk: Desk, kind: ChartKind) -> ToldCounts:
    dialogue = desk.dialogues.by_number()
    sections, actions = desk.plans.sections(dialogue.edition_id), desk.store.find(ActionItem)
    charts = action_charts(actions, desk.dialogues.all(), sections, TODAY, desk.dialogues.days())
    found = Charts(charts, None, ChartWords(words_for("en"), Names(desk, "en"))).told(kind)
    assert isinstance(found, ToldCounts)
    return found


def listed(desk: Desk, picked: Picked) -> list[ActionItem]:
    known = {each.id: each for each in desk.store.find(ActionItem)}
    read = ActionList(desk, desk.dialogues.by_number(), "en", TODAY)
    return [known[each] for each, _ in read.listed(Shown.ALL, Grouping.NONE, (), picked)]


def pieces(chart: ToldCounts, picked: Picked) -> list[Picked]:
    return [Picked(picked.by, picked.of, picked.with_others, piece.of.value) for piece in chart.pieces]


@pytest.mark.parametrize("kind", COUNTS)
def test_the_list_shows_as_many_as_the_chart_counts(many: Desk, kind: ChartKind) -> None:
    chart = told(many, kind)
    for column in chart.columns:
        assert len(listed(many, column.picked)) == sum(column.counts)
        assert tuple(len(listed(many, each)) for each in pieces(chart, column.picked)) == column.counts


@pytest.mark.parametrize("kind", COUNTS)
def test_no_action_is_in_two_pieces_and_none_is_left_out(many: Desk, kind: ChartKind) -> None:
    chart = told(many, kind)
    shown = [
        action.id for column in chart.columns for each in pieces(chart, column.picked) for action in listed(many, each)
    ]
    wanted = [each.id for each in many.store.find(ActionItem) if kind is not ChartKind.AGES or not each.is_closed]
    assert sorted(shown) == sorted(wanted)


def test_a_dialogue_and_a_piece_are_exactly_those(many: Desk) -> None:
    third = many.dialogues.by_number(3)
    late = listed(many, Picked(PickedBy.DIALOGUE, third.id, kind=Outcome.LATE))
    assert late and all(each.dialogue_id == third.id and each.is_late(TODAY) for each in late)
    left = listed(many, Picked(PickedBy.DIALOGUE, third.id, kind=Outcome.LEFT))
    assert {each.status for each in left} == {
        ActionStatus.SUPERSEDED,
        ActionStatus.OVERTAKEN,
        ActionStatus.NOT_ACCEPTED,
    }


def test_an_age_is_that_of_the_dialogue_at_which_it_was_agreed(many: Desk) -> None:
    numbers = {each.id: each.number for each in many.dialogues.all()}

    def agreed(age: Age) -> set[int | None]:
        return {numbers.get(each.dialogue_id or "") for each in listed(many, Picked(PickedBy.AGE, age))}

    assert [agreed(each) for each in Age] == [{4, 5}, {3}, set(), {2}, {1, None}]


def test_the_earliest_of_many_dialogues_are_listed_together(desk: Desk) -> None:
    plan = desk.plans.instrument()
    with desk.store.transaction() as door:
        for number in range(1, AT_MOST + 3):
            held = door.create(Dialogue(instrument_id=plan.id if plan else "", number=number))
            door.create(ActionItem(instrument_id=plan.id if plan else "", dialogue_id=held.id, text="x"))
    first = told(desk, ChartKind.DIALOGUES).columns[0]
    assert (first.label, len(listed(desk, first.picked))) == ("Up to 3rd", 3)


@pytest.mark.parametrize(
    "picked",
    [
        Picked(PickedBy.DIALOGUE),
        Picked(PickedBy.DIALOGUE, "0198-ab", with_others=True, kind=Outcome.LATE),
        Picked(PickedBy.PART, "0198-ab", with_others=True, kind=Stage.UNDER_WAY),
        Picked(PickedBy.AGE, Age.THREE_OR_MORE, kind=Outcome.OPEN),
    ],
)
def test_what_is_picked_goes_through_one_word(picked: Picked) -> None:
    assert picked_of(picked.written) == picked


@pytest.mark.parametrize("odd", ["", "0198-ab", "late_actions", "picked/moon//", "picked/part//late", "picked/age"])
def test_another_word_picks_nothing(odd: str) -> None:
    assert picked_of(odd) is None
