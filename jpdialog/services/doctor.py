"""The doctor: looks the workspace over, and says in a line each what is right, or what is wrong and what to do."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field

from jpdialog.domain.trouble import Trouble
from jpdialog.services.backups import backups_of, newest_that_opens
from jpdialog.services.desk import Desk
from jpdialog.services.faces import japanese_faces
from jpdialog.services.keys import Kept, KeyringPlace, where_the_key_is
from jpdialog.storage.places import STORE_FILE

STORES_THAT_FIT = 3
"""How many times the store should find room on its disk: for itself growing, a backup, and a migration's copy."""
ROOM_LEAST = 200 * 2**20
"""Bytes of room below which any disk is nearly full."""

TABLES_DIFFER = "Records that are not what the log says: {count}. Remake the tables (jpdialog doctor --rebuild)."

INDEX_DIFFERS = "Records that search may not find: {count}. Remake the tables (jpdialog doctor --rebuild)."


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing looked at: a sentence of the words below the window, with its named values."""

    sentence: str
    values: dict[str, object] = field(default_factory=dict)
    is_right: bool = True


def right(sentence: str, **values: object) -> Observation:
    """Something that is as it should be."""
    return Observation(sentence, values)


def wrong(sentence: str, **values: object) -> Observation:
    """Something that is not, with what to do about it in the same sentence."""
    return Observation(sentence, values, is_right=False)


def look_over(desk: Desk, said: Callable[[Observation], None] = lambda _one: None) -> list[Observation]:
    """Look at everything, telling ``said`` each as it is found. It reads the whole store: off the window's thread."""
    found = []
    for look in (the_store, the_log, the_tables, the_index, the_keyring, the_backups, the_disk, the_faces):
        try:
            observation = look(desk)
        except Trouble as trouble:
            observation = wrong(trouble.sentence, **trouble.values)
        said(observation)
        found.append(observation)
    return found


def the_store(desk: Desk) -> Observation:
    """Is the file whole, page by page?"""
    if desk.store.complaints():
        return wrong(
            "The store of this workspace is damaged. Nothing was changed; go back to a backup: jpdialog backup restore."
        )
    if desk.store.may_have_lost is not None:
        raise desk.store.may_have_lost
    return right("The store is whole.")


def the_log(desk: Desk) -> Observation:
    """Is every change what it was when it was written?"""
    altered = desk.store.altered_changes()
    if altered:
        return wrong(
            "Changes of the log that are not what they were: {count}. Put back a backup from before.", count=altered
        )
    return right("The log of changes is as it was written.")


def the_tables(desk: Desk) -> Observation:
    """Do the tables say what the log says?"""
    differing = desk.store.differing_records()
    if differing:
        return wrong(TABLES_DIFFER, count=differing)
    return right("The tables are what the log says.")


def the_index(desk: Desk) -> Observation:
    """Does search find what the tables hold?"""
    misindexed = desk.store.misindexed_records()
    if misindexed:
        return wrong(INDEX_DIFFERS, count=misindexed)
    return right("Search finds what the tables hold.")


def the_keyring(desk: Desk) -> Observation:
    """Does this computer's keyring open the workspace?"""
    return told_of_keyring(where_the_key_is(desk))


def told_of_keyring(kept: Kept) -> Observation:
    """What is to be said of how the keyring stands."""
    match kept.place:
        case KeyringPlace.OPENS:
            return right("The keyring ({name}) opens this workspace, and so does its passphrase.", name=kept.name)
        case KeyringPlace.OUTDATED:
            return wrong(
                "The keyring ({name}) holds a key that opens nothing here. Put in the present one, under Safekeeping.",
                name=kept.name,
            )
        case KeyringPlace.EMPTY:
            return right(
                "The passphrase alone opens this workspace: the keyring ({name}) does not hold its key.", name=kept.name
            )
        case KeyringPlace.ABSENT:
            return right(
                "The passphrase alone opens this workspace: this computer has no keyring that JPDialog can use."
            )
        case KeyringPlace.LOCKED:
            return wrong("The keyring ({name}) is locked. Unlock it, or go on with the passphrase.", name=kept.name)
    return wrong("The keyring does not answer. Look whether it waits for its password, or go on with the passphrase.")


def the_backups(desk: Desk) -> Observation:
    """Is there a backup, and does one open?"""
    made = backups_of(desk.folder)
    if not made:
        return right("There is no backup yet. One is made while you pause, or by Back up now under Safekeeping.")
    newest = newest_that_opens(desk)
    if newest is None:
        return wrong(
            "None of the {count} backups opens. Make a new one now, under Safekeeping, and keep a copy of the folder.",
            count=len(made),
        )
    when = f"{newest.made_at.astimezone():%Y-%m-%d %H:%M}"
    return right("The newest backup that opens and is whole is of {time}.", time=when)


def the_disk(desk: Desk) -> Observation:
    """Is there room for the store to grow and to be copied?"""
    free = shutil.disk_usage(desk.folder).free
    wanted = max(ROOM_LEAST, STORES_THAT_FIT * (desk.folder / STORE_FILE).stat().st_size)
    megabytes = f"{free / 2**20:,.0f}"
    if free < wanted:
        return wrong(
            "The disk has room for {free} MB only. Make room, or backups will fail: {wanted} MB are needed.",
            free=megabytes,
            wanted=f"{wanted / 2**20:,.0f}",
        )
    return right("The disk has room: {free} MB.", free=megabytes)


def the_faces(_desk: Desk) -> Observation:
    """Can Japanese be shown and printed?"""
    faces = japanese_faces()
    if not faces:
        return wrong(
            "No Japanese font was found: Japanese shows as boxes and cannot go into a PDF."
            " Install one, such as Noto Sans CJK."
        )
    return right("Japanese can be shown, with {face}.", face=faces[0])
