"""The follow-up matrix: one line for each action, on paper laid on its side, to be gone through at the table."""

from collections import Counter
from collections.abc import Iterable, Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Layout,
    Look,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)  # fmt: skip
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ActionLine, FollowUpMatrix

LIGHTS = {"red": Tone.RED, "amber": Tone.AMBER, "green": Tone.GREEN, "grey": Tone.GREY}


def write_matrix(paper: FollowUpMatrix, how: Printing = USUAL) -> bytes:
    """The matrix as a Word file."""
    labels = Labels.of(paper.front)
    return write_single(
        "follow-up-matrix", labels("matrix"), paper.front, _body(paper, labels), Layout.WIDE_LANDSCAPE, how=how
    )


def _body(paper: FollowUpMatrix, labels: Labels) -> Iterator[Block]:
    if not paper.actions:
        yield line(labels("no_actions"), Look.NOTICE)
        return
    columns = _columns(
        labels, order=7, section=7, action=31, lead=10, counterpart=10, agreed_at=9, due=16, status=13, light=19
    )
    rows = tuple(_row(action, labels) for action in paper.actions)
    counted = [labels.count("action_counted", "actions_counted", len(rows)), lights(paper.actions, labels)]
    note = labels("sentence_gap").join(said for said in counted if said)
    yield line(labels("light_rule"), Look.TABLE_NOTE)
    yield Table(columns, rows, labels("matrix"), labels("matrix_described"), note)


def lights(actions: Iterable[ActionLine], labels: Labels) -> str:
    """How many of each light, in words; lights of which there are none are left out."""
    counted = Counter(action.light for action in actions)
    said = [labels(f"light_counted.{light}", count=counted[light]) for light in LIGHTS if counted[light]]
    return labels("comma").join(said) + labels("full_stop") if said else ""


def light_cell(action: ActionLine, labels: Labels) -> Paragraph:
    """The light in its colour, and in words with its reason."""
    tone = LIGHTS.get(action.light, Tone.PLAIN)
    word, reason = labels.word("light", action.light), labels.word("reason", action.reason)
    return Paragraph((Run(f" {word} ", tone), Run(f" {reason}")), Look.SMALL_TEXT)


def _row(action: ActionLine, labels: Labels) -> tuple[Paragraph, ...]:
    agreed_at = "" if action.agreed_at is None else labels("dialogue_number", number=action.agreed_at)
    return (
        small(action.number, action.id),
        small(action.section),
        small(action.text),
        small(action.lead),
        small(action.counterpart),
        small(agreed_at),
        small(dates.day(action.due, labels.calendar) if action.due else ""),
        small(labels.word("action", action.status)),
        light_cell(action, labels),
    )


def small(text: str, anchor: str = "") -> Paragraph:
    """A cell of a table with many columns."""
    return line(text, Look.SMALL_TEXT, anchor)


def _columns(labels: Labels, **shares: int) -> tuple[Column, ...]:
    return tuple(Column(labels(name), share) for name, share in shares.items())
