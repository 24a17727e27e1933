"""Whoever cannot see the window, or uses no mouse, meets a name on every control and reaches each with Tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.passphrase_panel import PassphrasePanel
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.welcome import Welcome

TITLES = {"isles": {"en": "The plan of the isles", "ja": "島々の計画"}}


def nameless(root: QWidget) -> list[str]:
    """The controls under ``root`` that take the focus and say nothing of themselves."""
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _says_its_name(widget)
    ]


def _says_its_name(widget: QWidget) -> bool:
    if widget.accessibleName():
        return True
    return isinstance(widget, (QLabel, QAbstractButton)) and bool(widget.text())


def walked(first: QWidget, steps: int) -> list[QWidget]:
    """Where Tab leads, one step after another."""
    found = [first]
    for _ in range(steps):
        following = found[-1].nextInFocusChain()
        assert following is not None
        found.append(following)
    return found


@pytest.mark.parametrize("room", Room)
def test_every_control_of_the_shell_has_a_name(window: MainWindow, room: Room) -> None:
    window.go(Place(room))
    window.trouble.show_bug("report", str)
    assert nameless(window) == []


def test_every_control_of_the_first_start_has_a_name(qtbot: QtBot) -> None:
    for widget in (
        Welcome(TITLES),
        PassphrasePanel(folder="isles"),
        PassphrasePanel(folder="isles", why=lambda: "The keyring is locked."),
    ):
        qtbot.addWidget(widget)
        assert nameless(widget) == []


def test_tab_leads_down_the_rail(window: MainWindow) -> None:
    order = walked(window.rail.card, 40)
    places = [order.index(button) for button in window.rail.buttons.values()]
    assert places == sorted(places)


def test_the_room_that_has_the_keyboard_shows_it(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    window.activateWindow()
    button = window.rail.buttons[Room.PLAN]
    plain = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != plain


def test_scroll_areas_are_not_stops_of_their_own(window: MainWindow) -> None:
    areas = window.inspector.findChildren(QAbstractScrollArea)
    assert all(area.focusPolicy() == Qt.FocusPolicy.NoFocus for area in areas)
