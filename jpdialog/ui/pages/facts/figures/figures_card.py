"""The figures by what they speak of; where two of them disagree, they stand beside each other and it is said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jpdialog.domain.follow_up import Figure
from jpdialog.services.facts import Subject
from jpdialog.services.names import Names
from jpdialog.ui.days import partial
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import ToldCard, told

LABEL, VALUES = 2, 3
"""Shares of the width."""


class FiguresCard(ToldCard):
    """One line for each subject: what it is at the left, its values at the right. ``places`` finds each by its id."""

    def __init__(self, subjects: Sequence[Subject], names: Names, language: str, parent: QWidget) -> None:
        super().__init__(translate("FiguresCard", "Figures"), parent)
        self._names, self._language = names, language
        self.places: dict[str, QWidget] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        grid.setColumnStretch(0, LABEL)
        grid.setColumnStretch(1, VALUES)
        for row, subject in enumerate(subjects):
            grid.addLayout(self._about(subject), row, 0)
            grid.addLayout(self._values(subject), row, 1)
        self.column.addLayout(grid)

    def _about(self, subject: Subject) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        labels = dict.fromkeys(self._names.of(each, "label") for each in subject.figures)
        for label in labels:
            column.addWidget(told(label, "strong", self))
        if subject.disagrees:
            chip = Chip(translate("FiguresCard", "Values differ"), Mark.LATE, self)
            column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _values(self, subject: Subject) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        for figure in subject.figures:
            row.addLayout(self._value(figure), 1)
        return row

    def _value(self, figure: Figure) -> QVBoxLayout:
        names = self._names
        value = told(" ".join(filter(None, [names.of(figure, "value"), names.of(figure, "unit")])), "strong", self)
        as_of = partial(figure.as_of, self._language)
        facts = [
            names.of(figure, "basis"),
            names.of(figure, "source") or translate("FiguresCard", "no source"),
            translate("FiguresCard", "as of %1").replace("%1", as_of) if as_of else translate("FiguresCard", "no date"),
        ]
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(value)
        column.addWidget(told(" · ".join(filter(None, facts)), "muted", self))
        column.addStretch(1)
        self.places[figure.id] = value
        return column
