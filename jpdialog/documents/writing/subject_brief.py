"""A subject brief, from its head table to its figures, in the order in which it is read before the meeting."""

from collections.abc import Iterable, Iterator

from jpdialog.documents.writing import pack_tables
from jpdialog.documents.writing.blocks import Block, Heading, HeadingLook, Inline, Look, Paragraph, Run, Tone, line
from jpdialog.documents.writing.entry_text import entry_blocks
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import Answer, Item, Promise, SubjectBrief
from jpdialog.domain.rich_text import rich_text


def brief_blocks(brief: SubjectBrief, labels: Labels, look: HeadingLook = HeadingLook.GROUP) -> Iterator[Block]:
    """The brief below its heading; a group with nothing in it is left out. `look` is that of the groups' headings."""
    yield pack_tables.head(brief, labels)
    written = list(_groups(brief, labels, look))
    yield from written or [line(labels("nothing_written"), Look.NOTICE)]


def _groups(brief: SubjectBrief, labels: Labels, look: HeadingLook) -> Iterator[Block]:
    plan = labels("plan_says" if brief.promises_are_summary else "plan_commits")
    yield from _group(Heading(plan, look), _promises(brief, labels))
    yield from _group(Heading(labels("objective"), look), _items(brief.objectives, Look.ITEM, labels))
    yield from _group(Heading(labels("points"), look), _items(brief.points, Look.ITEM, labels))
    yield from _group(Heading(labels("their_objective"), look), _items(brief.their_objectives, Look.ITEM, labels))
    yield from _group(Heading(labels("if_raised"), look), _answers(brief.answers, labels))
    yield from _group(Heading(labels("do_not_say"), look), _items(brief.do_not_say, Look.DO_NOT_SAY, labels))
    yield from _group(Heading(labels("background"), look), _items(brief.background, Look.NORMAL, labels))
    yield from _group(Heading(labels("last_outcome"), look), _items(brief.last_outcome, Look.ITEM, labels))
    if brief.actions:
        yield Heading(labels("open_actions"), look)
        yield pack_tables.actions(brief.actions, labels("open_actions"), labels, with_section=False)
    if brief.figures:
        yield Heading(labels("figures"), look)
        yield pack_tables.figures(brief.figures, labels("figures"), labels, with_section=False)


def _group(heading: Heading, blocks: Iterable[Block]) -> Iterator[Block]:
    written = list(blocks)
    if written:
        yield heading
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
            yield from entry_blocks(item.words, look, item.id, labels, _handling(item, labels))


def _answers(answers: Iterable[Answer], labels: Labels) -> Iterator[Block]:
    for answer in answers:
        if not (answer.question.strip() or answer.answer.strip()):
            continue
        question = answer.question_words or rich_text(labels("no_question"))
        said = answer.answer_words or rich_text(labels("no_answer"))
        yield from entry_blocks(question, Look.BRIEF_QUESTION, f"{answer.id}.q", labels)
        yield from entry_blocks(said, Look.BRIEF_ANSWER, f"{answer.id}.a", labels, _handling(answer, labels))


def _handling(item: Item | Answer, labels: Labels) -> tuple[Inline, ...]:
    """Who may see it, and where it was taken over from."""
    told = [labels.word("handling", item.handling)] if item.handling else []
    if item.carried_from is not None:
        name = "carried_changed" if item.words_changed else "carried_from"
        told.append(labels(name, number=item.carried_from, count=item.words_changed))
    return (Run(labels.bracketed(labels("comma").join(told)), Tone.QUIET),) if told else ()
