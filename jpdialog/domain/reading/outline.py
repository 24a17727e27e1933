"""Which candidates are headings, and how deep: by their numbers' sequence, their kinds' nesting, style and weight."""

import re
from collections import defaultdict
from collections.abc import Sequence

from jpdialog.domain.reading.candidates import Candidate
from jpdialog.domain.reading.layout import Look
from jpdialog.domain.reading.numbers import Kind, Number
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.reading.text_shape import Shape

NO_HEADING = "Section {number} has a number but no heading of its own."
NO_HEADING_NUMBERED = "The numbered paragraphs were taken as sections, because the text has no headings."

_TITLE = re.compile(
    r"\b(?:plan|agreement|memorandum|arrangement|declaration|framework|strategy|treaty|accord|road\s?map|between)\b"
    r"|計画|協定|覚書|合意|宣言|文書",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"here(?:in)?after|以下、?「", re.IGNORECASE)


def choose_readings(numbers: Sequence[list[Number]]) -> None:
    """Put first the reading of each number that goes on with those before it ("(i)" after "(h)" is a letter)."""
    last: dict[Kind, tuple[int, ...]] = {}
    for place, readings in enumerate(numbers):
        if len(readings) > 1:
            following = numbers[place + 1] if place + 1 < len(numbers) else []
            best = max(readings, key=lambda each: _likelihood(each, last, following))
            readings.remove(best)
            readings.insert(0, best)
        last[readings[0].kind] = readings[0].values


def _likelihood(number: Number, last: dict[Kind, tuple[int, ...]], following: list[Number]) -> tuple[bool, bool, bool]:
    before = last.get(number.kind)
    goes_on = before is not None and before[-1] + 1 == number.value
    is_followed = any(each.kind == number.kind and each.value == number.value + 1 for each in following)
    starts = number.value == 1
    return (goes_on or starts, is_followed, goes_on)


def without_title(candidates: list[Candidate], lines: Sequence[SourceLine]) -> list[Candidate]:
    """Without the lines at the very top that only look or style sets off: the title and what belongs to it.

    A line of the top is a heading only if it looks like a later one, and unlike the first line where that is the title.
    """
    top = 0
    while top < len(candidates) and _continues_top(candidates[top], candidates[:top]):
        top += 1
    if not top:
        return candidates
    first, rest = candidates[0], candidates[top:]
    later = {_dress(each) for each in rest}
    if top == 1 and _dress(first) in later and not _reads_as_title(first, rest, lines):
        return candidates
    return [each for each in candidates[1:top] if _dress(each) in later] + rest


def _continues_top(candidate: Candidate, above: Sequence[Candidate]) -> bool:
    return candidate.number is None and candidate.start == (above[-1].stop if above else 0)


def _dress(candidate: Candidate) -> tuple[int | None, Look | None]:
    return (candidate.style, None if candidate.style is not None else candidate.look)


def _reads_as_title(first: Candidate, rest: Sequence[Candidate], lines: Sequence[SourceLine]) -> bool:
    """It is called a plan or the like, or the parties are defined below it."""
    below = lines[first.stop : rest[0].start][:20]
    return _TITLE.search(first.heading) is not None or any(_DEFINES.search(line.text) for line in below)


def headings_among(candidates: list[Candidate], lines: Sequence[SourceLine]) -> list[Candidate]:
    """Those candidates that are headings (or numbered paragraphs that stand as sections of their own)."""
    choose_readings([each.readings for each in candidates if each.readings])
    likely = _with_evidence(candidates)
    likely = _without_lists(likely, lines)
    return _in_sequence(likely) or _numbered_paragraphs(candidates)


def _with_evidence(candidates: list[Candidate]) -> list[Candidate]:
    """Without lone "A." or "1 ", which begin a name or an amount more often than a section."""
    seen: dict[Kind, set[int]] = defaultdict(set)
    for each in candidates:
        if each.number:
            seen[each.number.kind].add(each.number.value)

    def holds(each: Candidate) -> bool:
        number = each.number
        if number is None or not number.weak or each.style is not None:
            return True
        return bool({number.value + 1, number.value - 1} & seen[number.kind])

    return [each for each in candidates if holds(each)]


def _without_lists(candidates: list[Candidate], lines: Sequence[SourceLine]) -> list[Candidate]:
    """Without the items of a list that a colon announces: two or more of one kind with nothing between them."""
    kept: list[Candidate] = []
    place = 0
    while place < len(candidates):
        run = _run_from(candidates, place)
        first = candidates[place]
        announced = first.start > 0 and lines[first.start - 1].text.rstrip().endswith((":", "："))
        if not (announced and run > 1 and first.style is None):
            kept.extend(candidates[place : place + run])
        place += run
    return kept


def _run_from(candidates: list[Candidate], place: int) -> int:
    run = 1
    while place + run < len(candidates):
        before, each = candidates[place + run - 1], candidates[place + run]
        if not (before.number and each.number and before.number.kind == each.number.kind and each.start == before.stop):
            break
        run += 1
    return run


def _in_sequence(candidates: list[Candidate]) -> list[Candidate]:
    """Headings, and the numbered sentences that stand as siblings among them (a heading that was left out)."""
    kept: list[Candidate] = []
    last: dict[Kind, int] = {}
    inner: dict[Kind, int] = {}
    for each in candidates:
        number = each.number
        if each.shape is Shape.HEADING or _always_a_section(number):
            kept.append(_as_section(each))
            inner.clear()
            if number:
                last[number.kind] = number.value
        elif number and each.shape is Shape.SENTENCE:
            before = last.get(number.kind)
            if before is not None and before + 1 == number.value and inner.get(number.kind) != before:
                kept.append(_as_section(each))
                last[number.kind] = number.value
            inner[number.kind] = number.value
    return kept if any(each.heading for each in kept) or any(_always_a_section(each.number) for each in kept) else []


def _always_a_section(number: Number | None) -> bool:
    return number is not None and ((number.stands_alone and number.kind[0] != "multiple") or number.kind[0] == "worded")


def _as_section(candidate: Candidate) -> Candidate:
    """A numbered sentence becomes a section without a heading, the sentence its first paragraph."""
    if candidate.shape is not Shape.HEADING and candidate.style is None:
        candidate.heading, candidate.body = "", candidate.heading
        candidate.unsure = NO_HEADING
    return candidate


def _numbered_paragraphs(candidates: list[Candidate]) -> list[Candidate]:
    """In a text without any heading: its paragraphs, if they are numbered 1, 2, …, of the kind that comes first."""
    numbered = [each for each in candidates if each.number and each.shape is Shape.SENTENCE]
    if not numbered or numbered[0].number is None:
        return []
    kind = numbered[0].number.kind
    chosen = [each for each in numbered if each.number and each.number.kind == kind]
    if len(chosen) < 2 or chosen[0].number is None or chosen[0].number.value != 1:
        return []
    for each in chosen:
        _as_section(each)
        each.unsure = ""
    chosen[0].unsure = NO_HEADING_NUMBERED
    return chosen


def levels_of(headings: Sequence[Candidate]) -> list[int]:
    """How deep each heading stands, 1 the highest, none skipped: kinds nest in the order in which they first appear."""
    ladder: list[Candidate] = []
    levels: list[int] = []
    for each in headings:
        del ladder[_rung_for(each, ladder) :]
        ladder.append(each)
        levels.append(len(ladder))
    return levels


def _rung_for(candidate: Candidate, ladder: list[Candidate]) -> int:
    """The place on the ladder that the candidate takes; what stands there and below it is left."""
    if candidate.style is not None:
        return next(
            (place for place, each in enumerate(ladder) if each.style is None or each.style >= candidate.style),
            len(ladder),
        )
    number = candidate.number
    if number is None:
        return _rung_by_look(candidate, ladder)
    if number.opens_annex:
        return 0
    if number.kind[0] == "multiple":
        return _rung_of_multiple(number, ladder)
    return next((place for place, each in enumerate(ladder) if _are_siblings(each, candidate)), len(ladder))


def _are_siblings(one: Candidate, other: Candidate) -> bool:
    """Numbers of one kind, unless the file itself says that one list stands within the other."""
    nested = one.list_level is not None and other.list_level is not None and one.list_level != other.list_level
    alike = one.number is not None and other.number is not None and one.number.kind == other.number.kind
    return one.style is None and alike and not nested


def _rung_of_multiple(number: Number, ladder: list[Candidate]) -> int:
    for place, each in enumerate(ladder):
        other = each.number
        if each.style is None and other and other.kind[0] == "multiple" and len(other.values) >= len(number.values):
            return place
    return len(ladder)


def _rung_by_look(candidate: Candidate, ladder: list[Candidate]) -> int:
    for place, each in enumerate(ladder):
        if each.style is None and each.look == candidate.look:
            return place
    size = (candidate.look or (None,))[0] or 0
    for place, each in enumerate(ladder):
        if each.style is None and ((each.look or (None,))[0] or 0) < size:
            return place
    return len(ladder)
