"""Reading a plan and saving it, off the window's thread; what is read is looked over before it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from jpdialog.domain.reading.plan_draft import PlanDraft
from jpdialog.services.plan_import import read_pasted_plan, read_plan_file, save_plan, suggested_label

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk
    from jpdialog.ui.worker import Job, Worker

PATTERNS = "*.docx *.pdf *.txt *.md *.html *.htm"


class ReadingIn(QObject):
    """One plan after another is read. ``was_read`` hands over the draft with a label for it."""

    was_read = Signal(object, str)
    was_saved = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.dialog: QFileDialog | None = None

    def choose_file(self, worker: Worker) -> None:
        """Ask for a file, then read it."""
        dialog = QFileDialog(self._window, self.tr("Take in a plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        texts, all_files = self.tr("Texts of a plan"), self.tr("All files")
        dialog.setNameFilters([f"{texts} ({PATTERNS})", f"{all_files} (*)"])
        dialog.fileSelected.connect(lambda name: self.read_file(worker, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.dialog = dialog

    def read_file(self, worker: Worker, path: Path) -> None:
        """Read the plan in a file."""
        worker.run(
            self.tr("Reading %1…").replace("%1", path.name),
            lambda _job: read_plan_file(path),
            lambda draft: self._hand_over(draft, path.stem),
            self.failed.emit,
        )

    def read_text(self, worker: Worker, text: str) -> None:
        """Read the plan in a text that was pasted."""
        worker.run(self.tr("Reading the text…"), lambda _job: read_pasted_plan(text), self._hand_over, self.failed.emit)

    def save(self, worker: Worker, desk: Desk, draft: PlanDraft, label: str) -> None:
        """Save a draft as an edition; if that is cancelled, what was written by then is taken back."""

        def write(job: Job) -> str:
            saved = save_plan(desk.store, draft, label).label
            if job.is_cancelled:
                desk.undo()
            return saved

        worker.run(self.tr("Saving the edition…"), write, self.was_saved.emit, self.failed.emit)

    def _hand_over(self, draft: PlanDraft, stem: str = "") -> None:
        self.was_read.emit(draft, suggested_label(draft, stem))
