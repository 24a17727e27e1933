"""The numbers of a chart for the clipboard: lines for a spreadsheet, a table for a text."""

from html import escape

from PySide6.QtCore import QMimeData

from jpdialog.ui.charts.drawing import Drawing

RUNS = ("=", "+", "-", "@")
"""With what a spreadsheet begins a formula; a label that does is kept from being one by a quote before it."""


def numbers_of(drawing: Drawing) -> QMimeData:
    """The numbers below their heads."""
    data = QMimeData()
    data.setText("".join("\t".join(map(_cell, row)) + "\n" for row in drawing.rows))
    heads, *rows = drawing.rows
    inside = [_row(heads, "th"), *(_row(row, "td") for row in rows)]
    data.setHtml(f"<table><caption>{escape(drawing.title)}</caption>{''.join(inside)}</table>")
    return data


def _cell(text: str) -> str:
    plain = " ".join(text.split())
    is_number = plain.replace(",", "").replace(".", "").lstrip("-").isdecimal()
    return f"'{plain}" if plain.startswith(RUNS) and not is_number else plain


def _row(cells: tuple[str, ...], kind: str) -> str:
    return "<tr>" + "".join(f"<{kind}>{escape(cell)}</{kind}>" for cell in cells) + "</tr>"
