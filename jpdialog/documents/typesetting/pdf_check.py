"""A last look at a PDF before it takes its place: it opens, it has its pages, and every face is in it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException

from jpdialog.documents.writing.checking import not_whole

FACES = ("FontFile", "FontFile2", "FontFile3")


def check_pdf_file(path: Path, watch: Callable[[], None] = lambda: None) -> None:
    """Raises Trouble if the file is not a whole PDF. ``watch`` is called for each page, and may stop it."""
    try:
        with path.open("rb") as file:
            wrong = next(_wrong(PDFDocument(PDFParser(file)), watch), "")
    except (PDFException, PSException, KeyError, ValueError, TypeError, EOFError) as error:
        raise not_whole(type(error).__name__) from error
    if wrong:
        raise not_whole(wrong)


def _wrong(document: PDFDocument, watch: Callable[[], None]) -> Iterator[str]:
    pages = 0
    for page in PDFPage.create_pages(document):
        watch()
        pages += 1
        fonts = resolve1(page.resources.get("Font")) or {}
        if not all(_is_embedded(resolve1(font)) for font in fonts.values()):
            yield "font"
    if not pages or pages != resolve1(resolve1(document.catalog["Pages"])["Count"]):
        yield "pages"


def _is_embedded(font: Any) -> bool:
    """Whether the face comes with the file; one of many signs names it through another."""
    descendants = resolve1(font.get("DescendantFonts")) or []
    if descendants:
        return all(_is_embedded(resolve1(each)) for each in descendants)
    descriptor = resolve1(font.get("FontDescriptor")) or {}
    return any(name in descriptor for name in FACES)
