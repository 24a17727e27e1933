"""What can be asked of briefs on the command line: written, cleared, called for, made of what is used again."""

from argparse import ArgumentParser
from typing import Any

from jpdialog.cli import briefs, calls, carrying, clearance, parsers, reusing


def brief_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog brief``."""
    parsers.of_dialogue(parsers.command(commands, common, "list", "list the briefs of a dialogue", briefs.list_all))
    show = parsers.command(commands, common, "show", "show a brief", briefs.show)
    show.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering for the steering brief')
    parsers.of_dialogue(show)
    add = parsers.command(commands, common, "add-point", "add a point to make, or another entry", briefs.add_point)
    add.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"')
    add.add_argument("words", nargs="?", metavar="TEXT", help="the text; - for standard input")
    add.add_argument("--text", help="the text")
    add.add_argument("--kind", choices=briefs.KINDS, default="point")
    add.add_argument("--answer", default="", help="the answer, if the kind is if_raised")
    add.add_argument("--handling", choices=briefs.HANDLINGS)
    parsers.of_dialogue(add)
    for command in (show, add, *_clearance(commands, common), *_last_time(commands, common)):
        command.add_argument("--section", help="the section, in place of SECTION")


def _clearance(commands: parsers.Parsers, common: ArgumentParser) -> list[Any]:
    ask = parsers.command(commands, common, "hand-in", "ask for its clearance", clearance.hand_in)
    look = parsers.command(commands, common, "clearance", "show who is asked and what they said", clearance.show)
    chain = parsers.command(commands, common, "chain", "say who is asked for clearance", clearance.chain)
    chain.add_argument("--body", action="append", required=True, metavar="NAME", help="once for each, in their order")
    chain.add_argument("--parallel", action="store_true", help="all at the same time, not one after another")
    chain.add_argument("--lead", metavar="NAME", help="the one in the lead; the first if not given")
    clear = parsers.command(
        commands, common, "clear", "keep that a body has cleared it as it is worded", clearance.clear
    )
    back = parsers.command(commands, common, "return", "keep that a body has returned it, and why", clearance.give_back)
    for command in (clear, back):
        command.add_argument("--body", required=True, metavar="NAME", help="the body that says so")
        command.add_argument("--comment", default="", help="what it says to it")
    for command in (ask, look, chain, clear, back):
        command.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering')
        parsers.of_dialogue(command)
    return [ask, look, chain, clear, back]


def _last_time(commands: parsers.Parsers, common: ArgumentParser) -> list[Any]:
    look = parsers.command(commands, common, "last-time", "show what comes along from last time", carrying.last_time)
    take = parsers.command(commands, common, "take-over", "take entries of last time over", carrying.take_over)
    take.add_argument("--entry", action="append", default=[], metavar="ID", help="once for each; all if not given")
    for command in (look, take):
        command.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering')
        parsers.of_dialogue(command)
    return [look, take]


def call_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog call``."""
    make = parsers.command(commands, common, "make", "call for briefs, or ask for them anew", calls.make)
    make.add_argument(
        "--section", action="append", metavar="SECTION", help="once for each, or steering; all if not given"
    )
    make.add_argument("--drafter", metavar="NAME", help='who writes them; "" for nobody yet')
    make.add_argument("--deadline", type=parsers.day, metavar="DATE", help="the day by which they are due")
    make.add_argument("--minutes", type=parsers.whole, help="minutes given to each")
    make.add_argument("--likelihood", choices=calls.LIKELIHOODS, help="how likely it comes up; sets how much is asked")
    make.add_argument("--withdraw", action="store_true", help="ask for them no more, where nobody has begun")
    parsers.of_dialogue(make)
    parsers.of_dialogue(parsers.command(commands, common, "show", "show what is called for", calls.show))


def line_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog line``."""
    parsers.json(parsers.command(commands, common, "list", "list them", reusing.list_lines))
    add = parsers.command(commands, common, "add", "keep one", reusing.add_line)
    add.add_argument("name", metavar="NAME", help="what to find it by")
    add.add_argument("words", metavar="TEXT", help="its words")
    add.add_argument("--translation", default="", help="its words in the second language")
    add.add_argument("--until", type=parsers.day, metavar="DATE", help="the last day on which it may be said")
    add.add_argument("--handling", choices=briefs.HANDLINGS, default="shareable")
    add.add_argument("--section", help="the section that it belongs to")
    parsers.json(add)
    delete = parsers.command(commands, common, "delete", "delete one; briefs keep its words", reusing.delete_line)
    delete.add_argument("name", metavar="NAME")
    put = parsers.command(commands, common, "put", "put one into a brief", reusing.put_line)
    put.add_argument("line", metavar="NAME")
    put.add_argument("--kind", choices=briefs.KINDS, default="point")
    _of_brief(put)


def template_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog template``."""
    parsers.json(parsers.command(commands, common, "list", "list them", reusing.list_templates))
    use = parsers.command(commands, common, "apply", "add one's entries to a brief", reusing.apply_template)
    keep = parsers.command(commands, common, "keep", "make one of a brief", reusing.keep_template)
    delete = parsers.command(commands, common, "delete", "delete one of your own", reusing.delete_template)
    for command in (use, keep, delete):
        command.add_argument("template", metavar="NAME")
    for command in (use, keep):
        _of_brief(command)


def _of_brief(command: Any) -> None:
    command.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering')
    command.add_argument("--section", help="the section, in place of SECTION")
    parsers.of_dialogue(command)
