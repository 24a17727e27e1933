"""The part of projects, by keys and clicks: found, begun, given amounts and reports, taken back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from jpdialog.domain.figures import YearBasis
from jpdialog.domain.people import Organisation
from jpdialog.domain.project_view import ProjectView
from jpdialog.domain.projects import GenderMarker, Project, ReportKind
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.grid.view import GridView
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.facts.projects.columns import COLUMNS
from jpdialog.ui.pages.facts.projects.part import ProjectsPart
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.status_delegate import MARK_ROLE
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT, KEYS = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), PlainPage(Room.PLAN), PlainPage(Room.BRIEFS), FactsPage()):
        made.add_page(page)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def buoys(desk: Desk) -> Project:
    made = desk.projects.add("Buoys", {"number": "R-1", "currency": "USD", "lineage": "harbours"})
    desk.projects.put_amounts(made, [(None, {"period": "FY2031", "pledged": "1500000"})])
    desk.projects.add_report(made, {"due": "2020-01-31", "kind": "financial"})
    return made


@pytest.fixture
def ferries(desk: Desk, buoys: Project) -> Project:
    made = desk.projects.add("Ferries", {"number": "R-2", "region": "East", "gender_marker": "oecd_dac_2"})
    desk.projects.add_report(made, {"due": "2099-01-31"})
    return made


def come(window: MainWindow, desk: Desk | None, thing: str = "projects") -> ProjectsPart:
    window.show_desk(desk)
    window.go(Place(Room.FACTS, thing))
    page = window.pages[Room.FACTS]
    assert isinstance(page, FactsPage)
    assert isinstance(page.part, ProjectsPart)
    return page.part


@pytest.fixture
def part(window: MainWindow, desk: Desk, ferries: Project, qtbot: QtBot) -> ProjectsPart:
    made = come(window, desk)
    qtbot.waitUntil(made.pane.filter.hasFocus)
    qtbot.waitUntil(lambda: made.pane.table.count_of_all == 2)
    return made


def titles(part: ProjectsPart) -> list[str]:
    return [each.title for each in part.pane.table.rows]


def now(desk: Desk, project: Project) -> ProjectView:
    view = desk.projects.view(project.id)
    assert view is not None
    return view


def opened(part: ProjectsPart, project: Project, qtbot: QtBot) -> None:
    part.go_to(project.id)
    qtbot.waitUntil(part.sheet.isVisible)


def put_in(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """By keys; what has none is handed over as an input method does."""
    if text.isascii():
        qtbot.keyClicks(line, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def type_over(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    put_in(qtbot, line, text)


def type_cell(qtbot: QtBot, view: GridView, row: int, column: int, text: str) -> None:
    view.setFocus()
    view.setCurrentIndex(view.grid.index(row, column))
    qtbot.keyClick(view, KEYS.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    put_in(qtbot, editor, text)
    qtbot.keyClick(editor, KEYS.Key_Return)
    qtbot.waitUntil(lambda: view.state() == QAbstractItemView.State.NoState)


def paste(qtbot: QtBot, view: GridView, row: int, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    view.setFocus()
    view.setCurrentIndex(view.grid.index(row, 0))
    qtbot.keyClick(view, KEYS.Key_V, CONTROL)


# The list


def test_projects_are_found_sorted_and_gone_into_by_keys(part: ProjectsPart, qtbot: QtBot) -> None:
    qtbot.keyClicks(part.pane.filter, "EAST")
    assert titles(part) == ["Ferries"]
    qtbot.keyClick(part.pane.filter, KEYS.Key_Escape)
    qtbot.keyClick(part.pane.filter, KEYS.Key_Down)
    qtbot.waitUntil(part.pane.view.hasFocus)
    qtbot.keyClick(part.pane.view, KEYS.Key_Right)
    qtbot.keyClick(part.pane.view, KEYS.Key_Down, ALT)
    assert titles(part) == ["Ferries", "Buoys"], "by title, downwards"
    assert part.pane.view.currentIndex().row() == 1, "the cursor stays on its project"
    qtbot.keyClick(part.pane.view, KEYS.Key_Return)
    title = part.sheet.fields.lines["title"]
    qtbot.waitUntil(title.hasFocus)
    assert title.text() == "Buoys"
    qtbot.keyClick(title, KEYS.Key_Escape)
    qtbot.waitUntil(part.pane.view.hasFocus)
    assert not part.sheet.isVisible()


def test_a_late_report_is_told_by_mark_and_word_and_counted(
    part: ProjectsPart, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    table, column = part.pane.table, len(COLUMNS) - 1
    assert [str(table.index(row, column).data()) for row in range(2)] == ["Late: 31 Jan 2020", "31 Jan 2099"]
    assert [table.index(row, column).data(MARK_ROLE) for row in range(2)] == [Mark.LATE, Mark.NONE]
    assert part.note() == "2 projects · 1 with a late report" and part.count() == 1
    qtbot.mouseClick(part.pane.late, LEFT)
    assert titles(part) == ["Buoys"]


def test_the_list_is_narrowed_to_a_section(part: ProjectsPart, qtbot: QtBot) -> None:
    box = part.pane.section
    box.setFocus()
    qtbot.keyClick(box, KEYS.Key_Down)
    assert box.currentText() == "1 (1) Harbours"
    assert titles(part) == ["Buoys"]
    qtbot.keyClicks(part.pane.filter, "ferries")
    assert titles(part) == [] and part.pane.nothing.isVisible()


def test_the_models_are_sound(part: ProjectsPart, ferries: Project, qtbot: QtBot) -> None:
    for model in (part.pane.table, part.sheet.amounts.grid, part.sheet.reports.grid):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    opened(part, ferries, qtbot)
    qtbot.keyClicks(part.pane.filter, "x")
    part.pane.show_all()


def test_a_project_is_begun_from_nothing(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = come(window, desk)
    qtbot.waitUntil(part.empty.ui.next_step.hasFocus)
    qtbot.keyClick(part.empty.ui.next_step, KEYS.Key_Space)
    title = part.sheet.fields.lines["title"]
    qtbot.waitUntil(title.hasFocus)
    qtbot.keyClicks(title, "Lighthouses")
    qtbot.keyClick(title, KEYS.Key_Return)
    assert [each.title for each in desk.store.find(Project)] == ["Lighthouses"]
    qtbot.waitUntil(lambda: titles(part) == ["Lighthouses"])


# The one that is opened


def test_fields_are_written_where_they_stand_and_taken_back(
    part: ProjectsPart, window: MainWindow, desk: Desk, ferries: Project, qtbot: QtBot
) -> None:
    opened(part, ferries, qtbot)
    fields = part.sheet.fields
    type_over(qtbot, fields.lines["implementer"], "Ferry Board")
    qtbot.keyClick(fields.lines["implementer"], KEYS.Key_Return)
    (board,) = desk.store.find(Organisation, name="Ferry Board")
    assert now(desk, ferries).project.implementer_id == board.id
    box = fields.boxes["gender_marker"]
    box.setFocus()
    for _ in range(4):
        qtbot.keyClick(box, KEYS.Key_Down)
    assert now(desk, ferries).project.gender_marker is GenderMarker.GEM_3
    type_over(qtbot, fields.lines["currency"], "eur")
    qtbot.keyClick(fields.lines["currency"], KEYS.Key_Return)
    assert now(desk, ferries).project.currency == "EUR"
    qtbot.keyClick(window, KEYS.Key_Z, CONTROL)
    assert now(desk, ferries).project.currency == ""
    qtbot.waitUntil(lambda: fields.lines["currency"].text() == "")


def test_a_bad_date_stays_where_it_was_typed_until_it_is_put_right(
    part: ProjectsPart, window: MainWindow, desk: Desk, buoys: Project, ferries: Project, qtbot: QtBot
) -> None:
    opened(part, ferries, qtbot)
    line = part.sheet.fields.lines["starts_on"]
    with qtbot.waitSignal(part.trouble_met):
        type_over(qtbot, line, "2031-02-30")
        qtbot.keyClick(line, KEYS.Key_Return)
    part.open_project(buoys.id)
    desk.projects.write(ferries, "region", "West")
    assert part.sheet.view is not None and part.sheet.view.project.id == ferries.id, "nothing that was typed is lost"
    assert line.text() == "2031-02-30"
    type_over(qtbot, line, "令和13年4月1日")
    qtbot.keyClick(line, KEYS.Key_Return)
    assert now(desk, ferries).project.starts_on == "2031-04-01"
    part.open_project(buoys.id)
    assert part.sheet.fields.lines["title"].text() == "Buoys"


def test_amounts_are_typed_and_pasted_from_excel(
    part: ProjectsPart, window: MainWindow, desk: Desk, ferries: Project, qtbot: QtBot
) -> None:
    opened(part, ferries, qtbot)
    grid = part.sheet.amounts
    type_cell(qtbot, grid, 0, 0, "令和8年度")
    qtbot.waitUntil(lambda: len(grid.grid.rows) == 1)
    type_cell(qtbot, grid, 0, 2, "１，０００")
    paste(qtbot, grid, 1, "2027\tFiscal year\t2,000\t1\t\n2028\tfiscal\t3000\t\t")
    view = now(desk, ferries)
    assert [(each.period, each.year_basis, each.pledged) for each in view.amounts] == [
        ("2026", YearBasis.FISCAL, "1000"),
        ("2027", YearBasis.FISCAL, "2000"),
        ("2028", YearBasis.FISCAL, "3000"),
    ]
    qtbot.waitUntil(lambda: part.sheet.sums.text() == "Pledged 6,000 · Disbursed 1")
    qtbot.keyClick(window, KEYS.Key_Z, CONTROL)
    assert len(now(desk, ferries).amounts) == 1, "one paste is one step back"


def test_a_bad_amount_stays_in_its_cell_and_a_bad_paste_changes_nothing(
    part: ProjectsPart, desk: Desk, buoys: Project, qtbot: QtBot
) -> None:
    opened(part, buoys, qtbot)
    grid = part.sheet.amounts
    with qtbot.waitSignal(part.trouble_met) as met:
        type_cell(qtbot, grid, 0, 3, "-5")
    assert "below zero" in str(met.args[0])
    assert grid.grid.text_at(grid.grid.index(0, 3)) == "-5" and part.has_unsaved()
    with qtbot.waitSignal(part.trouble_met) as met:
        paste(qtbot, grid, 1, "2032\tFiscal year\t5\nsoon\tFiscal year\t5")
    assert "Row 2" in str(met.args[0])
    with qtbot.waitSignal(part.trouble_met) as met:
        paste(qtbot, grid, 1, "2032\tLunar year\t5")
    assert "none of the choices" in str(met.args[0])
    assert [each.period for each in now(desk, buoys).amounts] == ["2031"]
    type_cell(qtbot, grid, 0, 3, "5")
    assert now(desk, buoys).amounts[0].disbursed == "5" and not part.has_unsaved()


def test_a_block_of_excel_is_taken_as_excel_means_it_or_not_at_all(
    part: ProjectsPart, desk: Desk, buoys: Project, qtbot: QtBot
) -> None:
    opened(part, buoys, qtbot)
    grid = part.sheet.reports
    paste(qtbot, grid, 1, 'Final\t2031-03-31\t\t10\t"two\nlines"\t\t\nNarrative\t2031-06-30\r\n')
    assert [(each.due, each.note) for each in now(desk, buoys).reports] == [
        (date(2020, 1, 31), ""),
        (date(2031, 3, 31), "two\nlines"),
        (date(2031, 6, 30), ""),
    ]
    qtbot.waitUntil(lambda: grid.grid.rowCount() == 4)
    with qtbot.waitSignal(part.trouble_met) as met:
        paste(qtbot, grid, 3, "Final\t2031-09-30\t\t10\tnote\tone more")
    assert "wider than the 5 columns" in str(met.args[0])
    with qtbot.waitSignal(part.trouble_met) as met:
        paste(qtbot, grid, 3, "Final\t2031-09-30\nHalf-hearted\t2031-09-30")
    assert "Row 2" in str(met.args[0]) and "Report" in str(met.args[0])
    assert len(now(desk, buoys).reports) == 3


def test_where_something_cannot_be_kept_a_click_on_another_project_marks_the_one_that_stays(
    part: ProjectsPart, buoys: Project, qtbot: QtBot
) -> None:
    opened(part, buoys, qtbot)
    with qtbot.waitSignal(part.trouble_met):
        type_cell(qtbot, part.sheet.amounts, 0, 3, "1,5 Mio")
    view = part.pane.view
    other = view.visualRect(part.pane.table.index(1, 1)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=other)
    assert part.sheet.fields.lines["title"].text() == "Buoys"
    assert view.chosen_rows() == [0] and view.currentIndex().row() == 0


def test_a_row_is_emptied_and_taken_away_by_keys(part: ProjectsPart, desk: Desk, buoys: Project, qtbot: QtBot) -> None:
    opened(part, buoys, qtbot)
    grid = part.sheet.amounts
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(0, 2))
    qtbot.keyClick(grid, KEYS.Key_Delete)
    assert now(desk, buoys).amounts[0].pledged == ""
    qtbot.keyClick(grid, KEYS.Key_Delete, CONTROL)
    assert now(desk, buoys).amounts == ()


def test_a_report_is_handed_in_and_a_new_one_is_owed(
    part: ProjectsPart, desk: Desk, buoys: Project, qtbot: QtBot
) -> None:
    (report,) = now(desk, buoys).reports
    part.go_to(report.id)
    grid = part.sheet.reports
    qtbot.waitUntil(grid.hasFocus)
    assert str(grid.grid.index(0, 1).data()) == "Late: 31 Jan 2020"
    qtbot.keyClick(part.sheet.hand_in, KEYS.Key_Space)
    assert now(desk, buoys).reports[0].handed_in == date.today()
    qtbot.waitUntil(lambda: part.count() == 0)
    type_cell(qtbot, grid, 1, 1, "2031/9/20")
    qtbot.waitUntil(lambda: len(grid.grid.rows) == 2)
    assert [each.due for each in now(desk, buoys).reports] == [date(2020, 1, 31), date(2031, 9, 20)]
    grid.setFocus()
    grid.setCurrentIndex(grid.grid.index(1, 0))
    qtbot.keyClick(grid, KEYS.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    qtbot.keyClicks(box, "Final")
    qtbot.keyClick(box, KEYS.Key_Return)
    qtbot.waitUntil(lambda: now(desk, buoys).reports[1].kind is ReportKind.FINAL)


def test_a_project_is_deleted_and_comes_back(
    part: ProjectsPart, window: MainWindow, desk: Desk, buoys: Project, qtbot: QtBot
) -> None:
    opened(part, buoys, qtbot)
    part.delete_current()
    qtbot.waitUntil(lambda: titles(part) == ["Ferries"])
    assert not part.sheet.isVisible()
    qtbot.keyClick(window, KEYS.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: titles(part) == ["Buoys", "Ferries"])


# Ways there and back


def test_the_command_bar_leads_to_a_project(part: ProjectsPart, window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(Room.HOME))
    qtbot.keyClick(window, KEYS.Key_K, CONTROL)
    qtbot.keyClicks(window.command_bar.ui.line, "R-2 ferr")
    qtbot.keyClick(window.command_bar.ui.line, KEYS.Key_Return)
    qtbot.waitUntil(part.sheet.isVisible)
    assert part.sheet.fields.lines["title"].text() == "Ferries"


def test_a_project_leads_to_its_section_and_its_brief(
    part: ProjectsPart, window: MainWindow, buoys: Project, ferries: Project, qtbot: QtBot
) -> None:
    opened(part, ferries, qtbot)
    assert not part.sheet.to_section.isVisible(), "it has none"
    opened(part, buoys, qtbot)
    for link, room in ((part.sheet.to_section, Room.PLAN), (part.sheet.to_brief, Room.BRIEFS)):
        qtbot.mouseClick(link, LEFT)
        page = window.pages[room]
        assert isinstance(page, PlainPage) and page.things[-1] == "harbours"
        window.go(Place(Room.FACTS))


def test_it_speaks_japanese(part: ProjectsPart, language: Language, buoys: Project, qtbot: QtBot) -> None:
    opened(part, buoys, qtbot)
    language.use("ja")
    qtbot.waitUntil(lambda: part.sheet.hand_in.text() == "本日提出")
    assert part.sheet.fields.boxes["status"].currentText() == "準備中"
    assert part.pane.late.text() == "報告の遅延"
