"""Minutes used against minutes given: one counting, three states, in words and in colour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import Interpretation
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.minutes import Time, filled, seconds_over, time_state
from jpdialog.ui.pages.briefs.time_bar import TimeBar
from tests.ui.briefs.conftest import stored

TEN_MINUTES = 600


@pytest.mark.parametrize(
    ("seconds", "minutes", "state"),
    [
        (0, None, Time.NOT_GIVEN),
        (500, None, Time.NOT_GIVEN),
        (0, 10, Time.FITS),
        (539, 10, Time.FITS),
        (540, 10, Time.TIGHT),
        (TEN_MINUTES, 10, Time.TIGHT),
        (601, 10, Time.OVER),
        (0, 0, Time.FITS),
        (1, 0, Time.OVER),
    ],
)
def test_it_is_tight_from_nine_tenths_and_over_beyond_the_last_second(
    seconds: int, minutes: int | None, state: Time
) -> None:
    assert time_state(seconds, minutes) is state


def test_the_bar_fills_and_then_stays_full() -> None:
    assert filled(300, 10) == 0.5
    assert filled(1200, 10) == 1.0
    assert filled(300, None) == 0.0
    assert filled(1, 0) == 1.0


def test_what_is_over_is_counted_in_seconds() -> None:
    assert seconds_over(580, 8) == 100
    assert seconds_over(480, 8) == 0
    assert seconds_over(480, None) == 0


def test_the_words_say_what_the_colour_says(qtbot: QtBot) -> None:
    bar = TimeBar()
    qtbot.addWidget(bar)
    bar.show_minutes(8)
    bar.show_seconds(580)
    assert bar.words() == "9:40 of 8 min, over by 1:40"
    assert bar.accessibleName() == bar.words()
    bar.show_seconds(440)
    assert bar.words() == "7:20 of 8 min, nearly all of it"
    bar.show_minutes(None)
    assert bar.words() == "7:20 not given"


def test_the_time_counts_as_one_types(page: BriefsPage, qtbot: QtBot) -> None:
    bar = page.sheet.strip.time_bar
    page.add_entry(EntryKind.POINT)
    seen = []
    for words in (0, 100, 20):  # at 110 words a minute
        qtbot.keyClicks(QApplication.focusWidget(), "word " * words)
        seen.append((bar.used.text(), bar.state))
    assert seen == [("0:00", Time.FITS), ("0:55", Time.TIGHT), ("1:06", Time.OVER)]
    assert stored(page) == [], "nothing of it has been written yet"


def test_consecutive_interpretation_doubles_the_time(page: BriefsPage, qtbot: QtBot) -> None:
    assert page.desk is not None and page.dialogue is not None
    page.add_entry(EntryKind.POINT)
    qtbot.keyClicks(QApplication.focusWidget(), "word " * 55)
    page.desk.store.edit(page.dialogue, "interpretation", Interpretation.CONSECUTIVE)
    qtbot.waitUntil(lambda: page.sheet.strip.time_bar.used.text() == "1:00")


def test_the_minutes_given_are_changed_in_place(page: BriefsPage, qtbot: QtBot) -> None:
    assert page.desk is not None and page.view is not None
    bar, brief_id = page.sheet.strip.time_bar, page.view.brief.id
    bar.minutes.setFocus()
    bar.minutes.selectAll()
    qtbot.keyClicks(bar.minutes, "7")
    qtbot.keyClick(bar.minutes, Qt.Key.Key_Return)
    view = page.desk.briefs.view(brief_id)
    assert view is not None and view.brief.minutes == 7
