"""brief list, brief show, brief add-point."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.input import text_handed_in
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import Entry, EntryKind, Handling
from jpdialog.domain.speaking_time import clock
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk

KINDS = [kind.value for kind in EntryKind]
HANDLINGS = [handling.value for handling in Handling]


def list_all(asked: Namespace, words: Words) -> None:
    """List the briefs of a dialogue with their state and their minutes."""
    with open_desk(asked, words) as desk:
        views = desk.briefs.of_dialogue(desk.dialogues.by_number(asked.dialogue))
        if asked.json:
            say_json([_line_json(view) for view in views])
        elif views:
            say_table([_row(view, words) for view in views])
        else:
            say(words("No briefs have been called for in this dialogue."))


def show(asked: Namespace, words: Words) -> None:
    """Show one brief, entry by entry."""
    with open_desk(asked, words) as desk:
        view = wanted(desk, asked)
        if asked.json:
            say_json(_brief_json(view))
            return
        say("  ".join(filter(None, _row(view, words))))
        for kind in EntryKind:
            entries = view.of_kind(kind)
            if entries:
                say(f"\n{words.name(kind)}")
            for entry in entries:
                say(f"  - {entry.text}")
                if entry.answer:
                    say(f"    {entry.answer}")


def add_point(asked: Namespace, words: Words) -> None:
    """Add a point to make, or an entry of another kind, to the brief of a section."""
    text = asked.text or asked.words or (asked.place if asked.section and not asked.text else None)
    text = text_handed_in() if text == "-" else text
    if not (text or "").strip():
        raise Trouble("The text of the point is missing. Nothing was added.")
    if asked.answer and asked.kind != EntryKind.IF_RAISED:
        raise Trouble("An answer belongs to the kind if_raised only. Nothing was added.")
    with open_desk(asked, words) as desk:
        view = wanted(desk, asked)
        handling = Handling(asked.handling) if asked.handling else None
        kind = EntryKind(asked.kind)
        entry = desk.briefs.add_entry(view.brief, kind, str(text).strip(), answer=asked.answer, handling=handling)
        view = desk.briefs.view(view.brief.id) or view
        if asked.json:
            say_json(_entry_json(entry))
        else:
            say(
                words(
                    "Added to {number}: {minutes}.",
                    number=view.number or words("steering"),
                    minutes=_minutes(view, words),
                )
            )


def wanted(desk: Desk, asked: Namespace) -> BriefView:
    """The brief of the section that is asked for; Trouble if there is none."""
    section = asked.section or asked.place
    if not section:
        raise Trouble('Say which section, as people cite it: "2 (1)"; or steering for the steering brief.')
    return desk.briefs.of_section(desk.dialogues.by_number(asked.dialogue), section)


def _row(view: BriefView, words: Words) -> list[str]:
    return [view.number, _heading(view, words), words.name(view.brief.status), _minutes(view, words)]


def _heading(view: BriefView, words: Words) -> str:
    if view.section is not None:
        return view.section.section.heading
    if view.is_steering:
        return words("Steering brief")
    was = f"{view.former.number} {view.former.heading}".strip() if view.former else ""
    return words("{section} (no longer in the plan)", section=was or words("A section"))


def _minutes(view: BriefView, words: Words) -> str:
    if view.brief.minutes is None:
        return words("{used} to say", used=clock(view.seconds))
    return words("{used} of {given} min", used=clock(view.seconds), given=view.brief.minutes)


def _line_json(view: BriefView) -> dict[str, Any]:
    brief = view.brief
    return {
        "id": brief.id,
        "serial": brief.serial,
        "section": view.number or None,
        "heading": view.section.section.heading if view.section else None,
        "status": brief.status,
        "likelihood": brief.likelihood,
        "drafter": view.drafter.name if view.drafter else None,
        "speaker": view.speaker.name if view.speaker else None,
        "deadline": brief.deadline.isoformat() if brief.deadline else None,
        "minutes_given": brief.minutes,
        "seconds_needed": view.seconds,
        "points": len(view.of_kind(EntryKind.POINT)),
        "is_sample": brief.is_sample,
    }


def _brief_json(view: BriefView) -> dict[str, Any]:
    return {**_line_json(view), "entries": [_entry_json(entry) for kind in EntryKind for entry in view.of_kind(kind)]}


def _entry_json(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "text": entry.text,
        "answer": entry.answer or None,
        "translation": entry.translation or None,
        "answer_translation": entry.answer_translation or None,
        "handling": entry.handling,
    }
