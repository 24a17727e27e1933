"""A Word file as a zip of parts, written so that the same content gives the same bytes.

The time of every entry is fixed and the parts stand in one order, because a file that differs is a file that someone
has to compare.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jpdialog.documents.writing.xml_text import attribute

CHUNKS_AT_ONCE = 500
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True, slots=True)
class Part:
    """A part and how it hangs together with its owner; `chunks` may be made while they are written."""

    name: str
    """Path in the zip: "word/styles.xml"."""
    content_type: str
    relationship: str
    chunks: Iterable[str]
    owner: str = "word/document.xml"
    relationship_id: str = ""
    data: bytes = b""
    """In place of the chunks, of a part that is not text. Owners may share one; it is written once."""


def write_package(parts: Iterable[Part]) -> bytes:
    """The zip. Relationships get their ids in the order of the parts, unless a part brings its own."""
    parts = tuple(parts)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        _add(archive, "[Content_Types].xml", [_content_types(parts)])
        for owner in dict.fromkeys(part.owner for part in parts):
            _add(archive, _relationships_of(owner), [_relationships(owner, parts)])
        for part in {part.name: part for part in parts}.values():
            _add(archive, part.name, part.chunks, part.data)
    return buffer.getvalue()


def _add(archive: ZipFile, name: str, chunks: Iterable[str], data: bytes = b"") -> None:
    entry = ZipInfo(name, FIXED_TIME)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0o600 << 16
    with archive.open(entry, "w") as member:
        for piece in _in_larger_pieces(chunks):
            member.write(piece.encode())
        member.write(data)


def _in_larger_pieces(chunks: Iterable[str]) -> Iterator[str]:
    """The same text in fewer pieces: compressing many small ones takes longer."""
    waiting = iter(chunks)
    while piece := "".join(islice(waiting, CHUNKS_AT_ONCE)):
        yield piece


def _content_types(parts: tuple[Part, ...]) -> str:
    overrides = "".join(
        f"<Override PartName={attribute('/' + part.name)} ContentType={attribute(part.content_type)}/>"
        for part in {part.name: part for part in parts}.values()
        if part.content_type
    )
    return (
        f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships_of(owner: str) -> str:
    folder, _, name = owner.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if owner else "_rels/.rels"


def _relationships(owner: str, parts: tuple[Part, ...]) -> str:
    owned = [part for part in parts if part.owner == owner]
    lines = "".join(
        f"<Relationship Id={attribute(part.relationship_id or f'rId{number}')} Type={attribute(part.relationship)}"
        f" Target={attribute('/' + part.name)}/>"
        for number, part in enumerate(owned, 1)
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{lines}</Relationships>'
