"""call make, call show: which briefs are asked for, of whom, by when and how much."""

from argparse import Namespace
from dataclasses import replace
from datetime import date
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import ASKED, Likelihood
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Person
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.briefs import cited
from jpdialog.services.calls import Asking, Calls, Wanted
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.namesakes import told_apart

STEERING = "steering"
LIKELIHOODS = [likelihood.value for likelihood in Likelihood]


def make(asked: Namespace, words: Words) -> None:
    """Call for the briefs of some sections, or of all; what is called for already is asked for anew."""
    with open_desk(asked, words) as desk:
        dialogue, calls = desk.dialogues.by_number(asked.dialogue), Calls(desk)
        chosen = _chosen(calls.of(dialogue), asked)
        count = calls.call(dialogue, [_wanted(each, asked) for each in chosen])
        if asked.json:
            say_json(_as_json(desk, dialogue))
        else:
            say(words("{count} briefs are called for.", count=count))
            late = any(calls.is_after(dialogue, each.wanted.deadline) for each in calls.of(dialogue) if each.brief)
            if late:
                say(words("A deadline is later than the dialogue begins."))


def show(asked: Namespace, words: Words) -> None:
    """Show what is called for, and what could be."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        if asked.json:
            say_json(_as_json(desk, dialogue))
            return
        names = Names(desk, words.language)
        called = told_apart(desk, desk.store.find(Person), words.language)
        say_table([_row(each, names, called, words) for each in Calls(desk).of(dialogue)])


def _chosen(known: list[Asking], asked: Namespace) -> list[Asking]:
    if not asked.section:
        return [each for each in known if each.section is not None or each.lineage is None or each.brief is not None]
    by_number = {cited(each.section.section.number): each for each in known if each.section is not None}
    by_number[STEERING] = next(each for each in known if each.lineage is None)
    unknown = [each for each in asked.section if cited(each) not in by_number]
    if unknown:
        raise Trouble(
            "There is no section {number} to call for. call show lists them; nothing was changed.", number=unknown[0]
        )
    return [by_number[cited(each)] for each in asked.section]


def _wanted(each: Asking, asked: Namespace) -> Wanted:
    """What is asked already or was asked last time, with what this command says otherwise."""
    told: dict[str, Any] = {"is_called": not asked.withdraw}
    if asked.deadline:
        told["deadline"] = asked.deadline
    if asked.minutes:
        told["minutes"] = asked.minutes
    if asked.likelihood:
        told["likelihood"] = Likelihood(asked.likelihood)
    if asked.drafter is not None:
        told |= {"drafter_name": asked.drafter, "drafter_id": None}
    return replace(each.wanted, **told)


def _row(each: Asking, names: Names, called: dict[str, str], words: Words) -> list[object]:
    wanted = each.wanted
    if each.brief is None:
        return ["", *_place(each, names, words), words("not called for"), "", "", "", ""]
    return [
        wanted.serial,
        *_place(each, names, words),
        called.get(wanted.drafter_id or "", words("no drafter")),
        wanted.deadline,
        wanted.minutes,
        words.name(wanted.likelihood),
        words.name(ASKED[wanted.likelihood]),
    ]


def _place(each: Asking, names: Names, words: Words) -> tuple[str, str]:
    if each.section is not None:
        return each.section.section.number, names.of(each.section.section, "heading")
    return "", words("Steering brief") if each.lineage is None else words("A section that is no longer in the plan")


def _as_json(desk: Desk, dialogue: Dialogue) -> dict[str, Any]:
    persons = {each.id: each for each in desk.store.find(Person)}
    return {
        "dialogue": dialogue.number,
        "briefs": [_line(each, persons, Calls(desk), dialogue) for each in Calls(desk).of(dialogue)],
    }


def _line(each: Asking, persons: dict[str, Person], calls: Calls, dialogue: Dialogue) -> dict[str, Any]:
    wanted, drafter = each.wanted, persons.get(each.wanted.drafter_id or "")
    day: date | None = wanted.deadline
    return {
        "id": each.brief.id if each.brief else None,
        "is_called": each.brief is not None,
        "is_begun": each.is_begun,
        "is_steering": each.lineage is None,
        "section": each.section.section.number if each.section else None,
        "lineage": each.lineage,
        "serial": wanted.serial,
        "drafter": drafter.name if drafter else None,
        "deadline": day.isoformat() if day else None,
        "is_after_the_dialogue": calls.is_after(dialogue, day),
        "minutes": wanted.minutes,
        "likelihood": wanted.likelihood,
        "asked": ASKED[wanted.likelihood],
    }
