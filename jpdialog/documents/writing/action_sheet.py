"""The action sheet: what one body leads, for that body, so that nobody has to search a matrix for their own rows."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import Block, Column, Heading, HeadingLook, Look, Paragraph, Table, line
from jpdialog.documents.writing.follow_up import light_cell, lights, small
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ActionLine, ActionSheet


def write_action_sheet(paper: ActionSheet, how: Printing = USUAL) -> bytes:
    """The sheet as a Word file."""
    labels = Labels.of(paper.front)
    return write_single(
        "action-sheet", labels("action_sheet", body=paper.body), paper.front, _body(paper, labels), how=how
    )


def _body(paper: ActionSheet, labels: Labels) -> Iterator[Block]:
    yield line(labels("action_sheet_rule", body=paper.body), Look.NORMAL)
    yield Heading(labels("open_actions"), HeadingLook.DELEGATION)
    if paper.open_actions:
        counted = [labels.count("action_counted", "actions_counted", len(paper.open_actions))]
        note = labels("sentence_gap").join([*counted, lights(paper.open_actions, labels)])
        yield _table(paper.open_actions, "open_actions", note, labels)
    else:
        yield line(labels("nothing_open"), Look.NOTICE)
    if paper.closed_actions:
        counted_closed = labels.count("action_counted", "actions_counted", len(paper.closed_actions))
        yield Heading(labels("closed_actions"), HeadingLook.DELEGATION)
        yield _table(paper.closed_actions, "closed_actions", counted_closed, labels)


def _table(actions: tuple[ActionLine, ...], title: str, note: str, labels: Labels) -> Table:
    shares = {"order": 8, "section": 10, "action": 24, "counterpart": 15, "due": 16, "status": 15, "light": 18}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(_row(action, labels) for action in actions)
    return Table(columns, rows, labels(title), labels("action_sheet_described"), note)


def _row(action: ActionLine, labels: Labels) -> tuple[Paragraph, ...]:
    return (
        small(action.number, action.id),
        small(action.section),
        small(action.text),
        small(action.counterpart),
        small(dates.day(action.due, labels.calendar) if action.due else ""),
        small(labels.word("action", action.status)),
        light_cell(action, labels),
    )
