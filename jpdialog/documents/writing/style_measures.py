"""How much room each paragraph style takes, read from the house style itself, in points."""

from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWENTIETHS = 20
NATURAL_LINE = 1.2
"""Of the size of the type, where a style leaves the height of a line to it."""
SERIFS = frozenset({"Times New Roman", "Times", "Cambria", "Georgia", "Century", "Garamond", "Yu Mincho", "MS Mincho"})


@dataclass(frozen=True, slots=True)
class Measures:
    """Size of the type, height of a line, space around the paragraph, and what is taken from the width."""

    size: float = 10.5
    line: float = 15
    before: float = 0
    after: float = 0
    indent: float = 0
    is_whole: bool = False
    """Never split across pages."""
    keeps_next: bool = False
    rules: float = 0
    """Room that rules above and below take, with the space between them and the text."""
    is_serif: bool = False
    is_bold: bool = False


@lru_cache(maxsize=8)
def measures_of(styles: str) -> dict[str, Measures]:
    """The measures of every paragraph style, with what each takes over from the style that it is based on."""
    root = etree.fromstring(styles.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    elements = {str(style.get(f"{W}styleId")): style for style in root.iter(f"{W}style")}
    fonts = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    plain = Measures(is_serif=fonts is not None and str(fonts.get(f"{W}ascii")) in SERIFS)
    return {name: _resolved(name, elements, plain) for name in elements}


def _resolved(name: str, elements: dict[str, etree._Element], plain: Measures) -> Measures:
    element = elements[name]
    base = element.find(f"{W}basedOn")
    parent = str(base.get(f"{W}val")) if base is not None else ""
    measures = _resolved(parent, elements, plain) if parent in elements else plain
    spacing, indent, size = (element.find(f"{W}{path}") for path in (f"pPr/{W}spacing", f"pPr/{W}ind", f"rPr/{W}sz"))
    measures = replace(
        measures,
        line=_line(spacing, measures, _points(size, "val", measures.size, per_point=2)),
        before=_points(spacing, "before", measures.before),
        after=_points(spacing, "after", measures.after),
        indent=_points(indent, "left", measures.indent),
        size=_points(size, "val", measures.size, per_point=2),
    )
    measures = _dressed(element, measures)
    return replace(
        measures,
        is_whole=measures.is_whole or element.find(f"{W}pPr/{W}keepLines") is not None,
        keeps_next=measures.keeps_next or element.find(f"{W}pPr/{W}keepNext") is not None,
    )


def _line(spacing: etree._Element | None, measures: Measures, size: float) -> float:
    """Height of a line: as it is said, or so many times what the type itself takes."""
    if spacing is None or spacing.get(f"{W}line") is None or spacing.get(f"{W}lineRule") in ("exact", "atLeast"):
        return max(_points(spacing, "line", measures.line), 0)
    return int(spacing.get(f"{W}line", 240)) / 240 * size * NATURAL_LINE


def _dressed(element: etree._Element, measures: Measures) -> Measures:
    """With its rules and its face."""
    fonts, borders = element.find(f"{W}rPr/{W}rFonts"), element.find(f"{W}pPr/{W}pBdr")
    sides = [] if borders is None else [borders.find(f"{W}{side}") for side in ("top", "bottom")]
    rules = sum(float(e.get(f"{W}space", 0)) + int(e.get(f"{W}sz", 0)) / 8 for e in sides if e is not None)
    return replace(
        measures,
        rules=measures.rules if borders is None else rules,
        is_serif=measures.is_serif if fonts is None else str(fonts.get(f"{W}ascii")) in SERIFS,
        is_bold=measures.is_bold or element.find(f"{W}rPr/{W}b") is not None,
    )


def _points(element: etree._Element | None, name: str, otherwise: float, per_point: int = TWENTIETHS) -> float:
    value = element.get(f"{W}{name}") if element is not None else None
    return otherwise if value is None else int(value) / per_point
