"""Scrolling past a choice or a count scrolls the page and chooses nothing."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.ui.calm_wheel import CalmWheel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so


class Paged(QWidget):
    """A window with a page that is longer than it: a choice, a count, and a long way below."""

    def __init__(self) -> None:
        super().__init__()
        self.area, page = QScrollArea(self), QWidget()
        self.choice, self.count = QComboBox(page), QSpinBox(page)
        self.choice.addItems(["open", "late", "done"])
        below = QLabel("below", page)
        below.setFixedHeight(2000)
        column = QVBoxLayout(page)
        for each in (self.choice, self.count, below):
            column.addWidget(each)
        self.area.setWidget(page)
        self.area.setWidgetResizable(True)
        QVBoxLayout(self).addWidget(self.area)
        self.resize(400, 300)

    def turn_over(self, field: QWidget) -> None:
        """Turn the wheel towards the person over the middle of a field."""
        at = field.mapTo(self, field.rect().center())
        QTest.wheelEvent(self.windowHandle(), at, QPoint(0, -120))


@pytest.fixture
def window(qtbot: QtBot) -> Paged:
    made = Paged()
    qtbot.addWidget(made)
    CalmWheel(made)
    made.show()
    return made


@pytest.mark.parametrize("has_keys", [False, True])
def test_the_page_scrolls_and_nothing_is_chosen(window: Paged, has_keys: bool) -> None:
    for field in (window.choice, window.count):
        window.area.verticalScrollBar().setValue(0)
        if has_keys:
            field.setFocus()
        window.turn_over(field)
        assert window.area.verticalScrollBar().value() > 0
    assert (window.choice.currentText(), window.count.value()) == ("open", 0)


def test_elsewhere_the_wheel_does_what_it_does(window: Paged) -> None:
    window.turn_over(window.area)
    assert window.area.verticalScrollBar().value() > 0
