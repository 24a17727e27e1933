"""The same small invented plan as a file of every format, made in memory."""

import html
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True)
class Item:
    """One paragraph; ``level`` 0 is plain, 1 and 2 are numbered headings."""

    text: str
    number: str = ""
    level: int = 0

    @property
    def printed(self) -> str:
        return f"{self.number} {self.text}".strip()


ENGLISH = [
    Item("Joint Work of Ruritania and the Office"),
    Item("The Government of Ruritania (hereafter referred to as Ruritania) and the Office share <one> aim & 3% more."),
    Item("Regional Work", "1.", 1),
    Item("The North", "(1)", 2),
    Item("Ruritania and the Office will meet 2. times a year, in spring and in autumn."),
    Item("The South", "(2)", 2),
    Item("The Office will report on 12 May 2031."),
    Item("Other Work", "2.", 1),
    Item("Staff", "(1)", 2),
    Item("Ruritania will send two officers."),
    Item("Signed in Strelsau, 3 May 2031"),
]
JAPANESE = [
    Item("ルリタニアと事務所の共同作業"),
    Item("ルリタニア政府（以下「ルリタニア」という。）と事務所は、目的を共有する。"),
    Item("地域における協力", "第1条", 1),
    Item("北部", "(1)", 2),
    Item("ルリタニアと事務所は、年２回会合を開く。"),
    Item("南部", "(2)", 2),
    Item("事務所は、報告に努める。"),
    Item("その他の協力", "第2条", 1),
    Item("職員", "(1)", 2),
    Item("ルリタニアは、職員を派遣する。"),
    Item("二千三十一年五月三日、首都において署名した。"),
]


def squeezed(text: str) -> str:
    """Text without white space."""
    return "".join(text.split())


def printed(plan: Iterable[Item]) -> str:
    return squeezed("".join(item.printed for item in plan))


# Word


def zipped(parts: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return data.getvalue()


def part(tag: str, content: str, namespace: str = W_NAMESPACE) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} xmlns:w="{namespace}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        f'xmlns:r="{OFFICE}">{content}</w:{tag}>'
    )


def docx(body: str, **parts: str) -> bytes:
    """A Word file with ``body`` and the content of further parts (styles, numbering, footnotes, endnotes)."""
    relations = "".join(f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
    }
    files |= {f"word/{kind}.xml": part(kind, content) for kind, content in parts.items()}
    return zipped(files)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text when ``content`` has no tags."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def num_pr(num_id: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def level_xml(place: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{more}{"".join(levels)}</w:abstractNum>'


def instance(num_id: int, key: int, more: str = "") -> str:
    return f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{key}"/>{more}</w:num>'


def as_typed_docx(plan: list[Item]) -> bytes:
    return docx("".join(paragraph(run(item.printed)) for item in plan))


def as_numbered_docx(plan: list[Item]) -> bytes:
    first = next(item.number for item in plan if item.level == 1)
    levels = level_xml(0, first.replace("1", "%1")), level_xml(1, "(%2)")
    body = "".join(paragraph(run(item.text), num_pr(1, item.level - 1) if item.level else "") for item in plan)
    return docx(body, numbering=abstract(0, *levels) + instance(1, 0))


# Text, Markdown, HTML


def as_txt(plan: list[Item]) -> bytes:
    return "\r\n\r\n".join(item.printed for item in plan).encode()


def as_markdown(plan: list[Item]) -> bytes:
    return "\n\n".join("#" * item.level + " " * bool(item.level) + item.printed for item in plan).encode()


def as_list_markdown(plan: list[Item]) -> bytes:
    """As a text editor would save it: "1. Heading" is a list to Markdown."""
    return "\n\n".join(item.printed.replace("<", "&lt;") for item in plan).encode()


def as_html(plan: list[Item]) -> bytes:
    tags = ["p", "h1", "h2"]
    body = "".join(f"<{tags[item.level]}>{html.escape(item.printed)}</{tags[item.level]}>\n" for item in plan)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>{body}</body></html>'.encode()
    )


# PDF

_FONTS = {
    "F1": "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "F2": "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    "F3": "<</Type/Font/Subtype/Type0/BaseFont/Mincho/Encoding/UniJIS-UCS2-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/Mincho/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>"
    "/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/Mincho/Flags 4/FontBBox[0 -200 1000 900]"
    "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>",
}


@dataclass(frozen=True)
class Shown:
    """Text at a place of a page, in points from the lower left corner."""

    text: str
    x: float
    y: float
    font: str = "F1"
    size: float = 11

    @property
    def operators(self) -> bytes:
        data = self.text.encode("utf-16-be" if self.font == "F3" else "cp1252").hex()
        return f"BT /{self.font} {self.size} Tf {self.x} {self.y} Td <{data}> Tj ET\n".encode()


def pdf(*pages: Iterable[Shown] | bytes, trailer: bytes = b"", resources: str = "") -> bytes:
    """A PDF whose pages show the given texts, or the given operators."""
    fonts = "".join(f"/{name} {font}" for name, font in _FONTS.items())
    kids = " ".join(f"{3 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()]
    for index, page in enumerate(pages):
        content = page if isinstance(page, bytes) else b"".join(shown.operators for shown in page)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {4 + 2 * index} 0 R"
            f"/Resources<</Font<<{fonts}>>{resources}>>>>".encode()
        )
        objects.append(b"<</Length %d>>\nstream\n" % len(content) + content + b"\nendstream")
    return pdf_of(objects, trailer)


def pdf_of(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of numbered objects, the first of them the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(data))
    )


def as_pdf(plan: list[Item]) -> bytes:
    font = "F1" if plan[0].text.isascii() else "F3"
    return pdf([Shown(item.printed, 60, 780 - 30 * row, font) for row, item in enumerate(plan)])


MAKERS = {
    "typed.docx": as_typed_docx,
    "numbered.docx": as_numbered_docx,
    "plan.pdf": as_pdf,
    "plan.txt": as_txt,
    "plan.md": as_markdown,
    "list.md": as_list_markdown,
    "plan.html": as_html,
}
