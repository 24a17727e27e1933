"""Days in both calendars, for those who read them so."""

from datetime import date

import pytest
from PySide6.QtGui import QFontMetrics, QTextLayout

from jpdialog.domain.plan import Instrument
from jpdialog.ui.pages.home.both_calendars import Calendars, in_both_calendars

FRIDAY = date(2026, 12, 11)


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (FRIDAY, "2026年（令和8年）12月11日"),
        (date(2019, 5, 1), "2019年（令和元年）5月1日"),
        (date(2019, 4, 30), "2019年（平成31年）4月30日"),
    ],
)
def test_a_japanese_day_has_both_years(when: date, told: str) -> None:
    assert in_both_calendars(when) == told


def test_a_japanese_reader_sees_the_day_of_the_week_too() -> None:
    told = Calendars("ja", has_japanese=True).day(FRIDAY)
    assert told.replace("\u2060", "") == "2026年（令和8年）12月11日（金）"


@pytest.mark.usefixtures("qapp")
def test_no_line_breaks_within_a_japanese_day() -> None:
    told = Calendars("ja", has_japanese=True).day(FRIDAY)
    layout = QTextLayout(f"案の提出期限 {told}")
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(QFontMetrics(layout.font()).horizontalAdvance(f"案の提出期限 {told}") - 4)
    layout.endLayout()
    assert line.textLength() == len("案の提出期限 ")


def test_a_plan_that_nobody_reads_in_japanese_has_one_calendar() -> None:
    plan = Instrument(title="Tides", language="en", translation_language="fr")
    assert Calendars.of(plan, "en").day(FRIDAY) == "Fri 11 December 2026"


def test_where_both_read_along_both_are_told() -> None:
    plan = Instrument(title="Tides", language="en", translation_language="ja")
    told = Calendars.of(plan, "en").day(FRIDAY).replace("\u2060", "")
    assert told == "Fri 11 December · 2026年（令和8年）12月11日"
