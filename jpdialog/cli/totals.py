"""figure total: which figure is the sum of what, and whether it foots."""

from argparse import Namespace
from typing import Any

from jpdialog.cli.figures import lineage_of
from jpdialog.cli.output import say, say_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.checks.totals import totals
from jpdialog.domain.figures import Figure
from jpdialog.domain.projects import AmountKind
from jpdialog.domain.totals import Breakdown, Scale
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.figures import folded
from jpdialog.services.names import Names
from jpdialog.services.total_words import TotalWords

SCALES = [each.value for each in Scale]


def total(asked: Namespace, words: Words) -> None:
    """Say what a figure is the total of, where parts are named; show how it is broken down and whether that foots."""
    with open_desk(asked, words) as desk:
        figure = desk.figures.called(asked.label).figure
        there = [each for each in desk.totals.of(figure) if folded(each.name) == folded(asked.by)]
        if asked.remove:
            if not there:
                raise Trouble("The figure is not broken down so. figure total shows how it is; nothing was changed.")
            desk.totals.remove(there[0])
        elif asked.of or asked.projects:
            _define(desk, figure, there, asked)
        _tell(desk, figure, asked, words)


def _define(desk: Desk, figure: Figure, there: list[Breakdown], asked: Namespace) -> None:
    """Everything is found before anything is written, so that a wrong name changes nothing."""
    parts = [desk.figures.called(each).figure.id for each in asked.of or ()]
    lineage = lineage_of(desk, asked.section) if asked.section else None
    if figure.id in parts:
        raise Trouble("A total cannot be a part of itself, nor of its own parts. Nothing was changed.")
    breakdown = there[0] if there else desk.totals.add(figure, asked.by)
    breakdown = desk.totals.set_parts(breakdown, parts)
    kind = AmountKind(asked.projects) if asked.projects else None
    desk.totals.count_projects(breakdown, kind, lineage, Scale(asked.counted_in))


def _tell(desk: Desk, figure: Figure, asked: Namespace, words: Words) -> None:
    found = desk.totals.of(figure)
    if asked.json:
        say_json([_as_json(desk, each, words) for each in found])
        return
    if not found:
        say(words("The figure is not a total of anything."))
    for each in found:
        faults = _faults(desk, each, words)
        parts = Names(desk, words.language).listed(_parts(desk, each, words))
        say(words("{figure} = {parts}", figure=_called(desk, figure, each, words), parts=parts or "–"))
        for fault in faults:
            say(f"  {fault}")
        if not faults:
            say(f"  {words('It foots.')}")


def _called(desk: Desk, figure: Figure, breakdown: Breakdown, words: Words) -> str:
    label = Names(desk, words.language).of(figure, "label")
    return f"{label} ({breakdown.name})" if breakdown.name else label


def _parts(desk: Desk, breakdown: Breakdown, words: Words) -> list[str]:
    names = Names(desk, words.language)
    found = [names.of(desk.store.get(Figure, each), "label") for each in breakdown.part_ids]
    if breakdown.projects is not None:
        found.append(words("projects, {kind}", kind=words.name(AmountKind(breakdown.projects))))
    return found


def _faults(desk: Desk, breakdown: Breakdown, words: Words) -> list[str]:
    told = TotalWords(Names(desk, words.language), words)
    found = totals([breakdown], desk.figures.all(), desk.totals.funds([breakdown]))
    return [told.of(each) for each in found]


def _as_json(desk: Desk, breakdown: Breakdown, words: Words) -> dict[str, Any]:
    return {
        "id": breakdown.id,
        "by": breakdown.name or None,
        "parts": breakdown.part_ids,
        "projects": breakdown.projects,
        "counted_in": breakdown.scale,
        "faults": _faults(desk, breakdown, words),
    }
