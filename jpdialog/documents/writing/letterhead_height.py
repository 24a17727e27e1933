"""How high a letterhead is, near enough to know how much of a page it leaves to the text."""

from collections.abc import Iterable

from lxml import etree

from jpdialog.documents.writing.style_measures import Measures, W

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMU_A_POINT = 12700
CELL_TOP_AND_BOTTOM = 0.5


def height_of(paragraphs_and_tables: Iterable[etree._Element], measures: dict[str, Measures]) -> float:
    """Points from its top to its end; pictures at a place of their own take none, unless text keeps off them."""
    height = below = 0.0
    for each in paragraphs_and_tables:
        if each.tag == f"{W}tbl":
            height += below + sum(_row(row, measures) for row in each.iterfind(f"{W}tr"))
            below = 0.0
        elif each.tag == f"{W}p":
            look = _look(each, measures)
            height += max(below, look.before) + _words(each, look) + _kept_off(each)
            below = look.after
    return height + below


def _row(row: etree._Element, measures: dict[str, Measures]) -> float:
    cells = [height_of(cell, measures) for cell in row.iterfind(f"{W}tc")]
    return max(cells, default=0) + CELL_TOP_AND_BOTTOM


def _look(paragraph: etree._Element, measures: dict[str, Measures]) -> Measures:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    named = "Normal" if style is None else str(style.get(f"{W}val"))
    return measures.get(named) or measures.get("Normal") or Measures()


def _words(paragraph: etree._Element, look: Measures) -> float:
    """Its lines: as high as the highest thing in them."""
    breaks = sum(1 for each in paragraph.iter(f"{W}br") if each.get(f"{W}type") is None)
    extents = (each.find(f"{WP}extent") for each in paragraph.iter(f"{WP}inline"))
    pictures = [float(each.get("cy") or 0) / EMU_A_POINT for each in extents if each is not None]
    sizes = [float(each.get(f"{W}val") or 0) / 2 for each in paragraph.iter(f"{W}sz")]
    letters = max([look.line, *(size * 1.2 for size in sizes)])
    return look.rules + breaks * letters + max([letters, *pictures])


def _kept_off(paragraph: etree._Element) -> float:
    """What pictures take from the text that it may not flow around."""
    room = 0.0
    for anchor in paragraph.iter(f"{WP}anchor"):
        place, extent = anchor.find(f"{WP}positionV"), anchor.find(f"{WP}extent")
        if anchor.find(f"{WP}wrapTopAndBottom") is None or place is None or extent is None:
            continue
        if place.get("relativeFrom") in ("paragraph", "line"):
            offset = float(place.findtext(f"{WP}posOffset") or 0)
            room = max(room, (offset + float(extent.get("cy") or 0)) / EMU_A_POINT)
    return room
