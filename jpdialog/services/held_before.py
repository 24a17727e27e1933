"""What was agreed on a section the last time that it was spoken of, and what is still owed: read beside its outcome.

A dialogue that was not weighed section by section still says it, by its notes, its decisions and its actions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Decision, SectionOutcome
from jpdialog.services.decisions import is_decision
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

NOTES = 4
"""Lines of notes that stand for an outcome that was never weighed: the last, since talk ends with what it came to."""


@dataclass(frozen=True, slots=True)
class HeldBefore:
    """``dialogue`` is the last one before that spoke of the section. Where its outcome was weighed, ``notes`` are the
    decisions alone. ``actions`` are those of that dialogue, and older ones that are open still."""

    dialogue: Dialogue
    outcome: SectionOutcome | None
    notes: tuple[Note, ...]
    numbers: dict[str, int]
    actions: tuple[ActionItem, ...]


def held_before(desk: Desk, dialogue: Dialogue, lineage: str) -> HeldBefore | None:
    """What was held of a section before a dialogue under the same plan; None if nothing was."""
    kin = [each for each in desk.dialogues.all() if each.instrument_id == dialogue.instrument_id]
    earlier = {each.id: each for each in kin if each.number < dialogue.number}
    if not earlier:
        return None
    ids = frozenset(earlier)
    store = desk.store
    outcomes = [each for each in store.find(SectionOutcome, lineage=lineage, dialogue_id=ids) if not each.is_empty]
    notes = _notes(desk, ids, lineage)
    actions = store.find(ActionItem, lineage=lineage, dialogue_id=ids)
    told = {each.dialogue_id for each in outcomes} | {each.dialogue_id for each in notes}
    told |= {each.dialogue_id for each in actions if each.dialogue_id}
    if not told:
        return None
    last = max((earlier[each] for each in told), key=lambda each: each.number)
    outcome = next((each for each in outcomes if each.dialogue_id == last.id), None)
    there = [each for each in notes if each.dialogue_id == last.id]
    decided = [each for each in there if is_decision(each)]
    return HeldBefore(
        dialogue=last,
        outcome=outcome,
        notes=tuple(decided if outcome else _most_telling(there)),
        numbers={each.source_id: each.number for each in store.find(Decision, dialogue_id=last.id)},
        actions=tuple(each for each in actions if each.dialogue_id == last.id or each.status not in CLOSED),
    )


def told_before(held: HeldBefore, desk: Desk, language: str) -> list[str]:
    """It in lines: the agreed wording, decisions with their numbers, what was left open, actions."""
    names, words = Names(desk, language), words_for(language)
    lines = []
    outcome = held.outcome
    if outcome is not None:
        agreed = names.of(outcome, "agreed")
        if agreed:
            number = held.numbers.get(outcome.id)
            verb = words.name(outcome.agreed_verb) if outcome.agreed_verb else ""
            head = words("decision {number}", number=number) if number and outcome.decides else verb
            lines.append(_with(head, agreed, language))
        else:
            lines += [said for field in ("their_line", "our_line") if (said := names.of(outcome, field))][:1]
        if left := names.of(outcome, "left_open"):
            lines.append(words("Left open: {said}", said=left))
        if outcome.is_not_discussed:
            lines.append(words("not discussed"))
    for note in held.notes:
        number = held.numbers.get(note.id)
        verb = words.name(note.outcome) if note.outcome else ""
        head = words("decision {number}", number=number) if number else verb
        lines.append(_with(head, names.of(note, "text"), language))
    for action in held.actions:
        lines.append(_with(f"{action.number}, {words.name(action.status)}", names.of(action, "text"), language))
    return lines


def _notes(desk: Desk, dialogues: frozenset[str], lineage: str) -> list[Note]:
    """The notes on a section that say what came of it: on itself, or under an item that took it up."""
    store = desk.store
    items = [each.id for each in store.find(AgendaItem, dialogue_id=dialogues) if lineage in each.lineages]
    on_it = store.find(Note, lineage=lineage, dialogue_id=dialogues)
    on_it += [each for each in store.find(Note, agenda_item_id=frozenset(items)) if not each.lineage] if items else []
    return [each for each in on_it if each.text.strip() and (each.outcome or each.kind == NoteKind.DECISION)]


def _most_telling(notes: Sequence[Note]) -> list[Note]:
    """Decisions and what both sides did first; what one side said only where there is no more."""
    joint = (Outcome.SHARED_VIEW, Outcome.CONFIRMED, Outcome.UNDERTOOK, Outcome.RESERVED)
    found = [each for each in notes if is_decision(each) or each.outcome in joint]
    return (found or list(notes))[-NOTES:]


def _with(head: str, said: str, language: str) -> str:
    if not head:
        return said
    return f"{head}：{said}" if language == "ja" else f"{head}: {said}"
