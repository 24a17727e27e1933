"""A text with its form in Qt's document, and back: the one place that knows how either says the other.

Qt counts in units of UTF-16 and the form in characters; here only whole stretches of text go over, so neither is ever
converted into the other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from jpdialog.domain.rich_text import CELL, LISTS, Paragraph, ParagraphKind, RichText, Run, joined

LINE_HEIGHT = 23
INDENT = 22
CELL_PADDING = 3
_BULLETS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)
_NUMBERS = (
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListLowerRoman,
)


@dataclass(frozen=True, slots=True)
class TableColours:
    """What the lines of a table and its first row look like in the scheme of the window."""

    line: QColor
    head: QColor


def write(cursor: QTextCursor, text: RichText, colours: TableColours) -> None:
    """Write a text where the cursor is, which must not be in a table; the first words go on in the cursor's block."""
    is_fresh = True
    for part in text.parts:
        if part[0].kind is ParagraphKind.ROW:
            _write_table(cursor, part, colours)
            is_fresh = True
            continue
        if not is_fresh:
            cursor.insertBlock(plain_block(), QTextCharFormat())
        if part[0].kind in LISTS or not is_fresh:
            set_kind(cursor, part[0].kind, part[0].level)
        write_runs(cursor, part[0].runs)
        is_fresh = False
    regroup(cursor.document())


def write_runs(cursor: QTextCursor, runs: tuple[Run, ...]) -> None:
    """Write runs in one block."""
    for run in runs:
        cursor.insertText(run.text, char_format(run))
    cursor.setCharFormat(QTextCharFormat())


def read(document: QTextDocument) -> RichText:
    """The text of a document with its form."""
    has_tables = bool(document.rootFrame().childFrames())
    paragraphs: list[Paragraph] = []
    for table, blocks in groupby(_blocks(document), lambda block: _table_at(block) if has_tables else None):
        alike = list(blocks)
        paragraphs += _lines(alike) if table is None else _rows(table, alike)
    return RichText(tuple(_without_outer_blanks(paragraphs)))


def char_format(run: Run) -> QTextCharFormat:
    """How a run looks; a link is underlined with dots, in the colour of the text, so that no theme is wrong for it."""
    look = QTextCharFormat()
    if run.is_bold:
        look.setFontWeight(QFont.Weight.Bold.value)
    if run.is_italic:
        look.setFontItalic(True)
    if run.link:
        look.setAnchor(True)
        look.setAnchorHref(run.link)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return look


def plain_block() -> QTextBlockFormat:
    """The format of a paragraph that is in no list."""
    look = QTextBlockFormat()
    look.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return look


def kind_of(block: QTextBlock) -> tuple[ParagraphKind, int]:
    """What a paragraph is, and how deep."""
    its_list = block.textList()
    if its_list is None:
        return ParagraphKind.PLAIN, 1
    style, level = its_list.format().style(), its_list.format().indent()
    kind = ParagraphKind.BULLET if style in _BULLETS else ParagraphKind.NUMBERED
    return kind, min(max(level, 1), len(_BULLETS))


def set_kind(cursor: QTextCursor, kind: ParagraphKind, level: int = 1) -> None:
    """Make the cursor's paragraph one of that kind; ``regroup`` then lets the lists count right."""
    cursor.setBlockFormat(plain_block())
    if kind in LISTS:
        cursor.createList(_list_format(kind, level))


def regroup(document: QTextDocument) -> None:
    """Let paragraphs of one list be of one list, as they will be counted on paper; nothing else is touched."""
    open_lists: dict[int, QTextList] = {}
    for block in _blocks(document):
        kind, level = kind_of(block)
        own = block.textList()
        if own is None or _table_at(block) is not None:
            open_lists = {}
            continue
        open_lists = {depth: each for depth, each in open_lists.items() if depth <= level}
        known = open_lists.get(level)
        if known is not None and known.format().style() == own.format().style():
            if known.objectIndex() != own.objectIndex():
                known.add(block)
        elif own.item(0) == block:
            open_lists[level] = own
        else:
            open_lists[level] = QTextCursor(block).createList(_list_format(kind, level))


def insert_table(cursor: QTextCursor, rows: int, columns: int, colours: TableColours) -> QTextTable:
    """A table where the cursor is, its first row marked as its head."""
    look = QTextTableFormat()
    look.setBorder(1)
    look.setBorderCollapse(True)
    look.setCellPadding(CELL_PADDING)
    look.setBorderBrush(colours.line)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    share = QTextLength(QTextLength.Type.PercentageLength, 100 / columns)
    look.setColumnWidthConstraints([share] * columns)
    look.setHeaderRowCount(1)
    table = cursor.insertTable(rows, columns, look)
    for row in range(rows):
        for column in range(columns):
            dress_cell(table, row, column, colours)
    return table


def recolour(document: QTextDocument, colours: TableColours) -> None:
    """Give the tables of a document other colours."""
    for table in (each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)):
        look = table.format()
        if look.borderBrush().color() == colours.line:
            continue
        look.setBorderBrush(colours.line)
        table.setFormat(look)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            of_cell = cell.format()
            of_cell.setBackground(colours.head)
            cell.setFormat(of_cell)


def dress_cell(table: QTextTable, row: int, column: int, colours: TableColours) -> None:
    """Give a cell its line height, and one of the first row its ground."""
    cell = table.cellAt(row, column)
    cell.firstCursorPosition().setBlockFormat(plain_block())
    if not row:
        look = cell.format()
        look.setBackground(colours.head)
        cell.setFormat(look)


def _write_table(cursor: QTextCursor, rows: tuple[Paragraph, ...], colours: TableColours) -> None:
    cells = [row.cells for row in rows]
    table = insert_table(cursor, len(rows), max(map(len, cells)), colours)
    for place, row in enumerate(cells):
        for column, runs in enumerate(row):
            write_runs(table.cellAt(place, column).firstCursorPosition(), runs)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(plain_block())


def _list_format(kind: ParagraphKind, level: int) -> QTextListFormat:
    look = QTextListFormat()
    look.setStyle((_BULLETS if kind is ParagraphKind.BULLET else _NUMBERS)[level - 1])
    look.setIndent(level)
    return look


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _table_at(block: QTextBlock) -> QTextTable | None:
    return QTextCursor(block).currentTable()


def _lines(blocks: Iterable[QTextBlock]) -> Iterator[Paragraph]:
    for block in blocks:
        kind, level = kind_of(block)
        line: list[Run] = []
        for run in _runs(block):
            first, *others = run.text.split("\u2028")
            line.append(Run(first, run.is_bold, run.is_italic, run.link))
            for other in others:
                yield Paragraph(tuple(joined(line)), kind, level)
                line = [Run(other, run.is_bold, run.is_italic, run.link)]
        yield Paragraph(tuple(joined(line)), kind, level)


def _rows(table: QTextTable, blocks: Iterable[QTextBlock]) -> Iterator[Paragraph]:
    cells: dict[tuple[int, int], list[Run]] = {}
    for block in blocks:
        cell = table.cellAt(block.position())
        runs = cells.setdefault((cell.row(), cell.column()), [])
        runs += [Run(" ")] if runs and block.length() > 1 else []
        runs += [Run(_in_a_cell(run.text), run.is_bold, run.is_italic, run.link) for run in _runs(block)]
    for row in range(table.rows()):
        line = [run for column in range(table.columns()) for run in (Run(CELL), *cells.get((row, column), []))]
        yield Paragraph(tuple(joined(line[1:])), ParagraphKind.ROW)


def _in_a_cell(text: str) -> str:
    return text.replace(CELL, " ").replace("\u2028", " ")


def _runs(block: QTextBlock) -> Iterator[Run]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        look = fragment.charFormat()
        is_bold = look.fontWeight() >= QFont.Weight.DemiBold.value
        yield Run(fragment.text(), is_bold, look.fontItalic(), look.anchorHref())
        place += 1


def _without_outer_blanks(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Qt always keeps a paragraph before a table and one behind it; an empty one at either end is nobody's."""
    blank = Paragraph()
    if len(paragraphs) > 1 and paragraphs[0] == blank and paragraphs[1].kind is ParagraphKind.ROW:
        paragraphs = paragraphs[1:]
    if len(paragraphs) > 1 and paragraphs[-1] == blank and paragraphs[-2].kind is ParagraphKind.ROW:
        paragraphs = paragraphs[:-1]
    return paragraphs
