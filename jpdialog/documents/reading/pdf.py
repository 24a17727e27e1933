"""PDF files with a text layer: printed lines in reading order, with the size, weight and place of their letters.

Every character stays: page numbers and running heads come as lines of their own, hyphens at line ends as they stand.
"""

import io
import logging
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTPage
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from jpdialog.documents.reading.limits import MEGABYTE, PAGES, collected
from jpdialog.documents.reading.notes import note_of
from jpdialog.documents.reading.pdf_contents import Allowance, FrugalInterpreter
from jpdialog.documents.reading.pdf_page import PageText, page_text
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.trouble import Trouble

STREAM_BYTES = 8 * MEGABYTE
FONT_BYTES = 50 * MEGABYTE
_STREAM = re.compile(rb"stream\r?\n")
_FONT = re.compile(rb"/Length1\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)\b")
_DICTIONARY = 600
_CHUNK = MEGABYTE
_FEWEST_LETTERS_A_PAGE = 10
_MOST_UNREADABLE = 0.1
_PICTURES = note_of("Some pages are pictures without a text layer: what stands on them was not read.")
_UNREADABLE = note_of("Some letters could not be read, because their font does not say which they are.")


def read_pdf(data: bytes, name: str) -> SourceText:
    """Read a PDF; raises Trouble when it is protected, damaged or only pictures of pages."""
    _check_streams(data, name)
    pages: list[PageText] = []
    notes: list[str] = []
    with _quiet():
        source = collected(_lines(data, name, pages, notes), "pdf", name, notes)
    return source


def _lines(data: bytes, name: str, pages: list[PageText], notes: list[str]) -> Iterator[SourceLine]:
    for number, page in enumerate(_laid_out(data, name), start=1):
        if number > PAGES:
            raise Trouble(
                "{name} has more than {limit} pages, and no plan is as long. Nothing was changed. "
                "Save the pages of the plan as a file of their own.",
                name=name,
                limit=PAGES,
            )
        text = page_text(page, number)
        pages.append(PageText((), text.letters, text.unreadable, text.has_pictures))
        yield from text.lines
    notes.extend(_judged(pages, name))


def _judged(pages: list[PageText], name: str) -> list[str]:
    """The notes on the pages that were read; raises Trouble when there was next to nothing to read."""
    letters = sum(page.letters for page in pages)
    pictures = sum(page.has_pictures for page in pages)
    if letters == 0 or (letters < _FEWEST_LETTERS_A_PAGE * len(pages) and pictures > len(pages) / 2):
        raise Trouble(
            "{name} has no text layer: it is pictures of pages. Nothing was changed. Have it run through text "
            "recognition (OCR), or ask for the file that it was printed from, and read that.",
            name=name,
        )
    unreadable = sum(page.unreadable for page in pages)
    if unreadable > letters * _MOST_UNREADABLE:
        raise Trouble(
            "The letters of {name} can be seen but not read: its fonts do not say which they are. Nothing was changed. "
            "Have it run through text recognition (OCR), or ask for the file that it was printed from, and read that.",
            name=name,
        )
    has_blank_pictures = any(page.has_pictures and not page.letters for page in pages)
    return [_PICTURES] * has_blank_pictures + [_UNREADABLE] * bool(unreadable)


def _laid_out(data: bytes, name: str) -> Iterator[LTPage]:
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        resources = PDFResourceManager()
        device = PDFPageAggregator(resources, laparams=None)
        interpreter = FrugalInterpreter(resources, device, Allowance(name))
        found = False
        for page in PDFPage.create_pages(document):
            interpreter.process_page(page)
            found = True
            yield device.get_result()
    except (Trouble, GeneratorExit):
        raise
    except PDFEncryptionError as error:
        raise Trouble(
            "{name} is protected with a password. Nothing was changed. Open it with the password, "
            "print it to a new PDF or copy its text, and read that.",
            name=name,
        ) from error
    except Exception as error:  # whatever a parser trips over in a broken file
        raise _damaged(name) from error
    if not found:
        raise _damaged(name)


def _damaged(name: str) -> Trouble:
    return Trouble(
        "{name} is damaged and cannot be read as a PDF. Nothing was changed. Get a fresh copy and try again.", name=name
    )


def _check_streams(data: bytes, name: str) -> None:
    """Refuse streams that unpack without end before the library unpacks them whole; pictures are never unpacked."""
    for match in _STREAM.finditer(data):
        dictionary = data[max(0, match.start() - _DICTIONARY) : match.start()]
        dictionary = dictionary[dictionary.rfind(b" obj") + 1 :]
        if b"/Image" in dictionary or not re.search(rb"/Fl(?:ateDecode)?\b", dictionary):
            continue
        is_font = _FONT.search(dictionary) is not None
        if _unpacks_beyond(memoryview(data)[match.end() :], FONT_BYTES if is_font else STREAM_BYTES):
            raise Trouble(
                "{name} would unpack to far more than a document holds, as files made to do harm do. "
                "It was not read and nothing was changed. Ask its sender what it is.",
                name=name,
            )


def _unpacks_beyond(packed: memoryview, limit: int) -> bool:
    unpacker = zlib.decompressobj()
    size = position = 0
    rest = b""
    try:
        while not unpacker.eof and size <= limit and (rest or position < len(packed)):
            if not rest:
                rest, position = bytes(packed[position : position + _CHUNK]), position + _CHUNK
            size += len(unpacker.decompress(rest, _CHUNK))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return size > limit


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the library's remarks, which may quote the text, out of every log while it reads."""
    logger = logging.getLogger("pdfminer")
    was = logger.disabled, logger.propagate
    silence = logging.NullHandler()
    logger.addHandler(silence)
    logger.propagate = False
    try:
        yield
    finally:
        logger.disabled, logger.propagate = was
        logger.removeHandler(silence)
