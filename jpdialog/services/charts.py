"""The charts of Home as they are told, in the reader's words: for the window that draws them, and for the command line.

No colour and no stroke here: each piece says what it counts, and whoever draws it knows how.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from jpdialog.domain.action_counts import OWED, Age, Counted, Outcome, Stage
from jpdialog.domain.action_picks import Picked, PickedBy
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.papers.chart import Drawn
from jpdialog.domain.plan import Section
from jpdialog.domain.series import Series
from jpdialog.services.action_charts import ActionCharts, action_charts
from jpdialog.services.chart_words import ChartWords
from jpdialog.services.contributions import contributions
from jpdialog.services.desk import Desk
from jpdialog.services.figure_bars import ToldBar, bars_of
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

T = TypeVar("T")
Rows = tuple[tuple[str, ...], ...]


class ChartKind(StrEnum):
    """The charts of Home, in their order."""

    DIALOGUES = "actions-by-dialogue"
    AGES = "actions-by-age"
    PARTS = "actions-by-part"
    CONTRIBUTIONS = "contributions"


@dataclass(frozen=True, slots=True)
class ToldPiece:
    """What a piece of a column counts, and the word for it."""

    of: Outcome | Stage
    word: str


@dataclass(frozen=True, slots=True)
class ToldColumn:
    """A column: its label, how many of each piece, and the actions that it counts."""

    label: str
    counts: tuple[int, ...]
    picked: Picked


@dataclass(frozen=True, slots=True)
class ToldCounts:
    """Columns of counted actions; ``of`` is the head above their labels, ``in_all`` that above their sums."""

    title: str
    pieces: tuple[ToldPiece, ...]
    columns: tuple[ToldColumn, ...]
    of: str
    in_all: str
    note: str
    signs: tuple[str, str] = (": ", ", ")
    """What stands after a head, and between what is counted."""


@dataclass(frozen=True, slots=True)
class ToldYears:
    """A figure over its periods; ``of`` and ``value`` are the heads above periods and values."""

    title: str
    bars: tuple[ToldBar, ...]
    of: str
    value: str
    note: str
    figure_id: str


Told = ToldCounts | ToldYears


class Draw(Protocol):
    """Paints a chart; whoever has the means hands it on.

    With a marking it is a picture that goes ``alone``, with None one in a paper; above its table it ``is_low``.
    """

    def __call__(self, told: Told, alone: str | None, *, is_low: bool = False) -> Drawn: ...  # noqa: D102


class Charts:
    """The charts of one desk's actions and figures, for one reader."""

    def __init__(self, counted: ActionCharts, contributions: Series | None, says: ChartWords) -> None:
        self._counted, self._contributions, self._says = counted, contributions, says

    def told(self, kind: ChartKind) -> Told | None:
        """The chart; None if there is nothing to draw."""
        match kind:
            case ChartKind.DIALOGUES:
                return self._counts(kind, tuple(Outcome), self._by_dialogue())
            case ChartKind.AGES:
                return self._counts(kind, OWED, self._by_age())
            case ChartKind.PARTS:
                return self._counts(kind, tuple(Stage), self._by_part())
            case ChartKind.CONTRIBUTIONS:
                return years_of(self._contributions, self._says) if self._contributions is not None else None

    def _counts(
        self, kind: ChartKind, pieces: Sequence[Outcome | Stage], columns: Sequence[ToldColumn]
    ) -> ToldCounts | None:
        if not columns:
            return None
        told = [ToldPiece(each, self._says.piece(each)) for each in pieces]
        sums = [sum(column.counts[place] for column in columns) for place in range(len(told))]
        title, of = self._says.heads(kind)
        note = self._says.in_all([(piece.word, count) for piece, count in zip(told, sums, strict=True)])
        return ToldCounts(title, tuple(told), tuple(columns), of, self._says.sums(), note, self._says.signs())

    def _by_dialogue(self) -> list[ToldColumn]:
        return [self._column(each, self._of_dialogue(each)) for each in self._counted.by_dialogue]

    def _by_age(self) -> list[ToldColumn]:
        return [self._column(each, Picked(PickedBy.AGE, each.of)) for each in self._counted.by_age]

    def _by_part(self) -> list[ToldColumn]:
        return [self._column(each, self._of_part(each)) for each in self._counted.by_part]

    def _column(
        self, counted: Counted[Dialogue | None] | Counted[Age] | Counted[Section | None], picked: Picked
    ) -> ToldColumn:
        return ToldColumn(self._says.column(picked, counted.of), counted.counts, picked)

    @staticmethod
    def _of_dialogue(each: Counted[Dialogue | None]) -> Picked:
        return Picked(PickedBy.DIALOGUE, each.of.id if each.of else "", each.with_others)

    @staticmethod
    def _of_part(each: Counted[Section | None]) -> Picked:
        return Picked(PickedBy.PART, each.of.lineage if each.of else "", each.with_others)


def years_of(series: Series, says: ChartWords) -> ToldYears | None:
    """A figure over its periods; None if no number is known of any."""
    bars = tuple(bars_of(series, says.words, translated=says.names.is_second))
    if not any(bar.amount is not None for bar in bars):
        return None
    figure, names = series.figure, says.names
    unit = names.of(figure, "unit") or figure.currency
    return ToldYears(
        title=" · ".join(filter(None, (names.of(figure, "label"), unit))),
        bars=bars,
        of=says.year(),
        value=unit or says.value(),
        note=says.source(names.listed(dict.fromkeys(_sources(series, names)))),
        figure_id=figure.id,
    )


def _sources(series: Series, names: Names) -> Iterator[str]:
    """Who says each value that is drawn; the figure's own source where a value has none."""
    for period in series.periods:
        if period.current is not None:
            yield names.of(period.current, "source") or names.of(series.figure, "source")


def charts_of(desk: Desk, dialogue: Dialogue, today: date, language: str) -> Charts:
    """The charts as Home has them for a dialogue, read from the desk."""
    counted = action_charts(
        desk.store.find(ActionItem),
        desk.dialogues.all(),
        desk.plans.sections(dialogue.edition_id),
        today,
        desk.dialogues.days(),
    )
    return Charts(counted, contributions(desk).series, ChartWords(words_for(language), Names(desk, language)))


def rows_of(told: Told) -> Rows:
    """The numbers of a chart below their heads."""
    if isinstance(told, ToldYears):
        return ((told.of, told.value), *((bar.label, bar.said) for bar in told.bars))
    heads = (told.of, *(piece.word for piece in told.pieces), told.in_all)
    return (heads, *((each.label, *map(str, each.counts), str(sum(each.counts))) for each in told.columns))
