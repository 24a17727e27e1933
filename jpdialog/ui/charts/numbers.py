"""The numbers of a chart for the clipboard: lines for a spreadsheet, a table for a text."""

from html import escape

from PySide6.QtCore import QMimeData

from jpdialog.domain.safe_cells import safe_cell
from jpdialog.ui.charts.drawing import Drawing


def numbers_of(drawing: Drawing) -> QMimeData:
    """The numbers below their heads."""
    data = QMimeData()
    data.setText("".join("\t".join(map(safe_cell, row)) + "\n" for row in drawing.rows))
    heads, *rows = drawing.rows
    inside = [_row(heads, "th"), *(_row(row, "td") for row in rows)]
    data.setHtml(f"<table><caption>{escape(drawing.title)}</caption>{''.join(inside)}</table>")
    return data


def _row(cells: tuple[str, ...], kind: str) -> str:
    return "<tr>" + "".join(f"<{kind}>{escape(cell)}</{kind}>" for cell in cells) + "</tr>"
