"""One project, edited in place: what it is, its amounts by year, the reports that it owes, what is done to be seen."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.people import Organisation
from jpdialog.domain.project_view import ProjectView
from jpdialog.domain.projects import AmountKind, Project, ProjectAmount, ProjectReport
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.ui.binding.bound_form import BoundForm
from jpdialog.ui.burst import Pace
from jpdialog.ui.field_words import field_word
from jpdialog.ui.pages.facts.grid.model import Rows
from jpdialog.ui.pages.facts.grid.view import GridView
from jpdialog.ui.pages.facts.projects.fields import ProjectFields
from jpdialog.ui.pages.facts.projects.grids import AmountGrid, ReportGrid
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.stored_prose import StoredProse
from jpdialog.ui.theme import set_role

NARROWEST, WIDTH, LOWEST_PROSE, HIGHEST_PROSE = 560, 640, 52, 160
PROSE = ("visibility", "visibility_translation", "note", "note_translation")
STORED = {"section": "lineage", "donor": "donor_id"}
"""The fields that are chosen under a name of their own."""


class ProjectSheet(ScrolledColumn):
    """``failed`` brings what could not be kept; ``closed`` that one wants back to the list, ``section_wanted`` that one
    wants to see its section in the plan, ``brief_wanted`` the brief of that section.
    """

    failed = Signal(Trouble)
    closed = Signal()
    section_wanted = Signal(str)
    brief_wanted = Signal(str)

    def __init__(self, pace: Pace, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self.desk: Desk | None = None
        self.view: ProjectView | None = None
        self._language = "en"
        self.fields = ProjectFields(self)
        self.amounts, self.reports = GridView(AmountGrid(self), self), GridView(ReportGrid(today, self), self)
        self.prose = {name: StoredProse(self) for name in PROSE}
        self.heads = {name: QLabel(self) for name in ("amounts", "reports", *PROSE)}
        self.sums, self.hint = QLabel(self), QLabel(self)
        self.to_section, self.to_brief, self.hand_in, self.close_it = (QPushButton(self) for _ in range(4))
        self._lay_out()
        self.bound = BoundForm(self, Project, self, "title", pace)
        self._connect()
        self.retranslate()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    # Showing

    def show_project(self, desk: Desk, view: ProjectView, language: str) -> None:
        """Show a project as stored; what is being typed is left alone."""
        if self.view is None or view.project.id != self.view.project.id:
            self.verticalScrollBar().setValue(0)
            self.forget()
        self.desk, self.view, self._language = desk, view, language
        self.bound.show_record(view.project)
        body = desk.store.get(Organisation, view.project.implementer_id)
        self.fields.show_project(view.project, Names(desk, language).of(body, "name"))
        self.amounts.show_rows(view.project.id, view.amounts, language)
        self.reports.show_rows(view.project.id, view.reports, language)
        self.to_section.setVisible(bool(view.project.lineage))
        self.to_brief.setVisible(bool(view.project.lineage))
        self._tell_sums(view)

    def forget(self) -> None:
        """Show nothing of anything; what was typed must have been written."""
        self.bound.forget()
        self.fields.forget()
        for grid in (self.amounts, self.reports):
            grid.grid.forget_refused()
        self.view = None

    def focus_report(self, report_id: str) -> None:
        """Have the cursor be on a report."""
        grid = self.reports.grid
        self.reports.setFocus()
        self.reports.setCurrentIndex(grid.index(grid.row_of(report_id), 1))

    def focus_amount(self, amount_id: str) -> None:
        """Have the cursor be on a year."""
        grid = self.amounts.grid
        self.amounts.setFocus()
        self.amounts.setCurrentIndex(grid.index(grid.row_of(amount_id), 0))

    def flush(self) -> bool:
        """Make all that was typed a change; False if something could not be written."""
        self.amounts.end_typing()
        self.reports.end_typing()
        self.fields.flush()
        return self.bound.flush() and not self.fields.refused

    def is_being_typed(self) -> bool:
        """Whether anything here is not a change yet."""
        return (
            self.bound.is_being_typed()
            or self.fields.is_being_typed()
            or self.amounts.is_being_typed()
            or self.reports.is_being_typed()
        )

    def texts(self) -> list[QTextEdit]:
        """The texts in which words can be found."""
        return list(self.prose.values())

    # The scribe of its fields

    def keep(self, field: str, text: str) -> None:
        """Keep a draft of a field; raises Trouble."""
        if self.desk is not None and self.view is not None:
            self.desk.projects.keep_typing(self.view.project, field, text)

    def write(self, field: str, value: object) -> None:
        """Make what a field says a change; raises Trouble."""
        if self.desk is not None and self.view is not None:
            self.desk.projects.write(self.view.project, field, str(value))

    # Inside

    def _choose(self, name: str, value: str) -> None:
        self._do(lambda desk, view: desk.projects.write(view.project, STORED.get(name, name), value))

    def _leave(self, name: str, text: str) -> None:
        """A line that is written when it is left: what is refused stays in it, until it is put right."""
        desk, view = self.desk, self.view
        if desk is None or view is None:
            return
        try:
            if name == "implementer":
                desk.projects.write_implementer(view.project, text)
            else:
                desk.projects.write(view.project, name, text)
        except Trouble as trouble:
            self.fields.refused.add(name)
            self.failed.emit(trouble)
        else:
            self.fields.refused.discard(name)
            self.fields.lines[name].settle()

    def _write_amounts(self, rows: Rows) -> object:
        if self.desk is None or self.view is None:
            return None
        return self.desk.projects.put_amounts(self.view.project, rows)

    def _write_reports(self, rows: Rows) -> object:
        if self.desk is None or self.view is None:
            return None
        return self.desk.projects.put_reports(self.view.project, rows)

    def _remove_amounts(self, records: Sequence[Record]) -> None:
        found = [each for each in records if isinstance(each, ProjectAmount)]
        if found:
            self._do(lambda desk, _view: desk.projects.remove_amounts(found))

    def _remove_reports(self, records: Sequence[Record]) -> None:
        found = [each for each in records if isinstance(each, ProjectReport)]
        if found:
            self._do(lambda desk, _view: desk.projects.remove_reports(found))

    def _hand_in(self) -> None:
        found = [each for each in self.reports.chosen_records() if isinstance(each, ProjectReport)]
        rows = [(each, {"handed_in": self._today().isoformat()}) for each in found if each.handed_in is None]
        if rows:
            self._do(lambda desk, view: desk.projects.put_reports(view.project, rows))

    def _do(self, work: Callable[[Desk, ProjectView], object]) -> None:
        if self.desk is None or self.view is None:
            return
        try:
            work(self.desk, self.view)
        except Trouble as trouble:
            self.failed.emit(trouble)

    def _tell_sums(self, view: ProjectView) -> None:
        said = [f"{field_word(kind)} {total.said}" for kind in AmountKind if (total := view.total(kind)) is not None]
        self.sums.setText(" · ".join(said))
        self.sums.setVisible(bool(said))

    def _connect(self) -> None:
        self.bound.failed.connect(self.failed)
        self.fields.chosen.connect(self._choose)
        self.fields.left.connect(self._leave)
        for grid, write, remove in (
            (self.amounts, self._write_amounts, self._remove_amounts),
            (self.reports, self._write_reports, self._remove_reports),
        ):
            grid.grid.write = write
            grid.grid.failed.connect(self.failed)
            grid.removal_wanted.connect(remove)
        self.hand_in.clicked.connect(self._hand_in)
        self.close_it.clicked.connect(self.closed)
        self.to_section.clicked.connect(lambda: self.section_wanted.emit(self._lineage()))
        self.to_brief.clicked.connect(lambda: self.brief_wanted.emit(self._lineage()))

    def _lineage(self) -> str:
        return (self.view.project.lineage or "") if self.view is not None else ""

    def _lay_out(self) -> None:
        self.setMinimumWidth(NARROWEST)
        self.column.setContentsMargins(8, 0, 24, 16)
        self.column.setSpacing(12)
        for name, prose in self.prose.items():
            prose.setObjectName(name)  # by which it is bound to its field
            prose.grow_between(LOWEST_PROSE, HIGHEST_PROSE)
        for label in (self.hint, self.sums):
            set_role(label, "small")
            label.setWordWrap(True)
        for button in (self.to_section, self.to_brief, self.close_it):
            set_role(button, "link")
        about, money, owed, seen = (self._card() for _ in range(4))
        about.addLayout(self._links())
        about.addWidget(self.fields)
        for widget in (self.heads["amounts"], self.amounts, self.sums):
            money.addWidget(widget)
        for widget in (self.heads["reports"], self.reports):
            owed.addWidget(widget)
        owed.addWidget(self.hand_in, 0, Qt.AlignmentFlag.AlignLeft)
        owed.addWidget(self.hint)
        for name, prose in self.prose.items():
            seen.addWidget(self.heads[name])
            seen.addWidget(prose)
        for name, head in self.heads.items():
            set_role(head, "group" if name in ("amounts", "reports") else "muted")
        self.column.addStretch(1)

    def _links(self) -> QHBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(16)
        for button in (self.to_section, self.to_brief):
            links.addWidget(button)
        links.addStretch(1)
        links.addWidget(self.close_it)
        return links

    def _card(self) -> QVBoxLayout:
        card = QFrame(self)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 16)
        inside.setSpacing(8)
        self.column.addWidget(card)
        return inside

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        names = {
            "amounts": self.tr("Amounts by year"),
            "reports": self.tr("Reports"),
            "visibility": self.tr("What is done so that the donor is seen"),
            "visibility_translation": self.tr("The same in the second language"),
            "note": self.tr("Note"),
            "note_translation": self.tr("Note in the second language"),
        }
        for name, head in self.heads.items():
            head.setText(names[name])
        for name, prose in self.prose.items():
            prose.setAccessibleName(names[name])
            self.heads[name].setBuddy(prose)
        self.amounts.setAccessibleName(names["amounts"])
        self.reports.setAccessibleName(names["reports"])
        self.hint.setText(
            self.tr("Type to fill a cell, or paste from Excel. Delete empties, Ctrl+Delete takes a row away.")
        )
        self.hand_in.setText(self.tr("Handed in today"))
        self.to_section.setText(self.tr("Section in the plan"))
        self.to_brief.setText(self.tr("Its brief"))
        self.close_it.setText(self.tr("Back to the list (Esc)"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
