"""Which sheets and briefs do not fit their pages, by how many lines: laid out by the measures of the house style."""

from collections.abc import Iterator
from math import ceil

from jpdialog.documents.writing.blocks import Block, Document, Heading, HeadingLook, PageRun, Paragraph, Table
from jpdialog.documents.writing.house_style import HouseStyle, house_style_for
from jpdialog.documents.writing.line_breaking import lines_in
from jpdialog.documents.writing.pack import pack_document
from jpdialog.documents.writing.page_estimate import Place, put, put_heading
from jpdialog.documents.writing.style_measures import Measures, measures_of
from jpdialog.documents.writing.talking_points import talking_points_document
from jpdialog.domain.papers import Pack, PageFit, TalkingPoints

PAGES_OF_A_SHEET, PAGES_OF_A_BRIEF, PAGES_OF_STEERING = 1, 2, 1
ENDLESS = 1e9


def fit_of_sheets(paper: TalkingPoints, style: HouseStyle | None = None) -> list[PageFit]:
    """Of each sheet, which may take one page."""
    document = talking_points_document(paper)
    style = style or house_style_for(paper.front.language)
    pairs = zip(paper.sheets, document.page_runs, strict=False)  # a paper of no sheet has a page that says so
    return [_fit(sheet.id, run, style, PAGES_OF_A_SHEET) for sheet, run in pairs]


def fit_of_briefs(pack: Pack, style: HouseStyle | None = None) -> list[PageFit]:
    """Of the steering brief, which may take one page, and each subject brief, which may take two."""
    document = pack_document(pack)
    style = style or house_style_for(pack.front.language)
    steering = [pack.steering] if pack.steering else []
    runs = [run for run in document.page_runs if _is_brief(run)]
    first = _after_contents(document) if steering else []
    return [
        *(_fit(brief.id, run, style, PAGES_OF_STEERING) for brief, run in zip(steering, first, strict=True)),
        *(_fit(brief.id, run, style, PAGES_OF_A_BRIEF) for brief, run in zip(pack.briefs, runs, strict=True)),
    ]


def _is_brief(run: PageRun) -> bool:
    return any(isinstance(block, Heading) and block.look is HeadingLook.SUBJECT for block in run.blocks)


def _after_contents(document: Document) -> list[PageRun]:
    return list(document.page_runs[2:3])


def _fit(brief: str, run: PageRun, style: HouseStyle, allowed: int) -> PageFit:
    measures = measures_of(style.parts["styles"])
    height, width = style.text_height(run.layout), style.page.text_width(run.layout)
    place, endless = (Place(room, 1, count_lines=_lines) for room in (height, ENDLESS))
    over: list[str] = []
    for block in run.blocks:
        _put(block, endless, measures, width)
        _put(block, place, measures, width)
        if place.page > allowed:
            over += _anchors(block)
    too_much = endless.filled - height * allowed
    line = measures["Point" if allowed == PAGES_OF_A_SHEET else "Normal"].line
    lines = max(1, ceil(too_much / line)) if place.page > allowed else 0
    return PageFit(id=brief, pages=place.page, pages_allowed=allowed, lines_over=lines, items_over=tuple(over))


def _put(block: Block, place: Place, measures: dict[str, Measures], width: int) -> None:
    if isinstance(block, Heading):
        put_heading(block, place, measures, width)
    else:
        put(block, place, measures, width, [])


def _lines(text: str, look: Measures, width: float) -> int:
    room = max((width - look.indent) / look.size, 1)
    return lines_in(text, room, is_serif=look.is_serif, is_bold=look.is_bold)


def _anchors(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph) and block.anchor:
        yield block.anchor
    elif isinstance(block, Table):
        yield from (cell.anchor for row in block.rows for cell in row if cell.anchor)
