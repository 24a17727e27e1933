"""Cells to the clipboard and back as spreadsheets have them: tabs between them, quotes where words have lines."""

import csv
import io
from collections.abc import Iterable, Sequence

from jpdialog.domain.safe_cells import RUNS
from jpdialog.domain.trouble import Trouble


def cells_pasted(text: str) -> list[list[str]]:
    """The rows of a block; words of several lines that a spreadsheet puts in quotes are one cell.

    Raises Trouble if one cell is longer than a spreadsheet has them.
    """
    block = io.StringIO(text.rstrip("\r\n"), newline="")
    try:
        return [row or [""] for row in csv.reader(block, delimiter="\t")]
    except csv.Error as error:
        raise Trouble(
            "One cell of that is far too long for a table. Nothing was pasted; look at what you copied, and copy "
            "the cells alone."
        ) from error


def must_fit(rows: Iterable[Sequence[str]], count: int) -> None:
    """Raises Trouble if words stand right of so many columns, where nothing would take them."""
    if any(text.strip() for row in rows for text in row[count:]):
        raise Trouble(
            "That is wider than the {count} columns from here on. Nothing was pasted; begin further left, or copy "
            "fewer columns.",
            count=count,
        )


def cells_copied(rows: Iterable[Sequence[str]]) -> str:
    """Rows for a spreadsheet, none of whose words run there."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows([_safe(each) for each in row] for row in rows)
    return out.getvalue()


def without_quote(text: str) -> str:
    """What was copied with a quote before it, so that it would not run, without it."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(RUNS) else text


def _safe(text: str) -> str:
    is_number = text.replace(",", "").replace(".", "").lstrip("-").isdecimal()
    return f"'{text}" if text.startswith(RUNS) and not is_number else text
