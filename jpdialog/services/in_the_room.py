"""All that a note-taker has at hand: agenda, both sides, what can be named, our points and answers, what was used."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.brief import Brief, EntryKind
from jpdialog.domain.capture.known import Known
from jpdialog.domain.dialogue import AgendaItem, Dialogue, Interpretation
from jpdialog.domain.people import DelegationMember, DelegationRole, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.short_of_time import PointLeft, in_order_of_weight, to_drop
from jpdialog.domain.speaking_time import speaking_seconds
from jpdialog.domain.use import Happened, Use
from jpdialog.services.answers import Answer, answers_of
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.known_in_the_room import known_at
from jpdialog.services.names import Names
from jpdialog.services.persons import our_party

SILENT = frozenset({DelegationRole.INTERPRETER, DelegationRole.NOTE_TAKER})
"""Members who do not speak for their side."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person who may speak, by the name to show."""

    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Side:
    """A side of the table, with those who speak for it in order of precedence."""

    party: Party
    name: str
    is_ours: bool
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda as it is shown."""

    item: AgendaItem
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point that we mean to make, in the words to say."""

    left: PointLeft
    words: str
    is_given: bool


@dataclass(frozen=True)
class InTheRoom:
    """What is at hand in one language; read anew when something of it changes."""

    dialogue: Dialogue
    known: Known
    items: tuple[Item, ...]
    sides: tuple[Side, ...]
    answers: tuple[Answer, ...]
    points_by_lineage: Mapping[str | None, tuple[Point, ...]]
    minutes_by_lineage: Mapping[str | None, int | None]
    answered: frozenset[str]

    def item(self, item_id: str | None) -> Item | None:
        """The item of that id."""
        return next((each for each in self.items if each.item.id == item_id), None)

    def side(self, party_id: str | None) -> Side | None:
        """The side of that party."""
        return next((each for each in self.sides if each.party.id == party_id), None)

    def points(self, item_id: str | None) -> list[Point]:
        """Our points under an item, those that weigh most first."""
        item = self.item(item_id)
        found = [point for lineage in (item.item.lineages if item else ()) for point in self._of(lineage)]
        order = {each.entry.id: place for place, each in enumerate(in_order_of_weight(each.left for each in found))}
        return sorted(found, key=lambda each: order[each.left.entry.id])

    def drop(self, item_id: str | None, used: int, ours: int) -> set[str]:
        """The ids of the points of an item that no longer fit: ``used`` seconds are gone in all, ``ours`` by us."""
        left = self.seconds_left(item_id, used, ours)
        if left is None:
            return set()
        open_points = [each.left for each in self.points(item_id) if not each.is_given]
        return {each.entry.id for each in to_drop(open_points, left)}

    def seconds_left(self, item_id: str | None, used: int, ours: int) -> int | None:
        """What is left for us of an item, below zero when it is over; None if nobody planned it."""
        item = self.item(item_id)
        return self._seconds_left(item, used, ours) if item else None

    def _of(self, lineage: str) -> Sequence[Point]:
        return self.points_by_lineage.get(lineage, ())

    def _seconds_left(self, item: Item, used: int, ours: int) -> int | None:
        """What is left for us: of the item's minutes, and of those that its briefs were given, whichever is less."""
        given = [self.minutes_by_lineage.get(lineage) for lineage in item.item.lineages]
        of_briefs = sum(each or 0 for each in given) * 60 - ours if any(given) else None
        of_item = item.item.minutes * 60 - used if item.item.minutes else None
        known = [each for each in (of_briefs, of_item) if each is not None]
        return min(known) if known else None


def in_the_room(desk: Desk, dialogue: Dialogue, language: str, today: date) -> InTheRoom:
    """Read all of it."""
    names, views = Names(desk, language), desk.briefs.of_dialogue(dialogue)
    uses = desk.store.find(Use, dialogue_id=dialogue.id)
    agenda = desk.dialogues.agenda(dialogue)
    return InTheRoom(
        dialogue=dialogue,
        known=known_at(desk, dialogue, language, today),
        items=tuple(Item(each, number, names.of(each, "title")) for number, each in enumerate(agenda, 1)),
        sides=_sides(desk, dialogue, names),
        answers=tuple(answers_of(desk, dialogue, language)),
        points_by_lineage=_points(views, dialogue, names, uses),
        minutes_by_lineage={view.brief.lineage: view.brief.minutes for view in views},
        answered=frozenset(each.entry_id for each in uses if each.happened == Happened.RAISED),
    )


def _sides(desk: Desk, dialogue: Dialogue, names: Names) -> tuple[Side, ...]:
    ours = our_party(desk)
    by_party: dict[str | None, list[DelegationMember]] = defaultdict(list)
    for member in desk.dialogues.members(dialogue):
        if member.role not in SILENT:
            by_party[member.party_id].append(member)
    persons = {each.id: each for each in desk.store.find(Person)}
    sides = [
        Side(
            party=party,
            name=names.of(party, "short_name") or names.of(party, "name"),
            is_ours=ours is not None and party.id == ours.id,
            speakers=tuple(
                Speaker(each.person_id, names.of(persons[each.person_id], "name"))
                for each in by_party[party.id]
                if each.person_id in persons
            ),
        )
        for party in desk.plans.parties()
    ]
    return tuple(sorted(sides, key=lambda each: not each.is_ours))


def _points(
    views: Sequence[BriefView], dialogue: Dialogue, names: Names, uses: Sequence[Use]
) -> dict[str | None, tuple[Point, ...]]:
    given = {each.entry_id for each in uses if each.happened == Happened.GIVEN}
    is_consecutive = dialogue.interpretation == Interpretation.CONSECUTIVE
    found = {}
    for view in views:
        points = []
        for entry in view.of_kind(EntryKind.POINT):
            words = names.pair(entry, "text", bilingual=False)[0]
            left = PointLeft(entry, view.brief, speaking_seconds(words, consecutive=is_consecutive))
            points.append(Point(left, words, entry.id in given))
        found[view.brief.lineage] = tuple(points)
    return found


def brief_of(room: InTheRoom, entry_id: str) -> Brief | None:
    """The brief of a point or an answer."""
    points = [each.left for some in room.points_by_lineage.values() for each in some]
    of_points = {each.entry.id: each.brief for each in points}
    of_answers = {each.entry.id: each.brief for each in room.answers}
    return (of_points | of_answers).get(entry_id)
