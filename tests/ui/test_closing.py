"""Closing the window: what cannot be saved keeps it open, until a person means it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.frame import Frame
from jpdialog.ui.main_window import MainWindow

FULL = Trouble("The disk is full. What was saved is safe, and what is on screen is kept; make room and try again.")


@pytest.fixture
def frame(qtbot: QtBot, window: MainWindow) -> Frame:
    made = Frame()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.setCentralWidget(window)
    made.may_close = window.may_close
    qtbot.addWidget(made, before_close_func=lambda frame: setattr(frame, "may_close", lambda: True))
    made.show()
    return made


def cannot_save(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.page is not None
    monkeypatch.setattr(window.page, "leave", lambda: window.show_trouble(FULL))


def test_it_closes_where_all_is_saved(frame: Frame) -> None:
    assert frame.close()


def test_an_old_notice_does_not_keep_it_open(frame: Frame, window: MainWindow) -> None:
    window.show_trouble(FULL)
    assert frame.close()


def test_it_stays_for_what_cannot_be_saved_and_says_the_way_on(
    frame: Frame, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    cannot_save(window, monkeypatch)
    assert not frame.close()
    assert frame.isVisible()
    assert "once more" in window.trouble.ui.sentence.text()
    assert frame.close()


def test_it_asks_again_once_the_notice_was_put_away(
    frame: Frame, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    cannot_save(window, monkeypatch)
    frame.close()
    window.trouble.hide()
    assert not frame.close()
