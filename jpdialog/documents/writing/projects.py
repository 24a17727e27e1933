"""Projects by section: on their own, and behind the figures of the data sheets."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Layout,
    Look,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ProjectGroup, ProjectLine, ProjectsPaper

SHARES = {
    "project_number": 10,
    "project": 24,
    "project_years": 9,
    "pledged": 21,
    "disbursed": 20,
    "gender_marker": 10,
    "next_report": 16,
}
"""Shares of the width: on a sheet that stands upright a total in millions stays on its line, cents and all."""


def write_projects(paper: ProjectsPaper, how: Printing = USUAL) -> bytes:
    """The projects as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("projects", labels("projects"), paper.front, _body(paper, labels), Layout.LANDSCAPE, how=how)


def behind_figures(groups: tuple[ProjectGroup, ...], labels: Labels) -> Iterator[Block]:
    """The projects as a part of data sheets; nothing where there are none."""
    if groups:
        yield Heading(labels("projects"), HeadingLook.DELEGATION)
        yield from _tables(groups, labels, HeadingLook.GROUP)


def _tables(groups: tuple[ProjectGroup, ...], labels: Labels, look: HeadingLook) -> Iterator[Block]:
    for group in groups:
        heading = group.heading or labels("no_section")
        yield Heading(heading, look)
        yield _table(group, heading, labels)


def _body(paper: ProjectsPaper, labels: Labels) -> Iterator[Block]:
    if not paper.groups:
        yield line(labels("no_projects"), Look.NOTICE)
        return
    yield from _tables(paper.groups, labels, HeadingLook.DELEGATION)
    if paper.total:
        yield line(labels("pledged_in_all", total=paper.total))


def _table(group: ProjectGroup, heading: str, labels: Labels) -> Table:
    columns = tuple(Column(labels(name), share) for name, share in SHARES.items())
    note = labels.count("project_counted", "projects_counted", len(group.lines))
    if group.total:
        note += labels("sentence_gap") + labels("pledged_in_all", total=group.total)
    rows = tuple(_row(each, labels) for each in group.lines)
    return Table(columns, rows, labels("projects_of", section=heading), labels("projects_described"), note)


def _row(each: ProjectLine, labels: Labels) -> tuple[Paragraph, ...]:
    due = dates.day(each.due, labels.calendar) if each.due else ""
    late = (Run(labels.bracketed(labels("late")), Tone.LATE),) if each.is_late else ()
    owed = "\n".join(filter(None, (each.report, due)))
    about = "\n".join(filter(None, (each.about, each.visibility)))
    return (
        line(each.number, Look.TABLE_TEXT, each.id),
        Paragraph((Run(each.title, Tone.STRONG), Run(f"\n{about}" if about else "")), Look.TABLE_TEXT),
        line(each.years, Look.TABLE_TEXT),
        line("\n".join(each.pledged), Look.TABLE_TEXT),
        line("\n".join(each.disbursed), Look.TABLE_TEXT),
        line(each.gender, Look.TABLE_TEXT),
        Paragraph((Run(owed), *late), Look.TABLE_TEXT),
    )
