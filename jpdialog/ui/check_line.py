"""A finding as a line with the way to it, and the way to set it aside: a reason is asked for in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.rooms import Place
from jpdialog.ui.theme import set_role
from jpdialog.ui.told_line import Told, ToldLine


class CheckLine(QWidget):
    """``set_aside`` tells the finding's name and the reason, ``taken_back`` the name of one that is to count again."""

    place_chosen = Signal(Place)
    set_aside = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding, self._is_aside = "", False
        self.line, self.step = ToldLine(self), QPushButton(self)
        self.asking, self.reason, self.keep = QWidget(self), QLineEdit(self), QPushButton(self)
        set_role(self.step, "aside")
        self.step.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self.line.place_chosen.connect(self.place_chosen)
        self.step.clicked.connect(self._begin)
        self.keep.clicked.connect(self._end)
        self.reason.returnPressed.connect(self._end)
        self.reason.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))

    def show_finding(self, name: str, told: Told, *, is_aside: bool) -> None:
        """Show another finding; a reason that is being typed belongs to its own."""
        if name != self.finding:
            self.asking.hide()
            self.reason.clear()
        self.finding, self._is_aside = name, is_aside
        self.line.show_told(told)
        word = translate("ChecksCard", "Count again") if is_aside else translate("ChecksCard", "Set aside…")
        self.step.setText(word)
        self.step.setAccessibleName(f"{word} {self.line.accessibleName()}")
        self.keep.setText(translate("ChecksCard", "Set aside"))
        self.keep.setEnabled(bool(self.reason.text().strip()))
        why = translate("ChecksCard", "Why it can stay as it is")
        self.reason.setPlaceholderText(why)
        self.reason.setAccessibleName(why)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.asking.isHidden():
            self.asking.hide()
            self.step.setFocus()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        if self._is_aside:
            self.taken_back.emit(self.finding)
            return
        self.asking.setVisible(self.asking.isHidden())
        if not self.asking.isHidden():
            self.reason.setFocus()

    def _end(self) -> None:
        if self.reason.text().strip():
            self.set_aside.emit(self.finding, self.reason.text())

    def _lay_out(self) -> None:
        top, asking = QHBoxLayout(), QHBoxLayout(self.asking)
        for row in (top, asking):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
        top.addWidget(self.line, 1)
        top.addWidget(self.step, 0, Qt.AlignmentFlag.AlignTop)
        asking.addWidget(self.reason, 1)
        asking.addWidget(self.keep)
        self.asking.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.asking)


class CheckLines(QWidget):
    """Findings under each other; where only words differ, what has the focus keeps it."""

    place_chosen = Signal(Place)
    set_aside = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.rows: list[CheckLine] = []

    @property
    def lines(self) -> list[ToldLine]:
        """The lines that lead somewhere."""
        return [row.line for row in self.rows]

    @property
    def controls(self) -> list[QWidget]:
        """Everything that has the focus in turn, as it is read."""
        return [widget for row in self.rows for widget in (row.line, row.step, row.reason, row.keep)]

    def show_findings(self, told: list[tuple[str, Told]], *, is_aside: bool) -> None:
        """Show these, each by its name."""
        while len(self.rows) > len(told):
            spare = self.rows.pop()
            spare.hide()
            spare.deleteLater()
        while len(self.rows) < len(told):
            row = CheckLine(self)
            row.place_chosen.connect(self.place_chosen)
            row.set_aside.connect(self.set_aside)
            row.taken_back.connect(self.taken_back)
            self._column.addWidget(row)
            self.rows.append(row)
        for row, (name, each) in zip(self.rows, told, strict=True):
            row.show_finding(name, each, is_aside=is_aside)
