"""All entries of one kind under their heading: kept in step with the store, carried to and fro, and added to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import USUAL_HANDLING, Entry, EntryKind, Handling
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.burst import Pace
from jpdialog.ui.field_words import field_word
from jpdialog.ui.pages.briefs.entry_row import EntryRow, Scribe
from jpdialog.ui.theme import set_role, tokens_of


class KindBlock(QWidget):
    """The rows of one kind, in order. What a row asks for goes on to whoever writes."""

    typed = Signal()
    kept = Signal()
    failed = Signal(Trouble)
    placed = Signal(object, int)
    removed = Signal(object)
    handling_chosen = Signal(object, object)
    undo_wanted = Signal()
    redo_wanted = Signal()
    step_wanted = Signal(object, int)
    entered = Signal(object)
    rows_changed = Signal()

    def __init__(self, kind: EntryKind, scribe: Scribe, pace: Pace) -> None:
        super().__init__()
        self.kind = kind
        self._scribe, self._pace = scribe, pace
        self._is_doubled = self._is_second_shown = False
        self.rows: list[EntryRow] = []
        self._spare: list[EntryRow] = []
        self.heading, self.aside = QLabel(self), QLabel(self)
        self.add_button = QPushButton(self)
        self.add_button.clicked.connect(self._on_add_clicked)
        self._mark = QFrame(self)
        self._mark.hide()
        self._layout = QVBoxLayout()
        self._lay_out()
        self.retranslate()

    # Keeping in step

    def sync(self, entries: Sequence[Entry], *, is_doubled: bool, being_made: EntryRow | None = None) -> None:
        """Show these entries: rows that stand already are kept, with cursor and focus; only what differs is touched."""
        self._is_doubled = is_doubled
        known = {row.entry.id: row for row in self.rows if row.entry is not None}
        wanted = {entry.id for entry in entries}
        for entry_id, row in known.items():
            if entry_id not in wanted:
                self._lose(row)
        rows = []
        for entry in entries:
            found = known.get(entry.id) or (being_made if being_made in self.rows else None)
            being_made = None if found is being_made else being_made
            row = found or self._row_for(entry)
            row.show_entry(entry)
            rows.append(row)
        rows = self._with_new_ones(rows)
        for row in rows:
            row.is_doubled = is_doubled
        self._put(rows)
        self._hide_spare()

    def add_row(self, after: EntryRow | None = None) -> EntryRow:
        """A new row behind ``after``, or last, with the cursor in it; nothing is stored before something is typed."""
        last = self.rows[-1] if self.rows else None
        if after is None and last is not None and last.entry is None:
            last.focus()
            return last
        row = self._row_for(None)
        row.is_doubled = self._is_doubled
        place = self.rows.index(after) + 1 if after in self.rows else len(self.rows)
        self._put([*self.rows[:place], row, *self.rows[place:]])
        row.focus()
        return row

    def entry_before(self, row: EntryRow) -> Entry | None:
        """The stored entry that stands before a row."""
        before = [each.entry for each in self.rows[: self.rows.index(row)] if each.entry is not None]
        return before[-1] if before else None

    def clear(self) -> None:
        """Take all rows away; what was typed in them has been written before."""
        self.release()
        self._hide_spare()
        self.rows_changed.emit()
        self.show_aside()

    def release(self) -> None:
        """Let the entries go; their rows stay where they are for those that ``sync`` shows next.

        A row is dear to make and cheap to fill, and whoever goes through the briefs opens many.
        """
        focused = QApplication.focusWidget()
        if focused is not None and any(row.isAncestorOf(focused) for row in self.rows):
            self.add_button.setFocus()
        for row in self.rows:
            row.release()
        self._spare = [*self.rows, *self._spare]
        self.rows = []

    def lay_in(self, count: int) -> bool:
        """Make a row in advance if there are fewer than ``count``; False if there are enough."""
        if len(self.rows) + len(self._spare) >= count:
            return False
        row = self._make_row()
        row.hide()
        self._layout.addWidget(row)
        for widget in (row, *row.findChildren(QWidget)):
            widget.ensurePolished()
        self._spare.append(row)
        return True

    def show_second_language(self, is_shown: bool) -> None:
        """Show the second language of every row, or put it away."""
        self._is_second_shown = is_shown
        for row in [*self.rows, *self._spare]:
            row.show_second_language(is_shown)
        self.rows_changed.emit()

    @property
    def seconds(self) -> int:
        """Seconds that its rows take to say, as they stand."""
        return sum(row.seconds for row in self.rows)

    def show_aside(self) -> None:
        """Say at the right of the heading how many there are and how long they take, or who may see this kind."""
        count = sum(not row.is_blank() for row in self.rows)
        if self.kind is EntryKind.POINT and count:
            self.aside.setText(
                self.tr("%1 · %2 min %3 s")
                .replace("%1", str(count))
                .replace("%2", str(self.seconds // 60))
                .replace("%3", str(self.seconds % 60))
            )
        elif self.kind is EntryKind.IF_RAISED and count:
            self.aside.setText(str(count))
        else:
            is_ours = USUAL_HANDLING[self.kind] is Handling.INTERNAL
            self.aside.setText(field_word(Handling.INTERNAL) if is_ours else "")

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.heading.setText(field_word(self.kind))
        self.add_button.setText("+ " + self._words_to_add())
        self.add_button.setAccessibleName(self._words_to_add())
        self.show_aside()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Inside

    def _words_to_add(self) -> str:
        return {
            EntryKind.OBJECTIVE: self.tr("Add an objective"),
            EntryKind.POINT: self.tr("Add a point"),
            EntryKind.THEIR_OBJECTIVE: self.tr("Add what they want"),
            EntryKind.IF_RAISED: self.tr("Add a question and its answer"),
            EntryKind.DO_NOT_SAY: self.tr("Add what must not be said"),
            EntryKind.BACKGROUND: self.tr("Add background"),
        }[self.kind]

    def _lay_out(self) -> None:
        set_role(self.heading, "group")
        set_role(self.aside, "small")
        set_role(self.add_button, "ghost")
        rule = QFrame(self)
        set_role(rule, "line")
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch()
        head.addWidget(self.aside)
        under = QHBoxLayout()
        under.setContentsMargins(26, 0, 0, 0)
        under.addWidget(self.add_button)
        under.addStretch()
        self._layout.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (head, rule, self._layout, under):
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)

    def _row_for(self, entry: Entry | None) -> EntryRow:
        row = self._spare.pop(0) if self._spare else self._make_row()
        row.take_up(entry)
        return row

    def _hide_spare(self) -> None:
        for row in self._spare:
            row.hide()

    def _make_row(self) -> EntryRow:
        row = EntryRow(self.kind, self._scribe, self._pace)
        row.show_second_language(self._is_second_shown)
        row.typed.connect(self._on_typed)
        row.kept.connect(self.kept)
        row.failed.connect(self.failed)
        row.next_wanted.connect(lambda: self.add_row(row))
        row.removal_wanted.connect(lambda: self._remove(row))
        row.abandoned.connect(lambda: self._lose(row))
        row.move_wanted.connect(lambda by: self._move(row, by))
        row.step_wanted.connect(self.step_wanted)
        row.undo_wanted.connect(lambda: self._undo_in(row))
        row.redo_wanted.connect(self.redo_wanted)
        row.handling_chosen.connect(lambda handling: self.handling_chosen.emit(row, handling))
        row.entered.connect(lambda: self.entered.emit(row))
        row.grip.carried.connect(self._show_mark)
        row.grip.dropped.connect(lambda height: self._drop_at(row, height))
        row.grip.let_go.connect(self._mark.hide)
        return row

    def _with_new_ones(self, rows: list[EntryRow]) -> list[EntryRow]:
        """Rows not stored yet, put behind the row that they stood behind."""
        anchor: EntryRow | None = None
        for row in self.rows:
            if row.entry is None and row not in rows:
                rows.insert(rows.index(anchor) + 1 if anchor in rows else len(rows), row)
            anchor = row
        return rows

    def _put(self, rows: list[EntryRow]) -> None:
        if rows != self.rows:
            self.rows = rows
            for place, row in enumerate(rows):
                at = self._layout.itemAt(place)
                if at is None or at.widget() is not row:
                    self._layout.removeWidget(row)
                    self._layout.insertWidget(place, row)
                row.show()  # now, not when the layout comes to it: Tab must lead there
            self.rows_changed.emit()
        self.show_aside()

    def _lose(self, row: EntryRow) -> None:
        if row not in self.rows:
            return
        if row.entry is not None and row.is_being_typed():
            row.detach()
            return
        self._drop(row)
        self._put([each for each in self.rows if each is not row])

    def _undo_in(self, row: EntryRow) -> None:
        """Behind the words goes the row that they were typed into; only then what was done before (0082)."""
        if row.entry is None and row.is_blank():
            self._remove(row)
        else:
            self.undo_wanted.emit()

    def _remove(self, row: EntryRow) -> None:
        place = self.rows.index(row)
        row.drop()
        neighbours = [*self.rows[max(0, place - 1) : place], *self.rows[place + 1 : place + 2]]
        (neighbours[0].focus if neighbours else self.add_button.setFocus)()
        if row.entry is not None:
            self.removed.emit(row)
        else:
            self._lose(row)

    def _drop(self, row: EntryRow) -> None:
        if row.has_focus():
            place = self.rows.index(row)
            others = [*self.rows[:place][-1:], *self.rows[place + 1 : place + 2]]
            (others[0].focus if others else self.add_button.setFocus)()
        row.release()
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _move(self, row: EntryRow, by: int) -> None:
        if row.flush() and row.entry is not None:
            stored = [each for each in self.rows if each.entry is not None]
            self.placed.emit(row, min(max(stored.index(row) + by, 0), len(stored) - 1))

    def _drop_at(self, row: EntryRow, height: int) -> None:
        if row.entry is not None:
            stored = [each for each in self.rows if each.entry is not None and each is not row]
            self.placed.emit(row, sum(_middle(each) < height for each in stored))

    def _show_mark(self, height: int) -> None:
        self._mark.setStyleSheet(f"background: {tokens_of(self).accent.ink};")
        above = [row for row in self.rows if _middle(row) < height]
        y = above[-1].geometry().bottom() + 1 if above else self.rows[0].geometry().top() - 2
        self._mark.setGeometry(26, y, self.width() - 26, 2)
        self._mark.raise_()
        self._mark.show()

    def _on_add_clicked(self) -> None:
        self.add_row()

    def _on_typed(self) -> None:
        self.show_aside()
        self.typed.emit()


def _middle(row: EntryRow) -> int:
    return row.mapToGlobal(QPoint(0, row.height() // 2)).y()
