"""The lines of a signature block in the order in which they belong together: names side by side are read downwards."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jpdialog.domain.reading.dates import dates_in
from jpdialog.domain.reading.party_names import PartyNames
from jpdialog.domain.reading.signatory_names import signatory_in
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.reading.text_shape import has_japanese, runs_on, width

_GAP = re.compile(r"[ \u00a0\u3000\t]{2,}|\t")
_FOR = re.compile(
    r"^[\W_]*(?:[Ff]or|FOR|[Oo]n [Bb]ehalf of|ON BEHALF OF)\s+(?:and on behalf of\s+)?(?:(?:the|THE|The)\s+)?"
    r"(?P<party>[A-Z].{1,100}?)\s*[:,]?\s*$"
)
_FOR_JAPANESE = re.compile(r"^(?P<party>.{2,40}?)(?:のために|を代表して|代表)\s*[：:]?$")
_TO_SIGN_ON = re.compile(
    r"^[\W_]*$|^[（(\[]?(?:signed|sgd\.?|署名|signature|印|seal)[)）\]]?\s*[:：]?[\s_.…‥]*$", re.IGNORECASE
)
_TAB = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line about a person; ``is_head`` if it is the first of a column."""

    text: str
    gap: bool = False
    indent: int = 0
    is_head: bool = False
    in_column: bool = False


def rows_of(lines: Sequence[SourceLine], names: PartyNames) -> list[Row]:
    """The lines with columns put one under the other, without what is only there to be signed on."""
    rows = [
        Row(part.strip(), line.blank_before and not place, line.indent + _leading(part))
        for line in lines
        for place, part in enumerate(line.printed.split("\n"))
        if part.strip()
    ]
    return [row for row in _in_order(rows, names) if not is_blank(row.text)]


def cells_of(text: str) -> list[str]:
    """What stands side by side on one line."""
    return [cell for cell in _GAP.split(text.strip()) if cell]


def is_blank(text: str) -> bool:
    """Whether it is only a place for a signature: a rule, "(signed)", 印."""
    return _TO_SIGN_ON.match(text) is not None


def party_signed_for(text: str) -> str | None:
    """X of "For the Government of X:", 「Xのために」, or None."""
    pattern = _FOR_JAPANESE if has_japanese(text) else _FOR
    match = pattern.match(text) if len(text) < 120 else None
    return match["party"] if match else None


def _in_order(rows: Sequence[Row], names: PartyNames) -> Iterator[Row]:
    place = 0
    while place < len(rows):
        stop = _end_of_columns(rows, place)
        if stop is None:
            yield rows[place]
            place += 1
        else:
            yield from _downwards(rows[place:stop], names)
            place = stop


def _end_of_columns(rows: Sequence[Row], start: int) -> int | None:
    """Where the columns that begin at ``start`` end, None if none begin there."""
    count = len(cells_of(rows[start].text))
    if count < 2:
        return None
    last, is_sure = start, False
    for place in range(start, len(rows)):
        cells = cells_of(rows[place].text)
        if len(cells) == 1 and dates_in(cells[0]):
            break
        if len(cells) > count:
            break
        if len(cells) == count:
            last = place
            is_sure = is_sure or _are_alike(cells)
    stop = last + 1
    while stop < len(rows) and not rows[stop].gap and not dates_in(rows[stop].text) and not _begins(rows[stop].text):
        stop += 1
    return stop if is_sure else None


def _begins(text: str) -> bool:
    return party_signed_for(text) is not None or signatory_in(text) is not None


def _are_alike(cells: Sequence[str]) -> bool:
    """All are names, or all say for whom: only columns have that."""
    return (
        all(party_signed_for(cell) for cell in cells)
        or all(signatory_in(cell) for cell in cells)
        or all(is_blank(cell) for cell in cells)
    )


def _downwards(rows: Sequence[Row], names: PartyNames) -> Iterator[Row]:
    count = len(cells_of(rows[0].text))
    columns: list[list[Row]] = [[] for _ in range(count)]
    starts = [0] * count
    for row in rows:
        cells = list(_placed(row))
        if len(cells) == count:
            starts = [start for start, _ in cells]
        for place, (start, cell) in enumerate(cells):
            at = place if len(cells) == count else _column_of(start, cell, starts, columns, names)
            columns[at].append(Row(cell, row.gap, is_head=not columns[at], in_column=True))
    for column in columns:
        yield from column


def _placed(row: Row) -> Iterator[tuple[int, str]]:
    """Each cell with where it begins, counted from the margin."""
    end = 0
    for match in (*_GAP.finditer(row.text), None):
        cell = row.text[end : match.start() if match else None]
        if cell:
            yield row.indent + width(row.text[:end].expandtabs(_TAB)), cell
        end = match.end() if match else 0


def _column_of(start: int, cell: str, starts: Sequence[int], columns: Sequence[list[Row]], names: PartyNames) -> int:
    """The column of a cell that stands alone in its row: by its place, else by what it goes on with."""
    if start:
        return min(range(len(starts)), key=lambda place: abs(starts[place] - start))
    for place, column in enumerate(columns):
        if column and runs_on(column[-1].text):
            return place
    named = set(names.named_in(cell))
    if named:
        for place, column in enumerate(columns):
            if named & {name for row in column for name in names.named_in(row.text)}:
                return place
    return 0


def _leading(text: str) -> int:
    return width(text[: len(text) - len(text.lstrip())].expandtabs(_TAB))
