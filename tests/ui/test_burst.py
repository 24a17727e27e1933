"""A burst of typing alone: when it is kept, when it becomes a change, and what happens when it cannot."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.burst import Burst, Pace
from tests.ui.briefs.conftest import NEVER

FULL = "The disk is full."


@dataclass
class Page:
    """A field that somebody types in, and a disk that may be full."""

    text: str = ""
    is_full: bool = False
    kept: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)

    def keep(self, text: str) -> None:
        self._on_disk(self.kept, text)

    def write(self, text: str) -> None:
        self._on_disk(self.written, text)

    def _on_disk(self, shelf: list[str], text: str) -> None:
        if self.is_full:
            raise Trouble(FULL)
        shelf.append(text)

    def burst(self, pace: Pace, parent: QObject) -> Burst:
        return Burst(lambda: self.text, self.keep, self.write, pace, parent)


def test_the_pace_keeps_typing_within_400_milliseconds_of_a_pause_and_two_seconds_at_the_latest() -> None:
    assert (Pace().pause, Pace().longest, Pace().end) == (400, 2000, 1500)


def test_typing_is_kept_at_a_pause_and_written_when_the_burst_ends(qtbot: QtBot) -> None:
    page, parent = Page(), QObject()
    burst = page.burst(Pace(pause=1, longest=3_600_000, end=40), parent)
    page.text = "A harbour"
    burst.typed()
    qtbot.waitUntil(lambda: page.kept == ["A harbour"])
    qtbot.waitUntil(lambda: page.written == ["A harbour"])
    assert not burst.is_open


def test_typing_without_a_pause_is_kept_all_the_same(qtbot: QtBot) -> None:
    page, parent = Page(), QObject()
    burst = page.burst(Pace(pause=3_600_000, longest=5, end=3_600_000), parent)
    page.text = "A"
    burst.typed()
    qtbot.waitUntil(lambda: page.kept == ["A"])
    page.text = "A harbour"
    burst.typed()
    qtbot.waitUntil(lambda: page.kept == ["A", "A harbour"])
    assert page.written == []


def test_flush_writes_once(qtbot: QtBot) -> None:
    page, parent = Page(text="A"), QObject()
    burst = page.burst(NEVER, parent)
    assert burst.flush(), "nothing was typed"
    burst.typed()
    assert burst.flush()
    assert burst.flush()
    assert page.written == ["A"]


def test_a_full_disk_is_said_and_the_text_is_written_once_there_is_room(qtbot: QtBot) -> None:
    page, parent = Page(text="A", is_full=True), QObject()
    burst = page.burst(Pace(pause=3_600_000, longest=3_600_000, end=3_600_000, retry=5), parent)
    burst.typed()
    with qtbot.waitSignal(burst.failed) as met:
        assert not burst.flush()
    assert str(met.args[0]) == FULL
    assert burst.is_open
    page.is_full = False
    qtbot.waitUntil(lambda: page.written == ["A"])
    assert not burst.is_open


def test_a_draft_that_cannot_be_kept_is_said_too(qtbot: QtBot) -> None:
    page, parent = Page(text="A", is_full=True), QObject()
    burst = page.burst(Pace(pause=1, longest=1, end=3_600_000), parent)
    with qtbot.waitSignal(burst.failed):
        burst.typed()
    assert burst.is_open
