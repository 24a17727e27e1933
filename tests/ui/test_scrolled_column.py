"""What stands in a column that scrolls gets the height that it needs, however low the window is."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn

HIGH, COUNT = 120, 4
WORDS = "The harbours are surveyed together. " * 6


@pytest.mark.parametrize("has_prose", [False, True])
def test_nothing_overlaps_where_the_window_is_low(has_prose: bool, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = ScrolledColumn(window)
    column.resize(400, 200)
    blocks = [QLabel(f"block {number}") for number in range(COUNT)]
    for block in blocks:
        block.setMinimumHeight(HIGH)
        column.column.addWidget(block)
    if has_prose:
        blocks.append(QLabel(WORDS))
        blocks[-1].setWordWrap(True)
        column.column.addWidget(blocks[-1])
    window.show()
    assert column.verticalScrollBar().maximum() > COUNT * HIGH - 200
    edges = [edge for each in blocks for edge in (each.geometry().top(), each.geometry().bottom())]
    assert edges == sorted(edges)
    assert all(each.height() >= HIGH for each in blocks[:COUNT])
