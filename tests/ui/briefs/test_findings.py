"""What the checks find is marked at its place in the brief, walked through by keys, and set aside there."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Brief, EntryKind
from jpdialog.domain.figure_links import link_of, naming
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs.findings_tool import FindingsTool
from jpdialog.ui.pages.briefs.page import BriefsPage
from tests.ui.briefs.conftest import rows

F8, SHIFT = Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier
BRACKETS = "Unresolved brackets"


def brief(page: BriefsPage, number: str) -> Brief:
    return next(view.brief for view in page.views if view.number == number)


def told(page: BriefsPage) -> list[tuple[int, str]]:
    """Each mark that is seen under a point: which point, and what it says."""
    tool = page.tool(FindingsTool)
    return [
        (at, line.accessibleName())
        for at, row in enumerate(rows(page))
        for line in (tool.under[row].lines if row in tool.under else [])
        if line.isVisible()
    ]


def test_a_finding_is_marked_under_the_entry_that_it_is_about(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "We survey it.")
    entry = desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "We [welcome] it.")
    qtbot.waitUntil(lambda: told(page) == [(1, f"{BRACKETS}, [welcome]")])
    desk.briefs.write(entry, "text", "We welcome it.")
    qtbot.waitUntil(lambda: told(page) == [])


def test_a_finding_is_set_aside_at_its_place_with_a_reason(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "We [welcome] it.")
    qtbot.waitUntil(lambda: bool(told(page)))
    line = page.tool(FindingsTool).under[rows(page)[0]].rows[0]
    line.step.setFocus()
    qtbot.keyClick(line.step, Qt.Key.Key_Space)
    assert line.reason.hasFocus()
    qtbot.keyClicks(line.reason, "It is their wish")
    qtbot.keyClick(line.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(page) == [])
    desk.undo()
    qtbot.waitUntil(lambda: bool(told(page)))


def test_what_concerns_the_brief_as_a_whole_stands_over_it(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    whole = page.tool(FindingsTool).whole
    desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "buoy " * 220)
    qtbot.waitUntil(whole.isVisible)
    assert [line.accessibleName() for line in whole.lines] == ["Points over time, 2:00 in 1 min"]


def test_a_finding_of_a_figure_is_marked_where_the_figure_is_named(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    with desk.store.transaction() as door:
        figure = door.create(Figure(instrument_id=plan.id, label="Buoys", unit="pieces", source="Report"))
        for value in ("40", "42"):
            door.create(FigureValue(figure_id=figure.id, period="2030", value=value, position=value, as_of="2031-09"))
    entry = desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "There are 40 pieces.")
    desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "There are 40 pieces, not by name.")
    desk.briefs.write(entry, "text_form", naming(entry.text, "40 pieces", link_of(figure.id)))
    qtbot.waitUntil(lambda: told(page) == [(0, "Figure with two values, Buoys, 2030, 40 or 42 pieces")])


def test_f8_leads_from_finding_to_finding_through_the_briefs(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    tool = page.tool(FindingsTool)
    for number, text in (("1 (1)", "We [a] it."), ("1 (1)", "Nothing here."), ("1 (1)", "We [b] it."), ("2", "[c]")):
        desk.briefs.add_entry(brief(page, number), EntryKind.POINT, text)
    qtbot.waitUntil(lambda: len(tool.spots) == 3)
    page.list.view.setFocus()

    def stands_at() -> tuple[str, str]:
        entry = page.sheet.entry_in_focus()
        assert page.view is not None
        return page.view.number, entry.text if entry else ""

    steps = [("1 (1)", "We [a] it."), ("1 (1)", "We [b] it."), ("2", "[c]"), ("1 (1)", "We [a] it.")]
    for step in steps:
        qtbot.keyClick(QApplication.focusWidget(), F8)
        assert stands_at() == step
    qtbot.keyClick(QApplication.focusWidget(), F8, SHIFT)
    assert stands_at() == ("2", "[c]")


def test_f8_says_so_where_nothing_is_found(page: BriefsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.list.view, F8)
    assert "find nothing" in page.notice.sentence.text()


def test_what_changed_while_the_page_was_away_is_told_when_it_comes_back(
    page: BriefsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = page.tool(FindingsTool)
    page.hide()
    desk.briefs.add_entry(brief(page, "1 (1)"), EntryKind.POINT, "We [welcome] it.")
    pause = tool.findChild(QTimer)
    assert isinstance(pause, QTimer)
    qtbot.waitUntil(lambda: not pause.isActive())
    assert told(page) == [], "nobody looks, so nothing is asked"
    monkeypatch.setattr(page, "language", "ja")
    page.show()
    qtbot.waitUntil(lambda: told(page) == [(0, "括弧の残り, [welcome]")])
