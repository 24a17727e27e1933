"""The panel beside a brief with what comes along from last time: entries to take over, the outcome, what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.figure_words import spoken
from jpdialog.domain.plan import Party
from jpdialog.services.last_time import told_outcome
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.carried.entry import LastEntryRow
from jpdialog.ui.pages.briefs.carried.words import numbered
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role, tokens_of

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk
    from jpdialog.services.last_time import LastTime, OwedAction
    from jpdialog.services.names import Names

ALL = Qt.Key.Key_A
"""The key that takes everything over."""


class LastTimePanel(QFrame):
    """``wanted`` tells the entries that are to be taken over."""

    wanted = Signal(list)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.all, self.away = QLabel(self), QPushButton(self), QToolButton(self)
        self.rows: list[LastEntryRow] = []
        self._last: LastTime | None = None
        self._shown: object = None
        self._content = QWidget(self)
        self._area = QScrollArea(self)
        set_role(self, "inspector")
        set_role(self.heading, "strong")
        set_role(self.away, "quiet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading.setWordWrap(True)
        self.away.setText("×")
        self.all.clicked.connect(self.take_all)
        self.away.clicked.connect(self.closed)
        self._lay_out()
        self._retranslate()

    def show_last(self, last: LastTime, desk: Desk, names: Names, language: str) -> None:
        """Show what comes along; what has the keyboard gives it to the next that can be taken over."""
        shown = _told(last, language, is_dark=tokens_of(self).is_dark)
        self._last = last
        self._show_heading(language)
        if shown == self._shown:
            return
        self._shown = shown
        place = next((i for i, row in enumerate(self.rows) if row.take.hasFocus()), -1)
        self._build(last, desk, names, language)
        if place >= 0:
            self._focus_from(place)

    def focus_first(self) -> None:
        """Put the keyboard onto the first entry that can be taken over."""
        self._focus_from(0)

    def take_all(self) -> None:
        """Ask for everything that was not taken over yet."""
        if self._last is not None and self._last.left:
            self.wanted.emit([each.entry for each in self._last.left])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == ALL and not event.modifiers():
            self.take_all()
        elif key in steps:
            self.focusNextPrevChild(steps[key] > 0)
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    # Inside

    def _focus_from(self, place: int) -> None:
        order = [*self.rows[place:], *self.rows[:place]]
        button = next((row.take for row in order if row.take.isEnabled()), self.away)
        button.setFocus()

    def _show_heading(self, language: str) -> None:
        last, told = self._last, translate("LastTime", "From last time")
        if last is not None and last.dialogue is not None:
            told = translate("LastTime", "From %1").replace("%1", numbered(last.dialogue, language))
        self.heading.setText(told)
        left = len(last.left) if last is not None else 0
        self.all.setText(translate("LastTime", "Take all over (%1)").replace("%1", str(left)))
        self.all.setEnabled(left > 0)
        self.all.setToolTip(translate("LastTime", "Key: A"))

    def _build(self, last: LastTime, desk: Desk, names: Names, language: str) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 0, 12, 16)
        column.setSpacing(4)
        self.rows = []
        for each in last.entries:
            row = LastEntryRow(each, names, page, last.raised.get(each.entry.id))
            row.wanted.connect(lambda each=each: self.wanted.emit([each.entry]))
            column.addWidget(row)
            self.rows.append(row)
        if not last.entries:
            column.addWidget(_prose(translate("LastTime", "No earlier brief on this section is known here."), "muted"))
        self._tell_outcome(column, last, desk, names, language)
        self._tell_owed(column, last.actions, names)
        self._tell_figures(column, last, desk, names)
        column.addStretch()
        self._area.setWidget(page)

    def _tell_outcome(self, column: QVBoxLayout, last: LastTime, desk: Desk, names: Names, language: str) -> None:
        if last.heard_at is None:
            return
        told = translate("LastTime", "Outcome of %1").replace("%1", numbered(last.heard_at, language))
        column.addWidget(_prose(told, "group"))
        sides = {party.id: names.of(party, "short_name") for party in desk.store.find(Party)}
        for note in last.outcomes:
            column.addWidget(_prose(told_outcome(note, sides.get(note.party_id or "", ""), names, language), ""))

    def _tell_owed(self, column: QVBoxLayout, actions: tuple[OwedAction, ...], names: Names) -> None:
        if actions:
            column.addWidget(
                _prose(translate("LastTime", "Open actions: %1").replace("%1", str(len(actions))), "group")
            )
        for each in actions:
            told = f"{each.action.number} {names.of(each.action, 'text')}".strip()
            column.addWidget(_prose(told, ""))
            if each.times:
                words = translate("LastTime", "carried over %1 times").replace("%1", str(each.times))
                decide = translate("LastTime", "decide what becomes of it")
                said = f"{words}: {decide}" if each.asks_for_decision else words
                column.addWidget(_prose(said, "late" if each.asks_for_decision else "small"))

    def _tell_figures(self, column: QVBoxLayout, last: LastTime, desk: Desk, names: Names) -> None:
        found = [desk.figures.series(each.id) for each in last.figures]
        if found:
            column.addWidget(_prose(translate("LastTime", "Figures"), "group"))
        for figure in (each for each in found if each is not None):
            said = spoken(figure, translated=names.is_second)
            column.addWidget(_prose(f"{names.of(figure.figure, 'label')} · {said}", ""))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 8, 0)
        top.addWidget(self.heading, 1)
        top.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setContentsMargins(16, 0, 12, 4)
        below.addWidget(self.all)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self._area, 1)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _retranslate(self) -> None:
        self.away.setAccessibleName(translate("LastTime", "Close"))
        self.setAccessibleName(translate("LastTime", "From last time"))
        self._show_heading("en")


def _told(last: LastTime, language: str, *, is_dark: bool) -> object:
    """All on which the panel depends: where nothing differs, nothing is made anew while somebody types beside it."""
    entries = [(each.entry.id, each.happened, each.taken_as is None) for each in last.entries]
    actions = [(each.action.id, each.times) for each in last.actions]
    return entries, [each.id for each in last.outcomes], actions, last.figures, language, is_dark


def _prose(text: str, role: str) -> QLabel:
    label = QLabel()
    set_prose(label, text)
    if role:
        set_role(label, role)
    return label
