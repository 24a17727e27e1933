"""What came back, in the room of documents: taken in off the window's thread, decided, and taken back by undo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from jpdialog.domain.returned_files import ReturnedCells, ReturnedDecision, ReturnedFile
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.matrix_proposals import Proposals
from jpdialog.services.matrix_take_in import MatrixTakeIn
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.services.returned_accepting import Accepted, Accepting
from jpdialog.services.returned_files import Key, ReturnedFiles, Wishes
from jpdialog.ui.pages.documents.returned_card import ReturnedCard
from jpdialog.ui.pages.documents.returned_reader import OF_FILES, ReturnedReader, Seen
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.tokens import STEP

if TYPE_CHECKING:
    from jpdialog.domain.record import Record
    from jpdialog.services.desk import Desk
    from jpdialog.services.matrix_proposals import Proposal
    from jpdialog.ui.pages.briefs.notice import Notice
    from jpdialog.ui.pages.page import Page
    from jpdialog.ui.worker import Job


class ReturnedPart(QObject):
    """The card of what came back, and everything that is done with it. ``area`` is what is shown."""

    counted = Signal()
    """``waiting`` is another number now."""

    def __init__(self, page: Page, notice: Notice, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._notice, self._today = page, notice, today
        self._goal: tuple[str, Key | None] | None = None
        self._folder = Path.home()
        self.waiting, self._wants_keys = 0, False
        self.file_dialog: QFileDialog | None = None
        self.area = ScrolledColumn(page)
        self.card = ReturnedCard(self._notes_of, self.area)
        self.reader = ReturnedReader(page, today, self.card.on_screen)
        self.area.column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        self.area.column.addWidget(self.card, 1)
        self._connect()

    # What it is told

    def note(self, changed: Collection[object] | None) -> None:
        """Something changed; how much waits is counted anew if that may be another number."""
        self.reader.note(changed)
        if changed is None or any(getattr(each, "table", "") in OF_FILES for each in changed):
            desk, worker = self._page.desk, self._page.worker
            if desk is None or worker is None:
                self._count(0)
            else:
                count = lambda _job: ReturnedFiles(desk).waiting()[0]  # noqa: E731
                worker.run("", count, self._count, self._page.trouble_met.emit, can_stop=False, behind=True)

    def read_again(self) -> None:
        """Look at how all of it stands now."""
        self.card.speak(self._says, self._page.language)
        self.reader.read()

    def go_to(self, record_id: str) -> None:
        """Look at a file, or at the first of some cells of it, by its id, as soon as it is there to be seen."""
        store = self._page.desk.store if self._page.desk else None
        if store is None or not record_id:
            return
        cells = store.get(ReturnedCells, record_id)
        act = store.get(ReturnedDecision, record_id)
        if cells is not None:
            self._goal = cells.file_id, (cells.file_id, cells.first)
        elif act is not None:
            self._goal = act.file_id, (act.file_id, act.cells[0]) if act.cells else None
        else:
            self._goal = record_id, None
        self._reach_goal()

    def take_keys(self) -> bool:
        """Have the keys decide at once, if anything waits, as soon as it is shown; tells whether it does."""
        self._wants_keys = self.waiting > 0
        if self._wants_keys and self.card.table.isVisible():
            self.card.table.setFocus()
        return self._wants_keys

    def leave(self) -> None:
        """Write what was being typed."""
        self.card.bar.flush()

    @property
    def is_typed_in(self) -> bool:
        """Whether something was typed that is not written yet."""
        return bool(self.card.bar.from_line.isModified())

    def records(self) -> list[Record]:
        """The file that is looked at with what was decided of it, for who asks for history."""
        file = self.card.bar.file
        if file is None or self._page.desk is None:
            return []
        return [file, *self._page.desk.store.find(ReturnedDecision, file_id=file.id)]

    # Taking in

    def ask_file(self) -> None:
        """Ask which file came back."""
        dialog = QFileDialog(self._page, self.tr("Take in a workbook"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Workbook (*.xlsx)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take_in(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.file_dialog = dialog
        dialog.open()

    def take_in(self, file: Path) -> None:
        """Read a file, keep it, and show what it holds."""
        desk, worker, today = self._page.desk, self._page.worker, self._today()
        if desk is None or worker is None:
            return
        self._folder = file.parent
        saying = self.tr("Reading the workbook: row %1")

        def read(job: Job) -> tuple[ReturnedFile, bool]:
            def watch(rows: int) -> None:
                job.check()
                if rows:
                    job.say(saying.replace("%1", str(rows)))

            return MatrixTakeIn(desk).take_in(file, today, watch=watch)

        worker.run(self.tr("Reading the workbook…"), read, self._took_in, self._page.trouble_met.emit)

    def _took_in(self, kept: tuple[ReturnedFile, bool]) -> None:
        file, is_new = kept
        self._goal = file.id, None
        if not is_new:
            told = self.tr("%1 was taken in before, as file %2; what was decided stays decided.")
            self._tell(told.replace("%1", file.name).replace("%2", str(file.number)))
        self.read_again()
        self.card.table.setFocus()

    # Deciding

    def _accept(self, proposal: Proposal, choice: int) -> None:
        def accept(desk: Desk) -> None:
            Accepting(desk, self._today()).one(proposal, choice or None)

        if not self._do(accept):
            self.card.failed(proposal.line.key)

    def _accept_clear(self, keys: Sequence[Key]) -> None:
        """Off the window's thread: of thousands it takes a while. They are looked at as they are now."""
        desk, worker, today, wanted = self._page.desk, self._page.worker, self._today(), set(keys)
        if desk is None or worker is None:
            return
        saying = self.tr("Accepting: %1 of %2 actions")

        def work(job: Job) -> tuple[int, Accepted]:
            lines = ReturnedFiles(desk).lines()
            some = [each for each in lines if each.key in wanted and each.is_waiting]
            found = list(Proposals(desk, today, Wishes(lines), {each.cell.action_id for each in some}).of(some))

            def watch(done: int, of: int) -> None:
                if done % 50 == 0:
                    job.say(saying.replace("%1", str(done)).replace("%2", str(of)))

            return len(some), Accepting(desk, today).clear(found, watch)

        worker.run(self.tr("Accepting what is clear…"), work, self._accepted, self._page.trouble_met.emit)

    def _accepted(self, told: tuple[int, Accepted]) -> None:
        asked, accepted = told
        left = asked - len(accepted.done)
        said = self.tr("Accepted: %1").replace("%1", str(len(accepted.done)))
        if left:
            said += self.tr("; %1 still wait, because they are not clear").replace("%1", str(left))
        words = self._page.words or Words()
        why = "\n".join(f"{each.line.label}: {words.of(trouble)}" for each, trouble in accepted.left[:3])
        self._tell(f"{said}.\n{why}".strip())

    def _do(self, work: Callable[[Desk], object]) -> bool:
        if self._page.desk is None:
            return False
        try:
            work(self._page.desk)
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)
            return False
        return True

    # Inside

    def _connect(self) -> None:
        card, today = self.card, self._today
        card.file_wanted.connect(self.ask_file)
        card.accepted.connect(self._accept)
        card.clear_wanted.connect(self._accept_clear)
        card.refused.connect(lambda keys: self._do(lambda desk: ReturnedFiles(desk).refuse(keys, today())))
        card.taken_up.connect(lambda keys: self._do(lambda desk: ReturnedFiles(desk).take_up(keys, today())))
        card.bar.put_away.connect(lambda file: self._do(lambda desk: ReturnedFiles(desk).put_away(file, today())))
        card.bar.taken_up.connect(self._take_up_file)
        card.bar.sender_named.connect(self._name_sender)
        self.reader.seen.connect(self._show)
        self.reader.learnt.connect(card.learn)

    def _take_up_file(self, file: ReturnedFile) -> None:
        keys = [(file.id, number) for number in range(1, file.cells + 1)]
        self._do(lambda desk: ReturnedFiles(desk).take_up(keys, self._today()))

    def _name_sender(self, file: ReturnedFile, sender: str) -> None:
        self._do(lambda desk: ReturnedFiles(desk).name_sender(file, sender))

    def _show(self, seen: Seen) -> None:
        self.card.show_files(seen.files, seen.lines)
        if self._wants_keys and seen.files:
            self._wants_keys = False
            self.card.table.setFocus()
        self._count(sum(each.waiting for each in seen.files))
        self._reach_goal()

    def _reach_goal(self) -> None:
        if self._goal is not None and any(each.file.id == self._goal[0] for each in self.card.files.files):
            (file_id, key), self._goal = self._goal, None
            self.card.look_at(file_id, key)
            self.card.bar.open_notes()

    def _count(self, waiting: int) -> None:
        if waiting != self.waiting:
            self.waiting = waiting
            self.counted.emit()

    def _tell(self, said: str) -> None:
        self._notice.tell(said, "", self._notice.hide)

    def _notes_of(self, file: ReturnedFile) -> Sequence[str]:
        desk = self._page.desk
        return self._says.notes(ReturnedFiles(desk).returned(file)) if desk is not None else ()

    @property
    def _says(self) -> MatrixWords:
        return MatrixWords(self._page.words or Words())
