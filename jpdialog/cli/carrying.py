"""brief last-time, brief take-over: what comes along from the dialogue before."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.briefs import wanted
from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.last_time import CarryOver, LastEntry, LastTime


def last_time(asked: Namespace, words: Words) -> None:
    """Show what comes along to a brief: entries and what became of them, the outcome, what is owed, figures."""
    with open_desk(asked, words) as desk:
        last = CarryOver(desk).of(wanted(desk, asked).brief)
        if asked.json:
            say_json(_as_json(last))
            return
        if last.dialogue is None:
            say(words("No earlier dialogue has a brief on this section."))
        for each in last.entries:
            told = [words.name(each.happened)] if each.happened else []
            told += [words("taken over")] if each.taken_as else []
            say(f"{each.entry.id}  {words.name(each.entry.kind)}: {each.entry.text}{_bracketed(told)}")
        for note in last.outcomes:
            say(f"{words.name(note.outcome) if note.outcome else ''}: {note.text}")
        for owed in last.actions:
            told = [words("carried over {count} times", count=owed.times)] if owed.times else []
            say(f"{owed.action.number}  {owed.action.text}{_bracketed(told)}")


def take_over(asked: Namespace, words: Words) -> None:
    """Take entries of last time over into a brief; without ids, all that were not taken over yet."""
    with open_desk(asked, words) as desk:
        brief, carry = wanted(desk, asked).brief, CarryOver(desk)
        left = {each.entry.id: each.entry for each in carry.of(brief).entries}
        unknown = [each for each in asked.entry if each not in left]
        if unknown:
            raise Trouble("No entry of last time has the id {id}. brief last-time lists them.", id=unknown[0])
        made = carry.take_over(brief, [left[each] for each in asked.entry] if asked.entry else list(left.values()))
        if asked.json:
            say_json({"taken_over": [{"id": each.id, "carried_from": each.carried_from_id} for each in made]})
        else:
            say(words("Taken over: {count} entries.", count=len(made)))


def _bracketed(told: list[str]) -> str:
    return f" ({'; '.join(told)})" if told else ""


def _as_json(last: LastTime) -> dict[str, Any]:
    return {
        "dialogue": last.dialogue.number if last.dialogue else None,
        "entries": [_entry(each) for each in last.entries],
        "outcomes": [{"id": each.id, "outcome": each.outcome, "text": each.text} for each in last.outcomes],
        "actions": [
            {
                "id": each.action.id,
                "number": each.action.number,
                "text": each.action.text,
                "times_carried": each.times,
                "asks_for_decision": each.asks_for_decision,
            }
            for each in last.actions
        ],
        "figures": [{"id": each.id, "label": each.label, "value": each.value} for each in last.figures],
    }


def _entry(each: LastEntry) -> dict[str, Any]:
    return {
        "id": each.entry.id,
        "kind": each.entry.kind,
        "text": each.entry.text,
        "answer": each.entry.answer or None,
        "happened": each.happened,
        "uses": [{"happened": use.happened, "at": use.at, "wording": use.wording} for use in each.uses],
        "taken_over_as": each.taken_as.id if each.taken_as else None,
    }
