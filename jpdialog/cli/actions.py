"""action list, action add, action update, action progress."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.parsers import Parsers, command, day, json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.action_list import ActionColumn, Grouping, Shown
from jpdialog.domain.actions import Acceptance, ActionItem, ActionStatus, Light
from jpdialog.domain.words import Words
from jpdialog.services.action_cells import Cells
from jpdialog.services.action_items import Actions, Told, read_evidence
from jpdialog.services.action_list import ActionLine, ActionList
from jpdialog.services.action_words import ActionWords, sought
from jpdialog.services.desk import Desk
from jpdialog.services.persons import party_of

SHOWN = {
    "all": Shown.ALL,
    "open": Shown.OPEN,
    "late": Shown.LATE,
    "needing": Shown.NEEDING,
    "twice": Shown.CARRIED_TWICE,
    "to-decide": Shown.TO_DECIDE,
}
ABOUT = {
    ActionColumn.SECTION: 'the section, as cited: "2 (1)"; "" for none',
    ActionColumn.LEAD: 'the one body or person that leads, by name; "" for nobody',
    ActionColumn.SUPPORTING: "supporting bodies, with ; between them",
    ActionColumn.COUNTERPART: "who leads on the other side",
    ActionColumn.DUE: 'a day, 2027-01-14, or an event, "before dialogue 12"; "" for none',
    ActionColumn.STATUS: "one of: " + ", ".join(each.value for each in ActionStatus),
    ActionColumn.ACCEPTANCE: "one of: " + ", ".join(each.value for each in Acceptance),
    ActionColumn.ORIGIN: "the number of the dialogue that it comes from",
    ActionColumn.NEXT_STEP: "what comes next",
    ActionColumn.RESOURCES: "with what means",
    ActionColumn.DECISION_SOUGHT: "what has to be decided",
}
OTHERWISE = frozenset({ActionColumn.DUE, ActionColumn.STATUS, ActionColumn.ACCEPTANCE})
"""What scripts are told by its value, and not by its word."""
VERIFIED = {
    "us": ("verified_by_us",),
    "them": ("verified_by_them",),
    "both": ("verified_by_us", "verified_by_them"),
}
DAYS = VERIFIED["both"]
SECOND = ("next_step_translation", "resources_translation", "decision_sought_translation")
TOLD = (ActionColumn.NUMBER, ActionColumn.SECTION, ActionColumn.TEXT, ActionColumn.LEAD, ActionColumn.DUE)


def action_commands(commands: Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog action``."""
    show = command(commands, common, "list", "list the actions, the late ones first", show_all)
    show.add_argument(
        "--which", choices=list(SHOWN), default="all", help="needing: without lead, date or answer; twice: carried over"
    )
    show.add_argument("--words", default="", help="only those with all these words")
    make = command(commands, common, "add", "take down an action", add)
    make.add_argument("text", metavar="TEXT", help="what is to be done")
    make.add_argument("--number", help="its number; without it, the next one")
    change = command(commands, common, "update", "change an action, and say what was done", update)
    change.add_argument("number", metavar="NUMBER", help="its number, or its id")
    change.add_argument("--text", help="what is to be done")
    change.add_argument("--progress", metavar="TEXT", help="what was done")
    change.add_argument(
        "--colour", choices=["", *(each.value for each in Light)], help='set by hand; "" by status and date'
    )
    change.add_argument("--why", metavar="TEXT", default="", help="the reason for the colour")
    change.add_argument("--verified-by", choices=list(VERIFIED), help="which side has verified it; on --date, or today")
    tell = command(commands, common, "progress", "say what was done about an action", progress)
    tell.add_argument("number", metavar="NUMBER", help="its number, or its id")
    tell.add_argument("progress", metavar="TEXT", help="what was done")
    for each in (change, tell):
        each.add_argument("--reference", metavar="TEXT", help="where it can be seen that it was done")
        each.add_argument("--evidence", metavar="FILE", type=Path, help="a file that shows it; it is kept, encrypted")
        each.add_argument("--date", type=day, metavar="DATE", help="when it was done: 2027-01-14; today if not given")
        each.add_argument("--author", metavar="NAME", default="", help="who says that it was done")
    for each in (make, change):
        for column, about in ABOUT.items():
            each.add_argument(f"--{column.value.replace('_', '-')}", dest=column.value, metavar="TEXT", help=about)
    for each in (show, make, change, tell):
        json(each)


def show_all(asked: Namespace, words: Words) -> None:
    """List the actions."""
    with open_desk(asked, words) as desk:
        listing = _list(desk, words)
        ids = [each for each, _ in listing.listed(SHOWN[asked.which], Grouping.NONE, ())]
        if asked.words:
            told = ActionWords(desk, listing.edition_id).by_id
            ids = [each for each in ids if all(word in told[each] for word in sought(asked.words))]
        lines = listing.lines(ids)
        if asked.json:
            say_json([_as_json(desk, each) for each in lines])
        elif lines:
            say_table([_row(each, words) for each in lines])
        else:
            say(words("There is no such action."))


def add(asked: Namespace, words: Words) -> None:
    """Take down an action."""
    with open_desk(asked, words) as desk:
        listing = _list(desk, words)
        numbered = {"number": asked.number} if asked.number else {}
        made = Actions(desk).add(asked.text, {**_fields(asked, listing.cells), **numbered})
        _tell(desk, made, asked, words)


def update(asked: Namespace, words: Words) -> None:
    """Change an action, with what was done and what shows it: all of it or nothing."""
    with open_desk(asked, words) as desk:
        actions, listing = Actions(desk), _list(desk, words)
        action = actions.called(asked.number)
        fields = _fields(asked, listing.cells, action)
        if asked.text is not None:
            fields["text"] = asked.text
        if asked.colour is not None:
            fields |= {"light_set": asked.colour or None, "light_reason": asked.why if asked.colour else ""}
        fields |= dict.fromkeys(VERIFIED.get(asked.verified_by, ()), asked.date or date.today())
        action = actions.change_and_show(action, fields, asked.progress, _told(asked, desk))
        _tell(desk, action, asked, words)


def progress(asked: Namespace, words: Words) -> None:
    """Say what was done, of today or of a day before, and what shows it."""
    with open_desk(asked, words) as desk:
        actions = Actions(desk)
        action = actions.called(asked.number)
        actions.add_progress(action, asked.progress, _told(asked, desk))
        _tell(desk, action, asked, words)


def _told(asked: Namespace, desk: Desk) -> Told:
    return Told(
        today=date.today(),
        day=asked.date,
        author=asked.author,
        party_id=party_of(desk, asked.author),
        reference=asked.reference or "",
        file=read_evidence(asked.evidence) if asked.evidence is not None else None,
    )


def _list(desk: Desk, words: Words) -> ActionList:
    return ActionList(desk, desk.dialogues.current(), words.language, date.today())


def _fields(asked: Namespace, cells: Cells, action: ActionItem | None = None) -> dict[str, object]:
    said: Mapping[str, Any] = vars(asked)
    fields: dict[str, object] = {}
    for column in ABOUT:
        if said.get(column.value) is not None:
            fields |= cells.read(column, said[column.value], action)
    return fields


def _tell(desk: Desk, action: ActionItem, asked: Namespace, words: Words) -> None:
    line = _list(desk, words).lines([action.id])[0]
    if asked.json:
        say_json(_as_json(desk, line))
    else:
        say("  ".join(_row(line, words)).rstrip())


def _row(line: ActionLine, words: Words) -> list[str]:
    status = words.name(line.action.status)
    return [*(line.cells[each] for each in TOLD), words("{status}, late", status=status) if line.is_late else status]


def _as_json(desk: Desk, line: ActionLine) -> dict[str, Any]:
    action, actions = line.action, Actions(desk)
    return {
        "id": action.id,
        "number": action.number,
        "text": action.text,
        "text_translation": action.text_translation or None,
        **{each.value: line.cells[each] or None for each in ABOUT if each not in OTHERWISE},
        "due": action.due.isoformat() if action.due else None,
        "due_before_dialogue": action.due_before,
        "status": action.status,
        "acceptance": action.acceptance,
        "colour": line.light,
        "why": action.light_reason or line.reason,
        "is_late": line.is_late,
        "times_carried": line.times,
        "is_verified": action.is_verified,
        **{each: on.isoformat() if (on := getattr(action, each)) else None for each in DAYS},
        "their_status": action.their_status,
        **{each: getattr(action, each) or None for each in SECOND},
        "progress": [
            {"day": each.day.isoformat(), "author": each.author or None, "text": each.text}
            for each in actions.progress_of(action)
        ],
        "evidence": [
            {"reference": each.reference or None, "file": each.file_name or None, "bytes": each.size or None}
            for each in actions.evidence_of(action)
        ],
    }
