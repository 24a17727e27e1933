"""history, deleted: what became of a record and its fields, and what can be brought back."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.difference import Change
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.history import History, Version
from jpdialog.services.search_places import Standings
from jpdialog.storage.record_history import Gone

SHOWN = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}


def history(asked: Namespace, words: Words) -> None:
    """Say what became of a record, or of one field, the last first."""
    with open_desk(asked, words) as desk:
        told = History(desk, words)
        found = told.of([_entity(desk, asked.id)], asked.field)
        if asked.bring_back:
            version = next((each for each in found if each.said.change.startswith(asked.bring_back)), None)
            if version is None or not version.field:
                raise Trouble("There is no such change of this field. Nothing was changed; the history lists them.")
            told.bring_back(version.entity, version.field, version.said.change)
            found = told.of([version.entity], asked.field)
        if asked.json:
            say_json([_json(each) for each in found])
            return
        for each in found:
            say(f"{each.said.change[:8]}  {_when(each)}  {each.said.author or words('unknown')}  {each.name}")
            if each.pieces:
                say(f"    {_with_marks(each)}")


def deleted(asked: Namespace, words: Words) -> None:
    """List what is deleted now, the last deleted first."""
    with open_desk(asked, words) as desk:
        gone = History(desk, words).gone()
        standings = Standings(desk, words.language, [each.record for each in gone])
        told = [_json_of_gone(each, standings) for each in gone]
    if asked.json:
        say_json(told)
        return
    for each in told:
        say(f"{each['id']}  {each['at']}  {each['by']}  {' · '.join([each['kind'], *each['where']])}")
        if each["text"]:
            say(f"    {each['text']}")
    if not told:
        say(words("Nothing is deleted."))


def restore(asked: Namespace, words: Words) -> None:
    """Bring a deleted record back, with what was deleted together with it."""
    with open_desk(asked, words) as desk:
        back = History(desk, words).restore(_entity(desk, asked.id))
    say(words("Brought back: {count}.", count=len(back)))


def _entity(desk: Desk, record_id: str) -> str:
    found = desk.store.log.entity_of(record_id)
    if found is None:
        raise Trouble("There is nothing of that id here. The lists give the ids: use --json.")
    return found


def _when(version: Version) -> str:
    return version.at.astimezone().strftime("%Y-%m-%d %H:%M")


def _with_marks(version: Version) -> str:
    return "".join(SHOWN[piece.change].format(piece.text) for piece in version.pieces)


def _json(version: Version) -> dict[str, Any]:
    return {
        "change": version.said.change,
        "id": version.entity.partition(":")[2],
        "field": version.field or None,
        "what": version.name,
        "at": version.said.clock,
        "by": version.said.author,
        "before": version.said.before,
        "value": version.said.value,
        "words": version.words,
        "difference": [{"change": piece.change, "text": piece.text} for piece in version.pieces],
    }


def _json_of_gone(gone: Gone, standings: Standings) -> dict[str, Any]:
    return {
        "id": gone.record.id,
        "kind": str(gone.record.__tablename__),
        "text": gone.text,
        "where": list(standings.of(gone.record).said),
        "at": gone.said.clock,
        "by": gone.said.author,
    }
