"""What can be asked of parties, persons and delegations on the command line."""

from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from jpdialog.cli import delegations, parsers, people


def people_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of parties, persons and delegations."""
    parties = parsers.group(commands, "party", "the parties to the plan")
    parsers.json(parsers.command(parties, common, "list", "list the parties", people.list_parties))
    added = parsers.command(parties, common, "add", "take a party in that the plan does not name", people.add_party)
    parsers.json(added)
    added.add_argument("name", metavar="NAME", help="what it is called for short")
    added.add_argument("--ours", action="store_true", help="this is the side whose desk this is")
    of_party = parsers.command(parties, common, "set", "name a party", people.set_party)
    of_party.add_argument("who", metavar="PARTY", help="its name or id")
    of_party.add_argument("--ours", action="store_true", help="this is the side whose desk this is")
    _fields(of_party, people.OF_PARTY)
    persons = parsers.group(commands, "person", "persons on both sides")
    parsers.json(parsers.command(persons, common, "list", "list the persons", people.list_persons))
    add = parsers.command(persons, common, "add", "take a person in", people.add_person)
    of_person = parsers.command(persons, common, "set", "put right what is known of a person", people.set_person)
    of_person.add_argument("--name", metavar="TEXT", help="the name")
    for command, help_ in ((add, "the name"), (of_person, "the name or id")):
        command.add_argument("who", metavar="NAME", help=help_)
        command.add_argument("--party", metavar="NAME", help="the side that the person belongs to")
        command.add_argument("--organisation", metavar="NAME", help="where the person works; taken in if not known")
        _fields(command, people.OF_PERSON)
    _delegations(parsers.group(commands, "delegation", "who sits in the delegations of a dialogue"), common)


def _delegations(commands: parsers.Parsers, common: ArgumentParser) -> None:
    parsers.of_dialogue(
        parsers.command(commands, common, "list", "list the members in order of precedence", delegations.list_all)
    )
    add = parsers.command(commands, common, "add", "seat a person, last on their side", delegations.add)
    add.add_argument("--role", choices=delegations.ROLES, help="head if the first to sit, else member, if not given")
    add.add_argument("--party", metavar="NAME", help="the side; the person's own if not given")
    remove = parsers.command(commands, common, "remove", "take a person out of the delegation", delegations.remove)
    for command in (add, remove):
        command.add_argument("who", metavar="NAME", help="the person's name or id")
        parsers.of_dialogue(command)


def _fields(command: Any, fields: Sequence[str]) -> None:
    for field in fields:
        kind: Any = {"type": parsers.day, "metavar": "DATE"} if field in people.DAYS else {"metavar": "TEXT"}
        command.add_argument(f"--{field.replace('_', '-')}", help=people.ABOUT[field], **kind)
    parsers.json(command)
