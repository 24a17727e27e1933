"""Lists that count, each from one: for every one that begins in a document the file needs a list of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jpdialog.documents.writing.blocks import Document, Look, Paragraph
from jpdialog.documents.writing.entry_text import NUMBERS, SPOKEN_NUMBERS

COUNTED = {look: (family[0], level) for family in (NUMBERS, SPOKEN_NUMBERS) for level, look in enumerate(family)}
"""The looks that count: of which family they are, and at which level, from 0."""


@dataclass(slots=True)
class CountedLists:
    """Which list of the file each paragraph counts in, asked for in reading order."""

    numbers: Iterator[int] = field(default_factory=lambda: iter(()))
    now: int = 0

    @classmethod
    def of(cls, document: Document, parts: dict[str, str]) -> "tuple[CountedLists, str]":
        """The lists of a document, and the numbering part with all of them in it."""
        numbering = parts["numbering"]
        starts = [COUNTED[block.look][0] for block in _paragraphs(document) if block.starts_list]
        if not starts:
            return cls(), numbering
        first = 1 + max(map(int, re.findall(r'<w:num w:numId="(\d+)"', numbering)))
        kinds = {family: _kind_of(family, parts) for family in set(starts)}
        told = "".join(_list(first + place, kinds[family]) for place, family in enumerate(starts))
        numbers = iter(range(first, first + len(starts)))
        return cls(numbers), numbering.replace("</w:numbering>", f"{told}</w:numbering>")

    def place_of(self, block: Paragraph) -> str:
        """The property that puts a paragraph into its list; nothing for one that does not count."""
        if block.look not in COUNTED:
            return ""
        if block.starts_list:
            self.now = next(self.numbers)
        level = COUNTED[block.look][1]
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self.now}"/></w:numPr>' if self.now else ""


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for page_run in document.page_runs:
        yield from (block for block in page_run.blocks if isinstance(block, Paragraph))


def _kind_of(family: Look, parts: dict[str, str]) -> str:
    """The kind of list that the first style of a family belongs to, in whatever house style."""
    style = re.search(rf'w:styleId="{family}".*?w:numId w:val="(\d+)"', parts["styles"], re.DOTALL)
    number = style[1] if style else "0"
    kind = re.search(rf'<w:num w:numId="{number}".*?w:abstractNumId w:val="(\d+)"', parts["numbering"], re.DOTALL)
    return kind[1] if kind else "0"


def _list(number: int, kind: str) -> str:
    anew = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in range(3)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{anew}</w:num>'
