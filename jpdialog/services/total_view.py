"""A figure as a total, for whoever shows it: its breakdowns with the names of their parts, and what is wrong."""

from dataclasses import dataclass

from jpdialog.domain.checks.totals import totals
from jpdialog.domain.figures import Figure
from jpdialog.domain.totals import Breakdown
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.section_names import SectionNames
from jpdialog.services.total_words import TotalWords
from jpdialog.services.vocabulary import words_for

Named = tuple[tuple[str, str], ...]
"""Ids, each with a name."""


@dataclass(frozen=True, slots=True)
class ToldBreakdown:
    """A breakdown, its parts by id and name, and in words what is wrong with it."""

    breakdown: Breakdown
    parts: Named
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldTotal:
    """How a figure is broken down, the totals that it is counted in, and what can be chosen as a part."""

    figure_id: str
    breakdowns: tuple[ToldBreakdown, ...] = ()
    counted_in: Named = ()
    figures: tuple[str, ...] = ()
    sections: Named = ()


def told_total(desk: Desk, figure: Figure, language: str) -> ToldTotal:
    """All that is said of a figure as a total; what can be chosen is read only where something can."""
    names = Names(desk, language)
    found, above = desk.totals.of(figure), desk.totals.with_part(figure)
    if not found and not above:
        return ToldTotal(figure.id)
    labels = {each.figure.id: names.of(each.figure, "label") for each in desk.figures.all()}
    counted_in = dict.fromkeys((each.figure_id, labels.get(each.figure_id, "")) for each in above)
    return ToldTotal(
        figure.id,
        tuple(_told(desk, each, labels, names, language) for each in found),
        tuple(counted_in),
        tuple(label for figure_id, label in labels.items() if figure_id != figure.id) if found else (),
        tuple(SectionNames(desk, language).choices) if found else (),
    )


def begin_breakdown(desk: Desk, figure_id: str) -> Breakdown | None:
    """Have a figure be a total, of nothing yet."""
    figure = desk.store.get(Figure, figure_id)
    return desk.totals.add(figure) if figure is not None else None


def add_part(desk: Desk, breakdown: Breakdown, name: str) -> Breakdown:
    """Have the figure of that name be a part, too. Trouble if there is none, or it cannot be one."""
    part = desk.figures.called(name).figure
    if part.id in breakdown.part_ids:
        raise Trouble("This figure is among the parts already. Nothing was changed.")
    return desk.totals.set_parts(breakdown, [*breakdown.part_ids, part.id])


def _told(desk: Desk, breakdown: Breakdown, labels: dict[str, str], names: Names, language: str) -> ToldBreakdown:
    words = TotalWords(names, words_for(language))
    found = totals([breakdown], desk.figures.all(), desk.totals.funds([breakdown]))
    parts = tuple((each, labels[each]) for each in breakdown.part_ids if each in labels)
    return ToldBreakdown(breakdown, parts, tuple(_without(words.of(each), breakdown.name) for each in found))


def _without(said: str, name: str) -> str:
    """What is wrong, without the name of the breakdown, over which it stands."""
    return said.removeprefix(name).lstrip(",、 ") if name else said
