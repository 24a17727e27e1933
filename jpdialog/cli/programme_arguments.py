"""What can be asked of the programme on the command line."""

import argparse

from jpdialog.cli import programme
from jpdialog.cli.parsers import Parsers, command, day, of_dialogue
from jpdialog.services.programme_view import PEOPLE


def programme_commands(commands: Parsers, common: argparse.ArgumentParser) -> None:
    """The commands of ``jpdialog programme``."""
    show = command(commands, common, "list", "list it, with what is to be seen to", programme.list_all)
    add = command(commands, common, "add", "add an entry", programme.add)
    change = command(commands, common, "set", "change an entry; what follows in time is shifted", programme.change)
    move = command(commands, common, "move", "move an entry up or down, or to another day", programme.move)
    gone = command(commands, common, "delete", "take an entry out", programme.delete)
    zone = command(commands, common, "zone", "say in which time zones times are shown", programme.zone)
    for each in (change, move, gone):
        each.add_argument("id", metavar="ID", help="as programme list gives it; its beginning will do")
    for each in (add, move):
        each.add_argument("--day", type=day, metavar="DATE", help="the day: 2027-01-14")
    add.add_argument("--kind", choices=programme.KINDS, default="other")
    for name, about in programme.ABOUT.items():
        change.add_argument(f"--{name}", metavar="TEXT", help=about)
        if name in programme.AT_FIRST:
            add.add_argument(f"--{name}", metavar="TEXT", default="", help=about)
    for part in PEOPLE:
        change.add_argument(f"--{part.replace('_', '-')}", metavar="NAME", help='a name; "" for nobody')
    change.add_argument("--kind", choices=programme.KINDS, help="what it is")
    change.add_argument("--which", choices=["earlier", "later"], help="of a time that the clocks show twice")
    move.add_argument("--by", type=int, choices=[-1, 1], default=0, help="one up (-1) or down (1)")
    zone.add_argument("zone", nargs="?", metavar="ZONE", help='the zone of the place: Europe/Vienna; "" for none')
    zone.add_argument("--other", metavar="ZONE", help="the zone in which times are shown as well")
    for each in (show, add, change, move, gone, zone):
        of_dialogue(each)
