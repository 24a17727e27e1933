"""What can be asked of the outcomes of a dialogue and of its record on the command line."""

import argparse

from jpdialog.cli import outcomes, records
from jpdialog.cli.parsers import Parsers, command, day, group, of_dialogue, whole
from jpdialog.domain.brief import Handling
from jpdialog.domain.outcome import ProposalStatus


def outcome_commands(commands: Parsers, common: argparse.ArgumentParser) -> None:
    """The groups ``jpdialog outcome`` and ``jpdialog record``."""
    _outcomes(group(commands, "outcome", "what came of each section at a dialogue"), common)
    _record(group(commands, "record", "the record of a dialogue"), common)


def _outcomes(commands: Parsers, common: argparse.ArgumentParser) -> None:
    of_dialogue(command(commands, common, "list", "list what came of each section", outcomes.show))
    put = command(commands, common, "set", "say what came of a section", outcomes.put)
    put.add_argument("section", metavar="SECTION", help='as cited: "2 (1)"')
    for name, about in outcomes.LINES.items():
        put.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=about)
    for name, verbs in outcomes.VERBS.items():
        put.add_argument(f"--{name.replace('_', '-')}", choices=[each.value for each in verbs])
    put.add_argument("--handling", choices=[each.value for each in Handling], help="who may have the agreed wording")
    put.add_argument("--not-discussed", action="store_true", help="it was not taken up")
    of_dialogue(put)
    change = command(commands, common, "propose", "make a proposal of a line of notes, or change it", outcomes.propose)
    change.add_argument("change", metavar="ID", help="of the line or the proposal, as outcome list --json gives it")
    change.add_argument("--paragraph", type=whole, metavar="N", help="which paragraph of its section it is for")
    change.add_argument("--status", choices=[each.value for each in ProposalStatus], help="how far it has come")
    change.add_argument("--fallback", metavar="TEXT", help="how far our own side would go; it stays here")
    of_dialogue(change)


def _record(commands: Parsers, common: argparse.ArgumentParser) -> None:
    drawn = command(commands, common, "draw-up", "draw the record up from notes and outcomes", records.draw_up)
    drawn.add_argument("--attribution", choices=records.RULES, help="to whom what was said is put down")
    state = command(commands, common, "state", "say how far the record has come", records.state)
    state.add_argument("state", choices=records.STATES)
    state.add_argument("--by", metavar="NAME", default="", help="who cleared it")
    state.add_argument("--on", type=day, metavar="DATE", help="on which day; today if not given")
    show = command(commands, common, "show", "list the paragraphs of the record under their numbers", records.show)
    comment = command(commands, common, "comment", "set the note-taker's comment, which stays here", records.comment)
    comment.add_argument("text", metavar="TEXT")
    for each in (drawn, state, show, comment, *_paragraphs(commands, common)):
        of_dialogue(each)


def _paragraphs(commands: Parsers, common: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """What can be done with one paragraph."""
    add = command(commands, common, "add", "add a paragraph behind another", records.add)
    write = command(commands, common, "write", "write a paragraph in words of one's own", records.write)
    move = command(commands, common, "move", "move a paragraph", records.move)
    out = command(commands, common, "leave-out", "leave a paragraph out, or remove an added one", records.leave_out)
    back = command(commands, common, "take-in", "take a paragraph that was left out in again", records.take_in)
    handle = command(commands, common, "handle", "say who may have a paragraph", records.handle)
    for each in (add, write, move, out, back, handle):
        each.add_argument("paragraph", metavar="PARAGRAPH", help="its number in record show, or its id")
    for each in (add, write):
        each.add_argument("text", metavar="TEXT")
    handle.add_argument("handling", choices=records.HANDLINGS)
    where = move.add_mutually_exclusive_group(required=True)
    where.add_argument("--up", action="store_true", help="one place up")
    where.add_argument("--down", action="store_true", help="one place down")
    where.add_argument("--behind", metavar="PARAGRAPH", help="behind that one")
    where.add_argument("--before", metavar="PARAGRAPH", help="before that one")
    return [add, write, move, out, back, handle]
