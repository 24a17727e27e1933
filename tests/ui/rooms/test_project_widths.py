"""What is read whole of the projects: in the list where there is room, and beside one that is open."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.projects import Project
from jpdialog.services.desk import Desk
from jpdialog.services.project_list import ProjectColumn
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.facts.grid.view import GridView
from jpdialog.ui.pages.facts.projects.columns import COLUMNS
from jpdialog.ui.pages.facts.projects.part import ProjectsPart
from tests.ui.rooms.test_projects import buoys, come, ferries, now, opened, part, window

__all__ = ["buoys", "ferries", "part", "window"]
KEYS = Qt.Key


def test_no_amount_is_cut_in_the_list_however_long(
    window: MainWindow, desk: Desk, buoys: Project, qtbot: QtBot
) -> None:
    desk.projects.put_amounts(buoys, [(None, {"period": "FY2032", "pledged": "123456789012.25"})])
    at, view = COLUMNS.index(ProjectColumn.TOTAL), come(window, desk).pane.view
    qtbot.waitUntil(lambda: any("123,458,289,012.25" in str(view.model().index(row, at).data()) for row in range(1)))
    assert view.columnWidth(at) >= view.sizeHintForColumn(at)
    assert sum(view.columnWidth(each) for each in range(len(COLUMNS))) <= view.viewport().width()


@pytest.mark.parametrize("tongue", ["en", "ja"])
def test_what_stands_in_a_row_is_read_whole_where_there_is_room(
    part: ProjectsPart, window: MainWindow, tongue: str, language: Language, qtbot: QtBot
) -> None:
    language.use(tongue)
    window.resize(1600, 900)
    view = part.pane.view
    qtbot.waitUntil(lambda: not any(view.isColumnHidden(place) for place in range(len(COLUMNS))))
    qtbot.waitUntil(lambda: all(view.columnWidth(at) >= view.sizeHintForColumn(at) for at in range(len(COLUMNS))))


def test_beside_an_open_project_a_long_title_has_two_lines(
    part: ProjectsPart, desk: Desk, buoys: Project, qtbot: QtBot
) -> None:
    view, before = part.pane.view, part.pane.view.rowHeight(0)
    desk.projects.write(
        buoys, "title", "Buoys for all of the northern harbours and their mouths, and lights beside them"
    )
    at, model, letters = COLUMNS.index(ProjectColumn.TITLE), part.pane.table, view.fontMetrics()
    opened(part, buoys, qtbot)
    qtbot.waitUntil(lambda: letters.horizontalAdvance(str(model.index(0, at).data())) > view.columnWidth(at) > 0)
    assert view.wordWrap() and view.rowHeight(0) >= 2 * letters.height()
    qtbot.keyClick(part.sheet.fields.lines["title"], KEYS.Key_Escape)
    qtbot.waitUntil(lambda: view.rowHeight(0) == before)


@pytest.mark.parametrize("tongue", ["en", "ja"])
def test_days_and_years_are_read_whole_beside_an_open_project(
    part: ProjectsPart, desk: Desk, buoys: Project, tongue: str, language: Language, qtbot: QtBot
) -> None:
    (late,) = now(desk, buoys).reports
    desk.projects.put_reports(buoys, [(late, {"handed_in": "2020-12-31"}), (None, {"due": "2020-12-31"})])
    language.use(tongue)
    opened(part, buoys, qtbot)
    for grid in part.sheet.findChildren(GridView):
        for column in (place for place, each in enumerate(grid.grid.columns) if each.width):
            assert grid.columnWidth(column) >= grid.sizeHintForColumn(column)
