"""Backups in the window: made while nobody writes and at the end, listed in their card, and the way back to one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Instrument
from jpdialog.services.backups import backups_of
from jpdialog.services.desk import Desk
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.places import BACKUPS_FOLDER, STORE_FILE
from jpdialog.storage.store import Store
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.page import Exchange
from jpdialog.ui.pages.safe.backups_card import BackupsCard
from jpdialog.ui.pages.safe.page import SafePage
from jpdialog.ui.quiet_backups import close_backed_up
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.safe_window import desk_with, window_on
from tests.ui.test_accessible import nameless

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_with(tmp_path, "Before")
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk) -> MainWindow:
    made = window_on(desk, worker, qtbot)
    made.go(Place(Room.SAFE))
    qtbot.waitUntil(lambda: not worker.is_busy, timeout=10_000)
    return made


@pytest.fixture
def card(window: MainWindow) -> BackupsCard:
    page = window.pages[Room.SAFE]
    assert isinstance(page, SafePage)
    return page.backups


def _edit(desk: Desk, title: str) -> None:
    desk.store.edit(desk.store.find(Instrument)[0], "title", title)


def _back_up(card: BackupsCard, qtbot: QtBot) -> None:
    count = card.list.count()
    qtbot.mouseClick(card.make_button, LEFT)
    qtbot.waitUntil(lambda: card.list.count() == count + 1, timeout=10_000)


def test_one_is_made_by_a_button_and_listed(card: BackupsCard, qtbot: QtBot, desk: Desk) -> None:
    assert "none yet" in card.last.text() and card.list.isHidden()
    _back_up(card, qtbot)
    (backup,) = backups_of(desk.folder)
    assert f"{backup.made_at.astimezone():%H:%M:%S}" in card.list.item(0).text()
    assert card.list.item(0).text() in card.last.text()
    assert card.make_button.isEnabled() and nameless(card) == []


def test_going_back_is_asked_in_the_card_by_keys_alone(card: BackupsCard, qtbot: QtBot, desk: Desk) -> None:
    _back_up(card, qtbot)
    _edit(desk, "After")
    assert not card.back_button.isEnabled()
    card.list.setFocus()
    QTest.keyClick(card.list, Qt.Key.Key_Down)
    QTest.keyClick(card.list, Qt.Key.Key_Space)
    QTest.keyClick(card.back_button, Qt.Key.Key_Space)
    assert card.question.isVisible() and card.cancel_button.hasFocus(), "a hasty Return changes nothing"
    QTest.keyClick(card.cancel_button, Qt.Key.Key_Space)
    assert card.question.isHidden() and card.back_button.hasFocus()
    QTest.keyClick(card.back_button, Qt.Key.Key_Space)
    asked: list[Exchange] = []
    card.exchange_wanted.connect(asked.append)
    QTest.keyClick(card.go_button, Qt.Key.Key_Space)
    restored = asked[0].work()
    assert restored.trouble is None
    assert [each.title for each in restored.desk.store.find(Instrument)] == ["Before"]
    restored.desk.close()


def test_one_is_made_while_nobody_writes_and_not_for_nothing(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    quiet = window.backups
    assert not quiet.timer.isActive()
    _edit(desk, "After")
    qtbot.waitUntil(quiet.timer.isActive)
    assert quiet.is_due and backups_of(desk.folder) == []
    shown: list[str] = []
    window.worker.doing.connect(shown.append)
    with qtbot.waitSignal(quiet.made, timeout=10_000):
        quiet.timer.setInterval(0)
        quiet.timer.start()
    assert len(backups_of(desk.folder)) == 1
    assert not quiet.is_due and not quiet.timer.isActive()
    assert shown == [], "nobody asked for it, so nobody is told"


def test_one_that_fails_is_said_and_the_work_goes_on(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    (desk.folder / BACKUPS_FOLDER).write_text("a file where the folder should be")
    window.backups.timer.setInterval(0)
    _edit(desk, "After")
    qtbot.waitUntil(window.trouble.isVisible, timeout=10_000)
    assert "No backup could be made" in window.trouble.ui.sentence.text()
    _edit(desk, "Still writing")
    assert window.backups.is_due


@pytest.mark.parametrize("is_due", [True, False])
def test_what_is_new_is_backed_up_as_the_window_closes(tmp_path: Path, is_due: bool) -> None:
    desk = Desk(Store.create(tmp_path, os.urandom(32), "w"), tmp_path)
    close_backed_up(desk, is_due=is_due)
    assert len(backups_of(tmp_path)) == is_due


def test_a_backup_that_fails_does_not_keep_the_window_open(tmp_path: Path) -> None:
    key = os.urandom(32)
    desk = Desk(Store.create(tmp_path, key, "w"), tmp_path)
    (tmp_path / BACKUPS_FOLDER).write_text("a file where the folder should be")
    close_backed_up(desk, is_due=True)
    Store(tmp_path, key).close()


def test_damage_that_nobody_has_come_upon_is_said_when_the_desk_opens(
    window: MainWindow, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, key = tmp_path_factory.mktemp("damaged"), os.urandom(32)
    store = Store.create(folder, key, "w")
    with store.transaction() as door:
        for number in range(300):
            door.create(Instrument(title=f"{number} " * 40))
    store.close()
    with (folder / STORE_FILE).open("r+b") as file:
        file.seek(-4096, os.SEEK_END)
        file.write(bytes(4096))
    desk = Desk(Store(folder, key), folder)
    window.show_desk(desk)
    qtbot.waitUntil(window.trouble.isVisible, timeout=10_000)
    assert "go back to a backup" in window.trouble.ui.sentence.text()
    window.show_desk(None)
    desk.close()


def test_it_speaks_japanese(card: BackupsCard, qtbot: QtBot, window: MainWindow, language: Language) -> None:
    _back_up(card, qtbot)
    language.use("ja")
    window.speak("ja", words_for("ja"))
    qtbot.waitUntil(lambda: card.head.text() == "バックアップ")
    card.read_again()
    assert "年" in card.list.item(0).text()
