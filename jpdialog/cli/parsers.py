"""What the commands have in common: how one is made, and the options and kinds of values that many of them take."""

import argparse
from datetime import date
from typing import Any

from jpdialog.domain.written_days import days_written

Parsers = Any  # argparse keeps the class of its sub-parsers to itself


def common(target: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Options of every command."""
    target.add_argument("--workspace", metavar="DIR", help="the workspace (or JPDIALOG_WORKSPACE)")
    target.add_argument(
        "--passphrase-file", metavar="FILE", help="file with the passphrase (or JPDIALOG_PASSPHRASE_FILE)"
    )
    target.add_argument("--language", choices=["en", "ja"], help="language of messages and papers")
    return target


def group(commands: Parsers, name: str, about: str) -> Parsers:
    """A group of commands under one name."""
    group = commands.add_parser(name, help=about, description=about)
    return group.add_subparsers(title="commands", required=True, metavar="COMMAND")


def command(commands: Parsers, common: argparse.ArgumentParser, name: str, about: str, run: Any) -> Any:
    """A command; ``run`` is the function that carries it out."""
    command = commands.add_parser(name, help=about, description=about, parents=[common])
    command.set_defaults(run=run)
    return command


def json(command: Any) -> None:
    """Let a command answer in JSON."""
    command.add_argument("--json", action="store_true", help="as JSON, for scripts")


def of_dialogue(command: Any) -> None:
    """Let a command be of one dialogue, and answer in JSON."""
    command.add_argument("--dialogue", type=whole, metavar="N", help="its number; the current one if not given")
    json(command)


def whole(text: str) -> int:
    """A number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def day(text: str) -> date:
    """A day: 2027-01-14."""
    days = days_written(text)
    if len(days) != 1:
        raise ValueError(text)
    return days[0]


whole.__name__, day.__name__ = "number", "date"  # argparse names them in "invalid … value"
