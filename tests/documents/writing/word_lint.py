"""What the Open XML validator does not see, and a reader, a screen reader or an editor would stumble over."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
LONGEST_TAG = 64
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
TRACES = ("lastModifiedBy", "creator", "revision", "Application", "Company", "Template", "rsid", "Manager")


def complaints(data: bytes) -> list[str]:
    """Everything that is wrong with a Word file, in words; empty when nothing is."""
    parts = read_parts(data)
    body = etree.fromstring(parts["word/document.xml"])
    return [
        *_package(parts),
        *_references(body, parts),
        *_unique_ids(body),
        *_bookmarks_and_fields(body),
        *_controls(body),
        *_tables(body),
        *_paragraphs(parts),
        *_headings(body),
        *_fonts(parts),
        *_traces(parts),
        *_properties(parts),
        *_revisions(body),
        *_unseen(parts),
    ]


def read_parts(data: bytes) -> dict[str, bytes]:
    """The parts of the file by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _value(element: etree._Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{name}") or ""


def _package(parts: dict[str, bytes]) -> Iterator[str]:
    types = etree.fromstring(parts["[Content_Types].xml"])
    overrides = {str(override.get("PartName")).lstrip("/") for override in types.iter(f"{TYPES}Override")}
    plain = {name for name in parts if name.endswith(".rels")} | {"[Content_Types].xml", "customXml/item1.xml"}
    yield from (f"no content type for {name}" for name in parts.keys() - overrides - plain)
    yield from (f"content type without part {name}" for name in overrides - parts.keys())
    for name in (name for name in parts if name.endswith(".rels")):
        for relation in etree.fromstring(parts[name]).iter(f"{RELS}Relationship"):
            if str(relation.get("Target")).lstrip("/") not in parts:
                yield f"{name} points to nothing"


def _references(body: etree._Element, parts: dict[str, bytes]) -> Iterator[str]:
    styles = {_value(style, "styleId") for style in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    lists = {_value(num, "numId") for num in etree.fromstring(parts["word/numbering.xml"]).iter(f"{W}num")}
    for name in ("pStyle", "rStyle", "tblStyle"):
        used = {_value(element) for element in body.iter(f"{W}{name}")}
        yield from (f"style {style} is not defined" for style in used - styles)
    used_lists = {_value(e) for e in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}numId")} - {"0"}
    yield from (f"list {number} is not defined" for number in used_lists - lists)


def _unique_ids(body: etree._Element) -> Iterator[str]:
    marks = list(body.iter(f"{W}bookmarkStart"))
    controls = [_value(control.find(f"{W}sdtPr/{W}id")) for control in body.iter(f"{W}sdt")]
    for what, values in (
        ("bookmark name", [_value(mark, "name") for mark in marks]),
        ("bookmark id", [_value(mark, "id") for mark in marks]),
        ("control id", controls),
        ("paragraph id", [str(each.get(f"{W14}paraId")) for each in body.iter(f"{W}p") if each.get(f"{W14}paraId")]),
    ):
        yield from (f"{what} {value} twice" for value, times in Counter(values).items() if times > 1)


def _bookmarks_and_fields(body: etree._Element) -> Iterator[str]:
    starts = [_value(mark, "id") for mark in body.iter(f"{W}bookmarkStart")]
    ends = [_value(mark, "id") for mark in body.iter(f"{W}bookmarkEnd")]
    if sorted(starts) != sorted(ends):
        yield "a bookmark is not closed"
    depth = 0
    for sign in body.iter(f"{W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(_value(sign, "fldCharType"), 0)
        if depth < 0:
            yield "a field ends before it begins"
    if depth:
        yield "a field is not closed"


def _controls(body: etree._Element) -> Iterator[str]:
    for control in body.iter(f"{W}sdt"):
        if not list(control.iterfind(f"{W}sdtContent/{W}r")):
            yield "a content control is empty"
        if len(_value(control.find(f"{W}sdtPr/{W}tag"))) > LONGEST_TAG:
            yield "a tag is too long"


def _tables(body: etree._Element) -> Iterator[str]:
    for table in body.iter(f"{W}tbl"):
        columns = len(list(table.iterfind(f"{W}tblGrid/{W}gridCol")))
        rows = list(table.iterfind(f"{W}tr"))
        properties = table.find(f"{W}tblPr")
        assert properties is not None
        for name in ("tblCaption", "tblDescription", "tblLook"):
            if properties.find(f"{W}{name}") is None:
                yield f"a table without {name}"
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield "a table without header row"
        yield from ("cells do not fill the grid" for row in rows if len(row.findall(f"{W}tc")) != columns)
        yield from ("a row may split" for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None)
        for cell in table.iter(f"{W}tc"):
            if cell[-1].tag != f"{W}p" or cell.find(f"{W}tbl") is not None:
                yield "a cell does not end in a paragraph"
            if cell.find(f"{W}tcPr/{W}gridSpan") is not None or cell.find(f"{W}tcPr/{W}vMerge") is not None:
                yield "a cell is merged"


def _paragraphs(parts: dict[str, bytes]) -> Iterator[str]:
    for name, data in parts.items():
        if name.startswith(("word/document", "word/header", "word/footer")):
            for paragraph in etree.fromstring(data).iter(f"{W}p"):
                is_drawn = next(paragraph.iter(f"{W}drawing"), None) is not None
                if not is_drawn and not "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip():
                    yield f"an empty paragraph in {name}"
            yield from _pictures(name, data)


def _pictures(name: str, data: bytes) -> Iterator[str]:
    """A picture says what it shows, each has a number of its own."""
    told = list(etree.fromstring(data).iter(f"{DRAWN}docPr"))
    yield from (f"a picture without description in {name}" for each in told if not each.get("descr"))
    if len({each.get("id") for each in told}) < len(told):
        yield f"two pictures of one number in {name}"


def _headings(body: etree._Element) -> Iterator[str]:
    levels = {
        "Heading1": 1,
        "SheetHeading": 1,
        "Heading2": 2,
        "SubjectHeading": 2,
        "IfRaised": 2,
        "PartGroup": 2,
        "Heading3": 3,
    }
    above = 0
    for style in body.iter(f"{W}pStyle"):
        level = levels.get(_value(style), 0)
        if level > above + 1:
            yield f"a heading of level {level} below one of level {above}"
        above = level or above


def _fonts(parts: dict[str, bytes]) -> Iterator[str]:
    for name in ("word/styles.xml", "word/numbering.xml"):
        for fonts in etree.fromstring(parts[name]).iter(f"{W}rFonts"):
            if not all(_value(fonts, script) for script in ("ascii", "hAnsi", "eastAsia", "cs")):
                yield f"a font in {name} that leaves a script to chance"


def _traces(parts: dict[str, bytes]) -> Iterator[str]:
    for name in ("docProps/core.xml", "docProps/app.xml", "word/settings.xml", "word/styles.xml", "word/document.xml"):
        yield from (f"{trace} in {name}" for trace in TRACES if trace.encode() in parts[name])


def _properties(parts: dict[str, bytes]) -> Iterator[str]:
    core = etree.fromstring(parts["docProps/core.xml"])
    for name in ("title", "language"):
        if not (core.findtext(f"{DC}{name}") or "").strip():
            yield f"no {name} in the properties"
    styles = etree.fromstring(parts["word/styles.xml"])
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if language is None or not _value(language, "eastAsia"):
        yield "no language for East Asian text"


def _revisions(body: etree._Element) -> Iterator[str]:
    if any(True for deleted in body.iter(f"{W}del") for _ in deleted.iter(f"{W}t")):
        yield "living text in a deletion"
    if any(next(text.iterancestors(f"{W}del"), None) is None for text in body.iter(f"{W}delText")):
        yield "deleted text outside a deletion"


def _unseen(parts: dict[str, bytes]) -> Iterator[str]:
    """What a person would not see, and what a person who cannot see would not hear."""
    for name in (name for name in parts if name.startswith("word/") and name.endswith(".xml")):
        root = etree.fromstring(parts[name])
        if root.find(f".//{W}vanish") is not None:
            yield f"hidden text in {name}"
        yield from (
            f"a picture without words in {name}" for each in root.iter(f"{DRAWING}docPr") if not each.get("descr")
        )
