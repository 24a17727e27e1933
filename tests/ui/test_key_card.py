"""The key's card, the lock, and what the window says when the keyring does not open a workspace."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.services.vocabulary import words_for
from jpdialog.storage import recovery_key
from jpdialog.storage.lock_mark import is_locked
from jpdialog.storage.places import KEY_FILE
from jpdialog.ui.clipboard import HINT, OurClipboard
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.opening import Opening, Wish
from jpdialog.ui.pages.safe.key_card import KeyCard
from jpdialog.ui.pages.safe.key_panel import KeyAct
from jpdialog.ui.pages.safe.page import SafePage
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.keyrings import HangingKeyring, LockedKeyring, WorkingKeyring, keychain
from tests.ui.conftest import PlainPage

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
OLD, NEW = "five calm words", "another five calm words 日本語"
LONG = 20_000
Start = Callable[[KeyringBackend | None], tuple[MainWindow, Opening]]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", 64)


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path) -> Iterator[Start]:
    opened: list[Opening] = []

    def begin(keyring: KeyringBackend | None) -> tuple[MainWindow, Opening]:
        window = MainWindow(Worker())
        window.add_page(SafePage())
        for room in set(Room) - {Room.SAFE}:
            window.add_page(PlainPage(room))
        qtbot.addWidget(window)
        window.speak("en", words_for("en"))
        keys = keychain(keyring, patience=0.2)
        opening = Opening(window, language, Wish(folder=tmp_path / "desk", sample_folder=tmp_path, keychain=keys))
        opened.append(opening)
        opening.begin()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window, opening

    yield begin
    for opening in opened:
        opening.close()


def make(folder: Path, keyring: KeyringBackend | None) -> None:
    desk = Desk.create(folder / "desk", OLD, keychain=keychain(keyring, patience=0.2))
    with desk.store.transaction() as door:
        door.create(Instrument(title="A plan"))
    desk.close()


def wait_for_desk(window: MainWindow, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: window.desk is not None, timeout=LONG)
    assert window.desk is not None
    return window.desk


def card_of(window: MainWindow, qtbot: QtBot) -> KeyCard:
    window.go(Place(Room.SAFE))
    page = window.pages[Room.SAFE]
    assert isinstance(page, SafePage)
    qtbot.waitUntil(lambda: page.key.where.text() != "", timeout=LONG)
    return page.key


def asked_for(window: MainWindow, qtbot: QtBot) -> PassphrasePanel:
    qtbot.waitUntil(lambda: isinstance(window.front.currentWidget(), PassphrasePanel), timeout=LONG)
    panel = window.front.currentWidget()
    assert isinstance(panel, PassphrasePanel)
    return panel


@pytest.mark.parametrize(
    ("keyring", "said"),
    [
        (None, "has no keyring that JPDialog can use"),
        (LockedKeyring(), "keyring is locked"),
        (HangingKeyring(), "did not answer within 0.2 seconds"),
    ],
)
def test_the_window_says_why_it_asks_and_all_works(
    start: Start, qtbot: QtBot, tmp_path: Path, keyring: KeyringBackend | None, said: str
) -> None:
    make(tmp_path, keyring)
    window, _ = start(keyring)
    panel = asked_for(window, qtbot)
    assert said in panel.ui.explanation.text() and str(tmp_path / "desk") in panel.ui.explanation.text()
    QTest.keyClicks(panel.ui.first, OLD)
    QTest.keyClick(panel.ui.first, Qt.Key.Key_Return)
    assert [plan.title for plan in wait_for_desk(window, qtbot).store.find(Instrument)] == ["A plan"]


def test_another_passphrase_is_chosen_in_the_card(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    keyring = WorkingKeyring()
    make(tmp_path, keyring)
    window, _ = start(keyring)
    desk = wait_for_desk(window, qtbot)
    card = card_of(window, qtbot)
    assert "opens this workspace" in card.where.text()
    QTest.mouseClick(card.buttons[KeyAct.CHANGE], LEFT)
    ui = card.panel.ui
    QTest.keyClicks(ui.old, "not the one")
    QTest.keyClicks(ui.new_one, "ab")
    assert ui.strength.text() == "Easy to guess: make it longer."
    ui.new_one.clear()
    ui.new_one.insert(NEW)
    assert ui.strength.text() == "Strong."
    ui.again.insert(NEW[:-1])
    assert not ui.go_button.isEnabled()
    ui.again.insert(NEW[-1])
    QTest.keyClick(ui.again, Qt.Key.Key_Return)
    assert [field.text() for field in card.panel.fields] == ["", "", ""]
    qtbot.waitUntil(lambda: "not the passphrase" in ui.message.text(), timeout=LONG)
    QTest.keyClicks(ui.old, OLD)
    ui.new_one.insert(NEW)
    ui.again.insert(NEW)
    QTest.mouseClick(ui.go_button, LEFT)
    qtbot.waitUntil(card.panel.isHidden, timeout=LONG)
    assert "from now on" in card.done.text()
    assert recovery_key.unwrap_key(desk.folder / KEY_FILE, NEW)


def test_a_new_key_is_made_and_the_desk_stands_there_again(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    keyring = WorkingKeyring()
    make(tmp_path, keyring)
    window, _ = start(keyring)
    before, kept = wait_for_desk(window, qtbot), dict(keyring.kept)
    card = card_of(window, qtbot)
    QTest.mouseClick(card.buttons[KeyAct.RENEW], LEFT)
    QTest.keyClicks(card.panel.ui.old, OLD)
    QTest.keyClick(card.panel.ui.old, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk not in (None, before), timeout=LONG)
    assert window.page is window.pages[Room.SAFE]
    assert keyring.kept.keys() == kept.keys() and keyring.kept != kept
    assert [plan.title for plan in wait_for_desk(window, qtbot).store.find(Instrument)] == ["A plan"]
    assert window.backups.is_due  # the new key opens none that was made before


def test_the_key_leaves_the_keyring_and_comes_back(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    keyring = WorkingKeyring()
    make(tmp_path, keyring)
    window, _ = start(keyring)
    wait_for_desk(window, qtbot)
    card = card_of(window, qtbot)
    for act, said in ((KeyAct.TAKE_OUT, "passphrase alone opens"), (KeyAct.PUT_IN, "so does its passphrase")):
        button = card.buttons[act]
        qtbot.waitUntil(lambda shown=button: shown.isVisible() and shown.isEnabled(), timeout=LONG)  # type: ignore[misc]
        QTest.mouseClick(button, LEFT)
        QTest.keyClicks(card.panel.ui.old, OLD)
        QTest.keyClick(card.panel.ui.old, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda what=said: what in card.where.text(), timeout=LONG)  # type: ignore[misc]


def test_locking_writes_what_was_typed_ends_it_and_asks_at_the_next_start(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    keyring = WorkingKeyring()
    make(tmp_path, keyring)
    window, opening = start(keyring)
    wait_for_desk(window, qtbot)
    home = window.pages[Room.HOME]
    assert isinstance(home, PlainPage)
    left = home.left
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    assert home.left > left and is_locked(tmp_path / "desk")
    opening.close()

    again, _ = start(keyring)
    panel = asked_for(again, qtbot)
    assert "was locked" in panel.ui.explanation.text()
    QTest.keyClicks(panel.ui.first, OLD)
    QTest.keyClick(panel.ui.first, Qt.Key.Key_Return)
    wait_for_desk(again, qtbot)
    assert not is_locked(tmp_path / "desk")


def test_what_cannot_be_written_keeps_the_window_open(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    from jpdialog.domain.trouble import Trouble

    keyring = WorkingKeyring()
    make(tmp_path, keyring)
    window, _ = start(keyring)
    wait_for_desk(window, qtbot)
    home = window.pages[Room.HOME]
    window.closed.connect(lambda: pytest.fail("it was closed"))
    home.leave = lambda: home.trouble_met.emit(Trouble("The disk is full."))  # type: ignore[method-assign]
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    assert window.trouble.isVisible() and not is_locked(tmp_path / "desk")
    del home.leave
    window.closed.disconnect()


def test_what_is_copied_here_is_marked_and_taken_away_at_the_end(qapp: QApplication, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    ours = OurClipboard(clipboard, is_ours=lambda _it: True)  # without a screen Qt does not know whose it is
    clipboard.setText("a sentence that was copied")
    qtbot.waitUntil(lambda: clipboard.mimeData().hasFormat(HINT))
    assert clipboard.text() == "a sentence that was copied"
    ours.clear()
    assert clipboard.text() == ""
