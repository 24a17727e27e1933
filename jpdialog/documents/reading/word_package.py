"""The package a Word file is: a zip of XML parts, opened without trusting anything that it says about itself.

No entities, no DOCTYPE, no network; sizes and counts are limited while reading. Files in the strict namespaces are
mapped to the transitional ones, so that the readers of parts know one vocabulary.
"""

import io
import posixpath
import zipfile
import zlib
from typing import NoReturn

from lxml import etree

from jpdialog.documents.reading import limits
from jpdialog.domain.trouble import Trouble

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _TRANSITIONAL + b"wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/math": _TRANSITIONAL + b"officeDocument/2006/math",
    b"http://purl.oclc.org/ooxml/drawingml/main": _TRANSITIONAL + b"drawingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": _TRANSITIONAL + b"officeDocument/2006/relationships",
}
_CHUNK = 1 << 20
_HEAD = 4096
_OTHER_OFFICE = {"xl/": ".xlsx", "ppt/": ".pptx", "visio/": ".vsdx", "META-INF/manifest.xml": ".odt"}


class WordPackage:
    """The parts of one Word file, read on demand; every failure is a Trouble that names the file."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._unpacked = 0
        if data.count(b"PK\x01\x02") > limits.PACKAGE_PARTS:
            self._too_much()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        entries = self._zip.infolist()
        if len(entries) > limits.PACKAGE_PARTS or sum(entry.file_size for entry in entries) > limits.PACKAGE_BYTES:
            self._too_much()
        self._entries = {entry.filename.lstrip("/").lower(): entry for entry in entries}
        self.main = self._main_part()

    def part(self, path: str) -> etree._Element | None:
        """The root element of the part at ``path``, or None when the package has no such part."""
        entry = self._entries.get(path.lower())
        return self._parsed(self._unpack(entry)) if entry else None

    def related(self, kind: str) -> etree._Element | None:
        """The part to which the document's relationship of ``kind`` ("styles", "numbering", "footnotes") leads."""
        folder, file = posixpath.split(self.main)
        for target in self._targets(posixpath.join(folder, "_rels", f"{file}.rels"), kind):
            return self.part(posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
        return None

    def _main_part(self) -> str:
        for target in self._targets("_rels/.rels", "officeDocument"):
            path = target.lstrip("/")
            if path.lower() in self._entries and not path.startswith(("xl/", "ppt/")):
                return path
        if "word/document.xml" in self._entries:
            return "word/document.xml"
        for start, ending in _OTHER_OFFICE.items():
            if any(path.startswith(start.lower()) for path in self._entries):
                raise Trouble(
                    "{name} is no Word document but holds what a {ending} file holds. Nothing was changed. "
                    "Save the plan as .docx, .pdf, .txt, .md or .html and try again.",
                    name=self._name,
                    ending=ending,
                )
        raise Trouble(
            "{name} is a packed file without a Word document in it. Nothing was changed. "
            "If it is a folder of files, unpack it and choose the plan; otherwise get a fresh copy.",
            name=self._name,
        )

    def _targets(self, path: str, kind: str) -> list[str]:
        root = self.part(path)
        if root is None:
            return []
        return [
            element.get("Target", "")
            for element in root.iter(f"{RELATIONSHIPS}Relationship")
            if element.get("Type", "").endswith(f"/{kind}") and element.get("TargetMode") != "External"
        ]

    def _unpack(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & 0x1:
            raise Trouble(
                "{name} is packed with a password. "
                "Nothing was changed. Unpack it with the password and read what comes out.",
                name=self._name,
            )
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._damaged()
        chunks: list[bytes] = []
        size = tags = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    tags += chunk.count(b"<")
                    self._unpacked += len(chunk)
                    if size > limits.PART_BYTES or tags > limits.PART_TAGS or self._unpacked > limits.PACKAGE_BYTES:
                        self._too_much()
                    chunks.append(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
            raise self._damaged() from error
        return b"".join(chunks)

    def _parsed(self, data: bytes) -> etree._Element:
        if b"<!DOCTYPE" in data[:_HEAD].replace(b"\x00", b""):
            self._with_doctype()
        if b"http://purl.oclc.org/ooxml/" in data[: 4 * _HEAD]:
            for strict, transitional in _STRICT.items():
                data = data.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._damaged() from error
        if root.getroottree().docinfo.internalDTD is not None:
            self._with_doctype()
        return root

    def _damaged(self) -> Trouble:
        return Trouble(
            "{name} is damaged and cannot be read as a Word document. Nothing was changed. "
            "Open it in Word, which may mend it, save it under a new name and read that.",
            name=self._name,
        )

    def _too_much(self) -> NoReturn:
        raise Trouble(
            "{name} would unpack to far more than a document holds, as files made to do harm do. "
            "It was not read and nothing was changed. Ask its sender what it is.",
            name=self._name,
        )

    def _with_doctype(self) -> NoReturn:
        raise Trouble(
            "{name} holds definitions (a DOCTYPE) that no Word document has and that can be used to do harm. "
            "It was not read and nothing was changed. Ask its sender what it is.",
            name=self._name,
        )
