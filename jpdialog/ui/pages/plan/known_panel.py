"""The inspector beside the plan: the section's brief, its numbers elsewhere, what is owed, figures, projects."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.figure_words import spoken
from jpdialog.services.names import Names
from jpdialog.services.section_knowledge import SectionKnowledge
from jpdialog.ui.due_words import due_said
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place
from jpdialog.ui.theme import set_role
from jpdialog.ui.told_projects import ToldProjects

MARKS = {
    BriefStatus.CALLED_FOR: Mark.CALLED_FOR,
    BriefStatus.DRAFT: Mark.DRAFT,
    BriefStatus.IN_CLEARANCE: Mark.IN_CLEARANCE,
    BriefStatus.CLEARED: Mark.CLEARED,
    BriefStatus.APPROVED: Mark.APPROVED,
    BriefStatus.LOCKED: Mark.APPROVED,
    BriefStatus.SUPERSEDED: Mark.CALLED_FOR,
}


class KnownPanel(QWidget):
    """What is known of the section shown."""

    brief_wanted = Signal(str)
    edition_wanted = Signal(str, str)
    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[SectionKnowledge, Names, str] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("What is known of this section"))

    def show_known(self, known: SectionKnowledge | None, names: Names | None, language: str) -> None:
        """Show what is known of a section; None: of none."""
        self._shown = (known, names, language) if known and names else None
        self._write()

    def texts(self) -> list[str]:
        """What stands here, line by line."""
        labels = [each.accessibleName() or each.text() for each in self.findChildren(QLabel) if each.isVisibleTo(self)]
        return [*labels, *(each.text() for each in self.findChildren(QPushButton) if each.isVisibleTo(self))]

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("What is known of this section"))
            self._write()

    def _write(self) -> None:
        clear(self._column)
        if self._shown is None:
            self._line(self.tr("Choose a section to see what is known of it."), "muted")
        else:
            known, names, language = self._shown
            self._write_brief(known)
            self._write_elsewhere(known, names)
            self._write_actions(known, names, language)
            self._write_figures(known, names)
            self._write_projects(known, names)
        self._column.addStretch()

    def _write_brief(self, known: SectionKnowledge) -> None:
        self._line(self.tr("Brief of this dialogue"), "group")
        if known.brief is None:
            self._line(self.tr("No brief was called for yet."), "muted")
            return
        brief = known.brief
        row = QHBoxLayout()
        row.addWidget(Chip(field_word(brief.status), MARKS[brief.status]))
        link = QPushButton(self.tr("Open brief No. %1").replace("%1", str(brief.serial)))
        link.setObjectName("brief_link")
        set_role(link, "link")
        link.clicked.connect(lambda: self.brief_wanted.emit(brief.id))
        row.addWidget(link)
        row.addStretch()
        self._column.addLayout(row)

    def _write_elsewhere(self, known: SectionKnowledge, names: Names) -> None:
        self._line(self.tr("In other editions"), "group")
        if not known.elsewhere:
            self._line(self.tr("Not found in another edition that is at hand."), "muted")
        for edition, section in known.elsewhere:
            button = QPushButton(
                f"{edition.label} · {section.number or section.printed} {names.of(section, 'heading')}".strip()
            )
            set_role(button, "link")
            button.clicked.connect(
                lambda _=False, label=edition.label, lineage=section.lineage: self.edition_wanted.emit(label, lineage)
            )
            self._column.addWidget(button)

    def _write_actions(self, known: SectionKnowledge, names: Names, language: str) -> None:
        self._line(self.tr("Open actions"), "group")
        if not known.actions:
            self._line(self.tr("Nothing is open here."), "muted")
        for action in known.actions:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Chip(action.number or "–", Mark.IN_CLEARANCE), 0, Qt.AlignmentFlag.AlignTop)
            due_at = due_said(action, language)
            due = self.tr("due %1").replace("%1", due_at) if due_at else self.tr("no date")
            row.addWidget(_told(" · ".join([names.of(action, "text"), field_word(action.status), due])), 1)
            self._column.addLayout(row)

    def _write_figures(self, known: SectionKnowledge, names: Names) -> None:
        self._line(self.tr("Figures here"), "group")
        if not known.figures:
            self._line(self.tr("No figure belongs to this section."), "muted")
        for figure in known.figures:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(_told(names.of(figure.figure, "label")), 1)
            value = _told(spoken(figure, translated=names.is_second))
            set_role(value, "strong")
            value.setWordWrap(False)
            row.addWidget(value, 0, Qt.AlignmentFlag.AlignTop)
            self._column.addLayout(row)

    def _write_projects(self, known: SectionKnowledge, names: Names) -> None:
        projects = ToldProjects(known.projects, names, date.today(), self)
        projects.place_chosen.connect(self.place_chosen)
        self._column.addSpacing(8)
        self._column.addWidget(projects)

    def _line(self, text: str, role: str) -> None:
        label = _told(text)
        set_role(label, role)
        if role == "group" and self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(label)


def _told(text: str) -> QLabel:
    label = QLabel()
    set_prose(label, text)
    label.setAccessibleName(text)
    return label


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and what stands in layouts inside it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
