"""The panel of the call: which sections, whom, by when, how much; one field fills many rows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import Likelihood
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.trouble import Trouble
from jpdialog.services.calls import Calls
from jpdialog.services.names import Names
from jpdialog.services.namesakes import told_apart
from jpdialog.services.persons import ours
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.field_words import field_words
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.call.table_model import CallTable, Line
from jpdialog.ui.pages.briefs.call.table_view import CallTableView, completer_of
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.services.calls import Asking
    from jpdialog.services.desk import Desk


class CallPanel(QFrame):
    """Asks; the tool calls. ``ordered`` tells what is wanted, ``copy_wanted`` that the e-mail is to be copied then."""

    ordered = Signal(list)
    copy_wanted = Signal(list)
    failed = Signal(Trouble)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.model = CallTable(self)
        self.table = CallTableView(self.model, self)
        self.heading, self.purpose, self.told, self.trouble = (QLabel(self) for _ in range(4))
        self.all, self.none, self.fill, self.call, self.copy, self.close_button = (QPushButton(self) for _ in range(6))
        self.drafter, self.deadline, self.minutes = (QLineEdit(self) for _ in range(3))
        self.likelihood = QComboBox(self)
        self._set_up()
        self.carried = Notice(self)
        self._lay_out()
        self._retranslate()
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        """As large as the page lets it be."""
        return QSize(1280, 2000)

    @override
    def hasHeightForWidth(self) -> bool:
        """The table takes what height there is."""
        return False

    def ask(self, desk: Desk, dialogue: Dialogue, language: str, title: str) -> None:
        """Open on what is called for in a dialogue."""
        self.carried.hide()
        names = Names(desk, language)
        called = told_apart(desk, ours(desk), language)
        lines = [_line(each, names, called) for each in Calls(desk).of(dialogue)]
        drafters = sorted(called.values())
        self.model.show_call(lines, {name: each for each, name in called.items()}, whole_date(dialogue.starts_on))
        self.table.cells.offer(drafters)
        self.drafter.setCompleter(completer_of(drafters, self.drafter))
        self.heading.setText(translate("CallPanel", "Call for briefs: %1").replace("%1", title))
        for field in (self.drafter, self.deadline, self.minutes):
            field.clear()
        self.likelihood.setCurrentIndex(0)
        self.show_trouble("")
        self._tell()
        self.show()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say what stands in the way; nothing if nothing does."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def fill_in(self) -> None:
        """Put what stands in the fields into the rows that they are for; a field with nothing in it changes nothing."""
        texts = {"drafter": self.drafter, "deadline": self.deadline, "minutes": self.minutes}
        values: dict[str, object] = {name: told for name, field in texts.items() if (told := field.text().strip())}
        if self.likelihood.currentIndex() > 0:
            values["likelihood"] = self.likelihood.currentData()
        self.model.fill(self._rows_meant(), **values)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._order(self.ordered)
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    # Inside

    def _order(self, signal: SignalInstance) -> None:
        try:
            wanted = self.model.wanted()
        except Trouble as trouble:
            self.failed.emit(trouble)
            return
        signal.emit(wanted)

    def _rows_meant(self) -> list[int]:
        """The rows that are selected, if there are several; else all that are called for."""
        selected = self.table.rows_selected()
        return selected if len(selected) > 1 else self.model.called()

    def _tell(self) -> None:
        count, late = len(self.model.called()), len(self.model.late())
        told = translate("CallPanel", "%1 of %2 chosen")
        said = [told.replace("%1", str(count)).replace("%2", str(len(self.model.lines)))]
        if late:
            words = translate("CallPanel", "%1 due after the dialogue begins")
            said.append(words.replace("%1", str(late)))
        self.told.setText(" · ".join(said))
        set_role(self.told, "late" if late else "muted")
        self.fill.setText(translate("CallPanel", "Fill in %1 rows").replace("%1", str(len(self._rows_meant()))))

    def _set_up(self) -> None:
        set_role(self.heading, "title")
        set_role(self.purpose, "muted")
        set_role(self.told, "muted")
        set_role(self.trouble, "late")
        set_role(self.call, "primary")
        for label in (self.purpose, self.trouble):
            label.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.all.clicked.connect(lambda: self._choose(is_called=True))
        self.none.clicked.connect(lambda: self._choose(is_called=False))
        self.fill.clicked.connect(self.fill_in)
        for field in (self.drafter, self.deadline, self.minutes):
            field.returnPressed.connect(self.fill_in)
        self.call.clicked.connect(lambda: self._order(self.ordered))
        self.copy.clicked.connect(lambda: self._order(self.copy_wanted))
        self.close_button.clicked.connect(self.closed)
        self.model.changed.connect(self._tell)
        self.table.selectionModel().selectionChanged.connect(self._tell)

    def _choose(self, *, is_called: bool) -> None:
        rows = [row for row, each in enumerate(self.model.lines) if is_called or not each.asking.is_begun]
        self.model.fill(rows, is_called=is_called)

    def _lay_out(self) -> None:
        filling, buttons, choosing = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (filling, buttons, choosing):
            row.setSpacing(8)
        choosing.addWidget(self.told, 1)
        choosing.addWidget(self.all)
        choosing.addWidget(self.none)
        for field, share in ((self.drafter, 3), (self.deadline, 2), (self.minutes, 1), (self.likelihood, 2)):
            filling.addWidget(field, share)
        filling.addWidget(self.fill)
        buttons.addWidget(self.call)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        for widget in (self.heading, self.carried, self.purpose):
            column.addWidget(widget)
        column.addLayout(choosing)
        column.addWidget(self.table, 1)
        column.addLayout(filling)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
        self._order_tabs()

    def _order_tabs(self) -> None:
        fields = (self.drafter, self.deadline, self.minutes, self.likelihood, self.fill)
        order = (self.all, self.none, self.table, *fields, self.call, self.copy, self.close_button)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _retranslate(self) -> None:
        self.purpose.setText(
            translate(
                "CallPanel",
                "Choose with Space which sections get a brief, and type into the cells. How likely it is to be raised "
                "sets how much is asked. What nobody has begun can be withdrawn.",
            )
        )
        self.table.setAccessibleName(translate("CallPanel", "Sections and what is asked"))
        for button, word in (
            (self.all, translate("CallPanel", "Choose all")),
            (self.none, translate("CallPanel", "Choose none")),
            (self.call, translate("CallPanel", "Call for these briefs")),
            (self.copy, translate("CallPanel", "Call and copy e-mail text")),
            (self.close_button, translate("CallPanel", "Close")),
        ):
            button.setText(word)
        for field, word in (
            (self.drafter, translate("CallPanel", "Drafter for many")),
            (self.deadline, translate("CallPanel", "Due, as 2026-12-11")),
            (self.minutes, translate("CallPanel", "Minutes")),
        ):
            field.setPlaceholderText(word)
            field.setAccessibleName(word)
        for choice in (self.likelihood, self.likelihood.view()):
            choice.setAccessibleName(translate("CallPanel", "Likelihood for many"))
        self.likelihood.clear()
        self.likelihood.addItem(translate("CallPanel", "Likelihood as it is"))
        for value, word in field_words(Likelihood):
            self.likelihood.addItem(word, value)
        self._tell()


def _line(asking: Asking, names: Names, called: dict[str, str]) -> Line:
    wanted = asking.wanted
    return Line(
        asking=asking,
        name=_name(asking, names),
        is_called=wanted.is_called,
        serial=str(wanted.serial or ""),
        drafter=called.get(wanted.drafter_id or "", ""),
        deadline=wanted.deadline.isoformat() if wanted.deadline else "",
        minutes="" if wanted.minutes is None else str(wanted.minutes),
        likelihood=wanted.likelihood,
    )


def _name(asking: Asking, names: Names) -> str:
    if asking.section is not None:
        return f"{asking.section.section.number} {names.of(asking.section.section, 'heading')}".strip()
    if asking.lineage is None:
        return translate("CallPanel", "Steering brief")
    return translate("CallPanel", "A section that is no longer in the plan")
