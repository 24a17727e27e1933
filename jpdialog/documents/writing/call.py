"""The call for briefs: as a paper, and as the text of an e-mail."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Run, Table, Tone, line, unbroken
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
    if any(_along(each, labels) for each in paper.lines):
        yield line(labels("along_rule"), Look.NORMAL)
    shares = {"serial": 6, "section": 9, "heading": 29, "drafter": 15, "deadline": 15, "minutes_title": 11, "asked": 15}
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
    along = _along(each, labels)
    cells = (
        each.drafter,
        dates.day(each.deadline, labels.calendar) if each.deadline else "",
        "" if each.minutes is None else str(each.minutes),
        _how_much(each, labels),
    )
    heading = (Run(each.heading), *((Run(f"\n{along}", Tone.QUIET),) if along else ()))
    return (
        line(each.serial, Look.TABLE_TEXT, each.id),
        line(unbroken(each.number), Look.TABLE_TEXT),
        Paragraph(heading, Look.TABLE_TEXT),
        *(line(cell, Look.TABLE_TEXT) for cell in cells),
    )


def _how_much(each: CallLine, labels: Labels) -> str:
    """How much is asked, and why: "points and answers (might be raised)"."""
    why = labels.word("likelihood", each.likelihood)
    return labels.word("asked_in_words", each.asked) + labels.bracketed(why) if each.asked else why


def _along(each: CallLine, labels: Labels) -> str:
    """What comes along from last time, in one line; empty if nothing does."""
    told = []
    if each.entries_along:
        name = "along_entry" if each.entries_along == 1 else "along_entries"
        told.append(labels(name, count=each.entries_along, number=each.last_at))
    if each.outcomes_along:
        told.append(labels("along_outcome"))
    if each.actions_along:
        decide = labels("along_to_decide", count=each.actions_to_decide)
        actions = labels.count("along_action", "along_actions", each.actions_along)
        told.append(actions + (labels.bracketed(decide) if each.actions_to_decide else ""))
    if each.figures_along:
        told.append(labels.count("along_figure", "along_figures", each.figures_along))
    return labels("comes_along", what=labels("comma").join(told)) if told else ""


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
    if any(_along(each, labels) for each in paper.lines):
        yield ""
        yield labels("along_rule")
    for drafter in dict.fromkeys(each.drafter for each in paper.lines):
        yield ""
        yield drafter or labels("no_drafter")
        for each in (each for each in paper.lines if each.drafter == drafter):
            yield f"- {_said(each, labels)}"
            if along := _along(each, labels):
                yield f"  {along}"
    yield ""


def _said(each: CallLine, labels: Labels) -> str:
    said = [labels("due_on", day=dates.day(each.deadline, labels.calendar))] if each.deadline else []
    said += [labels.minutes(each.minutes)] if each.minutes is not None else []
    said += [labels.word("asked_in_words", each.asked)] if each.asked else []
    said += [labels.word("likelihood", each.likelihood)] if each.likelihood else []
    name = f"{each.number} {each.heading}".strip()
    return name + (labels.bracketed(labels("comma").join(said)) if said else "")
