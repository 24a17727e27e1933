"""line list, add, delete, put; template list, apply, keep, delete."""

from argparse import Namespace
from datetime import date
from typing import Any

from jpdialog.cli.briefs import wanted
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import EntryKind, Handling
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.reusing import StandardLines, Templates


def list_lines(asked: Namespace, words: Words) -> None:
    """List the standard lines by name."""
    with open_desk(asked, words) as desk:
        lines = StandardLines(desk).all()
        if asked.json:
            say_json([_line_json(each) for each in lines])
        elif lines:
            say_table([_row(each, words) for each in lines])
        else:
            say(words("There are no standard lines yet. line add keeps one."))


def add_line(asked: Namespace, words: Words) -> None:
    """Keep a standard line."""
    with open_desk(asked, words) as desk:
        lineage = _lineage(desk, asked.section) if asked.section else None
        line = StandardLines(desk).add(
            asked.name,
            asked.words,
            translation=asked.translation,
            valid_until=asked.until,
            handling=Handling(asked.handling),
            lineage=lineage,
        )
        _tell(line, asked, words("Kept: {name}", name=line.name))


def delete_line(asked: Namespace, words: Words) -> None:
    """Delete a standard line; briefs keep its words."""
    with open_desk(asked, words) as desk:
        lines = StandardLines(desk)
        lines.delete(lines.by_name(asked.name))
        say(words("Deleted: {name}", name=asked.name))


def put_line(asked: Namespace, words: Words) -> None:
    """Put a standard line into a brief."""
    with open_desk(asked, words) as desk:
        lines = StandardLines(desk)
        entry = lines.put(lines.by_name(asked.line), wanted(desk, asked).brief, EntryKind(asked.kind))
        if asked.json:
            say_json({"id": entry.id, "text": entry.text})
        else:
            say(words("Put into the brief: {name}", name=asked.line))


def list_templates(asked: Namespace, words: Words) -> None:
    """List the templates: those that come with the program, then one's own."""
    with open_desk(asked, words) as desk:
        templates = Templates(desk)
        told = [(each, templates.is_built_in(each)) for each in templates.all()]
        if asked.json:
            say_json([{"name": each.name, "entries": each.entries, "is_built_in": own} for each, own in told])
            return
        for each, own in told:
            name = each.name_translation if words.language == "ja" and each.name_translation else each.name
            say_name = words("{name}: {count} entries", name=name, count=len(each.entries))
            say(say_name + (f" ({words('built in')})" if own else ""))


def apply_template(asked: Namespace, words: Words) -> None:
    """Add a template's entries to a brief."""
    with open_desk(asked, words) as desk:
        templates = Templates(desk)
        made = templates.apply(templates.by_name(asked.template), wanted(desk, asked).brief)
        if asked.json:
            say_json({"added": [each.id for each in made]})
        else:
            say(words("Added: {count} entries.", count=len(made)))


def keep_template(asked: Namespace, words: Words) -> None:
    """Make a template of what is written in a brief."""
    with open_desk(asked, words) as desk:
        made = Templates(desk).keep(asked.template, wanted(desk, asked).entries)
        if asked.json:
            say_json({"id": made.id, "name": made.name, "entries": made.entries})
        else:
            say(words("Kept: {name}", name=made.name))


def delete_template(asked: Namespace, words: Words) -> None:
    """Delete a template of one's own."""
    with open_desk(asked, words) as desk:
        templates = Templates(desk)
        templates.delete(templates.by_name(asked.template))
        say(words("Deleted: {name}", name=asked.template))


def _lineage(desk: Desk, section: str) -> str | None:
    return desk.briefs.of_section(desk.dialogues.by_number(), section).brief.lineage


def _row(line: StandardLine, words: Words) -> list[object]:
    until = words("until {day}", day=line.valid_until) if line.valid_until else ""
    past = words("past its date") if line.is_past(date.today()) else ""
    return [line.name, until, past, words.name(line.handling), line.text]


def _tell(line: StandardLine, asked: Namespace, said: str) -> None:
    if asked.json:
        say_json(_line_json(line))
    else:
        say(said)


def _line_json(line: StandardLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "text": line.text,
        "translation": line.translation or None,
        "valid_until": line.valid_until.isoformat() if line.valid_until else None,
        "is_past": line.is_past(date.today()),
        "handling": line.handling,
        "lineage": line.lineage,
    }
