"""The sample's invented projects, and the figures that are totals of others, written onto its frame."""

from datetime import date
from typing import Any

from jpdialog.domain.figures import YearBasis
from jpdialog.domain.ordering import keys
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
from jpdialog.domain.totals import Breakdown
from jpdialog.services.frame import Data, Frame, both
from jpdialog.storage.door import Door


def write_projects(data: Data, frame: Frame, door: Door) -> None:
    """Write the projects with all that is theirs, then the figures of the sample, and which of them are totals."""
    for place, told in zip(keys(len(data["projects"])), data["projects"], strict=True):
        _write_parts(told, door.create(_project(told, frame, place)), door)
    frame.write_figures(data["sample_figures"], is_sample=True)
    for told in data["totals"]:
        door.create(
            Breakdown(
                figure_id=frame.figures[told["figure"]].figure.id,
                name=told["name"]["en"],
                part_ids=[frame.figures[key].figure.id for key in told["parts"]],
                is_sample=True,
            )
        )


def _project(told: Data, frame: Frame, place: str) -> Project:
    plain: dict[str, Any] = {name: told[name] for name in ("number", "currency", "starts_on", "ends_on")}
    return Project(
        instrument_id=frame.instrument_id,
        lineage=frame.lineages[told["section"]],
        implementer_id=frame.organisations.get(told["implementer"] or ""),
        donor_id=frame.parties[told["donor"]],
        earmarking=Earmarking(told["earmarking"]),
        gender_marker=GenderMarker(told["gender_marker"]),
        status=ProjectStatus(told["status"]),
        position=place,
        is_sample=True,
        **plain,
        **both("title", told["title"]),
        **both("region", told["region"]),
        **both("visibility", told.get("visibility")),
    )


def _write_parts(told: Data, project: Project, door: Door) -> None:
    for place, each in zip(keys(len(told["amounts"])), told["amounts"], strict=True):
        amounts: dict[str, Any] = {kind.value: each[kind.value] for kind in AmountKind}
        door.create(
            ProjectAmount(
                project_id=project.id,
                period=each["period"],
                year_basis=YearBasis(each["year_basis"]),
                position=place,
                is_sample=True,
                **amounts,
            )
        )
    for each in told["reports"]:
        door.create(
            ProjectReport(
                project_id=project.id,
                kind=ReportKind(each["kind"]),
                due=date.fromisoformat(each["due"]),
                handed_in=date.fromisoformat(each["handed_in"]) if each["handed_in"] else None,
                is_sample=True,
            )
        )
