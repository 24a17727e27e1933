"""The pictures of a letterhead as Word's markup has them: in line with the words, or at a place of their own."""

from typing import Literal

from lxml import etree

from jpdialog.documents.typesetting.settings import Along, Image, Pinned
from jpdialog.documents.writing.house_style import Letterhead

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
EMU_A_POINT = 12700
CROPPED_BY = 100_000
DRAWABLE = ("image/png", "image/jpeg", "image/gif")
EDGES: dict[str, Literal["page", "margin", "far margin", "paragraph"]] = {
    "page": "page",
    "leftMargin": "page",
    "topMargin": "page",
    "rightMargin": "far margin",
    "bottomMargin": "far margin",
    "paragraph": "paragraph",
    "line": "paragraph",
}
ALIGNS: dict[str, Literal["", "near", "middle", "far"]] = {
    "left": "near",
    "top": "near",
    "inside": "near",
    "center": "middle",
    "right": "far",
    "bottom": "far",
    "outside": "far",
}


class Pictures:
    """The pictures of one letterhead, by what leads to them."""

    def __init__(self, letterhead: Letterhead) -> None:
        self._parts = {part.relationship_id: part for part in letterhead.pictures}
        self.lack_some = False
        """Whether something drawn there cannot be shown."""

    def of(self, drawing: etree._Element) -> Image | Pinned | None:
        """The picture of a drawing; None, and remembered, where there is none that can be shown."""
        place = next(iter(drawing), None)
        picture = self._picture(place) if place is not None and drawing.tag.endswith("}drawing") else None
        if picture is None or place is None:
            self.lack_some = True
            return None
        return picture if place.tag == f"{WP}inline" else _pinned(place, picture)

    def _picture(self, place: etree._Element) -> Image | None:
        data = place.find(f"{A}graphic/{A}graphicData")
        picture = data.find(f"{PIC}pic") if data is not None else None
        fill = picture.find(f"{PIC}blipFill") if picture is not None else None
        blip = fill.find(f"{A}blip") if fill is not None else None
        size, told = place.find(f"{WP}extent"), place.find(f"{WP}docPr")
        part = self._parts.get(str(blip.get(f"{R}embed"))) if blip is not None else None
        if part is None or fill is None or size is None or part.content_type not in DRAWABLE:
            return None
        width, height = (float(size.get(side) or 0) / EMU_A_POINT for side in ("cx", "cy"))
        description = "" if told is None else str(told.get("descr") or "")
        return Image(part.data, width, height, description, _crop(fill.find(f"{A}srcRect")))


def _crop(element: etree._Element | None) -> tuple[float, float, float, float]:
    if element is None:
        return (0, 0, 0, 0)
    left, top, right, bottom = (float(element.get(side) or 0) / CROPPED_BY for side in ("l", "t", "r", "b"))
    return (left, top, right, bottom)


def _pinned(place: etree._Element, image: Image) -> Pinned:
    across, down = (_along(place.find(f"{WP}{name}")) for name in ("positionH", "positionV"))
    keeps_text_off = place.find(f"{WP}wrapTopAndBottom") is not None and down.edge == "paragraph"
    return Pinned(image, across, down, down.offset + image.height if keeps_text_off else 0)


def _along(position: etree._Element | None) -> Along:
    if position is None:
        return Along("margin")
    edge = EDGES.get(str(position.get("relativeFrom")), "margin")
    offset, align = position.findtext(f"{WP}posOffset"), position.findtext(f"{WP}align")
    return Along(edge, float(offset or 0) / EMU_A_POINT, ALIGNS.get(align or "", ""))
