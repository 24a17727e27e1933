"""How many lines a text takes, letter by letter: near enough to say before export whether a point fits its page.

Widths are those of the standard faces, to which Arial, Times New Roman and their free substitutes are cut; a kanji is
one em wide in every face. Breaks fall after spaces and hyphens, and between kanji, with no full stop at a line's start.
"""

import re
from functools import lru_cache

from pdfminer.fontmetrics import FONT_METRICS

from jpdialog.documents.writing.xml_text import clean

WIDE = "\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff"
CLOSING = "、。，．・：；？！」』）］｝】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
OPENING = "「『（［｛【〔〈《"
UNITS = re.compile(f"[{OPENING}]*[{WIDE}][{CLOSING}]*|[^\\s{WIDE}-]*-+|[^\\s{WIDE}-]+|\\s+")
"""A kanji with what may not part from it; a word, or its part up to a hyphen; spaces."""
HANGING = "、。，．"
"""May stand in the margin, so that they take no room at a line's end."""
IS_WIDE = re.compile(f"[{WIDE}]")
AT_A_CHANGE_OF_SCRIPT = 0.25
OTHER_LETTER = 556
FACES = {
    (True, False): "Times-Roman",
    (True, True): "Times-Bold",
    (False, False): "Helvetica",
    (False, True): "Helvetica-Bold",
}
"""By whether they have serifs, and whether they are bold."""


@lru_cache(maxsize=4)
def _widths(is_serif: bool, is_bold: bool) -> dict[str, int]:
    return {letter: int(width) for letter, width in FONT_METRICS[FACES[is_serif, is_bold]][1].items()}


def lines_in(text: str, room: float, *, is_serif: bool, is_bold: bool) -> int:
    """Lines that ``text`` takes in a column of ``room`` ems."""
    widths = _widths(is_serif, is_bold)
    return sum(_lines(line, room, widths) for line in clean(text).split("\n"))


def _lines(line: str, room: float, widths: dict[str, int]) -> int:
    lines, filled, was_wide = 1, 0.0, None
    for unit in (found[0] for found in UNITS.finditer(line) if found[0]):
        if unit.isspace():
            filled += _ems(unit, widths)
            was_wide = None
            continue
        is_wide = IS_WIDE.search(unit) is not None
        gap = AT_A_CHANGE_OF_SCRIPT if was_wide is not None and was_wide != is_wide else 0
        width = _ems(unit, widths)
        needed = width - 1 if unit[-1] in HANGING else width
        if filled and filled + gap + needed > room:
            lines, filled, gap = lines + 1, 0.0, 0
        lines += max(0, int((needed - 0.001) // room))  # a word that is longer than its line is cut
        filled += gap + (width if width <= room else width % room)
        was_wide = is_wide
    return lines


def _ems(unit: str, widths: dict[str, int]) -> float:
    return sum(1000 if IS_WIDE.match(sign) else widths.get(sign, OTHER_LETTER) for sign in unit) / 1000
