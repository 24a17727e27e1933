"""On a small screen the window scrolls, follows the keyboard, and is never larger than the screen."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.ui.frame import LEAST, SMALLEST, Frame
from jpdialog.ui.theme import Theme
from jpdialog.ui.whole_window import WholeWindow

SCREENS = [(1366, 768, 1.5), (1366, 768, 2.0), (1920, 1080, 2.0)]
TITLE_BAR = 40


@pytest.fixture
def whole(qtbot: QtBot, theme: Theme) -> WholeWindow:
    del theme
    inside = QWidget()
    inside.setMinimumSize(*SMALLEST)
    column, last = QVBoxLayout(inside), QLineEdit(inside)
    last.setObjectName("last")
    column.addWidget(QLineEdit(inside))
    column.addStretch(1)
    column.addWidget(last)
    made = WholeWindow(inside)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def size_inside(whole: WholeWindow) -> tuple[int, int]:
    inside = whole.widget()
    assert inside is not None
    return inside.width(), inside.height()


@pytest.mark.parametrize(("width", "height", "scale"), SCREENS)
def test_the_window_may_be_as_small_as_the_screen(qtbot: QtBot, width: int, height: int, scale: float) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    frame.resize(int(width / scale), int(height / scale) - TITLE_BAR)
    assert LEAST[0] <= width / scale and LEAST[1] <= height / scale - TITLE_BAR
    assert (frame.width(), frame.height()) == (int(width / scale), int(height / scale) - TITLE_BAR)


def test_where_there_is_room_nothing_scrolls_and_all_of_it_is_used(whole: WholeWindow) -> None:
    for size in ((960, 480), (1280, 720)):
        whole.resize(*size)
        assert not whole.is_scrolled
        assert size_inside(whole) == size


def test_on_a_small_screen_what_has_the_keyboard_is_brought_into_view(whole: WholeWindow, qtbot: QtBot) -> None:
    whole.resize(683, 344)
    assert whole.is_scrolled
    assert size_inside(whole) == SMALLEST
    whole.activateWindow()
    last = whole.findChild(QLineEdit, "last")
    assert isinstance(last, QLineEdit)
    last.setFocus()
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert whole.verticalScrollBar().value() > 0


def test_only_what_is_too_large_scrolls(whole: WholeWindow) -> None:
    whole.resize(683, 720)
    assert whole.horizontalScrollBar().maximum() > 0 and whole.verticalScrollBar().maximum() == 0
