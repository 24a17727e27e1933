"""What a Word paragraph or run looks like once its styles are asked, each style through the ones it is based on."""

import re
from dataclasses import dataclass, field

from lxml import etree

from jpdialog.documents.reading.word_package import W

_OFF = ("0", "false", "off", "none")
_HEADING_NAME = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_BODY_TEXT = 9
_DEPTH = 50


@dataclass(frozen=True, slots=True)
class Looks:
    """What a style, a paragraph or a run says itself; None is silence, and the style below is asked."""

    outline: int | None = None
    centred: bool | None = None
    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    numbering: str | None = None
    level: int | None = None

    def over(self, below: "Looks") -> "Looks":
        """These looks where they speak, the looks ``below`` where they are silent."""
        values = {name: getattr(self, name) for name in Looks.__slots__}
        return Looks(**{name: getattr(below, name) if value is None else value for name, value in values.items()})


@dataclass(slots=True)
class Styles:
    """All styles of a document, with their chains resolved once each."""

    defaults: Looks = field(default_factory=Looks)
    default_paragraph_style: str = ""
    _own: dict[str, Looks] = field(default_factory=dict)
    _based_on: dict[str, str] = field(default_factory=dict)
    _resolved: dict[str, Looks] = field(default_factory=dict)

    @classmethod
    def read(cls, root: etree._Element | None) -> "Styles":
        """The styles of the part ``root``; a document without one has none."""
        styles = cls()
        if root is None:
            return styles
        styles.defaults = run_looks(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for element in root.findall(f"{W}style"):
            styles._add(element)
        return styles

    def _add(self, element: etree._Element) -> None:
        style_id = element.get(f"{W}styleId", "")
        run = run_looks(element.find(f"{W}rPr"))
        own = run.over(paragraph_looks(element.find(f"{W}pPr")))
        name = _HEADING_NAME.match(value(element.find(f"{W}name")) or "")
        self._own[style_id] = own.over(Looks(outline=int(name[1]) - 1)) if name else own
        self._based_on[style_id] = value(element.find(f"{W}basedOn")) or ""
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default", "0") not in _OFF:
            self.default_paragraph_style = style_id

    def looks(self, style_id: str) -> Looks:
        """The looks of a style and all that it is based on, without the document's defaults."""
        if style_id not in self._resolved:
            looks, seen, current = Looks(), 0, style_id
            while current in self._own and seen < _DEPTH:
                looks = looks.over(self._own[current])
                current, seen = self._based_on[current], seen + 1
            self._resolved[style_id] = looks
        return self._resolved[style_id]

    def chain(self, style_id: str) -> list[str]:
        """The style and those it is based on, nearest first."""
        chain: list[str] = []
        while style_id in self._own and style_id not in chain and len(chain) < _DEPTH:
            chain.append(style_id)
            style_id = self._based_on[style_id]
        return chain


def value(element: etree._Element | None) -> str | None:
    """The ``w:val`` of an element that may be missing."""
    return None if element is None else element.get(f"{W}val")


def switched_on(parent: etree._Element, tag: str) -> bool | None:
    """Whether the switch ``tag`` (as ``w:b``) is on or off in ``parent``; None when it is not there."""
    element = parent.find(f"{W}{tag}")
    return None if element is None else element.get(f"{W}val", "1").lower() not in _OFF


def whole_number(text: str | None) -> int | None:
    """``text`` as a number, None where a file holds something else in its place."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def run_looks(properties: etree._Element | None) -> Looks:
    """What ``w:rPr`` says; sizes there are in half points."""
    if properties is None:
        return Looks()
    half_points = whole_number(value(properties.find(f"{W}sz")))
    return Looks(
        bold=switched_on(properties, "b"),
        size=None if half_points is None else half_points / 2,
        hidden=switched_on(properties, "vanish"),
    )


def paragraph_looks(properties: etree._Element | None) -> Looks:
    """What ``w:pPr`` says; an outline level of 9 is body text, and kept so that it overrules a style."""
    if properties is None:
        return Looks()
    alignment = value(properties.find(f"{W}jc"))
    return Looks(
        outline=whole_number(value(properties.find(f"{W}outlineLvl"))),
        centred=None if alignment is None else alignment == "center",
        numbering=value(properties.find(f"{W}numPr/{W}numId")),
        level=whole_number(value(properties.find(f"{W}numPr/{W}ilvl"))),
    )


def heading_level(looks: Looks) -> int | None:
    """1 for the highest outline level; None for body text."""
    return None if looks.outline is None or not 0 <= looks.outline < _BODY_TEXT else looks.outline + 1
