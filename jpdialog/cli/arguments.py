"""What can be asked on the command line, and which function answers."""

import argparse
from collections.abc import Sequence

from jpdialog import __version__
from jpdialog.cli import (
    checks,
    exports,
    fitting,
    matrix_arguments,
    pack_arguments,
    programme,
)
from jpdialog.cli.actions import action_commands as _actions
from jpdialog.cli.brief_arguments import brief_commands, call_commands, line_commands, template_commands
from jpdialog.cli.export_arguments import export_commands
from jpdialog.cli.figure_arguments import figure_commands
from jpdialog.cli.note_arguments import note_commands as _notes
from jpdialog.cli.outcome_arguments import outcome_commands as _outcomes
from jpdialog.cli.parsers import Parsers
from jpdialog.cli.parsers import command as _command
from jpdialog.cli.parsers import common as _common
from jpdialog.cli.parsers import group as _group
from jpdialog.cli.parsers import of_dialogue as _of_dialogue
from jpdialog.cli.parsers import whole as _whole
from jpdialog.cli.people_arguments import people_commands
from jpdialog.cli.plan_arguments import dialogue_commands, plan_commands
from jpdialog.cli.programme_arguments import programme_commands as _programme
from jpdialog.cli.project_arguments import project_commands as _projects
from jpdialog.cli.workspace_arguments import (
    backup_commands,
    history_commands,
    key_commands,
    search_command,
    workspace_commands,
)


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; ``run`` of what it gives is the function that carries the command out."""
    common = _common(argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS))
    top = argparse.ArgumentParser(prog="jpdialog", description="The desk of a delegation to a regular dialogue.")
    top.add_argument("--version", action="version", version=f"jpdialog {__version__}")
    _common(top)
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    workspace_commands(commands, common)
    search_command(commands, common)
    history_commands(commands, common)
    plan_commands(_group(commands, "plan", "the plan of action and its editions"), common)
    dialogue_commands(_group(commands, "dialogue", "the dialogues held under the plan"), common)
    people_commands(commands, common)
    brief_commands(_group(commands, "brief", "briefs: what the delegation wants to say"), common)
    figure_commands(_group(commands, "figure", "figures: defined once, used by name"), common)
    _projects(_group(commands, "project", "projects: what is funded, its reports, its amounts"), common)
    _actions(_group(commands, "action", "actions: what is owed, by whom, until when"), common)
    call_commands(_group(commands, "call", "the call for briefs"), common)
    line_commands(_group(commands, "line", "standard lines: sentences for many briefs"), common)
    template_commands(_group(commands, "template", "what a brief begins with"), common)
    _meeting(commands, common)
    _checks(commands, common)
    key_commands(_group(commands, "key", "the key of the workspace and its recovery passphrase"), common)
    backup_commands(_group(commands, "backup", "copies of the store, made by themselves while you pause"), common)
    pack = _group(commands, "pack", "the pack: its parts, its issues, its copies")
    pack_arguments.add_pack_commands(lambda *asked: _command(pack, common, *asked), _of_dialogue, _whole)
    matrix_arguments.add_commands(_group(commands, "matrix", "follow-up matrices that come back"), common)
    export_commands(_group(commands, "export", "papers: Word, PDF, workbooks, calendars"), common)
    fit = _command(commands, common, "fit", "which papers do not fit their pages or their minutes", fitting.fit)
    fit.add_argument("--section", help=exports.HELP["section"])
    _of_dialogue(fit)
    return top


def _meeting(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _notes(_group(commands, "note", "notes of a dialogue, line by line"), common)
    _outcomes(commands, common)
    _programme(_group(commands, "programme", "what happens when and where, day by day"), common)
    seats = _group(commands, "seating", "who sits where")
    _of_dialogue(_command(seats, common, "show", "show who sits where", programme.seating))


def asked_for(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What ``arguments`` ask for. A text may stand after options, where argparse has stopped looking for it."""
    top = parser()
    asked, rest = top.parse_known_args(arguments)
    if len(rest) == 1 and not rest[0].startswith("-") and getattr(asked, "words", "") is None:
        asked.words, rest = rest[0], []
    if rest:
        top.parse_args(arguments)  # says itself that it does not know them
    return asked


def _checks(commands: Parsers, common: argparse.ArgumentParser) -> None:
    look = _command(commands, common, "check", "what to see to before the pack can go", checks.check)
    _of_dialogue(look)
    more = look.add_subparsers(title="commands", metavar="COMMAND")
    aside = _command(more, common, "set-aside", "set a finding aside, with a reason", checks.set_aside)
    aside.add_argument("--reason", required=True, help="why it can stay as it is")
    back = _command(more, common, "take-back", "have it count again", checks.take_back)
    for command in (aside, back):
        command.add_argument("finding", metavar="FINDING", help="its name, as check tells it")
        command.add_argument("--dialogue", type=_whole, metavar="N", default=argparse.SUPPRESS, help="of this dialogue")
