"""What can be asked on the command line, and which function answers."""

import argparse
from collections.abc import Sequence
from typing import Any

from jpdialog import __version__
from jpdialog.cli import (
    backups,
    briefs,
    calls,
    carrying,
    checks,
    clearance,
    delegations,
    dialogues,
    doctor,
    exports,
    figures,
    fitting,
    history,
    keys,
    matrix,
    pack_arguments,
    people,
    plans,
    programme,
    reusing,
    search,
    workspaces,
)
from jpdialog.cli.actions import action_commands as _actions
from jpdialog.cli.note_arguments import note_commands as _notes
from jpdialog.cli.outcome_arguments import outcome_commands as _outcomes
from jpdialog.cli.parsers import Parsers
from jpdialog.cli.parsers import command as _command
from jpdialog.cli.parsers import common as _common
from jpdialog.cli.parsers import day as _day
from jpdialog.cli.parsers import group as _group
from jpdialog.cli.parsers import json as _json
from jpdialog.cli.parsers import of_dialogue as _of_dialogue
from jpdialog.cli.parsers import whole as _whole
from jpdialog.cli.programme_arguments import programme_commands as _programme
from jpdialog.cli.project_arguments import project_commands as _projects
from jpdialog.cli.project_arguments import total_command as _total


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; ``run`` of what it gives is the function that carries the command out."""
    common = _common(argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS))
    top = argparse.ArgumentParser(prog="jpdialog", description="The desk of a delegation to a regular dialogue.")
    top.add_argument("--version", action="version", version=f"jpdialog {__version__}")
    _common(top)
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _workspaces(commands, common)
    _search(commands, common)
    _history(commands, common)
    _plans(_group(commands, "plan", "the plan of action and its editions"), common)
    _dialogues(_group(commands, "dialogue", "the dialogues held under the plan"), common)
    _people(commands, common)
    _briefs(_group(commands, "brief", "briefs: what the delegation wants to say"), common)
    _figures(_group(commands, "figure", "figures: defined once, used by name"), common)
    _projects(_group(commands, "project", "projects: what is funded, its reports, its amounts"), common)
    _actions(_group(commands, "action", "actions: what is owed, by whom, until when"), common)
    _calls(_group(commands, "call", "the call for briefs"), common)
    _lines(_group(commands, "line", "standard lines: sentences for many briefs"), common)
    _templates(_group(commands, "template", "what a brief begins with"), common)
    _meeting(commands, common)
    _checks(commands, common)
    _keys(_group(commands, "key", "the key of the workspace and its recovery passphrase"), common)
    _backups(_group(commands, "backup", "copies of the store, made by themselves while you pause"), common)
    pack = _group(commands, "pack", "the pack: its parts, its issues, its copies")
    pack_arguments.add_pack_commands(lambda *asked: _command(pack, common, *asked), _of_dialogue, _whole)
    matrix.add_commands(_group(commands, "matrix", "the follow-up matrix that comes back"), common)
    _exports(_group(commands, "export", "Word documents"), common)
    fit = _command(commands, common, "fit", "which papers do not fit their pages or their minutes", fitting.fit)
    fit.add_argument("--section", help=exports.HELP["section"])
    _of_dialogue(fit)
    return top


def _meeting(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _notes(_group(commands, "note", "notes of a dialogue, line by line"), common)
    _outcomes(commands, common)
    _programme(_group(commands, "programme", "what happens when and where, day by day"), common)
    seats = _group(commands, "seating", "who sits where")
    _of_dialogue(_command(seats, common, "show", "show who sits where", programme.seating))


def asked_for(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What ``arguments`` ask for. A text may stand after options, where argparse has stopped looking for it."""
    top = parser()
    asked, rest = top.parse_known_args(arguments)
    if len(rest) == 1 and not rest[0].startswith("-") and getattr(asked, "words", "") is None:
        asked.words, rest = rest[0], []
    if rest:
        top.parse_args(arguments)  # says itself that it does not know them
    return asked


def _workspaces(commands: Parsers, common: argparse.ArgumentParser) -> None:
    init = _command(commands, common, "init", "make a workspace", workspaces.init)
    what = init.add_mutually_exclusive_group()
    what.add_argument("--sample", action="store_true", help="fill it with the sample, to look round")
    what.add_argument("--plan", metavar="KEY", help="begin with a built-in plan (see: plan built-in)")
    save = _command(commands, common, "salvage", "save what can be read of a damaged store", backups.salvage)
    save.add_argument("folder", metavar="FOLDER", help="the new workspace to make of it")
    look = _command(commands, common, "doctor", "look the store over", doctor.doctor)
    look.add_argument("--rebuild", action="store_true", help="remake the tables from the log of changes")
    _json(look)
    sample = _command(commands, common, "sample", "make the sample workspace and its papers", workspaces.sample)
    sample.add_argument("--output", "-o", metavar="DIR", help="the folder to write them to")


def _search(commands: Parsers, common: argparse.ArgumentParser) -> None:
    find = _command(commands, common, "search", "find words in everything on the desk", search.find)
    find.add_argument("text", metavar="TEXT", help="each of its words must occur")
    find.add_argument("--dialogue", type=_whole, metavar="N", help="only what belongs to this dialogue")
    find.add_argument("--section", help='only what belongs to this section, as cited: "2 (1)"')
    find.add_argument("--kind", action="append", choices=search.GROUPS, help="only this kind; once for each")
    find.add_argument("--limit", type=_whole, default=20, metavar="N", help="at most so many of each kind")
    _json(find)


def _history(commands: Parsers, common: argparse.ArgumentParser) -> None:
    told = _command(commands, common, "history", "what became of a record", history.history)
    told.add_argument("id", metavar="ID", help="as the lists give it with --json")
    told.add_argument("field", nargs="?", metavar="FIELD", help="only this field, such as text")
    told.add_argument("--bring-back", metavar="CHANGE", help="give the field the value that it had after that change")
    _json(told)
    gone = _group(commands, "deleted", "what is deleted, and can be brought back")
    _json(_command(gone, common, "list", "list it, the last deleted first", history.deleted))
    back = _command(gone, common, "restore", "bring it back, with what went together with it", history.restore)
    back.add_argument("id", metavar="ID", help="as the list gives it")


def _backups(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _json(_command(commands, common, "make", "make a backup now", backups.make))
    _json(_command(commands, common, "list", "list the backups, the newest first", backups.list_all))
    back = _command(commands, common, "restore", "go back to a backup; the store is set aside", backups.restore)
    back.add_argument("name", metavar="NAME", help="as backup list gives it")
    back.add_argument("--yes", action="store_true", help="without asking")


def _plans(commands: Parsers, common: argparse.ArgumentParser) -> None:
    take_in = _command(commands, common, "import", "take a plan in from a file", plans.import_plan)
    take_in.add_argument("file", metavar="FILE", help="docx, pdf, txt, md or html; - for text on standard input")
    take_in.add_argument("--label", help="what to call the edition; the year of its last signature if not given")
    take_in.add_argument("--yes", action="store_true", help="save without asking")
    show = _command(commands, common, "show", "show the plan", plans.show)
    show.add_argument("--edition", metavar="LABEL", help="only this edition")
    _json(show)
    correct = _command(commands, common, "correct", "say who undertakes a commitment", plans.correct)
    correct.add_argument("commitment", metavar="ID", help="as plan show --json gives it")
    correct.add_argument(
        "--party", action="append", default=[], metavar="NAME", help='who undertakes it; once for each; "" for nobody'
    )
    correct.add_argument("--body", help="the ministry or office that is named")
    _json(correct)
    _json(_command(commands, common, "built-in", "list the built-in plans", plans.built_in))


def _dialogues(commands: Parsers, common: argparse.ArgumentParser) -> None:
    new = _command(commands, common, "new", "create a dialogue with a brief for each section", dialogues.new)
    new.add_argument("--number", type=_whole, help="its number; the next one if not given")
    new.add_argument("--date", "--starts", dest="starts", metavar="DATE", help="first day: 2027-01-14, 2027-01 or 2027")
    new.add_argument("--ends", metavar="DATE", help="last day")
    new.add_argument("--place", default="")
    new.add_argument("--mode", choices=["in_person", "online", "unknown"], default="unknown")
    new.add_argument("--host", default="")
    new.add_argument("--interpretation", choices=["none", "consecutive", "simultaneous"], default="none")
    new.add_argument("--drafts-due", type=_day, metavar="DATE")
    new.add_argument("--minutes", type=_whole, help="minutes given to each brief")
    new.add_argument("--marking", default="", help="marking printed on every page")
    new.add_argument("--edition", metavar="LABEL", help="the edition it is held on; the newest if not given")
    _json(new)
    _json(_command(commands, common, "list", "list the dialogues", dialogues.list_all))
    show = _command(commands, common, "show", "show a dialogue", dialogues.show)
    show.add_argument("number", nargs="?", type=_whole, help="its number; the current one if not given")
    show.add_argument("--dialogue", "--number", dest="dialogue", type=_whole, help="the same")
    _json(show)


def _people(commands: Parsers, common: argparse.ArgumentParser) -> None:
    parties = _group(commands, "party", "the parties to the plan")
    _json(_command(parties, common, "list", "list the parties", people.list_parties))
    of_party = _command(parties, common, "set", "name a party", people.set_party)
    of_party.add_argument("who", metavar="PARTY", help="its name or id")
    of_party.add_argument("--ours", action="store_true", help="this is the side whose desk this is")
    _fields(of_party, people.OF_PARTY)
    persons = _group(commands, "person", "persons on both sides")
    _json(_command(persons, common, "list", "list the persons", people.list_persons))
    add = _command(persons, common, "add", "take a person in", people.add_person)
    of_person = _command(persons, common, "set", "put right what is known of a person", people.set_person)
    of_person.add_argument("--name", metavar="TEXT", help="the name")
    for command, help_ in ((add, "the name"), (of_person, "the name or id")):
        command.add_argument("who", metavar="NAME", help=help_)
        command.add_argument("--party", metavar="NAME", help="the side that the person belongs to")
        command.add_argument("--organisation", metavar="NAME", help="where the person works; taken in if not known")
        _fields(command, people.OF_PERSON)
    _delegations(_group(commands, "delegation", "who sits in the delegations of a dialogue"), common)


def _delegations(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _of_dialogue(_command(commands, common, "list", "list the members in order of precedence", delegations.list_all))
    add = _command(commands, common, "add", "seat a person, last on their side", delegations.add)
    add.add_argument("--role", choices=delegations.ROLES, help="head if the first to sit, else member, if not given")
    add.add_argument("--party", metavar="NAME", help="the side; the person's own if not given")
    remove = _command(commands, common, "remove", "take a person out of the delegation", delegations.remove)
    for command in (add, remove):
        command.add_argument("who", metavar="NAME", help="the person's name or id")
        _of_dialogue(command)


def _fields(command: Any, fields: Sequence[str]) -> None:
    for field in fields:
        kind: Any = {"type": _day, "metavar": "DATE"} if field in people.DAYS else {"metavar": "TEXT"}
        command.add_argument(f"--{field.replace('_', '-')}", help=people.ABOUT[field], **kind)
    _json(command)


def _briefs(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _of_dialogue(_command(commands, common, "list", "list the briefs of a dialogue", briefs.list_all))
    show = _command(commands, common, "show", "show a brief", briefs.show)
    show.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering for the steering brief')
    _of_dialogue(show)
    add = _command(commands, common, "add-point", "add a point to make, or another entry", briefs.add_point)
    add.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"')
    add.add_argument("words", nargs="?", metavar="TEXT", help="the text; - for standard input")
    add.add_argument("--text", help="the text")
    add.add_argument("--kind", choices=briefs.KINDS, default="point")
    add.add_argument("--answer", default="", help="the answer, if the kind is if_raised")
    add.add_argument("--handling", choices=briefs.HANDLINGS)
    _of_dialogue(add)
    for command in (show, add, *_clearance(commands, common), *_last_time(commands, common)):
        command.add_argument("--section", help="the section, in place of SECTION")


def _figures(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _json(
        _command(commands, common, "list", "list the figures with their values and where they are used", figures.show)
    )
    add = _command(commands, common, "add", "define a figure", figures.add)
    for name, about in figures.DEFINED.items():
        add.add_argument(f"--{name.replace('_', '-')}", default="", help=about)
    add.add_argument("--years", choices=figures.YEARS, default=figures.YEARS[0], help="which years its periods are")
    add.add_argument("--section", help='the section that it belongs to, as cited: "2 (1)"')
    put = _command(commands, common, "set", "give a figure a value for a period", figures.put)
    put.add_argument("--source", default="", help="who says so")
    put.add_argument("--as-of", default="", metavar="DATE", help="when it was so: 2027-01-14, 2027-01 or 2027")
    put.add_argument("--translation", default="", help="the value in words of the second language")
    put.add_argument("--beside", action="store_true", help="hold it beside the value that is there, until one decides")
    decide = _command(commands, common, "decide", "decide for one of the values of a period", figures.decide)
    decide.add_argument("--why", required=True, help="why it stands, for whoever reads this next")
    for command in (add, put, decide):
        command.add_argument("label", metavar="LABEL", help="its name, or its id")
        _json(command)
    for command in (put, decide):
        command.add_argument("period", metavar="PERIOD", help='2017, 2012-2017, or words; "" for none')
        command.add_argument("value", metavar="VALUE", help="a number, or words such as about 300")
    _total(commands, common)


def _clearance(commands: Parsers, common: argparse.ArgumentParser) -> list[Any]:
    ask = _command(commands, common, "hand-in", "ask for its clearance", clearance.hand_in)
    look = _command(commands, common, "clearance", "show who is asked and what they said", clearance.show)
    chain = _command(commands, common, "chain", "say who is asked for clearance", clearance.chain)
    chain.add_argument("--body", action="append", required=True, metavar="NAME", help="once for each, in their order")
    chain.add_argument("--parallel", action="store_true", help="all at the same time, not one after another")
    chain.add_argument("--lead", metavar="NAME", help="the one in the lead; the first if not given")
    clear = _command(commands, common, "clear", "keep that a body has cleared it as it is worded", clearance.clear)
    back = _command(commands, common, "return", "keep that a body has returned it, and why", clearance.give_back)
    for command in (clear, back):
        command.add_argument("--body", required=True, metavar="NAME", help="the body that says so")
        command.add_argument("--comment", default="", help="what it says to it")
    for command in (ask, look, chain, clear, back):
        command.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering')
        _of_dialogue(command)
    return [ask, look, chain, clear, back]


def _last_time(commands: Parsers, common: argparse.ArgumentParser) -> list[Any]:
    look = _command(commands, common, "last-time", "show what comes along from last time", carrying.last_time)
    take = _command(commands, common, "take-over", "take entries of last time over", carrying.take_over)
    take.add_argument("--entry", action="append", default=[], metavar="ID", help="once for each; all if not given")
    for command in (look, take):
        command.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering')
        _of_dialogue(command)
    return [look, take]


def _calls(commands: Parsers, common: argparse.ArgumentParser) -> None:
    make = _command(commands, common, "make", "call for briefs, or ask for them anew", calls.make)
    make.add_argument(
        "--section", action="append", metavar="SECTION", help="once for each, or steering; all if not given"
    )
    make.add_argument("--drafter", metavar="NAME", help='who writes them; "" for nobody yet')
    make.add_argument("--deadline", type=_day, metavar="DATE", help="the day by which they are due")
    make.add_argument("--minutes", type=_whole, help="minutes given to each")
    make.add_argument("--likelihood", choices=calls.LIKELIHOODS, help="how likely it comes up; sets how much is asked")
    make.add_argument("--withdraw", action="store_true", help="ask for them no more, where nobody has begun")
    _of_dialogue(make)
    _of_dialogue(_command(commands, common, "show", "show what is called for", calls.show))


def _lines(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _json(_command(commands, common, "list", "list them", reusing.list_lines))
    add = _command(commands, common, "add", "keep one", reusing.add_line)
    add.add_argument("name", metavar="NAME", help="what to find it by")
    add.add_argument("words", metavar="TEXT", help="its words")
    add.add_argument("--translation", default="", help="its words in the second language")
    add.add_argument("--until", type=_day, metavar="DATE", help="the last day on which it may be said")
    add.add_argument("--handling", choices=briefs.HANDLINGS, default="shareable")
    add.add_argument("--section", help="the section that it belongs to")
    _json(add)
    delete = _command(commands, common, "delete", "delete one; briefs keep its words", reusing.delete_line)
    delete.add_argument("name", metavar="NAME")
    put = _command(commands, common, "put", "put one into a brief", reusing.put_line)
    put.add_argument("line", metavar="NAME")
    put.add_argument("--kind", choices=briefs.KINDS, default="point")
    _of_brief(put)


def _templates(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _json(_command(commands, common, "list", "list them", reusing.list_templates))
    use = _command(commands, common, "apply", "add one's entries to a brief", reusing.apply_template)
    keep = _command(commands, common, "keep", "make one of a brief", reusing.keep_template)
    delete = _command(commands, common, "delete", "delete one of your own", reusing.delete_template)
    for command in (use, keep, delete):
        command.add_argument("template", metavar="NAME")
    for command in (use, keep):
        _of_brief(command)


def _of_brief(command: Any) -> None:
    command.add_argument("place", nargs="?", metavar="SECTION", help='as cited: "2 (1)"; steering')
    command.add_argument("--section", help="the section, in place of SECTION")
    _of_dialogue(command)


def _checks(commands: Parsers, common: argparse.ArgumentParser) -> None:
    look = _command(commands, common, "check", "what to see to before the pack can go", checks.check)
    _of_dialogue(look)
    more = look.add_subparsers(title="commands", metavar="COMMAND")
    aside = _command(more, common, "set-aside", "set a finding aside, with a reason", checks.set_aside)
    aside.add_argument("--reason", required=True, help="why it can stay as it is")
    back = _command(more, common, "take-back", "have it count again", checks.take_back)
    for command in (aside, back):
        command.add_argument("finding", metavar="FINDING", help="its name, as check tells it")
        command.add_argument("--dialogue", type=_whole, metavar="N", default=argparse.SUPPRESS, help="of this dialogue")


def _keys(commands: Parsers, common: argparse.ArgumentParser) -> None:
    _command(commands, common, "show", "say what opens the workspace", keys.show)
    change = _command(commands, common, "change-passphrase", "replace the recovery passphrase", keys.change_passphrase)
    change.add_argument("--new-passphrase-file", metavar="FILE", help="a file with the new one in its first line")
    _command(commands, common, "rotate", "give the store a new random key", keys.rotate)
    _command(commands, common, "lock", "ask for the passphrase at the next start, whatever the keyring has", keys.lock)


def _exports(commands: Parsers, common: argparse.ArgumentParser) -> None:
    for kind, about in (exports.ABOUT | exports.BY_ENDING).items():
        command = _command(commands, common, kind, about, exports.paper)
        command.set_defaults(kind=kind)
        for name in exports.OPTIONS.get(kind, ()):
            if name in exports.SWITCHES:
                command.add_argument(f"--{name}", action="store_true", help=exports.HELP[name])
            elif name in exports.CHOICES:
                choices = exports.CHOICES[name]
                command.add_argument(f"--{name}", choices=choices, default=choices[0], help=exports.HELP[name])
            else:
                command.add_argument(f"--{name}", metavar=name.upper(), help=exports.HELP[name])
        command.add_argument("--dialogue", type=_whole, metavar="N", help="its number; the current one if not given")
        command.add_argument("--version-label", default="1", metavar="V", help="version printed in the footer")
        command.add_argument("--marking", metavar="TEXT", help="marking in place of the dialogue's own")
        command.add_argument("--wareki", action="store_true", help="years of a Japanese paper by eras")
        command.add_argument("--letter", action="store_true", help="on Letter, not A4 (English papers)")
        command.add_argument(
            "--house-style", metavar="FILE", help="a Word file whose page, letterhead and styles to use"
        )
        if kind in exports.KEPT:
            pack_arguments.add_kept_options(command, _whole)
        command.add_argument("--output", "-o", required=True, metavar="FILE")
