"""Totals on a real desk: declared, checked, taken back; a total is never a part of itself."""

from datetime import date

import pytest

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.figures import Figure
from jpdialog.domain.projects import AmountKind
from jpdialog.domain.totals import Breakdown
from jpdialog.domain.trouble import Trouble
from jpdialog.services.check_words import CheckWords
from jpdialog.services.checks import Checks
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue

OF_TOTALS = {FindingKind.TOTAL_DIFFERS, FindingKind.TOTAL_MIXED, FindingKind.TOTAL_GAP}


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on="2031-10-01"))


def figure(desk: Desk, label: str, values: dict[str, str], **fields: str) -> Figure:
    made = desk.figures.add(label, source="Board", **fields)
    desk.figures.put_all(made, [(None, {"period": p, "value": v}) for p, v in values.items()])
    return made


@pytest.fixture
def staff(desk: Desk) -> tuple[Figure, Figure, Figure]:
    return (
        figure(desk, "Staff", {"2031": "23"}),
        figure(desk, "Women", {"2031": "12"}),
        figure(desk, "Men", {"2031": "11"}),
    )


def declared(desk: Desk, total: Figure, *parts: Figure, name: str = "") -> Breakdown:
    return desk.totals.set_parts(desk.totals.add(total, name), [each.id for each in parts])


def found(desk: Desk, dialogue: Dialogue) -> list[Finding]:
    return [each for each in Checks(desk).of(dialogue, date(2031, 9, 1)).open if each.kind in OF_TOTALS]


def said(desk: Desk, dialogue: Dialogue, language: str = "en") -> list[str]:
    words = CheckWords(desk, language, [])
    return [
        " · ".join((words.of(each).what, words.of(each).where, words.of(each).details))
        for each in found(desk, dialogue)
    ]


def test_a_total_that_foots_has_no_finding(desk: Desk, dialogue: Dialogue, staff: tuple[Figure, ...]) -> None:
    declared(desk, *staff, name="by sex")
    assert found(desk, dialogue) == []


def test_a_total_that_does_not_foot_is_found_until_it_does(
    desk: Desk, dialogue: Dialogue, staff: tuple[Figure, ...]
) -> None:
    declared(desk, *staff, name="by sex")
    series = desk.figures.series(staff[1].id)
    assert series is not None
    desk.figures.write(series.values[0], "value", "13")
    assert said(desk, dialogue) == [
        "Total that differs from its parts · Staff · by sex, 2031, it says 23, its parts make 24"
    ]
    assert "内訳の和は24" in said(desk, dialogue, "ja")[0]
    desk.undo()
    assert found(desk, dialogue) == []


def test_each_breakdown_must_foot_by_itself(desk: Desk, dialogue: Dialogue, staff: tuple[Figure, ...]) -> None:
    total, women, _ = staff
    declared(desk, *staff, name="by sex")
    declared(desk, total, women, name="by level")
    assert [each.details[0] for each in found(desk, dialogue)] == ["by level"]


def test_a_missing_year_and_mixed_years_are_told(desk: Desk, dialogue: Dialogue, staff: tuple[Figure, ...]) -> None:
    total, women, men = staff
    declared(desk, *staff)
    desk.figures.put(total, {"period": "2032", "value": "5"})
    desk.figures.put(women, {"period": "2032", "value": "5"})
    assert said(desk, dialogue) == ["Total with a part that has no value · Staff · 2032, no number for Men"]
    desk.figures.write(total, "year_basis", "calendar")
    desk.figures.write(men, "year_basis", "fiscal")
    assert said(desk, dialogue) == ["Total of parts that cannot be added · Staff · calendar and fiscal years: Men"]


def test_projects_are_parts_of_a_total(desk: Desk, dialogue: Dialogue) -> None:
    total = figure(desk, "Pledges", {"2031": "150"}, year_basis="fiscal", currency="USD")
    breakdown = desk.totals.count_projects(desk.totals.add(total), AmountKind.PLEDGED)
    assert said(desk, dialogue) == ["Total with a part that has no value · Pledges · FY2031, no number for projects"]
    for amount in ("100", "50"):
        project = desk.projects.add("Buoys", {"currency": "USD"})
        desk.projects.put_amounts(project, [(None, {"period": "FY2031", "pledged": amount})])
    assert found(desk, dialogue) == []
    other = desk.projects.add("Elsewhere", {"currency": "USD", "lineage": "f" * 32})
    desk.projects.put_amounts(other, [(None, {"period": "FY2031", "pledged": "7"})])
    assert [each.details[-2:] for each in found(desk, dialogue)] == [("150", "157")]
    desk.totals.count_projects(breakdown, AmountKind.PLEDGED, "f" * 32)
    assert [each.details[-2:] for each in found(desk, dialogue)] == [("150", "7")]
    desk.projects.write(other, "currency", "JPY")
    assert "another currency" in said(desk, dialogue)[0]


def test_a_total_is_no_part_of_itself_nor_of_its_parts(desk: Desk, staff: tuple[Figure, ...]) -> None:
    total, women, men = staff
    declared(desk, total, women)
    below = desk.totals.add(women)
    for part in (women, total):
        with pytest.raises(Trouble, match="cannot be a part of itself"):
            desk.totals.set_parts(below, [men.id, part.id])
    assert desk.totals.of(women)[0].part_ids == []


def test_a_figure_that_goes_leaves_its_totals_and_comes_back_into_them(
    desk: Desk, dialogue: Dialogue, staff: tuple[Figure, ...]
) -> None:
    declared(desk, *staff)
    desk.figures.delete(staff[2])
    assert [each.details[-2:] for each in found(desk, dialogue)] == [("23", "12")]
    desk.undo()
    assert found(desk, dialogue) == []
    assert [each.figure_id for each in desk.totals.with_part(staff[2])] == [staff[0].id]
    desk.figures.delete(staff[0])
    assert desk.totals.all() == []
