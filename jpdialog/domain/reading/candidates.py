"""Lines that may be headings, and for each what it looks like with the lines that it wraps onto."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jpdialog.domain.reading.dates import dates_in
from jpdialog.domain.reading.layout import Layout, Look, joined, look_of
from jpdialog.domain.reading.numbers import Number, numbers_at_start
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.reading.text_shape import (
    Shape,
    ends_sentence,
    has_japanese,
    runs_on,
    says_something,
    shape,
    starts_small,
)

WRAPPED = "The heading of {number} was read over two lines; split it if the second line is text."
_MOST_LINES = 4
_LINES_REMEMBERED = 50
_RUN_IN = re.compile(r"(?P<head>[A-Z][^.:;]{2,80}[.:])\s+(?P<rest>[A-Z].{12,})", re.DOTALL)
_CAPTION = re.compile(r"[（(【][^（）()【】]{1,40}[）)】]")
_ARTICLES = (("counted", "条"), ("worded", "article"))
_RUN_IN_JAPANESE = re.compile(r"(?P<head>[（(【][^）)】]{1,30}[）)】])\s*(?P<rest>\S.*)", re.DOTALL)


@dataclass(slots=True)
class Candidate:
    """What may be a heading: lines ``start`` to ``stop``, its number in all its readings, the words after it."""

    start: int
    stop: int
    readings: list[Number]
    printed: str
    heading: str
    body: str = ""
    style: int | None = None
    look: Look | None = None
    shape: Shape = Shape.HEADING
    unsure: str = ""
    wraps_at: int = 0
    list_level: int | None = None
    heading_first: bool = False

    @property
    def number(self) -> Number | None:
        """The reading that was chosen: the first."""
        return self.readings[0] if self.readings else None


class Finder:
    """Goes through the lines of one file once and says which may be headings."""

    def __init__(self, lines: Sequence[SourceLine], layout: Layout) -> None:
        self._lines = lines
        self._layout = layout
        self._styled = any(line.heading_level is not None for line in lines)
        self._readings: dict[int, list[Number]] = {}

    def candidates(self) -> list[Candidate]:
        """All of them, in order, none overlapping."""
        found: list[Candidate] = []
        place = 0
        while place < len(self._lines):
            candidate = self._candidate(place)
            if candidate:
                found.append(candidate)
            place = candidate.stop if candidate else place + 1
        return found

    def _candidate(self, place: int) -> Candidate | None:
        line = self._lines[place]
        readings = numbers_at_start(line.number) if line.number else list(self._numbers(place))
        if line.heading_level is not None:
            return self._styled_heading(place, readings)
        if not readings and (captioned := self._captioned(place)):
            return captioned
        if readings and self._may_be_numbered(place, readings[0]):
            return self._numbered(place, readings)
        return self._weighty(place)

    def _numbers(self, place: int) -> list[Number]:
        """What the text of a line begins with; looked at once for each of the few lines around the present one."""
        found = self._readings.get(place)
        if found is None:
            if len(self._readings) > _LINES_REMEMBERED:
                self._readings.clear()
            found = self._readings[place] = numbers_at_start(self._lines[place].text)
        return found

    def _may_be_numbered(self, place: int, number: Number) -> bool:
        line = self._lines[place]
        if not line.number:
            if number.kind[1] == "gap" and any(found.start == 0 for found in dates_in(line.text[:40])):
                return False
            if (number.weak or number.kind[0] == "worded") and starts_small(line.text[len(number.printed) :]):
                return False
        if place == 0 or not self._layout.wrapped or line.blank_before or line.number:
            return True
        before = self._lines[place - 1]
        return not (self._layout.is_full(before) and not ends_sentence(before.text) and self._reads_as_text(place - 1))

    def _reads_as_text(self, place: int) -> bool:
        return not self._numbers(place) and not self._lines[place].text.endswith((":", ";", "：", "；"))

    def _styled_heading(self, place: int, readings: list[Number]) -> Candidate:
        line = self._lines[place]
        stop = place + 1
        while stop < len(self._lines) and stop < place + _MOST_LINES and self._is_rest_of_style(stop):
            stop += 1
        printed, heading = self._parts(place, stop, readings)
        candidate = Candidate(place, stop, readings, printed, heading, style=line.heading_level, look=look_of(line))
        return self._with_next_line(candidate) if not heading else candidate

    def _is_rest_of_style(self, place: int) -> bool:
        before, line = self._lines[place - 1], self._lines[place]
        return (
            line.heading_level == before.heading_level
            and not line.number
            and starts_small(line.text)
            and not self._numbers(place)
        )

    def _parts(self, start: int, stop: int, readings: list[Number]) -> tuple[str, str]:
        """The number as printed, and the words after it over all lines."""
        first = self._lines[start]
        if first.number:
            printed, rest = first.number, first.text
        else:
            printed = readings[0].printed if readings else ""
            rest = first.text[len(printed) :]
        if stop > start + 1:
            rest = joined([replace(first, text=rest.strip(), number=""), *self._lines[start + 1 : stop]])
        return printed.strip(), rest.strip()

    def _numbered(self, place: int, readings: list[Number]) -> Candidate | None:
        stop = self._end_of_block(place)
        printed, heading = self._parts(place, stop, readings)
        candidate = Candidate(place, stop, readings, printed, heading, look=look_of(self._lines[place]))
        candidate.list_level = self._lines[place].list_level
        candidate.shape = shape(heading)
        if candidate.shape is Shape.EMPTY:
            return self._with_next_line(candidate)
        if candidate.shape is Shape.SENTENCE:
            return self._divided(candidate)
        if stop > place + 1 and not (starts_small(self._lines[place + 1].text) or runs_on(self._lines[place].text)):
            candidate.unsure = WRAPPED
            candidate.wraps_at = len(self._parts(place, place + 1, readings)[1])
        line = self._lines[place]
        if self._styled and line.list_level is not None and not self._is_heavy(place):
            candidate.shape = Shape.ITEM
        return candidate

    def _captioned(self, place: int) -> Candidate | None:
        """An article whose heading stands in brackets above its number, as in Japanese laws."""
        caption, below = self._lines[place], place + 1
        if not _CAPTION.fullmatch(caption.text.strip()) or caption.number or below >= len(self._lines):
            return None
        line = self._lines[below]
        readings = numbers_at_start(line.number) if line.number else list(self._numbers(below))
        if line.heading_level is not None or not readings or readings[0].kind not in _ARTICLES:
            return None
        printed, body = self._parts(below, below + 1, readings)
        look = look_of(line)
        return Candidate(place, below + 1, readings, printed, caption.text.strip(), body, look=look, heading_first=True)

    def _end_of_block(self, place: int) -> int:
        """Where the numbered line and what it wraps onto ends."""
        stop = place + 1
        while stop < len(self._lines) and self._wraps_onto(place, stop):
            stop += 1
            if stop - place > _MOST_LINES:
                break
        return stop

    def _wraps_onto(self, place: int, stop: int) -> bool:
        before, line = self._lines[stop - 1], self._lines[stop]
        if line.heading_level is not None or line.number or line.list_level is not None or self._numbers(stop):
            return False
        if ends_sentence(before.text) and stop == place + 1:
            return False
        alike = self._are_alike(before, line)
        if not alike and look_of(before) != self._layout.body:
            return False
        if line.blank_before or not self._layout.wrapped:
            return runs_on(before.text) and starts_small(line.text)
        if alike and self._is_heavy(place):
            return len(line.text) <= len(before.text)
        return starts_small(line.text) or runs_on(before.text) or self._goes_on(place, stop)

    def _are_alike(self, before: SourceLine, line: SourceLine) -> bool:
        """Whether both look the same; capitals ("UNODC") count only where nothing else sets the first line apart."""
        if self._outweighs(before):
            return look_of(before)[:-1] == look_of(line)[:-1]
        return look_of(before) == look_of(line)

    def _outweighs(self, line: SourceLine) -> bool:
        """Whether more than capitals sets the line apart."""
        return look_of(line)[:-1] != self._layout.body[:-1]

    def _goes_on(self, place: int, stop: int) -> bool:
        """A line that fills the page: a sentence goes on, and so does a heading whose next line is short and last."""
        before, line = self._lines[stop - 1], self._lines[stop]
        if not self._layout.is_full(before):
            return False
        if says_something(before.text) or stop > place + 1:
            return True
        after = self._lines[stop + 1] if stop + 1 < len(self._lines) else None
        return not ends_sentence(line.text) and (after is None or after.blank_before)

    def _with_next_line(self, candidate: Candidate) -> Candidate:
        """A number alone on its line takes a short next line as its heading."""
        candidate.shape = Shape.HEADING
        if candidate.stop >= len(self._lines):
            return candidate
        line = self._lines[candidate.stop]
        free = not self._numbers(candidate.stop) and not line.number and line.list_level is None
        short = shape(line.text) is Shape.HEADING and len(line.text.split()) <= 14
        if free and short and line.heading_level in (None, candidate.style) and not self._layout.is_full(line):
            candidate.heading = line.text.strip()
            candidate.stop += 1
        return candidate

    def _divided(self, candidate: Candidate) -> Candidate:
        """A heading with its text on the same line: "1. Africa. The parties will…", 「第１条（目的）　…」."""
        pattern = _RUN_IN_JAPANESE if has_japanese(candidate.heading) else _RUN_IN
        match = pattern.match(candidate.heading)
        if match and len(match["head"].split()) <= 8 and not says_something(match["head"]):
            candidate.heading, candidate.body, candidate.shape = match["head"], match["rest"], Shape.HEADING
        return candidate

    def _weighty(self, place: int) -> Candidate | None:
        """A line that only its weight sets apart."""
        line = self._lines[place]
        if not self._is_heavy(place) or line.list_level is not None or shape(line.text) is not Shape.HEADING:
            return None
        if place and not self._outweighs(line) and self._layout.continues(self._lines[place - 1], line):
            return None
        look, stop = look_of(line), place + 1
        while stop < len(self._lines) and stop < place + _MOST_LINES and self._is_rest_of_weighty(stop, look):
            stop += 1
        return Candidate(place, stop, [], line.number, self._words(place, stop), look=look)

    def _words(self, place: int, stop: int) -> str:
        first = self._lines[place]
        return joined([replace(first, number=""), *self._lines[place + 1 : stop]])

    def _is_rest_of_weighty(self, place: int, look: Look) -> bool:
        before, line = self._lines[place - 1], self._lines[place]
        return (
            look_of(line) == look
            and not line.blank_before
            and not line.number
            and not self._numbers(place)
            and (self._layout.is_full(before) or runs_on(before.text) or starts_small(line.text))
        )

    def _is_heavy(self, place: int) -> bool:
        size, bold, centred, capitals = look_of(self._lines[place])
        body_size, body_bold, body_centred, body_capitals = self._layout.body
        return (
            (bold and not body_bold)
            or (capitals and not body_capitals)
            or (centred and not body_centred)
            or (size is not None and body_size is not None and size > body_size * 1.08)
        )


def heading_in(text: str) -> tuple[str, str]:
    """Number as printed and words of a line that somebody says is a heading."""
    readings = numbers_at_start(text)
    printed = readings[0].printed if readings else ""
    return printed.strip(), text[len(printed) :].strip()
