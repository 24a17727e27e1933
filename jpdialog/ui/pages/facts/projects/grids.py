"""The two grids of a project: its amounts by year, and the reports that it owes."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.figures import YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.projects import AmountKind, ProjectAmount, ProjectReport, ReportKind
from jpdialog.domain.quantity import said as in_groups
from jpdialog.domain.record import Record
from jpdialog.ui.days import day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.grid.model import Grid, GridColumn


class AmountGrid(Grid):
    """A row for each year, its amounts beside each other."""

    columns = (
        GridColumn("period", 104),
        GridColumn("year_basis", 104, YearBasis),
        *(GridColumn(kind.value, 0, is_number=True) for kind in AmountKind),
    )

    @override
    def head(self, field: str) -> str:
        if field in set(AmountKind):
            return field_word(AmountKind(field))
        return translate("Grid", "Year") if field == "period" else translate("Grid", "Years are")

    @override
    def new_row(self) -> str:
        return translate("Grid", "New year")

    @override
    def said(self, record: Record, column: GridColumn) -> str:
        if isinstance(record, ProjectAmount) and column.field == "period":
            return said_period(record.period, YearBasis(record.year_basis), self.language)
        return super().said(record, column)

    @override
    def typed(self, record: Record, column: GridColumn) -> str:
        text = super().typed(record, column)
        return in_groups(text) if column.is_number else text


class ReportGrid(Grid):
    """A row for each report; one that is late says so in a word beside its mark."""

    columns = (
        GridColumn("kind", 112, ReportKind),
        GridColumn("due", 104),
        GridColumn("handed_in", 96),
        GridColumn("remind_days", 64, is_number=True),
        GridColumn("note", 0),
    )

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today

    @override
    def head(self, field: str) -> str:
        return {
            "kind": translate("Grid", "Report"),
            "due": translate("Grid", "Due"),
            "handed_in": translate("Grid", "Handed in"),
            "remind_days": translate("Grid", "Remind"),
            "note": translate("Grid", "Note"),
        }[field]

    @override
    def new_row(self) -> str:
        return translate("Grid", "New report")

    @override
    def said(self, record: Record, column: GridColumn) -> str:
        if not isinstance(record, ProjectReport):
            return ""
        if column.field == "remind_days":
            return translate("Grid", "%1 d").replace("%1", str(record.remind_days))
        when = getattr(record, column.field)
        if not isinstance(when, date):
            return super().said(record, column)
        said = day(when, self.language)
        is_late = column.field == "due" and record.is_late(self._today())
        return translate("Grid", "Late: %1").replace("%1", said) if is_late else said

    @override
    def mark(self, record: Record, column: GridColumn) -> Mark | None:
        if column.field != "due" or not isinstance(record, ProjectReport):
            return None
        if record.is_late(self._today()):
            return Mark.LATE
        return Mark.DRAFT if record.is_near(self._today()) else None
