"""What was done about an action, as it is told: the words, the day, who says so and what shows it; Enter keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.known_names import KnownNames
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """An entry as it was typed; ``file`` is where a file that shows it lies."""

    text: str
    day: str = ""
    author: str = ""
    reference: str = ""
    file: Path | None = None


class ProgressForm(QWidget):
    """``told`` brings an entry; what was typed stays until it is kept and ``clear`` is called."""

    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._usual = ""
        self.text, self.day, self.author, self.reference = (
            QLineEdit(self),
            QLineEdit(self),
            AuthorLine(self),
            QLineEdit(self),
        )
        self.attach, self.by = QPushButton(self), QLabel(self)
        self.known = KnownNames(self.author)
        self._lay_out()
        for line in (self.text, self.day, self.author, self.reference):
            line.returnPressed.connect(self._tell)
        self.attach.clicked.connect(self._choose_file)
        self.retranslate()

    def offer(self, names: Sequence[str]) -> None:
        """Offer these as authors."""
        self.known.offer(names)

    def show_usual_author(self, name: str) -> None:
        """Whoever is likely to say so; an author that was typed stays."""
        if not self.author.isModified():
            self.author.setText(name)
            self.author.setCursorPosition(0)
        self._usual = name

    def attach_file(self, path: Path | None) -> None:
        """Have this file show it, or none."""
        self._file = path
        self.retranslate()

    def clear(self) -> None:
        """Make room for the next entry."""
        for line in (self.text, self.day, self.reference):
            line.clear()
        self.author.setText(self._usual)
        self.attach_file(None)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        for line, name, more in (
            (
                self.text,
                translate("EvidenceBox", "What was done"),
                translate("EvidenceBox", "What was done, then Enter"),
            ),
            (
                self.day,
                translate("EvidenceBox", "Day on which it was done"),
                translate("EvidenceBox", "On: today, or 2026-12-11"),
            ),
            (self.author, translate("EvidenceBox", "Who says so"), translate("EvidenceBox", "Who says so")),
            (
                self.reference,
                translate("EvidenceBox", "What shows it"),
                translate("EvidenceBox", "What shows it: number, address"),
            ),
        ):
            line.setAccessibleName(name)
            line.setPlaceholderText(more)
        self.by.setText(translate("EvidenceBox", "Who says so"))
        name = self._file.name if self._file else ""
        self.attach.setText(self._short(name) if name else translate("EvidenceBox", "Attach a file…"))
        self.attach.setToolTip(name)
        told = translate("EvidenceBox", "File that shows it: %1").replace("%1", name) if name else self.attach.text()
        self.attach.setAccessibleName(told)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _tell(self) -> None:
        text = self.text.text().strip()
        if text:
            self.told.emit(
                Typed(
                    text=text,
                    day=self.day.text(),
                    author=self.author.text().strip(),
                    reference=self.reference.text().strip(),
                    file=self._file,
                )
            )

    def _choose_file(self) -> None:
        if self._file is not None:
            self.attach_file(None)  # pressed again, the file is taken off
            return
        dialog = QFileDialog(self, translate("EvidenceBox", "Add a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.attach_file(Path(path)))
        dialog.open()

    @staticmethod
    def _short(name: str) -> str:
        return ("✕ " + (name if len(name) <= 24 else f"{name[:20]}…")).replace("&", "&&")

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        row.setSpacing(8)
        set_role(self.by, "muted")
        self.by.setBuddy(self.author)
        row.addWidget(self.by)
        row.addWidget(self.author, 1)
        for line in (self.text, self.day):
            column.addWidget(line)
        column.addLayout(row)
        column.addWidget(self.reference)
        column.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignLeft)


class AuthorLine(QLineEdit):
    """Picks what it says when it is entered, so that typing says somebody else."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
