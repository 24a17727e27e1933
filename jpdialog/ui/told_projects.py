"""The projects of a section in a few lines: how many, what was pledged, and each a way to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jpdialog.domain.project_view import ProjectView, pledged
from jpdialog.services.names import Names
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role

SHOWN, LONGEST = 8, 34


class ToldProjects(QWidget):
    """``place_chosen`` says which project one goes to."""

    place_chosen = Signal(Place)

    def __init__(self, views: Sequence[ProjectView], names: Names, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._say(translate("ToldProjects", "Projects here"), "group")
        self._say(told_sum(views, names) if views else translate("ToldProjects", "None"), "" if views else "muted")
        for each in views[:SHOWN]:
            self._add(each, names, today)
        if len(views) > SHOWN:
            more = translate("ToldProjects", "And %1 more").replace("%1", str(len(views) - SHOWN))
            self._say(more, "muted")

    def _add(self, view: ProjectView, names: Names, today: date) -> None:
        project = view.project
        title = names.of(project, "title")
        said = f"{project.number} {title}".strip()
        link = QPushButton((said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()}…").replace("&", "&&"), self)
        set_role(link, "link")
        link.setToolTip(said)
        link.setAccessibleName(said)
        link.clicked.connect(lambda: self.place_chosen.emit(Place(Room.FACTS, project.id)))
        self.links.append(link)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(link)
        if view.late(today):
            row.addWidget(
                Chip(translate("ToldProjects", "Report late"), Mark.LATE, self), 0, Qt.AlignmentFlag.AlignVCenter
            )
        row.addStretch(1)
        self._column.addLayout(row)

    def _say(self, text: str, role: str) -> None:
        label = QLabel(self)
        set_prose(label, text)
        label.setAccessibleName(text)
        if role:
            set_role(label, role)
        self._column.addWidget(label)


def told_sum(views: Sequence[ProjectView], names: Names) -> str:
    """How many projects, and what was pledged to them: "3 projects, USD 1,250,000 pledged"."""
    count = len(views)
    many = translate("ToldProjects", "1 project") if count == 1 else translate("ToldProjects", "%1 projects")
    said = names.listed([each.said for each in pledged(views)])
    money = translate("ToldProjects", "%1 pledged").replace("%1", said) if said else ""
    return names.listed([many.replace("%1", str(count)), money])
