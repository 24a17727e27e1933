"""The text of an entry as blocks: its looks as tones, its lists as true lists, its tables as tables.

A text without a form is one paragraph, its lines parted by breaks. Links are plain words on paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from jpdialog.documents.writing.blocks import Block, Column, Inline, Look, Paragraph, Run, Table, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain import rich_text as rich
from jpdialog.domain.rich_text import LISTS, ParagraphKind, RichText

TONES = {"": Tone.PLAIN, "b": Tone.STRONG, "i": Tone.EMPHASIS, "bi": Tone.STRONG_EMPHASIS}
CONTINUED = {Look.ITEM: Look.BRIEF_ANSWER, Look.POINT: Look.ANSWER}
"""The look of a later paragraph of an item: beside its words, without another dash."""
BOLD_LOOKS = frozenset({Look.QUESTION, Look.BRIEF_QUESTION, Look.DO_NOT_SAY, Look.PAIR_QUESTION})
"""Where all is bold, a bold style of letters would switch it off."""
SPOKEN = frozenset({Look.POINT, Look.QUESTION, Look.ANSWER})
BULLETS = (Look.BULLET_1, Look.BULLET_2, Look.BULLET_3)
NUMBERS = (Look.NUMBER_1, Look.NUMBER_2, Look.NUMBER_3)
SPOKEN_BULLETS = (Look.SPOKEN_BULLET_1, Look.SPOKEN_BULLET_2, Look.SPOKEN_BULLET_3)
SPOKEN_NUMBERS = (Look.SPOKEN_NUMBER_1, Look.SPOKEN_NUMBER_2, Look.SPOKEN_NUMBER_3)
IN_A_CELL = {ParagraphKind.BULLET: "• ", ParagraphKind.NUMBERED: "{number}. "}
INDENT_IN_A_CELL = "\u3000"
BETWEEN_CELLS = " · "
NARROWEST, WIDEST = 4, 40


def entry_blocks(
    text: RichText, look: Look, anchor: str, labels: Labels, after: tuple[Inline, ...] = ()
) -> Iterator[Block]:
    """The blocks of a text whose first paragraph has that look; ``after`` closes the last of them.

    Each is anchored as a part of its item, a table by the first cell of each of its rows.
    """
    blocks = list(_blocks(text, look, labels))
    last = blocks[-1]
    if isinstance(last, Paragraph):
        blocks[-1] = Paragraph((*last.runs, *after), last.look, starts_list=last.starts_list)
    elif after and isinstance(last, Table):
        blocks.append(Paragraph(after, CONTINUED.get(look, look)))
    for place, block in enumerate(blocks):
        own = anchor if not place else f"{anchor}.{place + 1}" if anchor else ""
        if isinstance(block, Table):
            yield _anchored(block, own)
        elif isinstance(block, Paragraph):
            yield Paragraph(block.runs, block.look, own, starts_list=block.starts_list)
        else:
            yield block


def _anchored(table: Table, own: str) -> Table:
    """The table with its rows anchored: the first as the part that it begins, the others by their numbers."""
    if not own:
        return table
    anchors = (f"{own}.r{number}" if number else own for number in range(len(table.rows)))
    rows = zip(table.rows, anchors, strict=True)
    return replace(table, rows=tuple((replace(row[0], anchor=anchor), *row[1:]) for row, anchor in rows))


def in_one(text: RichText, look: Look) -> tuple[Run, ...]:
    """The whole text as runs of one paragraph, for a cell of a table: list marks as signs, rows as lines."""
    runs: list[Run] = []
    numbers = [0] * (rich.LEVELS + 1)
    for place, paragraph in enumerate(text.paragraphs):
        runs += [Run("\n")] if place else []
        runs += [Run(_mark(paragraph, numbers))] if paragraph.kind in LISTS else []
        runs += _runs(_in_one_line(paragraph), look)
        if paragraph.kind not in LISTS:
            numbers = [0] * (rich.LEVELS + 1)
    return tuple(run for run in runs if run.text)


def _mark(paragraph: rich.Paragraph, numbers: list[int]) -> str:
    level = paragraph.level
    numbers[level + 1 :] = [0] * (rich.LEVELS - level)
    numbers[level] += paragraph.kind is ParagraphKind.NUMBERED
    return INDENT_IN_A_CELL * (level - 1) + IN_A_CELL[paragraph.kind].format(number=numbers[level])


def _blocks(text: RichText, look: Look, labels: Labels) -> Iterator[Block]:
    is_first, in_list = True, False
    for kind, group in groupby(text.parts, lambda part: part[0].kind):
        parts = list(group)
        own = look if is_first else CONTINUED.get(look, look)
        if kind is ParagraphKind.ROW:
            yield from (block for part in parts for block in _table(part, own, labels))
        elif kind in LISTS:
            yield from _items([each for part in parts for each in part], look, continues=in_list)
        else:
            lines = [each.runs for part in parts for each in part]
            yield Paragraph(tuple(_lines(lines, own)), own)
        is_first, in_list = False, kind in LISTS


def _lines(lines: Sequence[tuple[rich.Run, ...]], look: Look) -> Iterator[Run]:
    runs = [each for place, own in enumerate(lines) for each in ((rich.Run("\n"),) if place else ()) + own]
    yield from _runs(tuple(rich.joined(runs)), look)


def _runs(runs: Sequence[rich.Run], look: Look) -> list[Run]:
    said = [Run(run.text, _tone(run, look)) for run in runs]
    return [Run("".join(each.text for each in alike), tone) for tone, alike in groupby(said, lambda run: run.tone)]


def _in_one_line(paragraph: rich.Paragraph) -> tuple[rich.Run, ...]:
    """The runs of a paragraph; of a row its cells in one line, with a sign between them."""
    if paragraph.kind is not ParagraphKind.ROW:
        return paragraph.runs
    parted = [run for cell in paragraph.cells for run in (rich.Run(BETWEEN_CELLS), *cell)]
    return tuple(parted[1:])


def _tone(run: rich.Run, look: Look) -> Tone:
    return TONES[run.look.replace(rich.BOLD, "") if look in BOLD_LOOKS else run.look]


def _items(paragraphs: Sequence[rich.Paragraph], look: Look, *, continues: bool) -> Iterator[Paragraph]:
    is_spoken = look in SPOKEN
    bullets, numbers = (SPOKEN_BULLETS, SPOKEN_NUMBERS) if is_spoken else (BULLETS, NUMBERS)
    for place, each in enumerate(paragraphs):
        is_numbered = each.kind is ParagraphKind.NUMBERED
        own = (numbers if is_numbered else bullets)[each.level - 1]
        yield Paragraph(tuple(_runs(each.runs, own)), own, starts_list=is_numbered and not place and not continues)


def _table(rows: Sequence[rich.Paragraph], look: Look, labels: Labels) -> Iterator[Block]:
    """A table whose first row heads it; one row alone is a line of its cells."""
    width = max(len(row.cells) for row in rows)
    if len(rows) == 1:
        yield Paragraph(tuple(_runs(_in_one_line(rows[0]), look)), look)
        return
    cells = [[*row.cells, *((),) * (width - len(row.cells))] for row in rows]
    columns = tuple(Column(_plain(cells[0][place]), _share(row[place] for row in cells)) for place in range(width))
    own = Look.PAIR_TEXT if look in SPOKEN else Look.TABLE_TEXT
    body = tuple(tuple(Paragraph(tuple(_runs(cell, own)), own) for cell in row) for row in cells[1:])
    note = labels.count("row_counted", "rows_counted", len(body))
    yield Table(columns, body, labels("table_in_text"), labels("table_in_text_described"), note)


def _share(cells: Iterable[Sequence[rich.Run]]) -> int:
    """The part of the width that a column takes: as its longest cell wants, within reason."""
    return min(max(NARROWEST, *(len(_plain(cell)) for cell in cells)), WIDEST)


def _plain(cell: Sequence[rich.Run]) -> str:
    return "".join(run.text for run in cell)


def text_line(text: RichText, look: Look, anchor: str = "") -> Paragraph:
    """The whole text as one paragraph of that look, for a cell."""
    runs = in_one(text, look)
    return Paragraph(runs, look, anchor) if runs else line("", look, anchor)
