"""A Word file read back the way a person meets it: paragraphs with their style, tables, and the page's surroundings."""

from dataclasses import dataclass

from lxml import etree

from tests.documents.writing.word_lint import W, read_parts


@dataclass(frozen=True)
class Read:
    """A paragraph's style, words and whether it is the holder of an item."""

    style: str
    text: str
    tag: str
    bookmark: str


def paragraphs(data: bytes, part: str = "word/document.xml") -> list[Read]:
    """All paragraphs of a part, in order, those in tables too; a tab is a tab and a break a newline."""
    root = etree.fromstring(read_parts(data)[part])
    return [_read(paragraph) for paragraph in root.iter(f"{W}p")]


def _read(paragraph: etree._Element) -> Read:
    style, tag, mark = (paragraph.find(path) for path in (f".//{W}pStyle", f".//{W}tag", f".//{W}bookmarkStart"))
    signs = {f"{W}t": None, f"{W}tab": "\t", f"{W}br": "\n"}
    runs = (sign for run in paragraph.iter(f"{W}r") for sign in run if sign.tag in signs)
    text = "".join(sign.text or "" if sign.tag == f"{W}t" else str(signs[str(sign.tag)]) for sign in runs)
    return Read(*(_attribute(style, "val"), text, _attribute(tag, "val"), _attribute(mark, "name")))


def _attribute(element: etree._Element | None, name: str) -> str:
    return "" if element is None else element.get(f"{W}{name}") or ""


def texts(data: bytes, style: str) -> list[str]:
    """The words of all paragraphs of a style."""
    return [read.text for read in paragraphs(data) if read.style == style]


def tables(data: bytes) -> list[list[list[str]]]:
    """The words of all cells, table by table and row by row."""
    root = etree.fromstring(read_parts(data)["word/document.xml"])
    return [
        [[_words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in root.iter(f"{W}tbl")
    ]


def _words(cell: etree._Element) -> str:
    return "".join(text.text or "" for text in cell.iter(f"{W}t"))
