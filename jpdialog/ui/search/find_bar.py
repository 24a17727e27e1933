"""The bar that finds words on the page that is shown, marks them all, and goes from one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from jpdialog.domain.search.marking import find_marks
from jpdialog.domain.search.query import Query, parse
from jpdialog.ui.icons import icon
from jpdialog.ui.language import translate
from jpdialog.ui.pages.page import Spot
from jpdialog.ui.search.qt_places import in_qt
from jpdialog.ui.theme import set_role, tokens_of

PAUSE, WIDTH, ROOM_ABOVE = 15, 280, 80
"""Milliseconds after a key; the line's width; pixels kept in sight above and below what was gone to."""


@dataclass(frozen=True, slots=True)
class Match:
    """Words found: the text that they stand in, and from where to where, as Qt counts."""

    text: QTextEdit
    start: int
    end: int


class FindBar(QFrame):
    """The bar. ``texts`` gives the page's texts of the moment, in the order in which they are read.

    ``show_next`` has the page show the next thing with the words, such as another section, if it has one.
    """

    def __init__(
        self, texts: Callable[[], Sequence[QTextEdit]], show_next: Callable[[Query, int], bool], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._texts, self._show_next = texts, show_next
        self._watched: list[QTextEdit] = []
        self._came_from: QWidget | None = None
        self.matches: list[Match] = []
        self.current = -1
        self.line, self.count = QLineEdit(self), QLabel(self)
        self.back, self.on, self.close_button = QPushButton(self), QPushButton(self), QPushButton(self)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def open(self) -> None:
        """Open it for typing; what was last looked for is selected."""
        if not self.isVisible():
            self._came_from = self.window().focusWidget()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.look()

    def show_words(self, typed: str, spot: Spot | None) -> None:
        """Mark these words without taking the keyboard, and go to the first of them from ``spot`` on."""
        self.line.setText(typed)
        self.show()
        self._came_from = None
        self.look()
        if self.matches:
            self._go(self._first_from(spot) if spot is not None else 0)
        else:
            self.close_bar()

    def close_bar(self) -> None:
        """Close it, take the marks away, and go back into the text: to what was found last, if anything was."""
        if not self.isVisible():
            return
        self._soon.stop()
        last = self.matches[self.current] if 0 <= self.current < len(self.matches) else None
        self.matches, self.current = [], -1
        self._paint()
        self.hide()
        if last is not None and _is_there(last):
            last.text.setTextCursor(_cursor(last))
            last.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next match, or to the one before: then to where the page has more, or round the ends."""
        if not self.isVisible():
            self.open()
            return
        self.look()
        wanted = self.current + by if self.current >= 0 else 0
        query = parse(self.line.text())
        if query and not 0 <= wanted < len(self.matches) and self._show_next(query, by):
            self.look()
            wanted = 0 if by > 0 else len(self.matches) - 1
        if self.matches:
            self._go(wanted % len(self.matches))

    def look(self) -> None:
        """Look again on the page, as it is now; one stays at the match where one was."""
        self._soon.stop()
        query, texts = parse(self.line.text()), [text for text in self._texts() if text.isVisible()]
        before = self.matches[self.current] if 0 <= self.current < len(self.matches) else None
        self._watch(texts)
        self.matches = [
            Match(text, in_qt(written, start), in_qt(written, end))
            for text in texts
            for written in [_written(text)]
            for start, end in find_marks(written, query)
        ]
        self.current = self.matches.index(before) if before in self.matches else -1
        self._paint()
        self._tell()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.line.setPlaceholderText(translate("Search", "Find on this page"))
        self.line.setAccessibleName(translate("Search", "Find on this page"))
        for button, name, key in (
            (self.back, translate("Search", "The one before"), "Shift+F3"),
            (self.on, translate("Search", "The next one"), "F3"),
            (self.close_button, translate("Search", "Close"), "Esc"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
        self._tell()

    # Inside

    def _first_from(self, spot: Spot) -> int:
        behind = (
            place for place, match in enumerate(self.matches) if match.text is spot.text and match.start >= spot.start
        )
        return next(behind, 0)

    def _go(self, place: int) -> None:
        if not self.matches:
            return
        self.current = place
        self._paint()
        self._tell()
        _bring_into_sight(self.matches[place])

    def _tell(self) -> None:
        if not self.line.text().strip():
            self.count.setText("")
        elif not self.matches:
            self.count.setText(translate("Search", "Not on this page"))
        else:
            at = self.current + 1 if self.current >= 0 else 0
            words = translate("Search", "{at} of {all}") if at else translate("Search", "{all} found")
            self.count.setText(words.format(at=at, all=len(self.matches)))

    def _paint(self) -> None:
        tokens = tokens_of(self)
        usual, here = QTextCharFormat(), QTextCharFormat()
        usual.setBackground(QColor(tokens.draft.tint))
        usual.setForeground(QColor(tokens.draft.ink))
        here.setBackground(QColor(tokens.accent.ink))
        here.setForeground(QColor(tokens.on_accent))
        for text in self._watched:
            if isValid(text):
                text.setExtraSelections(
                    [
                        _selection(match, here if place == self.current else usual)
                        for place, match in enumerate(self.matches)
                        if match.text is text
                    ]
                )

    def _watch(self, texts: list[QTextEdit]) -> None:
        for text in self._watched:
            if isValid(text) and text not in texts:
                text.setExtraSelections([])
                text.textChanged.disconnect(self._soon.start)
        for text in texts:
            if text not in self._watched:
                text.textChanged.connect(self._soon.start)
        self._watched = texts

    def _on_typed(self) -> None:
        self.current = -1
        self._soon.start()

    def _look_soon(self) -> None:
        if not self.isVisible():
            return
        self.look()
        if self.current < 0 and self.line.hasFocus():
            self._go(0)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._on_typed)
        self._soon.timeout.connect(self._look_soon)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.close_bar)
        for widget in (self.line, self.back, self.on, self.close_button):
            widget.installEventFilter(self)

    def _lay_out(self) -> None:
        set_role(self, "find")
        self.line.setFixedWidth(WIDTH)
        set_role(self.count, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.line)
        for button, name in ((self.back, "up"), (self.on, "down")):
            button.setIcon(icon(name))
            set_role(button, "tool")
            row.addWidget(button)
        row.addWidget(self.count)
        row.addStretch(1)
        self.close_button.setIcon(icon("close"))
        set_role(self.close_button, "tool")
        row.addWidget(self.close_button)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if watched is self.line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if is_back else 1)
                return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint()


def _written(text: QTextEdit) -> str:
    return text.document().toRawText()


def _is_there(match: Match) -> bool:
    """Whether a match that may be old is still in a text that is shown."""
    return isValid(match.text) and match.text.isVisible() and match.end < match.text.document().characterCount()


def _cursor(match: Match) -> QTextCursor:
    cursor = QTextCursor(match.text.document())
    cursor.setPosition(match.start)
    cursor.setPosition(match.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _selection(match: Match, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = _cursor(match)
    selection.format = look
    return selection


def _bring_into_sight(match: Match) -> None:
    above = match.text.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = above.widget() if isinstance(above, QScrollArea) else None
    if isinstance(above, QScrollArea) and inside is not None:
        box = match.text.cursorRect(_cursor(match))
        place = match.text.viewport().mapTo(inside, box.center())
        above.ensureVisible(place.x(), place.y(), 0, ROOM_ABOVE)
