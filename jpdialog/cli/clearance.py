"""brief hand-in, brief clear, brief return, brief clearance, brief chain."""

from argparse import Namespace
from datetime import datetime
from typing import Any

from jpdialog.cli.briefs import wanted
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import Brief
from jpdialog.domain.clearance import Reworded, StepState
from jpdialog.domain.difference import Change, difference
from jpdialog.domain.words import Words
from jpdialog.services.clearance import ClearanceView, StepView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names


def hand_in(asked: Namespace, words: Words) -> None:
    """Ask for the clearance of a brief."""
    with open_desk(asked, words) as desk:
        brief = wanted(desk, asked).brief
        desk.clearances.hand_in([brief])
        _tell(desk, brief, asked, words)


def clear(asked: Namespace, words: Words) -> None:
    """Keep that a body has cleared a brief as it is worded now."""
    with open_desk(asked, words) as desk:
        brief = wanted(desk, asked).brief
        desk.clearances.clear(brief, desk.clearances.step_of(brief, asked.body), asked.comment)
        _tell(desk, brief, asked, words)


def give_back(asked: Namespace, words: Words) -> None:
    """Keep that a body has returned a brief, and why."""
    with open_desk(asked, words) as desk:
        brief = wanted(desk, asked).brief
        desk.clearances.give_back(brief, desk.clearances.step_of(brief, asked.body), asked.comment)
        _tell(desk, brief, asked, words)


def chain(asked: Namespace, words: Words) -> None:
    """Set the chain of a brief: the bodies one after another, or side by side."""
    with open_desk(asked, words) as desk:
        brief = wanted(desk, asked).brief
        stages = [asked.body] if asked.parallel else [[body] for body in asked.body]
        desk.clearances.set_chain(brief, stages, lead=asked.lead or "")
        _tell(desk, brief, asked, words)


def show(asked: Namespace, words: Words) -> None:
    """Show the chain of a brief: what each body said, and what was reworded since."""
    with open_desk(asked, words) as desk:
        _tell(desk, wanted(desk, asked).brief, asked, words)


def _tell(desk: Desk, brief: Brief, asked: Namespace, words: Words) -> None:
    now = desk.store.get(Brief, brief.id) or brief
    view, names = desk.clearances.of(now), Names(desk, words.language)
    if asked.json:
        say_json(_as_json(view))
        return
    say(words.name(view.brief.status))
    say_table([_row(each, names, words) for each in view.steps])
    for each in view.steps:
        if each.state == StepState.REOPENED:
            for change in each.changes:
                say("  " + " / ".join(marked(*texts) for texts in change.texts))
    if not view.steps:
        say(words("Nobody is asked yet. brief chain says who is; handing in asks the drafter's own organisation."))


def _row(each: StepView, names: Names, words: Words) -> list[object]:
    said = each.said
    return [
        each.step.stage,
        body_of(each, names, words),
        words("lead") if each.step.is_lead else words("supporting"),
        words.name(each.state),
        words("{count} words", count=each.words) if each.state == StepState.REOPENED else "",
        datetime.fromisoformat(said.given_at).astimezone().strftime("%Y-%m-%d %H:%M") if said else "",
        said.given_by if said else "",
        said.comment if said else "",
    ]


def body_of(each: StepView, names: Names, words: Words) -> str:
    """Who is asked, in the reader's language."""
    return names.of(each.body, "name") or names.of(each.person, "name") or words("lead body")


def marked(before: str, now: str) -> str:
    """The difference as plain text: [-what went-] and {+what came+}, as wdiff writes it."""
    looks = {Change.SAME: "%s", Change.GONE: "[-%s-]", Change.NEW: "{+%s+}"}
    return "".join(looks[piece.change] % piece.text for piece in difference(before, now))


def _as_json(view: ClearanceView) -> dict[str, Any]:
    return {
        "brief": view.brief.id,
        "status": view.brief.status,
        "reopened_by_words": view.reopened,
        "chain": [_step_json(each) for each in view.steps],
    }


def _step_json(each: StepView) -> dict[str, Any]:
    said = each.said
    return {
        "id": each.step.id,
        "stage": each.step.stage,
        "is_lead": each.step.is_lead,
        "body": each.body.name if each.body else None,
        "person": each.person.name if each.person else None,
        "state": each.state,
        "verdict": said.verdict if said else None,
        "given_at": said.given_at if said else None,
        "given_by": said.given_by if said else None,
        "comment": said.comment if said else None,
        "changed_since": [_change_json(change) for change in each.changes],
    }


def _change_json(change: Reworded) -> dict[str, Any]:
    return {
        "entry": change.entry_id,
        "words": change.words,
        "texts": [{"before": before, "now": now} for before, now in change.texts],
    }
