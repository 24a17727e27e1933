"""doctor: what is right in a workspace, and what is wrong and what to do, a line each."""

from argparse import Namespace

from jpdialog.cli.output import say
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.doctor import look_over


def doctor(asked: Namespace, words: Words) -> None:
    """Look the workspace over; with ``--rebuild``, remake its tables from the log first."""
    with open_desk(asked, words) as desk:
        if asked.rebuild:
            desk.store.rebuild()
            say(words("Its tables were remade from the log."))
        found = look_over(desk)
        for each in found:
            say(words(each.sentence, **each.values))
    if not all(each.is_right for each in found):
        raise Trouble("Not everything is in order. What to do stands in the lines above.")
