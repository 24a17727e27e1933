"""What can be done with a chart, from a button beside it and a right click on it: its numbers copied, it exported."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from jpdialog.ui.charts.chart_view import ChartView
from jpdialog.ui.charts.numbers import numbers_of
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role


class ChartMenu(QPushButton):
    """``export_wanted`` tells that the chart is to go into a Word file; Ctrl+C on the chart copies its numbers."""

    export_wanted = Signal()

    def __init__(self, chart: ChartView, parent: QWidget) -> None:
        super().__init__(parent)
        self.chart, self.entries = chart, QMenu(self)
        self.setAutoDefault(False)
        set_role(self, "filter")
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(lambda at: self.entries.popup(chart.mapToGlobal(at)))
        chart.copying.connect(self.copy)
        self.clicked.connect(lambda: self.entries.popup(self.mapToGlobal(QPoint(0, self.height() + 4))))

    def fill(self, *, is_drawn: bool, may_export: bool = True) -> None:
        """Name everything in the language of the window, and offer what can be done now."""
        self.setText(translate("Charts", "Copy, export"))
        self.setAccessibleName(translate("Charts", "Copy or export this chart"))
        self.entries.clear()
        self.entries.addAction(translate("Charts", "Copy numbers"), self.copy).setEnabled(is_drawn)
        export = self.entries.addAction(translate("Charts", "Export to Word…"), self.export_wanted.emit)
        export.setEnabled(is_drawn and may_export)
        self.setEnabled(is_drawn)

    def copy(self) -> None:
        """Put the numbers into the clipboard."""
        if self.chart.drawing.told:
            QGuiApplication.clipboard().setMimeData(numbers_of(self.chart.drawing))
            self.chart.say(translate("Charts", "The numbers are in the clipboard."))
