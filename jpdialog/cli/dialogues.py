"""dialogue new, dialogue list, dialogue show."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.action_rules import called
from jpdialog.domain.dialogue import Dialogue, Interpretation, Mode
from jpdialog.domain.words import Words
from jpdialog.services.closing import CarriedAlong, Closing
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue, dialogue_title
from jpdialog.services.names import Names

MOST_NAMED = 20


def new(asked: Namespace, words: Words) -> None:
    """Create a dialogue with a brief for each section of its edition."""
    wanted = NewDialogue(
        number=asked.number,
        starts_on=asked.starts,
        ends_on=asked.ends,
        place=asked.place,
        mode=Mode(asked.mode),
        host=asked.host,
        interpretation=Interpretation(asked.interpretation),
        drafts_due=asked.drafts_due,
        marking=asked.marking,
        edition_label=asked.edition,
        minutes=asked.minutes,
    )
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.create(wanted)
        along = Closing(desk).carried_along(dialogue)
        if asked.json:
            decide = [each.number for each, _times in along.needing_decision]
            say_json({**_as_json(desk, dialogue), "carried_along": len(along.carried), "to_decide_on": decide})
        else:
            briefs = len(desk.briefs.of_dialogue(dialogue))
            say(words("Created: {title}, with {count} briefs.", title=_title(desk, dialogue, words), count=briefs))
            if along.carried:
                say(_carried(along, words))


def _carried(along: CarriedAlong, words: Words) -> str:
    count, deciding = len(along.carried), [each for each, _times in along.needing_decision]
    if not deciding:
        return words("Open actions that come along: {count}.", count=count)
    named = ", ".join([called(each) for each in deciding[:MOST_NAMED]] + ["…"] * (len(deciding) > MOST_NAMED))
    return words(
        "Open actions that come along: {count}; carried over twice or more, with no decision sought: {twice}."
        " Decide on {named}.",
        count=count,
        twice=len(deciding),
        named=named,
    )


def list_all(asked: Namespace, words: Words) -> None:
    """List the dialogues by number; what is not known is left open."""
    with open_desk(asked, words) as desk:
        dialogues = desk.dialogues.all()
        if asked.json:
            say_json([_as_json(desk, each) for each in dialogues])
        elif dialogues:
            say_table([[each.number, each.starts_on, each.place, words.name(each.status)] for each in dialogues])
        else:
            say(words("There is no dialogue yet."))


def show(asked: Namespace, words: Words) -> None:
    """Show one dialogue."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.number or asked.dialogue)
        if asked.json:
            say_json(_as_json(desk, dialogue))
            return
        say(_title(desk, dialogue, words))
        say_table([fact for fact in _facts(desk, dialogue, words) if fact[1]])


def _facts(desk: Desk, dialogue: Dialogue, words: Words) -> list[tuple[str, object]]:
    edition = desk.dialogues.edition(dialogue)
    names = Names(desk, words.language)
    return [
        (words("status"), words.name(dialogue.status)),
        (words("first day"), dialogue.starts_on),
        (words("last day"), dialogue.ends_on),
        (words("place"), names.of(dialogue, "place")),
        (words("mode"), words.name(dialogue.mode)),
        (words("host"), dialogue.host),
        (words("interpretation"), words.name(dialogue.interpretation)),
        (words("drafts due"), dialogue.drafts_due),
        (words("marking"), dialogue.marking),
        (words("edition"), edition.label if edition else None),
        (words("note"), names.of(dialogue, "note")),
    ]


def _title(desk: Desk, dialogue: Dialogue, words: Words) -> str:
    return dialogue_title(dialogue, desk.plans.instrument(), words.language)


def _as_json(desk: Desk, dialogue: Dialogue) -> dict[str, Any]:
    edition = desk.dialogues.edition(dialogue)
    return {
        "id": dialogue.id,
        "number": dialogue.number,
        "title": dialogue_title(dialogue, desk.plans.instrument(), "en"),
        "status": dialogue.status,
        "starts_on": dialogue.starts_on,
        "ends_on": dialogue.ends_on,
        "place": dialogue.place,
        "mode": dialogue.mode,
        "host": dialogue.host,
        "interpretation": dialogue.interpretation,
        "drafts_due": dialogue.drafts_due.isoformat() if dialogue.drafts_due else None,
        "marking": dialogue.marking,
        "edition": edition.label if edition else None,
        "note": dialogue.note,
        "is_sample": dialogue.is_sample,
    }
