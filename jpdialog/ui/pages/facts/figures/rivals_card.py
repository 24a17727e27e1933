"""Two values for one period beside each other, each with its source and a button; what was decided, and why."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jpdialog.domain.figure_words import value_said
from jpdialog.domain.figures import FigureValue, Standing, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.series import Period, Series
from jpdialog.services.names import Names
from jpdialog.ui.days import moment, partial
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import ToldCard, told
from jpdialog.ui.theme import set_role


class RivalsCard(ToldCard):
    """One period. ``decided`` tells the value that is to stand, and why; ``anew`` that the decision is taken back."""

    decided = Signal(object, str)
    anew = Signal(object)

    def __init__(
        self, series: Series, period: Period[FigureValue], names: Names, language: str, parent: QWidget
    ) -> None:
        said = said_period(period.period, YearBasis(series.figure.year_basis), language)
        super().__init__(_head(period, said or translate("RivalsCard", "no period")), parent)
        self.period = period.period
        self._series, self._names, self._language = series, names, language
        self.why, self.buttons = QLineEdit(self), list[QPushButton]()
        values = period.rivals or [each for each in period.values if each.standing != Standing.REPORTED]
        row = QHBoxLayout()
        row.setSpacing(24)
        for each in values:
            row.addLayout(self._value(each, is_open=bool(period.rivals)), 1)
        self.column.addLayout(row)
        if period.rivals:
            self._ask()
        elif period.decided is not None:
            self._tell(period.decided)
        else:
            self.why.hide()

    def _ask(self) -> None:
        words = translate("RivalsCard", "Why this value stands")
        self.why.setPlaceholderText(words)
        self.why.setAccessibleName(words)
        self.column.insertWidget(1, self.why)

    def _tell(self, value: FigureValue) -> None:
        self.why.hide()
        when = moment(datetime.fromisoformat(value.decided_at).astimezone(), date.today(), self._language)
        line = QHBoxLayout()
        line.addWidget(told(" · ".join(filter(None, (value.reason, value.decided_by, when))), "muted", self), 1)
        anew = QPushButton(translate("RivalsCard", "Decide anew"), self)
        set_role(anew, "quiet")
        anew.clicked.connect(lambda: self.anew.emit(value))
        self.buttons.append(anew)
        line.addWidget(anew, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)

    def _value(self, each: FigureValue, *, is_open: bool) -> QVBoxLayout:
        said = value_said(self._series.figure, each, translated=self._names.is_second)
        as_of = partial(self._series.as_of(each), self._language)
        source = self._names.of(each, "source") or self._names.of(self._series.figure, "source")
        facts = [
            source or translate("RivalsCard", "no source"),
            translate("RivalsCard", "as of %1").replace("%1", as_of) if as_of else translate("RivalsCard", "no date"),
        ]
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(told(said, "strong", self))
        column.addWidget(told(" · ".join(facts), "muted", self))
        if is_open:
            button = QPushButton(translate("RivalsCard", "Decide for this value"), self)
            button.setAccessibleName(translate("RivalsCard", "Decide for %1").replace("%1", said))
            button.clicked.connect(lambda: self.decided.emit(each, self.why.text()))
            self.buttons.append(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            is_chosen = each.standing == Standing.CHOSEN
            word = translate("RivalsCard", "Stands") if is_chosen else translate("RivalsCard", "Refused")
            chip = Chip(word, Mark.APPROVED if is_chosen else Mark.NONE, self)
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column


def told_periods(series: Series) -> Sequence[Period[FigureValue]]:
    """The periods of which there is something to decide, or that were decided: those come last."""
    return [*series.disputed, *(each for each in series.periods if each.decided is not None and not each.rivals)]


def _head(period: Period[FigureValue], said: str) -> str:
    if not period.rivals:
        return translate("RivalsCard", "Decided: %1").replace("%1", said)
    return translate("RivalsCard", "Two values for %1: decide which one is said").replace("%1", said)
