"""The projects: the list, and beside it the one that is opened, edited in place; everything can be taken back."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation
from jpdialog.domain.projects import Project, ProjectAmount, ProjectReport
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.project_list import ListedProject, listed_projects
from jpdialog.services.section_names import SectionNames
from jpdialog.ui.actions import Action
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.facts.projects.empty import EmptyProjects
from jpdialog.ui.pages.facts.projects.list_view import ProjectColumnPane
from jpdialog.ui.pages.facts.projects.sheet import ProjectSheet
from jpdialog.ui.pages.page import Spot
from jpdialog.ui.pages.parts.reading_part import ReadingPart
from jpdialog.ui.rooms import Place, Room

TABLES = frozenset({"project", "projectamount", "projectreport", "section", "instrument", "party", "organisation"})
"""What is shown here is of these tables; a change of any other leaves the part as it is."""
NEW = "Ctrl+Shift+N"


class ProjectsPart(ReadingPart):
    """Ctrl+Shift+N begins a project; Down goes from the line that seeks into the list, Enter on, Escape back."""

    room = Room.FACTS
    kinds = (Project, ProjectAmount, ProjectReport)
    tables = TABLES

    def __init__(
        self, parent: QWidget | None = None, *, pace: Pace | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._project_id = ""
        self._is_open = self._has_plan = self._is_showing = False
        self.pane, self.empty = ProjectColumnPane(today, self), EmptyProjects()
        self.sheet = ProjectSheet(pace or Pace(), today, self)
        self.sheet.hide()
        self._stack = QStackedWidget(self)
        self.working = QSplitter()
        self.working.setChildrenCollapsible(False)
        self.working.setHandleWidth(1)
        for place, side in enumerate((self.pane, self.sheet)):
            self.working.addWidget(side)
            self.working.setStretchFactor(place, 1 - place)
        for part in (self.empty, self.working):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    # What it says of itself

    @override
    def note(self) -> str:
        count, late = self.pane.table.count_of_all, self.pane.table.late
        if not count:
            return ""
        told = [self.tr("%1 projects").replace("%1", str(count))]
        if late:
            told.append(self.tr("%1 with a late report").replace("%1", str(late)))
        return " · ".join(told)

    @override
    def actions_here(self) -> list[Action]:
        if not self._has_plan:
            return []
        new = Action(name=self.tr("New project"), run=self.begin_project, key=NEW, is_primary=True)
        if self._stack.currentWidget() is not self.working:
            return [new]
        return [Action(name=self.tr("Delete project"), run=self.delete_current), new]

    @override
    def commands(self) -> list[Action]:
        where = self.tr("Project")
        return [
            Action(
                name=f"{each.number} {each.title}".strip(),
                run=partial(self.place_chosen.emit, Place(Room.FACTS, each.project_id)),
                where=where,
            )
            for each in self.pane.table.all()
        ]

    @override
    def count(self) -> int:
        return self.pane.table.late

    @override
    def has_unsaved(self) -> bool:
        return self.sheet.is_being_typed()

    @override
    def records_shown(self) -> list[Record]:
        view = self.sheet.view
        return [view.project, *view.amounts, *view.reports] if view is not None and self._is_open else []

    @override
    def texts(self) -> list[QTextEdit]:
        return self.sheet.texts() if self._is_open else []

    @override
    def spot_of(self, thing: str, field: str) -> Spot | None:
        text = self.sheet.prose.get(field)
        return Spot(text) if text is not None and self._is_open else None

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk:
            self._close_sheet()
            self._project_id = ""
        super().show_desk(desk, dialogue)

    @override
    def go_to(self, thing: str) -> None:
        desk = self.desk
        if desk is None:
            return
        part = desk.store.get(ProjectReport, thing) or desk.store.get(ProjectAmount, thing)
        self.open_project(part.project_id if part is not None else thing)
        self.read_again()
        if isinstance(part, ProjectReport):
            self.sheet.focus_report(part.id)
        elif part is not None:
            self.sheet.focus_amount(part.id)

    @override
    def leave(self) -> None:
        self.sheet.flush()

    # What is done here

    def open_project(self, project_id: str) -> None:
        """Show a project beside the list; what was typed in another is written first, or stays with its sentence."""
        if project_id != self._project_id and not self._let_go():
            return
        self._project_id, self._is_open = project_id, True
        self._show_project()
        self.renamed.emit()

    def begin_project(self) -> None:
        """Take a project in, its title ready to be typed over."""
        if self.desk is None or not self._let_go():
            return
        try:
            project = self.desk.projects.add(self.tr("New project"))
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return
        self._stack.setCurrentWidget(self.working)
        self.open_project(project.id)
        line = self.sheet.fields.lines["title"]
        line.setFocus()
        line.selectAll()

    def delete_current(self) -> None:
        """Delete the project that is shown; undo brings it back."""
        here = self.pane.table.project_id(self.pane.view.currentIndex().row())
        self._delete([self._project_id if self._is_open else here])

    # Qt

    @override
    def first_place(self) -> QWidget:
        return self.empty.ui.next_step if self._stack.currentWidget() is self.empty else self.pane.filter

    # Inside

    def _connect(self) -> None:
        key = QShortcut(QKeySequence(NEW), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.begin_project)
        self.pane.chosen.connect(self._on_chosen)
        self.pane.opened.connect(self._on_opened)
        self.pane.removal_wanted.connect(self._delete)
        self.sheet.failed.connect(self.trouble_met)
        self.sheet.closed.connect(self._on_closed)
        self.sheet.section_wanted.connect(lambda lineage: self.place_chosen.emit(Place(Room.PLAN, lineage)))
        self.sheet.brief_wanted.connect(lambda lineage: self.place_chosen.emit(Place(Room.BRIEFS, lineage)))
        self.empty.wanted.connect(self.begin_project)
        self.empty.place_chosen.connect(self.place_chosen)

    def _on_chosen(self, project_id: str) -> None:
        """While a project is open, the one that the cursor goes to is shown in its place."""
        if self._is_open and not self._is_showing:
            self.open_project(project_id)
        self.renamed.emit()

    def _on_opened(self) -> None:
        self.open_project(self.pane.table.project_id(self.pane.view.currentIndex().row()))
        self.sheet.fields.lines["title"].setFocus()

    def _on_closed(self) -> None:
        if self._let_go():
            self._close_sheet()
            self.pane.into_list()
            self.renamed.emit()

    def _close_sheet(self) -> None:
        self._is_open = False
        self.sheet.forget()
        self.sheet.hide()
        self.pane.show_beside(False)

    def _let_go(self) -> bool:
        """Whether all that was typed is written; if not, the project stays that it was typed into."""
        if self.sheet.view is None or (self.sheet.flush() and not self.sheet.is_being_typed()):
            return True
        self.pane.choose(self._project_id)
        return False

    def _delete(self, project_ids: Sequence[str]) -> None:
        wanted = frozenset(filter(None, project_ids))
        desk = self.desk
        if desk is None or not wanted:
            return
        if self._project_id in wanted:
            self._close_sheet()
        try:
            desk.projects.delete(desk.store.find(Project, id=wanted))
        except Trouble as trouble:
            self.trouble_met.emit(trouble)

    @override
    def read(self) -> None:
        """What is open now, the list meanwhile."""
        desk = self.desk
        self._has_plan = desk is not None and desk.plans.instrument() is not None
        self.empty.show_state(has_plan=self._has_plan)
        if desk is None:
            self._on_listed([])
            return
        self._offer(desk)
        self._show_project()
        self._stack.setCurrentWidget(self.working if desk.store.count(Project) else self.empty)
        language = self.language
        if self.worker is None:
            self._on_listed(listed_projects(desk, language))
        else:
            self.worker.run("", lambda _job: listed_projects(desk, language), self._on_listed)

    def _on_listed(self, rows: list[ListedProject]) -> None:
        """Rows come; the cursor stays on its project, and no other is opened by its moving meanwhile."""
        here = self._project_id or self.pane.table.project_id(self.pane.view.currentIndex().row())
        self._is_showing = True
        self.pane.table.show_projects(rows, self.language)
        self.pane.seek()
        self.pane.choose(here)
        self._stack.setCurrentWidget(self.working if rows or self._is_open else self.empty)
        self._is_showing = False
        self.renamed.emit()

    def _offer(self, desk: Desk) -> None:
        sections = SectionNames(desk, self.language).choices
        names = Names(desk, self.language)
        parties = [(each.id, names.of(each, "short_name")) for each in desk.plans.parties()]
        bodies = [name for each in desk.store.find(Organisation) if (name := names.of(each, "name"))]
        self.sheet.fields.offer(sections, parties, bodies)
        self.pane.show_sections(sections)

    def _show_project(self) -> None:
        desk = self.desk
        view = desk.projects.view(self._project_id) if desk is not None and self._is_open else None
        if desk is None or view is None:
            if self._is_open:
                self._close_sheet()
                self._project_id = ""
            return
        self.sheet.show_project(desk, view, self.language)
        self.sheet.show()
        self.pane.show_beside(True)
        self.pane.choose(self._project_id)
