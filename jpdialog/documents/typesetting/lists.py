"""The numbers and dashes that a house style prints before paragraphs: read from its lists, counted as Word counts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lxml import etree

from jpdialog.documents.reading.number_formats import formatted
from jpdialog.documents.typesetting.looks import Face, Look
from jpdialog.documents.typesetting.style_sheet import StyleSheet, W
from jpdialog.documents.writing.blocks import ListLevel
from jpdialog.documents.writing.plan_numbering import INDENT

BULLET = "bullet"
TWENTIETHS = 20


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what it prints, and what the numbers look like."""

    counts: str
    prints: str
    properties: etree._Element | None = None
    indents: etree._Element | None = None


class Lists:
    """The lists of one document, counted on with each paragraph in the order of reading."""

    def __init__(self, numbering: str, sheet: StyleSheet, own: Sequence[ListLevel]) -> None:
        self._sheet = sheet
        root = etree.fromstring(numbering.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
        kinds = {str(each.get(f"{W}abstractNumId")): _levels(each) for each in root.iter(f"{W}abstractNum")}
        self._levels = {str(each.get(f"{W}numId")): kinds.get(_leads_to(each), []) for each in root.iter(f"{W}num")}
        self._own = [Level(level.counts, level.prints) for level in own]
        self._counts: dict[str, list[int]] = {}

    def of_style(self, look: Look) -> tuple[str, Face]:
        """What is printed before the next paragraph of that look, and in which face; nothing outside lists."""
        number, depth = look.list or ("", 0)
        levels = self._levels.get(number, [])
        if depth >= len(levels):
            return "", look.face
        level = levels[depth]
        face = self._sheet.faced(level.properties, look.face)
        return (level.prints if level.counts == BULLET else self._counted(number, levels, depth)), face

    def begin_anew(self, look: Look) -> None:
        """Let the list of that look begin at one again."""
        if look.list is not None:
            self._counts.pop(look.list[0], None)

    def of_document(self, level: int) -> str:
        """The number of the next paragraph of that level, from 1, of the document's own list."""
        return self._counted("", self._own, level - 1) if 0 < level <= len(self._own) else ""

    def indented(self, look: Look) -> Look:
        """The look with the indents of its list, where its own style has none."""
        number, depth = look.list or ("", 0)
        levels = self._levels.get(number, [])
        if look.left or look.first or depth >= len(levels):
            return look
        return self._sheet.dressed(levels[depth].indents, look)

    def _counted(self, number: str, levels: Sequence[Level], depth: int) -> str:
        counts = self._counts.setdefault(number, [0] * len(levels))
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (len(levels) - depth - 1)
        said = levels[depth].prints
        for place in range(depth, -1, -1):
            said = said.replace(f"%{place + 1}", formatted(max(counts[place], 1), levels[place].counts))
        return said


def of_own_list(look: Look, level: int) -> Look:
    """The look of a paragraph of the document's own list: indented by its level."""
    return replace(look, left=INDENT * level / TWENTIETHS, first=-INDENT / TWENTIETHS)


def _leads_to(number: etree._Element) -> str:
    element = number.find(f"{W}abstractNumId")
    return str(element.get(f"{W}val")) if element is not None else ""


def _levels(definition: etree._Element) -> list[Level]:
    return [_level(each) for each in sorted(definition.findall(f"{W}lvl"), key=lambda e: int(e.get(f"{W}ilvl", 0)))]


def _level(of: etree._Element) -> Level:
    said = {name: element for name in ("numFmt", "lvlText") if (element := of.find(f"{W}{name}")) is not None}
    values = {name: str(element.get(f"{W}val") or "") for name, element in said.items()}
    counts, prints = values.get("numFmt", "decimal"), values.get("lvlText", "")
    return Level(counts, prints, of.find(f"{W}rPr"), of.find(f"{W}pPr"))
