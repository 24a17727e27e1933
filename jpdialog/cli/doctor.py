"""doctor: what is right in a workspace, and what is wrong and what to do, a line each."""

from argparse import Namespace

from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.doctor import Observation, look_over


def doctor(asked: Namespace, words: Words) -> None:
    """Look the workspace over; with ``--rebuild``, remake its tables from the log first."""

    def tell(each: Observation) -> None:
        if not asked.json:
            mark = words("right") if each.is_right else words("WRONG")
            say(f"{mark}  {words(each.sentence, **each.values)}")

    with open_desk(asked, words) as desk:
        if asked.rebuild:
            desk.store.rebuild()
        found = look_over(desk, tell)
    if asked.json:
        told = [{"is_right": each.is_right, "text": words(each.sentence, **each.values)} for each in found]
        say_json({"rebuilt": asked.rebuild, "observations": told})
    elif asked.rebuild:
        say(words("Its tables were remade from the log."))
    if not all(each.is_right for each in found):
        raise Trouble("Not everything is in order. What to do stands in the lines above.")
