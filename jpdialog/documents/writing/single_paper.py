"""A paper that is sent on its own: one run of pages below the name of the paper and the occasion."""

from collections.abc import Iterable

from jpdialog.documents.writing.blocks import Block, Document, Layout, PageRun
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.surroundings import furniture, head
from jpdialog.documents.writing.word import write_document
from jpdialog.domain.papers import Front


def write_single(
    kind: str,
    name: str,
    front: Front,
    blocks: Iterable[Block],
    layout: Layout = Layout.PORTRAIT,
    how: Printing = USUAL,
) -> bytes:
    """The blocks as a Word file; ``kind`` goes into the manifest, ``name`` is what people call the paper."""
    labels = Labels.of(front)
    pages = PageRun(furniture(front, labels, name), (*head(front, labels, name), *blocks), layout)
    title = labels("separator").join([name, front.occasion])
    return write_document(Document(kind, title, front.language, front.as_of, front.version, (pages,)), how)
