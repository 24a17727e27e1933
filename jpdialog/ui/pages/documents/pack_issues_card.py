"""What was issued: each version with who has which copy, and what has changed since, word by word."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.difference import difference
from jpdialog.domain.pack import PackCopy, PackIssue, PartKind
from jpdialog.domain.pack_changes import PartChange, PartState
from jpdialog.domain.words import Words
from jpdialog.services.pack_change_words import texts_of
from jpdialog.services.pack_overview import IssuedLine, PackOverview
from jpdialog.ui.days import day, moment
from jpdialog.ui.history.version_row import marked_words
from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.tab_order import lead_through
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import STEP

MOST_LINES = 200
"""Changed lines that are shown in words; of more it is only said how many there are."""


class PackIssuesCard(Card):
    """A list of versions, and of the one that is current all that is known."""

    changes_wanted = Signal(object)
    copies_export_wanted = Signal(object)
    replacement_wanted = Signal(object)
    returned_wanted = Signal(list, bool)
    handing_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[IssuedLine] = []
        self._language, self._today = "en", date.min
        self._changes: tuple[Sequence[PartChange], Words] | None = None
        self.none, self.issues, self.copies = QLabel(self), QListWidget(self), QListWidget(self)
        self.export_button, self.replace_button, self.back, self.out = (QPushButton(self) for _ in range(4))
        self.changes_head, self.words = QLabel(self), QLabel(self)
        self.whom, self.hand = QLineEdit(self), QPushButton(self)
        self._lay_out()
        self.issues.currentRowChanged.connect(lambda _row: self._show_current())
        self.copies.itemSelectionChanged.connect(self._allow_returning)
        self.export_button.clicked.connect(lambda: self.copies_export_wanted.emit(self.current))
        self.replace_button.clicked.connect(lambda: self.replacement_wanted.emit(self.current))
        self.back.clicked.connect(lambda: self.returned_wanted.emit(self._chosen_copies(), True))
        self.out.clicked.connect(lambda: self.returned_wanted.emit(self._chosen_copies(), False))
        self.whom.textChanged.connect(lambda _text: self._allow_handing())
        self.whom.returnPressed.connect(self._hand)
        self.hand.clicked.connect(self._hand)
        self._retranslate()

    @property
    def current(self) -> PackIssue | None:
        """The issue that is looked at."""
        row = self.issues.currentRow()
        return self._lines[row].issued.issue if 0 <= row < len(self._lines) else None

    def show_pack(self, shown: PackOverview, language: str, today: date) -> None:
        """Show the issues of this pack."""
        before, self._language, self._today = self.current, language, today
        ids = [line.issued.issue.id for line in shown.issues]
        is_same = ids == [line.issued.issue.id for line in self._lines]
        self._lines = list(shown.issues)
        completer = QCompleter(list(shown.known_persons), self.whom)
        find_by_any_part(completer)
        self.whom.setCompleter(completer)
        self.issues.blockSignals(True)
        self.issues.clear()
        for line in self._lines:
            self.issues.addItem(self._said(line))
        row = ids.index(before.id) if is_same and before and before.id in ids else 0
        self.issues.setCurrentRow(row if ids else -1)
        self.issues.blockSignals(False)
        self._show_current()

    def handed(self) -> None:
        """A copy was given: the next one can be."""
        self.whom.clear()

    def show_changes(self, found: Sequence[PartChange], words: Words) -> None:
        """Tell what has changed since the issue that is current."""
        self._changes = (found, words)
        self._tell_changes()

    def _said(self, line: IssuedLine) -> str:
        issue = line.issued.issue
        at = moment(datetime.fromisoformat(issue.issued_at).astimezone(), self._today, self._language)
        kind = self.tr("Replacement pages %1") if issue.revision else self.tr("Version %1")
        said = [kind.replace("%1", issue.label), at]
        if issue.is_shareable:
            said.append(self.tr("for the counterpart"))
        if line.issued.superseded_by:
            said.append(self.tr("superseded by %1").replace("%1", line.issued.superseded_by))
        return " · ".join(said)

    def _show_current(self) -> None:
        row, has_any = self.issues.currentRow(), bool(self._lines)
        self.none.setVisible(not has_any)
        for widget in self._detail:
            widget.setVisible(has_any)
        self._show_copies(self._lines[row].holders if 0 <= row < len(self._lines) else ())
        self._changes = None
        if not 0 <= row < len(self._lines):
            return
        self._allow_returning()
        self._tell_changes()
        self.changes_wanted.emit(self.current)

    def _show_copies(self, holders: Sequence[tuple[PackCopy, str]]) -> None:
        """Those that were chosen stay chosen, and nothing hears of it: a button with the keyboard is not to lose it."""
        chosen = {item.data(Qt.ItemDataRole.UserRole) for item in self.copies.selectedItems()}
        current, ids = self.copies.currentItem(), [copy.id for copy, _holder in holders]
        at = current.data(Qt.ItemDataRole.UserRole) if current else None
        with QSignalBlocker(self.copies):
            self.copies.clear()
            for copy, holder in holders:
                item = QListWidgetItem(self._copy_said(copy, holder))
                item.setData(Qt.ItemDataRole.UserRole, copy.id)
                self.copies.addItem(item)
            if at in ids:
                self.copies.setCurrentRow(ids.index(at), QItemSelectionModel.SelectionFlag.NoUpdate)
            for row, copy_id in enumerate(ids):
                self.copies.item(row).setSelected(copy_id in chosen)

    def _copy_said(self, copy: PackCopy, holder: str) -> str:
        held = holder or self.tr("to spare")
        said = [f"{copy.number}  {held}"]
        if copy.returned_on:
            said.append(self.tr("came back %1").replace("%1", day(copy.returned_on, self._language)))
        elif copy.given_on:
            said.append(self.tr("given %1").replace("%1", day(copy.given_on, self._language)))
        return " · ".join(said)

    def _chosen_copies(self) -> list[PackCopy]:
        ids = {item.data(Qt.ItemDataRole.UserRole) for item in self.copies.selectedItems()}
        row = self.issues.currentRow()
        return [copy for copy, _holder in self._lines[row].holders if copy.id in ids] if row >= 0 else []

    def _allow_returning(self) -> None:
        for button in (self.back, self.out):
            button.setEnabled(bool(self.copies.selectedItems()))
        self._allow_handing()

    def _allow_handing(self) -> None:
        """One copy at a time goes to somebody; who gets it is typed, unless the copy is meant for somebody."""
        chosen = self._chosen_copies()
        self.whom.setEnabled(len(chosen) == 1)
        is_said = bool(self.whom.text().strip()) or any(each.person_id or each.recipient for each in chosen)
        self.hand.setEnabled(len(chosen) == 1 and is_said)

    def _hand(self) -> None:
        if self.hand.isEnabled():
            self.handing_wanted.emit(self._chosen_copies()[0], self.whom.text())

    def _tell_changes(self) -> None:
        """Each part that is not as it was, with the lines that differ."""
        if self._changes is None:
            set_prose(self.words, self.tr("Looking for what has changed…") if self._lines else "")
            self.replace_button.setEnabled(False)
            return
        found, words = self._changes
        self.replace_button.setEnabled(bool(found))
        if not found:
            set_prose(self.words, self.tr("Nothing has changed since."))
            return
        tokens, room, told = tokens_of(self), MOST_LINES, []
        for change in found:
            told.append(f"<p style='margin:8px 0 0 0'><b>{_plain(change.part.title)}</b> · {self._state(change)}</p>")
            for line in change.lines[: max(room, 0)]:
                told.append(marked_words(difference(*texts_of(line, words)), tokens))
            room -= len(change.lines)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setText("".join(told))

    def _state(self, change: PartChange) -> str:
        if change.state == PartState.NEW:
            return self.tr("new")
        if change.state == PartState.REMOVED:
            return self.tr("taken out")
        if not change.lines:
            return self.tr("in another order")
        if change.looks == len(change.lines) and change.part.kind == PartKind.DELEGATIONS:
            return self.tr("photos changed: %1").replace("%1", str(change.looks))
        if change.looks == len(change.lines):
            return self.tr("the same words, in another form: %1").replace("%1", str(change.looks))
        said = self.tr("words that came or went: %1").replace("%1", str(change.words))
        if change.figures:
            said += self.tr(", figures: %1").replace("%1", str(change.figures))
        return said

    def _lay_out(self) -> None:
        self.copies.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for listing, height in ((self.issues, 96), (self.copies, 96)):
            listing.setFixedHeight(height)
            listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for label in (self.none, self.changes_head):
            set_role(label, "muted")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(self.none)
        self.column.addLayout(self._beside())
        self.add(self.changes_head)
        self.add(self.words)
        self._detail = (
            self.issues,
            self.export_button,
            self.replace_button,
            self.copies,
            self.back,
            self.out,
            self.whom,
            self.hand,
            self.changes_head,
            self.words,
        )
        lead_through([self.issues, self.export_button, self.replace_button, self.copies])
        lead_through([self.copies, self.back, self.out, self.whom, self.hand])

    def _beside(self) -> QHBoxLayout:
        """The versions with what can be done with one, and beside them its copies."""
        buttons, returning, left, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for row, members in ((buttons, (self.export_button, self.replace_button)), (returning, (self.back, self.out))):
            row.setSpacing(STEP)
            for button in members:
                button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                row.addWidget(button)
            row.addStretch(1)
        handing = QHBoxLayout()
        handing.setSpacing(STEP)
        handing.addWidget(self.whom, 1)
        handing.addWidget(self.hand)
        left.addWidget(self.issues)
        left.addLayout(buttons)
        right.addWidget(self.copies)
        right.addLayout(returning)
        right.addLayout(handing)
        beside = QHBoxLayout()
        beside.setSpacing(2 * STEP)
        left.addStretch(1)
        beside.addLayout(left, 1)
        beside.addLayout(right, 1)
        beside.setContentsMargins(4, 0, 4, 0)
        return beside

    def _retranslate(self) -> None:
        self.show_head(self.tr("What was issued"))
        self.none.setText(self.tr("No pack has been issued yet. What is issued is kept here, with who has which copy."))
        self.none.setWordWrap(True)
        self.issues.setAccessibleName(self.tr("Versions that were issued"))
        self.copies.setAccessibleName(self.tr("Who has which copy of this version"))
        self.changes_head.setText(self.tr("What has changed since"))
        self.words.setAccessibleName(self.changes_head.text())
        for button, word in (
            (self.export_button, self.tr("Export copies…")),
            (self.replace_button, self.tr("Replacement pages…")),
            (self.back, self.tr("Came back")),
            (self.out, self.tr("Is still out")),
            (self.hand, self.tr("Hand over")),
        ):
            button.setText(word)
            button.setAccessibleName(word)
        self.whom.setPlaceholderText(self.tr("Who gets this copy"))
        self.whom.setAccessibleName(self.tr("Who gets the copy that is chosen"))
        self._tell_changes()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._changes is not None:
            self._tell_changes()


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
