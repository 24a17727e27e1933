"""A damaged store in the window: the panel in place of the desk, and the desk again by either way."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.services.vocabulary import words_for
from jpdialog.storage import recovery_key
from jpdialog.storage.keychain import Keychain
from jpdialog.storage.places import SET_ASIDE_FOLDER, STORE_FILE
from jpdialog.ui.damage_panel import DamagePanel
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.opening import Opening, Wish
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.keyrings import WorkingKeyring, keychain
from tests.ui.conftest import PlainPage
from tests.ui.test_accessible import nameless

PASSPHRASE = "five calm words"
Begin = Callable[..., MainWindow]


def make_workspace(folder: Path, held: Keychain) -> None:
    """One with a backup, and a word more than that holds."""
    desk = Desk.create(folder, PASSPHRASE, keychain=held)
    with desk.store.transaction() as door:
        plan = door.create(Instrument(title="Backed up"))
    desk.store.back_up(datetime.now(UTC))
    desk.store.edit(plan, "title", "The last word")
    desk.close()


def harm(folder: Path, *, cut: bool, backups: bool) -> None:
    store = folder / STORE_FILE
    store.write_bytes(b"" if cut else bytes(4096) + store.read_bytes()[4096:])
    if not backups:
        shutil.rmtree(folder / "backups")


@pytest.fixture
def begin(
    qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Open the window on a store whose beginning is gone; ``cut`` leaves nothing of it at all."""
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", 64)
    held = keychain(WorkingKeyring())
    make_workspace(tmp_path, held)
    opened: list[Opening] = []

    def open_it(*, cut: bool = False, in_keyring: bool = True, backups: bool = True) -> MainWindow:
        harm(tmp_path, cut=cut, backups=backups)
        window = MainWindow(Worker())
        for room in Room:
            window.add_page(PlainPage(room))
        qtbot.addWidget(window)
        window.speak("en", words_for("en"))
        chain = held if in_keyring else keychain(WorkingKeyring())
        opening = Opening(window, language, Wish(folder=tmp_path, sample_folder=tmp_path, keychain=chain))
        opened.append(opening)
        opening.begin()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        if isinstance(asking := wait_for(window, PassphrasePanel, DamagePanel, qtbot), PassphrasePanel):
            QTest.keyClicks(asking.ui.first, PASSPHRASE)
            QTest.keyClick(asking.ui.first, Qt.Key.Key_Return)
        return window

    yield open_it
    for each in opened:
        each.close()


def wait_for(window: MainWindow, kind: type, other: type, qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: isinstance(window.front.currentWidget(), (kind, other)) and not window.worker.is_busy)
    return window.front.currentWidget()


def panel_of(window: MainWindow, qtbot: QtBot) -> DamagePanel:
    panel = wait_for(window, DamagePanel, DamagePanel, qtbot)
    assert isinstance(panel, DamagePanel)
    qtbot.waitUntil(lambda: panel.way is not None)
    return panel


def title(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: window.desk is not None and window.front.currentWidget() is window.shell)
    assert window.desk is not None
    return window.desk.store.find(Instrument)[0].title


@pytest.mark.parametrize("in_keyring", [True, False])
def test_what_each_way_would_give_is_said_and_the_backup_is_a_key_away(
    begin: Begin, qtbot: QtBot, tmp_path: Path, in_keyring: bool
) -> None:
    window = begin(in_keyring=in_keyring)
    panel = panel_of(window, qtbot)
    assert "newest good backup is of" in panel.backup.text() and "2 of 2 changes" in panel.reading.text()
    labels = (panel.why, panel.backup, panel.reading)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels), "all of it can be read"
    assert window.desk is None and nameless(panel) == [] and not (tmp_path / SET_ASIDE_FOLDER).exists()
    assert panel.backup_button.hasFocus()
    QTest.keyClick(panel.backup_button, Qt.Key.Key_Space)
    assert title(window, qtbot) == "Backed up"
    assert len(list((tmp_path / SET_ASIDE_FOLDER).iterdir())) == 1


def test_one_goes_on_with_what_can_be_read(begin: Begin, qtbot: QtBot) -> None:
    window = begin()
    qtbot.mouseClick(panel_of(window, qtbot).reading_button, Qt.MouseButton.LeftButton)
    assert title(window, qtbot) == "The last word"


def test_only_the_ways_that_there_are_are_offered(begin: Begin, qtbot: QtBot) -> None:
    panel = panel_of(begin(cut=True), qtbot)
    assert panel.backup_button.isVisible() and not panel.reading_button.isVisible()
    assert "Nothing of the store can be read" in panel.reading.text()


def test_without_a_backup_what_can_be_read_is_offered(begin: Begin, qtbot: QtBot) -> None:
    panel = panel_of(begin(backups=False), qtbot)
    assert not panel.backup_button.isVisible() and panel.reading_button.isVisible()
