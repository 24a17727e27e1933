"""The clearance of the brief that is open: its chain, what each body said, and who else is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.clearance import Verdict
from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.clearance_step import ClearanceStepRow
from jpdialog.ui.theme import set_role, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.services.clearance import ClearanceView, StepView
    from jpdialog.services.names import Names


class ClearancePanel(QWidget):
    """Shows a chain. ``answered`` tells step, verdict and comment, ``chain_wanted`` who is to be asked."""

    answered = Signal(object, object, str)
    chain_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ClearanceView | None = None
        self._shown: object = None
        self._reader: tuple[Names, str] | None = None
        self.rows: list[ClearanceStepRow] = []
        self.head, self.none = QLabel(self), QLabel(self)
        self.comment, self.body = QLineEdit(self), QLineEdit(self)
        self.then, self.beside = QPushButton(self), QPushButton(self)
        set_role(self.head, "group")
        set_role(self.none, "muted")
        self.none.setWordWrap(True)
        self._lay_out()
        self.body.textChanged.connect(self._allow_asking)
        self.body.returnPressed.connect(lambda: self._ask(is_beside=False))
        self.then.clicked.connect(lambda: self._ask(is_beside=False))
        self.beside.clicked.connect(lambda: self._ask(is_beside=True))
        self._retranslate()

    def offer(self, bodies: Sequence[str]) -> None:
        """Complete these names while a body is being typed."""
        completer = QCompleter(list(bodies), self)
        find_by_any_part(completer)
        self.body.setCompleter(completer)

    def show_chain(self, view: ClearanceView | None, names: Names | None, language: str) -> None:
        """Show how a brief's clearance stands; where nothing differs, what has the focus keeps it."""
        self.setVisible(view is not None)
        before, self._view = self._view, view
        if view is None or names is None:
            self._shown = None
            return
        if before is None or before.brief.id != view.brief.id:
            self.comment.clear()
            self.body.clear()
        shown = (view.brief.id, view.brief.status, view.steps, language, tokens_of(self).is_dark)
        if shown != self._shown:
            self._shown, self._reader = shown, (names, language)
            self._make_rows(view, names, language)
            self._retranslate()

    def _make_rows(self, view: ClearanceView, names: Names, language: str) -> None:
        at, gone = QApplication.focusWidget(), self.rows
        had_keyboard = at is not None and any(row.isAncestorOf(at) for row in gone)
        for row in gone:
            row.hide()
            row.deleteLater()
        turn = {each.step.id for each in view.turn} if view.brief.status == BriefStatus.IN_CLEARANCE else set()
        self.rows = []
        for each in view.steps:
            name = names.of(each.body, "name") or names.of(each.person, "name") or translate("Clearance", "Lead body")
            row = ClearanceStepRow(each, name, language, may_speak=each.step.id in turn, parent=self)
            row.cleared.connect(lambda each=each: self._answer(each, Verdict.CLEARED))
            row.returned.connect(lambda each=each: self._answer(each, Verdict.RETURNED))
            row.left_out.connect(lambda each=each: self._leave_out(each))
            row.away.setVisible(len(view.steps) > 1)
            self._rows.addWidget(row)
            self.rows.append(row)
        self.none.setVisible(not view.steps)
        self.comment.setVisible(bool(turn))
        self.beside.setVisible(bool(view.steps))
        if had_keyboard:
            self._go_on()

    def _go_on(self) -> None:
        """Keep the keyboard where it was: with whoever is to answer next, else where somebody else can be asked."""
        waiting = next((row for row in self.rows if not row.clear.isHidden()), None)
        if waiting is not None:
            waiting.show()
            waiting.clear.setFocus()
        else:
            self.body.setFocus()

    def _answer(self, each: StepView, verdict: Verdict) -> None:
        self.answered.emit(each.step, verdict, self.comment.text())

    def _leave_out(self, gone: StepView) -> None:
        stages = [[each for each in stage if each is not gone] for stage in self._stages()]
        self.chain_wanted.emit(_names([stage for stage in stages if stage]))

    def _ask(self, *, is_beside: bool) -> None:
        stages, name = _names(self._stages()), self.body.text().strip()
        if not name:
            return
        if is_beside and stages:
            stages[-1].append(name)
        else:
            stages.append([name])
        self.chain_wanted.emit(stages)

    def _stages(self) -> list[list[StepView]]:
        stages: dict[int, list[StepView]] = {}
        for each in self._view.steps if self._view else ():
            stages.setdefault(each.step.stage, []).append(each)
        return list(stages.values())

    def _allow_asking(self) -> None:
        for button in (self.then, self.beside):
            button.setEnabled(bool(self.body.text().strip()))

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        asking = QHBoxLayout()
        asking.setSpacing(8)
        asking.addWidget(self.then)
        asking.addWidget(self.beside)
        asking.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.none)
        column.addLayout(self._rows)
        column.addWidget(self.comment)
        column.addWidget(self.body)
        column.addLayout(asking)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() == QEvent.Type.PaletteChange and self._reader is not None:
            self.show_chain(self._view, *self._reader)

    def _retranslate(self) -> None:
        self.head.setText(translate("Clearance", "Clearance"))
        self.none.setText(
            translate("Clearance", "Nobody is asked yet. Handing in asks the drafter's own organisation.")
        )
        for field, told in (
            (self.comment, translate("Clearance", "Comment, needed to return it")),
            (self.body, translate("Clearance", "A body or person to ask")),
        ):
            field.setPlaceholderText(told)
            field.setAccessibleName(told)
        self.then.setText(translate("Clearance", "Ask next"))
        self.beside.setText(translate("Clearance", "Ask beside the last"))
        self._allow_asking()


def _names(stages: Sequence[Sequence[StepView]]) -> list[list[str]]:
    return [[name_of(each) for each in stage if name_of(each)] for stage in stages]


def name_of(each: StepView) -> str:
    """The name by which whoever is asked can be found again; empty if nobody is named yet."""
    return each.body.name if each.body else each.person.name if each.person else ""
