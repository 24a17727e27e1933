"""Enter presses a button wherever it stands, and only the one that had the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, theme: Theme, worker: Worker) -> None:
    window, page = MainWindow(worker), PlainPage(Room.HOME)
    qtbot.addWidget(window)
    window.add_page(page)
    window.go(Place(Room.HOME))
    with qtbot.waitActive(window):
        window.show()
    pressed: list[str] = []
    button, other = QPushButton("Do", page), QPushButton("Other", page)
    other.clicked.connect(lambda: pressed.append("other"))
    button.clicked.connect(lambda: pressed.append("button"))
    button.clicked.connect(other.setFocus)
    for each in (button, other):
        each.show()
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Return, CTRL)
    assert pressed == [], "Ctrl+Enter belongs to the page"
    QTest.keyClick(button, KEY.Key_Return)
    assert pressed == ["button"], "what the button gives the keyboard to is not pressed by the same key"
    QTest.keyClick(other, KEY.Key_Return)
    assert pressed == ["button", "other"]
