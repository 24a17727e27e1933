"""What the tests of printed pages share: an application, without which Qt has no faces, and documents to print."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from pdfminer.converter import TextConverter
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jpdialog.documents.writing.blocks import Block, Document, Furniture, PageRun
from jpdialog.documents.writing.house_style import HouseStyle, house_style_for
from jpdialog.ui.printed.pages import Pages
from jpdialog.ui.printed.pdf import write_pdf

FURNITURE = Furniture(marking="RESTRICTED", left="9th Dialogue", right="Herbs", notice="DRAFT", footer="Version 2")
Laid = Callable[..., Pages]


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that what is tested stands in, as it does in ours."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def document_with(*blocks: Block, language: str = "en", furniture: Furniture = FURNITURE) -> Document:
    """A document of one run of pages."""
    return Document("test", "Test", language, date(2031, 5, 2), "2", (PageRun(furniture, blocks),))


def style_of(document: Document) -> HouseStyle:
    """The house style of its language."""
    return house_style_for(document.language)


def laid_out(document: Document) -> Pages:
    """Its pages."""
    return Pages(document, house_style_for(document.language)).finish()


def as_pdf(document: Document, style: HouseStyle | None = None) -> bytes:
    """The bytes of its PDF."""
    return write_pdf(document, style or house_style_for(document.language), lambda _done, _all: None)


def text_of_pdf(data: bytes) -> str:
    """The text of a PDF in the order in which it was drawn, without any white space."""
    out, manager = BytesIO(), PDFResourceManager()
    interpreter = PDFPageInterpreter(manager, TextConverter(manager, out, laparams=None))
    for page in PDFPage.get_pages(BytesIO(data)):
        interpreter.process_page(page)
    return "".join(out.getvalue().decode().split())
