"""The follow-up matrix: one line for each action, on paper laid on its side, to be gone through at the table."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

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
from jpdialog.documents.writing.matrix_cells import Says, sayings
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ActionLine, FollowUpMatrix, MatrixColumn, MatrixRow

Sayings = dict[MatrixColumn, Says]
Cell = Callable[[MatrixRow, Sayings, Labels], Paragraph]
LIGHTS = {"red": Tone.RED, "amber": Tone.AMBER, "green": Tone.GREEN, "grey": Tone.GREY}


def write_matrix(paper: FollowUpMatrix, how: Printing = USUAL) -> bytes:
    """The matrix as a Word file."""
    labels = Labels.of(paper.front)
    return write_single(
        "follow-up-matrix", labels("matrix"), paper.front, matrix_blocks(paper, labels), Layout.WIDE_LANDSCAPE, how=how
    )


def matrix_blocks(paper: FollowUpMatrix, labels: Labels) -> Iterator[Block]:
    """What stands on its pages, below the heading; it wants paper that is laid on its side."""
    if not paper.rows:
        yield line(labels("no_actions"), Look.NOTICE)
        return
    whole = MatrixColumn.COLOUR in paper.columns
    shown = WHOLE if whole else SHARED
    columns = tuple(Column(labels(title), share) for title, share, _cell in shown)
    says = sayings(paper, labels)
    rows = tuple(tuple(cell(row, says, labels) for _title, _share, cell in shown) for row in paper.rows)
    counted = [labels.count("action_counted", "actions_counted", len(rows)), lights(paper.actions, labels)]
    note = labels("sentence_gap").join(said for said in counted if said)
    if whole:
        yield line(labels("light_rule"), Look.TABLE_NOTE)
    described = labels("matrix.all_described" if whole else "matrix.shared_described")
    yield Table(columns, rows, labels("matrix"), described, note)


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


def small(text: str, anchor: str = "") -> Paragraph:
    """A cell of a table with many columns."""
    return line(text, Look.SMALL_TEXT, anchor)


def _number(row: MatrixRow, _says: Sayings, _labels: Labels) -> Paragraph:
    return small(row.action.number, row.action.id)


def _plain(column: MatrixColumn) -> Cell:
    return lambda row, says, _labels: small(says[column](row))


def _paragraph(row: MatrixRow, says: Sayings, _labels: Labels) -> Paragraph:
    return _in_lines(Run(says[MatrixColumn.PARAGRAPH](row), Tone.STRONG), Run(row.commitment, Tone.QUIET))


def _leads(row: MatrixRow, says: Sayings, labels: Labels) -> Paragraph:
    supporting = says[MatrixColumn.SUPPORTING](row)
    return _in_lines(
        Run(row.action.lead, Tone.STRONG),
        Run(labels("matrix.supporting", who=supporting) if supporting else ""),
        Run(labels("matrix.counterpart", who=row.action.counterpart) if row.action.counterpart else ""),
    )


def _status(row: MatrixRow, says: Sayings, labels: Labels) -> Paragraph:
    tone = LIGHTS.get(row.action.light, Tone.PLAIN)
    word = labels.word("light", row.action.light)
    reason = row.light_reason or labels.word("reason", row.action.reason)
    runs = (Run(says[MatrixColumn.STATUS](row)), Run("\n"), Run(f" {word} ", tone), Run(f" {reason}"))
    return Paragraph(runs if word else runs[:1], Look.SMALL_TEXT)


def _progress(row: MatrixRow, says: Sayings, labels: Labels) -> Paragraph:
    shown = labels("name_gap").join(row.evidence)
    return _in_lines(
        Run(says[MatrixColumn.PROGRESS](row)), Run(labels("matrix.evidence", what=shown) if shown else "", Tone.QUIET)
    )


def _ahead(row: MatrixRow, _says: Sayings, labels: Labels) -> Paragraph:
    resources = labels("matrix.resources", what=row.resources) if row.resources else ""
    return _in_lines(Run(row.next_step), Run(resources, Tone.QUIET))


def _ages(row: MatrixRow, says: Sayings, labels: Labels) -> Paragraph:
    carried = labels("matrix.carried", count=row.carried_over) if row.carried_over else ""
    age = "" if row.age is None else labels("matrix.age", count=row.age)
    return _in_lines(Run(carried), Run(age), Run(says[MatrixColumn.VERIFIED](row)))


def _in_lines(*runs: Run) -> Paragraph:
    """One paragraph, each run that says something on a line of its own."""
    said = [run for run in runs if run.text.strip()]
    broken = [Run(f"{run.text}\n", run.tone) for run in said[:-1]]
    return Paragraph((*broken, *said[-1:]), Look.SMALL_TEXT)


_FIRST: tuple[tuple[str, int, Cell], ...] = (
    ("order", 6, _number),
    ("matrix.paragraph", 18, _paragraph),
    ("action", 21, _plain(MatrixColumn.ACTION)),
    ("column.origin", 9, _plain(MatrixColumn.ORIGIN)),
    ("matrix.leads", 13, _leads),
    ("due", 11, _plain(MatrixColumn.DUE)),
)
WHOLE: tuple[tuple[str, int, Cell], ...] = (
    *_FIRST,
    ("matrix.status", 12, _status),
    ("matrix.progress", 19, _progress),
    ("matrix.ahead", 14, _ahead),
    ("column.decision_sought", 10, _plain(MatrixColumn.DECISION_SOUGHT)),
    ("matrix.ages", 10, _ages),
)
"""On paper some columns share one, so that each is wide enough to be read."""
SHARED: tuple[tuple[str, int, Cell], ...] = (
    *_FIRST,
    ("status", 10, _plain(MatrixColumn.STATUS)),
    ("column.verified", 12, _plain(MatrixColumn.VERIFIED)),
)
