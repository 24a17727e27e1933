"""The header where there is little room: the note goes below, then the command bar gives way, then the title."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.ui.actions import Action
from jpdialog.ui.chip_button import ChipButton
from jpdialog.ui.header import COMMAND, COMMAND_LEAST, Header
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.page import Page, Status
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.tokens import WORK

WIDTHS = [752, 900, 1072, 1440, 1920]


class Wordy(Page):
    """A page with much to say of itself."""

    room = Room.BRIEFS

    def __init__(self) -> None:
        super().__init__()
        self.status, self.name = "Draft", "1 (1) Harbours of the northern isles"
        self.told = "No. 12 · somebody with a long name · due on the eleventh of December"

    def title(self) -> str:
        return self.name

    def note(self) -> str:
        return self.told

    def statuses(self) -> list[Status]:
        choices = tuple(Action(name=each, run=lambda to=each: self._become(to)) for each in ("Draft", "Cleared"))  # type: ignore[misc]
        return [Status(self.status, Mark.DRAFT, choices)]

    def actions_here(self) -> list[Action]:
        return [Action(name=name, run=lambda: None) for name in ("Export talking points…", "Hand in")]

    def _become(self, status: str) -> None:
        self.status = status


@pytest.fixture
def page(qtbot: QtBot) -> Wordy:
    made = Wordy()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def header(qtbot: QtBot, theme: Theme, page: Wordy) -> Iterator[Header]:
    host = QWidget()
    made = Header(host)
    qtbot.addWidget(host)
    made.show_page(page)
    host.show()
    yield made
    host.close()


def at(header: Header, width: int, qtbot: QtBot) -> Header:
    header.resize(width, header.height())
    qtbot.waitUntil(lambda: header.ui.command_button.geometry().right() < width)
    return header


@pytest.mark.parametrize("width", WIDTHS)
def test_buttons_are_never_cut(header: Header, width: int, qtbot: QtBot) -> None:
    at(header, width, qtbot)
    buttons = [each for each in header.findChildren(QPushButton) if each is not header.ui.command_button]
    assert len(buttons) == 2
    for button in buttons:
        assert button.width() == button.sizeHint().width()
        assert button.geometry().right() < width


@pytest.mark.parametrize("width", WIDTHS)
def test_the_note_goes_below_before_the_command_bar_gives_way_and_that_before_the_title(
    header: Header, width: int, qtbot: QtBot
) -> None:
    ui = at(header, width, qtbot).ui
    is_title_whole = ui.title.shown_text == ui.title.text()
    qtbot.waitUntil(lambda: ui.note.shown_text == ui.note.text() or width < 900)
    assert ui.note.shown_text.startswith("No. 12 · some") and ui.note.shown_text.endswith("December")
    is_below = ui.note.geometry().top() >= ui.title.geometry().bottom()
    assert is_below == (width < 1920)
    assert is_below or ui.command_button.width() >= COMMAND
    assert is_title_whole or ui.command_button.width() == COMMAND_LEAST
    assert ui.note.geometry().bottom() < header.height() and ui.title.geometry().top() >= 0


def test_a_note_that_became_short_comes_back_beside_the_title(header: Header, page: Wordy, qtbot: QtBot) -> None:
    ui = at(header, 1072, qtbot).ui
    assert (ui.column.indexOf(ui.note), ui.line.indexOf(ui.note)) == (1, -1)
    page.told = "No. 12"
    header.show_page(page)
    assert (ui.column.indexOf(ui.note), ui.line.indexOf(ui.note)) == (-1, 2)
    assert ui.note.font().pixelSize() == WORK


def test_what_is_cut_ends_in_an_ellipsis_and_is_whole_in_its_tooltip(header: Header, page: Wordy, qtbot: QtBot) -> None:
    page.name = "A title that no header can hold, " * 6
    header.show_page(page)
    title = at(header, 752, qtbot).ui.title
    assert title.shown_text.endswith("…")
    qtbot.waitUntil(lambda: title.toolTip() == page.name)


@pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so, of any menu
def test_a_status_is_changed_where_it_stands(header: Header, page: Wordy) -> None:
    chip = header.findChild(ChipButton)
    assert chip is not None
    assert chip.accessibleName() == "Status: Draft"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [(each.text(), each.isChecked()) for each in chip.menu.actions()] == [("Draft", True), ("Cleared", False)]
    chip.menu.actions()[1].trigger()
    chip.menu.close()
    assert page.status == "Cleared"


def test_a_shorter_title_takes_less_room_again(header: Header, page: Wordy, qtbot: QtBot) -> None:
    long = at(header, 1440, qtbot).ui.title.width()
    page.name = "Home"
    header.show_page(page)
    assert header.ui.title.width() < long / 2
