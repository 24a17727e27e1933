"""The way back: what lets a point that was edited elsewhere find the entry that it came from.

Each item is held by a bookmark and by a run-level content control, both invisible in use; programs lose the one or the
other, seldom both. A manifest in a custom part lists the items with a hash of the text as it left.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256

from jpdialog.documents.writing.package import DECLARATION, Part
from jpdialog.documents.writing.xml_text import attribute, clean

UUID = re.compile(r"(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[a-z]){0,2}")
LONGEST_BOOKMARK_NAME = 40
LONGEST_TAG = 64
LONGEST_WORD = 24
MANIFEST = "urn:jpdialog:manifest:1"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
STORE_ITEM = "{7A1B4F0E-52C6-4D0A-9B57-1E5F3C2D8A60}"


@dataclass(slots=True)
class Anchors:
    """The items of one document, in reading order; an item that stands twice is anchored where it stands first."""

    hashes: dict[str, str] = field(default_factory=dict)
    bookmarks: int = 0

    def around(self, item: str, text: str, runs: str, longest_word: int = LONGEST_WORD) -> str:
        """The runs with their anchor; the runs alone if there is nothing to anchor, or it is anchored already.

        A word that may be wider than its line gets the bookmark alone: LibreOffice 7.4 never finishes laying out a
        content control that holds one.
        """
        tag = f"jpd:{item}"
        if not item or item in self.hashes or len(tag) > LONGEST_TAG:
            return runs
        self.hashes[item] = sha256(clean(text).encode()).hexdigest()
        number = self.next_number()
        if has_word_over(longest_word, text):
            return bookmarked(number, bookmark_name(item), runs)
        control = (
            f'<w:sdt><w:sdtPr><w:tag w:val={attribute(tag)}/><w:id w:val="{number}"/><w:lock w:val="sdtLocked"/>'
            f'<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>'
        )
        return bookmarked(number, bookmark_name(item), control)

    def next_number(self) -> int:
        """An id that no other bookmark or control of the document has."""
        self.bookmarks += 1
        return self.bookmarks


def has_word_over(length: int, text: str) -> bool:
    """Whether a stretch without a space, in a script that breaks lines at spaces, is longer than that."""
    return _word_over(length).search(text) is not None


@cache
def _word_over(length: int) -> re.Pattern[str]:
    return re.compile(f"[!-\u2e7f]{{{length + 1},}}")


def bookmark_name(item: str) -> str:
    """A name that Word accepts: letters, digits and underscores, at most 40, different for different items."""
    if UUID.fullmatch(item):
        return f"_jpd_{item.replace('-', '').replace('.', '')}"
    return f"_jpd_{sha256(item.encode()).hexdigest()}"[:LONGEST_BOOKMARK_NAME]


def bookmarked(number: int, name: str, runs: str) -> str:
    """The runs inside a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'


def manifest_parts(kind: str, version: str, as_of: str, anchors: Anchors) -> list[Part]:
    """The manifest and its properties; to be written after the body, which fills the anchors."""
    return [
        Part("customXml/item1.xml", "", f"{OFFICE}/customXml", _manifest(kind, version, as_of, anchors)),
        Part(
            "customXml/itemProps1.xml",
            PROPERTIES_TYPE,
            f"{OFFICE}/customXmlProps",
            [
                f'{DECLARATION}<ds:datastoreItem ds:itemID="{STORE_ITEM}" xmlns:ds="{CUSTOM_XML}">'
                f'<ds:schemaRefs><ds:schemaRef ds:uri="{MANIFEST}"/></ds:schemaRefs></ds:datastoreItem>'
            ],
            owner="customXml/item1.xml",
        ),
    ]


def _manifest(kind: str, version: str, as_of: str, anchors: Anchors) -> Iterator[str]:
    yield f'{DECLARATION}<manifest xmlns="{MANIFEST}" kind={attribute(kind)} '
    yield f'version={attribute(version)} as-of="{as_of}">'
    for item, digest in anchors.hashes.items():
        yield f'<item id={attribute(item)} sha256="{digest}"/>'
    yield "</manifest>"
