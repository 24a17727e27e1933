"""One page of a PDF: letters become printed lines, and lines get their order, from where they stand on the page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pdfminer.layout import LAParams, LTAnno, LTChar, LTContainer, LTImage, LTItem, LTPage, LTTextLine

from jpdialog.domain.reading.source_text import SourceLine

_BOLD = re.compile(r"bold|black|heavy|demi(?!light)|-W[6-9]\b", re.IGNORECASE)
_UNREADABLE = re.compile(r"\(cid:\d+\)")
_CJK = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
_RADICALS_AND_LIGATURES = re.compile("[\u2e80-\u2fd5\ufb00-\ufb06]")
_WIDE_GAP = 0.6
_SAME_ROW = 0.5
_WIDER_LEADING = 1.25
_GUTTER_STEP = 2.0
_FEW_CROSSING = 0.15
_ROWS_OF_A_COLUMN = 5
_SHARE_OF_A_COLUMN = 0.25
_WIDTH_OF_A_COLUMN = 0.2
_OFF_CENTRE = 0.02
_INDENT_OF_CENTRED = 0.05


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of one page and what tells a scanned page from a written one."""

    lines: tuple[SourceLine, ...]
    letters: int
    unreadable: int
    has_pictures: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of letters on one base line; places are in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool


def page_text(page: LTPage, number: int) -> PageText:
    """The printed lines of ``page`` in reading order; ``number`` counts from 1."""
    items = list(_inside(page))
    letters = [item for item in items if isinstance(item, LTChar)]
    texts = [letter.get_text() for letter in letters]
    rows = [row for line in _grouped(page, letters) if (row := _row(line)).text]
    return PageText(
        lines=tuple(_source_lines(_in_reading_order(rows), number)),
        letters=sum(bool(text.strip()) for text in texts),
        unreadable=sum(bool(_UNREADABLE.fullmatch(text)) for text in texts),
        has_pictures=any(isinstance(item, LTImage) for item in items),
    )


def _inside(container: Iterable[LTItem]) -> Iterator[LTItem]:
    """All items, those of drawn forms as well."""
    for item in container:
        if isinstance(item, LTContainer):
            yield from _inside(item)
        else:
            yield item


def _grouped(page: LTPage, letters: list[LTChar]) -> Iterator[LTTextLine]:
    return page.group_objects(LAParams(), letters) if letters else iter(())


def _row(line: LTTextLine) -> Row:
    letters = [item for item in line if isinstance(item, LTChar) and item.get_text().strip()]
    sizes = Counter(round(letter.size, 1) for letter in letters)
    return Row(
        text=_row_text(list(line)),
        left=min((letter.x0 for letter in letters), default=line.x0),
        right=max((letter.x1 for letter in letters), default=line.x1),
        bottom=line.y0,
        top=line.y1,
        size=sizes.most_common(1)[0][0] if sizes else line.height,
        bold=bool(letters) and all(_BOLD.search(letter.fontname) for letter in letters),
    )


def _row_text(items: list[LTItem]) -> str:
    """The letters with the spaces that gaps between them stand for; narrow gaps in Japanese are mere typesetting."""
    text = ""
    for position, item in enumerate(items):
        if isinstance(item, LTChar):
            text += item.get_text()
        elif isinstance(item, LTAnno) and 0 < position < len(items) - 1:
            before, after = items[position - 1], items[position + 1]
            text += "" if _only_typesetting(before, after) else item.get_text()
    return _RADICALS_AND_LIGATURES.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text).strip()


def _only_typesetting(before: LTItem, after: LTItem) -> bool:
    if not isinstance(before, LTChar) or not isinstance(after, LTChar):
        return False
    both = _CJK.match(before.get_text()) and _CJK.match(after.get_text())
    return bool(both) and after.x0 - before.x1 < _WIDE_GAP * before.size


def _in_reading_order(rows: list[Row]) -> list[Row]:
    """Top to bottom; where a gutter parts two columns, the left one first, between the rows that run across."""
    gutter = _gutter(rows)
    if gutter is None:
        return _joined(rows)
    ordered: list[Row] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in sorted(rows, key=lambda row: -row.top):
        if row.right <= gutter:
            left.append(row)
        elif row.left >= gutter:
            right.append(row)
        else:
            ordered += [*_joined(left), *_joined(right), row]
            left, right = [], []
    return [*ordered, *_joined(left), *_joined(right)]


def _joined(rows: list[Row]) -> list[Row]:
    """Rows from top to bottom, those on one base line made one: a number and its heading stand apart in many files."""
    lines: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: -(row.top + row.bottom)):
        if lines and _same_row(lines[-1][0], row):
            lines[-1].append(row)
        else:
            lines.append([row])
    return [_one_row(sorted(line, key=lambda row: row.left)) for line in lines]


def _same_row(first: Row, second: Row) -> bool:
    overlap = min(first.top, second.top) - max(first.bottom, second.bottom)
    return overlap > _SAME_ROW * min(first.top - first.bottom, second.top - second.bottom)


def _one_row(rows: list[Row]) -> Row:
    main = max(rows, key=lambda row: len(row.text))
    return Row(
        text=" ".join(row.text for row in rows),
        left=rows[0].left,
        right=max(row.right for row in rows),
        bottom=main.bottom,
        top=main.top,
        size=main.size,
        bold=all(row.bold for row in rows),
    )


def _gutter(rows: list[Row]) -> float | None:
    """Where the white space between two columns stands, None on a page of one column."""
    if len(rows) < 2 * _ROWS_OF_A_COLUMN:
        return None
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    steps = range(int((right - left) * 0.25), int((right - left) * 0.75), int(_GUTTER_STEP))
    crossing = {left + step: sum(row.left < left + step < row.right for row in rows) for step in steps}
    if not crossing:
        return None
    fewest = min(crossing.values())
    places = [place for place, count in crossing.items() if count == fewest]
    gutter = places[len(places) // 2]
    sides = [row for row in rows if row.right <= gutter], [row for row in rows if row.left >= gutter]
    is_column = all(_is_column(side, len(rows), right - left) for side in sides)
    return gutter if fewest <= _FEW_CROSSING * len(rows) and is_column else None


def _is_column(rows: list[Row], all_rows: int, width: float) -> bool:
    if len(rows) < max(_ROWS_OF_A_COLUMN, _SHARE_OF_A_COLUMN * all_rows):
        return False
    return sum(row.right - row.left for row in rows) / len(rows) >= _WIDTH_OF_A_COLUMN * width


def _source_lines(rows: list[Row], page: int) -> Iterator[SourceLine]:
    if not rows:
        return
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    leadings = [above.bottom - row.bottom for above, row in pairwise(rows)]
    downward = sorted(leading for leading in leadings if leading > 0)
    usual = downward[len(downward) // 4] if downward else 0.0
    sizes = sorted(row.size for row in rows)
    usual_size = sizes[len(sizes) // 2] or 1.0
    for row, leading, above in zip(rows, [0.0, *leadings], [rows[0], *rows], strict=False):
        within = max(1.0, min(row.size, above.size) / usual_size)
        yield SourceLine(
            row.text,
            bold=row.bold,
            size=row.size,
            centred=_is_centred(row, left, right),
            blank_before=leading > _WIDER_LEADING * usual * within,
            page=page,
        )


def _is_centred(row: Row, left: float, right: float) -> bool:
    width = right - left
    off_centre = abs((row.left + row.right) - (left + right)) / 2
    return off_centre < _OFF_CENTRE * width and row.left - left > _INDENT_OF_CENTRED * width
