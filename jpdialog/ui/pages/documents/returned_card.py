"""What came back: the workbooks, the cells of the one that is looked at, and below them the cell that is current."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from jpdialog.ui.pages.documents.returned_bar import ACTION, COLUMN, DECIDED, WAITING, ReturnedBar
from jpdialog.ui.pages.documents.returned_detail import ReturnedDetail
from jpdialog.ui.pages.documents.returned_files import FilesModel, FilesTable
from jpdialog.ui.pages.documents.returned_model import ReturnedModel
from jpdialog.ui.pages.documents.returned_table import ReturnedTable
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP
from jpdialog.ui.told_line import BESIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jpdialog.domain.returned_files import ReturnedFile
    from jpdialog.services.matrix_proposals import Proposal
    from jpdialog.services.matrix_words import MatrixWords
    from jpdialog.services.returned_files import CellLine, FileLine, Key


class ReturnedCard(Card):
    """It changes nothing itself: it says what is wanted, and is shown the outcome."""

    file_wanted = Signal()
    accepted = Signal(object, int)
    """One cell, by which of its choices; 0: it has one."""
    clear_wanted = Signal(object)
    """The keys of those cells of which all that is clear is to be accepted."""
    refused = Signal(object)
    taken_up = Signal(object)

    def __init__(self, notes_of: Callable[[ReturnedFile], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes_of = notes_of
        self._says: MatrixWords | None = None
        self._lines: Sequence[CellLine] = ()
        self._cells: list[CellLine] = []
        self._waiting = 0
        self._settling: set[Key] = set()
        self.model, self.files = ReturnedModel(self), FilesModel(self)
        self.purpose, self.file_button, self.nothing = QLabel(self), QPushButton(self), QLabel(self)
        self.files_table = FilesTable(self.files, self)
        self.bar, self.table, self.detail = ReturnedBar(self), ReturnedTable(self.model, self), ReturnedDetail(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def current(self) -> Proposal | None:
        """The cell that is looked at, as it stands; None while that is not worked out."""
        return self.model.proposal(self.table.row)

    def speak(self, says: MatrixWords, language: str) -> None:
        """Speak another language in what the lower rooms say."""
        if self._says is not None and self.files.language == language:
            return
        self._says, self.files.language = says, language
        self.model.speak(says)
        self._tell()

    def show_files(self, files: Sequence[FileLine], lines: Sequence[CellLine]) -> None:
        """Show what came back, and what was decided of it by now."""
        looked_at = self.bar.file
        self._lines, self._settling = lines, set()
        self.files.show_files(files)
        self.files_table.fit()
        if not self.files_table.currentIndex().isValid() or self.files_table.model().rowCount() <= 1:
            self.files_table.selectRow(self.files.row_of(looked_at.id) if looked_at else 0)
        self._take_up_file()
        self._show_lines()
        self._tell()

    def learn(self, proposals: Iterable[Proposal]) -> None:
        """How some of the cells stand."""
        self.model.learn(proposals)
        self._tell_current()

    def look_at(self, file_id: str, key: Key | None = None) -> None:
        """Look at a file, or at one of its cells, whether it waits or not."""
        self.files_table.selectRow(self.files.row_of(file_id))
        if key is not None:
            if not any(each.key == key and each.is_waiting for each in self._lines):
                self.bar.choose(2)
            self.table.keep_place(key, 0)

    def go_on(self) -> None:
        """Make the next one current that still waits; if there is none here, of the next file that has some."""
        lines, at = self.model.lines, self.table.row
        order = [*range(at + 1, len(lines)), *range(at + 1)]
        found = next((row for row in order if self._is_open(lines[row])), None)
        if found is not None:
            self.table.selectRow(found)
            return
        file = next((each for each in self.files.files if each.waiting), None)
        if file is not None and any(self._is_open(each) for each in self._lines if each.file.id == file.file.id):
            self.bar.choose(WAITING)
            self.files_table.selectRow(self.files.row_of(file.file.id))
            self.table.selectRow(0)

    def failed(self, key: Key) -> None:
        """A decision could not be written: the cell waits as before, and is looked at again."""
        self._settling.discard(key)
        self.table.keep_place(key, self.table.row)

    def on_screen(self) -> list[Key]:
        """The cells that are to be seen now."""
        top, bottom = self.table.rowAt(0), self.table.rowAt(self.table.viewport().height() - 1)
        if top < 0:
            return []
        return [each.key for each in self.model.lines[top : bottom + 1 if bottom >= 0 else None]]

    # Inside

    def _is_open(self, line: CellLine) -> bool:
        return line.is_waiting and line.key not in self._settling

    def _connect(self) -> None:
        self.file_button.clicked.connect(self.file_wanted)
        self.files_table.chosen.connect(self._choose_file)
        self.bar.filtered.connect(self._show_lines)
        self.bar.many_wanted.connect(lambda is_accept, scope: self._many(scope, is_accept=is_accept))
        self.table.accept_wanted.connect(self._accept)
        self.table.refuse_wanted.connect(self._refuse)
        self.table.next_wanted.connect(self.go_on)
        self.table.many_wanted.connect(lambda is_accept: self.bar.ask_many(is_accept=is_accept))
        self.table.selected.connect(self._tell_current)
        self.detail.accept_wanted.connect(self._accept)
        self.detail.refuse_wanted.connect(self._refuse)

    def _choose_file(self) -> None:
        self._take_up_file()
        self._show_lines()
        self._tell()

    def _take_up_file(self) -> None:
        """Know the cells of the file that is looked at."""
        line = self.files.file(self.files_table.currentIndex().row())
        file_id = line.file.id if line else ""
        self._cells = [each for each in self._lines if line is None or each.key[0] == file_id]
        self._waiting = sum(each.decided is None for each in self._cells)

    def _show_lines(self) -> None:
        """Show the cells of the file that is looked at, as far as the filter lets them."""
        row = self.table.row
        key = self.model.lines[row].key if 0 <= row < len(self.model.lines) else None
        shown, wanted = self.bar.shown, self._cells
        if shown in (WAITING, DECIDED):
            wanted = [each for each in wanted if (each.decided is None) == (shown == WAITING)]
        self.model.show_lines(wanted)
        self.table.keep_place(key, row)
        self._tell_current()

    def _accept(self, choice: int) -> None:
        if len(self.table.rows()) > 1:
            self.clear_wanted.emit(self._selected())
            return
        proposal = self.current
        if proposal is None or not proposal.can_be_accepted or proposal.line.key in self._settling:
            return
        is_one_of_many = len(proposal.choices) > 1 and not proposal.is_done
        if is_one_of_many == bool(choice) and choice <= len(proposal.choices):
            self._settling.add(proposal.line.key)
            self.go_on()
            self.accepted.emit(proposal, choice)

    def _refuse(self) -> None:
        rows = self.table.rows()
        lines = [self.model.lines[row] for row in rows]
        waiting = [each.key for each in lines if self._is_open(each)]
        left = [each.key for each in lines if each.decided is not None and not each.is_accepted]
        if waiting:
            self._settling.update(waiting)
            if len(rows) == 1:
                self.go_on()
            self.refused.emit(waiting)
        elif left:
            self.taken_up.emit(left)

    def _selected(self) -> list[Key]:
        return [self.model.lines[row].key for row in self.table.rows()]

    def _many(self, scope: int, *, is_accept: bool) -> None:
        row = self.table.row
        of = self.model.lines[row].cell if 0 <= row < len(self.model.lines) else None
        waiting = [each for each in self._cells if self._is_open(each)]
        if scope == ACTION:
            waiting = [each for each in waiting if of and each.cell.action_id == of.action_id]
        elif scope == COLUMN:
            waiting = [each for each in waiting if of and each.cell.column == of.column]
        if waiting:
            (self.clear_wanted if is_accept else self.refused).emit([each.key for each in waiting])

    def _tell(self) -> None:
        is_there = bool(self.files.files)
        for widget in (self.files_table, self.bar, self.table, self.detail):
            widget.setVisible(is_there)
        self.purpose.setVisible(not is_there)
        self.nothing.setVisible(not is_there)
        line = self.files.file(self.files_table.currentIndex().row())
        notes = self._notes_of(line.file) if line else ()
        self.bar.show_file(line, notes, self._waiting, len(self._cells) - self._waiting)
        self._tell_current()

    def _tell_current(self) -> None:
        if self._says is not None:
            self.detail.show_proposal(self.current, self._says, is_many=len(self.table.rows()) > 1)

    def _lay_out(self) -> None:
        set_role(self.purpose, "muted")
        set_role(self.nothing, "muted")
        above = QHBoxLayout()
        above.setContentsMargins(BESIDE, 0, BESIDE, 0)
        above.setSpacing(2 * STEP)
        above.addWidget(self.head, 1)
        above.addWidget(self.file_button)
        self.column.insertLayout(0, above)
        self.add(self.purpose)
        for widget in (self.files_table, self.bar):
            self.add(widget)
        self.add(self.table, 1)
        self.add(self.detail)
        self.add(self.nothing)
        self.column.addStretch(0)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.show_head(self.tr("What came back"))
        told = self.tr(
            "A follow-up matrix that was sent round as a workbook is taken in here. Each changed cell waits until it "
            "is accepted or refused; nothing is changed before that."
        )
        set_prose(self.purpose, told)
        self.file_button.setToolTip(told)
        set_prose(self.nothing, self.tr("No workbook came back yet. Export the follow-up matrix as a workbook first."))
        self.file_button.setText(self.tr("Take in a workbook…"))
        self.files_table.setAccessibleName(self.tr("Workbooks that came back"))
        self.table.setAccessibleName(self.tr("Proposals"))
        for model, count in ((self.model, self.model.columnCount()), (self.files, self.files.columnCount())):
            model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, count - 1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
