"""The figures by what they speak of; where two of them disagree, they stand beside each other and it is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jpdialog.domain.figure_words import value_said
from jpdialog.domain.figures import FigureValue
from jpdialog.domain.series import Series
from jpdialog.services.names import Names
from jpdialog.ui.days import partial
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import ToldCard, told

LABEL, VALUES = 2, 3
"""Shares of the width."""


class FiguresCard(ToldCard):
    """One line for each figure: what it is at the left, its newest values at the right. ``places`` finds each by id."""

    def __init__(self, series: Sequence[Series], names: Names, language: str, parent: QWidget) -> None:
        super().__init__(translate("FiguresCard", "Figures"), parent)
        self._names, self._language = names, language
        self.places: dict[str, QWidget] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        grid.setColumnStretch(0, LABEL)
        grid.setColumnStretch(1, VALUES)
        for row, each in enumerate(series):
            grid.addLayout(self._about(each), row, 0)
            grid.addLayout(self._values(each), row, 1)
        self.column.addLayout(grid)

    def _about(self, series: Series) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        label = told(self._names.of(series.figure, "label"), "strong", self)
        self.places[series.figure.id] = label
        column.addWidget(label)
        if series.disputed:
            chip = Chip(translate("FiguresCard", "Values differ"), Mark.LATE, self)
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _values(self, series: Series) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        for value in series.latest.live if series.latest else ():
            row.addLayout(self._value(series, value), 1)
        return row

    def _value(self, series: Series, each: FigureValue) -> QVBoxLayout:
        names = self._names
        value = told(value_said(series.figure, each, translated=names.is_second), "strong", self)
        as_of = partial(series.as_of(each), self._language)
        facts = [
            each.period,
            names.of(series.figure, "basis"),
            names.of(each, "source") or names.of(series.figure, "source") or translate("FiguresCard", "no source"),
            translate("FiguresCard", "as of %1").replace("%1", as_of) if as_of else translate("FiguresCard", "no date"),
        ]
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(value)
        column.addWidget(told(" · ".join(filter(None, facts)), "muted", self))
        column.addStretch(1)
        self.places[each.id] = value
        return column
