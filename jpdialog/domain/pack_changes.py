"""What has changed in a pack since it was issued, part by part: words that came or went, figures, parts new or gone.

Only what people wrote counts. That a brief was cleared since, that a light has turned red, or that a day has passed and
an action is a day older changes no words, and no page has to be replaced for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import chain

from jpdialog.domain.difference import difference, words_changed
from jpdialog.domain.pack import PartKind
from jpdialog.domain.papers import (
    ActionLine,
    Answer,
    FigureLine,
    Item,
    MatrixRow,
    Pack,
    PlacedPart,
    ProjectGroup,
    SubjectBrief,
)
from jpdialog.domain.rich_text import RichText


class PartState(StrEnum):
    """What became of a part since."""

    CHANGED = "changed"
    NEW = "new"
    REMOVED = "removed"


class LineKind(StrEnum):
    """What a line says: words as they were written, a figure, or one of the field's own words for a state."""

    TEXT = "text"
    FIGURE = "figure"
    HANDLING = "handling"
    ACTION_STATUS = "action_status"
    MARKING = "marking"
    LOOK = "look"
    """The same words in another form, or the same person with another photo."""


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line that is not what it was; ``before`` or ``now`` is empty if it came or went.

    Of a state both are values of the domain (``Handling``, ``ActionStatus``), to be said in the reader's language; of a
    look both are the words that have it.
    """

    before: str
    now: str
    kind: LineKind = LineKind.TEXT

    @property
    def words(self) -> int:
        """How many words came or went."""
        return words_changed(difference(self.before, self.now))


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part that is not as it was issued; of one that is new or gone the lines are not told."""

    part: PlacedPart
    state: PartState
    lines: tuple[LineChange, ...] = ()

    @property
    def words(self) -> int:
        """How many words came or went in it."""
        return sum(line.words for line in self.lines)

    @property
    def figures(self) -> int:
        """How many figures changed in it."""
        return sum(line.kind == LineKind.FIGURE for line in self.lines)

    @property
    def looks(self) -> int:
        """How many lines have the same words, but look otherwise."""
        return sum(line.kind == LineKind.LOOK for line in self.lines)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a line tells, as an ISO date that may have gaps; readers are told it as their language writes days."""

    iso: str


Line = tuple[object, ...]
Lines = dict[str, Line]
SayDay = Callable[[str], str]
FIGURE, HANDLING, STATUS, LOOK, BESIDE = "figure:", ".handling", ".status", ".look", ".beside"


def changes(before: Pack, now: Pack, day: SayDay = str) -> list[PartChange]:
    """What differs, in the order of now, what was removed last. The list of contents follows and is not told.

    ``day`` says the days in the lines, which are ISO dates otherwise.
    """
    now = _with_its_table(before, now)
    was, is_ = _parts(before), _parts(now)
    found = [
        _change(part, before, now, day) if key in was else PartChange(part, PartState.NEW) for key, part in is_.items()
    ]
    gone = [PartChange(part, PartState.REMOVED) for key, part in was.items() if key not in is_]
    return [each for each in found if each is not None] + gone


def _with_its_table(before: Pack, now: Pack) -> Pack:
    """Now as it would be compared with an issue of the time when packs had a table of actions and no matrix."""
    if before.follow_up is not None or not before.actions or now.follow_up is None:
        return now
    return replace(now, follow_up=None, actions=now.follow_up.actions)


def said_in(pack: Pack, part: PlacedPart) -> Lines:
    """The lines of a part by their names, in order; a part that has nothing in it has none."""
    return dict(_said(pack, part))


def _parts(pack: Pack) -> Mapping[str, PlacedPart]:
    return {part.key: part for part in pack.parts if part.kind != PartKind.CONTENTS and said_in(pack, part)}


def _change(part: PlacedPart, before: Pack, now: Pack, day: SayDay) -> PartChange | None:
    was, is_ = said_in(before, part), said_in(now, part)
    earlier = next(each for each in before.parts if each.key == part.key)
    names = [*is_, *(name for name in was if name not in is_)]
    differing = [(name, was.get(name, ()), is_.get(name, ())) for name in names]
    lines = tuple(
        _line_change(name, _said_as(b, day), _said_as(n, day), _said_as(is_.get(name.removesuffix(LOOK), ()), day))
        for name, b, n in differing
        if b != n and not _goes_along(name, b, n, was, is_)
    )
    if earlier.marking != part.marking:
        lines = (LineChange(earlier.marking, part.marking, LineKind.MARKING), *lines)
    if not lines and [name for name in was if name in is_] == [name for name in is_ if name in was]:
        return None
    return PartChange(part, PartState.CHANGED, lines)


def _line_change(name: str, before: str, now: str, words: str) -> LineChange:
    if name.endswith(LOOK):
        return LineChange(words, words, LineKind.LOOK)
    return LineChange(before, now, _kind(name))


def _kind(name: str) -> LineKind:
    if name.startswith(FIGURE):
        return LineKind.FIGURE
    if name.endswith(HANDLING):
        return LineKind.HANDLING
    return LineKind.ACTION_STATUS if name.endswith(STATUS) else LineKind.TEXT


def _goes_along(name: str, before: Line, now: Line, was: Lines, is_: Lines) -> bool:
    """Whether it is the state or look of something that came, went or was reworded, which is told already."""
    if name.endswith(LOOK):
        words = name.removesuffix(LOOK)
        return was.get(words) != is_.get(words)
    if name.endswith(BESIDE):
        action = name.removesuffix(BESIDE)
        return action not in was or action not in is_
    return name.endswith((HANDLING, STATUS)) and not (before and now)


def _said(pack: Pack, part: PlacedPart) -> Iterator[tuple[str, Line]]:
    teller = TELLERS.get(part.kind)
    return teller(pack, part) if teller else iter(())


def _cover(pack: Pack, _part: PlacedPart) -> Iterator[tuple[str, Line]]:
    front = pack.front
    yield "occasion", _line(front.occasion)
    yield "place", _line(front.place, _day(front.starts_on), _day(front.ends_on))
    yield "plan", _line(front.plan)
    yield "marking", _line(front.marking)


def _steering(pack: Pack, _part: PlacedPart) -> Iterator[tuple[str, Line]]:
    if pack.steering:
        yield from _brief(pack.steering)


def _subject(pack: Pack, part: PlacedPart) -> Iterator[tuple[str, Line]]:
    for brief in pack.briefs:
        if brief.id == part.of:
            yield from _brief(brief)


def _programme(pack: Pack, _part: PlacedPart) -> Iterator[tuple[str, Line]]:
    for day in pack.days:
        for line in day.lines:
            when = (day.day, line.times, line.other_times, line.place)
            who = (line.our_speaker, line.their_speaker, *line.interpreters)
            yield f"day {line.id}", _line(*when, line.title, line.minutes, *line.sections, *who)
    if pack.days:
        return
    for each in pack.programme:
        said = (each.title, each.minutes, *each.sections, each.our_speaker, each.their_speaker)
        yield each.id, _line(f"{each.order}.", *said)


def _amendments(pack: Pack, _part: PlacedPart) -> Iterator[tuple[str, Line]]:
    for pair in pack.amendments:
        yield pair.id, _line(pair.number, pair.heading, *pair.base, "→", *pair.other)


def _delegations(pack: Pack, _part: PlacedPart) -> Iterator[tuple[str, Line]]:
    for delegation in pack.delegations:
        for each in delegation.members:
            said = (delegation.party, each.name, each.pronunciation, each.title, each.organisation, each.role)
            yield each.id, _line(*said, each.biography)
            if each.photo is not None:
                yield f"{each.id}{LOOK}", _line(sha256(each.photo.data).hexdigest())


def _brief(brief: SubjectBrief) -> Iterator[tuple[str, Line]]:
    yield "heading", _line(brief.number, brief.heading)
    yield "speaker", _line(brief.speaker)
    for place, promise in enumerate(brief.promises):
        yield f"promise {place}", _line(promise.text, *promise.parties)
    groups = (brief.objectives, brief.points, brief.their_objectives)
    for items in groups:
        yield from _items(items)
    yield from _answers(brief.answers)
    for items in (brief.do_not_say, brief.background, brief.last_outcome):
        yield from _items(items)
    yield from _actions(brief.actions)
    yield from _figures(brief.figures)


def _items(items: Iterable[Item]) -> Iterator[tuple[str, Line]]:
    for item in items:
        yield item.id, _line(item.text, item.translation)
        yield f"{item.id}{HANDLING}", _line(item.handling)
        yield from _look(item.id, item.rich, item.rich_translation)


def _look(name: str, *forms: RichText | None) -> Iterator[tuple[str, Line]]:
    """The forms of a line's texts, as far as they have one; they are compared, never shown."""
    if any(form is not None for form in forms):
        yield f"{name}{LOOK}", _line(repr(forms))


def _answers(answers: Iterable[Answer]) -> Iterator[tuple[str, Line]]:
    for each in answers:
        said = (each.question, each.question_translation, each.answer, each.answer_translation)
        yield each.id, _line(*said)
        yield f"{each.id}{HANDLING}", _line(each.handling)
        yield from _look(each.id, *(each.rich[name] for name in sorted(each.rich)))


def _actions(actions: Iterable[ActionLine]) -> Iterator[tuple[str, Line]]:
    for each in actions:
        said = (each.number, each.text, each.section, each.lead, each.counterpart, each.due)
        yield each.id, _line(*said)
        yield f"{each.id}{STATUS}", _line(each.status)


def _follow_up(pack: Pack, _part: PlacedPart) -> Iterator[tuple[str, Line]]:
    if pack.follow_up is None:
        yield from _actions(pack.actions)
        return
    for row in pack.follow_up.rows:
        yield from _actions((row.action,))
        yield from _row(row)


def _row(row: MatrixRow) -> Iterator[tuple[str, Line]]:
    """What a row says beside its action; its age, how often it was carried and its light follow by themselves."""
    from_where = (row.edition, row.commitment, _day(row.agreed_on), row.due_before, *row.supporting)
    ahead = (row.resources, row.next_step, row.decision_sought, row.light_reason)
    yield f"{row.action.id}{BESIDE}", _line(*from_where, *ahead, row.verified_by_us, row.verified_by_them)
    for each in row.progress:
        yield each.id, _line(each.day, each.author, each.text)
    yield from ((f"{row.action.id} evidence {place}", _line(text)) for place, text in enumerate(row.evidence))


def _figures(figures: Iterable[FigureLine]) -> Iterator[tuple[str, Line]]:
    for each in figures:
        said = (each.label, each.value, each.unit, each.basis, each.source, each.as_of)
        yield f"{FIGURE}{each.id}", _line(*said)


def _projects(groups: Iterable[ProjectGroup]) -> Iterator[tuple[str, Line]]:
    for group in groups:
        for each in group.lines:
            said = (each.number, each.title, each.about, each.years, *each.pledged, *each.disbursed, each.gender)
            yield f"{FIGURE}{each.id}", _line(group.heading, *said, each.visibility, each.report, each.due)


def _annex(pack: Pack, part: PlacedPart) -> Iterator[tuple[str, Line]]:
    for annex in pack.annexes:
        if annex.id != part.of:
            continue
        yield "title", _line(annex.title)
        yield from ((f"paragraph {place}", _line(text)) for place, text in enumerate(annex.paragraphs))
        if annex.edition is not None:
            for section in annex.edition.sections:
                yield section.id, _line(section.number, section.heading, *section.paragraphs)


def _line(*said: object) -> Line:
    return tuple(Day(each.isoformat()) if isinstance(each, date) else each for each in said if each not in (None, ""))


def _day(iso: str) -> Day | None:
    return Day(iso) if iso else None


def _said_as(line: Line, day: SayDay) -> str:
    return " · ".join(day(each.iso) if isinstance(each, Day) else str(each) for each in line)


TELLERS: dict[str, Callable[[Pack, PlacedPart], Iterator[tuple[str, Line]]]] = {
    PartKind.COVER: _cover,
    PartKind.STEERING_BRIEF: _steering,
    PartKind.PROGRAMME: _programme,
    PartKind.DELEGATIONS: _delegations,
    PartKind.SUBJECT_BRIEF: _subject,
    PartKind.FOLLOW_UP: _follow_up,
    PartKind.AMENDMENT_TABLE: _amendments,
    PartKind.DATA_SHEETS: lambda pack, _part: chain(_figures(pack.figures), _projects(pack.projects)),
    PartKind.ANNEX: _annex,
}
"""What tells the lines of a part, by its kind; the list of contents says nothing of its own."""
