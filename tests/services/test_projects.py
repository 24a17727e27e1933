"""Projects on a real store: kept exactly, taken back whole, and bad input told in a sentence with nothing lost."""

from datetime import date

import pytest

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.figures import YearBasis
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Section
from jpdialog.domain.project_sums import Sum
from jpdialog.domain.project_view import ProjectView
from jpdialog.domain.projects import AmountKind, GenderMarker, GenderScheme, Project, ProjectAmount, ProjectReport
from jpdialog.domain.search.searched import Group
from jpdialog.domain.trouble import Trouble
from jpdialog.services.calendar import CalendarLines
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.history import History
from jpdialog.services.overview import overview
from jpdialog.services.papers import Wish
from jpdialog.services.project_list import ProjectColumn, holding_all, in_order, listed_projects
from jpdialog.services.projects import Owed
from jpdialog.services.search import search
from jpdialog.services.search_places import Standings
from jpdialog.services.section_knowledge import known_of
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.projection import entity

TODAY = date(2031, 9, 1)


@pytest.fixture
def buoys(desk: Desk) -> Project:
    return desk.projects.add("Buoys for the north", {"number": "RUR/31/001", "currency": "usd"})


def now(desk: Desk, project: Project) -> ProjectView:
    view = desk.projects.view(project.id)
    assert view is not None
    return view


def harbours(desk: Desk) -> Section:
    return next(each for each in desk.store.find(Section) if each.number == "1 (1)")


def test_a_project_is_found_by_number_title_and_id(desk: Desk, buoys: Project) -> None:
    for said in ("rur/31/001", "ＢＵＯＹＳ for  the north", buoys.id):
        assert desk.projects.called(said).project.id == buoys.id
    with pytest.raises(Trouble, match="no project"):
        desk.projects.called("")
    desk.projects.add("buoys for the north")
    with pytest.raises(Trouble, match="2 projects"):
        desk.projects.called("Buoys for the north")


def test_a_project_needs_a_title(desk: Desk, buoys: Project) -> None:
    with pytest.raises(Trouble, match="needs a title"):
        desk.projects.write(buoys, "title", " ")
    assert now(desk, buoys).project.title == "Buoys for the north"


def test_without_a_plan_nothing_is_added(empty_desk: Desk) -> None:
    with pytest.raises(Trouble, match="Take in a plan first"):
        empty_desk.projects.add("Buoys")
    assert empty_desk.store.count(Project) == 0


def test_amounts_are_read_as_people_write_them(desk: Desk, buoys: Project) -> None:
    desk.projects.put_amounts(
        buoys,
        [
            (None, {"period": "令和13年度", "pledged": "１，５００，０００"}),
            (None, {"period": "FY2032", "pledged": "1000000000000000000", "disbursed": "2.50"}),
        ],
    )
    view = now(desk, buoys)
    assert [(each.period, each.year_basis) for each in view.amounts] == [
        ("2031", YearBasis.FISCAL),
        ("2032", YearBasis.FISCAL),
    ]
    total = view.total(AmountKind.PLEDGED)
    assert total is not None and total.said == "USD 1,000,000,000,001,500,000"
    assert view.total(AmountKind.SPENT) is None
    assert view.years == "2031–2032"


def test_the_next_year_is_on_the_basis_of_those_before(desk: Desk, buoys: Project) -> None:
    desk.projects.put_amounts(buoys, [(None, {"period": "FY2031"})])
    desk.projects.put_amounts(buoys, [(None, {"period": "2032"})])
    assert {each.year_basis for each in now(desk, buoys).amounts} == {YearBasis.FISCAL}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"pledged": "about 5"}, "no amount"),
        ({"disbursed": "-1"}, "below zero"),
        ({"period": "next year"}, "no year"),
        ({"period": "令和"}, "no year"),
        ({"period": "2030"}, "2030 stands there already"),
    ],
)
def test_a_bad_row_is_refused_and_nothing_of_the_paste_is_kept(
    desk: Desk, buoys: Project, fields: dict[str, str], said: str
) -> None:
    desk.projects.put_amounts(buoys, [(None, {"period": "2030", "pledged": "1"})])
    with pytest.raises(Trouble, match=said):
        desk.projects.put_amounts(buoys, [(None, fields)])
    with pytest.raises(Trouble, match=r"Row 2 cannot|already"):
        desk.projects.put_amounts(buoys, [(None, {"period": "2031"}), (None, fields)])
    assert [each.period for each in now(desk, buoys).amounts] == ["2030"]


def test_one_year_can_stand_on_two_bases(desk: Desk, buoys: Project) -> None:
    desk.projects.put_amounts(buoys, [(None, {"period": "FY2030"}), (None, {"period": "2030年"})])
    assert len(now(desk, buoys).amounts) == 2


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("starts_on", "2031-02-30", "no day of the calendar"),
        ("ends_on", "2029", "end before it begins"),
        ("number", "x" * 201, "longer than 200"),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_old_stays(
    desk: Desk, buoys: Project, field: str, typed: str, said: str
) -> None:
    project = desk.projects.write(buoys, "starts_on", "2030年4月")
    with pytest.raises(Trouble, match=said):
        desk.projects.write(project, field, typed)
    kept = now(desk, buoys).project
    assert (kept.starts_on, kept.ends_on, kept.number) == ("2030-04", None, "RUR/31/001")


@pytest.mark.parametrize(("typed", "said"), [("03/04/2031", "two days"), ("2031-02-30", "no day"), ("soon", "no day")])
def test_a_report_has_a_whole_day_or_none(desk: Desk, buoys: Project, typed: str, said: str) -> None:
    report = desk.projects.add_report(buoys, {"due": "令和13年9月20日"})
    assert report.due == date(2031, 9, 20)
    with pytest.raises(Trouble, match=said):
        desk.projects.write(report, "due", typed)
    for days in ("-1", "367", "many", "１" * 20):
        with pytest.raises(Trouble, match="number of days from 0 to 366"):
            desk.projects.write(report, "remind_days", days)
    assert now(desk, buoys).reports[0].due == date(2031, 9, 20)


def test_a_marker_stays_in_its_scheme() -> None:
    assert [(each.scheme, each.score) for each in GenderMarker if each.scheme is not None] == [
        *((GenderScheme.DAC, score) for score in (0, 1, 2)),
        *((GenderScheme.GEM, score) for score in (0, 1, 2, 3)),
    ]
    assert (GenderMarker.NOT_SAID.scheme, GenderMarker.NOT_SAID.score) == (None, None)


def test_who_carries_it_out_is_taken_in_once(desk: Desk, buoys: Project) -> None:
    first = desk.projects.write_implementer(buoys, "Harbour  Board")
    again = desk.projects.write_implementer(first, "ＨＡＲＢＯＵＲ board")
    boards = [each.id for each in desk.store.find(Organisation) if "board" in each.name.casefold()]
    assert [first.implementer_id, again.implementer_id] == 2 * boards
    assert desk.projects.write_implementer(again, "").implementer_id is None


def test_all_that_is_done_can_be_taken_back(desk: Desk, buoys: Project) -> None:
    desk.projects.put_amounts(buoys, [(None, {"period": "2030", "pledged": "1"})])
    report = desk.projects.add_report(buoys, {"due": "2031-09-20"})
    before = now(desk, buoys)
    desk.projects.delete([buoys])
    assert [desk.store.count(kind) for kind in (Project, ProjectAmount, ProjectReport)] == [0, 0, 0]
    desk.undo()
    assert now(desk, buoys) == before
    desk.projects.write(report, "handed_in", "2031-09-19")
    desk.projects.remove_amounts(before.amounts)
    desk.undo()
    desk.undo()
    assert now(desk, buoys) == before
    desk.store.rebuild()
    assert now(desk, buoys) == before


def test_history_names_what_was_changed(desk: Desk, buoys: Project) -> None:
    desk.projects.write(buoys, "gender_marker", "unct_gem_2")
    body = desk.projects.write_implementer(buoys, "Harbour Board")
    told = History(desk, words_for("en")).of([entity(body)], most=2)
    assert [(each.name, "".join(piece.text for piece in each.pieces)) for each in told] == [
        ("implementing organisation", "Harbour Board"),
        ("gender marker", "not saidUNCT-GEM 2"),
    ]


# What is due


def owed(desk: Desk, project: Project, **fields: str) -> ProjectReport:
    return desk.projects.add_report(project, fields)


def test_home_tells_of_late_reports_and_of_those_that_are_near(desk: Desk, buoys: Project) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=1, starts_on="2031-12-01"))
    late = owed(desk, buoys, due="2031-08-31")
    near = owed(desk, buoys, due="2031-09-15")
    owed(desk, buoys, due="2031-09-16")
    early = owed(desk, buoys, due="2031-10-31", remind_days="60")
    owed(desk, buoys, due="2031-08-01", handed_in="2031-08-01")
    owed(desk, buoys)
    shown = overview(desk, dialogue, TODAY)
    assert [each.report.id for each in shown.late_reports] == [late.id]
    assert [each.thing.report.id for each in shown.soon if isinstance(each.thing, Owed)] == [near.id, early.id]


def test_reports_are_in_the_calendar_under_their_own_ids(desk: Desk, buoys: Project) -> None:
    desk.dialogues.create(NewDialogue(number=1, starts_on="2031-12-01"))
    report = owed(desk, buoys, due="2031-09-20")
    wish = Wish(today=TODAY, dialogue=1)
    (line,) = [each for each in CalendarLines(desk, wish).calendar().lines if each.id == report.id]
    assert (line.first, line.title, line.is_over) == (
        date(2031, 9, 20),
        "RUR/31/001 Buoys for the north (progress)",
        False,
    )
    desk.projects.write(report, "handed_in", "2031-09-19")
    (after,) = [each for each in CalendarLines(desk, wish).calendar().lines if each.id == report.id]
    assert after.is_over and after.sequence > line.sequence


# Where it is found


def test_a_section_knows_its_projects(desk: Desk, buoys: Project) -> None:
    section = harbours(desk)
    assert known_of(desk, section, None).projects == []
    desk.projects.write(buoys, "lineage", section.lineage)
    (known,) = known_of(desk, section, None).projects
    assert known.project.id == buoys.id


def test_search_finds_a_project_and_says_where_it_stands(desk: Desk, buoys: Project) -> None:
    desk.projects.change(buoys, {"lineage": harbours(desk).lineage, "visibility": "A plaque at each quay"})
    owed(desk, buoys, due="2031-09-20", note="With the harbourmaster's figures")
    for words in ("plaque", "RUR/31/001", "harbourmaster"):
        (found,) = [each for each in search(desk.store, words) if each.group is Group.PROJECT]
        standing = Standings(desk, "en", [found.hits[0].record]).of(found.hits[0].record)
        assert standing.section is not None and standing.section.number == "1 (1)"


def test_the_list_is_sought_and_sorted(desk: Desk, buoys: Project) -> None:
    ferries = desk.projects.add("Ferries", {"region": "East", "currency": "USD", "gender_marker": "oecd_dac_1"})
    desk.projects.put_amounts(buoys, [(None, {"period": "2030", "pledged": "900"})])
    desk.projects.put_amounts(ferries, [(None, {"period": "2030", "pledged": "1000"})])
    desk.projects.write_implementer(ferries, "Harbour Board")
    owed(desk, ferries, due="2031-08-31")
    rows = listed_projects(desk, "en")
    assert [each.title for each in holding_all(rows, "east board")] == ["Ferries"]
    assert [each.title for each in in_order(rows, ProjectColumn.TOTAL, is_down=True)] == [
        "Ferries",
        "Buoys for the north",
    ]
    for is_down in (True, False):
        assert in_order(rows, ProjectColumn.REGION, is_down=is_down)[-1].title == "Buoys for the north"
    row = next(each for each in rows if each.title == "Ferries")
    assert row.is_late(TODAY) and row.gender is GenderMarker.DAC_1 and row.total is not None
    assert row.total == Sum("USD", row.total.amount)


def test_a_section_that_is_gone_is_told(desk: Desk, buoys: Project) -> None:
    section = harbours(desk)
    project = desk.projects.write(buoys, "lineage", section.lineage)
    with desk.store.transaction() as door:
        door.delete(section)
    (row,) = listed_projects(desk, "en")
    assert row.section == "A section (no longer in the plan)" and row.lineage == project.lineage
    assert desk.store.count(ActionItem) == 0
