"""The numbers of decisions: given once, in the order in which decisions are first known, and never given again.

A deleted decision keeps its number in the log, so a paper that cited it stays right about all others.
"""

from collections.abc import Iterable, Sequence

from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Decision, SectionOutcome
from jpdialog.storage.door import Door

Source = tuple[str, str | None]
"""What a decision was taken in (the id of a note or a section's outcome), and on which section."""


def is_decision(note: Note) -> bool:
    """Whether a line of notes is a decision."""
    return note.kind == NoteKind.DECISION or note.outcome == Outcome.DECIDED


def sources_of(notes: Sequence[Note], outcomes: Sequence[SectionOutcome]) -> list[Source]:
    """What decisions were taken in: notes first, then agreed wordings that no note has word by word."""
    decided = [each for each in notes if is_decision(each)]
    said = {each.text.strip() for each in decided}
    worded = [each for each in outcomes if each.decides and each.agreed.strip() not in said]
    return [*((each.id, each.lineage) for each in decided), *((each.id, each.lineage) for each in worded)]


def numbered(known: Iterable[Decision], sources: Sequence[Source]) -> dict[str, int]:
    """The number of each: the one that it has, else the next that nobody had."""
    numbers = {each.source_id: each.number for each in known}
    following = max(numbers.values(), default=0)
    for source, _ in sources:
        if source not in numbers:
            following += 1
            numbers[source] = following
    return {source: numbers[source] for source, _ in sources}


def number_decisions(door: Door, dialogue_id: str, sources: Sequence[Source]) -> None:
    """Give each of these a number, if it has none."""
    known = door.find(Decision, dialogue_id=dialogue_id)
    has_one = {each.source_id for each in known}
    numbers = numbered(known, sources)
    for source, lineage in sources:
        if source not in has_one:
            door.create(Decision(dialogue_id=dialogue_id, number=numbers[source], source_id=source, lineage=lineage))
