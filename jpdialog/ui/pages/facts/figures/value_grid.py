"""The values of a figure as a grid: a row for each, in time, and an empty one at the end that becomes a new value."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtGui import QColor, QFont
from typing_extensions import override

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure, FigureValue, Standing, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.record import Record
from jpdialog.domain.series import Series
from jpdialog.ui.days import partial
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.grid.model import Grid, GridColumn

GAP = "–"


class Column(IntEnum):
    """The columns in order."""

    PERIOD = 0
    VALUE = 1
    SECOND = 2
    SOURCE = 3
    AS_OF = 4
    STANDING = 5


class ValueGrid(Grid):
    """Values that may be words keep their width: a sentence would leave nothing to the source."""

    columns = (
        GridColumn("period", 120, is_held=True),
        GridColumn("value", 112, is_number=True, is_held=True),
        GridColumn("value_translation", 124, is_held=True),
        GridColumn("source", 0),
        GridColumn("as_of", 120),
        GridColumn("standing", 96, is_typed=False),
    )
    _figure: Figure | None = None
    _undecided: frozenset[str] = frozenset()

    def show_series(self, series: Series, language: str) -> None:
        """Show the values of a figure."""
        self._figure = series.figure
        self._undecided = frozenset(each.id for period in series.disputed for each in period.rivals)
        values = [each for period in series.periods for each in period.values]
        self.show_rows(series.figure.id, values, language)

    @property
    def values(self) -> Sequence[FigureValue]:
        """The values that are shown."""
        return [each for each in self.rows if isinstance(each, FigureValue)]

    @override
    def head(self, field: str) -> str:
        return {
            "period": translate("ValueTable", "Period"),
            "value": translate("ValueTable", "Value"),
            "value_translation": translate("ValueTable", "2nd language"),
            "source": translate("ValueTable", "Source"),
            "as_of": translate("ValueTable", "As of"),
            "standing": translate("ValueTable", "Standing"),
        }[field]

    @override
    def new_row(self) -> str:
        return translate("ValueTable", "New period")

    @override
    def is_hidden(self, column: GridColumn) -> bool:
        """A second language is for words, a standing for what was decided or is to be."""
        if column.field == "value_translation":
            return not any(each.value_translation or _is_words(each) for each in self.values)
        decided = any(each.standing != Standing.REPORTED for each in self.values)
        return column.field == "standing" and not decided and not self._undecided

    @override
    def typed(self, record: Record, column: GridColumn) -> str:
        if column.field == "standing" and isinstance(record, FigureValue):
            return self._standing(record)
        text = super().typed(record, column)
        return quantity.said(text) if column.field == "value" else text

    @override
    def said(self, record: Record, column: GridColumn) -> str:
        """A value as it is read; its source and its day are those of the figure, unless it has its own."""
        text, figure = self.typed(record, column), self._figure
        if figure is None:
            return text
        match column.field:
            case "period":
                return said_period(text, YearBasis(figure.year_basis), self.language)
            case "value":
                return text or GAP
            case "source":
                return text or figure.source
            case "as_of":
                return partial(text or figure.as_of, self.language)
        return text

    @override
    def colour(self, record: Record, column: GridColumn) -> QColor | None:
        if isinstance(record, FigureValue) and record.standing == Standing.REFUSED:
            return QColor(self.tokens.muted)
        is_late = column.field == "standing" and record.id in self._undecided
        return QColor(self.tokens.late.ink) if is_late else None

    @override
    def font(self, record: Record, column: GridColumn) -> QFont | None:
        if not isinstance(record, FigureValue) or record.standing != Standing.REFUSED:
            return None
        font = QFont(self.of.font())
        font.setStrikeOut(column.field == "value")
        return font

    def _standing(self, value: FigureValue) -> str:
        if value.standing != Standing.REPORTED:
            return field_word(Standing(value.standing))
        return translate("ValueTable", "Undecided") if value.id in self._undecided else ""


def _is_words(value: FigureValue) -> bool:
    return not quantity.is_number(value.value or "0")
