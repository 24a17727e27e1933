"""The list of actions as it is looked at, gathered for paper."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jpdialog.domain.papers.action_list import ActionListPaper, ListedGroup
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import PDF, Watch, house_style, looked_over, target_of, unwatched
from jpdialog.services.paper_lines import PaperLines, Wish
from jpdialog.storage.whole_file import write_whole

if TYPE_CHECKING:
    from jpdialog.documents.writing.blocks import Document
    from jpdialog.documents.writing.house_style import HouseStyle
    from jpdialog.documents.writing.printing import Writer


def listed_paper(
    desk: Desk,
    wish: Wish,
    columns: Sequence[tuple[str, int]],
    groups: Sequence[ListedGroup],
    sought: str = "",
    total: int = 0,
) -> ActionListPaper:
    """These rows with the front of the dialogue's papers."""
    return ActionListPaper(
        front=PaperLines(desk, wish).front(is_draft=False),
        columns=tuple(columns),
        groups=tuple(groups),
        sought=sought,
        count=sum(len(group.rows) for group in groups),
        total=total,
    )


def listed_document(paper: ActionListPaper, wish: Wish) -> "tuple[Document, HouseStyle]":
    """The list as a document of plain blocks, with its house style, for pages to be looked at and printed."""
    found: list[tuple[Document, HouseStyle]] = []

    def keep(document: "Document", style: "HouseStyle", _watch: Watch) -> bytes:
        found.append((document, style))
        return b""

    _written(paper, wish, unwatched, keep)
    return found[0]


def export_list(
    paper: ActionListPaper, wish: Wish, to: Path, watch: Watch = unwatched, press: "Writer | None" = None
) -> Path:
    """Write the list as Word, or by ``press`` as PDF where the name ends so. Raises Trouble if it cannot be written."""
    target = target_of(to)
    is_pdf = target.suffix.lower() == f".{PDF}"
    if is_pdf and press is None:
        raise Trouble("This paper cannot be a PDF. Nothing was written; give the file another ending.")
    content = _written(paper, wish, watch, press if is_pdf else None)
    write_whole(target, content, looked_over(PDF if is_pdf else "docx", watch))
    return to


def _written(paper: ActionListPaper, wish: Wish, watch: Watch, press: "Writer | None") -> bytes:
    writing: Any = import_module("jpdialog.documents.writing.action_list")
    printing: Any = import_module("jpdialog.documents.writing.printing")
    how = printing.Printing(style=house_style(wish), watch=watch, writer=press)
    content: bytes = writing.write_action_list(paper, how)
    return content
