"""figure list, figure add, figure set, figure decide."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain import quantity
from jpdialog.domain.figure_words import number_said, spoken, value_said
from jpdialog.domain.figures import FigureValue, Standing, YearBasis
from jpdialog.domain.periods import kept_period, said_period
from jpdialog.domain.series import Period, Series
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.briefs import cited
from jpdialog.services.desk import Desk
from jpdialog.services.figure_uses import Used
from jpdialog.services.names import Names

YEARS = [each.value for each in YearBasis]
DEFINED = {
    "label_translation": "its name in the second language",
    "unit": 'what is counted: "million US dollars"',
    "unit_translation": "the unit in the second language",
    "currency": "USD, JPY",
    "basis": "in words, how it is counted",
    "source": "where its values come from, unless one says another",
}


def show(asked: Namespace, words: Words) -> None:
    """List the figures with their newest values, and what is undecided."""
    with open_desk(asked, words) as desk:
        figures, names = desk.figures.all(), Names(desk, words.language)
        if asked.json:
            used = desk.figures.uses()
            say_json([_as_json(each, used.get(each.figure.id, [])) for each in figures])
        elif figures:
            say_table([_row(each, names, words) for each in figures])
        else:
            say(words("There are no figures yet."))


def add(asked: Namespace, words: Words) -> None:
    """Define a figure."""
    with open_desk(asked, words) as desk:
        if desk.figures.is_there(asked.label):
            raise Trouble("There is a figure of that name already. figure set gives it a value; nothing was added.")
        fields = {name: getattr(asked, name) for name in DEFINED}
        fields |= {"year_basis": asked.years, "lineage": lineage_of(desk, asked.section)}
        figure = desk.figures.add(asked.label, **fields)
        series = desk.figures.called(figure.id)
        if asked.json:
            say_json(_as_json(series, []))
        else:
            say(words("The figure is defined. Give it values with figure set."))


def put(asked: Namespace, words: Words) -> None:
    """Give a figure a value: the period's only one is set, another is held beside those that are there."""
    with open_desk(asked, words) as desk:
        series = desk.figures.called(asked.label)
        told = {"source": asked.source, "as_of": asked.as_of, "value_translation": asked.translation}
        fields = {"period": asked.period, "value": asked.value} | {name: text for name, text in told.items() if text}
        there = _values(series, asked.period)
        if len(there) > 1 and not asked.beside:
            raise Trouble(
                "This period has several values. Add --beside for one more, or use figure decide. Nothing was changed."
            )
        desk.figures.put_all(series.figure, [(None if asked.beside or not there else there[0], fields)])
        _tell(desk, series, asked, words)


def decide(asked: Namespace, words: Words) -> None:
    """Decide for one of the values of a period."""
    with open_desk(asked, words) as desk:
        series = desk.figures.called(asked.label)
        wanted = quantity.kept(asked.value)
        found = [each for each in _values(series, asked.period) if quantity.kept(each.value) == wanted]
        if not found:
            raise Trouble("That period has no such value. figure list --json shows all; nothing was changed.")
        desk.figures.decide(found[0], asked.why)
        _tell(desk, series, asked, words)


def _values(series: Series, period: str) -> list[FigureValue]:
    return [each for each in series.values if each.period == kept_period(period)]


def lineage_of(desk: Desk, number: str | None) -> str:
    """The section that is cited so, by its lineage; empty for none. Raises Trouble if there is no such section."""
    if not number:
        return ""
    for view in desk.plans.sections(desk.plans.edition().id):
        if cited(view.section.number) == cited(number):
            return view.section.lineage
    raise Trouble("There is no section {number} in the plan. plan show lists them; nothing was added.", number=number)


def _tell(desk: Desk, series: Series, asked: Namespace, words: Words) -> None:
    now = desk.figures.called(series.figure.id)
    used_in = desk.figures.where_used(now.figure)
    if asked.json:
        say_json(_as_json(now, used_in))
        return
    say("  ".join(_row(now, Names(desk, words.language), words)).rstrip())
    if not quantity.is_number(asked.value):
        say(words("The value is kept as words, since it is no number."))
    for each in used_in:
        number = each.dialogue.number
        say(words("Used in the brief {serial}, dialogue {number}.", serial=each.brief.serial, number=number))


def _row(series: Series, names: Names, words: Words) -> list[str]:
    latest = series.latest
    period = said_period(latest.period, YearBasis(series.figure.year_basis), words.language) if latest else ""
    rivals = [number_said(each, translated=names.is_second) for each in latest.rivals] if latest else []
    said = spoken(series, translated=names.is_second) or words("no value")
    return [
        names.of(series.figure, "label"),
        period,
        said,
        words("undecided: {values}", values=words(" or ").join(rivals)) if rivals else "",
    ]


def _as_json(series: Series, used_in: Sequence[Used]) -> dict[str, Any]:
    figure = series.figure
    return {
        "id": figure.id,
        "label": figure.label,
        "label_translation": figure.label_translation or None,
        "unit": figure.unit or None,
        "unit_translation": figure.unit_translation or None,
        "years": figure.year_basis,
        "currency": figure.currency or None,
        "basis": figure.basis or None,
        "source": figure.source or None,
        "as_of": figure.as_of,
        "says": spoken(series, translated=False) or None,
        "is_undecided": bool(series.disputed),
        "periods": [_period(series, each) for each in series.periods],
        "used_in": [
            {"brief": each.brief.id, "dialogue": each.dialogue.number, "entries": [entry.id for entry in each.entries]}
            for each in used_in
        ],
    }


def _period(series: Series, period: Period[FigureValue]) -> dict[str, Any]:
    return {
        "period": period.period or None,
        "says": value_said(series.figure, period.current, translated=False) or None,
        "is_undecided": bool(period.rivals),
        "values": [
            {
                "id": each.id,
                "value": each.value or None,
                "value_translation": each.value_translation or None,
                "source": series.source_of(each) or None,
                "as_of": series.as_of(each),
                "standing": each.standing,
                "decided": _decision(each),
            }
            for each in period.values
        ],
    }


def _decision(value: FigureValue) -> dict[str, str] | None:
    if value.standing == Standing.REPORTED:
        return None
    return {"at": value.decided_at, "by": value.decided_by, "why": value.reason}
