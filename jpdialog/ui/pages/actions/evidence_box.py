"""What was done about an action and what shows it: entries with their day and author, files and references."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.actions import ActionProgress, Evidence
from jpdialog.services.names import Names
from jpdialog.ui.days import day
from jpdialog.ui.language import translate
from jpdialog.ui.pages.actions.progress_form import ProgressForm
from jpdialog.ui.theme import set_role

KILOBYTE = 1000


class EvidenceBox(QWidget):
    """Says what is wanted; whoever shows it does it."""

    progress_told = Signal(object)
    """What was done, as ``Typed``; the words stay until they are kept."""
    reference_given = Signal(str)
    file_chosen = Signal(Path)
    copy_wanted = Signal(object, Path)
    removal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads = (QLabel(self), QLabel(self))
        self.progress, self.reference, self.add_file = ProgressForm(self), QLineEdit(self), QPushButton(self)
        self._done, self._shown = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.progress.told.connect(self.progress_told)
        self.reference.returnPressed.connect(lambda: self._say(self.reference, self.reference_given.emit))
        self.add_file.clicked.connect(self._choose_file)
        self.retranslate()

    def show_all(
        self, progress: Sequence[ActionProgress], evidence: Sequence[Evidence], names: Names, language: str
    ) -> None:
        """Show what is there."""
        _empty(self._done)
        _empty(self._shown)
        entries = {entry.id for entry in progress}
        for entry in progress:
            who = names.listed([day(entry.day, language), entry.author])
            self._done.addWidget(self._row(who, names.of(entry, "text"), [self._removal(entry)]))
            for each in evidence:
                if each.progress_id == entry.id:
                    self._done.addWidget(self._evidence(each, translate("EvidenceBox", "Shown by")))
        for each in evidence:
            if each.progress_id not in entries:
                self._shown.addWidget(self._evidence(each, ""))

    def clear(self) -> None:
        """Forget what was typed: another action is shown."""
        self.progress.clear()
        self.reference.clear()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.heads[0].setText(translate("EvidenceBox", "Progress"))
        self.heads[1].setText(translate("EvidenceBox", "Evidence"))
        self.reference.setPlaceholderText(translate("EvidenceBox", "Number or address of a document, then Enter"))
        self.reference.setAccessibleName(translate("EvidenceBox", "Reference"))
        self.add_file.setText(translate("EvidenceBox", "Add a file…"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for head in self.heads:
            set_role(head, "group")
        for layout in (self._done, self._shown):
            layout.setSpacing(4)
        parts = (self.heads[0], self._done, self.progress, self.heads[1], self._shown, self.reference)
        for part in parts:
            column.addLayout(part) if isinstance(part, QVBoxLayout) else column.addWidget(part)
        column.addWidget(self.add_file, 0, Qt.AlignmentFlag.AlignLeft)

    def _evidence(self, each: Evidence, above: str) -> QWidget:
        file = f"{each.file_name}, {_size(each.size)}" if each.file_id else ""
        told = " · ".join(filter(None, [each.label, file, each.reference]))
        buttons = [self._copying(each)] if each.file_id else []
        return self._row(above, told, [*buttons, self._removal(each)])

    def _row(self, above: str, told: str, buttons: Sequence[QPushButton]) -> QWidget:
        row, text = QWidget(self), QLabel(f"{above}\n{told}" if above else told)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line, column = QHBoxLayout(), QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(text)
        for button in buttons:
            button.setAccessibleName(f"{button.text()}: {told[:60]}")
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)
        return row

    def _removal(self, part: ActionProgress | Evidence) -> QPushButton:
        button = QPushButton(translate("EvidenceBox", "Remove"))
        set_role(button, "link")
        button.clicked.connect(lambda: self.removal_wanted.emit(part))
        return button

    def _copying(self, evidence: Evidence) -> QPushButton:
        button = QPushButton(translate("EvidenceBox", "Save a copy…"))
        set_role(button, "link")
        button.clicked.connect(lambda: self._choose_place(evidence))
        return button

    def _choose_file(self) -> None:
        dialog = self._dialog(translate("EvidenceBox", "Add a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        dialog.open()

    def _choose_place(self, evidence: Evidence) -> None:
        dialog = self._dialog(translate("EvidenceBox", "Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(evidence.file_name)
        dialog.fileSelected.connect(lambda path: self.copy_wanted.emit(evidence, Path(path)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _say(self, line: QLineEdit, tell: Callable[[str], object]) -> None:
        text = line.text().strip()
        if text:
            line.clear()
            tell(text)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _size(size: int) -> str:
    return f"{size / KILOBYTE**2:.1f} MB" if size >= KILOBYTE**2 else f"{max(1, round(size / KILOBYTE))} kB"
