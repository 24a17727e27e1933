"""Projects by the thousand: as much of each as a list shows, read without making a record of every row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from jpdialog.domain.people import Organisation
from jpdialog.domain.project_sums import Sum, sums, years_of
from jpdialog.domain.projects import GenderMarker, Project, ProjectAmount, ProjectReport, ProjectStatus
from jpdialog.services.desk import Desk
from jpdialog.services.figures import folded
from jpdialog.services.names import Names
from jpdialog.services.section_names import SectionNames

NEVER = date.max


class ProjectColumn(StrEnum):
    """The columns of the list, in order."""

    NUMBER = "number"
    TITLE = "title"
    SECTION = "section"
    REGION = "region"
    TOTAL = "total"
    YEARS = "years"
    GENDER = "gender"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class ListedProject:
    """A project as a row; ``total`` is what was pledged, ``owed`` the day of the first report that is still owed."""

    project_id: str
    number: str
    title: str
    lineage: str
    section: str
    section_number: str
    section_order: int
    region: str
    status: ProjectStatus
    total: Sum | None
    years: str
    gender: GenderMarker
    owed: date | None
    sought: str

    def is_late(self, today: date) -> bool:
        """Whether a report of it is overdue."""
        return self.owed is not None and self.owed < today


class _Row(NamedTuple):
    id: str
    number: str
    title: str
    title_translation: str
    lineage: str | None
    region: str
    region_translation: str
    status: ProjectStatus
    currency: str
    starts_on: str | None
    ends_on: str | None
    gender_marker: GenderMarker
    implementer_id: str | None
    note: str


def listed_projects(desk: Desk, language: str) -> list[ListedProject]:
    """Every project in order, in the language of the reader."""
    store, sections, names = desk.store, SectionNames(desk, language), Names(desk, language)
    amounts: dict[str, list[tuple[str, str]]] = {}
    for project_id, period, pledged in store.pick(ProjectAmount, "project_id", "period", "pledged"):
        amounts.setdefault(project_id, []).append((period, pledged))
    owed: dict[str, date] = {}
    for project_id, due, handed_in in store.pick(ProjectReport, "project_id", "due", "handed_in"):
        if due is not None and handed_in is None:
            owed[project_id] = min(due, owed.get(project_id, NEVER))
    bodies = {each.id: f"{each.name} {each.short_name}" for each in store.find(Organisation)}
    order = {lineage: place for place, (lineage, _) in enumerate(sections.choices)}
    rows = [_Row(*each) for each in store.pick(Project, *_Row._fields)]
    return [
        ListedProject(
            row.id,
            row.number,
            _in(names, row.title, row.title_translation),
            row.lineage or "",
            sections.of(row.lineage),
            sections.number(row.lineage),
            order.get(row.lineage or "", len(order)),
            _in(names, row.region, row.region_translation),
            ProjectStatus(row.status),
            next(iter(sums((row.currency, pledged) for _, pledged in amounts.get(row.id, ()))), None),
            years_of(row.starts_on, row.ends_on, [period for period, _ in amounts.get(row.id, ())]),
            GenderMarker(row.gender_marker),
            owed.get(row.id),
            folded(_sought(row, bodies, sections)),
        )
        for row in rows
    ]


def holding_all(rows: Sequence[ListedProject], text: str) -> list[ListedProject]:
    """The projects that hold every word of ``text``."""
    words = folded(text).split()
    return [each for each in rows if all(word in each.sought for word in words)] if words else list(rows)


def in_order(rows: Sequence[ListedProject], column: ProjectColumn, *, is_down: bool) -> list[ListedProject]:
    """The projects by a column; what says nothing there comes last, whichever way round."""
    key = KEYS[column]
    said = [each for each in rows if key(each) is not None]
    return [*sorted(said, key=key, reverse=is_down), *(each for each in rows if key(each) is None)]


def _by_total(row: ListedProject) -> tuple[str, Decimal] | None:
    return (row.total.currency, row.total.amount) if row.total is not None else None


KEYS: dict[ProjectColumn, Callable[[ListedProject], Any]] = {
    ProjectColumn.NUMBER: lambda row: folded(row.number) or None,
    ProjectColumn.TITLE: lambda row: folded(row.title),
    ProjectColumn.SECTION: lambda row: row.section_order if row.lineage else None,
    ProjectColumn.REGION: lambda row: folded(row.region) or None,
    ProjectColumn.TOTAL: _by_total,
    ProjectColumn.YEARS: lambda row: row.years or None,
    ProjectColumn.GENDER: lambda row: None if row.gender is GenderMarker.NOT_SAID else row.gender.value,
    ProjectColumn.REPORT: lambda row: row.owed,
}


def _in(names: Names, first: str, second: str) -> str:
    return second if names.is_second and second else first


def _sought(row: _Row, bodies: dict[str, str], sections: SectionNames) -> str:
    texts = (row.number, row.title, row.title_translation, row.region, row.region_translation, row.note)
    return "\n".join((*texts, bodies.get(row.implementer_id or "", ""), sections.of(row.lineage)))
