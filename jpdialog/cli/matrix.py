"""matrix take-in: what came back in a workbook, listed, and accepted cell by cell."""

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import Any

from jpdialog.cli import parsers
from jpdialog.cli.input import path_named
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.matrix_proposals import Proposal
from jpdialog.services.matrix_take_in import CameBack, MatrixTakeIn
from jpdialog.services.matrix_words import MatrixWords


def add_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """Add what can be asked of a matrix that comes back."""
    about = "list what was changed in a workbook that came back, and accept of it"
    command = parsers.command(commands, common, "take-in", about, take_in)
    command.add_argument("file", metavar="FILE", help="the .xlsx file that came back")
    command.add_argument(
        "--accept", type=parsers.whole, action="append", default=[], metavar="N", help="accept this one; once for each"
    )
    command.add_argument("--choice", type=parsers.whole, metavar="N", help="which of its choices is meant")
    parsers.json(command)


def take_in(asked: Namespace, words: Words) -> None:
    """Read the file, accept what is asked, and list how all of it stands."""
    today = date.today()
    if asked.choice and len(asked.accept) != 1:
        raise Trouble("A choice is for one proposal: give --accept once with it. Nothing was changed.")
    with open_desk(asked, words) as desk:
        taking = MatrixTakeIn(desk)
        came = taking.read(path_named(asked.file))
        for number in asked.accept:
            proposals = taking.proposals(came, today)
            if number > len(proposals):
                raise Trouble("There is no such proposal. The list shows what there is; it was not accepted.")
            taking.accept(proposals[number - 1], today, asked.choice)
        _tell(asked, came, taking.proposals(came, today), words)


def _tell(asked: Namespace, came: CameBack, proposals: tuple[Proposal, ...], words: Words) -> None:
    says = MatrixWords(words)
    notes = says.notes(came.returned)
    if asked.json:
        say_json({"proposals": [_as_json(each) for each in proposals], "notes": notes})
        return
    if proposals:
        say_table([_row(each, says) for each in proposals])
    else:
        say(words("Nothing was changed in it: {count} rows are as they were sent.", count=came.returned.rows))
    for note in notes:
        say(note)


def _row(proposal: Proposal, says: MatrixWords) -> list[object]:
    choices = [f"{place}) {label}" for place, (label, _meant) in enumerate(proposal.choices, 1)]
    told = " ".join(filter(None, (says.state(proposal), *(choices if len(choices) > 1 else ()))))
    was, wanted = (text.replace("\n", " / ") for text in (proposal.now, proposal.wanted))
    column = says.column(proposal.cell.column)
    return [proposal.number, proposal.cell.reference, column, was or "–", "→", wanted or "–", told]


def _as_json(proposal: Proposal) -> dict[str, Any]:
    return {
        "number": proposal.number,
        "action": proposal.cell.reference,
        "action_id": proposal.cell.action_id,
        "column": proposal.cell.column.value,
        "cell": proposal.cell.place,
        "was": proposal.was,
        "wanted": proposal.wanted,
        "now": proposal.now,
        "problem": proposal.problem.value if proposal.problem else None,
        "choices": [label for label, _meant in proposal.choices] if len(proposal.choices) > 1 else [],
        "is_done": proposal.is_done,
        "is_changed_since": proposal.is_changed_since,
    }
