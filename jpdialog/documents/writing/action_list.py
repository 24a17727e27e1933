"""The list of actions on paper laid on its side: as it is filtered, grouped and sorted, the heads on every page."""

from collections.abc import Iterator

from jpdialog.documents.writing.blocks import Block, Column, Heading, HeadingLook, Layout, Look, Table, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers.action_list import ActionListPaper, ListedGroup


def write_action_list(paper: ActionListPaper, how: Printing = USUAL) -> bytes:
    """The list as a file."""
    labels = Labels.of(paper.front)
    return write_single(
        "action-list", labels("action_list"), paper.front, _body(paper, labels), Layout.WIDE_LANDSCAPE, how
    )


def _body(paper: ActionListPaper, labels: Labels) -> Iterator[Block]:
    if not paper.count:
        yield line(labels("no_actions"), Look.NOTICE)
        return
    if paper.sought:
        yield line(labels("action_list_sought", words=paper.sought), Look.TABLE_NOTE)
    for group in paper.groups:
        if group.head:
            yield Heading(group.head, HeadingLook.DELEGATION)
        yield _table(paper, group, labels)


def _table(paper: ActionListPaper, group: ListedGroup, labels: Labels) -> Table:
    columns = tuple(Column(title, share) for title, share in paper.columns)
    rows = tuple(tuple(line(cell, Look.SMALL_TEXT) for cell in row) for row in group.rows)
    is_all = len(group.rows) == paper.count == paper.total
    counted = labels.count("action_counted", "actions_counted", len(rows))
    note = counted if is_all else labels("action_list_of", count=len(rows), total=paper.total)
    title = group.head or labels("action_list")
    return Table(columns, rows, title, labels("action_list_described"), note)
