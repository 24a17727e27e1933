"""doctor: is the store whole, and are its tables what its log says?"""

from argparse import Namespace

from jpdialog.cli.output import say
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words


def doctor(asked: Namespace, words: Words) -> None:
    """Look the store over; with ``--rebuild``, remake its tables from the log."""
    with open_desk(asked, words) as desk:
        if desk.store.complaints():
            raise Trouble("The store of this workspace is damaged. Nothing was changed; put back a copy of its folder.")
        say(words("The store is whole."))
        if asked.rebuild:
            desk.store.rebuild()
            say(words("Its tables were remade from the log."))
