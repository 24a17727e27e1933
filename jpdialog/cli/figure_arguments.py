"""What can be asked of figures on the command line."""

from argparse import ArgumentParser

from jpdialog.cli import figures, parsers
from jpdialog.cli.project_arguments import total_command


def figure_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog figure``."""
    parsers.json(
        parsers.command(
            commands, common, "list", "list the figures with their values and where they are used", figures.show
        )
    )
    add = parsers.command(commands, common, "add", "define a figure", figures.add)
    for name, about in figures.DEFINED.items():
        add.add_argument(f"--{name.replace('_', '-')}", default="", help=about)
    add.add_argument("--years", choices=figures.YEARS, default=figures.YEARS[0], help="which years its periods are")
    add.add_argument("--section", help='the section that it belongs to, as cited: "2 (1)"')
    put = parsers.command(commands, common, "set", "give a figure a value for a period", figures.put)
    put.add_argument("--source", default="", help="who says so")
    put.add_argument("--as-of", default="", metavar="DATE", help="when it was so: 2027-01-14, 2027-01 or 2027")
    put.add_argument("--translation", default="", help="the value in words of the second language")
    put.add_argument("--beside", action="store_true", help="hold it beside the value that is there, until one decides")
    decide = parsers.command(commands, common, "decide", "decide for one of the values of a period", figures.decide)
    decide.add_argument("--why", required=True, help="why it stands, for whoever reads this next")
    for command in (add, put, decide):
        command.add_argument("label", metavar="LABEL", help="its name, or its id")
        parsers.json(command)
    for command in (put, decide):
        command.add_argument("period", metavar="PERIOD", help='2017, 2012-2017, or words; "" for none')
        command.add_argument("value", metavar="VALUE", help="a number, or words such as about 300")
    total_command(commands, common)
