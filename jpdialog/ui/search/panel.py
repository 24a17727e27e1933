"""The search panel: type, and see what is found as you type; arrows and Enter, or the mouse, lead there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.search.filter_chips import FilterChips
from jpdialog.ui.search.hit_delegate import HitDelegate, height_of
from jpdialog.ui.search.hit_lines import LINE, HitLine, HitLines
from jpdialog.ui.theme import set_role

WIDTH, PAUSE, AROUND = 760, 15, 8
"""Pixels; milliseconds after a key before the search begins; pixels round what stands in the panel."""

Ask = Callable[[str, str, str], list[HitLine]]
"""What finds: for what is typed, a group and a dialogue's id (both empty for all), the lines to show."""


class SearchPanel(QFrame):
    """A panel over the page; it asks for lines and says which was chosen."""

    chosen = Signal(object, str)
    """The line that was chosen, and what had been typed."""

    def __init__(self, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._ask, self._behind = ask, parent
        self._came_from: QWidget | None = None
        self.line, self.chips = QLineEdit(self), FilterChips(self)
        self.found, self.told = QListView(self), QLabel(self)
        self.model = HitLines(self)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.hide()

    def open(self, dialogues: list[tuple[str, str]]) -> None:
        """Open it, with what was last typed selected, and all dialogues searched."""
        if not self.isVisible():
            self._came_from = self.window().focusWidget()
        self.chips.show_dialogues(dialogues)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.search()

    def close_panel(self) -> None:
        """Close it and go back to where the keyboard was."""
        if self.isVisible():
            self.hide()
            if self._came_from is not None and self._came_from.isVisible():
                self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
            self._came_from = None

    def search(self) -> None:
        """Search now for what is typed."""
        self._soon.stop()
        typed = self.line.text()
        lines = self._ask(typed, self.chips.group, self.chips.dialogue_id) if typed.strip() else []
        self.model.show_lines(lines)
        self.found.setVisible(bool(lines))
        self.told.setVisible(not lines)
        self._tell(typed.strip())
        self.place_in(self._behind.rect())
        self._step(1, start=-1)
        self.found.scrollToTop()

    def place_in(self, box: QRect) -> None:
        """Stand at the top of ``box``, as high as what was found needs and as the window allows."""
        if self.isHidden():
            return
        width = min(WIDTH, box.width() - 32)
        rows = sum(map(height_of, self.model.lines))
        above = self.line.sizeHint().height() + self.chips.sizeHint().height() + 5 * AROUND
        told = self.told.heightForWidth(width - 2 * AROUND)
        height = min(above + (rows if self.model.lines else told), box.height() - 32)
        self.setGeometry(box.left() + (box.width() - width) // 2, box.top() + 12, width, height)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.setAccessibleName(translate("Search", "Search everywhere"))
        self.line.setPlaceholderText(translate("Search", "Search everywhere…"))
        self.line.setAccessibleName(translate("Search", "Words to search for"))
        self.found.setAccessibleName(translate("Search", "Found"))
        self.chips.retranslate()
        self._tell(self.line.text().strip())

    # Inside

    def _tell(self, typed: str) -> None:
        nothing = translate("Search", "Nothing has all of these words. Try fewer, or another kind or dialogue.")
        empty = translate(
            "Search",
            "Plan, briefs, notes, actions, dialogues, people and figures are searched as you type. Every word must"
            " occur; of Japanese, any part of a word is enough.",
        )
        self.told.setText(nothing if typed else empty)

    def _step(self, step: int, start: int | None = None) -> None:
        here = self.found.currentIndex().row() if start is None else start
        row = self.model.next_hit(here, step)
        if row >= 0:
            self.found.setCurrentIndex(self.model.index(row))
            if row and self.model.lines[row - 1].place is None:  # a head is seen with the first hit under it
                self.found.scrollTo(self.model.index(row - 1))
                self.found.scrollTo(self.model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, HitLine) and line.place is not None:
            typed = self.line.text()
            self._came_from = None
            self.hide()
            self.chosen.emit(line, typed)

    def _act_on(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Escape:
                self.close_panel()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._soon.isActive():
                    self.search()
                self._choose(self.found.currentIndex())
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case _:
                return False
        return True

    def _close_if_left(self) -> None:
        focused = self.window().focusWidget()
        if self.isVisible() and focused is not None and not self.isAncestorOf(focused):
            self._came_from = None
            self.hide()

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _typed: self._soon.start())
        self._soon.timeout.connect(self.search)
        self.chips.changed.connect(self.search)
        self.found.clicked.connect(self._choose)
        for widget in (self.line, *self.chips.buttons.values(), self.chips.dialogue_button):
            widget.installEventFilter(self)

    def _lay_out(self) -> None:
        set_role(self, "panel")
        self.found.setModel(self.model)
        self.found.setItemDelegate(HitDelegate(self.found))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setMouseTracking(True)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.told.setWordWrap(True)
        self.told.setMargin(AROUND)
        set_role(self.told, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(AROUND)
        for widget in (self.line, self.chips):
            column.addWidget(widget)
        column.addWidget(self.found, 1)
        column.addWidget(self.told, 1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                QTimer.singleShot(0, self, self._close_if_left)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._act_on(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
