"""What can be asked of notes on the command line."""

import argparse

from jpdialog.cli import notes
from jpdialog.cli.parsers import Parsers, command, json, of_dialogue, whole


def note_commands(commands: Parsers, common: argparse.ArgumentParser) -> None:
    """The commands of ``jpdialog note``."""
    add = command(commands, common, "add", "write a line down, as it would be typed in the room", notes.add)
    add.add_argument("line", metavar="LINE", help='its first sign says what it is: "> results @MOFA by 30 Sep #1(3)"')
    add.add_argument("--item", type=whole, metavar="N", help="under which item of the agenda")
    add.add_argument("--side", metavar="PARTY", help="which side said it; both for both together")
    add.add_argument("--speaker", metavar="NAME", help="who said it")
    add.add_argument("--author", metavar="NAME", help="who noted it, if not whoever is at work")
    of_dialogue(add)
    of_dialogue(command(commands, common, "list", "list the lines in order", notes.list_all))
    json(command(commands, common, "shorthand", "list what is typed for what", notes.list_shorthand))
    put = command(commands, common, "shorthand-put", "let letters stand for words", notes.put_shorthand)
    put.add_argument("short", metavar="LETTERS")
    put.add_argument("meaning", nargs="?", metavar="WORDS", help="none: they stand for nothing any more")
