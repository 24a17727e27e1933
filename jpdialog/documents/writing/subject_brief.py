"""A subject brief, from its head table to its figures, in the order in which it is read before the meeting."""

from collections.abc import Iterable, Iterator

from jpdialog.documents.writing import pack_tables
from jpdialog.documents.writing.blocks import Block, Heading, HeadingLook, Inline, Look, Paragraph, Run, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import Answer, Item, Promise, SubjectBrief


def brief_blocks(brief: SubjectBrief, labels: Labels) -> Iterator[Block]:
    """The brief below its heading; a group with nothing in it is left out."""
    yield pack_tables.head(brief, labels)
    written = list(_groups(brief, labels))
    yield from written or [line(labels("nothing_written"), Look.NOTICE)]


def _groups(brief: SubjectBrief, labels: Labels) -> Iterator[Block]:
    yield from _group("plan_says", _promises(brief, labels), labels)
    yield from _group("objective", _items(brief.objectives, Look.ITEM, labels), labels)
    yield from _group("points", _items(brief.points, Look.ITEM, labels), labels)
    yield from _group("their_objective", _items(brief.their_objectives, Look.ITEM, labels), labels)
    yield from _group("if_raised", _answers(brief.answers, labels), labels)
    yield from _group("do_not_say", _items(brief.do_not_say, Look.DO_NOT_SAY, labels), labels)
    yield from _group("background", _items(brief.background, Look.NORMAL, labels), labels)
    yield from _group("last_outcome", _items(brief.last_outcome, Look.ITEM, labels), labels)
    if brief.actions:
        yield Heading(labels("open_actions"), HeadingLook.GROUP)
        yield pack_tables.actions(brief.actions, labels("open_actions"), labels, with_section=False)
    if brief.figures:
        yield Heading(labels("figures"), HeadingLook.GROUP)
        yield pack_tables.figures(brief.figures, labels("figures"), labels, with_section=False)


def _group(name: str, blocks: Iterable[Block], labels: Labels) -> Iterator[Block]:
    written = list(blocks)
    if written:
        yield Heading(labels(name), HeadingLook.GROUP)
        yield from written


def _promises(brief: SubjectBrief, labels: Labels) -> Iterator[Block]:
    if brief.promises and brief.promises_are_summary:
        yield line(labels("summary_only"), Look.TABLE_NOTE)
    for promise in brief.promises:
        yield Paragraph(tuple(_promise(promise, labels)), Look.PLAN_TEXT)


def _promise(promise: Promise, labels: Labels) -> Iterator[Inline]:
    yield Run(promise.text)
    if promise.parties:
        yield Run(labels.bracketed(labels("comma").join(promise.parties)), Tone.QUIET)


def _items(items: Iterable[Item], look: Look, labels: Labels) -> Iterator[Block]:
    for item in items:
        if item.text.strip():
            yield Paragraph((Run(item.text), *_handling(item.handling, labels)), look, item.id)


def _answers(answers: Iterable[Answer], labels: Labels) -> Iterator[Block]:
    for answer in answers:
        if not (answer.question.strip() or answer.answer.strip()):
            continue
        yield line(answer.question or labels("no_question"), Look.BRIEF_QUESTION, f"{answer.id}.q")
        said = (Run(answer.answer or labels("no_answer")), *_handling(answer.handling, labels))
        yield Paragraph(said, Look.BRIEF_ANSWER, f"{answer.id}.a")


def _handling(handling: str, labels: Labels) -> tuple[Inline, ...]:
    if not handling:
        return ()
    return (Run(labels.bracketed(labels.word("handling", handling)), Tone.QUIET),)
