"""A text of several lines is as high as what stands in it, within bounds."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jpdialog.ui.stored_prose import StoredProse

LOWEST, HIGHEST = 50, 150


def test_it_grows_with_its_text_and_shrinks_again(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    prose = StoredProse(page)
    prose.grow_between(LOWEST, HIGHEST)
    page.resize(300, 2 * HIGHEST)
    page.show()
    assert prose.height() == LOWEST
    prose.setText("\n".join("line" for _ in range(4)))
    bar = prose.verticalScrollBar()
    assert LOWEST < prose.height() < HIGHEST
    assert bar.maximum() == 0
    prose.setText("\n".join("line" for _ in range(40)))
    assert prose.height() == HIGHEST
    assert bar.maximum() > 0
    prose.setText("")
    assert prose.height() == LOWEST
