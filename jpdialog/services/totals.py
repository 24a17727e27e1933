"""Totals on the desk: which figure is the sum of what, and what the projects among its parts add up to."""

from collections.abc import Mapping, Sequence

from jpdialog.domain import money
from jpdialog.domain.figures import Figure, YearBasis
from jpdialog.domain.footing import Funded, Funds
from jpdialog.domain.ordering import key_between
from jpdialog.domain.projects import AmountKind, Project, ProjectAmount
from jpdialog.domain.totals import MOST_PARTS, Breakdown, Scale
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.door import Door
from jpdialog.storage.projection import entity
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store


class Totals:
    """Finding breakdowns and writing them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # Reading

    def all(self) -> list[Breakdown]:
        """Every breakdown, in order."""
        return self._store.find(Breakdown)

    def of(self, figure: Figure) -> list[Breakdown]:
        """How a figure is broken down."""
        return self._store.find(Breakdown, figure_id=figure.id)

    def with_part(self, figure: Figure) -> list[Breakdown]:
        """The breakdowns of other figures that count this one."""
        return [each for each in self.all() if figure.id in each.part_ids]

    def funds(self, breakdowns: Sequence[Breakdown]) -> dict[str, Funds]:
        """What the projects of each breakdown add up to, by its id; read only if any of them counts projects."""
        wanted = [each for each in breakdowns if each.projects is not None]
        if not wanted:
            return {}
        projects = {row[0]: row[1:] for row in self._store.pick(Project, "id", "lineage", "currency")}
        amounts = self._store.pick(ProjectAmount, "project_id", "period", "year_basis", *AmountKind)
        return {each.id: _funds(each, projects, amounts) for each in wanted}

    # Writing

    @again_with_room
    def add(self, figure: Figure, name: str = "") -> Breakdown:
        """Have a figure be a total, of nothing yet."""
        with self._store.transaction() as door:
            last = max((each.position for each in door.find(Breakdown, figure_id=figure.id)), default=None)
            return door.create(
                Breakdown(
                    figure_id=figure.id,
                    name=name.strip(),
                    position=key_between(last, None),
                    is_sample=figure.is_sample,
                )
            )

    @again_with_room
    def set_parts(self, breakdown: Breakdown, part_ids: Sequence[str]) -> Breakdown:
        """Have these figures be the parts. Trouble if a total would be a part of itself."""
        wanted = list(dict.fromkeys(part_ids))
        if len(wanted) > MOST_PARTS:
            raise Trouble("A total has at most {count} parts. Nothing was changed.", count=MOST_PARTS)
        with self._store.transaction() as door:
            if breakdown.figure_id in _reached(door.find(Breakdown), wanted):
                raise Trouble("A total cannot be a part of itself, nor of its own parts. Nothing was changed.")
            return door.edit(breakdown, "part_ids", wanted)

    @again_with_room
    def count_projects(
        self, breakdown: Breakdown, kind: AmountKind | None, lineage: str | None = None, scale: Scale = Scale.ONES
    ) -> Breakdown:
        """Have the projects of a section (None: all) be parts, by one of their amounts; None: no projects at all."""
        with self._store.transaction() as door:
            for field, value in (("projects", kind), ("lineage", lineage), ("scale", scale)):
                breakdown = door.edit(breakdown, field, value)
        return breakdown

    @again_with_room
    def rename(self, breakdown: Breakdown, name: str) -> Breakdown:
        """Say by what the total is broken down."""
        with self._store.transaction() as door:
            changed = door.edit(breakdown, "name", name.strip())
            door.settle_draft(entity(breakdown), "name")
        return changed

    @again_with_room
    def remove(self, breakdown: Breakdown) -> None:
        """Take a breakdown away; undo brings it back."""
        with self._store.transaction() as door:
            for each in door.find(Breakdown, id=breakdown.id):
                door.delete(each)


def leave_totals(door: Door, figure: Figure) -> None:
    """Take a figure that is deleted out of every total, and its own breakdowns away."""
    for each in door.find(Breakdown):
        if each.figure_id == figure.id:
            door.delete(each)
        elif figure.id in each.part_ids:
            door.edit(each, "part_ids", [part for part in each.part_ids if part != figure.id])


def _reached(breakdowns: Sequence[Breakdown], part_ids: Sequence[str]) -> set[str]:
    """The parts, their parts, and so on."""
    found, ahead = set[str](), list(part_ids)
    while ahead:
        part = ahead.pop()
        if part not in found:
            found.add(part)
            ahead += [each for one in breakdowns if one.figure_id == part for each in one.part_ids]
    return found


def _funds(breakdown: Breakdown, projects: Mapping[str, tuple[str, str]], amounts: Sequence[tuple[str, ...]]) -> Funds:
    place = list(AmountKind).index(AmountKind(breakdown.projects or AmountKind.PLEDGED))
    groups: dict[str, dict[tuple[str, str], list[str]]] = {}
    for project_id, period, basis, *by_kind in amounts:
        lineage, currency = projects.get(project_id, ("", ""))
        is_meant = project_id in projects and breakdown.lineage in (None, lineage)
        if is_meant and by_kind[place]:
            groups.setdefault(period, {}).setdefault((str(basis), currency), []).append(by_kind[place])
    return {
        period: [
            Funded(YearBasis(basis), currency, total)
            for (basis, currency), alike in alikes.items()
            if (total := money.total(alike)) is not None
        ]
        for period, alikes in groups.items()
    }
