"""What can be asked of packs on the command line."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from jpdialog.cli import packs

Add = Callable[[str, str, Any], Any]


def add_pack_commands(add: Add, of_dialogue: Callable[[Any], None], whole: Callable[[str], int]) -> None:
    """Add the commands: ``add`` makes one of a name, of what it is about, and of the function that answers."""
    of_dialogue(add("show", "what was issued, and who has which copy", packs.show))
    of_dialogue(add("parts", "the parts of the pack in their order", packs.parts))
    _put(add("put", "put a part in or leave it out, give it a place or a marking", packs.put), of_dialogue, whole)
    _annex(add("annex", "put an annex behind the pack", packs.annex), of_dialogue)
    _recipient(add("recipient", "who gets a copy, with which number", packs.recipient), of_dialogue, whole)
    _issue(add("issue", "issue the pack, and keep every word of it", packs.issue), of_dialogue)
    changes = add("changes", "what has changed since a pack was issued", packs.changes)
    pages = add("replace", "issue replacement pages for what has changed", packs.replace)
    back = add("returned", "keep that a copy came back", packs.returned)
    given = add("hand", "keep that a copy was given to somebody", packs.hand)
    given.add_argument("--to", metavar="NAME", required=True, help="who has it now")
    for command in (given, back):
        command.add_argument("--copy", type=whole, required=True, metavar="N", help="its number")
    back.add_argument("--still-out", action="store_true", help="it did not come back after all")
    for command in (changes, pages, given, back):
        command.add_argument("--issue", metavar="V", help="the version, as pack show lists it; the newest if not given")
        of_dialogue(command)


def add_kept_options(command: ArgumentParser, whole: Callable[[str], int]) -> None:
    """The options with which an issued pack is exported again."""
    command.add_argument("--issue", metavar="V", help="as it was issued, by its version; the newest if not given")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--copy", type=whole, metavar="N", help="one numbered copy of what was issued")
    which.add_argument("--all-copies", action="store_true", help="every numbered copy, as files in the folder FILE")


def _put(command: Any, of_dialogue: Callable[[Any], None], whole: Callable[[str], int]) -> None:
    command.add_argument("part", metavar="PART", help='its key, as pack parts --json gives it, or a section: "2 (1)"')
    which = command.add_mutually_exclusive_group()
    which.add_argument("--in", dest="is_included", action="store_true", default=None, help="put it in")
    which.add_argument("--out", dest="is_included", action="store_false", default=None, help="leave it out")
    command.add_argument("--place", type=whole, metavar="N", help="its place among all parts, from 1")
    command.add_argument("--marking", metavar="TEXT", help='a marking of its own; "" for that of the pack')
    of_dialogue(command)


def _annex(command: Any, of_dialogue: Callable[[Any], None]) -> None:
    command.add_argument("title", metavar="TITLE")
    command.add_argument("--text", default="", help="its text; - for standard input")
    command.add_argument("--edition", metavar="LABEL", help="an edition of the plan")
    command.add_argument("--handling", choices=packs.HANDLINGS, default="delegation")
    of_dialogue(command)


def _recipient(command: Any, of_dialogue: Callable[[Any], None], whole: Callable[[str], int]) -> None:
    command.add_argument("name", metavar="NAME", help="who gets a copy of the next pack")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--place", type=whole, metavar="N", help="the number of their copy, from 1")
    which.add_argument("--off", action="store_true", help="no copy for them; those behind move up")
    of_dialogue(command)


def _issue(command: Any, of_dialogue: Callable[[Any], None]) -> None:
    command.add_argument("--recipient", action="append", default=[], metavar="NAME", help="who gets a copy; once each")
    command.add_argument("--spare", type=int, metavar="N", help="numbered copies beyond those")
    command.add_argument("--shareable", action="store_true", help="for the counterpart: only what they may have")
    command.add_argument("--marking", metavar="TEXT", help="marking in place of the dialogue's own")
    command.add_argument("--wareki", action="store_true", help="years of a Japanese paper by eras")
    command.add_argument("--letter", action="store_true", help="on Letter, not A4 (English papers)")
    command.add_argument("--house-style", metavar="FILE", help="a Word file whose page, letterhead and styles to use")
    of_dialogue(command)
