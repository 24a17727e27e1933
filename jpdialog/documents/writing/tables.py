"""Tables that a screen reader can read: one header row that repeats, rows that stay whole, no cell merged or empty."""

from collections.abc import Iterator
from dataclasses import replace

from jpdialog.documents.writing.anchors import Anchors
from jpdialog.documents.writing.blocks import Column, Look, Paragraph, Run, Table, TableLook, line
from jpdialog.documents.writing.markup import paragraph, text_of
from jpdialog.documents.writing.xml_text import attribute

NOTHING = "–"
HEADS = {TableLook.PAPER: Look.TABLE_HEAD, TableLook.SEATING: Look.SEAT_HEAD}
HEADER_ROW = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
PLAIN_ROW = "<w:trPr><w:cantSplit/></w:trPr>"


def table(block: Table, width: int, anchors: Anchors) -> Iterator[str]:
    """The table, row by row, and its note. `width` is that of the text, in twentieths of a point."""
    widths = widths_of(block.columns, width)
    yield from _head(block, widths)
    titles = tuple(line(column.title, HEADS[block.look]) for column in block.columns)
    last = len(block.rows) if block.note else -1
    for number, row in enumerate((titles, *block.rows)):
        yield f"<w:tr>{PLAIN_ROW if number else HEADER_ROW}"
        for cell, cell_width in zip(row, widths, strict=True):
            text = _kept(_filled(cell, anchors)) if number == last else _filled(cell, anchors)
            yield f'<w:tc><w:tcPr><w:tcW w:w="{cell_width}" w:type="dxa"/></w:tcPr>{text}</w:tc>'
        yield "</w:tr>"
    yield "</w:tbl>"
    if block.note:
        yield paragraph(line(block.note, Look.TABLE_NOTE), anchors)


def widths_of(columns: tuple[Column, ...], width: int) -> list[int]:
    """Column widths that add up to the width exactly."""
    shares = sum(column.share for column in columns)
    widths = [width * column.share // shares for column in columns]
    widths[-1] += width - sum(widths)
    return widths


def _head(block: Table, widths: list[int]) -> Iterator[str]:
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{block.look}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="{int(block.look is TableLook.PAPER)}"/>'
        f"<w:tblCaption w:val={attribute(block.title)}/><w:tblDescription w:val={attribute(block.description)}/>"
        "</w:tblPr><w:tblGrid>"
    )
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield "</w:tblGrid>"


def _filled(cell: Paragraph, anchors: Anchors) -> str:
    if text_of(cell).strip():
        return paragraph(cell, anchors)
    return paragraph(replace(cell, runs=(Run(NOTHING),)), anchors)


def _kept(cell: str) -> str:
    """The cell of a last row, kept with the note below the table, which would else stand alone on the next page."""
    return cell.replace("</w:pPr>", "<w:keepNext/></w:pPr>", 1)
