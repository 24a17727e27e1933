"""Clearance 合議・決裁: who has agreed to which exact wording of a brief. It holds for that wording and no other.

A clearance keeps the wording that was cleared, entry by entry, so that an edit after it shows, and shows which words.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import JSON, Field

from jpdialog.domain.brief import TEXTS, BriefStatus, Entry
from jpdialog.domain.difference import difference, words_changed
from jpdialog.domain.record import Placed, Record, choice

Wording = dict[str, list[str]]
"""The words of each entry by its id, in the order of the brief: kind, handling, then every text of it.

If any of its texts has a form, the forms follow, so that a wording without one is what it was before there were forms.
"""
WORDS_FROM, WORDS_TO = 2, 2 + len(TEXTS)
"""Where the texts of an entry stand in its wording."""
STANDING = frozenset({BriefStatus.IN_CLEARANCE, BriefStatus.CLEARED, BriefStatus.APPROVED, BriefStatus.LOCKED})
"""How far a brief has come when others have been given its words."""


class Verdict(StrEnum):
    """What a body says to a wording."""

    CLEARED = "cleared"
    RETURNED = "returned"


class StepState(StrEnum):
    """How one body of the chain stands to the wording as it is now."""

    NOT_YET = "not_yet"
    ASKED = "asked"
    CLEARED = "cleared"
    RETURNED = "returned"
    REOPENED = "reopened"


class ClearanceStep(Placed, table=True):
    """A body whose clearance a brief needs. Those of one ``stage`` are asked side by side, the stages one by one."""

    brief_id: str = Field(index=True)
    organisation_id: str | None = None
    person_id: str | None = None
    stage: int = Field(default=1, ge=1, le=99)
    is_lead: bool = False


class Clearance(Record, table=True):
    """What a body said to an exact wording. ``given_at`` is the moment, ISO in UTC; ``given_by`` whoever was at the
    desk.
    """

    step_id: str = Field(index=True)
    brief_id: str = Field(index=True)
    verdict: Verdict = Field(default=Verdict.CLEARED, sa_type=choice(Verdict))
    given_at: str = Field(min_length=1)
    given_by: str = ""
    comment: str = ""
    wording: list[Any] = Field(default_factory=list, sa_type=JSON)

    @property
    def words(self) -> Wording:
        """The wording that the body spoke of."""
        return {str(entry_id): list(words) for entry_id, words in self.wording}


@dataclass(frozen=True, slots=True)
class Reworded:
    """An entry that is not what was cleared; ``before`` or ``now`` is empty if it came or went since."""

    entry_id: str
    before: tuple[str, ...] = ()
    now: tuple[str, ...] = ()

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Each text that differs, as it was and as it is."""
        width = max(len(self.before), len(self.now))
        pairs = zip(_filled(self.before, width), _filled(self.now, width), strict=True)
        return [(before, now) for before, now in list(pairs)[WORDS_FROM:WORDS_TO] if before != now]

    @property
    def is_form_alone(self) -> bool:
        """Whether the words, and who may see them, are what they were, and only their form is another."""
        return bool(self.before and self.now) and self.before[:WORDS_TO] == self.now[:WORDS_TO]

    @property
    def words(self) -> int:
        """How many words came or went."""
        return sum(words_changed(difference(before, now)) for before, now in self.texts)


def wording_of(entries: Sequence[Entry]) -> Wording:
    """The exact wording of a brief's entries; their order counts too."""
    return {
        entry.id: [
            entry.kind.value,
            entry.handling.value,
            *(getattr(entry, field) for field in TEXTS),
            *_forms(entry),
        ]
        for entry in entries
    }


def _forms(entry: Entry) -> list[str]:
    forms = [entry.form_of(field) for field in TEXTS]
    return [json.dumps(form, sort_keys=True) for form in forms] if any(forms) else []


def kept(wording: Wording) -> list[list[Any]]:
    """The wording as a clearance keeps it: in a list, because the log sorts keys and the order counts."""
    return [[entry_id, words] for entry_id, words in wording.items()]


def is_cleared_as(wording: Wording, clearance: Clearance) -> bool:
    """Whether the clearance was given to this very wording, in this order."""
    return list(wording.items()) == list(clearance.words.items())


def reworded(before: Mapping[str, Sequence[str]], now: Mapping[str, Sequence[str]]) -> list[Reworded]:
    """The entries that are not what they were, in the order of now, those that went last."""
    ids = [*now, *(each for each in before if each not in now)]
    pairs = [(each, tuple(before.get(each, ())), tuple(now.get(each, ()))) for each in ids]
    return [Reworded(each, earlier, later) for each, earlier, later in pairs if earlier != later]


def latest(clearances: Sequence[Clearance]) -> dict[str, Clearance]:
    """The last word of each step, by the step's id."""
    return {each.step_id: each for each in sorted(clearances, key=lambda each: (each.given_at, each.id))}


def states(steps: Sequence[ClearanceStep], clearances: Sequence[Clearance], wording: Wording) -> dict[str, StepState]:
    """How each step stands to this wording, by its id. A stage is asked once all before it have cleared."""
    last = latest(clearances)
    found: dict[str, StepState] = {}
    is_open = True
    for stage in sorted({step.stage for step in steps}):
        alike = [step for step in steps if step.stage == stage]
        for step in alike:
            found[step.id] = _state(last.get(step.id), wording, is_open=is_open)
        is_open = is_open and all(found[step.id] == StepState.CLEARED for step in alike)
    return found


def _state(said: Clearance | None, wording: Wording, *, is_open: bool) -> StepState:
    if said is not None and is_cleared_as(wording, said):
        return StepState.CLEARED if said.verdict == Verdict.CLEARED else StepState.RETURNED
    if said is not None and said.verdict == Verdict.CLEARED:
        return StepState.REOPENED
    return StepState.ASKED if is_open else StepState.NOT_YET


def is_cleared(steps: Sequence[ClearanceStep], clearances: Sequence[Clearance], wording: Wording) -> bool:
    """Whether there is a chain, and every body of it has cleared this wording."""
    found = states(steps, clearances, wording)
    return bool(found) and all(state == StepState.CLEARED for state in found.values())


def status_when_reworded(status: BriefStatus, *, is_cleared_now: bool) -> BriefStatus:
    """How far a brief is after an edit: what stood is open again, unless every body has cleared what it says now."""
    if status not in STANDING:
        return status
    if is_cleared_now:
        return BriefStatus.CLEARED if status == BriefStatus.IN_CLEARANCE else status
    return BriefStatus.IN_CLEARANCE


def _filled(texts: tuple[str, ...], width: int) -> list[str]:
    return [*texts, *[""] * (width - len(texts))]
