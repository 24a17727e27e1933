"""Writing a chart of Home to a file. Who draws it has seen its numbers; here it gets its front and its place."""

from collections.abc import Callable, Sequence
from csv import writer
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from jpdialog.domain.papers.chart import ChartPaper, Drawn
from jpdialog.domain.safe_cells import safe_cell
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import WORD, house_style, target_of
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.storage.whole_file import write_whole

PICTURE, NUMBERS = "png", "csv"


def chart_bytes(desk: Desk, wish: Wish, drawn: Drawn) -> bytes:
    """The chart as a Word file, the same bytes for the same content. Raises Trouble if there are no numbers."""
    if not drawn.told:
        raise Trouble("The chart shows nothing yet, so there is nothing to export.")
    writing: Any = import_module("jpdialog.documents.writing.chart")
    printing: Any = import_module("jpdialog.documents.writing.printing")
    paper = ChartPaper(front=PaperLines(desk, wish).front(is_draft=False), chart=drawn)
    content: bytes = writing.write_chart(paper, printing.Printing(style=house_style(wish)))
    return content


def export_chart(desk: Desk, wish: Wish, draw: Callable[[str | None], Drawn], to: Path) -> Path:
    """Write the chart to ``to``, as Word or as a picture, whole or not at all. Raises Trouble if it cannot be.

    ``draw`` is given the marking of a picture that goes alone, None for one in a paper.
    """
    target = target_of(to)
    ending = target.suffix.lower()
    if ending == f".{PICTURE}":
        marking = desk.dialogues.by_number(wish.dialogue).marking if wish.marking is None else wish.marking
        write_whole(target, draw(marking).picture)
    elif ending == f".{WORD}":
        checking: Any = import_module("jpdialog.documents.writing.checking")
        content = chart_bytes(desk, wish, draw(None))
        write_whole(target, content, lambda file: checking.check_word_file(file, lambda: None))
    else:
        raise Trouble(
            "A chart is written as Word, as a picture or as its numbers. Nothing was written; give the file a name "
            "that ends in .docx, .png or .csv."
        )
    return to


def export_numbers(rows: Sequence[Sequence[str]], to: Path) -> Path:
    """Write the numbers below their heads for a spreadsheet, which takes the mark at the beginning for its signs."""
    text = StringIO(newline="")
    writer(text).writerows([safe_cell(cell) for cell in row] for row in rows)
    write_whole(target_of(to), text.getvalue().encode("utf-8-sig"))
    return to
