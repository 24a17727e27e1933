"""What is done with the file that is looked at, and which of its cells are shown: between the files and the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.ui.prose import set_prose
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.domain.returned_files import ReturnedFile
    from jpdialog.services.returned_files import FileLine

WAITING, DECIDED, EVERY = range(3)
ACTION, COLUMN, FILE = range(3)
NOTES_HEIGHT = 84


class ReturnedBar(QWidget):
    """It says what is wanted: another filter, many cells at once, a file put away or taken up, who sent it."""

    filtered = Signal()
    sender_named = Signal(object, str)
    put_away = Signal(object)
    taken_up = Signal(object)
    many_wanted = Signal(bool, int)
    """All that is clear accepted (True) or all refused, of the action, the column or the file that is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: FileLine | None = None
        self._notes: Sequence[str] = ()
        self._counts = (0, 0)
        self.from_head, self.from_line, self.notes = QLabel(self), StoredLine(self), QLabel(self)
        self.away_button, self.notes_button = QPushButton(self), QPushButton(self)
        self.accept_many, self.refuse_many = QPushButton(self), QPushButton(self)
        self.chips = [QPushButton(self) for _ in range(3)]
        self._chosen = QButtonGroup(self)
        self.reading = QScrollArea(self)
        self._menus = [self._menu(self.accept_many, is_accept=True), self._menu(self.refuse_many, is_accept=False)]
        self._lay_out()
        self.from_line.editingFinished.connect(self.flush)
        self._chosen.idClicked.connect(lambda _id: self.filtered.emit())
        self.away_button.clicked.connect(self._away)
        self.notes_button.toggled.connect(self.reading.setVisible)
        self.retranslate()

    @property
    def shown(self) -> int:
        """Which cells are shown: those that wait, those that are decided, or all."""
        return self._chosen.checkedId()

    def choose(self, shown: int) -> None:
        """Show others."""
        self.chips[shown].setChecked(True)
        self.filtered.emit()

    def show_file(self, line: FileLine | None, notes: Sequence[str], waiting: int, decided: int) -> None:
        """Another file is looked at, or it changed; None: all of them together."""
        is_another = (line and line.file.id) != (self._line and self._line.file.id)
        if is_another:
            self.flush()
        self._line, self._notes, self._counts = line, notes, (waiting, decided)
        if line is not None and (is_another or not self.from_line.is_being_typed):
            self.from_line.setText(line.file.sender)
        if is_another:
            self.notes_button.setChecked(False)
        self._tell()

    def open_notes(self) -> None:
        """Read what the file said besides its cells."""
        self.notes_button.setChecked(bool(self._notes))

    def flush(self) -> None:
        """Say who sent the file, if that was typed."""
        line, typed = self._line, self.from_line.text().strip()
        if line is not None and self.from_line.isModified():
            self.from_line.setModified(False)
            if typed != line.file.sender:
                self.sender_named.emit(line.file, typed)

    def ask_many(self, *, is_accept: bool) -> None:
        """Ask which of all: those of the action, the column, or the file."""
        button, menu = (self.accept_many, self._menus[0]) if is_accept else (self.refuse_many, self._menus[1])
        if button.isEnabled():
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @property
    def file(self) -> ReturnedFile | None:
        """The file that is looked at; None: all of them together."""
        return self._line.file if self._line else None

    # Inside

    def _menu(self, button: QPushButton, *, is_accept: bool) -> QMenu:
        menu = QMenu(button)
        for scope in (ACTION, COLUMN, FILE):
            entry = menu.addAction("")
            entry.triggered.connect(lambda _checked=False, scope=scope: self.many_wanted.emit(is_accept, scope))
        button.setMenu(menu)
        return menu

    def _away(self) -> None:
        if self._line is not None:
            (self.put_away if self._line.waiting else self.taken_up).emit(self._line.file)

    def _tell(self) -> None:
        line = self._line
        for widget in (self.from_head, self.from_line, self.away_button):
            widget.setVisible(line is not None)
        self.notes_button.setVisible(bool(self._notes))
        self.notes_button.setText(self.tr("What else it said (%1)").replace("%1", str(len(self._notes))))
        set_prose(self.notes, "\n".join(self._notes))
        self.reading.setVisible(bool(self._notes) and self.notes_button.isChecked())
        if line is not None:
            is_up_again = not line.waiting and line.put_away > 0
            self.away_button.setEnabled(line.waiting > 0 or is_up_again)
            self.away_button.setText(self.tr("Take up again") if is_up_again else self.tr("Put the file away"))
        waiting, decided = self._counts
        for button in (self.accept_many, self.refuse_many):
            button.setEnabled(waiting > 0)
        told = (self.tr("Waiting"), waiting), (self.tr("Decided"), decided), (self.tr("All"), waiting + decided)
        for chip, (word, count) in zip(self.chips, told, strict=True):
            chip.setText(f"{word} {count}")
            chip.setAccessibleName(self.tr("Show: %1").replace("%1", f"{word}, {count}"))

    def _lay_out(self) -> None:
        column, above, below = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        set_role(self.from_head, "muted")
        self.from_line.setFixedWidth(240)
        for widget in (self.from_head, self.from_line, self.away_button, self.notes_button):
            above.addWidget(widget)
        above.addStretch(1)
        for number, chip in enumerate(self.chips):
            set_role(chip, "filter")
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._chosen.addButton(chip, number)
            below.addWidget(chip)
        self.chips[WAITING].setChecked(True)
        below.addStretch(1)
        for button in (self.accept_many, self.refuse_many):
            below.addWidget(button)
        self._put_notes_in()
        for row in (above, below):
            row.setSpacing(STEP)
        column.addLayout(above)
        column.addWidget(self.reading)
        column.addLayout(below)

    def _put_notes_in(self) -> None:
        """However much a file said, it takes no more room than a few lines."""
        self.notes_button.setCheckable(True)
        set_role(self.notes_button, "link")
        set_role(self.notes, "muted")
        inside = QWidget(self)
        reading = QVBoxLayout(inside)
        reading.setContentsMargins(0, 0, STEP, 0)
        reading.addWidget(self.notes, 0, Qt.AlignmentFlag.AlignTop)
        reading.addStretch(1)
        self.reading.setWidget(inside)
        self.reading.setWidgetResizable(True)
        self.reading.setFixedHeight(NOTES_HEIGHT)
        self.reading.setFrameShape(QFrame.Shape.NoFrame)
        self.reading.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.from_head.setText(self.tr("Sent by"))
        self.from_head.setBuddy(self.from_line)
        self.from_line.setAccessibleName(self.tr("Who sent the file"))
        self.from_line.setPlaceholderText(self.tr("a ministry, an office"))
        self.reading.setAccessibleName(self.tr("What the file said besides its cells"))
        self.accept_many.setText(self.tr("Accept all that is clear"))
        self.accept_many.setToolTip(self.tr("Keys: Shift+A"))
        self.refuse_many.setText(self.tr("Refuse all"))
        self.refuse_many.setToolTip(self.tr("Keys: Shift+R"))
        words = (self.tr("Of this action"), self.tr("Of this column"), self.tr("Of all that is shown"))
        for menu in self._menus:
            for entry, word in zip(menu.actions(), words, strict=True):
                entry.setText(word)
        self._tell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
