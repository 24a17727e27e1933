"""The story through the real window: a first start, a plan from its text, a dialogue, points, Word; and again.

Everything is done by keys and clicks as a person would; only the system's file dialog is answered for them.
"""

from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.app import Desktop
from jpdialog.domain.brief import EntryKind
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.call.tool import CallTool
from jpdialog.ui.pages.briefs.export_tool import ExportTool
from jpdialog.ui.pages.briefs.new_dialogue_tool import NewDialogueTool
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.rooms import Room
from jpdialog.ui.settings import Settings
from jpdialog.ui.tokens import LIGHT
from jpdialog.ui.welcome import Welcome
from tests.stories.invented_plan import PLAN_FILE

Start = Callable[[], Desktop]
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT, KEYS = Qt.MouseButton.LeftButton, Qt.Key
PASSPHRASE = "lighthouse ferry onion kite"
LONG = 20_000  # milliseconds that a slow machine may take for what a worker does


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    started: list[Desktop] = []

    def begin() -> Desktop:
        asked = Namespace(sample=False, workspace=tmp_path / "desk", passphrase_file=None, language="en", theme="light")
        desktop = Desktop(qapp, asked, tmp_path / "settings")
        started.append(desktop)
        desktop.show()
        desktop.window.activateWindow()
        return desktop

    yield begin
    for desktop in started:
        desktop.frame.close()
        desktop.close()
        desktop.frame.deleteLater()
    qapp.setStyleSheet("")


def test_the_ground_of_last_time_gives_way_to_the_theme(start: Start, tmp_path: Path) -> None:
    Settings(tmp_path / "settings").remember("ground", "#12161d")
    desktop = start()
    assert desktop.frame.palette().window().color().name() == LIGHT.background.lower()


class Person:
    """Someone at the keyboard."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.window, self._qtbot = desktop.window, qtbot

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what the window does by itself."""
        self._qtbot.waitUntil(is_so, timeout=LONG)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self._focus(), text)

    def command(self, words: str) -> None:
        """Run something from the command bar."""
        self.key(KEYS.Key_K, CTRL)
        self.type(words)
        self.key(KEYS.Key_Return)

    def answer_file_dialog(self, path: Path) -> None:
        """Choose a file in the system's dialog."""
        dialogs = [each for each in self.window.findChildren(QFileDialog) if each.isVisible()]
        assert len(dialogs) == 1
        dialogs[0].fileSelected.emit(str(path))
        dialogs[0].close()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def passphrase(self, *, is_new: bool) -> None:
        """Give the passphrase that is asked for, twice if it is new."""
        self.until(lambda: isinstance(self.window.front.currentWidget(), PassphrasePanel))
        panel = self.window.front.currentWidget()
        assert isinstance(panel, PassphrasePanel)
        QTest.keyClicks(panel.ui.first, PASSPHRASE)
        if is_new:
            QTest.keyClicks(panel.ui.second, PASSPHRASE)
        QTest.keyClick(panel.ui.second if is_new else panel.ui.first, KEYS.Key_Return)
        self.until(lambda: self.window.desk is not None)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_from_the_text_of_a_plan_to_talking_points_and_all_is_as_it_was(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = start()
    person = Person(desktop, qtbot)
    _choose_own_plan(person)
    _take_the_plan_in(person)
    _call_a_dialogue(person)
    _write_points(person)
    paper = tmp_path / "points.docx"
    _export(person, paper)
    said = _text_of(paper)
    assert said.index("The survey can begin in May.") < said.index("Pilots are trained by both.")
    assert "Harbours" in said and "Lighthouses" not in said
    person.window.close()
    desktop.close()

    again = Person(start(), qtbot)
    again.passphrase(is_new=False)
    again.until(lambda: _points(again) == ["The survey can begin in May.", "Pilots are trained by both."])


def _choose_own_plan(person: Person) -> None:
    person.until(lambda: isinstance(person.window.front.currentWidget(), Welcome))
    welcome = person.window.front.currentWidget()
    assert isinstance(welcome, Welcome)
    QTest.mouseClick(welcome.own_plan, LEFT)
    person.passphrase(is_new=True)


def _take_the_plan_in(person: Person) -> None:
    page = person.window.pages[Room.PLAN]
    assert isinstance(page, PlanPage) and person.window.page is page
    person.answer_file_dialog(PLAN_FILE)
    person.until(lambda: page.taking_in.is_reviewing)
    desk = person.window.desk
    assert desk is not None and desk.plans.instrument() is None, "nothing is saved before it was looked over"
    QTest.mouseClick(page.taking_in.review.ui.save_button, LEFT)
    person.until(lambda: desk.plans.instrument() is not None)
    assert [each.section.number for each in desk.plans.view(desk.plans.edition("2031")).leaves()] == [
        "1 (1)",
        "1 (2)",
        "2 (1)",
    ]


def _call_a_dialogue(person: Person) -> None:
    person.command("New dialogue")
    page = person.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    ui = page.tool(NewDialogueTool).asking.ui
    for field, text in ((ui.starts_on, "2032-06-01"), (ui.place, "Strelsau")):
        field.setFocus()
        person.type(text)
    person.key(KEYS.Key_Return)
    call = page.tool(CallTool).asking
    person.until(call.isVisible)
    call.deadline.setFocus()
    person.type("2032-05-01")
    person.key(KEYS.Key_Return)
    person.key(KEYS.Key_Return, CTRL)
    person.until(lambda: page.title() == "Steering brief")
    assert {str(view.brief.deadline) for view in page.views} == {"2032-05-01"}


def _write_points(person: Person) -> None:
    person.command("1 (1) Harbours brief")
    person.until(lambda: person.window.pages[Room.BRIEFS].title() == "1 (1) Harbours")
    person.command("Add a point")
    person.type("Pilots are trained by both.")
    person.key(KEYS.Key_Return)
    person.type("The survey can begin in May.")
    person.key(KEYS.Key_Up, ALT)
    person.until(lambda: _points(person) == ["The survey can begin in May.", "Pilots are trained by both."])


def _export(person: Person, to: Path) -> None:
    person.key(KEYS.Key_E, CTRL)
    page = person.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    QTest.mouseClick(page.tool(ExportTool).asking.ui.export_button, LEFT)
    person.answer_file_dialog(to)
    person.until(page.notice.isVisible)


def _points(person: Person) -> list[str]:
    desk = person.window.desk
    assert desk is not None
    view = desk.briefs.of_section(desk.dialogues.by_number(), "1 (1)")
    return [entry.text for entry in view.of_kind(EntryKind.POINT)]


def _text_of(path: Path) -> str:
    return "".join(each.text or "" for each in Document(str(path)).element.body.iter(qn("w:t")))
