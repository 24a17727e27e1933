"""Projects on the desk: found, written, their amounts by year and the reports that they owe. One transaction each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from jpdialog.domain.figures import YearBasis
from jpdialog.domain.ordering import key_between
from jpdialog.domain.people import Organisation
from jpdialog.domain.project_view import ProjectView, views_of
from jpdialog.domain.projects import Project, ProjectAmount, ProjectReport
from jpdialog.domain.trouble import Trouble
from jpdialog.services.figures import folded
from jpdialog.services.plans import Plans
from jpdialog.services.project_fields import of_amount, of_project
from jpdialog.storage.projection import entity
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

R = TypeVar("R", Project, ProjectReport)
Row = tuple[ProjectAmount | None, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Owed:
    """A report that is late or nearly due, with its project."""

    project: Project
    report: ProjectReport
    day: date


class Projects:
    """Finding projects and writing them."""

    def __init__(self, store: Store, plans: Plans) -> None:
        self._store, self._plans = store, plans

    # Reading

    def all(self) -> list[ProjectView]:
        """Every project with its amounts and reports, in their order."""
        find = self._store.find
        return views_of(find(Project), find(ProjectAmount), find(ProjectReport))

    def of_lineage(self, lineage: str | None) -> list[ProjectView]:
        """The projects of a section."""
        return self._with_parts(self._store.find(Project, lineage=lineage)) if lineage else []

    def view(self, project_id: str) -> ProjectView | None:
        """A project with its amounts and reports; None if it has been deleted."""
        return next(iter(self._with_parts(self._store.find(Project, id=project_id))), None)

    def called(self, said: str) -> ProjectView:
        """The project of that number, title or id. Raises Trouble if there is none, or more than one."""
        wanted, found = folded(said), list[str]()
        for project_id, *names in self._store.pick(Project, "id", "number", "title", "title_translation"):
            if said == project_id or (wanted and wanted in map(folded, names)):
                found.append(project_id)
        if len(found) > 1:
            raise Trouble(
                "{count} projects are called so. Give the id, as project list --json shows it; nothing was changed.",
                count=len(found),
            )
        view = self.view(found[0]) if found else None
        if view is None:
            raise Trouble("There is no project of that number or title. project list shows all; nothing was changed.")
        return view

    def owed(self, today: date) -> list[Owed]:
        """The reports that are late, or of which it is time to be reminded, the first first."""
        rows = self._store.pick(ProjectReport, "id", "project_id", "due", "handed_in", "remind_days")
        wanted = {row[0]: row[1] for row in rows if row[3] is None and row[2] and (row[2] - today).days <= row[4]}
        if not wanted:
            return []
        projects = {each.id: each for each in self._store.find(Project, id=frozenset(wanted.values()))}
        reports = self._store.find(ProjectReport, id=frozenset(wanted))
        found = [
            Owed(projects[each.project_id], each, each.due)
            for each in reports
            if each.due and each.project_id in projects
        ]
        return sorted(found, key=lambda each: (each.day, each.report.id))

    # Writing

    @again_with_room
    def add(self, title: str, fields: Mapping[str, str] | None = None) -> Project:
        """Take a project in, last in order; ``fields`` as for ``write``. Trouble if a plan or the title is missing."""
        instrument = self._plans.instrument()
        if instrument is None:
            raise Trouble("Take in a plan first: a project belongs to one. Nothing was added.")
        values = {field: of_project(field, text) for field, text in {"title": title, **(fields or {})}.items()}
        with self._store.transaction() as door:
            last = max((each.position for each in door.find(Project)), default=None)
            made = Project(instrument_id=instrument.id, position=key_between(last, None), **values)  # type: ignore[arg-type]
            return door.create(_in_order(made))

    @again_with_room
    def write(self, record: R, field: str, text: str) -> R:
        """Set one field of a project or a report. Raises Trouble; then what stood there before is kept."""
        return self._put(record, {field: of_project(field, text)})

    @again_with_room
    def change(self, record: R, fields: Mapping[str, str]) -> R:
        """Set several fields: all of them or, with Trouble, none."""
        return self._put(record, {field: of_project(field, text) for field, text in fields.items()})

    @again_with_room
    def write_implementer(self, project: Project, name: str) -> Project:
        """Have the organisation of that name carry the project out; a name not known yet is taken in."""
        wanted = folded(name)
        with self._store.transaction() as door:
            known = next((each for each in door.find(Organisation) if wanted in _names_of(each)), None)
            if known is None and wanted:
                known = door.create(Organisation(name=" ".join(name.split())))
            return door.edit(project, "implementer_id", known.id if known else None)

    def keep_typing(self, record: Project | ProjectReport, field: str, text: str) -> None:
        """Keep text that is being typed, safe from a crash, until ``write`` makes it a change."""
        if text.strip() or field != "title":
            self._store.keep_draft(record, field, text)

    @again_with_room
    def put_amounts(self, project: Project, rows: Sequence[Row]) -> list[ProjectAmount]:
        """Set fields of years, and add a year where there is None: all or, with Trouble that names the row, none."""
        values = [_row(place, fields) for place, (_, fields) in enumerate(rows, start=1)]
        with self._store.transaction() as door:
            there = door.find(ProjectAmount, project_id=project.id)
            last = max((each.position for each in there), default=None)
            usual = _usual(there)
            done = []
            for (amount, _), each in zip(rows, values, strict=True):
                written = amount
                if written is None:
                    last = key_between(last, None)
                    made = ProjectAmount(
                        project_id=project.id, position=last, year_basis=usual, is_sample=project.is_sample
                    )
                    written = door.create(made)
                for field, value in each.items():
                    written = door.edit(written, field, value)
                done.append(written)
            _once_each(door.find(ProjectAmount, project_id=project.id))
        return done

    @again_with_room
    def remove_amounts(self, amounts: Sequence[ProjectAmount]) -> None:
        """Take years away; undo brings them back."""
        with self._store.transaction() as door:
            for each in door.find(ProjectAmount, id=frozenset(amount.id for amount in amounts)):
                door.delete(each)

    def add_report(self, project: Project, fields: Mapping[str, str] | None = None) -> ProjectReport:
        """Have a report be owed; ``fields`` as for ``write``."""
        return self.put_reports(project, [(None, fields or {})])[0]

    @again_with_room
    def put_reports(
        self, project: Project, rows: Sequence[tuple[ProjectReport | None, Mapping[str, str]]]
    ) -> list[ProjectReport]:
        """Set fields of reports, and add one where there is None: all or, with Trouble, none."""
        values = [{field: of_project(field, text) for field, text in fields.items()} for _, fields in rows]
        with self._store.transaction() as door:
            done = []
            for (report, _), each in zip(rows, values, strict=True):
                made = ProjectReport(project_id=project.id, is_sample=project.is_sample)
                written = report if report is not None else door.create(made)
                for field, value in each.items():
                    written = door.edit(written, field, value)
                done.append(written)
        return done

    @again_with_room
    def remove_reports(self, reports: Sequence[ProjectReport]) -> None:
        """Take reports away; undo brings them back."""
        with self._store.transaction() as door:
            for each in door.find(ProjectReport, id=frozenset(report.id for report in reports)):
                door.delete(each)

    @again_with_room
    def delete(self, projects: Iterable[Project]) -> None:
        """Delete projects with their amounts and reports; undo brings all back."""
        ids = frozenset(each.id for each in projects)
        with self._store.transaction() as door:
            for part in (*door.find(ProjectAmount, project_id=ids), *door.find(ProjectReport, project_id=ids)):
                door.delete(part)
            for project in door.find(Project, id=ids):
                door.delete(project)

    # Inside

    def _with_parts(self, projects: Sequence[Project]) -> list[ProjectView]:
        ids = frozenset(each.id for each in projects)
        if not ids:
            return []
        find = self._store.find
        return views_of(projects, find(ProjectAmount, project_id=ids), find(ProjectReport, project_id=ids))

    def _put(self, record: R, values: Mapping[str, object]) -> R:
        if isinstance(record, Project):
            _in_order(record.model_copy(update=dict(values)))
        with self._store.transaction() as door:
            for field, value in values.items():
                record = door.edit(record, field, value)
                door.settle_draft(entity(record), field)
        return record


def _in_order(project: Project) -> Project:
    """The project, if it does not end before it begins; of what is not known of a date nothing is guessed."""
    first, last = project.starts_on or "", project.ends_on or ""
    length = min(len(first), len(last))
    if length and first[:length] > last[:length]:
        raise Trouble("The project would end before it begins. It was not saved; put the other date right first.")
    return project


def _once_each(amounts: Sequence[ProjectAmount]) -> None:
    """Raises Trouble if a year stands twice on one basis: it would be counted twice."""
    said = [(each.period, each.year_basis) for each in amounts if each.period]
    twice = next((period for period, basis in said if said.count((period, basis)) > 1), None)
    if twice is not None:
        raise Trouble("{year} stands there already. Nothing was saved; write its amounts into that row.", year=twice)


def _usual(amounts: Sequence[ProjectAmount]) -> YearBasis:
    """The years that all rows so far are: the next will be too, if it does not say."""
    said = {YearBasis(each.year_basis) for each in amounts}
    return said.pop() if len(said) == 1 else YearBasis.NOT_SAID


def _row(place: int, fields: dict[str, str]) -> dict[str, object]:
    try:
        return of_amount(fields)
    except Trouble as trouble:
        if place == 1:
            raise
        raise Trouble(
            "Row {row} cannot be kept as it is, so none was. Mend its year or amounts, and paste again.", row=place
        ) from trouble


def _names_of(body: Organisation) -> tuple[str, ...]:
    names = (body.name, body.short_name, body.name_translation, body.short_name_translation)
    return tuple(folded(each) for each in names if each)
