"""What the charts of Home show, put into the reader's words."""

from enum import StrEnum

from jpdialog.domain.action_counts import Age, Counted
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Section
from jpdialog.domain.series import Series
from jpdialog.services.dialogues import ordinal
from jpdialog.services.names import Names
from jpdialog.services.overview import Overview
from jpdialog.ui.charts.drawing import Drawing, OverTime, Stacked
from jpdialog.ui.charts.stacked_bars import Chart, Column, Fill, Piece
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.figures.bars import bars_of, told_bars


class ChartKind(StrEnum):
    """The charts of Home, in their order."""

    DIALOGUES = "actions-by-dialogue"
    AGES = "actions-by-age"
    PARTS = "actions-by-part"
    CONTRIBUTIONS = "contributions"


def drawing_of(kind: ChartKind, shown: Overview, names: Names, language: str) -> Drawing | None:
    """The chart; None if there is nothing to draw."""
    match kind:
        case ChartKind.DIALOGUES:
            columns = [Column(_dialogue(each, language), each.counts) for each in shown.charts.by_dialogue]
            return _stacked(
                translate("Charts", "Actions by dialogue"), translate("Charts", "Dialogue"), _outcomes(), columns
            )
        case ChartKind.AGES:
            columns = [Column(_age(each.of), each.counts) for each in shown.charts.by_age]
            title = translate("Charts", "Open actions by age")
            return _stacked(title, translate("Charts", "Years since agreed"), _outcomes()[1:], columns)
        case ChartKind.PARTS:
            columns = [Column(_part(each, names), each.counts) for each in shown.charts.by_part]
            title = translate("Charts", "Status of actions by part of the plan")
            return _stacked(title, translate("Charts", "Part of the plan"), _stages(), columns)
        case ChartKind.CONTRIBUTIONS:
            return _over_time(shown.contributions.series, names, language)


def _stacked(title: str, of: str, pieces: tuple[Piece, ...], columns: list[Column]) -> Stacked | None:
    if not columns:
        return None
    sums = [sum(column.counts[place] for column in columns) for place in range(len(pieces))]
    told = ", ".join(f"{piece.word} {count}" for piece, count in zip(pieces, sums, strict=True))
    note = translate("Charts", "In all: {told}.").replace("{told}", told)
    return Stacked(title, Chart(pieces, tuple(columns)), of, translate("Charts", "In all"), note)


def _over_time(series: Series | None, names: Names, language: str) -> OverTime | None:
    if series is None:
        return None
    figure, translated = series.figure, names.is_second
    bars = tuple(bars_of(series, language, translated=translated))
    if not any(bar.amount is not None for bar in bars):
        return None
    unit = names.of(figure, "unit") or figure.currency
    source = names.of(figure, "source")
    return OverTime(
        title=" · ".join(filter(None, (names.of(figure, "label"), unit))),
        bars=bars,
        told=tuple(told_bars(series, language, translated=translated)),
        of=translate("Charts", "Year"),
        value=unit or translate("Charts", "Value"),
        note=translate("Charts", "Source: {source}").replace("{source}", source) if source else "",
        key=figure.id,
    )


def _outcomes() -> tuple[Piece, ...]:
    return (
        Piece(translate("Charts", "Done"), Mark.APPROVED),
        Piece(translate("Charts", "Open"), Mark.IN_CLEARANCE, Fill.HOLLOW),
        Piece(translate("Charts", "Late"), Mark.LATE, Fill.HATCHED),
    )


def _stages() -> tuple[Piece, ...]:
    return (
        Piece(translate("Charts", "Implemented"), Mark.APPROVED),
        Piece(translate("Charts", "Under way"), Mark.IN_CLEARANCE, Fill.LINED),
        Piece(translate("Charts", "Not started"), Mark.CALLED_FOR, Fill.HOLLOW),
        Piece(translate("Charts", "On hold"), Mark.DRAFT, Fill.DOTTED),
        Piece(translate("Charts", "Closed, not done"), Mark.CALLED_FOR, Fill.CROSSED),
    )


def _dialogue(each: Counted[Dialogue | None], language: str) -> str:
    if each.of is None:
        return translate("Charts", "No dialogue")
    number = f"第{each.of.number}回" if language == "ja" else ordinal(each.of.number)
    return translate("Charts", "Up to {number}").replace("{number}", number) if each.with_others else number


def _age(age: Age) -> str:
    return {
        Age.UNDER_ONE: translate("Charts", "Under 1 year"),
        Age.ONE: translate("Charts", "1 to 2 years"),
        Age.TWO: translate("Charts", "2 to 3 years"),
        Age.THREE_OR_MORE: translate("Charts", "3 years or more"),
        Age.UNKNOWN: translate("Charts", "Not known"),
    }[age]


def _part(each: Counted[Section | None], names: Names) -> str:
    if each.of is None:
        return translate("Charts", "On no section")
    return (
        translate("Charts", "Others")
        if each.with_others
        else f"{each.of.number} {names.of(each.of, 'heading')}".strip()
    )
