"""What a figure is, field by field, edited in place: each line is bound to its field by name and kept as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget
from typing_extensions import override

from jpdialog.domain.figures import Figure, YearBasis
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.ui.burst import Burst, Pace
from jpdialog.ui.field_words import field_words
from jpdialog.ui.pages.facts.figures.field_line import FieldLine
from jpdialog.ui.theme import set_role

PAIRS = ("label", "unit", "basis", "source")
"""The fields that have a second language: one row each, the two beside each other."""
ON_LEAVING = frozenset({"as_of"})
"""What is nothing while half of it is typed: written when it is left."""


class FigureFields(QWidget):
    """The fields of one figure. ``kept`` comes with each change that is written."""

    failed = Signal(Trouble)
    kept = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = pace
        self._desk: Desk | None = None
        self.figure: Figure | None = None
        self.lines: dict[str, FieldLine] = {}
        self._bursts: dict[str, Burst] = {}
        self._heads = {name: QLabel(self) for name in (*PAIRS, "years", "currency", "as_of", "section", "second")}
        self.years, self.section = QComboBox(self), QComboBox(self)
        self._lay_out()
        self.years.activated.connect(lambda _row: self._choose("year_basis", self.years))
        self.section.activated.connect(lambda _row: self._choose("lineage", self.section))
        self.retranslate()

    def show_figure(self, desk: Desk, figure: Figure, sections: Sequence[tuple[str, str]]) -> None:
        """Show a figure as stored; a line that is being typed in is left alone. Sections: lineage and heading."""
        self._desk, self.figure = desk, figure
        for name, line in self.lines.items():
            if not self._bursts[name].is_open:
                line.show_stored(getattr(figure, name) or "")
                line.settle()
        self._fill(self.section, [("", self.tr("None")), *sections], figure.lineage or "")
        self._fill(self.years, [(str(value), word) for value, word in field_words(YearBasis)], str(figure.year_basis))

    def is_being_typed(self) -> bool:
        """Whether anything in it is not a change yet."""
        return any(burst.is_open for burst in self._bursts.values())

    def flush(self) -> bool:
        """Make all that was typed a change; False if something could not be written."""
        return all([burst.flush() for burst in self._bursts.values()])

    def drop(self) -> None:
        """Forget what was typed: the figure is gone."""
        for burst in self._bursts.values():
            burst.drop()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        names = self._names()
        for name, label in self._heads.items():
            label.setText(names[name])
        for name, line in self.lines.items():
            first = name.removesuffix("_translation")
            spoken = names[first]
            line.setAccessibleName(spoken if name == first else f"{spoken}, {names['second']}")
            line.setPlaceholderText("" if name == first else names["second"])
        self.years.setAccessibleName(names["years"])
        self.section.setAccessibleName(names["section"])
        self.lines["as_of"].setPlaceholderText("2027-01-14")
        self.lines["currency"].setPlaceholderText("USD")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _names(self) -> dict[str, str]:
        return {
            "label": self.tr("Name"),
            "unit": self.tr("Unit"),
            "basis": self.tr("How it is counted"),
            "source": self.tr("Source"),
            "years": self.tr("Years"),
            "currency": self.tr("Currency"),
            "as_of": self.tr("As of"),
            "section": self.tr("Section"),
            "second": self.tr("In the second language"),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._heads["second"].hide()
        for row, name in enumerate(PAIRS):
            self._put(grid, name, row, 0, self._line(name))
            grid.addWidget(self._line(f"{name}_translation"), row, 2, 1, 2)
        self._put(grid, "years", len(PAIRS), 0, self.years)
        self._put(grid, "currency", len(PAIRS), 2, self._line("currency"))
        self._put(grid, "section", len(PAIRS) + 1, 0, self.section)
        self._put(grid, "as_of", len(PAIRS) + 1, 2, self._line("as_of"))
        self.section.setMinimumContentsLength(12)
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _put(self, grid: QGridLayout, name: str, row: int, column: int, widget: QWidget) -> None:
        head = self._heads[name]
        set_role(head, "muted")
        head.setBuddy(widget)
        grid.addWidget(head, row, column)
        grid.addWidget(widget, row, column + 1)

    def _line(self, name: str) -> FieldLine:
        line = FieldLine(name, self)
        burst = Burst(
            line.text, lambda text: self._keep(name, text), lambda text: self._write(name, text), self._pace, self
        )
        line.textEdited.connect(burst.typed)
        line.left.connect(burst.flush)
        line.undo_wanted.connect(self.undo_wanted)
        line.redo_wanted.connect(self.redo_wanted)
        burst.failed.connect(self.failed)
        burst.ended.connect(line.settle)
        self.lines[name], self._bursts[name] = line, burst
        return line

    def _keep(self, name: str, text: str) -> None:
        if self._desk is not None and self.figure is not None and name not in ON_LEAVING and text.strip():
            self._desk.figures.keep_typing(self.figure, name, text)

    def _write(self, name: str, text: str) -> None:
        if self._desk is None or self.figure is None:
            return
        self.figure = self._desk.figures.write(self.figure, name, text)
        self.kept.emit()

    def _choose(self, field: str, choice: QComboBox) -> None:
        try:
            self._write(field, str(choice.currentData()))
        except Trouble as trouble:
            self.failed.emit(trouble)

    def _fill(self, choice: QComboBox, entries: Sequence[tuple[str, str]], chosen: str) -> None:
        if [choice.itemText(row) for row in range(choice.count())] != [word for _, word in entries]:
            choice.clear()
            for value, word in entries:
                choice.addItem(word, value)
        choice.setCurrentIndex(max(choice.findData(chosen), 0))
