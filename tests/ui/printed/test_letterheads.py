"""A ministry's letterhead on the pages that are seen and printed: where it stands, what it moves, what is lacking."""

from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from PySide6.QtGui import QImage

from jpdialog.documents.writing.blocks import Document, Layout, Look, line
from jpdialog.documents.writing.house_style import HouseStyle, house_style_for
from jpdialog.documents.writing.ministry_style import style_of_file
from jpdialog.ui.printed.drawing import picture
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.pages import Pages
from tests.documents.writing.test_pictures import png
from tests.ui.printed.conftest import as_pdf, document_with, text_of_pdf

LINES = tuple(line(f"Line {number}.", Look.POINT) for number in range(60))
TEXT_BOX = (
    f'<w:r {nsdecls("w")}><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:20pt">'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict>"
    "</w:r>"
)


@pytest.fixture
def file() -> WordDocument:
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    return made


def house(file: WordDocument) -> HouseStyle:
    out = BytesIO()
    file.save(out)
    return style_of_file(out.getvalue(), "ministry.docx", house_style_for("en"))


def laid(file: WordDocument, document: Document | None = None) -> Pages:
    return Pages(document or document_with(*LINES), house(file)).finish()


def is_inked(image: QImage, left: float, top: float, width: float, height: float) -> bool:
    """Whether anything is drawn in that part of a page, in points."""
    spots = ((int(left + x), int(top + y)) for x in range(int(width)) for y in range(int(height)))
    return any(image.pixelColor(*spot).lightness() < 200 for spot in spots)


def test_its_words_are_above_and_below_the_text(file: WordDocument) -> None:
    section = file.sections[0]
    section.header.paragraphs[0].text = "Ministry of Marshes\t湿地省\tMarsh Road 1"
    section.footer.paragraphs[0].text = "Telephone 123"
    said = text_of_pdf(as_pdf(document_with(line("Body.")), house(file)))
    assert said.index("MinistryofMarshes湿地省MarshRoad1") < said.index("Body.") < said.index("Telephone123")


def test_the_first_page_has_its_own(file: WordDocument) -> None:
    section = file.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "For the first"
    section.header.paragraphs[0].text = "For the rest"
    said = text_of_pdf(as_pdf(document_with(*LINES), house(file)))
    assert said.count("Forthefirst") == 1 and said.count("Fortherest") == len(laid(file).pages) - 1 > 0


def test_a_high_one_moves_the_text_down_and_takes_room_from_the_page(file: WordDocument) -> None:
    plain = laid(file)
    file.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(png(60, 40)), height=Mm(60))
    high = laid(file)
    edge = house(file).page.edge / 20
    assert high.pages[0].around.top / UNIT > edge + 60 / 25.4 * 72
    assert len(high.pages[0].lines) < len(plain.pages[0].lines)
    assert "Line 0." in high.pages[0].lines


def test_the_fitter_knows_how_high_it_is(file: WordDocument) -> None:
    plain = house(file).text_height(Layout.PORTRAIT)
    file.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(png(60, 40)), height=Mm(60))
    style = house(file)
    drawn = Pages(document_with(*LINES), style).finish().pages[0].around
    reckoned = style.text_height(Layout.PORTRAIT)
    assert plain - reckoned > 100
    assert abs(reckoned - (drawn.bottom - drawn.top) / UNIT) < 6


def test_a_picture_in_line_and_one_in_a_table_are_drawn_where_they_stand(file: WordDocument) -> None:
    header = file.sections[0].header
    table = header.add_table(1, 2, Mm(150))
    table.cell(0, 0).paragraphs[0].text = "Words"
    table.cell(0, 1).paragraphs[0].add_run().add_picture(BytesIO(png(60, 40)), Mm(30), Mm(20))
    pages = laid(file)
    image, page = picture(pages, pages.pages[0], 1), house(file).page
    left = page.side / 20 + Mm(75).pt
    assert is_inked(image, left, page.edge / 20 + 25, Mm(30).pt, Mm(15).pt)
    assert not is_inked(image, left + Mm(40).pt, page.edge / 20 + 25, 60, Mm(15).pt)
    assert not pages.lack_something


def test_what_only_word_draws_is_said_to_be_lacking(file: WordDocument) -> None:
    file.sections[0].header.paragraphs[0]._p.append(parse_xml(TEXT_BOX))
    pages = laid(file)
    assert pages.lack_something
    assert not laid(docx.Document()).lack_something
