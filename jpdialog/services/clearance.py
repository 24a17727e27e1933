"""Clearance 合議・決裁 of briefs: who is asked in what order, what each body said to which wording, what changed since.

A brief without a chain gets one as it is handed in: the drafter's own organisation, alone and in the lead. One in which
there is no word is neither handed in nor said to be further: there is nothing that anybody could agree to. That an edit
opens a clearance again is the door's work (`storage/reopening`), so that nothing that writes can pass it by.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from jpdialog.domain.brief import Brief, BriefStatus, Entry, says_anything
from jpdialog.domain.clearance import (
    STANDING,
    Clearance,
    ClearanceStep,
    Reworded,
    StepState,
    Verdict,
    is_cleared,
    kept,
    latest,
    reworded,
    states,
    status_when_reworded,
    wording_of,
)
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.clearance_chain import Stages, check_chain, names_of, plain, put_chain
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

R = TypeVar("R", bound=Record)
InBrief = TypeVar("InBrief", Entry, ClearanceStep, Clearance)
OPEN = frozenset({StepState.ASKED, StepState.REOPENED, StepState.RETURNED})
"""A body that stands so may speak now."""


class Find(Protocol):
    """Finding records as they are, or as a transaction has them."""

    def __call__(self, kind: type[R], /, **equal: object) -> list[R]:
        """The records whose fields equal what is given, or one of a set that is given."""
        ...


@dataclass(frozen=True, slots=True)
class StepView:
    """A body of the chain: how it stands to the wording of now, what it said last, what was reworded since."""

    step: ClearanceStep
    body: Organisation | None
    person: Person | None
    state: StepState
    said: Clearance | None
    changes: tuple[Reworded, ...] = ()

    @property
    def words(self) -> int:
        """How many words came or went since it cleared."""
        return sum(each.words for each in self.changes)


@dataclass(frozen=True, slots=True)
class ClearanceView:
    """The chain of a brief in its order; ``entries`` are those of now."""

    brief: Brief
    steps: tuple[StepView, ...]
    entries: tuple[Entry, ...]

    @property
    def reopened(self) -> int | None:
        """By how many words a clearance was opened again; None where none was."""
        found = [each.words for each in self.steps if each.state == StepState.REOPENED]
        return max(found) if found and self.brief.status == BriefStatus.IN_CLEARANCE else None

    @property
    def turn(self) -> list[StepView]:
        """The bodies whose turn it is."""
        stages = [each.step.stage for each in self.steps if each.state != StepState.CLEARED]
        return [each for each in self.steps if each.state in OPEN and each.step.stage == min(stages)]


class Clearances:
    """The chains of briefs and what their bodies said."""

    def __init__(self, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store, self._now = store, now

    # Reading

    def of(self, brief: Brief) -> ClearanceView:
        """The chain of one brief as it stands."""
        return self.of_all([brief])[brief.id]

    def of_all(self, briefs: Sequence[Brief]) -> dict[str, ClearanceView]:
        """The chains of several briefs, by the brief's id, read at one go."""
        return _views(self._store.find, briefs)

    # The chain

    def set_chain(self, brief: Brief, stages: Stages, lead: str = "") -> None:
        """Ask these bodies and persons, by name, stage after stage; ``lead`` (the first if not said) leads.

        Whoever was in the chain stays with what was said; a name not known yet is taken in as a body of our side.
        """
        self.set_chains([brief], stages, lead)

    @again_with_room
    def set_chains(self, briefs: Sequence[Brief], stages: Stages, lead: str = "") -> None:
        """Give all these briefs the same chain, in one transaction."""
        check_chain(stages, lead)
        with self._store.transaction() as door:
            put_chain(door, briefs, stages, lead)
            _settle(door, briefs)

    # What is said

    def hand_in(self, briefs: Sequence[Brief]) -> list[Brief]:
        """Ask for the clearance of these briefs, in one transaction; one that has no chain gets the default one.

        Gives back the empty ones, which are left out. Raises Trouble if all of them are empty.
        """
        return self.set_status(briefs, BriefStatus.IN_CLEARANCE)

    @again_with_room
    def clear(self, brief: Brief, step: ClearanceStep, comment: str = "") -> None:
        """Keep that the body of this step has cleared the brief as it is worded now."""
        self._say(brief, step, Verdict.CLEARED, comment)

    @again_with_room
    def give_back(self, brief: Brief, step: ClearanceStep, comment: str) -> None:
        """Keep that a body has returned the brief, and why; the brief is a draft again."""
        if not comment.strip():
            raise Trouble("Say why it is returned, so that the drafter knows what to change. Nothing was changed.")
        self._say(brief, step, Verdict.RETURNED, comment)

    def set_status(self, briefs: Sequence[Brief], status: BriefStatus) -> list[Brief]:
        """Say how far these briefs are, in one transaction; what that means for their clearance is done with it.

        Gives back the empty ones that are left out, see `set_statuses`.
        """
        return self.set_statuses({status: briefs})

    @again_with_room
    def set_statuses(self, wanted: Mapping[BriefStatus, Sequence[Brief]], comment: str = "") -> list[Brief]:
        """Say how far several briefs are, each its own status, in one transaction.

        Gives back those that are left out: there is no word in them, and the status would say that others have been
        given their words. Raises Trouble if nothing but such ones were meant.
        """
        left_out: list[Brief] = []
        with self._store.transaction() as door:
            for status, briefs in wanted.items():
                empty = _empty(door, briefs) if status in STANDING else frozenset()
                left_out += [each for each in briefs if each.id in empty]
                self._put(door, status, [each for each in briefs if each.id not in empty], comment)
            if left_out and len(left_out) == sum(map(len, wanted.values())):
                raise _nothing_in(left_out)
        return left_out

    def step_of(self, brief: Brief, body: str) -> ClearanceStep:
        """The step of a body or person called so, in either language, in full or short. Trouble if there is none."""
        wanted = plain(body)
        for each in self.of(brief).steps:
            if wanted in names_of(each.body) | names_of(each.person):
                return each.step
        raise Trouble("{body} is not in the chain of this brief. brief clearance shows it; nothing changed.", body=body)

    # Inside

    def _say(self, brief: Brief, step: ClearanceStep, verdict: Verdict, comment: str) -> None:
        with self._store.transaction() as door:
            view = _views(door.find, door.find(Brief, id=brief.id)).get(brief.id)
            if view is None or view.brief.status != BriefStatus.IN_CLEARANCE:
                raise Trouble("This brief is not in clearance. Hand it in first; nothing was changed.")
            if verdict == Verdict.CLEARED and not says_anything(view.entries):
                raise _nothing_in([view.brief])
            if step.id not in {each.step.id for each in view.turn}:
                raise Trouble("It is not this body's turn, or it has cleared these words already. Nothing was changed.")
            door.create(self._word(view, step, verdict, comment))
            if verdict == Verdict.RETURNED:
                door.edit(brief, "status", BriefStatus.DRAFT)
            _settle(door, [brief])

    def _put(self, door: Door, status: BriefStatus, briefs: Sequence[Brief], comment: str) -> None:
        if status not in (BriefStatus.IN_CLEARANCE, BriefStatus.CLEARED):
            for brief in briefs:
                door.edit(brief, "status", status)
            return
        self._ask(door, briefs)
        if status == BriefStatus.CLEARED:
            self._clear(door, briefs, comment)
        _settle(door, briefs)

    def _clear(self, door: Door, briefs: Sequence[Brief], comment: str) -> None:
        for view in _views(door.find, briefs).values():
            for each in view.steps:
                if each.state != StepState.CLEARED:
                    door.create(self._word(view, each.step, Verdict.CLEARED, comment))

    def _word(self, view: ClearanceView, step: ClearanceStep, verdict: Verdict, comment: str) -> Clearance:
        return Clearance(
            step_id=step.id,
            brief_id=view.brief.id,
            verdict=verdict,
            given_at=self._now().isoformat(),
            given_by=self._store.author,
            comment=comment.strip(),
            wording=kept(wording_of(view.entries)),
            is_sample=view.brief.is_sample,
        )

    def _ask(self, door: Door, briefs: Sequence[Brief]) -> None:
        for brief in briefs:
            if not door.find(ClearanceStep, brief_id=brief.id):
                body = self._default_body(brief)
                door.create(
                    ClearanceStep(brief_id=brief.id, organisation_id=body, is_lead=True, is_sample=brief.is_sample)
                )
            door.edit(brief, "status", BriefStatus.IN_CLEARANCE)

    def _default_body(self, brief: Brief) -> str | None:
        drafter = self._store.get(Person, brief.drafter_id)
        if drafter is not None and drafter.organisation_id:
            return drafter.organisation_id
        ours = self._store.find(Party, is_ours=True)
        bodies = self._store.find(Organisation, party_id=ours[0].id) if ours else []
        return bodies[0].id if bodies else None


def left_out_of(briefs: int, left_out: int) -> Trouble:
    """Says of how many briefs how many were left out, and why; the others are what was wanted."""
    return Trouble(
        "{count} of {all} briefs have no line in them yet and were left out: no point to make, no answer, no "
        "background. The others are changed.",
        count=left_out,
        all=briefs,
    )


def _nothing_in(briefs: Sequence[Brief]) -> Trouble:
    if len(briefs) > 1:
        return Trouble(
            "There is no line in any of these {count} briefs yet, so nobody could agree to them. Nothing was changed.",
            count=len(briefs),
        )
    return Trouble(
        "There is no line in this brief yet: no point to make, no answer, no background. Write at least one, then hand "
        "it in. Nothing was changed."
    )


def _empty(door: Door, briefs: Sequence[Brief]) -> frozenset[str]:
    entries = _by_brief(door.find(Entry, brief_id=frozenset(each.id for each in briefs)))
    return frozenset(each.id for each in briefs if not says_anything(entries[each.id]))


def _settle(door: Door, briefs: Sequence[Brief]) -> None:
    """Let the status of these briefs say what their chains say now."""
    for view in _views(door.find, door.find(Brief, id=frozenset(each.id for each in briefs))).values():
        steps = [each.step for each in view.steps]
        said = [each.said for each in view.steps if each.said]
        is_cleared_now = is_cleared(steps, said, wording_of(view.entries))
        door.edit(view.brief, "status", status_when_reworded(view.brief.status, is_cleared_now=is_cleared_now))


def _views(find: Find, briefs: Sequence[Brief]) -> dict[str, ClearanceView]:
    ids = frozenset(each.id for each in briefs)
    entries = _by_brief(find(Entry, brief_id=ids))
    steps, said = _by_brief(find(ClearanceStep, brief_id=ids)), _by_brief(find(Clearance, brief_id=ids))
    in_chains = [each for alike in steps.values() for each in alike]
    bodies = {each.id: each for each in find(Organisation, id=frozenset(each.organisation_id for each in in_chains))}
    persons = {each.id: each for each in find(Person, id=frozenset(each.person_id for each in in_chains))}
    views = {}
    for brief in briefs:
        wording, last = wording_of(entries[brief.id]), latest(said[brief.id])
        found = states(steps[brief.id], said[brief.id], wording)
        chain = [
            StepView(
                each,
                bodies.get(each.organisation_id or ""),
                persons.get(each.person_id or ""),
                found[each.id],
                last.get(each.id),
                tuple(reworded(last[each.id].words, wording)) if each.id in last else (),
            )
            for each in sorted(steps[brief.id], key=lambda each: (each.stage, each.position))
        ]
        views[brief.id] = ClearanceView(brief, tuple(chain), tuple(entries[brief.id]))
    return views


def _by_brief(records: Iterable[InBrief]) -> dict[str, list[InBrief]]:
    found: dict[str, list[InBrief]] = defaultdict(list)
    for each in records:
        found[each.brief_id].append(each)
    return found
