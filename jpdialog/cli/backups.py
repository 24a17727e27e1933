"""backup: make one, list them, put one in place of the store, which is set aside; salvage: what else can be read."""

from argparse import Namespace

from jpdialog.cli.input import path_named, somebody_is_there
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import folder_of, needed_passphrase, open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.backups import back_up, backups_of, restore_named, salvage_into
from jpdialog.storage.backups import Backup


def make(asked: Namespace, words: Words) -> None:
    """Make a backup now."""
    with open_desk(asked, words) as desk:
        made = back_up(desk)
    if asked.json:
        say_json(
            {"name": made.name, "made_at": made.made_at.isoformat(), "bytes": made.size, "folder": str(made.folder)}
        )
    else:
        say(words("The backup {name} was made, opened and checked.", name=made.name))


def list_all(asked: Namespace, words: Words) -> None:
    """List the backups, the newest first; the workspace need not open for it."""
    found = backups_of(folder_of(asked))
    if asked.json:
        say_json([_told(each) for each in found])
    elif found:
        say_table([(each.name, f"{each.made_at.astimezone():%Y-%m-%d %H:%M:%S}", f"{each.size:,}") for each in found])
    else:
        say(words("There is no backup yet."))


def restore(asked: Namespace, words: Words) -> None:
    """Put a backup in place of the store, which need not open."""
    if not asked.yes and not (somebody_is_there() and _is_sure(asked, words)):
        raise Trouble("Say --yes to put the backup in place of the store, which is set aside. Nothing was changed.")
    aside = restore_named(folder_of(asked), asked.name, needed_passphrase(asked, words))
    say(words("The workspace is now as it was in the backup {name}.", name=asked.name))
    if aside is not None:
        say(words("What stood there before is kept in {folder}.", folder=aside))


def salvage(asked: Namespace, words: Words) -> None:
    """Make a new workspace of what can still be read of a damaged one."""
    to = path_named(str(asked.folder))
    found = salvage_into(folder_of(asked), needed_passphrase(asked, words), to)
    say(words("Changes saved: {saved} of {seen}. They are in {folder}.", saved=found.saved, seen=found.seen, folder=to))
    if found.drafts:
        say(words("Texts that were being typed come along: {count}.", count=len(found.drafts)))


def _told(backup: Backup) -> dict[str, object]:
    return {"name": backup.name, "made_at": backup.made_at.isoformat(), "bytes": backup.size}


def _is_sure(asked: Namespace, words: Words) -> bool:
    say(words("The store is set aside, and the backup {name} takes its place.", name=asked.name))
    return input(words("Go on? Type yes: ")).strip().casefold() == "yes"
