"""What can be asked of the plan and of its dialogues on the command line."""

from argparse import ArgumentParser

from jpdialog.cli import dialogues, parsers, plans


def plan_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog plan``."""
    take_in = parsers.command(commands, common, "import", "take a plan in from a file", plans.import_plan)
    take_in.add_argument("file", metavar="FILE", help="docx, pdf, txt, md or html; - for text on standard input")
    take_in.add_argument("--label", help="what to call the edition; the year of its last signature if not given")
    take_in.add_argument("--yes", action="store_true", help="save without asking")
    show = parsers.command(commands, common, "show", "show the plan", plans.show)
    show.add_argument("--edition", metavar="LABEL", help="only this edition")
    parsers.json(show)
    correct = parsers.command(commands, common, "correct", "say who undertakes a commitment", plans.correct)
    correct.add_argument("commitment", metavar="ID", help="as plan show --json gives it")
    correct.add_argument(
        "--party", action="append", default=[], metavar="NAME", help='who undertakes it; once for each; "" for nobody'
    )
    correct.add_argument("--body", help="the ministry or office that is named")
    parsers.json(correct)
    parsers.json(parsers.command(commands, common, "built-in", "list the built-in plans", plans.built_in))


def dialogue_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog dialogue``."""
    new = parsers.command(commands, common, "new", "create a dialogue with a brief for each section", dialogues.new)
    new.add_argument("--number", type=parsers.whole, help="its number; the next one if not given")
    new.add_argument("--date", "--starts", dest="starts", metavar="DATE", help="first day: 2027-01-14, 2027-01 or 2027")
    new.add_argument("--ends", metavar="DATE", help="last day")
    new.add_argument("--place", default="")
    new.add_argument("--mode", choices=["in_person", "online", "unknown"], default="unknown")
    new.add_argument("--host", default="")
    new.add_argument("--interpretation", choices=["none", "consecutive", "simultaneous"], default="none")
    new.add_argument("--drafts-due", type=parsers.day, metavar="DATE")
    new.add_argument("--minutes", type=parsers.whole, help="minutes given to each brief")
    new.add_argument("--marking", default="", help="marking printed on every page")
    new.add_argument("--edition", metavar="LABEL", help="the edition it is held on; the newest if not given")
    parsers.json(new)
    parsers.json(parsers.command(commands, common, "list", "list the dialogues", dialogues.list_all))
    show = parsers.command(commands, common, "show", "show a dialogue", dialogues.show)
    show.add_argument("number", nargs="?", type=parsers.whole, help="its number; the current one if not given")
    show.add_argument("--dialogue", "--number", dest="dialogue", type=parsers.whole, help="the same")
    parsers.json(show)
