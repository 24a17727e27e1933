"""What came back: a matrix that was sent round, its proposals in a table, and below it the one that is current."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTableView, QWidget
from typing_extensions import override

from jpdialog.domain.difference import Change, Piece, difference
from jpdialog.domain.papers import MatrixColumn
from jpdialog.services.matrix_proposals import Proposal
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.ui.history.version_row import marked_words
from jpdialog.ui.pages.documents.returned_model import Column, ReturnedModel
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.status_delegate import StatusDelegate
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import STEP
from jpdialog.ui.told_line import BESIDE

ROW, ROWS_SHOWN = 32, 9
WIDTHS = {Column.NUMBER: 72, Column.FIELD: 208, Column.STATE: 160}
ACCEPT = (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Enter)
REFUSE = (Qt.Key.Key_R, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
MOST_CHOICES = 6
PROSE = (
    MatrixColumn.ACTION,
    MatrixColumn.PROGRESS,
    MatrixColumn.EVIDENCE,
    MatrixColumn.RESOURCES,
    MatrixColumn.NEXT_STEP,
    MatrixColumn.DECISION_SOUGHT,
)
CHOICES = tuple(Qt.Key(Qt.Key.Key_0 + place) for place in range(1, MOST_CHOICES + 1))


class ProposalTable(QTableView):
    """A table whose letters decide; in another one they would look for lines that begin with them."""

    key_pressed = Signal(Qt.Key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and key in (*ACCEPT, *REFUSE, *CHOICES):
            self.key_pressed.emit(key)
        else:
            super().keyPressEvent(event)


class ReturnedCard(Card):
    """It changes nothing itself: it says what is wanted, and is shown the outcome."""

    file_wanted = Signal()
    accepted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReturnedModel(self)
        self._says: MatrixWords | None = None
        self._name, self._rows = "", 0
        self._notes: Sequence[str] = ()
        self.purpose, self.told, self.notes, self.words, self.why = (QLabel(self) for _ in range(5))
        self.file_button, self.accept_button, self.refuse_button = (QPushButton(self) for _ in range(3))
        self.choices = [QPushButton(self) for _ in range(MOST_CHOICES)]
        self.table = ProposalTable(self)
        self.table.setModel(self.model)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def current(self) -> Proposal | None:
        """The proposal that is looked at."""
        row = self.table.currentIndex().row()
        return self.model.proposals[row] if 0 <= row < len(self.model.proposals) else None

    def show_file(self, name: str, rows: int, notes: Sequence[str]) -> None:
        """A file was read: what it is called, how many rows it has, and what of it was not read."""
        self._name, self._rows, self._notes = name, rows, notes
        self.model.refused.clear()

    def show_proposals(self, proposals: Sequence[Proposal], says: MatrixWords) -> None:
        """Show what is wanted, as it stands now."""
        is_first = not self.model.proposals and bool(proposals)
        self._says = says
        self.model.show_proposals(proposals, says)
        if is_first or not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._tell()

    def go_on(self) -> None:
        """Make the next one current that is still to be decided on."""
        rows = range(len(self.model.proposals))
        at = self.table.currentIndex().row()
        order = [*rows[at + 1 :], *rows[: at + 1]]
        found = next((row for row in order if self.model.is_open(self.model.proposals[row])), None)
        if found is not None:
            self.table.selectRow(found)

    # Inside

    def _decide(self, key: Qt.Key) -> None:
        if key in REFUSE:
            self._refuse()
        else:
            self._accept(0 if key in ACCEPT else key - Qt.Key.Key_0)

    def _connect(self) -> None:
        self.file_button.clicked.connect(self.file_wanted)
        self.accept_button.clicked.connect(lambda: self._accept(0))
        self.refuse_button.clicked.connect(self._refuse)
        for place, button in enumerate(self.choices, 1):
            button.clicked.connect(lambda _checked=False, place=place: self._accept(place))
        self.table.key_pressed.connect(self._decide)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._tell_current())

    def _accept(self, choice: int) -> None:
        proposal = self.current
        if proposal is None or not proposal.can_be_accepted:
            return
        is_one_of_many = len(proposal.choices) > 1
        if is_one_of_many == bool(choice) and choice <= len(proposal.choices):
            self.model.refuse(proposal.number, is_refused=False)
            self.accepted.emit(proposal, choice)

    def _refuse(self) -> None:
        proposal = self.current
        if proposal is not None and not proposal.is_done:
            is_refused = proposal.number not in self.model.refused
            self.model.refuse(proposal.number, is_refused=is_refused)
            if is_refused:
                self.go_on()
            self._tell()

    def _tell(self) -> None:
        proposals = self.model.proposals
        is_there = bool(self._name)
        still = sum(self.model.is_open(each) for each in proposals)
        said = self.tr("%1: %2 proposals, %3 still to be decided on")
        if not proposals:
            said = self.tr("%1: %4 rows, nothing was changed in them")
        for place, value in {"%1": self._name, "%2": len(proposals), "%3": still, "%4": self._rows}.items():
            said = said.replace(place, str(value))
        self.told.setText(said)
        self.told.setVisible(is_there)
        set_prose(self.notes, "\n".join(self._notes))
        self.notes.setVisible(is_there and bool(self._notes))
        self.table.setVisible(bool(proposals))
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + ROW * min(len(proposals), ROWS_SHOWN) + 8)
        self._tell_current()

    def _tell_current(self) -> None:
        proposal = self.current
        for widget in (self.words, self.why, self.accept_button, self.refuse_button):
            widget.setVisible(proposal is not None)
        for place, button in enumerate(self.choices, 1):
            button.hide()
            button.setAccessibleName(self.tr("Choice %1").replace("%1", str(place)))
        if proposal is None or self._says is None:
            return
        self.words.setText(marked_words(_pieces(proposal), tokens_of(self)))
        self.words.setAccessibleName(f"{proposal.now} → {proposal.wanted}")
        set_prose(self.why, self._why(proposal, self._says))
        self.why.setVisible(bool(self.why.text()))
        self._offer(proposal)

    def _why(self, proposal: Proposal, says: MatrixWords) -> str:
        """How it stands, and what it was if that is neither what it is nor what is wanted."""
        told = [says.state(proposal)]
        if proposal.is_changed_since and proposal.was is not None:
            told.append(self.tr("When it was sent: %1").replace("%1", proposal.was or "–"))
        return " · ".join(filter(None, told))

    def _offer(self, proposal: Proposal) -> None:
        many = proposal.choices if len(proposal.choices) > 1 and not proposal.is_done else ()
        for place, ((label, _meant), button) in enumerate(zip(many, self.choices, strict=False), 1):
            button.setText(f"{place}  {label}".replace("&", "&&"))
            button.setAccessibleName(self.tr("Accept as %1").replace("%1", label))
            button.show()
        self.accept_button.setVisible(not many)
        self.accept_button.setEnabled(proposal.can_be_accepted)
        self.refuse_button.setEnabled(not proposal.is_done)
        is_refused = proposal.number in self.model.refused
        self.refuse_button.setText(self.tr("Take up again") if is_refused else self.tr("Refuse"))

    def _lay_out(self) -> None:
        table = self.table
        set_role(table, "table")
        for label in (self.purpose, self.why, self.notes):
            set_role(label, "muted")
        set_role(self.told, "strong")
        set_role(self.accept_button, "primary")
        for label in (self.purpose, self.told, self.notes, self.words, self.why):
            label.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        table.setItemDelegateForColumn(Column.STATE, StatusDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        for column in (Column.NOW, Column.WANTED):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            heads.resizeSection(column, width)
        self._put_in()

    def _put_in(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setContentsMargins(BESIDE, 0, BESIDE, 0)
        above.setSpacing(2 * STEP)
        above.addWidget(self.purpose, 1)
        above.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignTop)
        below.setSpacing(STEP)
        for button in (*self.choices, self.accept_button, self.refuse_button):
            below.addWidget(button)
        below.addStretch(1)
        self.column.addLayout(above)
        for widget in (self.told, self.notes, self.table, self.words, self.why):
            self.add(widget)
        self.column.addLayout(below)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.show_head(self.tr("What came back"))
        set_prose(
            self.purpose,
            self.tr(
                "A follow-up matrix that was sent round as a workbook is taken in here. Each changed cell is shown, "
                "and accepted or refused by itself; nothing is changed before that."
            ),
        )
        self.file_button.setText(self.tr("Take in a workbook…"))
        self.accept_button.setText(self.tr("Accept"))
        self.accept_button.setToolTip(self.tr("Key: A"))
        self.refuse_button.setToolTip(self.tr("Key: R"))
        self.refuse_button.setText(self.tr("Refuse"))
        self.table.setAccessibleName(self.tr("Proposals"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.model.tell_again()
        self._tell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._tell_current()


def _pieces(proposal: Proposal) -> Sequence[Piece]:
    """What goes and what comes: word by word in prose, as a whole where a value is another one."""
    if proposal.cell.column in PROSE:
        return difference(proposal.now, proposal.wanted)
    told = ((Change.GONE, proposal.now), (Change.SAME, " "), (Change.NEW, proposal.wanted))
    return [Piece(change, text) for change, text in told if text]
