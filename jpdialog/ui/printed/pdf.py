"""The pages as a PDF: every face embedded, its text as it was typed, and nobody's name in it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QRawFont

from jpdialog.documents.typesetting.pdf_file import Bookmark, Said, finished
from jpdialog.documents.typesetting.words import words_of
from jpdialog.documents.writing.blocks import Document
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.documents.writing.printing import Watch
from jpdialog.documents.writing.xml_text import one_line
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.printed.faces import EAST_ASIAN, UNIT, japanese_family, latin_family
from jpdialog.ui.printed.pages import Page, Pages

POINTS_AN_INCH = 72


def write_pdf(document: Document, style: HouseStyle, watch: Watch) -> bytes:
    """The document as a PDF. ``watch`` hears how many runs of pages are done, and may stop it by raising."""
    _check_faces(document)
    pages = Pages(document, style)
    for _ in pages.lay_out():
        watch(pages.runs_begun - 1, len(document.page_runs))
    said = Said(one_line(document.title), document.language, document.as_of, tuple(_bookmarks(pages)))
    return finished(_drawn(pages, watch), said, _meant(pages))


def _check_faces(document: Document) -> None:
    if not japanese_family("Yu Gothic") and any(EAST_ASIAN.search(words) for words in words_of(document)):
        raise Trouble(
            "This computer has no Japanese font, so the PDF would show boxes. Nothing was written; export it as Word,"
            " or install a font such as Noto Sans CJK."
        )


def page_layout(page: Page) -> QPageLayout:
    """The paper of a page, without margins: those are in the page."""
    size = QSizeF(page.width, page.height) / UNIT
    paper = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _drawn(pages: Pages, watch: Watch) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS_AN_INCH * UNIT)
    writer.setPageLayout(page_layout(pages.pages[0]))
    painter = QPainter(writer)
    try:
        for page in pages.pages:
            if page.number > 1:
                writer.setPageLayout(page_layout(page))
                writer.newPage()
            pages.draw(page, painter)
            watch(len(pages.document.page_runs) - 1, len(pages.document.page_runs))
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _bookmarks(pages: Pages) -> Iterator[Bookmark]:
    for page in pages.pages:
        for number, y in page.headings.items():
            heading, level = pages.headings[number], max(pages.level_of(number), 1)
            text = one_line(f"{heading.number} {heading.text}")
            yield Bookmark(text, level, page.number, (page.height - y) / UNIT + 2)


def _meant(pages: Pages) -> Callable[[str], str]:
    """Which sign was written where a face draws it as it draws another: 日 for the radical, a space for a firm one."""
    written = {sign for words in words_of(pages.document) for sign in words} | pages.signs_of_lists
    faces = [QRawFont.fromFont(font) for font in _fonts(pages)]
    drawn = [{face.glyphIndexesForString(sign)[0]: sign for sign in sorted(written)} for face in faces]
    known: dict[str, str] = {}

    def meant(sign: str) -> str:
        if sign in written or sign == "\0":
            return sign
        if sign not in known:
            alike = (
                found
                for face, signs in zip(faces, drawn, strict=True)
                if (glyph := face.glyphIndexesForString(sign)[0]) and (found := signs.get(glyph))
            )
            known[sign] = next(alike, sign)
        return known[sign]

    return meant


def _fonts(pages: Pages) -> Iterator[QFont]:
    families = {(family, face.is_bold) for face in pages.faces for family in _families(face.latin, face.kanji)}
    for family, is_bold in sorted(families):
        font = QFont([family])
        font.setBold(is_bold)
        yield font


def _families(latin: str, kanji: str) -> Iterator[str]:
    yield latin_family(latin)
    if found := japanese_family(kanji):
        yield found
