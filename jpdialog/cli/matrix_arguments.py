"""What can be asked of matrices that come back, with its options."""

from argparse import ArgumentParser
from typing import Any

from jpdialog.cli import matrix, parsers
from jpdialog.domain.papers.matrix import ASKED


def add_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """Add the commands."""
    _take_in(commands, common)
    parsers.json(parsers.command(commands, common, "files", "list the workbooks that came back", matrix.files))
    about = "list the cells that wait, by numbers that stay"
    listed = parsers.command(commands, common, "list", about, matrix.list_cells)
    listed.add_argument("--all", action="store_true", help="also those that are decided")
    _which(listed)
    about = "accept cells by their numbers, or all that are clear"
    accept = parsers.command(commands, common, "accept", about, matrix.accept)
    accept.add_argument("--choice", type=parsers.whole, metavar="N", help="which of its choices is meant")
    accept.add_argument("--clear", action="store_true", help="all that are clear, of what the options name")
    refuse = parsers.command(commands, common, "refuse", "refuse cells by their numbers", matrix.refuse)
    again = parsers.command(commands, common, "take-up", "let refused cells wait again", matrix.take_up)
    for command in (accept, refuse, again):
        command.add_argument("cells", nargs="*", metavar="CELL", help="as matrix list has it: 2.14")
        _which(command)
    away = parsers.command(commands, common, "put-away", "leave undecided what waits in a file", matrix.put_away)
    away.add_argument("file", type=parsers.whole, metavar="N", help="its number, as matrix files has it")
    parsers.json(away)
    sender = parsers.command(commands, common, "sender", "say who sent a file", matrix.name_sender)
    sender.add_argument("file", type=parsers.whole, metavar="N", help="its number, as matrix files has it")
    sender.add_argument("name", metavar="NAME", help="a ministry, an office, a person")
    parsers.json(sender)


def _take_in(commands: parsers.Parsers, common: ArgumentParser) -> None:
    about = "keep what was changed in a workbook that came back, and list it"
    command = parsers.command(commands, common, "take-in", about, matrix.take_in)
    command.add_argument("file", metavar="FILE", help="the .xlsx file that came back")
    command.add_argument("--from", dest="sender", default="", metavar="NAME", help="who sent it")
    command.add_argument(
        "--accept", type=parsers.whole, action="append", default=[], metavar="N", help="accept this one; once for each"
    )
    command.add_argument("--choice", type=parsers.whole, metavar="N", help="which of its choices is meant")
    parsers.json(command)


def _which(command: Any) -> None:
    command.add_argument("--file", type=parsers.whole, metavar="N", help="of this file only")
    command.add_argument("--action", metavar="NUMBER", help="of this action only")
    command.add_argument("--column", choices=sorted(each.value for each in ASKED), help="of this column only")
    parsers.json(command)
