"""Talking points: one item on a page, in a size that can be read standing, and nothing on it that is not needed."""

from collections.abc import Iterator
from dataclasses import replace

from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Document,
    Heading,
    HeadingLook,
    Look,
    PageRun,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)  # fmt: skip
from jpdialog.documents.writing.entry_text import entry_blocks, text_line
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.surroundings import furniture, numbered, opening
from jpdialog.documents.writing.word import write_document
from jpdialog.domain.papers import TalkingPoints, TalkingPointsSheet
from jpdialog.domain.rich_text import RichText, rich_text
from jpdialog.domain.speaking_time import clock

EMPTY = RichText()


def write_talking_points(paper: TalkingPoints, how: Printing = USUAL) -> bytes:
    """The talking points as a Word file, each sheet on its own page."""
    return write_document(talking_points_document(paper), how)


def talking_points_document(paper: TalkingPoints) -> Document:
    """The talking points as blocks."""
    front, labels = paper.front, Labels.of(paper.front)
    runs = tuple(
        PageRun(furniture(front, labels, numbered(sheet.number, sheet.heading)), tuple(_sheet(sheet, paper, labels)))
        for sheet in map(_written, paper.sheets)
    )
    nothing = PageRun(
        furniture(front, labels),
        (opening(front, labels, labels("talking_points")), line(labels("no_sheets"), Look.NOTICE)),
    )
    title = labels("separator").join([name(paper, labels), front.occasion])
    kind = "interpreters-copy" if paper.for_interpreter else "talking-points"
    return Document(kind, title, front.language, front.as_of, front.version, runs or (nothing,))


def name(paper: TalkingPoints, labels: Labels) -> str:
    """What people call the paper."""
    return labels("interpreters_copy" if paper.for_interpreter else "talking_points")


def _sheet(sheet: TalkingPointsSheet, paper: TalkingPoints, labels: Labels) -> Iterator[Block]:
    yield opening(paper.front, labels, name(paper, labels))
    if paper.for_interpreter:
        yield line(labels("check_against_delivery"), Look.NOTICE)
    yield Heading(sheet.heading, HeadingLook.SHEET, sheet.number)
    if paper.bilingual and sheet.heading_translation:
        yield line(sheet.heading_translation, Look.SECOND_HEADING)
    yield _fact(labels("speaker"), (Run(sheet.speaker or labels("not_named"), Tone.STRONG),), Look.FACT)
    yield _fact(labels("time"), tuple(_time(sheet, labels)), Look.LAST_FACT)
    yield from (_pairs if paper.bilingual else _list)(sheet, labels)


def _written(sheet: TalkingPointsSheet) -> TalkingPointsSheet:
    points = tuple(point for point in sheet.points if point.text.strip())
    answers = tuple(answer for answer in sheet.answers if answer.question.strip() or answer.answer.strip())
    return replace(sheet, points=points, answers=answers)


def _fact(label: str, value: tuple[Run, ...], look: Look) -> Block:
    return Paragraph((Run(f"{label}\t", Tone.LABEL), *value), look)


def _time(sheet: TalkingPointsSheet, labels: Labels) -> Iterator[Run]:
    given = "" if sheet.minutes_given is None else labels.minutes(sheet.minutes_given)
    needed = clock(sheet.seconds) if sheet.points else ""
    known = "given_and_needed" if given and needed else "only_given" if given else "only_needed"
    yield Run(labels(known, given=given, needed=needed) if given or needed else labels("no_time"), Tone.STRONG)
    if sheet.seconds_over:
        yield Run(labels.bracketed(labels("over", over=clock(sheet.seconds_over))), Tone.LATE)
    if sheet.consecutive:
        yield Run(labels("comma") + labels("consecutive"))


def _list(sheet: TalkingPointsSheet, labels: Labels) -> Iterator[Block]:
    if not sheet.points:
        yield line(labels("no_points"), Look.NOTICE)
    for point in sheet.points:
        yield from entry_blocks(point.words, Look.POINT, point.id, labels)
    if sheet.answers:
        yield Heading(labels("if_raised"), HeadingLook.IF_RAISED)
    for answer in sheet.answers:
        question = answer.question_words or rich_text(labels("no_question"))
        said = answer.answer_words or rich_text(labels("no_answer"))
        yield from entry_blocks(question, Look.QUESTION, f"{answer.id}.q", labels)
        yield from entry_blocks(said, Look.ANSWER, f"{answer.id}.a", labels)


def _pairs(sheet: TalkingPointsSheet, labels: Labels) -> Iterator[Block]:
    points = tuple(
        (
            text_line(point.words, Look.PAIR_TEXT, point.id),
            _translated(point.translated_words, Look.PAIR_TEXT, labels, point.id),
        )
        for point in sheet.points
    )
    if points:
        yield _pair_table(points, "points", labels.count("point_counted", "points_counted", len(points)), labels)
    else:
        yield line(labels("no_points"), Look.NOTICE)
    if sheet.answers:
        counted = labels.count("question_counted", "questions_counted", len(sheet.answers))
        yield Heading(labels("if_raised"), HeadingLook.IF_RAISED)
        yield _pair_table(tuple(_answer_rows(sheet, labels)), "if_raised", counted, labels)


def _answer_rows(sheet: TalkingPointsSheet, labels: Labels) -> Iterator[tuple[Paragraph, ...]]:
    for one in sheet.answers:
        asked, said = f"{one.id}.q", f"{one.id}.a"
        yield (
            text_line(one.question_words or EMPTY, Look.PAIR_QUESTION, asked),
            _translated(one.question_translated, Look.PAIR_QUESTION, labels, asked),
        )
        yield (
            text_line(one.answer_words or EMPTY, Look.PAIR_TEXT, said),
            _translated(one.answer_translated, Look.PAIR_TEXT, labels, said),
        )


def _translated(text: RichText | None, look: Look, labels: Labels, item: str) -> Paragraph:
    if text is None:
        return line(labels("not_translated"), look, tone=Tone.QUIET)
    return text_line(text, look, f"{item}.t")


def _pair_table(rows: tuple[tuple[Paragraph, ...], ...], what: str, note: str, labels: Labels) -> Table:
    columns = (Column(labels("text"), 1), Column(labels("translation"), 1))
    title = labels("in_two_languages", what=labels(what))
    return Table(columns, rows, title, labels("pairs_described"), note)
