"""A PDF for the command line: Qt draws it, but nothing is shown and no screen is needed."""

import os
import sys

from PySide6.QtGui import QGuiApplication

from jpdialog.documents.writing.blocks import Document
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.documents.writing.printing import Watch
from jpdialog.ui.printed.pdf import write_pdf


def write_pdf_without_window(document: Document, style: HouseStyle, watch: Watch) -> bytes:
    """The document as a PDF; where there is no application yet, one stands for as long as it takes."""
    if sys.platform.startswith("linux") and QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    content = write_pdf(document, style, watch)
    del application
    return content
