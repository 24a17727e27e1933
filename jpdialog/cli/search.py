"""search: find words in everything on the desk."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.search.searched import Group
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.search import Filters, Found, Hit, search
from jpdialog.services.search_filters import lineages_of, owners_of_dialogue, owners_of_sections
from jpdialog.services.search_places import Standings

GROUPS = [group.value for group in Group]


def find(asked: Namespace, words: Words) -> None:
    """Say what was found, by group, the best first."""
    with open_desk(asked, words) as desk:
        found = search(desk.store, asked.text, _filters(desk, asked), asked.limit)
        standings = Standings(desk, words.language, [hit.record for each in found for hit in each.hits])
        if asked.json:
            say_json([_json(hit, standings) for each in found for hit in each.hits])
            return
        for each in found:
            _say_group(each, standings, words)
        if not found:
            say(words("Nothing was found."))


def _filters(desk: Desk, asked: Namespace) -> Filters:
    owners = []
    if asked.dialogue:
        owners.append(owners_of_dialogue(desk.store, desk.dialogues.by_number(asked.dialogue)))
    if asked.section:
        owners.append(owners_of_sections(desk.store, lineages_of(desk.store, asked.section)))
    groups = tuple(Group(each) for each in asked.kind) if asked.kind else tuple(Group)
    return Filters(tuple(owners), groups)


def _say_group(found: Found, standings: Standings, words: Words) -> None:
    say(f"{words.name(found.group)}{' +' if found.has_more else ''}")
    for hit in found.hits:
        say(f"  {_with_marks(hit)}")
        if where := " · ".join(standings.said_of(hit)):
            say(f"    {where}")


def _with_marks(hit: Hit) -> str:
    text, at = "", 0
    for start, end in hit.excerpt.marks:
        text += f"{hit.excerpt.text[at:start]}[{hit.excerpt.text[start:end]}]"
        at = end
    return text + hit.excerpt.text[at:]


def _json(hit: Hit, standings: Standings) -> dict[str, Any]:
    standing = standings.of(hit.record)
    return {
        "group": hit.group,
        "kind": hit.table,
        "id": hit.record.id,
        "field": hit.field,
        "excerpt": hit.excerpt.text,
        "marks": [list(mark) for mark in hit.excerpt.marks],
        "score": round(hit.score, 3),
        "where": standings.said_of(hit),
        "dialogue": standing.dialogue.number if standing.dialogue else None,
        "section": standing.section.number if standing.section else None,
        "lineage": standing.section.lineage if standing.section else None,
        "edition": standing.edition.label if standing.edition else None,
    }
