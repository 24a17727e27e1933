"""Calling for briefs: of which sections, from whom, by when, for how many minutes, and how much is asked.

A brief is called for once; a later call asks for more, changes what was asked, or withdraws what nobody has begun.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from jpdialog.domain.brief import Brief, BriefStatus, Entry, Likelihood
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import Person
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.namesakes import named
from jpdialog.services.persons import our_party, ours
from jpdialog.services.plans import SectionView
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of one section, by its lineage; None is the steering brief. ``is_called`` False asks for nothing.

    The drafter is known by ``drafter_id``, or is taken in under ``drafter_name`` as one of our side.
    """

    lineage: str | None
    is_called: bool = True
    serial: int | None = None
    drafter_id: str | None = None
    drafter_name: str = ""
    deadline: date | None = None
    minutes: int | None = None
    likelihood: Likelihood = Likelihood.MIGHT


@dataclass(frozen=True, slots=True)
class Asking:
    """A section that a brief can be called for, with its brief if it was, and whether somebody has begun it.

    ``section`` is None for the steering brief, and for one whose section the edition does not have any more.
    """

    section: SectionView | None
    lineage: str | None
    brief: Brief | None
    is_begun: bool
    wanted: Wanted


class Calls:
    """The call of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def of(self, dialogue: Dialogue) -> list[Asking]:
        """All that can be called for in the order of the plan, and what was called for of sections that are gone."""
        briefs = {each.lineage: each for each in self._store.find(Brief, dialogue_id=dialogue.id)}
        written = {each.brief_id for each in self._store.find(Entry, brief_id=frozenset(b.id for b in briefs.values()))}
        leaves = [view for view in self._desk.plans.sections(dialogue.edition_id) if view.is_leaf]
        known = {view.section.lineage for view in leaves}
        gone = [lineage for lineage in briefs if lineage is not None and lineage not in known]
        places: list[tuple[SectionView | None, str | None]] = [(None, None)]
        places += [(view, view.section.lineage) for view in leaves] + [(None, lineage) for lineage in gone]
        before = self._desk.dialogues.asked_before(dialogue)
        return [
            self._callable(view, lineage, briefs.get(lineage), written, before, dialogue) for view, lineage in places
        ]

    @again_with_room
    def call(self, dialogue: Dialogue, wanted: Sequence[Wanted]) -> int:
        """Ask for these, all in one transaction; sections that are not named stay as they are.

        Gives back how many are called for now. Raises Trouble, and nothing is changed, if a brief that was begun would
        be withdrawn or two briefs would have one number.
        """
        with self._store.transaction() as door:
            briefs = {each.lineage: each for each in door.find(Brief, dialogue_id=dialogue.id)}
            wanted = self._with_drafters(door, wanted)
            for each in wanted:
                brief = briefs.get(each.lineage)
                if not each.is_called and brief is not None:
                    self._withdraw(door, briefs.pop(each.lineage))
                elif each.is_called and brief is not None:
                    briefs[each.lineage] = self._ask_anew(door, brief, each)
            last = max((each.serial for each in [*briefs.values(), *self._withdrawn(dialogue)]), default=0)
            for each in wanted:
                if each.is_called and each.lineage not in briefs:
                    made = briefs[each.lineage] = self._ask(door, dialogue, each, last + 1)
                    last = max(last, made.serial)
            _check_serials(list(briefs.values()))
        return len(briefs)

    def is_after(self, dialogue: Dialogue, deadline: date | None) -> bool:
        """Whether a deadline is later than the dialogue begins; False if either day is not known."""
        begins = whole_date(dialogue.starts_on)
        return deadline is not None and begins is not None and deadline > begins

    # Inside

    def _callable(
        self,
        view: SectionView | None,
        lineage: str | None,
        brief: Brief | None,
        written: set[str],
        before: dict[str | None, Brief],
        dialogue: Dialogue,
    ) -> Asking:
        source = brief or before.get(lineage)
        wanted = Wanted(
            lineage=lineage,
            is_called=brief is not None,
            serial=brief.serial if brief else None,
            drafter_id=source.drafter_id if source else None,
            deadline=brief.deadline if brief else dialogue.drafts_due,
            minutes=source.minutes if source else None,
            likelihood=source.likelihood if source else Likelihood.MIGHT,
        )
        begun = brief is not None and (brief.id in written or brief.status != BriefStatus.CALLED_FOR)
        return Asking(view, lineage, brief, begun, wanted)

    def _withdrawn(self, dialogue: Dialogue) -> list[Brief]:
        """Briefs that were called for once: whoever has the call in hand knows them by their numbers."""
        gone = (each.record for each in self._store.log.gone(Brief))
        return [each for each in gone if isinstance(each, Brief) and each.dialogue_id == dialogue.id]

    def _withdraw(self, door: Door, brief: Brief) -> None:
        if brief.status != BriefStatus.CALLED_FOR or door.find(Entry, brief_id=brief.id):
            raise Trouble(
                "Brief number {serial} was begun, so it is not withdrawn. Nothing was changed; leave it called for, or"
                " delete what is written in it first.",
                serial=brief.serial,
            )
        door.delete(brief)

    def _ask(self, door: Door, dialogue: Dialogue, wanted: Wanted, next_serial: int) -> Brief:
        return door.create(
            Brief(
                dialogue_id=dialogue.id,
                lineage=wanted.lineage,
                serial=wanted.serial or next_serial,
                drafter_id=wanted.drafter_id,
                deadline=wanted.deadline,
                minutes=wanted.minutes,
                likelihood=wanted.likelihood,
                is_sample=dialogue.is_sample,
            )
        )

    def _ask_anew(self, door: Door, brief: Brief, wanted: Wanted) -> Brief:
        asked = {
            "serial": wanted.serial or brief.serial,
            "drafter_id": wanted.drafter_id,
            "deadline": wanted.deadline,
            "minutes": wanted.minutes,
            "likelihood": wanted.likelihood,
        }
        for field, value in asked.items():
            brief = door.edit(brief, field, value)
        return brief

    def _with_drafters(self, door: Door, wanted: Sequence[Wanted]) -> list[Wanted]:
        """The same with every drafter by id; a name that is not known is taken in once."""
        known: dict[str, str] = {}
        found = []
        for each in wanted:
            name = " ".join(each.drafter_name.split())
            if each.is_called and name and not each.drafter_id:
                known[name] = known.get(name) or self._drafter(door, name)
            found.append(replace(each, drafter_id=each.drafter_id or known.get(name)))
        return found

    def _drafter(self, door: Door, name: str) -> str:
        if len(name) > LONGEST_NAME:
            raise Trouble(
                "The name of a drafter has more than {most} characters. Nothing was changed.", most=LONGEST_NAME
            )
        known = named(self._desk, name, ours(self._desk))
        if len(known) > 1:
            raise Trouble(
                "Several people are called that: {names}. Nothing was changed; name one of them in full.",
                names="; ".join(sorted(known.values())),
            )
        side = our_party(self._desk)
        return next(iter(known), "") or door.create(Person(name=name, party_id=side.id if side else None)).id


def _check_serials(briefs: Sequence[Brief]) -> None:
    serials = [each.serial for each in briefs]
    twice = next((each for each in serials if serials.count(each) > 1), None)
    if twice is not None:
        raise Trouble("Two briefs would have the number {serial}. Nothing was changed; give one another.", serial=twice)
