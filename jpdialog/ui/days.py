"""Days and times as the window shows them, in the reader's language; days with gaps stay so."""

from datetime import date, datetime, time

from jpdialog.domain.partial_date import whole_date
from jpdialog.ui.language import translate

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
JAPANESE_UNITS = ("年", "月", "日")


def day(when: date, language: str) -> str:
    """One day: "11 Dec 2026", 「2026年12月11日」."""
    return partial(when.isoformat(), language)


def short_day(when: date, language: str) -> str:
    """One day without its year: "11 Dec", 「12月11日」."""
    return f"{when.month}月{when.day}日" if language == "ja" else f"{when.day} {MONTHS[when.month - 1]}"


def partial(when: str | None, language: str) -> str:
    """An ISO date that may have gaps: "Jan 2027" for "2027-01"; nothing for none."""
    if not when:
        return ""
    numbers = [int(part) for part in when.split("-")]
    if language == "ja":
        return "".join(f"{number}{unit}" for number, unit in zip(numbers, JAPANESE_UNITS, strict=False))
    year, *rest = numbers
    month = [MONTHS[rest[0] - 1]] if rest else []
    return " ".join([*(str(number) for number in rest[1:]), *month, str(year)])


def span(starts: str | None, ends: str | None, language: str) -> str:
    """First to last day, without saying twice what both share: "14–15 Jan 2027", 「2027年1月14–15日」."""
    first, last = whole_date(starts), whole_date(ends)
    if not ends or starts == ends or first is None or last is None:
        return partial(starts or ends, language)
    if first.year != last.year:
        return f"{day(first, language)}–{day(last, language)}"
    if first.month != last.month:
        return _across_months(first, last, language)
    if language == "ja":
        return f"{first.year}年{first.month}月{first.day}–{last.day}日"
    return f"{first.day}–{day(last, language)}"


def _across_months(first: date, last: date, language: str) -> str:
    if language == "ja":
        return f"{day(first, language)}–{short_day(last, language)}"
    return f"{short_day(first, language)} – {day(last, language)}"


def in_one_piece(text: str) -> str:
    """The same text, which no line will break."""
    return "\u2060".join(text.replace(" ", "\u00a0"))


def clock(when: time) -> str:
    """The time of day, the same in both languages: "14:02"."""
    return f"{when.hour:02}:{when.minute:02}"


def moment(when: datetime, today: date, language: str) -> str:
    """A moment as near as it is: "Today 13:58", "Yesterday 09:10", "18 Nov 09:10", "18 Nov 2025"."""
    days = (today - when.date()).days
    near = {0: translate("Days", "Today"), 1: translate("Days", "Yesterday")}
    if days in near:
        return f"{near[days]} {clock(when.time())}"
    if when.year == today.year:
        return f"{short_day(when.date(), language)} {clock(when.time())}"
    return day(when.date(), language)


def how_far(starts: str | None, today: date) -> str:
    """How far off a day is: "in 52 days", "tomorrow", "52 days ago"; nothing if the day is not known."""
    when = whole_date(starts)
    if when is None:
        return ""
    days = (when - today).days
    near = {0: translate("Days", "today"), 1: translate("Days", "tomorrow"), -1: translate("Days", "yesterday")}
    if days in near:
        return near[days]
    told = translate("Days", "in {days} days") if days > 0 else translate("Days", "{days} days ago")
    return told.format(days=abs(days))
