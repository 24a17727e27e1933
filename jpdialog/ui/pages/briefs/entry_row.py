"""One entry of a brief in place: its grip, its texts, and who may see it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import USUAL_HANDLING, Entry, EntryKind, Handling, is_second
from jpdialog.domain.rich_text import RichText
from jpdialog.domain.second_language import Older
from jpdialog.domain.speaking_time import clock, speaking_seconds
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.burst import Burst, Pace
from jpdialog.ui.field_words import field_word, field_words
from jpdialog.ui.older_mark import OlderMark
from jpdialog.ui.pages.briefs.grip import Grip
from jpdialog.ui.pages.briefs.text_editor import TextEditor
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS

ASIDE_WIDTH = 124
BETWEEN = 16
PLACES = {"text": (0, 0), "translation": (0, 1), "answer": (1, 0), "answer_translation": (1, 1)}
"""Row and column of each text: the second language beside the first."""


class Scribe(Protocol):
    """Who keeps and writes what is typed in a row; both may raise Trouble."""

    def keep(self, row: "EntryRow", field: str, text: RichText) -> None:
        """Keep a draft of a field."""

    def write(self, row: "EntryRow", field: str, text: RichText) -> None:
        """Make a field's text a change."""

    def clean(self, read: Callable[[], RichText], then: Callable[[RichText], bool]) -> None:
        """Have a page that was pasted read and cleaned, and handed over."""

    def follow(self, link: str) -> None:
        """Go where a link leads."""

    def say_still_right(self, row: "EntryRow", fields: Collection[str]) -> None:
        """Keep that these texts and their translations are right for each other as they are."""


@dataclass(frozen=True, slots=True)
class Field:
    """A text of the entry: its editor and the burst of typing in it."""

    name: str
    editor: TextEditor
    burst: Burst


class EntryRow(QWidget):
    """A row. ``entry`` is None while nothing has been typed into a new one: then there is nothing to keep yet."""

    typed = Signal()
    kept = Signal()
    failed = Signal(Trouble)
    next_wanted = Signal()
    removal_wanted = Signal()
    move_wanted = Signal(int)
    step_wanted = Signal(object, int)
    undo_wanted = Signal()
    redo_wanted = Signal()
    handling_chosen = Signal(object)
    entered = Signal()
    abandoned = Signal()

    def __init__(self, kind: EntryKind, scribe: Scribe, pace: Pace) -> None:
        super().__init__()
        self.kind = kind
        self.entry: Entry | None = None
        self._scribe, self._pace = scribe, pace
        self.is_doubled = False
        self.grip = Grip(self)
        self.handling_button = QToolButton(self)
        self._fields: dict[str, Field] = {}
        self._texts, self._below = QGridLayout(), QVBoxLayout()
        self._told: list[QWidget] = []
        self.older_mark = OlderMark(self)
        self._lay_out()
        self._add_fields([name for name in self._names() if not is_second(name)])
        self.retranslate()

    # What it holds

    def field(self, name: str) -> TextEditor:
        """The editor of one of the entry's texts."""
        return self._fields[name].editor

    @property
    def fields(self) -> Iterator[Field]:
        """Its texts in reading order."""
        return iter(self._fields.values())

    @property
    def seconds(self) -> int:
        """Seconds that it takes to say what stands in it now, saved or not."""
        return speaking_seconds(self.field("text").text(), consecutive=self.is_doubled)

    def is_blank(self) -> bool:
        """Nothing in any of its texts."""
        return all(field.editor.is_blank() for field in self.fields)

    def is_being_typed(self) -> bool:
        """Whether anything in it is not a change yet."""
        return any(field.burst.is_open for field in self.fields)

    def has_focus(self) -> bool:
        """Whether the cursor is in it."""
        return any(field.editor.hasFocus() for field in self.fields)

    # What is done with it

    def show_entry(self, entry: Entry) -> None:
        """Show an entry as stored; a text that is being typed is left alone."""
        self.entry = entry
        for field in self.fields:
            if not field.burst.is_open:
                field.editor.show_stored(entry.rich(field.name))
        self._show_handling()

    def tell_below(self, widget: QWidget) -> None:
        """Give a line of another's making its place under the texts."""
        self._told.append(widget)
        self._below.addWidget(widget)

    def flush(self) -> bool:
        """Make all that was typed a change; False if something could not be written."""
        return all([field.burst.flush() for field in self.fields])

    def detach(self) -> None:
        """Its entry was deleted elsewhere while somebody typed here: what stands in it goes on as a new entry."""
        self.entry = None
        for field in self.fields:
            if not field.editor.is_blank():
                field.burst.typed()

    def drop(self) -> None:
        """Forget it: the entry was deleted by the person who looks at it."""
        for field in self.fields:
            field.burst.drop()

    def release(self) -> None:
        """Forget its entry, which has been written, and all that was told of it: ``take_up`` gives it another."""
        self.drop()
        self.entry = None
        self.show_older(())
        for told in self._told:
            self._below.removeWidget(told)
            told.hide()
            told.setParent(None)
            told.deleteLater()
        self._told = []
        for field in self.fields:
            field.editor.forget()

    def take_up(self, entry: Entry | None) -> None:
        """Serve this entry from now on, or a new one; nothing is left of the one before."""
        if entry is not None:
            self.show_entry(entry)
            return
        for field in self.fields:
            field.editor.show_stored(RichText())
        self._show_handling()

    def show_second_language(self, is_shown: bool) -> None:
        """Show the texts in the second language, or put them away; their editors are made when first wanted."""
        missing = [name for name in self._names() if name not in self._fields]
        if is_shown and missing:
            self._add_fields(missing)
            self.retranslate()
            if self.entry is not None:
                self.show_entry(self.entry)
        for field in self.fields:
            if is_second(field.name):
                field.editor.setVisible(is_shown)
        for column in (0, 1):
            self._texts.setColumnStretch(column, 1 if is_shown else 1 - column)
        self._texts.setHorizontalSpacing(BETWEEN if is_shown else 0)

    def show_older(self, older: Iterable[Older]) -> None:
        """Mark that these sides of its texts are older than the other side; none: take the mark away."""
        self.older_mark.show_older(older)

    def focus(self) -> None:
        """Put the cursor behind its first text."""
        self.field("text").focus_end()

    def show_time(self) -> None:
        """Say how long it takes, where the cursor is in a point to make."""
        self._show_handling()
        self.update()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.grip.setToolTip(self.tr("Drag to another place, or press Alt+Up and Alt+Down"))
        for name, (spoken, ghost) in self._said().items():
            if name in self._fields:
                self.field(name).setAccessibleName(f"{field_word(self.kind)}, {spoken}")
                self.field(name).setPlaceholderText(ghost)
        self._fill_menu()
        self._show_handling()

    # Qt

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.has_focus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens_of(self).accent.tint))
        painter.drawRoundedRect(QRectF(self.rect()), CONTROL_RADIUS, CONTROL_RADIUS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Inside

    def _names(self) -> tuple[str, ...]:
        if self.kind is EntryKind.IF_RAISED:
            return ("text", "translation", "answer", "answer_translation")
        return ("text", "translation")

    def _said(self) -> dict[str, tuple[str, str]]:
        if self.kind is not EntryKind.IF_RAISED:
            return {
                "text": (self.tr("text"), ""),
                "translation": (self.tr("second language"), self.tr("In the second language")),
            }
        return {
            "text": (self.tr("question"), self.tr("The question as it may come")),
            "translation": (self.tr("question, second language"), self.tr("The question in the second language")),
            "answer": (self.tr("answer"), self.tr("What we say then")),
            "answer_translation": (self.tr("answer, second language"), self.tr("The answer in the second language")),
        }

    def _add_fields(self, names: Sequence[str]) -> None:
        made = self._fields | {name: self._make_field(name) for name in names}
        self._fields = {name: made[name] for name in self._names() if name in made}
        for name in names:
            self._texts.addWidget(made[name].editor, *PLACES[name], Qt.AlignmentFlag.AlignTop)

    def _make_field(self, name: str) -> Field:
        editor = TextEditor(self)
        editor.setObjectName(name)
        if is_second(name):
            set_role(editor, "in_place_second")
        if name == "text" and self.kind is EntryKind.IF_RAISED:
            font = editor.font()
            font.setWeight(font.Weight.DemiBold)
            editor.setFont(font)
        burst = Burst(
            editor.rich,
            lambda text: self._scribe.keep(self, name, text),
            lambda text: self._scribe.write(self, name, text),
            self._pace,
            self,
        )
        editor.typed.connect(burst.typed)
        editor.typed.connect(self._on_typed)
        burst.failed.connect(self.failed)
        burst.kept.connect(self.kept)
        burst.ended.connect(editor.settle)
        self._connect_keys(editor, burst)
        return Field(name, editor, burst)

    def _connect_keys(self, editor: TextEditor, burst: Burst) -> None:
        editor.next_wanted.connect(lambda expressly: self._go_on(editor, expressly))
        editor.removal_wanted.connect(self._on_removal_wanted)
        editor.move_wanted.connect(self.move_wanted)
        editor.step_wanted.connect(lambda by: self.step_wanted.emit(editor, by))
        editor.pasted.connect(self._scribe.clean)
        editor.link_followed.connect(self._scribe.follow)
        editor.undo_wanted.connect(self.undo_wanted)
        editor.redo_wanted.connect(self.redo_wanted)
        editor.entered.connect(self._on_entered)
        editor.left.connect(lambda for_good: self._on_left(burst, for_good))

    def _lay_out(self) -> None:
        self._texts.setSpacing(1)
        self._below.setSpacing(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 5, 0, 5)
        column.setSpacing(1)
        column.addLayout(self._texts)
        column.addLayout(self._below)
        self.older_mark.still_right.connect(lambda fields: self._scribe.say_still_right(self, fields))
        self._below.addWidget(self.older_mark, 0, Qt.AlignmentFlag.AlignLeft)
        self.handling_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.handling_button.setMenu(QMenu(self.handling_button))
        set_role(self.handling_button, "mark")
        aside = QWidget(self)
        aside.setFixedWidth(ASIDE_WIDTH)  # the same with and without the time in it: the text must not flow anew
        beside = QHBoxLayout(aside)
        beside.setContentsMargins(0, 0, 4, 0)
        beside.addStretch()
        beside.addWidget(self.handling_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        layout.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)

    def _fill_menu(self) -> None:
        menu = self.handling_button.menu()
        menu.clear()
        for value, word in field_words(Handling):
            action = QAction(word, menu, checkable=True)
            action.setData(value)
            action.triggered.connect(lambda _checked, value=value: self.handling_chosen.emit(value))
            menu.addAction(action)

    def _show_handling(self) -> None:
        handling = self.entry.handling if self.entry else USUAL_HANDLING[self.kind]
        word = field_word(handling)
        is_timed = self.kind is EntryKind.POINT and self.has_focus()
        self.handling_button.setText(f"{clock(self.seconds)} · {word}" if is_timed else word)
        self.handling_button.setAccessibleName(self.tr("Who may see it: %1").replace("%1", word))
        for action in self.handling_button.menu().actions():
            action.setChecked(action.data() == handling)

    def _go_on(self, editor: TextEditor, expressly: bool) -> None:
        follower = self._follower(editor)
        if follower is not None and not expressly:
            follower.focus_end()
        elif not self.is_blank():
            self.next_wanted.emit()

    def _follower(self, editor: TextEditor) -> TextEditor | None:
        shown = [field.editor for field in self.fields if not field.editor.isHidden()]
        place = shown.index(editor) + 1
        return shown[place] if place < len(shown) else None

    def _on_removal_wanted(self) -> None:
        if self.is_blank():
            self.removal_wanted.emit()

    def _on_typed(self) -> None:
        self.show_time()
        self.typed.emit()

    def _on_entered(self) -> None:
        self.show_time()
        self.entered.emit()

    def _on_left(self, burst: Burst, for_good: bool) -> None:
        burst.flush()
        self.show_time()
        if for_good and self.entry is None and self.is_blank() and not self.has_focus():
            self.abandoned.emit()
