"""What can be asked of projects, and of totals, on the command line."""

import argparse
from typing import Any

from jpdialog.cli import projects, totals
from jpdialog.cli.parsers import Parsers, command, json
from jpdialog.domain.projects import AmountKind

DATES = "2027-01-14"


def project_commands(commands: Parsers, common: argparse.ArgumentParser) -> None:
    """The commands of ``jpdialog project``."""
    listed = command(commands, common, "list", "list the projects with what was pledged", projects.list_all)
    listed.add_argument("--section", help='only of this section, as cited: "2 (1)"')
    listed.add_argument("--late", action="store_true", help="only those with a report that is late")
    show = command(commands, common, "show", "show a project with its amounts and reports", projects.show)
    add = command(commands, common, "add", "take a project in", projects.add)
    change = command(commands, common, "set", "set fields of a project", projects.change)
    amount = command(commands, common, "amount", "set the amounts of a year", projects.amount)
    report = command(commands, common, "report", "have a report be owed, or say that it was handed in", projects.report)
    gone = command(commands, common, "delete", "delete a project with its amounts and reports", projects.delete)
    add.add_argument("title", metavar="TITLE", help="its title")
    for each in (show, change, amount, report, gone):
        each.add_argument("project", metavar="PROJECT", help="its number, its title or its id")
    change.add_argument("--title", help="another title")
    for each in (add, change):
        _fields(each)
    _amount(amount)
    _report(report)
    for each in (listed, show, add, change, amount, report):
        json(each)


def total_command(commands: Parsers, common: argparse.ArgumentParser) -> None:
    """``jpdialog figure total``."""
    total = command(commands, common, "total", "have a figure be the sum of others, or of projects", totals.total)
    total.add_argument("label", metavar="LABEL", help="the figure's name, or its id")
    total.add_argument("--by", default="", metavar="WORDS", help='what it is broken down by: "level"')
    total.add_argument("--of", action="append", metavar="LABEL", help="a figure that is a part; once for each")
    total.add_argument("--projects", choices=[each.value for each in AmountKind], help="add projects up, by this")
    total.add_argument("--section", help='only the projects of this section, as cited: "2 (1)"')
    total.add_argument("--counted-in", choices=totals.SCALES, default=totals.SCALES[0], help="how the figure counts")
    total.add_argument("--remove", action="store_true", help="it is no such total any more")
    json(total)


def _fields(target: Any) -> None:
    for name, about in projects.TEXTS.items():
        target.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=about)
    for name, choices in projects.CHOICES.items():
        target.add_argument(f"--{name.replace('_', '-')}", choices=choices)
    target.add_argument("--section", help='the section that it belongs to, as cited: "2 (1)"; "" for none')
    target.add_argument("--implementer", metavar="NAME", help='who carries it out; "" for nobody')
    target.add_argument("--donor", metavar="NAME", help='the party that funds it; "" for none')


def _amount(target: Any) -> None:
    target.add_argument("year", metavar="YEAR", help="2026, FY2026, 2026-2028, or a year of a Japanese era")
    target.add_argument("--basis", choices=projects.BASES, help="which years these are")
    for kind in AmountKind:
        target.add_argument(f"--{kind.value}", metavar="AMOUNT", help='in digits: 1,250,000; "" for none')


def _report(target: Any) -> None:
    target.add_argument("--id", metavar="ID", help="a report that is there, as project show --json gives it")
    target.add_argument("--kind", choices=projects.KINDS)
    target.add_argument("--due", metavar="DATE", help=f"when it is due: {DATES}")
    target.add_argument("--handed-in", metavar="DATE", help=f'when it was handed in: {DATES}; "" for not yet')
    target.add_argument("--remind-days", metavar="N", help="how many days before one is reminded of it")
    target.add_argument("--note", metavar="TEXT")
    target.add_argument("--remove", action="store_true", help="take it away")
