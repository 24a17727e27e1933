"""Days as Home tells them: with the day of the week, and in both calendars where the plan is read in Japanese."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from jpdialog.domain.plan import Instrument
from jpdialog.domain.wareki import to_wareki
from jpdialog.ui.days import in_one_piece

WEEKDAYS = ("月", "火", "水", "木", "金", "土", "日")


@dataclass(frozen=True, slots=True)
class Calendars:
    """How days are told: the window's language, and whether Japanese readers read along."""

    language: str
    has_japanese: bool

    @classmethod
    def of(cls, instrument: Instrument | None, language: str) -> "Calendars":
        """As fits a plan and its reader."""
        languages = (instrument.language, instrument.translation_language) if instrument else ()
        return cls(language, "ja" in (language, *languages))

    def day(self, when: date) -> str:
        """A day in full: "Fri 11 December 2026", 「2026年（令和8年）12月11日（金）」; for both readers, both."""
        if self.language == "ja":
            return in_one_piece(f"{in_both_calendars(when)}（{WEEKDAYS[when.weekday()]}）")
        english = QLocale(QLocale.Language.English).toString(when, "ddd d MMMM")  # type: ignore[call-overload]
        return f"{english} · {in_one_piece(in_both_calendars(when))}" if self.has_japanese else f"{english} {when.year}"


def in_both_calendars(when: date) -> str:
    """A day as official Japanese papers write it: 「2026年（令和8年）12月11日」."""
    era_year, month_and_day = to_wareki(when).split("年", 1)
    return f"{when.year}年（{era_year}年）{month_and_day}"
