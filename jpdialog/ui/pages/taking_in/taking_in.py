"""Taking a plan in, from the file or the text to the saved edition; nothing is saved before it was looked over."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from jpdialog.domain.reading.plan_draft import PlanDraft
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.taking_in.paste_panel import PastePanel
from jpdialog.ui.pages.taking_in.reading_in import ReadingIn
from jpdialog.ui.pages.taking_in.review import ReviewPanel
from jpdialog.ui.worker import Worker


class TakingIn(QStackedWidget):
    """The panels of it. ``opened`` and ``closed`` tell when they are to be shown, ``saved`` the edition's label."""

    opened = Signal()
    closed = Signal()
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paste, self.review, self.reading = PastePanel(), ReviewPanel(), ReadingIn(self)
        self._desk: Desk | None = None
        self.worker: Worker | None = None
        self.addWidget(self.paste)
        self.addWidget(self.review)
        self.paste.read_wanted.connect(self.take_in_text)
        self.paste.went_back.connect(self.closed)
        self.review.save_wanted.connect(self._save)
        self.review.discarded.connect(self._discard)
        self.reading.was_read.connect(self._look_over)
        self.reading.was_saved.connect(self._on_saved)
        self.reading.failed.connect(self.failed)

    @property
    def is_reviewing(self) -> bool:
        """Whether a draft is being looked over."""
        return self.review.draft is not None

    def show_desk(self, desk: Desk | None, worker: Worker | None) -> None:
        """Save into this desk from now on; another desk drops the draft."""
        if desk is not self._desk:
            self.review.close_draft()
            self.paste.ui.text.clear()
        if worker is not None and worker is not self.worker:
            worker.finished.connect(lambda: self.review.foot.setEnabled(True))
        self._desk, self.worker = desk, worker

    def speak(self, language: str, words: Words) -> None:
        """Say the reader's doubts in this language."""
        self.review.speak(language, words)

    def choose_file(self) -> None:
        """Ask for a file with a plan."""
        if self.worker is not None:
            self.reading.choose_file(self.worker)

    def take_in(self, path: Path) -> None:
        """Read the plan in a file and have it looked over."""
        if self.worker is not None:
            self.reading.read_file(self.worker, path)

    def take_in_text(self, text: str) -> None:
        """Read the plan in a text and have it looked over."""
        if self.worker is not None:
            self.reading.read_text(self.worker, text)

    def ask_for_text(self) -> None:
        """Show where a text is pasted."""
        self.setCurrentWidget(self.paste)
        self.opened.emit()
        self.take_focus()

    def take_focus(self) -> None:
        """Let keys work at once."""
        first = self.review.tree if self.currentWidget() is self.review else self.paste.ui.text
        first.setFocus()

    def _look_over(self, draft: PlanDraft, label: str) -> None:
        if self._desk is not None:
            self.review.show_draft(draft, label, self._desk.plans.parties())
            self.setCurrentWidget(self.review)
            self.opened.emit()
            self.take_focus()

    def _save(self, draft: PlanDraft, label: str) -> None:
        if self._desk is not None and self.worker is not None:
            self.review.foot.setEnabled(False)
            self.reading.save(self.worker, self._desk, draft, label)

    def _on_saved(self, label: str) -> None:
        self.paste.ui.text.clear()
        self._discard()
        self.saved.emit(label)

    def _discard(self) -> None:
        self.review.close_draft()
        self.closed.emit()
