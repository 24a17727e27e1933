"""What can be asked of the outcomes of a dialogue and of its record on the command line."""

import argparse

from jpdialog.cli import outcomes
from jpdialog.cli.parsers import Parsers, command, day, group, of_dialogue
from jpdialog.domain.brief import Handling


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


def _record(commands: Parsers, common: argparse.ArgumentParser) -> None:
    drawn = command(commands, common, "draw-up", "draw the record up from notes and outcomes", outcomes.draw_up)
    drawn.add_argument("--attribution", choices=outcomes.RULES, help="to whom what was said is put down")
    state = command(commands, common, "state", "say how far the record has come", outcomes.state)
    state.add_argument("state", choices=outcomes.STATES)
    state.add_argument("--by", metavar="NAME", default="", help="who cleared it")
    state.add_argument("--on", type=day, metavar="DATE", help="on which day; today if not given")
    for each in (drawn, state):
        of_dialogue(each)
