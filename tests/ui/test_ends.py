"""A system that ends the window has it closed as by hand."""

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.ui.ends import ENDINGS, Ends


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[list[str]]:
    asked: list[str] = []
    ends = Ends(lambda: asked.append("close"))
    yield asked
    ends.stop()


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.skipif(os.name == "nt", reason="there a signal ends the program before it is heard")
def test_an_ending_closes_the_window(asked: list[str], qtbot: QtBot, ending: signal.Signals) -> None:
    os.kill(os.getpid(), ending)
    qtbot.waitUntil(lambda: asked == ["close"])


def test_signals_go_to_whom_they_went_before() -> None:
    before = [signal.getsignal(ending) for ending in ENDINGS]
    Ends(lambda: None).stop()
    assert [signal.getsignal(ending) for ending in ENDINGS] == before
