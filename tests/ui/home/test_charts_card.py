"""The charts on Home: one chosen after another by keys, copied as numbers, written to Word with picture and words."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_counts import Stage
from jpdialog.domain.action_picks import Picked, PickedBy
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.charts import ChartKind
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.names import Names
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.home import HomePage
from jpdialog.ui.rooms import Room
from tests.ui.home.conftest import home_of, settle, went_to


@pytest.fixture
def charts(home: HomePage, desk: Desk, dialogue: Dialogue, window: MainWindow) -> HomePage:
    """Home with two actions and two figures."""
    plan = desk.plans.instrument()
    assert plan is not None
    done = ActionItem(instrument_id=plan.id, dialogue_id=dialogue.id, text="Count", position="a0")
    done.status = ActionStatus.IMPLEMENTED
    late = ActionItem(instrument_id=plan.id, dialogue_id=dialogue.id, text="Paint", position="a1")
    late.due = date(2031, 8, 1)
    with desk.store.transaction() as door:
        door.create(done)
        door.create(late)
    for label, currency in (("Gifts", "USD"), ("Staff", "")):
        figure = desk.figures.add(label, currency=currency, unit="million", source="Ledger")
        desk.figures.put_all(figure, [(None, {"period": str(y), "value": str(y - 2000)}) for y in (2028, 2029, 2030)])
    home.refresh(None)
    settle(window)
    return home


def entry(menu: QMenu, name: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == name)


def test_each_chart_is_chosen_by_its_chip(charts: HomePage, qtbot: QtBot) -> None:
    card, told = charts.charts, {}
    for kind, chip in card.chips.items():
        qtbot.keyClick(chip, Qt.Key.Key_Space)
        told[kind] = card.chart.accessibleDescription()
    assert told == {
        ChartKind.DIALOGUES: "3rd: Done 1, Open 0, Late 1, Closed, not done 0",
        ChartKind.AGES: "Under 1 year: Open 0, Late 1. 1 to 2 years: Open 0, Late 0. 2 to 3 years: Open 0, Late 0."
        " 3 years or more: Open 0, Late 0",
        ChartKind.PARTS: "On no section: Implemented 1, Under way 0, Not started 1, On hold 0, Closed, not done 0",
        ChartKind.CONTRIBUTIONS: "2028: 28 million; 2029: 29 million; 2030: 30 million".replace("; ", ". "),
    }


def test_dialogues_stand_first_once_there_are_two_to_compare(charts: HomePage, desk: Desk, window: MainWindow) -> None:
    card = charts.charts
    assert (card.kind, card.chips[ChartKind.PARTS].isChecked()) == (ChartKind.PARTS, True)
    plan, second = desk.plans.instrument(), desk.dialogues.create(NewDialogue(number=2, minutes=1))
    with desk.store.transaction() as door:
        door.create(ActionItem(instrument_id=plan.id if plan else "", dialogue_id=second.id, position="a2"))
    charts.refresh(None)
    settle(window)
    shown = [card.kind]
    card.choose(ChartKind.AGES)
    charts.refresh(None)
    settle(window)
    assert [*shown, card.kind] == [ChartKind.DIALOGUES, ChartKind.AGES]


def test_without_anything_to_draw_each_says_what_will_stand_there(home: HomePage) -> None:
    card, said = home.charts, set()
    for kind in ChartKind:
        card.choose(kind)
        assert not card.chart.isVisibleTo(card) and card.none.isVisibleTo(card)
        assert not card.more.isEnabled()
        said.add(card.none.text())
    assert len(said) == 3
    card.choose(ChartKind.PARTS)
    assert card.head.text() == "Status of actions by part of the plan", "as it is called when it is drawn"


def test_the_numbers_are_copied_by_the_menu_and_by_keys(charts: HomePage, qtbot: QtBot) -> None:
    clipboard, card = QGuiApplication.clipboard(), charts.charts
    card.choose(ChartKind.DIALOGUES)
    entry(card.menu, "Copy numbers").trigger()
    assert clipboard.text().splitlines() == [
        "Dialogue\tDone\tOpen\tLate\tClosed, not done\tIn all",
        "3rd\t1\t0\t1\t0\t2",
    ]
    card.choose(ChartKind.CONTRIBUTIONS)
    qtbot.keyClick(card.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().splitlines() == ["Year\tmillion", "2028\t28", "2029\t29", "2030\t30"]
    assert "clipboard" in card.chart.said


def test_another_figure_is_drawn_and_stays_when_home_is_made_anew(
    charts: HomePage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    card = charts.charts
    card.choose(ChartKind.CONTRIBUTIONS)
    assert card.head.text() == "Gifts · million"
    entry(card.figures, "Staff").trigger()
    qtbot.waitUntil(lambda: card.head.text() == "Staff · million")
    window.show_desk(None)
    again = home_of(window, desk)
    assert again.charts.chart.accessibleName() == "Staff · million"


def test_a_japanese_reader_is_told_with_the_signs_of_the_language(charts: HomePage, desk: Desk) -> None:
    card = charts.charts
    card.choose(ChartKind.DIALOGUES)
    shown = card._read
    assert shown is not None
    card.show_overview(shown[0], Names(desk, "ja"), "ja")
    assert card.chart.drawing.told == ("第3回：完了 1、未了 0、遅延 1、実施せず終了 0",)
    assert [part.told for part in card.chart.drawing.parts(0)] == ["第3回、完了：1", "第3回、遅延：1"]


def test_a_value_leads_to_what_it_counts(charts: HomePage, window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(charts.charts.chart, Qt.Key.Key_Up)
    qtbot.keyClick(charts.charts.chart, Qt.Key.Key_Return)
    picked = Picked(PickedBy.PART, kind=Stage.IMPLEMENTED)
    assert went_to(window) == (Room.ACTIONS, [picked.written])
    charts.charts.choose(ChartKind.CONTRIBUTIONS)
    qtbot.keyClick(charts.charts.chart, Qt.Key.Key_Return)
    assert went_to(window) == (Room.FACTS, [desk.figures.called("Gifts").figure.id])


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_a_chart_goes_to_word_with_its_picture_its_words_and_its_numbers(
    charts: HomePage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    to = tmp_path / "chart.docx"
    charts.charts.choose(ChartKind.DIALOGUES)
    entry(charts.charts.menu, "Export to Word…").trigger()
    dialog = charts.chart_export.file_dialog
    assert dialog is not None and dialog.selectedFiles()[0].endswith("chart-3-actions-by-dialogue.docx")
    dialog.fileSelected.emit(str(to))
    dialog.close()
    qtbot.waitUntil(charts.notice.isVisible, timeout=20_000)
    assert str(to) in charts.notice.sentence.text()
    with ZipFile(to) as file:
        document = file.read("word/document.xml").decode()
        pictures = [name for name in file.namelist() if name.startswith("word/media/")]
    assert pictures == ["word/media/picture1.png"]
    assert 'descr="Chart. Actions by dialogue. 3rd: Done 1, Open 0, Late 1, Closed, not done 0."' in document
    assert "In all: Done 1, Open 0, Late 1, Closed, not done 0." in document
    assert "<w:tbl>" in document
