"""One action with all that is known of it, at the right: each field is written in place and kept as one types."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.action_rules import age_in_days
from jpdialog.domain.actions import Acceptance, ActionItem, ActionStatus, Light
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_cells import Cells
from jpdialog.services.action_items import Actions
from jpdialog.services.action_list import ActionLine
from jpdialog.services.action_origin import Origin
from jpdialog.ui.binding.bound_form import BoundForm
from jpdialog.ui.burst import Pace
from jpdialog.ui.days import day
from jpdialog.ui.elided_link import ElidedLink
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Chip
from jpdialog.ui.one_of_names import OneOfNames
from jpdialog.ui.pages.actions.columns import name_of
from jpdialog.ui.pages.actions.table_model import LIGHTS
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.stored_prose import StoredProse
from jpdialog.ui.theme import set_role

IN_BOTH = {
    "next_step": ActionColumn.NEXT_STEP,
    "resources": ActionColumn.RESOURCES,
    "decision_sought": ActionColumn.DECISION_SOUGHT,
}
"""Fields that go into the papers of either language, by the column that names them."""
WRITTEN = tuple(name for field in IN_BOTH for name in (field, f"{field}_translation"))
PROSE = ("text", "text_translation", *WRITTEN, "our_view", "their_view")
LINES = (
    ActionColumn.LEAD,
    ActionColumn.SUPPORTING,
    ActionColumn.COUNTERPART,
    ActionColumn.SECTION,
    ActionColumn.DUE,
    ActionColumn.ORIGIN,
)
KNOWN = (ActionColumn.LEAD, ActionColumn.COUNTERPART, ActionColumn.SECTION)
CHOICES: dict[str, type[StrEnum]] = {
    "status": ActionStatus,
    "acceptance": Acceptance,
    "their_status": ActionStatus,
    "light_set": Light,
}
CAN_BE_NONE = frozenset({"their_status", "light_set"})
LOWEST_PROSE, HIGHEST_PROSE = 52, 160


class ActionPanel(QWidget):
    """The fields of the action at hand. ``failed`` tells what could not be written; ``origin_wanted`` leads back."""

    failed = Signal(Trouble)
    origin_wanted = Signal(str)

    def __init__(self, pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action: ActionItem | None = None
        self._actions: Actions | None = None
        self._cells: Cells | None = None
        self._line: ActionLine | None = None
        self._language = "en"
        self._today: Callable[[], date] = date.today
        self.number, self.colour, self.told = QLabel(self), QVBoxLayout(), QLabel(self)
        self.origin = ElidedLink(self)
        self.heads = {
            name: QLabel(self) for name in (*PROSE, *CHOICES, *(each.value for each in LINES), "reason", "verified")
        }
        self.prose = {name: StoredProse(self) for name in PROSE}
        self.lines = {column: StoredLine(self) for column in LINES}
        self.known = {column: OneOfNames(self.lines[column]) for column in KNOWN}
        self.boxes = {field: QComboBox(self) for field in CHOICES}
        self.reason = StoredLine(self)
        self.verified = {name: QCheckBox(self) for name in ("verified_by_us", "verified_by_them")}
        self._lay_out()
        self.bound = BoundForm(self, ActionItem, self, "text", pace)
        self.bound.failed.connect(self.failed)
        self._connect()
        self.retranslate()

    # Showing

    def show_action(
        self, actions: Actions, cells: Cells, line: ActionLine, origin: Origin, language: str, today: Callable[[], date]
    ) -> None:
        """Show an action, or show it again: what is being typed stays."""
        if self.action is not None and self.action.id != line.action.id:
            self.bound.forget()
        self._actions, self._cells, self._line, self._language = actions, cells, line, language
        self._today = today
        self.action = action = line.action
        self.bound.show_record(action)
        for column, widget in self.lines.items():
            if not widget.is_being_typed:
                widget.setText(line.cells[column])
                widget.setCursorPosition(0)
        self._show_choices()
        if not self.reason.is_being_typed:
            self.reason.setText(action.light_reason)
        for name, check in self.verified.items():
            with QSignalBlocker(check):
                check.setChecked(getattr(action, name) is not None)
        self._tell(line, origin)

    def forget(self) -> None:
        """Show nothing of anybody; what was typed must have been written."""
        self.bound.forget()
        self.action = self._actions = self._line = None

    def offer(self, offered: Callable[[ActionColumn], Sequence[str]]) -> None:
        """Complete these words while one is typed."""
        for column, known in self.known.items():
            known.offer(offered(column))

    def flush(self) -> bool:
        """Write all that was typed; False if something could not be written."""
        return self.bound.flush()

    def is_being_typed(self) -> bool:
        """Whether anything is not a change yet."""
        return self.bound.is_being_typed() or any(each.is_being_typed for each in self.lines.values())

    def focus_first(self) -> None:
        """Put the cursor behind the words of the action."""
        self.prose["text"].focus_end()

    def texts(self) -> list[QTextEdit]:
        """The texts in which words can be found."""
        return list(self.prose.values())

    # The scribe of its fields

    def keep(self, field: str, text: str) -> None:
        """Keep a draft of a field; raises Trouble."""
        if self._actions is not None and self.action is not None:
            self._actions.keep_typing(self.action, field, text)

    def write(self, field: str, value: object) -> None:
        """Make what a field says a change; raises Trouble."""
        if self._actions is not None and self.action is not None:
            self.action = self._actions.write(self.action, field, value)

    # Inside

    def _put(self, values: dict[str, object]) -> bool:
        if self._actions is None or self.action is None:
            return False
        try:
            self._actions.change([self.action], values)
        except Trouble as trouble:
            self.failed.emit(trouble)
            self._show_choices()
            return False
        return True

    def _show_choices(self) -> None:
        """Show what is chosen in the store, also after somebody chose what could not be kept."""
        for field, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(getattr(self.action, field)), 0))

    def _put_line(self, column: ActionColumn) -> None:
        line, cells, action = self.lines[column], self._cells, self.action
        if cells is None or action is None or self._line is None or not line.isModified():
            return
        if line.text().strip() == self._line.cells[column]:
            line.settle()
            return
        try:
            values = cells.read(column, line.text(), action)
        except Trouble as trouble:
            self.failed.emit(trouble)
            return
        if self._put(values):
            line.settle()

    def _choose(self, field: str) -> None:
        value = self.boxes[field].currentData()
        if field != "light_set":
            self._put({field: value or None})
        elif not value:
            self._put({"light_set": None, "light_reason": ""})
        elif self.reason.text().strip():
            self._put({"light_set": value, "light_reason": self.reason.text().strip()})
        else:
            self.reason.setFocus()

    def _give_reason(self) -> None:
        light, reason = self.boxes["light_set"].currentData(), self.reason.text().strip()
        if self.action is None or (light or None, reason) == (self.action.light_set, self.action.light_reason):
            return
        if light:
            self._put({"light_set": light, "light_reason": reason})

    def _verify(self, name: str) -> None:
        is_on = self.verified[name].isChecked()
        if not self._put({name: self._today() if is_on else None}):
            with QSignalBlocker(self.verified[name]):
                self.verified[name].setChecked(not is_on)

    def _tell(self, line: ActionLine, origin: Origin) -> None:
        self.number.setText(line.action.number or "–")
        while (item := self.colour.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        told = f"{field_word(line.light)} · {field_word(line.reason)}"
        self.colour.addWidget(Chip(told, LIGHTS[line.light]), 0, Qt.AlignmentFlag.AlignLeft)
        age = age_in_days(origin.dialogue, self._today())
        parts = [
            "" if not line.times or line.action.is_closed else self._carried(line.times),
            "" if age is None else self.tr("%1 days since the dialogue").replace("%1", str(age)),
        ]
        self.told.setText(" · ".join(filter(None, parts)))
        self.told.setVisible(any(parts))
        self.origin.say(origin.said)
        self.origin.setVisible(bool(origin.said))
        self.origin.setEnabled(bool(origin.thing))
        self._origin_thing = origin.thing
        for name, check in self.verified.items():
            when = getattr(line.action, name)
            said = self._verified_words()[name]
            check.setText(f"{said}, {day(when, self._language)}" if when else said)
            check.setAccessibleName(f"{self.heads['verified'].text()}: {check.text()}")

    def _carried(self, times: int) -> str:
        if times == 1:
            return self.tr("Carried over once")
        return self.tr("Carried over %1 times: what becomes of it?").replace("%1", str(times))

    def _lay_out(self) -> None:
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        for widget in (self.number, self.colour, self.told, self.origin):
            column.addLayout(widget) if isinstance(widget, QVBoxLayout) else column.addWidget(widget)
        for name in ("text", "text_translation"):
            self._add(column, name, self.prose[name])
        for field in ("status", "acceptance"):
            self._add(column, field, self.boxes[field])
        for each, line in self.lines.items():
            self._add(column, each.value, line)
        for name in (*WRITTEN, "our_view"):
            self._add(column, name, self.prose[name])
        self._add(column, "their_status", self.boxes["their_status"])
        self._add(column, "their_view", self.prose["their_view"])
        column.addSpacing(4)
        column.addWidget(self.heads["verified"])
        for check in self.verified.values():
            column.addWidget(check)
        self._add(column, "light_set", self.boxes["light_set"])
        self._add(column, "reason", self.reason)
        self.more = QVBoxLayout()
        column.addLayout(self.more)
        column.addStretch(1)

    def _dress(self) -> None:
        for name, prose in self.prose.items():
            prose.setObjectName(name)  # by which it is bound to its field
            prose.grow_between(LOWEST_PROSE, HIGHEST_PROSE)
        set_role(self.number, "title")
        for label in (self.told, *self.heads.values()):
            set_role(label, "muted")
        self.told.setWordWrap(True)

    def _add(self, column: QVBoxLayout, name: str, widget: QWidget) -> None:
        self.heads[name].setBuddy(widget)
        column.addSpacing(4)
        column.addWidget(self.heads[name])
        column.addWidget(widget)

    def _connect(self) -> None:
        for field, box in self.boxes.items():
            if field in CAN_BE_NONE:
                box.addItem("", "")
            for value in CHOICES[field]:
                box.addItem(field_word(value), value)
            box.activated.connect(lambda _row, field=field: self._choose(field))
        for column, line in self.lines.items():
            line.editingFinished.connect(lambda column=column: self._put_line(column))
        for column, known in self.known.items():
            known.taken.connect(lambda column=column: self._put_line(column))
        self.reason.editingFinished.connect(self._give_reason)
        for name, check in self.verified.items():
            check.clicked.connect(lambda _on, name=name: self._verify(name))
        self.origin.clicked.connect(lambda: self.origin_wanted.emit(self._origin_thing))
        self._origin_thing = ""

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        for name, said in self._names().items():
            self.heads[name].setText(said)
            if (buddy := self.heads[name].buddy()) is not None:
                buddy.setAccessibleName(said)
        for field, box in self.boxes.items():
            box.view().setAccessibleName(box.accessibleName())
            for place in range(box.count()):
                value = box.itemData(place)
                nothing = self.tr("By status and date") if field == "light_set" else self.tr("Not said")
                box.setItemText(place, field_word(CHOICES[field](value)) if value else nothing)
        for name, check in self.verified.items():
            check.setText(self._verified_words()[name])
        self.lines[ActionColumn.DUE].setPlaceholderText(self.tr("2026-12-11, or before dialogue 12"))
        self.reason.setPlaceholderText(self.tr("Why this colour"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _verified_words(self) -> dict[str, str]:
        return {
            "verified_by_us": self.tr("by us"),
            "verified_by_them": self.tr("by the other side"),
        }

    def _names(self) -> dict[str, str]:
        second = self.tr("%1, in the second language")
        return {
            "text": self.tr("What is to be done"),
            "text_translation": self.tr("In the second language"),
            "status": name_of(ActionColumn.STATUS),
            "acceptance": name_of(ActionColumn.ACCEPTANCE),
            **{each.value: name_of(each) for each in LINES},
            **{field: name_of(column) for field, column in IN_BOTH.items()},
            **{f"{field}_translation": second.replace("%1", name_of(column)) for field, column in IN_BOTH.items()},
            "our_view": self.tr("Our view (stays here)"),
            "their_status": self.tr("Status as the other side sees it"),
            "their_view": self.tr("View of the other side"),
            "light_set": self.tr("Colour set by hand"),
            "reason": self.tr("Reason for the colour"),
            "verified": name_of(ActionColumn.VERIFIED),
        }
