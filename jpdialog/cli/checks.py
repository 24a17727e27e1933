"""check, check set-aside, check take-back."""

from argparse import Namespace
from datetime import date
from typing import Any

from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.checks.finding import Finding
from jpdialog.domain.set_aside import SetAside
from jpdialog.domain.words import Words
from jpdialog.services.check_words import CheckWords
from jpdialog.services.checks import Checks


def check(asked: Namespace, words: Words) -> None:
    """List what is to be seen to before the pack of a dialogue can go, and what was set aside."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        views = desk.briefs.of_dialogue(dialogue)
        found = Checks(desk).of(dialogue, date.today(), views)
        said = CheckWords(desk, words.language, views)
        if asked.json:
            aside = [{**_as_json(each, said), **_why(why)} for each, why in found.set_aside]
            say_json({"findings": [_as_json(each, said) for each in found.open], "set_aside": aside})
            return
        for each in found.open:
            say(f"{_line(each, said)}  [{each.name}]")
        if not found.open:
            say(words("Nothing was found."))
        for each, why in found.set_aside:
            say(words("Set aside: {finding} ({reason})", finding=_line(each, said), reason=why.reason))


def set_aside(asked: Namespace, words: Words) -> None:
    """Set a finding aside, with a reason."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        Checks(desk).set_aside(dialogue, asked.finding, asked.reason, date.today())
        say(words("{finding} is set aside.", finding=asked.finding))


def take_back(asked: Namespace, words: Words) -> None:
    """Have a finding that was set aside count again."""
    with open_desk(asked, words) as desk:
        Checks(desk).take_back(desk.dialogues.by_number(asked.dialogue), asked.finding)
        say(words("{finding} counts again.", finding=asked.finding))


def _line(finding: Finding, words: CheckWords) -> str:
    said = words.of(finding)
    return " · ".join(filter(None, (said.what, said.where, said.details)))


def _as_json(finding: Finding, words: CheckWords) -> dict[str, Any]:
    said = words.of(finding)
    return {
        "name": finding.name,
        "kind": finding.kind,
        "what": said.what,
        "where": said.where,
        "details": said.details,
        "places": [{"table": place.__tablename__, "id": place.id} for place in finding.places],
    }


def _why(kept: SetAside) -> dict[str, Any]:
    return {"reason": kept.reason, "set_at": kept.set_at, "set_by": kept.set_by}
