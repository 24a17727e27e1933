"""Pictures of a document: each a part of the package, shown in a paragraph of its own that keeps with the next."""

from collections.abc import Iterator

from jpdialog.documents.writing.blocks import Document, Look, Picture
from jpdialog.documents.writing.house_style import OFFICE
from jpdialog.documents.writing.markup import wrapped
from jpdialog.documents.writing.package import Part
from jpdialog.documents.writing.xml_text import attribute

EMU_A_MILLIMETRE, POINTS_A_MILLIMETRE = 36_000, 72 / 25.4
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
BELOW = '<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/>'
"""A line as high as the picture, whatever the style says of its lines."""


class Pictures:
    """The pictures of one document by their bytes: one that is shown twice is kept once."""

    def __init__(self, document: Document) -> None:
        found = [block for run in document.page_runs for block in run.blocks if isinstance(block, Picture)]
        self._ids = {data: f"picture{number}" for number, data in enumerate(dict.fromkeys(p.data for p in found), 1)}
        self._kinds = {picture.data: picture.kind for picture in found}
        self._shown = 0

    def parts(self) -> Iterator[Part]:
        """The pictures as parts of the package."""
        for data, name in self._ids.items():
            kind = self._kinds[data]
            path = f"word/media/{name}.{kind}"
            yield Part(path, f"image/{kind}", f"{OFFICE}/image", (), relationship_id=name, data=data)

    def markup(self, block: Picture) -> str:
        """The paragraph that shows a picture."""
        self._shown += 1
        across, down = (round(side * EMU_A_MILLIMETRE) for side in (block.width, block.height))
        name, size = f"Picture {self._shown}", f'cx="{across}" cy="{down}"'
        told = f'id="{self._shown}" name="{name}"'
        inner = (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
            f' distR="0"><wp:extent {size}/><wp:docPr {told} descr={attribute(block.description)}/>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{DRAWING}/main" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{self._ids[block.data]}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )
        return wrapped(Look.NORMAL, inner, BELOW)


def points_high(block: Picture) -> float:
    """The height of a picture in points."""
    return block.height * POINTS_A_MILLIMETRE
