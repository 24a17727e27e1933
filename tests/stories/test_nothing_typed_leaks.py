"""Whatever is typed anywhere in the window is in the encrypted store, or nowhere.

Marked words are typed into every field of every page while things go wrong; then every file that was written is
searched for them: the workspace, settings, log, reports, temporary files, with the store open and after the end. A
field that nobody typed into fails the test, so that new ones join it.
"""

import tempfile
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
)
from pytestqt.qtbot import QtBot

from jpdialog.app import Desktop
from jpdialog.domain.brief import EntryKind
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import places
from jpdialog.storage.lock_mark import is_locked
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.workspace import open_workspace
from jpdialog.ui.pages.home import HomePage
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.pages.safe.key_panel import KeyAct
from jpdialog.ui.pages.safe.page import SafePage
from jpdialog.ui.pages.taking_in.draft_contents import FRONT
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.welcome import Welcome
from tests.stories.invented_plan import PLAN_FILE
from tests.stories.traces import spellings, spellings_of_key, traces
from tests.stories.typed_in_rooms import type_in_rooms
from tests.stories.typed_on_pages import type_on_pages
from tests.stories.typist import CTRL, KEYS, LEFT, MARKS, Typist, fields, name_of

SECRET, SECOND_SECRET = "axolotl ferry onion 山椒魚", "pangolin harp onion 穿山甲"
SECRET_MARKS = ("axolotl", "山椒魚", "pangolin", "穿山甲")


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One folder for everything that is written: home, settings, log, cache, temporary files, the workspace."""
    for name in ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder := tmp_path / name.lower()))
        folder.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


@pytest.fixture
def desktop(qapp: QApplication, world: Path) -> Iterator[Desktop]:
    asked = Namespace(sample=False, workspace=world / "desk", passphrase_file=None, language="en", theme="light")
    made = Desktop(qapp, asked, places.config_folder())
    made.show()
    made.window.activateWindow()
    yield made
    made.frame.close()
    made.close()
    made.frame.deleteLater()
    qapp.setStyleSheet("")


# only the screenless platform says so, of any dialog and of any list of names
@pytest.mark.qt_log_ignore("propagateSizeHints", "not support raise", "not support grabbing the keyboard")
def test_marked_words_are_in_the_store_and_in_no_other_file(
    desktop: Desktop, world: Path, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    typist = Typist(desktop, qtbot)
    begin(typist)
    take_a_plan_in(typist)
    correct_a_commitment(typist)
    type_on_pages(typist)
    type_in_rooms(typist)
    let_things_go_wrong(typist)
    change_the_passphrase(typist)
    keys = [unwrap_key(world / "desk" / places.KEY_FILE, SECOND_SECRET)]
    renew_the_key(typist)
    keys.append(unwrap_key(world / "desk" / places.KEY_FILE, SECOND_SECRET))
    set_a_finding_aside(typist)
    look_everywhere(typist)
    assert {name_of(field) for field in fields(typist.window)} - typist.typed_into == set(), "each was typed into"

    wanted = {each for word in (*MARKS, *SECRET_MARKS) for each in spellings(word)}
    wanted |= {each for key in keys for each in spellings_of_key(key)}
    assert len(set(keys)) == 2
    assert traces(world, wanted) == [], "with the store open"
    QTest.keyClick(typist.window, KEYS.Key_L, CTRL)
    desktop.close()
    assert is_locked(world / "desk")
    assert traces(world, wanted) == [], "after the end"
    said = capfd.readouterr()
    assert not any(word in (said.out + said.err).encode() for word in wanted)
    assert any((places.log_folder()).glob("report-*")), "a report was kept, and searched"
    they_are_in_the_store(world)


def begin(typist: Typist) -> None:
    """The first start: one's own plan, and a passphrase typed twice, once with a slip."""
    typist.until(lambda: isinstance(typist.window.front.currentWidget(), Welcome))
    welcome = typist.window.front.currentWidget()
    assert isinstance(welcome, Welcome)
    QTest.mouseClick(welcome.own_plan, LEFT)
    typist.until(lambda: isinstance(typist.window.front.currentWidget(), PassphrasePanel))
    panel = typist.window.front.currentWidget()
    assert isinstance(panel, PassphrasePanel)
    panel.ui.show_box.click()
    typist.type(SECRET, panel.ui.first)
    typist.type(SECRET, panel.ui.second)
    assert panel.ui.go_button.isEnabled()
    panel.ui.first.selectAll()
    panel.ui.first.copy()
    QTest.keyClick(panel.ui.second, KEYS.Key_Return)
    typist.until(lambda: typist.window.desk is not None)


def take_a_plan_in(typist: Typist) -> None:
    """The plan's text is pasted, marked in its heading and its body, looked over and saved."""
    page = typist.window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    for dialog in typist.window.findChildren(QFileDialog):
        dialog.close()
    typist.window.activateWindow()
    typist.command("Paste the text of a plan")
    text = page.taking_in.paste.ui.text
    plan = PLAN_FILE.read_text(encoding="utf-8")
    marked = "".join(MARKS)
    text.setPlainText(plan.replace("pilots", f"pilots {marked}").replace("Lighthouses", f"Lighthouses {marked}", 1))
    typist.mark(text)
    QTest.mouseClick(page.taking_in.paste.ui.read_button, LEFT)
    typist.until(lambda: page.taking_in.is_reviewing)
    review = page.taking_in.review
    review.tree.choose(FRONT)
    typist.mark_all(page)
    review.tree.setFocus()
    while review.undo_button.isEnabled():  # the parties are named as the text names them again
        review.undo_button.click()
    QTest.mouseClick(review.ui.save_button, LEFT)
    desk = typist.window.desk
    assert desk is not None
    typist.until(lambda: desk.plans.instrument() is not None and not page.taking_in.is_reviewing)


def correct_a_commitment(typist: Typist) -> None:
    """Who undertakes what is corrected by hand."""
    typist.command("1 (1) Harbours")
    page = typist.window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    typist.window.go(Place(Room.PLAN, "1 (1)"))
    row = next(iter(page.sheet.card.rows.values()))
    row.correct_button.setChecked(True)
    typist.mark(row.body)
    QTest.keyClick(row.body, KEYS.Key_Return)
    typist.mark_all(page)


def let_things_go_wrong(typist: Typist) -> None:
    """A bug that has marked words in its message and its values, whose report is read and kept; and trouble."""

    def fail() -> None:
        held = MARKS[0]
        raise RuntimeError(f"{held} {MARKS[1]} {SECRET}")

    QTimer.singleShot(0, fail)
    ui = typist.window.trouble.ui
    typist.until(ui.keep_button.isVisible)
    QTest.mouseClick(ui.report_button, LEFT)
    QTest.mouseClick(ui.keep_button, LEFT)
    typist.until(ui.keep_button.isHidden)
    typist.window.show_trouble(Trouble("The disk is full. What was saved is safe."))


def change_the_passphrase(typist: Typist) -> None:
    """A wrong one first, then the right one."""
    typist.window.go(Place(Room.SAFE))
    page = typist.window.pages[Room.SAFE]
    assert isinstance(page, SafePage)
    panel = page.key.panel
    QTest.mouseClick(page.key.buttons[KeyAct.CHANGE], LEFT)
    for old in (f"{SECRET} wrong", SECRET):
        for field, secret in zip(panel.fields, (old, SECOND_SECRET, SECOND_SECRET), strict=True):
            typist.type(secret, field)
        QTest.mouseClick(panel.ui.go_button, LEFT)
        typist.until(lambda: not panel.isVisible() or bool(panel.ui.message.text()))
    assert panel.isHidden(), panel.ui.message.text()


def renew_the_key(typist: Typist) -> None:
    """Everything stands under another key afterwards."""
    page, before = typist.window.pages[Room.SAFE], typist.window.desk
    assert isinstance(page, SafePage)
    QTest.mouseClick(page.key.buttons[KeyAct.RENEW], LEFT)
    typist.type(SECOND_SECRET, page.key.panel.ui.old)
    QTest.mouseClick(page.key.panel.ui.go_button, LEFT)
    typist.until(lambda: typist.window.desk not in (None, before))


def set_a_finding_aside(typist: Typist) -> None:
    """With a reason, which is kept."""
    typist.window.go(Place(Room.HOME))
    page = typist.window.pages[Room.HOME]
    assert isinstance(page, HomePage)
    typist.until(lambda: bool(page.checks.lines.rows))
    row = page.checks.lines.rows[0]
    row.step.click()
    typist.until(row.reason.isVisible)
    typist.mark(row.reason)
    QTest.keyClick(row.reason, KEYS.Key_Return)
    typist.until(page.checks.kept.isVisible)


def look_everywhere(typist: Typist) -> None:
    """Every room, with what opens there to look for something."""
    window = typist.window
    typist.put_lists_away()
    for place in [*(Place(room) for room in Room), Place(Room.FACTS, "programme")]:
        window.go(place)
        typist.mark_all(window)
        for modifier in (CTRL, CTRL | Qt.KeyboardModifier.ShiftModifier):
            QTest.keyClick(window, KEYS.Key_F, modifier)
            typist.mark_all(window)
            QTest.keyClick(QApplication.focusWidget() or window, KEYS.Key_Escape)


def they_are_in_the_store(world: Path) -> None:
    """The marked words were really typed: the log of the opened store holds them."""
    store = open_workspace(world / "desk", SECOND_SECRET)
    with store._reading.connect() as connection:
        values = [str(row[0]) for row in connection.exec_driver_sql("SELECT value FROM change")]
    store.close()
    for mark in MARKS:
        assert sum(mark in value for value in values) > 2 * len(EntryKind)


@pytest.mark.parametrize("word", [*MARKS, *SECRET_MARKS])
def test_words_are_found_however_they_are_written(tmp_path: Path, word: str) -> None:
    for number, spelling in enumerate(spellings(word)):
        (tmp_path / f"{number}").write_bytes(b"before" + spelling + b"after")
    assert len(traces(tmp_path, spellings(word))) == len(spellings(word))
    assert traces(tmp_path, spellings("another")) == []
