"""A project with what belongs to it: its amounts in time, its reports by their day, and what follows from them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.periods import in_time
from jpdialog.domain.project_sums import Sum, sums, years_of
from jpdialog.domain.projects import AmountKind, Project, ProjectAmount, ProjectReport

NEVER = date.max


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A project, ready to be shown."""

    project: Project
    amounts: tuple[ProjectAmount, ...] = ()
    reports: tuple[ProjectReport, ...] = ()

    @property
    def years(self) -> str:
        """Over which years it runs."""
        return years_of(self.project.starts_on, self.project.ends_on, [each.period for each in self.amounts])

    @property
    def next_report(self) -> ProjectReport | None:
        """The first report that is still owed and has a day."""
        return next((each for each in self.reports if each.handed_in is None and each.due is not None), None)

    def total(self, kind: AmountKind) -> Sum | None:
        """What the years add up to; None if no year says anything."""
        found = sums((self.project.currency, getattr(each, kind)) for each in self.amounts)
        return found[0] if found else None

    def late(self, today: date) -> list[ProjectReport]:
        """The reports whose day has passed."""
        return [each for each in self.reports if each.is_late(today)]


def views_of(
    projects: Iterable[Project], amounts: Sequence[ProjectAmount], reports: Sequence[ProjectReport]
) -> list[ProjectView]:
    """Each project with what belongs to it, in the order of the projects."""
    by_project: dict[str, tuple[list[ProjectAmount], list[ProjectReport]]] = {}
    for amount in sorted(amounts, key=lambda each: (in_time(each.period), each.year_basis, each.position)):
        by_project.setdefault(amount.project_id, ([], []))[0].append(amount)
    for report in sorted(reports, key=lambda each: (each.due or NEVER, each.id)):
        by_project.setdefault(report.project_id, ([], []))[1].append(report)
    found = [(project, *by_project.get(project.id, ([], []))) for project in projects]
    return [ProjectView(project, tuple(of), tuple(owed)) for project, of, owed in found]


def pledged(views: Iterable[ProjectView]) -> list[Sum]:
    """What was pledged to projects, by currency."""
    return sums((view.project.currency, each.pledged) for view in views for each in view.amounts)
