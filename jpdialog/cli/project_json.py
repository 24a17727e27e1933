"""A project as scripts read it: snake_case keys, ISO dates, amounts as text so that no digit is lost."""

from datetime import date
from typing import Any

from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Party
from jpdialog.domain.project_view import ProjectView
from jpdialog.domain.projects import AmountKind, GenderMarker, ProjectReport
from jpdialog.services.desk import Desk
from jpdialog.services.section_names import SectionNames

PLAIN = ("title", "number", "region", "currency", "visibility", "note")
SECOND = ("title", "region", "visibility", "note")


def as_json(desk: Desk, view: ProjectView, sections: SectionNames, today: date) -> dict[str, Any]:
    """All that is known of a project."""
    project = view.project
    marker = GenderMarker(project.gender_marker)
    implementer, donor = desk.store.get(Organisation, project.implementer_id), desk.store.get(Party, project.donor_id)
    return {
        "id": project.id,
        **{name: getattr(project, name) or None for name in PLAIN},
        **{f"{name}_translation": getattr(project, f"{name}_translation") or None for name in SECOND},
        "section": sections.number(project.lineage) or None,
        "implementer": implementer.name if implementer else None,
        "donor": donor.short_name if donor else None,
        "earmarking": project.earmarking,
        "gender_marker": {"scheme": marker.scheme, "score": marker.score} if marker.scheme else None,
        "status": project.status,
        "starts_on": project.starts_on,
        "ends_on": project.ends_on,
        "years": view.years or None,
        "amounts": [
            {
                "id": each.id,
                "period": each.period or None,
                "years": each.year_basis,
                **{kind.value: getattr(each, kind) or None for kind in AmountKind},
            }
            for each in view.amounts
        ],
        "totals": {kind.value: format(total.amount, "f") for kind in AmountKind if (total := view.total(kind))},
        "reports": [_report(each, today) for each in view.reports],
    }


def _report(report: ProjectReport, today: date) -> dict[str, Any]:
    return {
        "id": report.id,
        "kind": report.kind,
        "due": report.due.isoformat() if report.due else None,
        "handed_in": report.handed_in.isoformat() if report.handed_in else None,
        "remind_days": report.remind_days,
        "note": report.note or None,
        "is_late": report.is_late(today),
    }
