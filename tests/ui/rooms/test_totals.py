"""A figure that is the total of others: declared by keys on the figure itself, and told whether it foots."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jpdialog.domain.projects import AmountKind
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.facts.figures.part import FiguresPart
from jpdialog.ui.pages.facts.figures.total_card import TotalCard
from tests.ui.rooms.test_figures import CONTROL, figure, part, type_over, values, window

__all__ = ["part", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so


def card(part: FiguresPart) -> TotalCard:
    assert part.sheet.total is not None
    return part.sheet.total


def add_lamps(part: FiguresPart, qtbot: QtBot) -> None:
    line = card(part).lines[0]
    line.setFocus()
    qtbot.keyClicks(line, "number of lamps")
    qtbot.keyClick(line, Qt.Key.Key_Return)


def says(part: FiguresPart, word: str) -> bool:
    return any(each.text() == word for each in card(part).findChildren(Chip))


def test_a_total_is_declared_by_keys_and_taken_back(
    part: FiguresPart, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    boats = figure(desk, "Number of boats")
    part.open_figure(boats.id)
    qtbot.keyClick(card(part).begin, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(card(part).names) == 1)
    type_over(qtbot, card(part).names[0], "by light")
    qtbot.keyClick(card(part).names[0], Qt.Key.Key_Return)
    assert desk.totals.of(boats)[0].name == "by light"
    qtbot.waitUntil(lambda: card(part).names[0].text() == "by light" and not card(part).names[0].isModified())
    add_lamps(part, qtbot)
    assert desk.totals.of(boats)[0].part_ids == [figure(desk).id]
    qtbot.waitUntil(lambda: len(card(part).links) == 1)
    line = card(part).lines[0]
    qtbot.waitUntil(line.hasFocus)
    window.activateWindow()  # the list of names that was offered had the keyboard
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: desk.totals.of(boats)[0].part_ids == [])


def test_a_total_says_whether_it_foots_and_leads_to_its_parts(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    lamps, boats = figure(desk), figure(desk, "Number of boats")
    old, chosen = values(desk)
    desk.figures.remove_values(lamps, [old])
    desk.totals.add(boats)
    part.open_figure(boats.id)
    add_lamps(part, qtbot)
    qtbot.waitUntil(lambda: says(part, "Does not foot"))
    told = [label.accessibleName() + label.text() for label in card(part).findChildren(QLabel)]
    assert any("it says 12, its parts make 8" in each for each in told)
    desk.figures.write(chosen, "value", "12")
    qtbot.waitUntil(lambda: says(part, "Foots"))
    qtbot.keyClick(card(part).links[0], Qt.Key.Key_Space)
    assert part.sheet.fields.lines["label"].text() == "Number of lamps"
    assert [each.text() for each in card(part).links] == ["Number of boats"], "it says which total counts it"


def test_a_wrong_part_is_refused_and_the_words_stay(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    boats = figure(desk, "Number of boats")
    desk.totals.add(boats)
    part.open_figure(boats.id)
    line = card(part).lines[0]
    for words in ("Number of boats", "Ghosts"):
        type_over(qtbot, line, words)
        with qtbot.waitSignal(part.trouble_met):
            qtbot.keyClick(line, Qt.Key.Key_Return)
        assert line.text() == words
    assert desk.totals.of(boats)[0].part_ids == []


def test_projects_are_counted_among_the_parts(part: FiguresPart, desk: Desk, qtbot: QtBot) -> None:
    boats = figure(desk, "Number of boats")
    project = desk.projects.add("Ferries")
    desk.projects.put_amounts(project, [(None, {"period": "", "pledged": "12"})])
    desk.totals.add(boats)
    part.open_figure(boats.id)
    box = card(part).projects[0]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert desk.totals.of(boats)[0].projects is AmountKind.PLEDGED
    qtbot.waitUntil(lambda: says(part, "Foots"))
