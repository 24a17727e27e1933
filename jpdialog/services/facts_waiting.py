"""How much waits in the facts, for the rail: counted without reading what the lists show."""

from datetime import date

from jpdialog.domain.figures import Figure
from jpdialog.domain.projects import Project, ProjectReport
from jpdialog.services.desk import Desk
from jpdialog.services.figure_list import newest


def waiting_facts(desk: Desk, today: date) -> int:
    """How many figures are undecided and how many projects have a report that is late."""
    return _undecided(desk) + _late(desk, today)


def _undecided(desk: Desk) -> int:
    there = {figure_id for (figure_id,) in desk.store.pick(Figure, "id")}
    told = newest(desk.store, is_second=False)
    return sum(each.is_undecided and figure_id in there for figure_id, each in told.items())


def _late(desk: Desk, today: date) -> int:
    there = {project_id for (project_id,) in desk.store.pick(Project, "id")}
    reports = desk.store.pick(ProjectReport, "project_id", "due", "handed_in")
    return len(there & {project_id for project_id, due, handed in reports if due and due < today and not handed})
