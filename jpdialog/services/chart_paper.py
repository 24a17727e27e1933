"""Writing a chart of Home to a Word file. Who draws it has seen its numbers; here it gets its front and its place."""

from importlib import import_module
from pathlib import Path
from typing import Any

from jpdialog.domain.papers.chart import ChartPaper, Drawn
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import WORD, house_style, target_of
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.storage.whole_file import write_whole


def chart_bytes(desk: Desk, wish: Wish, drawn: Drawn) -> bytes:
    """The chart as a Word file, the same bytes for the same content. Raises Trouble if there are no numbers."""
    if not drawn.told:
        raise Trouble("The chart shows nothing yet, so there is nothing to export.")
    writing: Any = import_module("jpdialog.documents.writing.chart")
    printing: Any = import_module("jpdialog.documents.writing.printing")
    paper = ChartPaper(front=PaperLines(desk, wish).front(is_draft=False), chart=drawn)
    content: bytes = writing.write_chart(paper, printing.Printing(style=house_style(wish)))
    return content


def export_chart(desk: Desk, wish: Wish, drawn: Drawn, to: Path) -> Path:
    """Write the chart to ``to``, whole or not at all. Raises Trouble if it cannot be written."""
    target = target_of(to)
    checking: Any = import_module("jpdialog.documents.writing.checking")
    if target.suffix.lower() != f".{WORD}":
        raise Trouble("A chart is written as Word. Nothing was written; give the file a name that ends in .docx.")
    write_whole(target, chart_bytes(desk, wish, drawn), lambda file: checking.check_word_file(file, lambda: None))
    return to
