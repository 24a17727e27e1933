"""What a project is, field by field, edited in place; a choice is written at once, a line when its burst ends."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from jpdialog.domain.projects import Earmarking, GenderMarker, Project, ProjectStatus
from jpdialog.ui.field_words import field_words
from jpdialog.ui.known_names import KnownNames
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role

PAIRS = ("title", "region")
"""Fields with a second language, one row under the other."""
ON_LEAVING = ("implementer", "starts_on", "ends_on")
"""What is nothing while half of it is typed: written when it is left."""
CHOICES: dict[str, type[StrEnum]] = {
    "status": ProjectStatus,
    "gender_marker": GenderMarker,
    "earmarking": Earmarking,
}
ROWS = ("title", "number", "section", "region", "implementer", "donor", "status", "gender_marker", "earmarking", "days")


class ProjectFields(QWidget):
    """``chosen`` tells a field and the value that was chosen for it, ``left`` a line that was left, with its text."""

    chosen = Signal(str, str)
    left = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads = {name: QLabel(self) for name in (*ROWS, "currency")}
        bound = ("title", "title_translation", "number", "region", "region_translation", "currency")
        self.lines = {name: StoredLine(self) for name in (*bound, *ON_LEAVING)}
        self.boxes = {name: QComboBox(self) for name in ("section", "donor", *CHOICES)}
        self.known = KnownNames(self.lines["implementer"])
        self._shown: dict[str, str] = {}
        self.refused: set[str] = set()
        for name in bound:
            self.lines[name].setObjectName(name)  # by which it is bound to its field
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_project(self, project: Project, implementer: str) -> None:
        """Show what is chosen, and the lines that are not bound; what is being typed or was refused stays."""
        told = {"section": project.lineage or "", "donor": project.donor_id or ""}
        told |= {name: str(getattr(project, name)) for name in CHOICES}
        for name, value in told.items():
            with QSignalBlocker(self.boxes[name]):
                self.boxes[name].setCurrentIndex(max(self.boxes[name].findData(value), 0))
        self._shown = {
            "implementer": implementer,
            "starts_on": project.starts_on or "",
            "ends_on": project.ends_on or "",
        }
        for name, text in self._shown.items():
            line = self.lines[name]
            if name not in self.refused and not line.is_being_typed and line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)

    def offer(
        self, sections: Sequence[tuple[str, str]], parties: Sequence[tuple[str, str]], bodies: Sequence[str]
    ) -> None:
        """Offer these sections, parties and organisations."""
        for name, entries in (("section", sections), ("donor", parties)):
            box = self.boxes[name]
            wanted = [("", self.tr("None")), *entries]
            if [(box.itemData(row), box.itemText(row)) for row in range(box.count())] != wanted:
                with QSignalBlocker(box):
                    box.clear()
                    for value, said in wanted:
                        box.addItem(said, value)
        self.known.offer(bodies)

    def forget(self) -> None:
        """Another project comes: nothing that was refused is left."""
        self.refused = set()

    def flush(self) -> None:
        """Write the lines that are written when they are left."""
        for name in ON_LEAVING:
            self._leave(name)

    def is_being_typed(self) -> bool:
        """Whether a line here is not a change yet."""
        return bool(self.refused) or any(self.lines[name].is_being_typed for name in ON_LEAVING)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        names, other = self._names(), self.tr("second language")
        for name, head in self.heads.items():
            head.setText(names[name])
        for name, line in self.lines.items():
            second = name.endswith("_translation")
            said = names.get(name.removesuffix("_translation"), "")
            line.setAccessibleName(f"{said}, {other}" if second else said)
            line.setPlaceholderText(self.tr("In the second language") if second else "")
        self.lines["starts_on"].setAccessibleName(self.tr("From"))
        self.lines["ends_on"].setAccessibleName(self.tr("To"))
        self.lines["starts_on"].setPlaceholderText("2026-04-01")
        self.lines["ends_on"].setPlaceholderText("2028-03-31")
        self.lines["currency"].setPlaceholderText("USD")
        for name, box in self.boxes.items():
            box.setAccessibleName(names[name])
            box.view().setAccessibleName(names[name])
        for name, kind in CHOICES.items():
            with QSignalBlocker(self.boxes[name]):
                _name_choices(self.boxes[name], kind)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _leave(self, name: str) -> None:
        text = self.lines[name].text().strip()
        if text != self._shown.get(name, "") or name in self.refused:
            self.left.emit(name, text)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._put(grid, "title", self.lines["title"], 0, 0, 3)
        grid.addWidget(self.lines["title_translation"], 1, 1, 1, 3)
        self._put(grid, "section", self.boxes["section"], 2, 0, 3)
        self._put(grid, "region", self._beside("region", "region_translation"), 3, 0, 3)
        self._put(grid, "implementer", self.lines["implementer"], 4, 0, 3)
        self._put(grid, "days", self._beside("starts_on", "ends_on"), 5, 0, 3)
        self._put(grid, "number", self.lines["number"], 6, 0)
        self._put(grid, "status", self.boxes["status"], 6, 2)
        self._put(grid, "donor", self.boxes["donor"], 7, 0)
        self._put(grid, "currency", self.lines["currency"], 7, 2)
        self._put(grid, "gender_marker", self.boxes["gender_marker"], 8, 0)
        self._put(grid, "earmarking", self.boxes["earmarking"], 8, 2)
        self._in_reading_order()
        for box in self.boxes.values():
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _in_reading_order(self) -> None:
        lines, boxes = self.lines, self.boxes
        order = [
            *(lines["title"], lines["title_translation"], boxes["section"]),
            *(lines["region"], lines["region_translation"], lines["implementer"]),
            *(lines["starts_on"], lines["ends_on"], lines["number"], boxes["status"]),
            *(boxes["donor"], lines["currency"], boxes["gender_marker"], boxes["earmarking"]),
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _beside(self, first: str, second: str) -> QWidget:
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for name in (first, second):
            row.addWidget(self.lines[name])
        both.setFocusProxy(self.lines[first])
        return both

    def _put(self, grid: QGridLayout, name: str, widget: QWidget, row: int, column: int, span: int = 1) -> None:
        set_role(self.heads[name], "muted")
        self.heads[name].setBuddy(widget)
        grid.addWidget(self.heads[name], row, column)
        grid.addWidget(widget, row, column + 1, 1, span)

    def _connect(self) -> None:
        for name, box in self.boxes.items():
            box.activated.connect(lambda _row, name=name, box=box: self.chosen.emit(name, str(box.currentData())))
        for name in ON_LEAVING:
            self.lines[name].editingFinished.connect(lambda name=name: self._leave(name))

    def _names(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "number": self.tr("Number"),
            "section": self.tr("Section"),
            "region": self.tr("Region"),
            "implementer": self.tr("Carried out by"),
            "donor": self.tr("Donor"),
            "status": self.tr("Status"),
            "gender_marker": self.tr("Gender marker"),
            "earmarking": self.tr("Earmarking"),
            "days": self.tr("From, to"),
            "currency": self.tr("Currency"),
        }


def _name_choices(box: QComboBox, kind: type[StrEnum]) -> None:
    for row, (value, said) in enumerate(field_words(kind)):
        if row < box.count():
            box.setItemText(row, said)
        else:
            box.addItem(said, str(value))
