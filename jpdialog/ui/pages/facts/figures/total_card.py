"""What a figure is the total of: each breakdown with its parts, whether it foots, and lines to change it in place."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from jpdialog.domain.projects import AmountKind
from jpdialog.domain.totals import Breakdown, Scale
from jpdialog.services.desk import Desk
from jpdialog.services.total_view import ToldBreakdown, ToldTotal, add_part, begin_breakdown
from jpdialog.ui.field_words import field_word, field_words
from jpdialog.ui.known_names import KnownNames
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import ToldCard, told
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role

Work = Callable[[Desk], object]
FAULTS_SHOWN = 4


class TotalCard(ToldCard):
    """``wanted`` brings what is to be done on the desk; ``figure_chosen`` a part that one goes to."""

    wanted = Signal(object)
    figure_chosen = Signal(str)

    def __init__(self, total: ToldTotal, parent: QWidget) -> None:
        super().__init__(translate("TotalCard", "Total that must foot"), parent)
        self.total = total
        self.names: list[StoredLine] = []
        self.lines: list[StoredLine] = []
        self.links: list[QPushButton] = []
        self.removals: list[QPushButton] = []
        self.projects: list[QComboBox] = []
        for each in total.breakdowns:
            self._add(each)
        for figure_id, label in total.counted_in:
            self.column.addLayout(self._above(figure_id, label))
        if not total.breakdowns and not total.counted_in:
            nothing = translate(
                "TotalCard", "If this figure is the sum of others, say of which: the checks add them up."
            )
            self.column.addWidget(told(nothing, "muted", self))
        self.begin = QPushButton(translate("TotalCard", "Break down…"), self)
        set_role(self.begin, "quiet")
        self.begin.clicked.connect(lambda: self.wanted.emit(lambda desk: begin_breakdown(desk, total.figure_id)))
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, total: ToldBreakdown) -> None:
        self.column.addLayout(self._head(total))
        for figure_id, label in total.parts:
            self.column.addLayout(self._part(total.breakdown, figure_id, label))
        self.column.addWidget(self._part_line(total.breakdown))
        self.column.addLayout(self._of_projects(total.breakdown))
        for fault in total.faults[:FAULTS_SHOWN]:
            row = QHBoxLayout()
            row.addWidget(Chip(translate("TotalCard", "Does not foot"), Mark.LATE, self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(told(fault, "", self), 1)
            self.column.addLayout(row)
        if not total.faults and (total.parts or total.breakdown.projects is not None):
            chip = Chip(translate("TotalCard", "Foots"), Mark.APPROVED, self)
            self.column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, total: ToldBreakdown) -> QHBoxLayout:
        breakdown = total.breakdown
        name = StoredLine(self)
        name.setText(breakdown.name)
        name.setPlaceholderText(translate("TotalCard", "Broken down by: level, purpose…"))
        name.setAccessibleName(translate("TotalCard", "Broken down by"))
        name.editingFinished.connect(lambda: self._rename(breakdown, name))
        self.names.append(name)
        gone = QPushButton(translate("TotalCard", "Not a total"), self)
        set_role(gone, "quiet")
        gone.clicked.connect(lambda: self.wanted.emit(lambda desk: desk.totals.remove(breakdown)))
        self.removals.append(gone)
        row = QHBoxLayout()
        row.addWidget(name, 1)
        row.addWidget(gone)
        return row

    def flush(self) -> None:
        """Make what is typed into a name a change."""
        for line, each in zip(self.names, self.total.breakdowns, strict=True):
            self._rename(each.breakdown, line)

    def controls(self) -> list[QWidget]:
        """What has the keyboard here, in order: for going on where one was when the card is made anew."""
        return [*self.names, *self.lines, *self.projects, *self.links, *self.removals, self.begin]

    def _above(self, figure_id: str, label: str) -> QHBoxLayout:
        link = QPushButton(label.replace("&", "&&"), self)
        set_role(link, "link")
        link.clicked.connect(lambda: self.figure_chosen.emit(figure_id))
        self.links.append(link)
        row = QHBoxLayout()
        row.addWidget(told(translate("TotalCard", "Counted in"), "muted", self))
        row.addWidget(link)
        row.addStretch(1)
        return row

    def _rename(self, breakdown: Breakdown, line: StoredLine) -> None:
        if line.isModified() and line.text().strip() != breakdown.name:
            text = line.text()
            line.setModified(False)
            self.wanted.emit(lambda desk: desk.totals.rename(breakdown, text))

    def _part(self, breakdown: Breakdown, figure_id: str, label: str) -> QHBoxLayout:
        link = QPushButton(label.replace("&", "&&"), self)
        set_role(link, "link")
        link.clicked.connect(lambda: self.figure_chosen.emit(figure_id))
        self.links.append(link)
        rest = [each for each in breakdown.part_ids if each != figure_id]
        gone = QPushButton(translate("TotalCard", "Take out"), self)
        set_role(gone, "quiet")
        gone.setAccessibleName(translate("TotalCard", "Take out: %1").replace("%1", label))
        gone.clicked.connect(lambda: self.wanted.emit(lambda desk: desk.totals.set_parts(breakdown, rest)))
        self.removals.append(gone)
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(gone)
        return row

    def _part_line(self, breakdown: Breakdown) -> StoredLine:
        line = StoredLine(self)
        line.setPlaceholderText(translate("TotalCard", "Add a figure: a part of its name, then Enter"))
        line.setAccessibleName(translate("TotalCard", "Add a figure as a part"))
        KnownNames(line).offer(self.total.figures)
        line.returnPressed.connect(lambda: self._add_part(breakdown, line))
        self.lines.append(line)
        return line

    def _add_part(self, breakdown: Breakdown, line: StoredLine) -> None:
        text = line.text().strip()
        if text:
            self.wanted.emit(lambda desk: add_part(desk, breakdown, text))

    def _of_projects(self, breakdown: Breakdown) -> QHBoxLayout:
        kinds = QComboBox(self)
        kinds.addItem(translate("TotalCard", "No projects"), "")
        for kind in AmountKind:
            said = translate("TotalCard", "Projects: %1").replace("%1", field_word(kind))
            kinds.addItem(said, kind.value)
        sections, scales = QComboBox(self), QComboBox(self)
        for lineage, name in (("", translate("TotalCard", "of all sections")), *self.total.sections):
            sections.addItem(name, lineage)
        for scale, word in field_words(Scale):
            scales.addItem(word, scale.value)
        boxes = (kinds, sections, scales)
        self._say_chosen(breakdown, boxes)
        row = QHBoxLayout()
        for box in boxes:
            box.activated.connect(lambda _row: self._count(breakdown, *(str(each.currentData()) for each in boxes)))
            box.setVisible(box is kinds or breakdown.projects is not None)
            row.addWidget(box, 1)
            self.projects.append(box)
        return row

    def _say_chosen(self, breakdown: Breakdown, boxes: tuple[QComboBox, ...]) -> None:
        chosen = (breakdown.projects or "", breakdown.lineage or "", breakdown.scale)
        names = (
            translate("TotalCard", "Projects among the parts"),
            translate("TotalCard", "Projects of which section"),
            translate("TotalCard", "How the figure counts"),
        )
        for box, value, name in zip(boxes, chosen, names, strict=True):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(str(value)), 0))
            box.setAccessibleName(name)
            box.view().setAccessibleName(name)
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _count(self, breakdown: Breakdown, kind: str, lineage: str, scale: str) -> None:
        wanted = AmountKind(kind) if kind else None
        self.wanted.emit(lambda desk: desk.totals.count_projects(breakdown, wanted, lineage or None, Scale(scale)))
