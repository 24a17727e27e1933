"""Beside the list: the action at hand with its progress and evidence, written and read from the desk."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import Evidence
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.plan import Commitment
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_cells import Cells
from jpdialog.services.action_commitment import section_of, served_by
from jpdialog.services.action_items import Actions, Told, day_told, read_evidence
from jpdialog.services.action_list import ActionLine
from jpdialog.services.action_origin import origin_of
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.persons import party_of
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.actions.commitment_box import CommitmentBox
from jpdialog.ui.pages.actions.evidence_box import EvidenceBox
from jpdialog.ui.pages.actions.panel import ActionPanel
from jpdialog.ui.pages.actions.progress_form import Typed
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Worker


class ActionBeside(QWidget):
    """Shows one action; ``worker`` reads files and keeps them, off the window's thread. ``dialogue``: which is on."""

    failed = Signal(Trouble)
    place_chosen = Signal(Place)
    dialogue_chosen = Signal(str)

    def __init__(self, pace: Pace, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._desk: Desk | None = None
        self._last_author = ""
        self.worker: Worker | None = None
        self.dialogue: Dialogue | None = None
        self.offered: Callable[[ActionColumn], Sequence[str]] = lambda _column: ()
        self.panel, self.evidence = ActionPanel(pace, self), EvidenceBox(self)
        self.commitment = CommitmentBox(self)
        for part in (self.commitment, self.evidence):
            self.panel.more.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.panel.failed.connect(self.failed)
        self.panel.origin_wanted.connect(self._go_back)
        self.commitment.chosen.connect(self._serve)
        self.commitment.place_wanted.connect(lambda lineage: self.place_chosen.emit(Place(Room.PLAN, lineage)))
        self.evidence.progress_told.connect(self._add_progress)
        self.evidence.reference_given.connect(self._add_reference)
        self.evidence.file_chosen.connect(self.add_file)
        self.evidence.copy_wanted.connect(self.save_copy)
        self.evidence.removal_wanted.connect(lambda part: self._attempt(lambda actions: actions.remove(part)))

    def show_line(self, desk: Desk, cells: Cells, line: ActionLine | None, language: str) -> None:
        """Show the action of a line; what is being typed of another is written first."""
        self._desk = desk
        action = self.panel.action
        if action is not None and (line is None or line.action.id != action.id):
            self.panel.flush()
            self.evidence.clear()
        if line is None:
            self.panel.forget()
            return
        actions = Actions(desk)
        self.panel.show_action(actions, cells, line, origin_of(desk, line.action, language), language, self._today)
        self.panel.offer(self.offered)
        names = Names(desk, language)
        self.commitment.show_served(served_by(desk, line.action, cells.edition_id, names))
        progress, evidence = actions.progress_of(line.action), actions.evidence_of(line.action)
        self.evidence.show_all(progress, evidence, names, language)
        self.evidence.progress.offer(self.offered(ActionColumn.LEAD))
        self.evidence.progress.show_usual_author(self._last_author or line.cells[ActionColumn.LEAD])

    def forget(self) -> None:
        """Show nothing of a desk, which may be closing."""
        self.panel.forget()
        self.evidence.clear()
        self._desk, self._last_author = None, ""

    def add_file(self, path: Path) -> None:
        """Keep a file as evidence of the action at hand."""
        action, desk = self.panel.action, self._desk
        if action is None or desk is None or self.worker is None:
            return

        def keep(_job: object) -> None:
            name, data = read_evidence(path)
            Actions(desk).add_file(action, name, data)

        self.worker.run(self.tr("Keeping the file"), keep, lambda _done: None, self.failed.emit, can_stop=False)

    def save_copy(self, evidence: Evidence, path: Path) -> None:
        """Write a kept file where somebody wants to have it."""
        desk = self._desk
        if desk is not None and self.worker is not None:
            work = Actions(desk).save_copy
            said = self.tr("Saving a copy")
            self.worker.run(
                said, lambda _job: work(evidence, path), lambda _done: None, self.failed.emit, can_stop=False
            )

    def _go_back(self, thing: str) -> None:
        """To the very line of the notes, of whichever dialogue: only that one's notes are in the room."""
        note = self._desk.store.get(Note, thing) if self._desk is not None else None
        if note is None:
            return
        if self.dialogue is None or self.dialogue.id != note.dialogue_id:
            self.dialogue_chosen.emit(note.dialogue_id)
        self.place_chosen.emit(Place(Room.ROOM, thing))

    def _serve(self, commitment: Commitment | None) -> None:
        action, desk = self.panel.action, self._desk
        if action is None or desk is None:
            return
        values: dict[str, object] = {"commitment_id": commitment.id if commitment else None}
        if commitment is not None and action.lineage is None:
            values["lineage"] = section_of(desk, commitment)
        self._attempt(lambda actions: actions.change([action], values))

    def _add_progress(self, typed: Typed) -> None:
        """Keep an entry: at once, or where a file goes with it on the worker."""
        action, desk, today = self.panel.action, self._desk, self._today()
        if action is None or desk is None:
            return

        def add(_job: object) -> None:
            told = Told(
                today=today,
                day=day_told(typed.day),
                author=typed.author,
                party_id=party_of(desk, typed.author),
                reference=typed.reference,
                file=read_evidence(typed.file) if typed.file else None,
            )
            Actions(desk).add_progress(action, typed.text, told)

        if typed.file is not None and self.worker is not None:
            said = self.tr("Keeping the file")
            self.worker.run(said, add, lambda _done: self._told(typed), self.failed.emit, can_stop=False)
            return
        try:
            add(None)
        except Trouble as trouble:
            self.failed.emit(trouble)
        else:
            self._told(typed)

    def _told(self, typed: Typed) -> None:
        """It is kept: whoever said so is likely to say more."""
        self._last_author = typed.author
        form = self.evidence.progress
        if typed.text == form.text.text().strip():
            form.clear()
            form.show_usual_author(typed.author or form.author.text())

    def _add_reference(self, reference: str) -> None:
        action = self.panel.action
        if action is not None:
            self._attempt(lambda actions: actions.add_reference(action, reference))

    def _attempt(self, work: Callable[[Actions], object]) -> None:
        if self._desk is None:
            return
        try:
            work(Actions(self._desk))
        except Trouble as trouble:
            self.failed.emit(trouble)
