"""A chart for the command line: Qt paints it, but nothing is shown and no screen is needed."""

import os
import sys

from PySide6.QtGui import QGuiApplication

from jpdialog.domain.papers.chart import Drawn
from jpdialog.services.charts import Told
from jpdialog.ui.charts.picture import HEIGHT, LOW, drawn
from jpdialog.ui.charts.told_drawing import drawing_of
from jpdialog.ui.fonts import work_font


def drawn_without_window(told: Told, alone: str | None, *, is_low: bool = False) -> Drawn:
    """The chart with its picture, ``alone`` as ``png_of`` has it.

    Where there is no application yet, one stands for as long as it takes.
    """
    if sys.platform.startswith("linux") and QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    made = paint(told, alone, is_low=is_low)
    del application
    return made


def paint(told: Told, alone: str | None, *, is_low: bool = False) -> Drawn:
    """The same where there is an application; may be called off the window's thread."""
    return drawn(drawing_of(told), work_font(), alone, LOW if is_low else HEIGHT)
