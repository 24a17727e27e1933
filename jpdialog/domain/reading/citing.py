"""Numbers as people cite them: "2 (1)", "1.1", "Article 3 (a)", 第1条, made of what is printed and of the tree."""

from jpdialog.domain.reading.numbers import numbers_at_start
from jpdialog.domain.reading.plan_draft import SectionDraft


def cite(sections: list[SectionDraft]) -> None:
    """Write each section's ``number`` anew from ``printed`` and ``level``."""
    above: list[tuple[int, str]] = []
    for section in sections:
        while above and above[-1][0] >= section.level:
            above.pop()
        parent = next((number for _, number in reversed(above) if number), "")
        section.number = _cited(section.printed, parent)
        above.append((section.level, section.number))


def _cited(printed: str, parent: str) -> str:
    readings = numbers_at_start(printed)
    if not readings:
        return f"{parent} {printed}".strip() if printed else ""
    number = readings[0]
    if number.stands_alone or not parent:
        return number.cited
    gap = "" if number.cited.startswith("第") and parent.startswith("第") else " "
    return f"{parent}{gap}{number.cited}"


def normal_levels(levels: list[int]) -> list[int]:
    """The same tree with the highest level 1 and none skipped."""
    result: list[int] = []
    above: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        result.append(len(above))
    return result
