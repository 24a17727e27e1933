"""The panel of standard lines: one is found by typing and put into the brief, or mended, or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from jpdialog.domain.brief import EntryKind
from jpdialog.ui.days import day
from jpdialog.ui.field_words import field_words
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.lines.form import LineForm
from jpdialog.ui.pages.briefs.picking import Choice, PickPanel
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jpdialog.domain.reusing import StandardLine


class LinesPanel(PickPanel):
    """``picked`` puts a line into the brief, ``kept`` ends the form, ``deletion_wanted`` tells the id of a line."""

    wanted_here = Signal(str)
    """The id of the line that is wanted at the cursor, not as an entry of its own."""
    kept = Signal()
    deletion_wanted = Signal(str)
    edit_wanted = Signal(str)
    """The id of the line to be mended; empty for a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self.form = QComboBox(self), LineForm(self)
        self.insert, self.new, self.edit, self.delete, self.close_button = (QPushButton(self) for _ in range(5))
        self.here, self.how = QPushButton(self), QLabel(self)
        self._has_cursor = False
        set_role(self.insert, "primary")
        set_role(self.how, "small")
        self.how.setWordWrap(True)
        putting = QHBoxLayout()
        putting.setSpacing(8)
        for widget in (self.insert, self.kind, self.here, self.how):
            putting.addWidget(widget)
        putting.setStretchFactor(self.how, 1)
        self.below.addLayout(putting)
        self.below.addWidget(self.form)
        for widget in (self.new, self.edit, self.delete, self.close_button):
            self.buttons.addWidget(widget)
        self.buttons.addStretch()
        self.insert.clicked.connect(lambda: self.picked.emit(self.chosen()))
        self.here.clicked.connect(self._want_here)
        self.new.clicked.connect(lambda: self.edit_wanted.emit(""))
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.chosen()))
        self.delete.clicked.connect(lambda: self.deletion_wanted.emit(self.chosen()))
        self.close_button.clicked.connect(self.closed)
        self.list.currentRowChanged.connect(self._allow)
        self.form.kept.connect(self.kept)
        self.form.left.connect(self.show_list)
        self._retranslate()
        self.show_list()

    def show_lines(self, lines: Sequence[StandardLine], on: date, language: str) -> None:
        """Offer these; those past their date on that day say so."""
        nothing = translate("LinesPanel", "There is no standard line yet. Keep one that is said in many briefs.")
        self.offer([Choice(each.id, _named(each, on, language), _words(each, language)) for each in lines], nothing)
        self._allow()

    def show_cursor(self, is_in_text: bool) -> None:
        """Say whether the cursor is in a text, into which a line could be put."""
        self._has_cursor = is_in_text
        self._allow()

    def show_form(self, line: StandardLine | None, lineage: str | None) -> None:
        """Show the fields of a line in the list's place."""
        self._show_parts(is_form=True)
        self.show_trouble("")
        self.form.show_line(line, lineage)

    def show_list(self) -> None:
        """Go back to the list."""
        self._show_parts(is_form=False)
        self.show_trouble("")
        self.narrow.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter in the line that narrows puts what is chosen where the cursor was."""
        if watched is self.narrow and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._want_here()
                return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_parts(self, *, is_form: bool) -> None:
        self.form.setVisible(is_form)
        for widget in (self.narrow, self.how, *self._of_list()):
            widget.setVisible(not is_form)
        has_lines = self.list.count() > 0 or bool(self.narrow.text())
        self.list.setVisible(not is_form and has_lines)
        self.none.setVisible(not is_form and not has_lines)

    def _of_list(self) -> tuple[QWidget, ...]:
        return self.insert, self.kind, self.here, self.new, self.edit, self.delete, self.close_button

    def _want_here(self) -> None:
        if self.here.isEnabled():
            self.wanted_here.emit(self.chosen())

    def _allow(self) -> None:
        for button in (self.insert, self.edit, self.delete):
            button.setEnabled(bool(self.chosen()))
        self.here.setEnabled(bool(self.chosen()) and self._has_cursor)

    def _retranslate(self) -> None:
        self.heading.setText(translate("LinesPanel", "Standard lines"))
        self.how.setText(translate("LinesPanel", "Enter: as an entry. Ctrl+Enter: at the cursor."))
        find = translate("LinesPanel", "Find a line by its name or words")
        self.narrow.setPlaceholderText(find)
        self.narrow.setAccessibleName(find)
        self.list.setAccessibleName(translate("LinesPanel", "Standard lines"))
        for choice in (self.kind, self.kind.view()):
            choice.setAccessibleName(translate("LinesPanel", "What it becomes in the brief"))
        for button, word in (
            (self.insert, translate("LinesPanel", "Put into the brief as")),
            (self.here, translate("LinesPanel", "Put at the cursor")),
            (self.new, translate("LinesPanel", "New line…")),
            (self.edit, translate("LinesPanel", "Edit…")),
            (self.delete, translate("LinesPanel", "Delete")),
            (self.close_button, translate("LinesPanel", "Close")),
        ):
            button.setText(word)
        chosen = self.kind.currentData() or EntryKind.POINT
        self.kind.clear()
        for value, word in field_words(EntryKind):
            self.kind.addItem(word, value)
        self.kind.setCurrentIndex(self.kind.findData(chosen))


def _named(line: StandardLine, on: date, language: str) -> str:
    if line.valid_until is None:
        return line.name
    until = translate("LinesPanel", "until %1").replace("%1", day(line.valid_until, language))
    past = translate("LinesPanel", "past its date")
    return f"{line.name} ({past if line.is_past(on) else until})"


def _words(line: StandardLine, language: str) -> str:
    return line.translation if language == "ja" and line.translation else line.text
