"""key: where the key of a workspace is, another passphrase, another key, and the workspace locked."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from jpdialog.cli.input import path_named, somebody_is_there
from jpdialog.cli.output import say
from jpdialog.cli.workspaces import folder_of, needed_passphrase, typed_twice
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services import keys
from jpdialog.services.desk import Desk
from jpdialog.services.doctor import the_keyring
from jpdialog.services.opening import author_name, passphrase_in


def show(asked: Namespace, words: Words) -> None:
    """Say what opens the workspace."""
    with _desk_and_passphrase(asked, words) as (desk, _):
        observation = the_keyring(desk)
        say(words(observation.sentence, **observation.values))


def change_passphrase(asked: Namespace, words: Words) -> None:
    """Replace the recovery passphrase."""
    with _desk_and_passphrase(asked, words) as (desk, old):
        if asked.new_passphrase_file:
            new = passphrase_in(path_named(str(asked.new_passphrase_file)))
        elif somebody_is_there():
            new = typed_twice(words("New recovery passphrase: "), words)
        else:
            raise Trouble("A new passphrase is needed. Give it with --new-passphrase-file FILE; nothing was changed.")
        keys.change_passphrase(desk, old, new)
    say(words("The workspace has its new passphrase. Backups made before keep the old one."))


def rotate(asked: Namespace, words: Words) -> None:
    """Give the store a new random key."""
    with _desk_and_passphrase(asked, words) as (desk, passphrase):
        renewed = keys.renew_key(desk, passphrase, author_name())
        renewed.desk.close()
    if renewed.trouble is not None:
        raise renewed.trouble
    say(words("The workspace has a new key, and its passphrase is the same."))


def lock(asked: Namespace, words: Words) -> None:
    """Have the passphrase asked for at the next start of the window."""
    with _desk_and_passphrase(asked, words) as (desk, _):
        keys.lock(desk)
    say(words("The workspace is locked: its recovery passphrase is asked for at the next start."))


@contextmanager
def _desk_and_passphrase(asked: Namespace, words: Words) -> Iterator[tuple[Desk, str]]:
    """The desk, opened by its passphrase, which is needed for all that is done with keys."""
    passphrase = needed_passphrase(asked, words)
    desk = Desk.open(folder_of(asked), passphrase, author=author_name())
    try:
        yield desk, passphrase
    finally:
        desk.close()
