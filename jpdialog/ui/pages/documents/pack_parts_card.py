"""What is in the pack: its parts with boxes to tick, in the order in which they are read, each with its marking."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.services.desk import Desk
from jpdialog.services.pack_overview import PackOverview, PartLine
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.documents.annex_editor import AnnexEditor
from jpdialog.ui.pages.documents.ordered_list import Line, OrderedList
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP


class PackPartsCard(Card):
    """It says what is wanted; the pack's part of the room has it done."""

    marking_wanted = Signal(str, str)
    usual_wanted = Signal()
    annex_wanted = Signal(str)
    """The label of an edition, or nothing for a text."""

    def __init__(self, desk: Callable[[], Desk | None], pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, PartLine] = {}
        self.parts, self.annex = OrderedList(self), AnnexEditor(desk, pace, self)
        self.marking_label, self.marking = QLabel(self), QLineEdit(self)
        self.usual, self.add_text, self.add_edition = QPushButton(self), QPushButton(self), QPushButton(self)
        self.editions = QMenu(self)
        self.add_edition.setMenu(self.editions)
        self._lay_out()
        self.parts.currentItemChanged.connect(self._show_current)
        self.marking.editingFinished.connect(self._mark)
        self.usual.clicked.connect(self.usual_wanted)
        self.add_text.clicked.connect(lambda: self.annex_wanted.emit(""))
        self._retranslate()

    def show_pack(self, shown: PackOverview) -> None:
        """Show the parts of this pack."""
        self._lines = {line.part.key: line for line in shown.parts}
        self.parts.show_lines([self._line(line) for line in shown.parts])
        self._offer_editions(shown.editions)
        self._show_current()

    def choose(self, key: str) -> None:
        """Make a part the current one."""
        keys = list(self._lines)
        if key in keys:
            self.parts.setCurrentRow(keys.index(key))

    def _line(self, line: PartLine) -> Line:
        said = [line.title]
        if line.part.marking:
            said.append(line.part.marking)
        if line.is_gone:
            said.append(self.tr("section no longer in the plan"))
        elif line.is_empty:
            said.append(self.tr("nothing in it yet"))
        return Line(line.part.key, " · ".join(said), line.part.is_included, line.is_empty or line.is_gone)

    def _show_current(self) -> None:
        line = self._lines.get(self.parts.current_key)
        self.marking.setEnabled(line is not None)
        if not self.marking.hasFocus() or not self.marking.isModified():
            self.marking.setText(line.part.marking if line else "")
        self.annex.show_annex(line.annex if line else None)

    def _mark(self) -> None:
        line = self._lines.get(self.parts.current_key)
        self.marking.setModified(False)
        if line is not None and self.marking.text().strip() != line.part.marking:
            self.marking_wanted.emit(line.part.key, self.marking.text())

    def _offer_editions(self, labels: Sequence[str]) -> None:
        self.editions.clear()
        for label in labels:
            offered = self.editions.addAction(label.replace("&", "&&"))
            offered.triggered.connect(lambda _checked=False, label=label: self.annex_wanted.emit(label))
        self.add_edition.setEnabled(bool(labels))

    def _lay_out(self) -> None:
        self.parts.setMinimumHeight(240)
        set_role(self.parts, "checks")
        for link in (self.usual, self.add_text, self.add_edition):
            set_role(link, "link")
            link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self.marking_label, "muted")
        self.marking_label.setBuddy(self.marking)
        marked, links = QHBoxLayout(), QHBoxLayout()
        for row in (marked, links):
            row.setSpacing(STEP)
            row.setContentsMargins(4, 0, 4, 0)
        marked.addWidget(self.marking_label)
        marked.addWidget(self.marking, 1)
        for link in (self.add_text, self.add_edition, self.usual):
            links.addWidget(link)
        links.addStretch(1)
        self.add(self.parts, 1)
        self.column.addLayout(marked)
        self.column.addLayout(links)
        self.add(self.annex)

    def _retranslate(self) -> None:
        self.show_head(self.tr("What is in the pack"))
        self.parts.setAccessibleName(self.tr("Parts of the pack; Space puts in or out, Alt+Up and Alt+Down move"))
        self.marking_label.setText(self.tr("Marking of this part"))
        self.marking.setAccessibleName(self.marking_label.text())
        self.marking.setPlaceholderText(self.tr("as the pack"))
        self.usual.setText(self.tr("Usual parts, usual order"))
        self.add_text.setText(self.tr("Add an annex"))
        self.add_edition.setText(self.tr("Add an edition of the plan"))
        for link in (self.usual, self.add_text, self.add_edition):
            link.setAccessibleName(link.text())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
