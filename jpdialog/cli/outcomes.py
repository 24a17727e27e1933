"""outcome list, outcome set."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Outcome
from jpdialog.domain.outcome import ONE_SIDED, TOGETHER, Proposal, ProposalStatus
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.briefs import cited
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.outcomes import Outcomes, OutcomeView, is_complete

LINES = {
    "our_line": "what our side said",
    "their_line": "what the other side said",
    "agreed": "the agreed wording",
    "left_open": "what was left open",
}
VERBS = {"our_verb": ONE_SIDED, "their_verb": ONE_SIDED, "agreed_verb": TOGETHER}


def show(asked: Namespace, words: Words) -> None:
    """List what came of each section, with its decisions, actions and changes of the text."""
    with open_desk(asked, words) as desk:
        views = Outcomes(desk).of(desk.dialogues.by_number(asked.dialogue))
        if asked.json:
            say_json([_as_json(each) for each in views])
            return
        names = Names(desk, words.language)
        told = [_row(each, names, words) for each in views if not each.outcome.is_empty]
        if told:
            say_table(told)
        else:
            say(words("Nobody has said yet what came of a section. outcome set says it."))


def put(asked: Namespace, words: Words) -> None:
    """Say what came of a section."""
    with open_desk(asked, words) as desk:
        outcomes, dialogue = Outcomes(desk), desk.dialogues.by_number(asked.dialogue)
        view = outcomes.of_section(dialogue, _lineage(desk, dialogue.edition_id, asked.section))
        fields = {name: getattr(asked, name) for name in LINES}
        fields |= {name: Outcome(verb) if (verb := getattr(asked, name)) else None for name in VERBS}
        fields |= {"handling": Handling(asked.handling) if asked.handling else None}
        fields |= {"is_not_discussed": True if asked.not_discussed else None}
        outcome = view.outcome
        for field, value in fields.items():
            if value is not None:
                outcome = outcomes.write(outcome, field, value)
        now = outcomes.of_section(dialogue, outcome.lineage)
        if asked.json:
            say_json(_as_json(now))
        else:
            say_table([_row(now, Names(desk, words.language), words)])


def propose(asked: Namespace, words: Words) -> None:
    """Make a proposal of a line of notes, or say more of one that there is."""
    with open_desk(asked, words) as desk:
        outcomes, dialogue = Outcomes(desk), desk.dialogues.by_number(asked.dialogue)
        one = desk.store.get(Proposal, asked.change) or _proposed(outcomes, dialogue, asked.change)
        view = outcomes.of_section(dialogue, one.lineage or "")
        if asked.paragraph and asked.paragraph > len(view.paragraphs):
            raise Trouble("The section has no paragraph {number}. Nothing was changed.", number=asked.paragraph)
        fields = {
            "paragraph_id": view.paragraphs[asked.paragraph - 1].id if asked.paragraph else None,
            "status": ProposalStatus(asked.status) if asked.status else None,
            "fallback": asked.fallback,
        }
        for field, value in fields.items():
            if value is not None:
                outcomes.edit(one, field, value)
        now = outcomes.of_section(dialogue, one.lineage or "")
        if asked.json:
            say_json(_as_json(now)["proposals"])
        else:
            say_table([_change_row(each, now, Names(desk, words.language), words) for each in now.proposals])


def _proposed(outcomes: Outcomes, dialogue: Dialogue, note_id: str) -> Proposal:
    for view in outcomes.of(dialogue):
        for note in view.notes:
            if note.id == note_id:
                return outcomes.propose(note, view.section.lineage)
    raise Trouble("There is no such line or proposal. outcome list --json gives the ids; nothing was changed.")


def _change_row(one: Proposal, view: OutcomeView, names: Names, words: Words) -> list[object]:
    numbers = {each.id: number for number, each in enumerate(view.paragraphs, 1)}
    return [view.section.number, numbers.get(one.paragraph_id, "–"), words.name(one.status), names.of(one, "text")]


def _lineage(desk: Desk, edition_id: str | None, number: str) -> str:
    for view in desk.plans.sections(edition_id):
        if cited(view.section.number) == cited(number):
            return view.section.lineage
    raise Trouble("There is no section {number} in the plan. plan show lists them; nothing was added.", number=number)


def _row(view: OutcomeView, names: Names, words: Words) -> list[str]:
    outcome = view.outcome
    verb = words.name(outcome.agreed_verb) if outcome.agreed_verb else ""
    told = words("not discussed") if outcome.is_not_discussed else names.of(outcome, "agreed")
    number = view.numbers.get(outcome.id)
    said = words("decision {number}", number=number) if number and outcome.decides else verb
    return [view.section.number, said, told or names.of(outcome, "left_open") or names.of(outcome, "their_line")]


def _as_json(view: OutcomeView) -> dict[str, Any]:
    outcome = view.outcome
    noted = {each.id for each in view.notes}
    paragraphs = {each.id: number for number, each in enumerate(view.paragraphs, 1)}
    return {
        "section": view.section.number,
        "heading": view.section.heading,
        **{name: getattr(outcome, name) for name in LINES},
        **{name: getattr(outcome, name) for name in VERBS},
        "is_not_discussed": outcome.is_not_discussed,
        "handling": outcome.handling,
        "decisions": [
            {"number": number, "id": source}
            for source, number in sorted(view.numbers.items(), key=lambda each: each[1])
            if source in noted or source == outcome.id
        ],
        "actions": [
            {"number": each.number, "text": each.text, "is_complete": is_complete(each)} for each in view.actions
        ],
        "actions_to_take_up": [{"note": each.id, "text": each.text} for each in view.actions_to_take_up],
        "proposals": [
            {"id": each.id, "text": each.text, "paragraph": paragraphs.get(each.paragraph_id)}
            | {"round": each.round, "status": each.status}
            for each in view.proposals
        ],
        "changes_to_propose": [{"note": each.id, "text": each.text} for each in view.changes_to_propose],
    }
