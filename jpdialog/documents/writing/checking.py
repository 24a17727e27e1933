"""A last look at a Word file or a workbook before it takes its place.

A damaged disk or a mistake of ours must not reach anybody.

It is cheap (the zip is read once, its XML by a parser that builds nothing), so every export pays for it. The tests'
own lint looks far closer.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - an exception, whatever zlib calls it

from jpdialog.domain.trouble import Trouble

READ_AT_ONCE = 1 << 18
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
WORKBOOK = "xl/workbook.xml"
USED_STYLE = re.compile(rb'<w:(?:p|r|tbl)Style w:val="([^"]*)"')
KEPT_STYLE = re.compile(rb'w:styleId="([^"]*)"')
BOOKMARK = re.compile(rb'<w:bookmarkStart\b[^>]*? w:name="([^"]*)"')
TARGET = re.compile(rb'<Relationship\b[^>]*? Target="([^"]*)"[^>]*>')


def check_word_file(path: Path, watch: Callable[[], None] = lambda: None) -> None:
    """Raises Trouble if the file is not a whole Word file. ``watch`` is called between parts, and may stop it."""
    _check(path, lambda archive: _wrong(archive, watch))


def check_workbook_file(path: Path, watch: Callable[[], None] = lambda: None) -> None:
    """Raises Trouble if the file is not a whole workbook. ``watch`` is called between parts, and may stop it."""
    _check(path, lambda archive: _wrong_in_package(archive, WORKBOOK, watch))


def _check(path: Path, look: Callable[[ZipFile], Iterator[str]]) -> None:
    try:
        with ZipFile(path) as archive:
            wrong = next(look(archive), "")
    except (BadZipFile, ExpatError, ZlibError, KeyError, EOFError, ValueError) as error:
        raise not_whole(type(error).__name__) from error
    if wrong:
        raise not_whole(wrong)


def not_whole(reason: str) -> Trouble:
    """What to say of a file that was just written and is not what it should be."""
    return Trouble(
        "The file was written but is not whole when read again ({reason}). It was thrown away, and what was there"
        " before is unchanged. Try again; if it happens twice, tell whoever looks after JPDialog.",
        reason=reason,
    )


def _wrong_in_package(archive: ZipFile, main: str, watch: Callable[[], None]) -> Iterator[str]:
    names = archive.namelist()
    if main not in names or len(set(names)) != len(names):
        yield "package"
    for name in names:
        watch()
        if name.endswith((".xml", ".rels")):
            _parse(archive, name)
    for name in (each for each in names if each.endswith(".rels")):
        yield from (f"{name}" for target in _targets(archive, name) if target not in names)


def _wrong(archive: ZipFile, watch: Callable[[], None]) -> Iterator[str]:
    yield from _wrong_in_package(archive, DOCUMENT, watch)
    body = archive.read(DOCUMENT)
    if set(USED_STYLE.findall(body)) - set(KEPT_STYLE.findall(archive.read(STYLES))):
        yield "style"
    if any(times > 1 for times in Counter(BOOKMARK.findall(body)).values()):
        yield "bookmark"
    if body.count(b'fldCharType="begin"') != body.count(b'fldCharType="end"'):
        yield "field"


def _parse(archive: ZipFile, name: str) -> None:
    parser = ParserCreate()
    with archive.open(name) as part:
        while piece := part.read(READ_AT_ONCE):
            parser.Parse(piece, False)
    parser.Parse(b"", True)


def _targets(archive: ZipFile, name: str) -> Iterator[str]:
    """The parts that the relationships in ``name`` point to, by their names in the zip."""
    owner = dirname(dirname(name))
    for found in TARGET.finditer(archive.read(name)):
        if b'TargetMode="External"' not in found[0]:
            target = found[1].decode()
            yield target.lstrip("/") if target.startswith("/") else normpath(join(owner, target))
