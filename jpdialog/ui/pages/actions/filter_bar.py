"""Which actions are shown, in which groups and columns, and the lists that are kept under a name."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.action_list import ActionColumn, ActionListView, Grouping, Shown
from jpdialog.ui.language import translate
from jpdialog.ui.pages.actions.columns import COLUMNS, name_of
from jpdialog.ui.pages.actions.list_state import ListState, state_of
from jpdialog.ui.pages.actions.picked_line import PickedLine
from jpdialog.ui.theme import set_role
from jpdialog.ui.ticking_menu import TickingMenu

SHOWN: dict[Shown, object] = {
    Shown.ALL: QT_TRANSLATE_NOOP("ActionList", "All actions"),
    Shown.OPEN: QT_TRANSLATE_NOOP("ActionList", "Open ones"),
    Shown.LATE: QT_TRANSLATE_NOOP("ActionList", "Late ones"),
    Shown.NEEDING: QT_TRANSLATE_NOOP("ActionList", "No lead, date or answer"),
    Shown.CARRIED_TWICE: QT_TRANSLATE_NOOP("ActionList", "Carried over twice or more"),
    Shown.TO_DECIDE: QT_TRANSLATE_NOOP("ActionList", "Carried over, to decide on"),
}
GROUPS: dict[Grouping, object] = {
    Grouping.NONE: QT_TRANSLATE_NOOP("ActionList", "No groups"),
    Grouping.SECTION: QT_TRANSLATE_NOOP("ActionList", "By section"),
    Grouping.LEAD: QT_TRANSLATE_NOOP("ActionList", "By lead"),
    Grouping.STATUS: QT_TRANSLATE_NOOP("ActionList", "By status"),
    Grouping.DIALOGUE: QT_TRANSLATE_NOOP("ActionList", "By dialogue"),
}


NARROW = 640
"""Pixels under which the words that are sought leave no room for the rest in one line."""


class FilterBar(QWidget):
    """``typed`` comes with each key, ``chosen`` with what has to be read anew; ``state`` is what is asked for."""

    typed = Signal(str)
    chosen = Signal()
    columns_chosen = Signal()
    down = Signal()
    view_named = Signal(str)
    view_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ListState()
        self._views: Sequence[ActionListView] = ()
        self._spared: Sequence[ActionColumn] = ()
        self.text, self.count = FilterLine(self), QLabel(self)
        self.shown, self.grouping = QComboBox(self), QComboBox(self)
        self.columns, self.views = QPushButton(self), QPushButton(self)
        self.name, self.picked = NameLine(self), PickedLine(self)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_state(self.state)

    def show_state(self, state: ListState) -> None:
        """Show what is asked for."""
        self.state = state
        with QSignalBlocker(self.text), QSignalBlocker(self.shown), QSignalBlocker(self.grouping):
            if self.text.text() != state.words:
                self.text.setText(state.words)
            self.shown.setCurrentIndex(list(Shown).index(state.shown))
            self.grouping.setCurrentIndex(list(Grouping).index(state.grouping))
        for place, action in enumerate(self.columns.menu().actions()):
            action.setChecked(COLUMNS[place] in state.columns)
        self._name_columns()

    def choose(self, state: ListState) -> None:
        """Ask for another list."""
        self.show_state(state)
        self.chosen.emit()

    def show_count(self, found: int, total: int, picked: str = "") -> None:
        """Say how many of all are shown, and what of a chart these are."""
        self.picked.show_text(picked)
        told = translate("ActionList", "%1 of %2").replace("%1", str(found)).replace("%2", str(total))
        self.count.setText(told if found != total else str(total))

    def show_spared(self, spared: Sequence[ActionColumn]) -> None:
        """Say of which columns the window is too narrow to show them."""
        self._spared = spared
        self._name_columns()

    def show_views(self, views: Sequence[ActionListView]) -> None:
        """Offer the lists that are kept."""
        self._views = views
        menu = self.views.menu()
        menu.clear()
        menu.addAction(translate("ActionList", "As usual"), lambda: self.choose(ListState()))
        for view in views:
            menu.addAction(view.name.replace("&", "&&"), partial(self.choose, state_of(view)))
        menu.addSeparator()
        menu.addAction(translate("ActionList", "Keep this list as…"), self.name.begin)
        if views:
            forget = menu.addMenu(translate("ActionList", "Forget"))
            for view in views:
                forget.addAction(view.name.replace("&", "&&"), partial(self.view_dropped.emit, view))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.text.setPlaceholderText(translate("ActionList", "Words, names, numbers"))
        self.text.setAccessibleName(translate("ActionList", "Show actions with these words"))
        self.views.setText(translate("ActionList", "Views"))
        self.name.setPlaceholderText(translate("ActionList", "Name of the view, then Enter"))
        self.name.setAccessibleName(translate("ActionList", "Name of the view"))
        for box, words, name in (
            (self.shown, SHOWN.values(), translate("ActionList", "Which actions")),
            (self.grouping, GROUPS.values(), translate("ActionList", "Groups")),
        ):
            box.setAccessibleName(name)
            box.view().setAccessibleName(name)
            for place, word in enumerate(words):
                box.setItemText(place, translate("ActionList", str(word)))
        self._name_columns()
        self.show_views(self._views)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, what is typed has a line of its own: else nobody could read it."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._lines.setDirection(ways.TopToBottom if self.width() < NARROW else ways.LeftToRight)

    def _lay_out(self) -> None:
        set_role(self.count, "muted")
        self.columns.setMenu(TickingMenu(self.columns))
        self.views.setMenu(QMenu(self.views))
        for column in COLUMNS:
            action = self.columns.menu().addAction(name_of(column))
            action.setCheckable(True)
            action.setEnabled(column is not ActionColumn.TEXT)
            action.triggered.connect(self._choose_columns)
        self.shown.addItems([str(word) for word in SHOWN.values()])
        self.grouping.addItems([str(word) for word in GROUPS.values()])
        both, row, words = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(8)
        both.addLayout(self._lines)
        both.addWidget(self.picked)
        self._lines.setSpacing(8)
        self._lines.addLayout(words, 1)
        self._lines.addLayout(row)
        for line, widgets in (
            (words, (self.text, self.name)),
            (row, (self.shown, self.grouping, self.columns, self.views, self.count)),
        ):
            line.setSpacing(8)
            for widget in widgets:
                line.addWidget(widget)
        for box in (self.shown, self.grouping):
            box.setMaximumWidth(152)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_typed)
        self.text.down.connect(self.down)
        self.text.widened.connect(self._widen)
        self.picked.taken_off.connect(self._widen)
        self.shown.activated.connect(lambda place: self.choose(replace(self.state, shown=list(Shown)[place])))
        self.grouping.activated.connect(lambda place: self.choose(replace(self.state, grouping=list(Grouping)[place])))
        self.name.named.connect(self.view_named)

    def _widen(self) -> None:
        """Show what a chart does not count there, too; whoever pressed the button goes on in the list."""
        if self.state.picked is not None:
            if self.picked.button.hasFocus():
                self.down.emit()
            self.choose(replace(self.state, picked=None))

    def _on_typed(self, text: str) -> None:
        self.state = replace(self.state, words=text)
        self.typed.emit(text)

    def _name_columns(self) -> None:
        """Name them, and say on the button and in its menu which are ticked and yet not seen."""
        names, without = [name_of(each) for each in COLUMNS], [name_of(each) for each in self._spared]
        for action, name in zip(self.columns.menu().actions(), names, strict=True):
            no_room = translate("ActionList", "%1 (no room)").replace("%1", name)
            action.setText(no_room if name in without else name)
        many = len(self.state.columns)
        counted = translate("ActionList", "Columns %1/%2").replace("%1", str(many - len(without)))
        self.columns.setText(counted.replace("%2", str(many)) if without else translate("ActionList", "Columns"))
        told = translate("ActionList", "The window is too narrow for: %1").replace(
            "%1", translate("ActionList", ", ").join(without)
        )
        self.columns.setToolTip(told if without else "")
        self.columns.setAccessibleDescription(self.columns.toolTip())

    def _choose_columns(self) -> None:
        actions = self.columns.menu().actions()
        wanted = tuple(column for column, action in zip(COLUMNS, actions, strict=True) if action.isChecked())
        if wanted != self.state.columns:
            self.state = replace(self.state, columns=wanted)
            self.columns_chosen.emit()


class FilterLine(QLineEdit):
    """Down and Enter go to the list, Escape asks for everything again: first any words, then ``widened``."""

    down = Signal()
    widened = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear() if self.text() else self.widened.emit()
        else:
            super().keyPressEvent(event)


class NameLine(QLineEdit):
    """Asks for a name, in place of nothing; Escape puts it away."""

    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(200)
        self.hide()
        self.returnPressed.connect(self._say)

    def begin(self) -> None:
        """Ask."""
        self.clear()
        self.show()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        if self.text().strip():
            self.named.emit(self.text())
            self.hide()
