"""The first start, and every later one, through the real window on a real encrypted workspace."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.app import Desktop
from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.page import Exchange, NewDesk
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.rooms import Room
from jpdialog.ui.welcome import Welcome

Start = Callable[..., Desktop]
LEFT = Qt.MouseButton.LeftButton
PASSPHRASE = "lighthouse ferry onion kite"


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    started: list[Desktop] = []

    def begin(*, is_sample: bool = False, passphrase_file: Path | None = None) -> Desktop:
        asked = Namespace(
            sample=is_sample,
            workspace=tmp_path / "desk",
            passphrase_file=passphrase_file,
            language="en",
            theme="light",
        )
        desktop = Desktop(qapp, asked, tmp_path / "settings")
        started.append(desktop)
        desktop.show()
        return desktop

    yield begin
    for desktop in started:
        desktop.frame.close()
        desktop.close()
        desktop.frame.deleteLater()
    qapp.setStyleSheet("")


def front(desktop: Desktop, kind: type[Welcome] | type[PassphrasePanel], qtbot: QtBot) -> Welcome | PassphrasePanel:
    qtbot.waitUntil(lambda: isinstance(desktop.window.front.currentWidget(), kind), timeout=20_000)
    shown = desktop.window.front.currentWidget()
    assert isinstance(shown, (Welcome, PassphrasePanel))
    return shown


def wait_for_desk(desktop: Desktop, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: desktop.window.desk is not None, timeout=20_000)
    assert desktop.window.desk is not None
    assert desktop.window.front.currentWidget() is desktop.window.shell
    return desktop.window.desk


def test_a_look_round_opens_the_sample(start: Start, qtbot: QtBot) -> None:
    desktop = start(is_sample=True)
    assert wait_for_desk(desktop, qtbot).is_sample
    qtbot.waitUntil(lambda: set(desktop.window.pages) == set(Room))
    assert "12th" in desktop.window.rail.card.text()


def test_the_built_in_plan_is_begun_with_and_opens_again(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = start()
    welcome = front(desktop, Welcome, qtbot)
    assert isinstance(welcome, Welcome)
    QTest.mouseClick(next(iter(welcome.built_in.values())), LEFT)
    panel = front(desktop, PassphrasePanel, qtbot)
    assert isinstance(panel, PassphrasePanel)
    assert not panel.ui.go_button.isEnabled()
    QTest.keyClicks(panel.ui.first, PASSPHRASE)
    QTest.keyClicks(panel.ui.second, PASSPHRASE[:-1])
    assert not panel.ui.go_button.isEnabled()
    QTest.keyClicks(panel.ui.second, PASSPHRASE[-1])
    QTest.keyClick(panel.ui.second, Qt.Key.Key_Return)
    assert panel.ui.first.text() == ""
    desk = wait_for_desk(desktop, qtbot)
    instrument = desk.plans.instrument()
    assert instrument is not None
    desktop.close()

    again = start()  # there is no keyring here: the passphrase is asked for
    panel = front(again, PassphrasePanel, qtbot)
    assert isinstance(panel, PassphrasePanel)
    QTest.keyClicks(panel.ui.first, "not the one")
    QTest.mouseClick(panel.ui.go_button, LEFT)
    qtbot.waitUntil(lambda: panel.ui.message.text() != "", timeout=20_000)
    assert again.window.desk is None
    QTest.keyClicks(panel.ui.first, PASSPHRASE)
    QTest.mouseClick(panel.ui.go_button, LEFT)
    reopened = wait_for_desk(again, qtbot).plans.instrument()
    assert reopened is not None
    assert reopened.id == instrument.id


def test_a_passphrase_file_opens_without_asking(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    Desk.create(tmp_path / "desk", PASSPHRASE, keyring=False).close()
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    desktop = start(passphrase_file=file)
    assert wait_for_desk(desktop, qtbot).plans.instrument() is None


def test_going_back_from_the_passphrase_makes_nothing(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    desktop = start()
    welcome = front(desktop, Welcome, qtbot)
    assert isinstance(welcome, Welcome)
    QTest.mouseClick(welcome.own_plan, LEFT)
    panel = front(desktop, PassphrasePanel, qtbot)
    assert isinstance(panel, PassphrasePanel)
    QTest.mouseClick(panel.ui.back_button, LEFT)
    assert front(desktop, Welcome, qtbot) is welcome
    assert not (tmp_path / "desk").exists()


def test_the_language_is_chosen_at_once_and_remembered(start: Start, qtbot: QtBot) -> None:
    desktop = start()
    welcome = front(desktop, Welcome, qtbot)
    assert isinstance(welcome, Welcome)
    QTest.mouseClick(welcome.ui.language_button, LEFT)
    qtbot.waitUntil(lambda: welcome.ui.heading.text() == "対話の準備、開催、フォローアップ")
    assert welcome.ui.language_button.text() == "English"
    assert desktop.appearance.language.code == "ja"
    desktop.appearance.language.use("en")


def _fail_half_way(desk: Desk) -> NewDesk:
    desk.close()
    raise ZeroDivisionError


def test_a_bug_while_another_desk_takes_its_place_opens_what_stands_there(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    Desk.create(tmp_path / "desk", PASSPHRASE, keyring=False).close()
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    desktop = start(passphrase_file=file)
    before = wait_for_desk(desktop, qtbot)
    desktop.window.exchange_wanted.emit(Exchange("Restoring…", partial(_fail_half_way, before)))
    qtbot.waitUntil(lambda: desktop.window.desk not in (None, before), timeout=20_000)
    qtbot.waitUntil(desktop.window.trouble.isVisible)
    assert "broken" in desktop.window.trouble.ui.sentence.text()
    with wait_for_desk(desktop, qtbot).store.transaction() as door:
        door.create(Instrument(title="Written after it"))


def test_after_such_a_bug_the_passphrase_is_asked_where_nothing_else_opens_it(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    Desk.create(tmp_path / "desk", PASSPHRASE, keyring=False).close()
    desktop = start()
    panel = front(desktop, PassphrasePanel, qtbot)
    assert isinstance(panel, PassphrasePanel)
    QTest.keyClicks(panel.ui.first, PASSPHRASE)
    QTest.keyClick(panel.ui.first, Qt.Key.Key_Return)
    before = wait_for_desk(desktop, qtbot)
    desktop.window.exchange_wanted.emit(Exchange("Making a new key…", partial(_fail_half_way, before)))
    again = front(desktop, PassphrasePanel, qtbot)
    assert isinstance(again, PassphrasePanel)
    QTest.keyClicks(again.ui.first, PASSPHRASE)
    QTest.keyClick(again.ui.first, Qt.Key.Key_Return)
    assert wait_for_desk(desktop, qtbot) is not before
