"""A plan's numbers as a true list of Word's: 1. / (1) / (a) / (i), 第1 / 1 / (1) / ア / (ア), or however it is printed.

The list is drawn from the numbers as they are printed, and used only if it prints every one of them again: nobody
wants a signed text renumbered. Otherwise they stay as typed.
"""

from collections.abc import Iterator, Sequence

from jpdialog.documents.reading.number_formats import formatted
from jpdialog.documents.writing.blocks import ListLevel
from jpdialog.documents.writing.xml_text import attribute

FORMATS = (
    "decimal",
    "lowerRoman",
    "upperRoman",
    "lowerLetter",
    "upperLetter",
    "decimalFullWidth",
    "aiueoFullWidth",
    "japaneseCounting",
)
MOST_LEVELS = 9
INDENT = 440


Numbered = tuple[int, str]
"""A level, from 1, and the number that is printed there."""


def list_of(printed: Sequence[Numbered]) -> tuple[ListLevel, ...]:
    """The levels of a list that prints just these numbers in this order; none if no list does."""
    deepest = max((level for level, _ in printed), default=0)
    if not 0 < deepest <= MOST_LEVELS:
        return ()
    levels: list[ListLevel] = []
    for level in range(1, deepest + 1):
        known = [each for each in printed if each[0] <= level]
        found = next((one for one in _candidates(known, level, levels) if _prints([*levels, one], known)), None)
        if found is None:
            return ()
        levels.append(found)
    return tuple(levels)


def _candidates(printed: Sequence[Numbered], level: int, above: Sequence[ListLevel]) -> Iterator[ListLevel]:
    first = next((number for each, number in printed if each == level), "")
    for counts in FORMATS:
        one = formatted(1, counts)
        before, found, after = first.rpartition(one)
        beside = before[-1:] + after[:1]
        if not found or "%" in first or any(sign.isascii() and sign.isalnum() for sign in beside):
            continue
        for parent in ("", *(formatted(1, each.counts) for each in above[-1:])):
            start = before.replace(parent, f"%{level - 1}", 1) if parent else before
            yield ListLevel(counts, f"{start}%{level}{after}")


def _prints(levels: Sequence[ListLevel], printed: Sequence[Numbered]) -> bool:
    counters = [0] * len(levels)
    for level, number in printed:
        if level > 1 and not counters[level - 2]:
            return False
        counters[level - 1] += 1
        counters[level:] = [0] * (len(levels) - level)
        if _printed(levels, counters, level) != number:
            return False
    return True


def _printed(levels: Sequence[ListLevel], counters: Sequence[int], level: int) -> str:
    said = levels[level - 1].prints
    for place in range(level, 0, -1):
        said = said.replace(f"%{place}", formatted(counters[place - 1], levels[place - 1].counts))
    return said


def with_list(numbering: str, levels: Sequence[ListLevel], number: int) -> str:
    """The numbering part with the list in it, under that number."""
    told = "".join(_level(place, level) for place, level in enumerate(levels))
    kind = f'<w:multiLevelType w:val="multilevel"/>{told}'
    abstract = f'<w:abstractNum w:abstractNumId="{number}">{kind}</w:abstractNum>'
    instance = f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    place = numbering.index("<w:num ")
    return numbering[:place] + abstract + numbering[place:].replace("</w:numbering>", f"{instance}</w:numbering>")


def _level(place: int, level: ListLevel) -> str:
    indent = f'<w:ind w:left="{INDENT * (place + 1)}" w:hanging="{INDENT}"/>'
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{level.counts}"/>'
        f'<w:lvlText w:val={attribute(level.prints)}/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )
