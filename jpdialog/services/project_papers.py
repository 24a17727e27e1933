"""Gathering projects for papers: under their sections, in the language and as of the day of the paper."""

from collections.abc import Sequence

from jpdialog.domain import money
from jpdialog.domain.figures import YearBasis
from jpdialog.domain.papers import ProjectGroup, ProjectLine, ProjectsPaper
from jpdialog.domain.people import Organisation
from jpdialog.domain.periods import said_period
from jpdialog.domain.project_view import ProjectView, pledged
from jpdialog.domain.projects import AmountKind, GenderMarker
from jpdialog.domain.trouble import Trouble
from jpdialog.services.paper_lines import PaperLines
from jpdialog.services.section_names import SectionNames
from jpdialog.services.vocabulary import words_for


class ProjectPapers(PaperLines):
    """The paper of projects, and its groups for the data sheets."""

    def projects(self) -> ProjectsPaper:
        """Every project. Raises Trouble if there is none."""
        groups = self.groups()
        if not groups:
            raise Trouble("There are no projects yet, so there is nothing to export.")
        total = self._sum(self.desk.projects.all())
        return ProjectsPaper(front=self.front(is_draft=False), groups=groups, total=total)

    def groups(self) -> tuple[ProjectGroup, ...]:
        """The projects by section, in the order of the plan; those of none, or of one that is gone, come last."""
        sections = SectionNames(self.desk, self.wish.language)
        order = [lineage for lineage, _ in sections.choices]
        by_section: dict[str, list[ProjectView]] = {}
        for view in self.desk.projects.all():
            by_section.setdefault(view.project.lineage or "", []).append(view)
        known = sorted(by_section, key=lambda each: order.index(each) if each in order else len(order) + (not each))
        return tuple(
            ProjectGroup(
                heading=sections.of(lineage),
                lines=tuple(self._line(each) for each in by_section[lineage]),
                total=self._sum(by_section[lineage]),
            )
            for lineage in known
        )

    def _line(self, view: ProjectView) -> ProjectLine:
        project, words = view.project, words_for(self.wish.language)
        body = self.store.get(Organisation, project.implementer_id)
        owed = view.next_report
        marker = GenderMarker(project.gender_marker)
        return ProjectLine(
            id=project.id,
            number=project.number,
            title=self.names.of(project, "title"),
            about=self.names.listed([self.names.of(project, "region"), self.names.of(body, "name")]),
            years=view.years,
            pledged=self._amounts(view, AmountKind.PLEDGED),
            disbursed=self._amounts(view, AmountKind.DISBURSED),
            gender="" if marker is GenderMarker.NOT_SAID else words.name(marker),
            visibility=self.names.of(project, "visibility"),
            report=words.name(owed.kind) if owed else "",
            due=owed.due if owed else None,
            is_late=bool(view.late(self.wish.today)),
        )

    def _amounts(self, view: ProjectView, kind: AmountKind) -> tuple[str, ...]:
        total = view.total(kind)
        by_year = [
            f"{said_period(each.period, YearBasis(each.year_basis), self.wish.language)} {money.said(amount)}".strip()
            for each in view.amounts
            if (amount := money.total([getattr(each, kind)])) is not None
        ]
        return (total.said, *(by_year if len(by_year) > 1 else by_year[:0])) if total else ()

    def _sum(self, views: Sequence[ProjectView]) -> str:
        return self.names.listed([each.said for each in pledged(views)])
