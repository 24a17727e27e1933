"""The long search for unused memory: never while somebody writes, and never of what stays as long as the desk."""

import gc
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.ui.quiet_memory import DUE, USUAL, QuietMemory
from jpdialog.ui.worker import Worker
from tests.ui.safe_window import desk_with, window_on


class Knot:
    """Something that holds on to itself, as only the search can end it."""

    def __init__(self) -> None:
        self.itself = self


def lost_knot() -> "ref[Knot]":
    """A knot that nobody holds, grown too old for the short searches; and enough of those that the long one is due."""
    knot = Knot()
    known = ref(knot)
    gc.collect(1)
    del knot
    for _ in range(DUE):
        gc.collect(1)
    return known


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_with(tmp_path, "Before")
    yield made
    made.close()


@pytest.fixture
def writing() -> list[bool]:
    return [False]


@pytest.fixture
def memory(desk: Desk, writing: list[bool], qtbot: QtBot) -> Iterator[QuietMemory]:
    parent = QObject()
    made = QuietMemory(lambda: writing[0], parent)
    made.listen(desk)
    made.settle()
    yield made
    made.stop()


def test_it_searches_when_it_is_quiet(memory: QuietMemory) -> None:
    known = lost_knot()
    assert known() is not None, "no search of its own"
    memory.look()
    assert known() is None


def test_it_waits_while_somebody_writes(memory: QuietMemory, writing: list[bool]) -> None:
    known = lost_knot()
    writing[0] = True
    memory.look()
    assert known() is not None
    writing[0] = False
    memory.look()
    assert known() is None


def test_it_waits_for_a_while_without_a_change(memory: QuietMemory, desk: Desk) -> None:
    known = lost_knot()
    with desk.store.transaction() as door:
        door.create(Instrument(title="Plan"))
    memory.look()
    assert known() is not None
    memory.look()
    assert known() is None


def test_what_is_there_is_left_out_until_the_desk_is_closed(memory: QuietMemory) -> None:
    assert gc.get_freeze_count() > 10_000
    memory.stop()
    assert gc.get_freeze_count() == 0 and gc.get_threshold() == USUAL


def test_the_window_settles_once_its_rooms_are_made(desk: Desk, qtbot: QtBot) -> None:
    worker = Worker()
    shown = window_on(desk, worker, qtbot)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
    shown.close()
    assert gc.get_freeze_count() == 0
    worker.close()
