"""A ministry's own Word file, opened to take its looks: nothing in it is trusted, and nothing of a person is taken.

What would tell who made it, where it lay or what it was made from is taken out here: fields for author, file and
template, controls bound to properties, names and paths of pictures, marks of revision, links.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - an exception, whatever zlib calls it

from lxml import etree

from jpdialog.domain.trouble import Trouble

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
STRICT = "http://purl.oclc.org/ooxml/"
MOST_PARTS, MOST_BYTES = 2_000, 60_000_000
OLD_CONTAINER, ENCRYPTED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
LATER_WORD = re.compile(r"\{http://schemas\.microsoft\.com/office/word/20[^}]*\}")
SHAPES = re.compile(r"\{http://schemas\.microsoft\.com/office/word/2010/wordprocessing(Shape|Group|Canvas)\}")
TELLS = re.compile(
    r"^\s*(AUTHOR|COMMENTS|DOCPROPERTY|DOCVARIABLE|EDITTIME|FILENAME|INCLUDE\w*|INFO|KEYWORDS|LASTSAVEDBY|LINK|"
    r"PRINTDATE|SAVEDATE|CREATEDATE|REVNUM|SUBJECT|TEMPLATE|TITLE|USER\w*|HYPERLINK)\b",
    re.IGNORECASE,
)
REVISIONS = ("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange")
UNWRAPPED = ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml")
DROPPED = ("rsid", "sdtPr", "sdtEndPr", "proofErr", "bookmarkStart", "bookmarkEnd", "commentReference", "permStart")


class MinistryFile:
    """The parts of the file, parsed and cleaned on demand; every failure is a Trouble that names the file."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._refuse_other_kinds(data)
        try:
            self._zip = ZipFile(BytesIO(data))
            self._parts = {each.filename for each in self._zip.infolist()}
            size = sum(each.file_size for each in self._zip.infolist())
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._not_word() from error
        if "word/document.xml" not in self._parts or len(self._parts) > MOST_PARTS or size > MOST_BYTES:
            raise self._not_word()
        if any(part.lower().endswith("vbaproject.bin") for part in self._parts):
            raise Trouble(
                "{name} has macros, which do not go into our papers. Nothing was written; save it in Word as a document"
                " without macros (.docx) and name that.",
                name=name,
            )

    def root(self, part: str) -> etree._Element | None:
        """The cleaned root of a part; None if the file has no such part."""
        if part not in self._parts:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            root = etree.fromstring(self.bytes_of(part), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._not_word() from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._not_word()
        if STRICT in str(root.tag):
            raise Trouble(
                "{name} is in the strict form of Open XML, from which no looks can be taken. Nothing was written; save"
                " it in Word as an ordinary Word document (.docx), not as a strict one, and name that.",
                name=self._name,
            )
        return root

    def bytes_of(self, part: str) -> bytes:
        """What the part holds, as it is."""
        try:
            return self._zip.read(part)
        except (BadZipFile, ZlibError, EOFError, KeyError, RuntimeError, NotImplementedError, OSError) as error:
            raise self._not_word() from error

    def related(self, part: str, kind: str) -> dict[str, str]:
        """Parts that ``part`` leads to by relationships of a kind ("header", "image"), by their ids there."""
        root = self.root(f"{dirname(part)}/_rels/{basename(part)}.rels")
        if root is None:
            return {}
        found = {
            str(each.get("Id")): normpath(join("/", dirname(part), str(each.get("Target")))).lstrip("/")
            for each in root.iter(RELATIONSHIP)
            if str(each.get("Type")).endswith(f"/{kind}") and each.get("TargetMode") != "External"
        }
        return {key: target for key, target in found.items() if target in self._parts}

    def _refuse_other_kinds(self, data: bytes) -> None:
        if data.startswith(OLD_CONTAINER):
            if ENCRYPTED in data:
                raise Trouble(
                    "{name} is protected with a password. Nothing was written; open it in Word, take the password"
                    " away, save it under a new name and name that.",
                    name=self._name,
                )
            raise Trouble(
                "{name} is a Word file of the old kind. Nothing was written; save it in Word as .docx and name that.",
                name=self._name,
            )

    def _not_word(self) -> Trouble:
        return Trouble(
            "{name} is not a Word file that can be read, so its looks cannot be used. Nothing was written; save it in"
            " Word as .docx and name that.",
            name=self._name,
        )


def cleaned(root: etree._Element) -> etree._Element:
    """The element without what tells of a person, a place or a program, and without what only later Words know."""
    _drop_fields_that_tell(root)
    for element in list(root.iter(etree.Element)):
        _clean_attributes(element)
        name = element.tag.removeprefix(W)
        if name in REVISIONS or name in DROPPED or _is_bound(element) or _is_of_later_word(element):
            _remove(element)
    etree.strip_tags(root, *(f"{W}{name}" for name in UNWRAPPED))
    return root


def _is_bound(element: etree._Element) -> bool:
    """Whether it is a control that shows a property of the file: its title, its author."""
    return element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{W}dataBinding") is not None


def _is_of_later_word(element: etree._Element) -> bool:
    return LATER_WORD.match(element.tag) is not None and SHAPES.match(element.tag) is None


def _clean_attributes(element: etree._Element) -> None:
    for name in list(element.attrib):
        text = str(name)
        local = text.rpartition("}")[2]
        if (
            local.startswith("rsid")
            or (LATER_WORD.match(text) and not SHAPES.match(text))
            or local in ("href", "link")
            or (local == "title" and "office:office" in text)
        ):
            del element.attrib[name]
    if element.tag.endswith(("}docPr", "}cNvPr")):
        element.set("name", "Letterhead")
        told = element.get("descr", "")
        element.set("descr", "Letterhead" if not told or re.search(r"[\\/]|\.\w{3,4}$", told) else told)
        element.attrib.pop("title", "")


def _drop_fields_that_tell(root: etree._Element) -> None:
    for simple in list(root.iter(f"{W}fldSimple")):
        if TELLS.match(str(simple.get(f"{W}instr"))):
            _remove(simple)
    for paragraph in root.iter(f"{W}p"):
        for runs in list(_fields(paragraph)):
            if TELLS.match("".join(text.text or "" for run in runs for text in run.iter(f"{W}instrText"))):
                for run in runs:
                    _remove(run)


def _fields(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """The runs of each outermost field."""
    depth, runs = 0, list[etree._Element]()
    for run in paragraph.iter(f"{W}r"):
        signs = [str(sign.get(f"{W}fldCharType")) for sign in run.iter(f"{W}fldChar")]
        depth += signs.count("begin")
        if depth:
            runs.append(run)
        depth -= signs.count("end")
        if runs and depth <= 0:
            yield runs
            depth, runs = 0, []


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
