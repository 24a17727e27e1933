"""What stands around the text of a page: header and footer, and how much of the paper they leave to the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from jpdialog.documents.typesetting.looks import Align
from jpdialog.documents.typesetting.settings import (
    Along,
    AroundText,
    Beside,
    Cell,
    Fitting,
    Image,
    Line,
    PageShape,
    Pinned,
    SetRun,
)  # fmt: skip
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.marks import PictureMark, Slug
from jpdialog.ui.printed.paragraphs import Counted, Paragraph

SHARES = {"": 0.0, "near": 0.0, "middle": 0.5, "far": 1.0}
BY_ALIGN = {Align.CENTRE: 0.5, Align.RIGHT: 1.0}


class Around:
    """Header and footer of a run of pages; its numbers are set anew for each page, since they are known last."""

    def __init__(self, run: SetRun, what: AroundText) -> None:
        self._what, self._shape = what, run.shape
        self._width = (run.shape.width - 2 * run.shape.side) * UNIT
        shape, edge = run.shape, run.shape.edge * UNIT
        header, footer = (self._stack(lines, self._width, Counted()) for lines in (what.header, what.footer))
        self.top = max(shape.top * UNIT, edge + header.height)
        self.bottom = shape.height * UNIT - max(shape.bottom * UNIT, edge + footer.height)

    def draw_header(self, painter: QPainter, counted: Counted) -> None:
        """Draw what stands above the text."""
        self._draw(painter, self._stack(self._what.header, self._width, counted), self._shape.edge * UNIT)

    def draw_footer(self, painter: QPainter, counted: Counted) -> None:
        """Draw what stands below the text."""
        stack = self._stack(self._what.footer, self._width, counted)
        self._draw(painter, stack, (self._shape.height - self._shape.edge) * UNIT - stack.height)

    def _draw(self, painter: QPainter, stack: Slug, y: float) -> None:
        for mark in stack.marks:
            mark.draw(painter, self._shape.side * UNIT, y)

    def _stack(self, settings: Sequence[Fitting], width: float, counted: Counted) -> Slug:
        """All of them in one piece, one below the other."""
        whole, below = Slug(0), 0.0
        for setting in settings:
            before, after = _space(setting)
            gap = max(below, before)
            slug = self._slug(setting, width, counted)
            whole.marks += slug.moved(0, whole.height + gap).marks
            whole.height += gap + slug.height
            below = after
        whole.height += below
        return whole

    def _slug(self, setting: Fitting, width: float, counted: Counted) -> Slug:
        match setting:
            case Line():
                return _joined(Paragraph(setting, width, counted).slugs())
            case Image():
                return Slug(setting.height * UNIT, [_picture(setting)])
            case Beside():
                return self._beside(setting, width, counted)
            case Pinned():
                return Slug(setting.room * UNIT, [_OnPage(_picture(setting.image), setting, self._shape)])
            case _:
                assert_never(setting)

    def _beside(self, row: Beside, width: float, counted: Counted) -> Slug:
        placed = list(self._cells(row.cells, width, counted))
        height = max((slug.height for _, slug in placed), default=0)
        used = max((x for x, _ in placed), default=0) + self._width_of_last(row, width, counted)
        away = max(width - used, 0) * BY_ALIGN.get(row.align, 0) if row.stands_on_line else 0
        slug = Slug(height)
        for x, inside in placed:
            slug.marks += inside.moved(x + away, height - inside.height if row.stands_on_line else 0).marks
        return slug

    def _cells(self, cells: Sequence[Cell], width: float, counted: Counted) -> Iterator[tuple[float, Slug]]:
        end = 0.0
        for cell in cells:
            x = end if cell.x is None else cell.x * UNIT
            own = _natural(cell, width - x, counted)
            yield x, self._stack(cell.inside, own, counted)
            end = x + own

    def _width_of_last(self, row: Beside, width: float, counted: Counted) -> float:
        return _natural(row.cells[-1], width, counted) if row.cells else 0


@dataclass(frozen=True, slots=True)
class _OnPage:
    """A picture at its own place on the page, wherever its paragraph stands."""

    mark: PictureMark
    pinned: Pinned
    shape: PageShape

    @property
    def words(self) -> str:
        return self.mark.words

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it; ``y`` is where its paragraph begins."""
        shape, image = self.shape, self.pinned.image
        left = _place(self.pinned.across, image.width, shape.width, (shape.side, shape.side), x / UNIT)
        top = _place(self.pinned.down, image.height, shape.height, (shape.top, shape.bottom), y / UNIT)
        self.mark.draw(painter, left * UNIT, top * UNIT)


def _place(along: Along, size: float, whole: float, margins: tuple[float, float], own: float) -> float:
    """Where something of that size begins, in points, on paper of which so much are margins."""
    near, far = {
        "page": (0.0, whole),
        "margin": (margins[0], whole - margins[1]),
        "far margin": (whole - margins[1], whole),
        "paragraph": (own, whole),
    }[along.edge]
    return near + along.offset + SHARES[along.align] * (far - near - size)


def _space(setting: Fitting) -> tuple[float, float]:
    """The space that it wants above and below."""
    if isinstance(setting, Line):
        return setting.look.before * UNIT, setting.look.after * UNIT
    return (setting.before * UNIT, setting.after * UNIT) if isinstance(setting, Beside) else (0, 0)


def _joined(slugs: Sequence[Slug]) -> Slug:
    whole = Slug(0)
    for slug in slugs:
        whole.marks += slug.moved(0, whole.height).marks
        whole.height += slug.height
    return whole


def _picture(image: Image) -> PictureMark:
    area = QRectF(0, 0, image.width * UNIT, image.height * UNIT)
    return PictureMark(_drawn(image.data, image.crop), area, image.description)


@lru_cache(maxsize=8)
def _drawn(data: bytes, crop: tuple[float, float, float, float]) -> QImage:
    """The picture, read once for all pages."""
    whole = QImage.fromData(data)
    if not any(crop):
        return whole
    (left, top, right, bottom), width, height = crop, whole.width(), whole.height()
    kept = (left * width, top * height, (1 - left - right) * width, (1 - top - bottom) * height)
    return whole.copy(*(round(each) for each in kept))


def _natural(cell: Cell, room: float, counted: Counted) -> float:
    """How wide a cell is: as it says, or as its words are, within the room that there is."""
    if cell.width is not None:
        return cell.width * UNIT
    lines = [each for each in cell.inside if isinstance(each, Line)]
    return max((Paragraph(each, max(room, UNIT), counted).width() for each in lines), default=0)
