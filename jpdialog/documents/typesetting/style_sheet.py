"""The styles of a house, read from its Word file and resolved: what each paragraph and piece of text looks like."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from lxml import etree

from jpdialog.documents.typesetting.looks import Align, Face, GridLook, Leading, Look, Rule

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TWENTIETHS, HALVES, EIGHTHS = 20, 2, 8
LINE_OF_ONE = 240
NO_LIST = "0"
Element = etree._Element


@lru_cache(maxsize=8)
def style_sheet_of(styles: str, theme: str = "") -> "StyleSheet":
    """The sheet of a styles part; ``theme`` is the part that gives faces names such as "minorHAnsi"."""
    return StyleSheet(styles, theme)


class StyleSheet:
    """Looks by the id of their style. A style that is not there looks as text does without any."""

    def __init__(self, styles: str, theme: str = "") -> None:
        root = _root(styles)
        self._elements = {str(style.get(f"{W}styleId")): style for style in root.iter(f"{W}style")}
        self._theme = _root(theme) if theme else None
        self._plain = self._look(root.find(f"{W}docDefaults/{W}rPrDefault"), Look())
        self._plain = self._look(root.find(f"{W}docDefaults/{W}pPrDefault"), self._plain)
        self._looks: dict[str, Look] = {}

    def look(self, style: str) -> Look:
        """How a paragraph of that style looks."""
        if style not in self._looks:
            self._looks[style] = self._resolved(style)
        return self._looks[style]

    def toned(self, tone: str, face: Face) -> Face:
        """The face, changed as the character style of that id has it."""
        element = self._elements.get(tone) if tone else None
        if element is None:
            return face
        base = _value(element.find(f"{W}basedOn"))
        return self._face(element.find(f"{W}rPr"), self.toned(base, face) if base != tone else face)

    def dressed(self, properties: Element | None, look: Look) -> Look:
        """The look with what stands in the properties of a paragraph itself."""
        return look if properties is None else self._paragraph(properties, look)

    def faced(self, properties: Element | None, face: Face) -> Face:
        """The face with what stands in the properties of a run itself."""
        return self._face(properties, face)

    def faces(self) -> frozenset[Face]:
        """The faces of all its styles."""
        return frozenset(self.toned(name, self.look(name).face) for name in self._elements)

    def grid(self, style: str) -> GridLook:
        """How a table of that style looks."""
        element = self._elements.get(style)
        if element is None:
            return GridLook()
        base = _value(element.find(f"{W}basedOn"))
        return _grid(element, self.grid(base) if base and base != style else GridLook())

    def _resolved(self, style: str) -> Look:
        element = self._elements.get(style)
        if element is None:
            return self._plain
        base = _value(element.find(f"{W}basedOn"))
        return self._look(element, self.look(base) if base and base != style else self._plain)

    def _look(self, element: Element | None, look: Look) -> Look:
        if element is None:
            return look
        look = replace(look, face=self._face(element.find(f"{W}rPr"), look.face))
        return self.dressed(element.find(f"{W}pPr"), look)

    def _paragraph(self, of: Element, look: Look) -> Look:
        spacing, indent, borders = (of.find(f"{W}{name}") for name in ("spacing", "ind", "pBdr"))
        outline, numbers, align = (of.find(f"{W}{name}") for name in ("outlineLvl", "numPr", "jc"))
        return replace(
            _spaced(look, spacing),
            **_indented(look, indent),
            align=_align(align, look.align),
            tabs=_tabs(of.find(f"{W}tabs"), look.tabs),
            top=_side(borders, "top", look.top),
            bottom=_side(borders, "bottom", look.bottom),
            side=_side(borders, "left", look.side),
            keeps_next=_is_on(of.find(f"{W}keepNext"), look.keeps_next),
            keeps_lines=_is_on(of.find(f"{W}keepLines"), look.keeps_lines),
            controls_widows=_is_on(of.find(f"{W}widowControl"), look.controls_widows),
            list=_list(numbers, look.list),
            level=look.level if outline is None else 1 + int(_value(outline) or 9),
        )

    def _face(self, of: Element | None, face: Face) -> Face:
        if of is None:
            return face
        fonts, colour, shade, line = (of.find(f"{W}{name}") for name in ("rFonts", "color", "shd", "u"))
        return replace(
            face,
            latin=self._family(fonts, "ascii", face.latin),
            kanji=self._family(fonts, "eastAsia", face.kanji),
            size=_points(of.find(f"{W}sz"), "val", face.size, HALVES),
            spacing=_points(of.find(f"{W}spacing"), "val", face.spacing),
            is_bold=_is_on(of.find(f"{W}b"), face.is_bold),
            is_italic=_is_on(of.find(f"{W}i"), face.is_italic),
            is_struck=_is_on(of.find(f"{W}strike"), face.is_struck),
            is_underlined=face.is_underlined if line is None else _value(line) != "none",
            colour=_colour(colour, "val", face.colour),
            fill=_colour(shade, "fill", face.fill),
        )

    def _family(self, fonts: Element | None, script: str, otherwise: str) -> str:
        if fonts is None:
            return otherwise
        named = fonts.get(f"{W}{script}Theme")
        return (self._of_theme(str(named)) if named else "") or str(fonts.get(f"{W}{script}") or otherwise)

    def _of_theme(self, named: str) -> str:
        """The family behind a name such as "minorHAnsi" or "majorEastAsia"."""
        if self._theme is None:
            return ""
        group = self._theme.find(f".//{A}{'majorFont' if named.startswith('major') else 'minorFont'}")
        if group is None:
            return ""
        kind = "ea" if named.endswith("EastAsia") else "latin"
        found = group.find(f"{A}{kind}")
        family = str(found.get("typeface") or "") if found is not None else ""
        if family or kind == "latin":
            return family
        japanese = (str(each.get("typeface")) for each in group.iter(f"{A}font") if each.get("script") == "Jpan")
        return next(japanese, "")


def _root(part: str) -> Element:
    return etree.fromstring(part.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def _value(element: Element | None) -> str:
    return "" if element is None else str(element.get(f"{W}val") or "")


def _is_on(element: Element | None, otherwise: bool) -> bool:
    return otherwise if element is None else _value(element) not in ("0", "false", "off")


def _points(element: Element | None, name: str, otherwise: float, per_point: int = TWENTIETHS) -> float:
    value = element.get(f"{W}{name}") if element is not None else None
    return otherwise if value is None else float(value) / per_point


def _colour(element: Element | None, name: str, otherwise: str) -> str:
    value = element.get(f"{W}{name}") if element is not None else None
    if value is None:
        return otherwise
    return otherwise if name == "val" and value == "auto" else "" if value == "auto" else str(value)


def _spaced(look: Look, spacing: Element | None) -> Look:
    if spacing is None:
        return look
    look = replace(
        look,
        before=_points(spacing, "before", look.before),
        after=_points(spacing, "after", look.after),
    )
    if spacing.get(f"{W}line") is None:
        return look
    leading = Leading(str(spacing.get(f"{W}lineRule", "auto")))
    per_point = LINE_OF_ONE if leading is Leading.TIMES else TWENTIETHS
    return replace(look, leading=leading, line=_points(spacing, "line", look.line, per_point))


def _indented(look: Look, indent: Element | None) -> dict[str, Any]:
    hanging = indent.get(f"{W}hanging") if indent is not None else None
    start = "start" if indent is not None and indent.get(f"{W}start") is not None else "left"
    end = "end" if indent is not None and indent.get(f"{W}end") is not None else "right"
    first = _points(indent, "firstLine", look.first) if hanging is None else -float(hanging) / TWENTIETHS
    return {"left": _points(indent, start, look.left), "right": _points(indent, end, look.right), "first": first}


def _align(element: Element | None, otherwise: Align) -> Align:
    said = {"start": "left", "end": "right", "distribute": "both"}.get(_value(element), _value(element))
    return Align(said) if said in set(Align) else otherwise


def _tabs(element: Element | None, before: tuple[float, ...]) -> tuple[float, ...]:
    """Stops on the left; those on the right are for the lines of contents, which are set in their own way."""
    stops = set(before)
    for tab in element if element is not None else ():
        place = _points(tab, "pos", 0)
        if _value(tab) == "clear":
            stops.discard(place)
        elif _value(tab) in ("left", "start", "num"):
            stops.add(place)
    return tuple(sorted(stops))


def _side(borders: Element | None, name: str, otherwise: Rule | None = None) -> Rule | None:
    element = borders.find(f"{W}{name}") if borders is not None else None
    if element is None:
        return otherwise
    if _value(element) in ("nil", "none"):
        return None
    colour = _colour(element, "color", "000000") or "000000"
    return Rule(_points(element, "sz", 4, EIGHTHS), float(element.get(f"{W}space") or 0), colour)


def _list(numbers: Element | None, otherwise: tuple[str, int] | None) -> tuple[str, int] | None:
    if numbers is None:
        return otherwise
    number = _value(numbers.find(f"{W}numId")) or (otherwise[0] if otherwise else NO_LIST)
    level = numbers.find(f"{W}ilvl")
    depth = int(_value(level)) if level is not None else otherwise[1] if otherwise else 0
    return None if number == NO_LIST else (number, depth)


def _grid(element: Element, look: GridLook) -> GridLook:
    margins, borders = element.find(f"{W}tblPr/{W}tblCellMar"), element.find(f"{W}tblPr/{W}tblBorders")
    parts = {str(each.get(f"{W}type")): each for each in element.iter(f"{W}tblStylePr")}
    head, second = (parts[name].find(f"{W}tcPr") if name in parts else None for name in ("firstRow", "band2Vert"))
    align = element.find(f"{W}tcPr/{W}vAlign")
    sides, tops = (margins.find(f"{W}{name}") if margins is not None else None for name in ("left", "top"))
    return GridLook(
        side_margin=_points(sides, "w", look.side_margin),
        margin=_points(tops, "w", look.margin),
        top=_side(borders, "top", look.top),
        bottom=_side(borders, "bottom", look.bottom),
        between=_side(borders, "insideH", look.between),
        below_head=_side(_part(head, "tcBorders"), "bottom", look.below_head),
        head_fill=_colour(_part(head, "shd"), "fill", look.head_fill),
        is_centred=look.is_centred if align is None else _value(align) == "center",
        second_fill=_colour(_part(second, "shd"), "fill", look.second_fill),
        second_side=_side(_part(second, "tcBorders"), "left", look.second_side),
    )


def _part(of: Element | None, name: str) -> Element | None:
    return None if of is None else of.find(f"{W}{name}")
