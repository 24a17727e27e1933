"""What is contributed by year: the one series of figures that Home draws, chosen by a person, else found."""

from dataclasses import dataclass

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage.reserve import again_with_room

ENOUGH_YEARS, FEWEST, OFFERED = 3, 2, 24
"""Years that make a series of money worth drawing unasked; that one needs to be drawn; and how many are offered."""


@dataclass(frozen=True, slots=True)
class Contributions:
    """The series that is drawn, None if there is none, and the figures that could be."""

    series: Series | None = None
    offered: tuple[Figure, ...] = ()


def contributions(desk: Desk) -> Contributions:
    """What Home draws: the chosen figure, else the first amounts of money of three years or more."""
    plan = desk.plans.instrument()
    known = [(each, _years(each)) for each in desk.figures.all()]
    drawable = [(each, years) for each, years in known if years >= FEWEST]
    drawable.sort(key=lambda each: not each[0].figure.currency)
    chosen = next((each for each, _ in known if plan and each.figure.id == plan.contributions_id), None)
    money = (each for each, years in drawable if each.figure.currency and years >= ENOUGH_YEARS)
    return Contributions(chosen or next(money, None), tuple(each.figure for each, _ in drawable[:OFFERED]))


@again_with_room
def show_as_contributions(desk: Desk, figure_id: str) -> None:
    """Have Home draw this figure from now on. Raises Trouble if there is no plan whose figure it could be."""
    plan = desk.plans.instrument()
    if plan is None or desk.store.get(Figure, figure_id) is None:
        raise Trouble("There is no such figure any more. Nothing was changed.")
    desk.store.edit(plan, "contributions_id", figure_id)


def _years(series: Series) -> int:
    """The periods of which an amount is known."""
    return sum(each.current is not None and quantity.amount(each.current.value) is not None for each in series.periods)
