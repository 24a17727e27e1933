"""What can be asked of the workspace on the command line: made, looked over, searched, kept, opened."""

from argparse import ArgumentParser

from jpdialog.cli import backups, doctor, history, keys, parsers, search, workspaces


def workspace_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands that make a workspace and look one over."""
    init = parsers.command(commands, common, "init", "make a workspace", workspaces.init)
    what = init.add_mutually_exclusive_group()
    what.add_argument("--sample", action="store_true", help="fill it with the sample, to look round")
    what.add_argument("--plan", metavar="KEY", help="begin with a built-in plan (see: plan built-in)")
    save = parsers.command(commands, common, "salvage", "save what can be read of a damaged store", backups.salvage)
    save.add_argument("folder", metavar="FOLDER", help="the new workspace to make of it")
    look = parsers.command(commands, common, "doctor", "look the store over", doctor.doctor)
    look.add_argument("--rebuild", action="store_true", help="remake the tables from the log of changes")
    parsers.json(look)
    sample = parsers.command(commands, common, "sample", "make the sample workspace and its papers", workspaces.sample)
    sample.add_argument("--output", "-o", metavar="DIR", help="the folder to write them to")


def search_command(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """``jpdialog search``."""
    find = parsers.command(commands, common, "search", "find words in everything on the desk", search.find)
    find.add_argument("text", metavar="TEXT", help="each of its words must occur")
    find.add_argument("--dialogue", type=parsers.whole, metavar="N", help="only what belongs to this dialogue")
    find.add_argument("--section", help='only what belongs to this section, as cited: "2 (1)"')
    find.add_argument("--kind", action="append", choices=search.GROUPS, help="only this kind; once for each")
    find.add_argument("--limit", type=parsers.whole, default=20, metavar="N", help="at most so many of each kind")
    parsers.json(find)


def history_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """What became of records, and what was deleted."""
    told = parsers.command(commands, common, "history", "what became of a record", history.history)
    told.add_argument("id", metavar="ID", help="as the lists give it with --json")
    told.add_argument("field", nargs="?", metavar="FIELD", help="only this field, such as text")
    told.add_argument("--bring-back", metavar="CHANGE", help="give the field the value that it had after that change")
    parsers.json(told)
    gone = parsers.group(commands, "deleted", "what is deleted, and can be brought back")
    parsers.json(parsers.command(gone, common, "list", "list it, the last deleted first", history.deleted))
    back = parsers.command(gone, common, "restore", "bring it back, with what went together with it", history.restore)
    back.add_argument("id", metavar="ID", help="as the list gives it")


def backup_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog backup``."""
    parsers.json(parsers.command(commands, common, "make", "make a backup now", backups.make))
    parsers.json(parsers.command(commands, common, "list", "list the backups, the newest first", backups.list_all))
    back = parsers.command(commands, common, "restore", "go back to a backup; the store is set aside", backups.restore)
    back.add_argument("name", metavar="NAME", help="as backup list gives it")
    back.add_argument("--yes", action="store_true", help="without asking")


def key_commands(commands: parsers.Parsers, common: ArgumentParser) -> None:
    """The commands of ``jpdialog key``."""
    parsers.command(commands, common, "show", "say what opens the workspace", keys.show)
    change = parsers.command(
        commands, common, "change-passphrase", "replace the recovery passphrase", keys.change_passphrase
    )
    change.add_argument("--new-passphrase-file", metavar="FILE", help="a file with the new one in its first line")
    parsers.command(commands, common, "rotate", "give the store a new random key", keys.rotate)
    parsers.command(
        commands, common, "lock", "ask for the passphrase at the next start, whatever the keyring has", keys.lock
    )
