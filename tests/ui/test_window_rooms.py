"""What the rooms are told of a change: at once the one that is shown, the others when nobody writes."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from jpdialog.domain.notes import Note
from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.ui.actions import Action
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage
from tests.ui.safe_window import desk_with


class Reader(PlainPage):
    """A page that counts how often it reads the desk, and may be in the middle of a word."""

    reads = 0
    is_writing = False

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        self.reads += 1

    @override
    def has_unsaved(self) -> bool:
        return self.is_writing

    @override
    def count(self) -> int:
        return self.reads


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_with(tmp_path, "Before")
    yield made
    made.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Worker())
    made.rooms.furnish(Reader)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_desk(desk)
    qtbot.waitUntil(lambda: set(made.pages) == set(Room))
    made.go(Place(Room.BRIEFS))
    yield made
    made.worker.close()


def reader(window: MainWindow, room: Room) -> Reader:
    page = window.pages[room]
    assert isinstance(page, Reader)
    page.reads = 0
    return page


def write(desk: Desk, record: Instrument | Note) -> None:
    with desk.store.transaction() as door:
        door.create(record)
    QApplication.processEvents()


def test_the_page_that_is_shown_hears_at_once_the_others_when_it_is_quiet(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    shown, hidden = reader(window, Room.BRIEFS), reader(window, Room.PLAN)
    write(desk, Instrument(title="One"))
    write(desk, Instrument(title="Two"))
    assert (shown.reads, hidden.reads) == (2, 0)
    qtbot.waitUntil(lambda: hidden.reads == 1)
    qtbot.waitUntil(lambda: window.rail.buttons[Room.PLAN].count == 1)


def test_nobody_who_writes_waits_for_the_other_pages(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    shown, hidden = reader(window, Room.BRIEFS), reader(window, Room.PLAN)
    shown.is_writing = True
    write(desk, Instrument(title="One"))
    qtbot.wait(700)
    assert hidden.reads == 0
    shown.is_writing = False
    qtbot.waitUntil(lambda: hidden.reads == 1)


def test_a_page_that_is_gone_to_hears_before_it_is_shown(window: MainWindow, desk: Desk) -> None:
    hidden = reader(window, Room.PLAN)
    write(desk, Instrument(title="One"))
    window.go(Place(Room.PLAN))
    assert hidden.reads == 1


def test_the_command_bar_offers_what_is_so_now(window: MainWindow, desk: Desk) -> None:
    hidden = reader(window, Room.PLAN)
    write(desk, Instrument(title="One"))
    window.command_bar.open()
    assert hidden.reads == 1


def test_lines_noted_in_the_room_are_read_elsewhere_only_when_somebody_goes_there(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    hidden = reader(window, Room.PLAN)
    write(desk, Note(dialogue_id="d", position="a0", text="Noted."))
    qtbot.wait(700)
    assert hidden.reads == 0
    window.go(Place(Room.PLAN))
    assert hidden.reads == 1


def test_a_room_that_is_made_while_the_command_bar_is_open_is_offered_too(desk: Desk, qtbot: QtBot) -> None:
    made = MainWindow(Worker())
    made.rooms.furnish(Reader)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.show_desk(desk)
    made.command_bar.open()
    line = made.command_bar.ui.line
    line.setText("lighthouses documents")
    offered = made.command_bar.ui.found.model()

    def names() -> list[str]:
        return [str(offered.index(row, 0).data()) for row in range(offered.rowCount())]

    assert names() == []
    qtbot.waitUntil(lambda: names() == ["7 (2) Lighthouses, Documents"])
    assert line.text() == "lighthouses documents" and line.hasFocus()
    made.worker.close()


def test_what_is_chosen_in_the_command_bar_stays_so(window: MainWindow) -> None:
    window.command_bar.open()
    window.command_bar.ui.line.setText("go")
    found = window.command_bar.ui.found
    found.setCurrentIndex(found.model().index(3, 0))
    chosen = found.currentIndex().data()
    window.pages[Room.BRIEFS].commands = lambda: [Action(name="Go further", run=lambda: None)]  # type: ignore[method-assign]
    window.command_bar.collect_again()
    assert found.currentIndex().data() == chosen
