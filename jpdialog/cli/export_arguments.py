"""What papers can be asked for on the command line, and how."""

from argparse import ArgumentParser

from jpdialog.cli import charts, exports, pack_arguments, parsers


def export_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog export``."""
    for kind, about in (exports.ABOUT | exports.BY_ENDING).items():
        command = parsers.command(commands, common, kind, about, exports.paper)
        command.set_defaults(kind=kind)
        for name in exports.OPTIONS.get(kind, ()):
            if name in exports.SWITCHES:
                command.add_argument(f"--{name}", action="store_true", help=exports.HELP[name])
            elif name in exports.CHOICES:
                choices = exports.CHOICES[name]
                command.add_argument(f"--{name}", choices=choices, default=choices[0], help=exports.HELP[name])
            else:
                command.add_argument(f"--{name}", metavar=name.upper(), help=exports.HELP[name])
        command.add_argument(
            "--dialogue", type=parsers.whole, metavar="N", help="its number; the current one if not given"
        )
        command.add_argument("--version-label", default="1", metavar="V", help="version printed in the footer")
        command.add_argument("--marking", metavar="TEXT", help="marking in place of the dialogue's own")
        command.add_argument("--wareki", action="store_true", help="years of a Japanese paper by eras")
        command.add_argument("--letter", action="store_true", help="on Letter, not A4 (English papers)")
        command.add_argument(
            "--house-style", metavar="FILE", help="a Word file whose page, letterhead and styles to use"
        )
        if kind in exports.KEPT:
            pack_arguments.add_kept_options(command, parsers.whole)
        command.add_argument("--output", "-o", required=True, metavar="FILE")
    _chart(commands, common)


def _chart(commands: parsers.Parsers, common: ArgumentParser) -> None:
    about = "a chart of Home: as Word, as a picture, or as its numbers, as FILE ends in .docx, .png or .csv"
    command = parsers.command(commands, common, "chart", about, charts.chart)
    command.add_argument("chart", choices=charts.KINDS, help="which of them")
    command.add_argument("--output", "-o", metavar="FILE")
    command.add_argument("--marking", metavar="TEXT", help="marking in place of the dialogue's own")
    parsers.of_dialogue(command)
