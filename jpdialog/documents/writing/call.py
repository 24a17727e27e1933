"""The call for briefs: as a paper, and as the text of an e-mail."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Run, Table, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import CallForBriefs, CallLine

LIKELIHOODS = ("certain", "might", "unlikely")


def write_call(paper: CallForBriefs, how: Printing = USUAL) -> bytes:
    """The call as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("call-for-briefs", labels("call"), paper.front, _body(paper, labels), how=how)


def write_call_email(paper: CallForBriefs, _how: Printing = USUAL) -> bytes:
    """The call as plain text, in UTF-8: subject, what is asked, and each drafter with what they are to write."""
    return "\n".join(_email(paper, Labels.of(paper.front))).encode()


def _body(paper: CallForBriefs, labels: Labels) -> Iterator[Block]:
    yield line(_asked(paper, labels), Look.NORMAL)
    for likelihood in LIKELIHOODS:
        word = Run(labels.word("likelihood", likelihood).capitalize(), Tone.STRONG)
        yield Paragraph((word, Run(labels("colon")), Run(labels(f"asked.{likelihood}"))), Look.ITEM)
    shares = {"serial": 6, "section": 9, "heading": 28, "drafter": 15, "deadline": 18, "minutes_title": 10, "asked": 14}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(_row(each, labels) for each in paper.lines)
    note = labels.count("brief_counted", "briefs_counted", len(rows))
    yield Table(columns, rows, labels("call"), labels("call_described"), note)


def _asked(paper: CallForBriefs, labels: Labels) -> str:
    said = labels("call_opening", occasion=paper.front.occasion)
    if paper.deadline:
        said += labels("sentence_gap") + labels("drafts_due", day=dates.day(paper.deadline, labels.calendar))
    return said


def _row(each: CallLine, labels: Labels) -> tuple[Paragraph, ...]:
    cells = (
        each.number.replace(" ", "\u00a0"),
        each.heading,
        each.drafter,
        dates.day(each.deadline, labels.calendar) if each.deadline else "",
        "" if each.minutes is None else str(each.minutes),
        labels.word("likelihood", each.likelihood),
    )
    return (line(each.serial, Look.TABLE_TEXT, each.id), *(line(cell, Look.TABLE_TEXT) for cell in cells))


def _email(paper: CallForBriefs, labels: Labels) -> Iterator[str]:
    front = paper.front
    yield from (said for said in (front.marking, labels("sample") if front.is_sample else "") if said)
    due = dates.day(paper.deadline, labels.calendar) if paper.deadline else ""
    title = labels("separator").join([labels("call"), front.occasion])
    yield labels("subject", title=title + (labels.bracketed(labels("due_on", day=due)) if due else ""))
    yield ""
    yield _asked(paper, labels)
    yield ""
    yield from (
        f"- {labels.word('likelihood', each).capitalize()}{labels('colon')}{labels(f'asked.{each}')}"
        for each in LIKELIHOODS
    )
    for drafter in dict.fromkeys(each.drafter for each in paper.lines):
        yield ""
        yield drafter or labels("no_drafter")
        yield from (f"- {_said(each, labels)}" for each in paper.lines if each.drafter == drafter)
    yield ""


def _said(each: CallLine, labels: Labels) -> str:
    said = [labels("due_on", day=dates.day(each.deadline, labels.calendar))] if each.deadline else []
    said += [labels.minutes(each.minutes)] if each.minutes is not None else []
    said += [labels.word("likelihood", each.likelihood)] if each.likelihood else []
    name = f"{each.number} {each.heading}".strip()
    return name + (labels.bracketed(labels("comma").join(said)) if said else "")
