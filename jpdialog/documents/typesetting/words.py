"""The words of a document in the order of reading, as its pages have them."""

from collections.abc import Iterator
from typing import assert_never

from jpdialog.documents.writing.blocks import Block, Contents, Document, Furniture, Heading, Paragraph, Picture, Table
from jpdialog.documents.writing.markup import text_of
from jpdialog.documents.writing.tables import NOTHING
from jpdialog.documents.writing.xml_text import clean


def words_of(document: Document) -> Iterator[str]:
    """The text of each block, then what stands around the pages; without numbers that are counted."""
    for page_run in document.page_runs:
        for block in page_run.blocks:
            yield from (clean(text) for text in words_of_block(block) if text)
    for page_run in document.page_runs:
        yield from _around(page_run.furniture)


def words_of_block(block: Block) -> Iterator[str]:
    """The texts of a block; a table's row by row, an empty cell as it is printed."""
    match block:
        case Paragraph():
            yield text_of(block)
        case Heading():
            yield from (block.number, block.text)
        case Table():
            yield from (column.title for column in block.columns)
            yield from (text_of(cell).strip() or NOTHING for row in block.rows for cell in row)
            yield block.note
        case Contents():
            yield from (block.title, block.note)
        case Picture():
            yield ""
        case _:
            assert_never(block)


def _around(furniture: Furniture) -> Iterator[str]:
    yield from (furniture.marking, furniture.left, furniture.right, furniture.notice, furniture.footer)
    yield from (piece.text for piece in furniture.page_of_pages if hasattr(piece, "text"))
