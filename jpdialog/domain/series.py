"""A figure's values over its periods: what stands for each, and where two stand side by side undecided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure, FigureValue, Standing
from jpdialog.domain.periods import in_time


class Stated(Protocol):
    """As much of a value as tells which one stands."""

    @property
    def value(self) -> str: ...  # noqa: D102 - said by the class

    @property
    def standing(self) -> Standing: ...  # noqa: D102


V = TypeVar("V", bound=Stated)


@dataclass(frozen=True, slots=True)
class Period(Generic[V]):
    """The values of one period, in the order in which they came."""

    period: str
    values: tuple[V, ...]

    @property
    def live(self) -> list[V]:
        """The values that say something and that nobody has refused."""
        return [each for each in self.values if each.value and each.standing != Standing.REFUSED]

    @property
    def rivals(self) -> list[V]:
        """The values to decide between, one for each source; none if they agree."""
        live = self.live
        return live if len(live) > 1 and len({quantity.kept(each.value) for each in live}) > 1 else []

    @property
    def current(self) -> V | None:
        """The value that is said: the chosen one; until a person has decided, the one that was there first."""
        live = self.live
        chosen = [each for each in live if each.standing == Standing.CHOSEN]
        return next(iter(chosen or live), None)

    @property
    def decided(self) -> V | None:
        """The value that a person decided for, if that has been refused to others."""
        return next((each for each in self.values if each.standing == Standing.CHOSEN), None)


@dataclass(frozen=True, slots=True)
class Series:
    """A figure with its values."""

    figure: Figure
    values: tuple[FigureValue, ...] = ()

    @property
    def periods(self) -> list[Period[FigureValue]]:
        """The periods in time, each with its values."""
        groups: dict[str, list[FigureValue]] = {}
        for each in self.values:
            groups.setdefault(each.period, []).append(each)
        return [Period(period, tuple(groups[period])) for period in sorted(groups, key=in_time)]

    @property
    def latest(self) -> Period[FigureValue] | None:
        """The newest period of which anything is known: what is said when the figure is named."""
        return next((each for each in reversed(self.periods) if each.current is not None), None)

    @property
    def disputed(self) -> list[Period[FigureValue]]:
        """The periods with values that nobody has decided between."""
        return [each for each in self.periods if each.rivals]

    def source_of(self, value: FigureValue | None) -> str:
        """Where a value comes from: its own source, else the figure's."""
        return (value.source if value else "") or self.figure.source

    def as_of(self, value: FigureValue | None) -> str | None:
        """When a value was true: its own date, else the figure's."""
        return (value.as_of if value else None) or self.figure.as_of


def series_of(figures: Iterable[Figure], values: Sequence[FigureValue]) -> list[Series]:
    """Each figure with its values, in the order of the figures."""
    groups: dict[str, list[FigureValue]] = {}
    for each in values:
        groups.setdefault(each.figure_id, []).append(each)
    return [Series(figure, tuple(groups.get(figure.id, ()))) for figure in figures]
