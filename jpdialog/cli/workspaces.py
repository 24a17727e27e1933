"""Making and opening workspaces from the command line, unattended if a passphrase file is given."""

import getpass
import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from jpdialog.cli.input import path_named, somebody_is_there
from jpdialog.cli.output import say, say_beside
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export_pack, export_talking_points
from jpdialog.services.frame import adopt_frame
from jpdialog.services.keys import unlocked_by_hand
from jpdialog.services.opening import author_name, passphrase_in
from jpdialog.services.papers import Wish
from jpdialog.services.sample import create_sample, fill_with_sample
from jpdialog.storage.places import default_workspace
from jpdialog.storage.workspace import PassphraseNeededError


def folder_of(asked: Namespace) -> Path:
    """The workspace's folder: as asked, as the environment says, or the usual one."""
    named = asked.workspace or os.environ.get("JPDIALOG_WORKSPACE")
    return path_named(str(named)) if named else default_workspace()


@contextmanager
def open_desk(asked: Namespace, words: Words) -> Iterator[Desk]:
    """The desk that was asked for, closed afterwards."""
    folder, passphrase = folder_of(asked), passphrase_from_file(asked)
    try:
        desk = Desk.open(folder, passphrase, author=author_name())
    except PassphraseNeededError as needed:
        if not somebody_is_there():
            raise
        say_beside(words.of(needed))
        desk = _open_by_hand(folder, getpass.getpass(words("Passphrase: ")), needed)
    try:
        if desk.store.may_have_lost is not None:
            say_beside(words.of(desk.store.may_have_lost))
        yield desk
    finally:
        desk.close()


def _open_by_hand(folder: Path, passphrase: str, needed: PassphraseNeededError) -> Desk:
    desk = Desk.open(folder, passphrase, author=author_name())
    unlocked_by_hand(desk, passphrase, keyring_is_outdated=needed.is_outdated)
    return desk


def init(asked: Namespace, words: Words) -> None:
    """Make a workspace: empty, on a built-in plan, or filled with the sample."""
    folder, passphrase = folder_of(asked), passphrase_from_file(asked)
    desk = Desk.create(folder, passphrase or _new_passphrase(words), author=author_name(), keyring=passphrase is None)
    try:
        if asked.sample:
            fill_with_sample(desk)
        elif asked.plan:
            adopt_frame(desk.store, asked.plan)
    finally:
        desk.close()
    say(words("The workspace is ready in {folder}.", folder=folder))


def sample(asked: Namespace, words: Words) -> None:
    """Make the sample workspace, or open it if it is there, and write its papers beside it."""
    folder = path_named(str(asked.output or "jpdialog-sample")).resolve()
    desk = create_sample(folder / "workspace")
    try:
        wish = Wish(today=date.today(), language=words.language)
        for write, name in ((export_pack, "briefing-pack.docx"), (export_talking_points, "talking-points.docx")):
            say(words("Written: {file}", file=write(desk, wish, folder / name)))
    finally:
        desk.close()
    say(words("The sample workspace is in {folder}.", folder=folder / "workspace"))


def passphrase_from_file(asked: Namespace) -> str | None:
    """The passphrase in the file that was named, if one was."""
    named = asked.passphrase_file or os.environ.get("JPDIALOG_PASSPHRASE_FILE")
    return passphrase_in(path_named(str(named))) if named else None


def needed_passphrase(asked: Namespace, words: Words) -> str:
    """The passphrase from the file that was named, or as somebody types it. Raises Trouble if there is neither."""
    given = passphrase_from_file(asked)
    if given is None and not somebody_is_there():
        raise Trouble("This needs the recovery passphrase. Give it with --passphrase-file FILE; nothing was changed.")
    return getpass.getpass(words("Passphrase: ")) if given is None else given


def _new_passphrase(words: Words) -> str:
    if not somebody_is_there():
        raise Trouble(
            "A new workspace needs a recovery passphrase. Give it with --passphrase-file FILE; nothing was made."
        )
    return typed_twice(words("Recovery passphrase for the new workspace: "), words)


def typed_twice(question: str, words: Words) -> str:
    """A passphrase that somebody types, twice. Raises Trouble if the two differ."""
    first = getpass.getpass(question)
    if getpass.getpass(words("The same once more: ")) != first:
        raise Trouble("The two passphrases differ. Nothing was changed; try again.")
    return first
