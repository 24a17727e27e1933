"""The programme in words: times with their zones, days, and what is to be seen to, in one language."""

from datetime import date

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.programme_times import Session
from jpdialog.domain.wall_time import clock_time, days_on
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.programme_view import DayView, EntryView, ProgrammeView
from jpdialog.services.vocabulary import words_for
from jpdialog.services.zones import city_of

WEEKDAYS = {"en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "ja": tuple("月火水木金土日")}

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class ProgrammeWords:
    """Says a programme in one language."""

    def __init__(self, desk: Desk, language: str) -> None:
        self._names, self._words, self.language = Names(desk, language), words_for(language), language

    def title(self, view: EntryView) -> str:
        """The entry's title; what kind it is where it has none."""
        kind = self._words.name(view.entry.kind)
        return self._names.of(view.titled, "title") or kind[:1].upper() + kind[1:]

    def place(self, view: EntryView) -> str:
        """Where it takes place."""
        return self._names.of(view.entry, "place")

    def person(self, view: EntryView, part: str) -> str:
        """The name of who fills a part."""
        return self._names.of(view.people.get(part), "name")

    def times(self, view: EntryView) -> str:
        """Start and end on the clocks of the place: "10:00–11:30", "23:00–01:00 (+1)"; empty without a start."""
        if view.slot.start is None or view.slot.end is None:
            return ""
        if view.minutes is None:
            return clock_time(view.slot.start)
        return f"{clock_time(view.slot.start)}–{self.end(view)}"

    def end(self, view: EntryView) -> str:
        """The end, with the days that it lies behind the start's."""
        if view.slot.end is None or view.minutes is None:
            return ""
        return _with_days(clock_time(view.slot.end), days_on(view.slot.end))

    def other_times(self, view: EntryView) -> str:
        """Start and end on the clocks of the other zone, with the days by which they differ; empty without one."""
        if view.other is None:
            return ""
        start, end = (_with_days(clock_time(each.minutes), each.days) for each in view.other)
        return start if view.minutes is None else f"{start}–{end}"

    def both_times(self, view: EntryView, dialogue: Dialogue) -> str:
        """In both zones: "10:00–11:30 Vienna / 18:00–19:30 Tokyo"."""
        here, there = self.times(view), self.other_times(view)
        if not there:
            return here
        return f"{here} {self.city(dialogue.time_zone)} / {there} {self.city(dialogue.other_time_zone)}"

    def city(self, zone: str) -> str:
        """What a zone is called after."""
        return city_of(zone, self.language) if zone else ""

    def day(self, day: date) -> str:
        """A day with its weekday: "Thu 14 January 2027", 「2027年1月14日（木）」."""
        weekday = WEEKDAYS[self.language][day.weekday()]
        if self.language == "ja":
            return f"{day.year}年{day.month}月{day.day}日（{weekday}）"
        return f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}"

    def session(self, session: Session) -> str:
        """The minutes of a session: "10:00–12:00: 110 of 120 min"."""
        return self._words(
            "{start}–{end}: {used} of {given} min",
            start=clock_time(session.start),
            end=clock_time(session.start + session.given),
            used=session.used,
            given=session.given,
        )

    def findings(self, view: ProgrammeView) -> list[tuple[str, ProgrammeEntry | None, Finding | None]]:
        """What is to be seen to, each with the entry that it stands at; pauses last."""
        told: list[tuple[str, ProgrammeEntry | None, Finding | None]] = []
        for each in view.findings:
            entry = each.places[0] if isinstance(each.places[0], ProgrammeEntry) else None
            told.append((self.finding(view, each), entry, each))
        for entry, start, end in view.gaps:
            said = self._words(
                "{day}, {start}–{end}: nothing is planned",
                day=self.day(entry.day),
                start=clock_time(start),
                end=clock_time(end),
            )
            told.append((said, entry, None))
        return told

    def finding(self, view: ProgrammeView, found: Finding) -> str:
        """A finding as a sentence with a proposal."""
        entry = next((each for each in view.entries if each.entry.id == found.places[0].id), None)
        title = self.title(entry) if entry else self._names.of(found.places[0], "title")
        day = self.day(entry.entry.day) if entry else ""
        times = dict(zip(("time", "until"), found.details, strict=False))
        return self._sentence(found.kind, title=title, day=day, **times)

    def _sentence(self, kind: FindingKind, **told: str) -> str:
        words = self._words
        match kind:
            case FindingKind.TIME_NEVER:
                return words(
                    "{title}: there is no {time} on {day}, the clocks are put forward then; {until} is the first time "
                    "after that",
                    **told,
                )
            case FindingKind.TIME_TWICE:
                return words(
                    "{title}: the clocks show {time} twice on {day}; say whether the earlier or the later is meant",
                    **told,
                )
            case FindingKind.OVERLAP:
                return words("{title}: begins at {time} on {day}, while what is above it goes on until {until}", **told)
            case FindingKind.OUTSIDE_DIALOGUE:
                return words("{title}: {day} is not a day of the dialogue", **told)
            case _:
                return words("{title}: has no time in the programme", **told)

    def sum(self, view: ProgrammeView) -> str:
        """The minutes of the agenda in all, and of each session."""
        sessions = [self.session(each) for day in view.days for each in day.sessions]
        total = self._words("Agenda {minutes} min", minutes=view.agenda_minutes)
        return " · ".join([total, *sessions])

    def span(self, day: DayView) -> str:
        """From the first start to the last end of a day."""
        starts = [each.slot.start for each in day.entries if each.slot.start is not None]
        ends = [each.slot.end for each in day.entries if each.slot.end is not None]
        if not starts:
            return ""
        end = max(ends)
        return f"{clock_time(min(starts))}–{_with_days(clock_time(end), days_on(end))}"


def _with_days(said: str, days: int) -> str:
    return said if days == 0 else f"{said} ({days:+d})"
