"""How soon typing is safe, at the pace that people have: measured from the key to what stands in the store."""

import json
from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.services.desk import Desk
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.briefs import BriefsPage

AFTER_A_PAUSE, AT_THE_LATEST = 1.0, 5.0
"""Seconds within which typing is committed: after a pause, and without one."""


@pytest.fixture
def pace() -> Pace:
    return Pace()


def drafts_in(desk: Desk) -> list[str]:
    """The texts that are being typed, as they stand in the store."""
    with desk.store._reading.connect() as connection:
        return [json.loads(row[0]) for row in connection.exec_driver_sql("SELECT value FROM draft")]


def test_typing_is_committed_within_a_second_of_a_pause(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    page.add_entry(EntryKind.POINT)
    qtbot.keyClicks(QApplication.focusWidget(), "The harbour")
    last_key = monotonic()
    qtbot.waitUntil(lambda: "The harbour" in drafts_in(desk))
    assert monotonic() - last_key < AFTER_A_PAUSE


def test_typing_without_a_pause_is_committed_every_five_seconds_at_the_latest(
    page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    page.add_entry(EntryKind.POINT)
    typed: list[float] = []
    safe = [0]
    waited: list[float] = []
    behind: list[int] = []

    def type_a_letter() -> None:
        typed.append(monotonic())
        qtbot.keyClick(QApplication.focusWidget(), "a")

    def see_what_is_safe() -> None:
        waited.append(monotonic() - typed[safe[-1]])
        safe.append(max(map(len, drafts_in(desk)), default=0))
        behind.append(len(typed) - safe[-1])

    typist = QTimer(page, interval=60)  # quicker than a pause, as somebody is who knows what to say
    typist.timeout.connect(type_a_letter)
    page.sheet.kept.connect(see_what_is_safe)
    typist.start()
    qtbot.waitUntil(lambda: len(waited) == 2, timeout=15_000)
    typist.stop()
    page.sheet.kept.disconnect(see_what_is_safe)
    assert behind == [0, 0], "what is kept is all that was typed"
    assert max(waited) < AT_THE_LATEST
