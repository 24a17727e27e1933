"""A house style made of a ministry's own Word file: its page, letterhead and styles, and ours for what it lacks."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from posixpath import splitext

from lxml import etree

from jpdialog.documents.writing.bare_picture import bare
from jpdialog.documents.writing.house_style import OFFICE, HouseStyle, Letterhead, Page
from jpdialog.documents.writing.letterhead_height import height_of
from jpdialog.documents.writing.ministry_file import MinistryFile, R, W, cleaned
from jpdialog.documents.writing.package import Part
from jpdialog.documents.writing.style_measures import Measures, measures_of

DOCUMENT = "word/document.xml"
PICTURES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".emf": "image/x-emf",
}
THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
SMALLEST_MARGIN = 280
NUMBER_IDS = ("abstractNumId", "numId")


def style_of_file(data: bytes, name: str, ours: HouseStyle) -> HouseStyle:
    """The house style of the file of that name, filled up with ``ours``. Raises Trouble if it is no such file."""
    file = MinistryFile(data, name)
    body = file.root(DOCUMENT)
    styles, ids = _styles_of(file, ours)
    lacking = _lacking(styles, ours)
    numbering, shift = _numbering(file, ours)
    section = next(body.iter(f"{W}sectPr"), None) if body is not None else None
    page = _page(section, ours.page)
    keeps_numbers = "Heading1" in lacking
    added = [deepcopy(each) for each in _styles(_parsed(ours.parts["styles"])) if each.get(f"{W}styleId") in lacking]
    for each in added:
        _fit_in(each, shift, page, keeps_numbers=keeps_numbers)
        styles.append(each)
    return replace(
        ours,
        parts={**ours.parts, "styles": _text(styles), "numbering": _text(numbering)},
        page=page,
        part_label=ours.part_label if keeps_numbers else "",
        letterheads=_letterheads(file, section, ids, measures_of(_text(styles))),
        extra=tuple(_theme(file)),
        header_tabs=tuple(_header_tabs(styles)),
        added=tuple(_name(each) for each in added),
    )


def _fit_in(style: etree._Element, shift: int, page: Page, *, keeps_numbers: bool) -> None:
    """Make a style of ours one of theirs: with our lists' new ids, and the contents as wide as their page."""
    style.attrib.pop(f"{W}default", "")
    _shift(style, shift)
    if str(style.get(f"{W}styleId")).startswith("TOC"):
        for tab in list(style.iter(f"{W}tab")):
            if tab.get(f"{W}val") == "right":
                tab.set(f"{W}pos", str(page.text_width()))
            elif style.get(f"{W}styleId") == "TOC1" and not keeps_numbers:
                _remove(tab)
    if style.get(f"{W}styleId") == "TOC1" and not keeps_numbers:
        for indent in list(style.iter(f"{W}ind")):
            _remove(indent)


def _header_tabs(styles: etree._Element) -> Iterator[int]:
    for style in _styles(styles):
        if style.get(f"{W}styleId") in ("Header", "Footer"):
            yield from (int(tab.get(f"{W}pos", 0)) for tab in style.iter(f"{W}tab") if tab.get(f"{W}val") != "clear")


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _parsed(xml: str) -> etree._Element:
    return etree.fromstring(xml.encode())


def _text(root: etree._Element) -> str:
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + etree.tostring(root, encoding="unicode")


def _styles(root: etree._Element) -> list[etree._Element]:
    return root.findall(f"{W}style")


def _name(style: etree._Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else str(name.get(f"{W}val"))


def _called(style: etree._Element) -> tuple[str, str]:
    """What Word knows a style by: its kind and its name, however that is written."""
    return str(style.get(f"{W}type")), _name(style).lower()


def _styles_of(file: MinistryFile, ours: HouseStyle) -> tuple[etree._Element, dict[str, str]]:
    """Their styles under the ids that we know them by, and those ids by their own.

    Word gives its own styles other ids in other languages.
    """
    part = next(iter(file.related(DOCUMENT, "styles").values()), "")
    root = file.root(part)
    root = cleaned(root) if root is not None else etree.Element(f"{W}styles", nsmap={"w": W[1:-1]})
    for each in list(root):
        if each.tag not in (f"{W}docDefaults", f"{W}latentStyles", f"{W}style"):
            root.remove(each)
    known = {_called(each): str(each.get(f"{W}styleId")) for each in _styles(_parsed(ours.parts["styles"]))}
    called = {str(each.get(f"{W}styleId")): known.get(_called(each), "") for each in _styles(root)}
    new = {old: now or (f"House{old}" if old in known.values() else old) for old, now in called.items()}
    for element in root.iter(f"{W}style", f"{W}basedOn", f"{W}next", f"{W}link"):
        key = f"{W}styleId" if element.tag == f"{W}style" else f"{W}val"
        element.set(key, new.get(str(element.get(key)), str(element.get(key))))
    for attribute in [each for each in root.attrib if str(each).endswith("}Ignorable")]:
        del root.attrib[attribute]
    return root, new


def _lacking(styles: etree._Element, ours: HouseStyle) -> list[str]:
    have = {each.get(f"{W}styleId") for each in _styles(styles)}
    wanted = [str(each.get(f"{W}styleId")) for each in _styles(_parsed(ours.parts["styles"]))]
    return [each for each in wanted if each not in have]


def _numbering(file: MinistryFile, ours: HouseStyle) -> tuple[etree._Element, int]:
    """Their lists and ours behind them; by how much the ids of ours went up."""
    own = _parsed(ours.parts["numbering"])
    theirs = file.root(next(iter(file.related(DOCUMENT, "numbering").values()), ""))
    if theirs is None:
        return own, 0
    theirs = cleaned(theirs)
    for each in [*theirs.findall(f"{W}numPicBullet"), *theirs.iter(f"{W}lvlPicBulletId"), *theirs.iter(f"{W}pStyle")]:
        _remove(each)
    shift = max((int(each.get(f"{W}{key}", 0)) for each in theirs for key in NUMBER_IDS), default=0)
    root = etree.Element(f"{W}numbering", nsmap={"w": W[1:-1]})
    for each in own:
        _shift(each, shift)
        for key in NUMBER_IDS:
            if each.get(f"{W}{key}"):
                each.set(f"{W}{key}", str(int(each.get(f"{W}{key}", 0)) + shift))
    for kind in ("abstractNum", "num"):
        root.extend([*theirs.findall(f"{W}{kind}"), *own.findall(f"{W}{kind}")])
    return root, shift


def _shift(element: etree._Element, by: int) -> None:
    for key in NUMBER_IDS:
        for each in element.iter(f"{W}{key}"):
            if each.get(f"{W}val") != "0":
                each.set(f"{W}val", str(int(each.get(f"{W}val", 0)) + by))


def _page(section: etree._Element | None, ours: Page) -> Page:
    """Their paper, upright, and their margins."""
    size = section.find(f"{W}pgSz") if section is not None else None
    margin = section.find(f"{W}pgMar") if section is not None else None
    if size is None or margin is None:
        return ours
    width, height = sorted(int(float(size.get(f"{W}{side}", 0))) for side in ("w", "h"))
    left, right, top, bottom, header = (
        abs(int(float(margin.get(f"{W}{side}", SMALLEST_MARGIN))))
        for side in ("left", "right", "top", "bottom", "header")
    )
    if min(width, height) < ours.width // 2:
        return ours
    return replace(ours, width=width, height=height, side=(left + right) // 2, top=top, bottom=bottom, edge=header)


def _letterheads(
    file: MinistryFile, section: etree._Element | None, ids: dict[str, str], measures: dict[str, Measures]
) -> dict[tuple[str, str], Letterhead]:
    """Their header and footer of every page, and those of the first page if that has its own."""
    found: dict[tuple[str, str], Letterhead] = {}
    if section is None:
        return found
    used = {"default", "first"} if section.find(f"{W}titlePg") is not None else {"default"}
    for kind in ("header", "footer"):
        targets = file.related(DOCUMENT, kind)
        for reference in section.iter(f"{W}{kind}Reference"):
            which, part = str(reference.get(f"{W}type")), targets.get(str(reference.get(f"{R}id")))
            if part and which in used:
                found[kind, which] = _letterhead(file, part, f"{kind}-{which}", ids, measures)
    return found


def _letterhead(
    file: MinistryFile, part: str, called: str, ids: dict[str, str], measures: dict[str, Measures]
) -> Letterhead:
    root = file.root(part)
    assert root is not None, "it is related, so it is there"
    pictures = dict(_pictures(file, part, called))
    root = cleaned(root)
    for element in list(root.iter(etree.Element)):
        _lead_to_pictures(element, pictures)
    for style in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"):
        style.set(f"{W}val", ids.get(str(style.get(f"{W}val")), str(style.get(f"{W}val"))))
    inner = "".join(etree.tostring(each, encoding="unicode", with_tail=False) for each in root)
    return Letterhead(inner, tuple(pictures.values()), height_of(root, measures))


def _pictures(file: MinistryFile, part: str, called: str) -> Iterator[tuple[str, Part]]:
    """Their pictures by the ids that they have in the part, under names that tell nothing."""
    for number, (key, target) in enumerate(file.related(part, "image").items(), 1):
        ending = splitext(target)[1].lower()
        data = bare(file.bytes_of(target)) if ending in PICTURES else None
        if data is not None:
            name, relation = f"word/media/{called}-{number}{ending}", f"{called}{number}"
            yield key, Part(name, PICTURES[ending], f"{OFFICE}/image", (), relationship_id=relation, data=data)


def _lead_to_pictures(element: etree._Element, pictures: dict[str, Part]) -> None:
    for name in [each for each in element.attrib if str(each).startswith(R)]:
        picture = pictures.get(str(element.get(name)))
        if picture is None:
            _drop_picture(element)
            return
        element.set(name, picture.relationship_id)


def _drop_picture(element: etree._Element) -> None:
    """Take out the drawing whose picture cannot come along: linked from a place of theirs, or of an unknown kind."""
    _remove(next((each for each in element.iterancestors() if each.tag in (f"{W}drawing", f"{W}pict")), element))


def _theme(file: MinistryFile) -> Iterator[Part]:
    for target in list(file.related(DOCUMENT, "theme").values())[:1]:
        root = file.root(target)
        if root is not None and not file.related(target, "image"):
            root.set("name", "House")
            yield Part("word/theme/theme1.xml", THEME, f"{OFFICE}/theme", [_text(root)])
