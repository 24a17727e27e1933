"""A workbook as a file: the same content gives the same bytes, nobody's name in it, and nothing on the disk meanwhile.

openpyxl writes the parts; it would write each sheet to a temporary file first, and today's time into the file.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from jpdialog.documents.writing.package import DECLARATION, FIXED_TIME
from jpdialog.documents.writing.properties import APP, core_xml

CORE_PART, APP_PART, STYLES_PART = "docProps/core.xml", "docProps/app.xml", "xl/styles.xml"
SHEETS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OF_A_FONT = ("b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme")
"""The order in which a font says what it is; openpyxl has another, which Office takes and its validator does not."""


class _InMemory(ExcelWriter):  # type: ignore[misc]  # openpyxl has no annotations
    """Writes every sheet straight into the package."""

    def write_worksheet(self, ws: Any) -> None:
        """Write one sheet."""
        part = BytesIO()
        writer = WorksheetWriter(ws, part)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], part.getvalue())
        self.manifest.append(ws)
        ws._drawing = None


def workbook_bytes(book: Any, title: str, language: str, as_of: date) -> bytes:
    """The file of an openpyxl workbook; it says its title, its language and the day of its content."""
    raw = BytesIO()
    _InMemory(book, ZipFile(raw, "w")).save()
    clean = BytesIO()
    with ZipFile(raw) as parts, ZipFile(clean, "w", ZIP_DEFLATED) as archive:
        for name, content in _clean(parts, core_xml(title, language, as_of)):
            archive.writestr(_entry(name), content)
    return clean.getvalue()


def _clean(parts: ZipFile, core: str) -> Iterator[tuple[str, bytes]]:
    own = {
        CORE_PART: core.encode(),
        APP_PART: f'{DECLARATION}<Properties xmlns="{APP}"/>'.encode(),
        STYLES_PART: _with_fonts_in_order(parts.read(STYLES_PART)),
    }
    names = sorted(parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels", name))
    for name in names:
        yield name, own[name] if name in own else parts.read(name)


def _with_fonts_in_order(styles: bytes) -> bytes:
    root = etree.fromstring(styles)
    for font in root.iter(f"{SHEETS}font"):
        font[:] = sorted(font, key=lambda each: OF_A_FONT.index(etree.QName(each).localname))
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, FIXED_TIME)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0o600 << 16
    return entry
