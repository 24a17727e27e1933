"""Cells to a spreadsheet and back: tab-separated lines with a first row of heads, quoted as spreadsheets do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from unicodedata import normalize

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_cells import TYPED, Cells
from jpdialog.services.action_list import ActionLine
from jpdialog.ui.pages.actions.columns import known_heads, name_of
from jpdialog.ui.spreadsheet_cells import cells_copied, cells_pasted, must_fit, without_quote

MOST_ROWS = 5000
TOLD = 6
"""How many cells at fault are named; the rest are counted."""
Pasted = list[tuple[ActionItem | None, dict[str, object]]]


@dataclass(frozen=True, slots=True)
class Block:
    """What was pasted: its columns (None: not one of ours), whether they were named, and its rows."""

    columns: Sequence[ActionColumn | None]
    is_named: bool
    rows: list[list[str]]


def copied(lines: Iterable[ActionLine], columns: Sequence[ActionColumn]) -> str:
    """The lines with a first row of heads, for a spreadsheet."""
    rows = ([line.cells[each] for each in columns] for line in lines)
    return cells_copied(chain([[name_of(each) for each in columns]], rows))


def block_of(text: str, from_column: Sequence[ActionColumn]) -> Block:
    """What is in the clipboard; without heads it goes from the current column on. Raises Trouble if it is too much."""
    rows = [row for row in cells_pasted(text) if any(each.strip() for each in row)]
    if len(rows) > MOST_ROWS:
        raise Trouble("That is more than {count} rows. Nothing was pasted; take fewer at once.", count=MOST_ROWS)
    if not rows:
        return Block([], False, [])
    known = known_heads()
    heads = [known.get(normalize("NFKC", each).strip().casefold()) for each in rows[0]]
    if all(heads) and len(heads) > 0:
        return Block(heads, True, rows[1:])
    unknown = [text for text, head in zip(rows[0], heads, strict=True) if head is None]
    if sum(each is not None for each in heads) > 1:
        raise Trouble(
            "These heads are none of the list's columns: {heads}. Nothing was pasted; rename or leave them out.",
            heads=", ".join(unknown),
        )
    must_fit(rows, len(from_column))
    return Block(list(from_column)[: max(map(len, rows))], False, rows)


def read_block(
    block: Block, cells: Cells, by_number: Mapping[str, ActionItem], at: Callable[[int], ActionItem | None]
) -> Pasted:
    """The changes that a block means: of the actions that it numbers, else of the rows from the current one on.

    Raises Trouble, which names the cells that cannot be read; then nothing of the block is taken.
    """
    done: Pasted = []
    wrong: list[str] = []
    for place, row in enumerate(block.rows):
        texts = {column: text for column, text in zip(block.columns, row, strict=False) if column and column in TYPED}
        number = texts.get(ActionColumn.NUMBER, "").strip()
        action = by_number.get(number) if block.is_named else at(place)
        fields, faults = _read_row(texts, cells, action)
        wrong += [f"{place + 1 + block.is_named}, {fault}" for fault in faults]
        if fields:
            done.append((action, fields))
    if wrong:
        told = "; ".join(wrong[:TOLD])
        raise Trouble("Nothing was pasted, since {count} cells cannot be read. Row {told}", count=len(wrong), told=told)
    return done


def _read_row(
    texts: Mapping[ActionColumn, str], cells: Cells, action: ActionItem | None
) -> tuple[dict[str, object], list[str]]:
    fields: dict[str, object] = {}
    wrong = []
    for column, text in texts.items():
        plain = without_quote(text)
        if action is not None and plain == cells.said(action, column):
            continue  # an event or a name as it is said here needs no reading
        if action is None and not plain.strip():
            continue
        try:
            fields |= cells.read(column, plain, action)
        except Trouble as trouble:
            wrong.append(f"{name_of(column)}: {trouble.values.get('text', plain)}")
    return fields, wrong
