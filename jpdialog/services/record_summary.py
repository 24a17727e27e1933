"""The three to five lines at the head of a record: what was taken up, what came of it, what is left, what follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jpdialog.domain.notes import Outcome
from jpdialog.domain.words import Words

COUNTED = (Outcome.DECIDED, Outcome.SHARED_VIEW, Outcome.CONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What is counted. ``items`` is None before the counterpart: an item may be empty because its notes stay here."""

    taken_up: int = 0
    items: int | None = None
    is_of_sections: bool = False
    """Whether there is no agenda, and sections are counted in its place."""
    verbs: Sequence[Outcome] = ()
    left_open: Sequence[str] = ()
    """The numbers of the sections in which something was left open or reserved; empty where that is not told."""
    actions: int = 0
    incomplete: int = 0
    changes: int = 0


def summary_lines(tally: Tally, words: Words, comma: str) -> Iterator[str]:
    """The lines, in the language of ``words``."""
    if tally.is_of_sections:
        yield words("{taken_up} of {items} sections were taken up.", taken_up=tally.taken_up, items=tally.items)
    elif tally.items is not None:
        yield words(
            "{taken_up} of {items} items on the agenda were taken up.", taken_up=tally.taken_up, items=tally.items
        )
    counted = [_counted(verb, tally.verbs.count(verb), words) for verb in COUNTED if verb in tally.verbs]
    if counted:
        yield words("What came of it: {counted}.", counted=comma.join(counted))
    else:
        yield words("Nothing was decided or confirmed.")
    if tally.left_open:
        yield words("Left open, on sections {sections}.", sections=comma.join(tally.left_open))
    yield _actions(tally, words)
    if tally.changes:
        yield words("Changes to the text of the plan were proposed: {count}.", count=tally.changes)


def _counted(verb: Outcome, count: int, words: Words) -> str:
    match verb:
        case Outcome.DECIDED:
            return words("decided {count}", count=count)
        case Outcome.SHARED_VIEW:
            return words("views shared {count}", count=count)
    return words("confirmed {count}", count=count)


def _actions(tally: Tally, words: Words) -> str:
    if not tally.actions:
        return words("No actions follow.")
    if tally.incomplete:
        return words(
            "Actions that follow: {count}, of which {incomplete} still want a lead or a date.",
            count=tally.actions,
            incomplete=tally.incomplete,
        )
    return words("Actions that follow: {count}.", count=tally.actions)
