"""Projects by section: on their own, and behind the figures of the data sheets."""

from collections.abc import Iterator, Mapping

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
    unbroken,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import ProjectGroup, ProjectLine, ProjectsPaper

ACROSS = {
    "project_number": 10,
    "project": 24,
    "project_years": 10,
    "pledged": 20,
    "disbursed": 20,
    "gender_marker": 12,
    "next_report": 16,
}
"""Shares of the width of a sheet that lies on its side."""
UPRIGHT = {
    "project_number": 10,
    "project": 30,
    "pledged": 24,
    "disbursed": 24,
    "next_report": 22,
}
"""Of one that stands upright: a year stays on a line with its millions, and what has no column stands under the title.
"""


def write_projects(paper: ProjectsPaper, how: Printing = USUAL) -> bytes:
    """The projects as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("projects", labels("projects"), paper.front, _body(paper, labels), Layout.LANDSCAPE, how=how)


def behind_figures(groups: tuple[ProjectGroup, ...], labels: Labels) -> Iterator[Block]:
    """The projects as a part of data sheets; nothing where there are none."""
    if groups:
        yield Heading(labels("projects"), HeadingLook.DELEGATION)
        yield from _tables(groups, labels, HeadingLook.GROUP, UPRIGHT)


def _tables(
    groups: tuple[ProjectGroup, ...], labels: Labels, look: HeadingLook, shares: Mapping[str, int]
) -> Iterator[Block]:
    for group in groups:
        heading = group.heading or labels("no_section")
        yield Heading(heading, look)
        yield _table(group, heading, labels, shares)


def _body(paper: ProjectsPaper, labels: Labels) -> Iterator[Block]:
    if not paper.groups:
        yield line(labels("no_projects"), Look.NOTICE)
        return
    yield from _tables(paper.groups, labels, HeadingLook.DELEGATION, ACROSS)
    if paper.total:
        yield line(labels("pledged_in_all", total=paper.total))


def _table(group: ProjectGroup, heading: str, labels: Labels, shares: Mapping[str, int]) -> Table:
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    note = labels.count("project_counted", "projects_counted", len(group.lines))
    if group.total:
        note += labels("sentence_gap") + labels("pledged_in_all", total=group.total)
    rows = tuple(tuple(_cell(name, each, shares, labels) for name in shares) for each in group.lines)
    return Table(columns, rows, labels("projects_of", section=heading), labels("projects_described"), note)


def _cell(name: str, each: ProjectLine, shares: Mapping[str, int], labels: Labels) -> Paragraph:
    match name:
        case "project_number":
            return line(each.number, Look.TABLE_TEXT, each.id)
        case "project":
            about = "\n".join(filter(None, (*_without_column(each, shares, labels), each.about, each.visibility)))
            return Paragraph((Run(each.title, Tone.STRONG), Run(f"\n{about}" if about else "")), Look.TABLE_TEXT)
        case "next_report":
            return _owed(each, labels)
        case "pledged":
            return line(unbroken("\n".join(each.pledged)), Look.TABLE_TEXT)
        case "disbursed":
            return line(unbroken("\n".join(each.disbursed)), Look.TABLE_TEXT)
        case "gender_marker":
            return line(unbroken(each.gender), Look.TABLE_TEXT)
    return line(each.years, Look.TABLE_TEXT)


def _without_column(each: ProjectLine, shares: Mapping[str, int], labels: Labels) -> tuple[str, str]:
    """The years and the marker, where they have no column."""
    gender = labels("colon").join((labels("gender_marker"), unbroken(each.gender)))
    is_said = each.gender and "gender_marker" not in shares
    return "" if "project_years" in shares else each.years, gender if is_said else ""


def _owed(each: ProjectLine, labels: Labels) -> Paragraph:
    due = unbroken(dates.day(each.due, labels.calendar)) if each.due else ""
    late = (Run(labels.bracketed(labels("late")), Tone.LATE),) if each.is_late else ()
    return Paragraph((Run("\n".join(filter(None, (each.report, due)))), *late), Look.TABLE_TEXT)
