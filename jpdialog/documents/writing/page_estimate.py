"""On which page a heading will fall, near enough for a contents list that is counted again when it is printed."""

from collections.abc import Iterator

from jpdialog.documents.writing.blocks import Document, Heading
from jpdialog.documents.writing.house_style import HouseStyle


def pages_of_headings(document: Document, style: HouseStyle) -> Iterator[int]:
    """The page of each heading, in reading order."""
    for number, page_run in enumerate(document.page_runs, 1):
        for block in page_run.blocks:
            if isinstance(block, Heading):
                yield number
