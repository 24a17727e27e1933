"""project list, show, add, set, amount, report, delete."""

from argparse import Namespace
from datetime import date
from typing import Any

from jpdialog.cli.figures import lineage_of
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.project_json import as_json
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain import money
from jpdialog.domain.figures import YearBasis
from jpdialog.domain.periods import kept_period, said_period
from jpdialog.domain.project_view import ProjectView, pledged
from jpdialog.domain.projects import (
    AmountKind,
    Earmarking,
    GenderMarker,
    Project,
    ProjectAmount,
    ProjectReport,
    ProjectStatus,
    ReportKind,
)
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.people import People
from jpdialog.services.section_names import SectionNames

TEXTS = {
    "number": "its number or reference",
    "title_translation": "its title in the second language",
    "region": "where it is",
    "region_translation": "the region in the second language",
    "currency": "of its amounts: USD, JPY",
    "visibility": "what is done so that the donor is seen",
    "visibility_translation": "the same in the second language",
    "starts_on": "its first day: 2027-01-14, 2027-01 or 2027",
    "ends_on": "its last day, likewise",
    "note": "what else is to be known",
    "note_translation": "the same in the second language",
}
CHOICES = {
    "earmarking": [each.value for each in Earmarking],
    "gender_marker": [each.value for each in GenderMarker],
    "status": [each.value for each in ProjectStatus],
}
KINDS, BASES = [each.value for each in ReportKind], [each.value for each in YearBasis]
REPORT = ("kind", "due", "handed_in", "remind_days", "note")


def list_all(asked: Namespace, words: Words) -> None:
    """List the projects, of one section or all, or those with a late report."""
    with open_desk(asked, words) as desk:
        found = desk.projects.all()
        if asked.section:
            wanted = lineage_of(desk, asked.section)
            found = [each for each in found if each.project.lineage == wanted]
        if asked.late:
            found = [each for each in found if each.late(date.today())]
        if asked.json:
            sections = SectionNames(desk, words.language)
            say_json([as_json(desk, each, sections, date.today()) for each in found])
        elif found:
            _say_list(desk, found, words)
        else:
            say(words("There are no projects yet.") if not (asked.section or asked.late) else words("None."))


def show(asked: Namespace, words: Words) -> None:
    """Show a project with its amounts and reports."""
    with open_desk(asked, words) as desk:
        _tell(desk, desk.projects.called(asked.project), asked, words)


def add(asked: Namespace, words: Words) -> None:
    """Take a project in."""
    with open_desk(asked, words) as desk:
        project = desk.projects.add(asked.title, _fields(desk, asked))
        if asked.implementer is not None:
            desk.projects.write_implementer(project, asked.implementer)
        _tell(desk, desk.projects.called(project.id), asked, words)


def change(asked: Namespace, words: Words) -> None:
    """Set fields of a project; what is not named stays."""
    with open_desk(asked, words) as desk:
        project = desk.projects.called(asked.project).project
        fields = _fields(desk, asked) | ({"title": asked.title} if asked.title is not None else {})
        desk.projects.change(project, fields)
        if asked.implementer is not None:
            desk.projects.write_implementer(project, asked.implementer)
        _tell(desk, desk.projects.called(project.id), asked, words)


def amount(asked: Namespace, words: Words) -> None:
    """Set the amounts of a year; a year that is not there yet is added."""
    with open_desk(asked, words) as desk:
        view = desk.projects.called(asked.project)
        fields = {each.value: text for each in AmountKind if (text := getattr(asked, each)) is not None}
        fields |= {"period": asked.year} | ({"year_basis": asked.basis} if asked.basis else {})
        there = [each for each in view.amounts if each.period == kept_period(asked.year)]
        alike = [each for each in there if not asked.basis or each.year_basis == asked.basis]
        if len(alike) > 1:
            raise Trouble("That year stands there on more than one basis. Say which one; nothing was changed.")
        desk.projects.put_amounts(view.project, [(alike[0] if alike else None, fields)])
        _tell(desk, desk.projects.called(view.project.id), asked, words)


def report(asked: Namespace, words: Words) -> None:
    """Have a report be owed, or change one that is: its day, that it was handed in."""
    with open_desk(asked, words) as desk:
        view = desk.projects.called(asked.project)
        fields = {name: str(text) for name in REPORT if (text := getattr(asked, name)) is not None}
        if asked.id is None and not asked.remove:
            desk.projects.add_report(view.project, fields)
        else:
            found = _report(view, asked.id)
            desk.projects.remove_reports([found]) if asked.remove else desk.projects.change(found, fields)
        _tell(desk, desk.projects.called(view.project.id), asked, words)


def delete(asked: Namespace, words: Words) -> None:
    """Delete a project with its amounts and reports."""
    with open_desk(asked, words) as desk:
        desk.projects.delete([desk.projects.called(asked.project).project])
        say(words("The project is deleted."))


def _report(view: ProjectView, said: str | None) -> ProjectReport:
    found = [each for each in view.reports if said and each.id.startswith(said)]
    if len(found) != 1:
        raise Trouble("There is no report of that id. project show --json gives the ids; nothing was changed.")
    return found[0]


def _fields(desk: Desk, asked: Namespace) -> dict[str, str]:
    found = {name: str(text) for name in (*TEXTS, *CHOICES) if (text := getattr(asked, name)) is not None}
    if asked.section is not None:
        found["lineage"] = lineage_of(desk, asked.section)
    if asked.donor is not None:
        found["donor_id"] = People(desk).party(asked.donor).id if asked.donor else ""
    return found


def _tell(desk: Desk, view: ProjectView, asked: Namespace, words: Words) -> None:
    sections = SectionNames(desk, words.language)
    if asked.json:
        say_json(as_json(desk, view, sections, date.today()))
        return
    project, names = view.project, Names(desk, words.language)
    say(f"{project.number}  {names.of(project, 'title')}".strip())
    for line in (sections.of(project.lineage), names.of(project, "region"), view.years, words.name(project.status)):
        if line:
            say(f"  {line}")
    if view.amounts:
        say_table([_amount(each, project, words) for each in view.amounts])
    if view.reports:
        say_table([_owed(each, words) for each in view.reports])


def _amount(each: ProjectAmount, project: Project, words: Words) -> list[str]:
    said = [
        words("{kind} {amount}", kind=words.name(kind), amount=money.said(money.total([getattr(each, kind)])))
        for kind in AmountKind
        if getattr(each, kind)
    ]
    return ["", said_period(each.period, YearBasis(each.year_basis), words.language), project.currency, ", ".join(said)]


def _owed(each: ProjectReport, words: Words) -> list[str]:
    state = words("late") if each.is_late(date.today()) else words("owed")
    if each.handed_in:
        state = words("handed in {day}", day=each.handed_in.isoformat())
    return ["", each.due.isoformat() if each.due else words("no date"), words.name(each.kind), state]


def _say_list(desk: Desk, found: list[ProjectView], words: Words) -> None:
    names, sections = Names(desk, words.language), SectionNames(desk, words.language)
    say_table([_row(each, names, sections, words) for each in found])
    said = words(" and ").join(each.said for each in pledged(found))
    say(words("{count} projects, {total} pledged.", count=len(found), total=said or "0"))


def _row(view: ProjectView, names: Names, sections: SectionNames, words: Words) -> list[Any]:
    project, total = view.project, view.total(AmountKind.PLEDGED)
    owed = view.next_report
    due = owed.due.isoformat() if owed is not None and owed.due else ""
    return [
        project.number,
        names.of(project, "title"),
        sections.number(project.lineage),
        names.of(project, "region"),
        total.said if total else "",
        view.years,
        words.name(project.gender_marker) if project.gender_marker != GenderMarker.NOT_SAID else "",
        f"{due} {words('late')}" if view.late(date.today()) else due,
    ]
