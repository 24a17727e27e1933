"""Word's automatic numbering: which number a paragraph prints that its text does not hold.

After ECMA-376 part 1, 17.9: definitions (``abstractNum``) are used through instances (``num``), which may override
levels and starts; instances of one definition count on together; a paragraph of a level restarts the deeper ones.
"""

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from jpdialog.documents.reading.number_formats import formatted
from jpdialog.documents.reading.word_package import W
from jpdialog.documents.reading.word_styles import Looks, Styles, switched_on, value, whole_number

_PLACE = re.compile("%([1-9])")
_LEVELS = 9
_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a definition; ``text`` holds %1 to %9 where the counts go."""

    text: str = ""
    format: str = "decimal"
    start: int = 1
    restart_after: int | None = None
    always_decimal: bool = False
    hidden: bool = False
    style: str = ""


@dataclass(slots=True)
class Instance:
    """A numbering that paragraphs name by its id: a definition with what it overrides."""

    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The counters of one document, moved on paragraph by paragraph in the order of the text."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._instances: dict[str, Instance] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def next(self, looks: Looks, style_id: str) -> tuple[str, int | None]:
        """The number that the next paragraph prints and its level from 1; "" for bullets, None outside lists."""
        instance = self._instances.get(looks.numbering or "0")
        if instance is None:
            return "", None
        definition, levels = self._levels(instance)
        place = min(max(self._place(looks, levels, style_id), 0), _LEVELS - 1)
        counts = self._counts.setdefault(definition, {})
        self._count(looks.numbering or "", instance, levels, counts, place)
        return self._printed(levels, counts, place), place + 1

    def _read(self, root: etree._Element) -> None:
        for element in root.findall(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId", "")
            self._definitions[key] = _levels_in(element)
            self._links[key] = value(element.find(f"{W}numStyleLink")) or ""
        for element in root.findall(f"{W}num"):
            instance = Instance(value(element.find(f"{W}abstractNumId")) or "")
            for override in element.findall(f"{W}lvlOverride"):
                place = whole_number(override.get(f"{W}ilvl")) or 0
                start = whole_number(value(override.find(f"{W}startOverride")))
                instance.levels.update(_levels_in(override))
                if start is not None:
                    instance.starts[place] = start
            self._instances[element.get(f"{W}numId", "")] = instance

    def _levels(self, instance: Instance) -> tuple[str, dict[int, Level]]:
        """The definition that an instance ends at, through links to numbering styles, and its levels."""
        definition = instance.definition
        for _ in range(_DEPTH):
            linked = self._styles.looks(self._links.get(definition, "")).numbering
            behind = self._instances.get(linked or "")
            if behind is None:
                break
            definition = behind.definition
        return definition, {**self._definitions.get(definition, {}), **instance.levels}

    def _place(self, looks: Looks, levels: dict[int, Level], style_id: str) -> int:
        """The paragraph's own level, else the one that its style is tied to, else the first."""
        if looks.level is not None:
            return looks.level
        for style in self._styles.chain(style_id):
            for place, level in levels.items():
                if level.style == style:
                    return place
        return 0

    def _count(
        self, key: str, instance: Instance, levels: dict[int, Level], counts: dict[int, int], place: int
    ) -> None:
        level = levels.get(place, Level())
        if place in instance.starts and (key, place) not in self._started:
            counts[place] = instance.starts[place]
        else:
            counts[place] = counts[place] + 1 if place in counts else level.start
        self._started.add((key, place))
        for deeper in [deeper for deeper in counts if deeper > place]:
            after = levels.get(deeper, Level()).restart_after
            if after is None or place < after:
                del counts[deeper]

    def _printed(self, levels: dict[int, Level], counts: dict[int, int], place: int) -> str:
        level = levels.get(place)
        if level is None or level.format == "bullet" or level.hidden:
            return ""

        def count(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            shown = levels.get(other, Level())
            number_format = "decimal" if level.always_decimal and shown.format != "none" else shown.format
            return formatted(counts.get(other, shown.start), number_format)

        return _PLACE.sub(count, level.text).strip()


def _levels_in(parent: etree._Element) -> dict[int, Level]:
    levels = {}
    for element in parent.findall(f"{W}lvl"):
        place = whole_number(element.get(f"{W}ilvl")) or 0
        start = whole_number(value(element.find(f"{W}start")))
        properties = element.find(f"{W}rPr")
        level = Level(
            text=value(element.find(f"{W}lvlText")) or "",
            format=value(element.find(f".//{W}numFmt")) or "decimal",
            start=1 if start is None else start,
            restart_after=whole_number(value(element.find(f"{W}lvlRestart"))),
            always_decimal=bool(switched_on(element, "isLgl")),
            hidden=properties is not None and bool(switched_on(properties, "vanish")),
            style=value(element.find(f"{W}pStyle")) or "",
        )
        levels[place] = replace(level, text="") if element.find(f"{W}lvlPicBulletId") is not None else level
    return levels
