"""A chart for the command line: Qt paints it, but nothing is shown and no screen is needed."""

import os
import sys

from PySide6.QtGui import QGuiApplication

from jpdialog.domain.papers.chart import Drawn
from jpdialog.services.charts import Told
from jpdialog.ui.charts.picture import drawn
from jpdialog.ui.charts.told_drawing import drawing_of
from jpdialog.ui.fonts import work_font


def drawn_without_window(told: Told, alone: str | None) -> Drawn:
    """The chart with its picture, ``alone`` as ``png_of`` has it.

    Where there is no application yet, one stands for as long as it takes.
    """
    if sys.platform.startswith("linux") and QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    made = drawn(drawing_of(told), work_font(), alone)
    del application
    return made
