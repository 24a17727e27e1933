"""A brief as one page, in the order in which it will be read, every entry an editor in place."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import Entry, EntryKind, Handling
from jpdialog.domain.dialogue import Interpretation
from jpdialog.domain.rich_text import RichText
from jpdialog.domain.trouble import Trouble
from jpdialog.services import persons
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.namesakes import told_apart
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.briefs.entry_row import EntryRow
from jpdialog.ui.pages.briefs.entry_writer import EntryWriter
from jpdialog.ui.pages.briefs.gone_section import GoneSection
from jpdialog.ui.pages.briefs.kind_block import KindBlock
from jpdialog.ui.pages.briefs.rows_in_advance import RowsInAdvance
from jpdialog.ui.pages.briefs.strip import Strip
from jpdialog.ui.pages.briefs.text_editor import TextEditor
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import COLUMN_WIDEST

GAP = 24
NARROWEST = 360


class BriefSheet(QScrollArea):
    """The page of one brief. Nothing typed is lost: it is written when the typing pauses, and before anything else."""

    kept = Signal()
    failed = Signal(Trouble)
    undo_wanted = Signal()
    redo_wanted = Signal()
    cleaning_wanted = Signal(object, object)
    """A page that was pasted, and what takes it cleaned."""
    link_followed = Signal(str)

    def __init__(self, pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._view: BriefView | None = None
        self._language = "en"
        self._writer: EntryWriter | None = None
        self.strip, self.gone = Strip(), GoneSection()
        self.blocks = {kind: KindBlock(kind, self, pace) for kind in EntryKind}
        self.in_advance = RowsInAdvance(self.blocks, self)
        self._lay_out()
        self._connect()

    # Showing

    def show_brief(self, desk: Desk, view: BriefView, language: str) -> bool:
        """Show a brief, or show it again: what is being typed stays, with its cursor.

        False if another is shown whose typing could not be written: then that one stays, with its text.
        """
        is_another = self._view is None or view.brief.id != self._view.brief.id or desk is not self._desk
        if is_another:
            if not self.flush():
                return False
            for block in self.blocks.values():
                block.release()
            self._writer = EntryWriter(desk, view.brief, self._block_of)
        self._desk, self._view, self._language = desk, view, language
        doubled = view.dialogue.interpretation == Interpretation.CONSECUTIVE
        being_made = self._writer.being_made if self._writer else None
        for kind, block in self.blocks.items():
            adopt = being_made if being_made in block.rows else None
            block.sync(view.of_kind(kind), is_doubled=doubled, being_made=adopt)
        self._show_older(desk, view)
        self._show_strip()
        if is_another:
            self.verticalScrollBar().setValue(0)
        return True

    def close_brief(self) -> bool:
        """Write what was typed and show nothing; False, and nothing is cleared, if it could not be written."""
        if not self.flush():
            return False
        for block in self.blocks.values():
            block.clear()
        self._desk = self._view = self._writer = None
        return True

    def flush(self) -> bool:
        """Write all that was typed; False if something could not be written (it stays, and is tried again)."""
        if self._view is None:
            return True
        QGuiApplication.inputMethod().commit()  # a word that is being put together belongs to what is written
        self.strip.flush()
        return all([row.flush() for row in self._rows()])

    def show_second_language(self, is_shown: bool) -> None:
        """Show the second language of every entry, or put it away."""
        for block in self.blocks.values():
            block.show_second_language(is_shown)

    def focus_first(self) -> None:
        """Put the cursor into the first entry, or onto the way to make one."""
        editors = self._editors()
        if editors:
            editors[0].focus_end()
        else:
            self.blocks[EntryKind.OBJECTIVE].add_button.setFocus()

    def texts(self) -> list[TextEditor]:
        """The texts of its entries, in the order in which they are read."""
        return self._editors()

    def is_being_typed(self) -> bool:
        """Whether anything in the brief is not a change yet."""
        return any(row.is_being_typed() for row in self._rows())

    def entry_in_focus(self) -> Entry | None:
        """The entry that the cursor is in, as it is stored."""
        return next((row.entry for row in self._rows() if row.has_focus()), None)

    def text_of(self, entry_id: str, field: str = "text") -> TextEditor | None:
        """A text of an entry; None if it is not in this brief, or not shown."""
        row = next((row for row in self._rows() if row.entry is not None and row.entry.id == entry_id), None)
        return next((each.editor for each in row.fields if each.name == field), None) if row else None

    def show_entry(self, entry_id: str) -> None:
        """Put the cursor into an entry, in sight; nothing happens if it is not in this brief."""
        editor = self.text_of(entry_id)
        if editor is not None:
            editor.focus_end()

    @property
    def seconds(self) -> int:
        """Seconds that the points to make take as they stand, saved or not."""
        return self.blocks[EntryKind.POINT].seconds

    # The scribe of its rows

    def keep(self, row: EntryRow, field: str, text: RichText) -> None:
        """Keep a draft of a field; raises Trouble."""
        if self._writer is not None:
            self._writer.keep(row, field, text)

    def write(self, row: EntryRow, field: str, text: RichText) -> None:
        """Make a field's text a change; raises Trouble."""
        if self._writer is not None:
            self._writer.write(row, field, text)

    def clean(self, read: Callable[[], RichText], then: Callable[[RichText], bool]) -> None:
        """Have a page that was pasted cleaned aside from the window."""
        self.cleaning_wanted.emit(read, then)

    def follow(self, link: str) -> None:
        """Go where a link leads."""
        self.link_followed.emit(link)

    def say_still_right(self, row: EntryRow, fields: Collection[str]) -> None:
        """Keep that the translations of these texts of a row are right for them as they are."""
        desk = self._desk
        if desk is not None:
            self._do(lambda: row.entry and [desk.second_language.say_still_right(row.entry, each) for each in fields])

    # Inside

    def _show_older(self, desk: Desk, view: BriefView) -> None:
        older = desk.second_language.older(view.entries)
        for row in self._rows():
            row.show_older([each for each in older if row.entry is not None and each.record.id == row.entry.id])

    def _lay_out(self) -> None:
        page = QWidget()
        column = QWidget(page)
        column.setMinimumWidth(NARROWEST)
        column.setMaximumWidth(COLUMN_WIDEST + 40)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 4, 0, 48)
        inner.setSpacing(GAP)
        inner.addWidget(self.strip)
        for block in self.blocks.values():
            inner.addWidget(block)
        inner.addStretch()
        outer = QHBoxLayout(page)
        outer.setContentsMargins(12, 0, 12, 0)
        outer.addStretch(1)
        outer.addWidget(column, 20)
        outer.addStretch(1)
        set_role(page, "page")
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _connect(self) -> None:
        self.strip.speaker_named.connect(self._name_speaker)
        self.strip.likelihood_chosen.connect(lambda value: self._set("likelihood", value))
        self.strip.time_bar.minutes_given.connect(lambda value: self._set("minutes", value))
        for block in self.blocks.values():
            block.typed.connect(self._show_time)
            block.kept.connect(self.kept)
            block.failed.connect(self.failed)
            block.placed.connect(self._place)
            block.removed.connect(self._remove)
            block.handling_chosen.connect(self._handle)
            block.undo_wanted.connect(self.undo_wanted)
            block.redo_wanted.connect(self.redo_wanted)
            block.step_wanted.connect(self._step)
            block.entered.connect(self._on_entered)
            block.rows_changed.connect(self._order_tabs)

    def _show_strip(self) -> None:
        if self._desk is None or self._view is None:
            return
        names = Names(self._desk, self._language)
        self.gone.show_view(self._view)
        known, speaker = told_apart(self._desk, persons.ours(self._desk), self._language), self._view.speaker
        shown = known.get(speaker.id) if speaker else None
        self.strip.show_view(self._view, shown or names.of(speaker, "name"), list(known.values()))
        self._show_time()

    def _show_time(self) -> None:
        if self._view is not None:
            self.strip.time_bar.show_seconds(self.seconds)

    def _do(self, work: Callable[[], object]) -> None:
        """Write what was typed first, then do this; what goes wrong is said, and nothing is changed on the page."""
        if not self.flush():
            return
        try:
            work()
        except Trouble as trouble:
            self.failed.emit(trouble)
        else:
            self.kept.emit()

    def _set(self, field: str, value: object) -> None:
        if self._desk is None or self._view is None:
            return
        desk, brief = self._desk, self._view.brief
        try:
            desk.briefs.write(brief, field, value)
        except Trouble as trouble:
            self.failed.emit(trouble)

    def _name_speaker(self, name: str) -> None:
        if self._desk is None or self._view is None:
            return
        try:
            persons.let_speak(self._desk, self._view.brief, name)
        except Trouble as trouble:
            self.failed.emit(trouble)

    def _place(self, row: EntryRow, index: int) -> None:
        writer = self._writer
        if writer is not None:
            self._do(lambda: writer.place(row, index))

    def _remove(self, row: EntryRow) -> None:
        writer = self._writer
        if writer is not None:
            self._do(lambda: writer.remove(row))

    def _handle(self, row: EntryRow, handling: Handling) -> None:
        writer = self._writer
        if writer is not None:
            self._do(lambda: writer.handle(row, handling))

    def _rows(self) -> list[EntryRow]:
        return [row for block in self.blocks.values() for row in block.rows]

    def _block_of(self, row: EntryRow) -> KindBlock:
        return self.blocks[row.kind]

    def _editors(self) -> list[TextEditor]:
        return [field.editor for row in self._rows() for field in row.fields if not field.editor.isHidden()]

    def _step(self, editor: TextEditor, by: int) -> None:
        editors = self._editors()
        place = editors.index(editor) + by
        if 0 <= place < len(editors):
            editors[place].focus_end()

    def _on_entered(self, row: EntryRow) -> None:
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, GAP))  # once a new row has its place

    def _order_tabs(self) -> None:
        before: QWidget = self.strip.time_bar.minutes
        for block in self.blocks.values():
            for row in block.rows:
                for widget in [*(field.editor for field in row.fields), row.older_mark, row.handling_button]:
                    QWidget.setTabOrder(before, widget)
                    before = widget
            QWidget.setTabOrder(before, block.add_button)
            before = block.add_button

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_strip()
