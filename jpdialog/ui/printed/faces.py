"""The faces of paper: the house style's own where the system has them, else those cut to the same measures.

Sizes are device pixels of a page laid out in twentieths of a point, so that every size of Word's is a whole number.
"""

import re
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from jpdialog.documents.typesetting.looks import Face

UNIT = 20
"""Units of a page in a point."""
SANS = ("Liberation Sans", "Arimo", "Arial", "Helvetica Neue", "Helvetica", "Nimbus Sans", "Noto Sans", "DejaVu Sans")
SERIF = ("Liberation Serif", "Tinos", "Times New Roman", "Times", "Nimbus Roman", "Noto Serif", "DejaVu Serif")
GOTHIC = (
    "Yu Gothic", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Noto Sans CJK JP", "Noto Sans JP", "Meiryo",
    "MS Gothic", "IPAexGothic", "IPAGothic",
)  # fmt: skip
MINCHO = (
    "Yu Mincho", "YuMincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "MS Mincho", "IPAexMincho",
    "IPAMincho",
)  # fmt: skip
HAS_SERIFS = re.compile(r"times|serif|mincho|明朝|cambria|georgia|century|garamond|song|ming|roman", re.IGNORECASE)
SANS_BY_NAME = re.compile(r"sans", re.IGNORECASE)
OTHER_NAMES = {"游明朝": "Yu Mincho", "游ゴシック": "Yu Gothic", "ＭＳ 明朝": "MS Mincho", "ＭＳ ゴシック": "MS Gothic"}
SPACED_AT_MOST = 0.08
"""Of the size: beyond it a program that reads a PDF takes the space between two letters for one between words."""
EAST_ASIAN = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
SCRIPTS = re.compile("[\u0000-\u02ff\u0370-\u1fff]+|[^\u0000-\u02ff\u0370-\u1fff]+")


@cache
def known_families() -> frozenset[str]:
    """The families of this system."""
    return frozenset(QFontDatabase.families())


@cache
def japanese_family(named: str) -> str:
    """The family in which kanji and kana are set where ``named`` is wished for; empty if the system has none."""
    named = OTHER_NAMES.get(named, named)
    alike, other = (MINCHO, GOTHIC) if HAS_SERIFS.search(named) else (GOTHIC, MINCHO)
    return next((each for each in (named, *alike, *other) if each in known_families()), "")


@cache
def latin_family(named: str) -> str:
    """The family in which Latin letters are set where ``named`` is wished for."""
    has_serifs = HAS_SERIFS.search(named) and not SANS_BY_NAME.search(named)
    alike = SERIF if has_serifs else SANS
    return next((each for each in (named, *alike) if each in known_families()), named)


@cache
def font_of(face: Face, *, is_east_asian: bool = False) -> QFont:
    """The font of a face; signs that both scripts have, such as quotation marks, are taken from the one asked for."""
    families = [latin_family(face.latin), japanese_family(face.kanji)]
    font = QFont([name for name in (reversed(families) if is_east_asian else families) if name])
    font.setPixelSize(max(round(face.size * UNIT), 1))
    font.setBold(face.is_bold)
    font.setItalic(face.is_italic)
    font.setStrikeOut(face.is_struck)
    font.setUnderline(face.is_underlined)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "dlig"):
        font.setFeature(QFont.Tag(feature), 0)  # the text of a PDF is to be found letter by letter
    if face.spacing:
        spacing = min(face.spacing, face.size * SPACED_AT_MOST)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * UNIT)
    return font


@cache
def format_of(face: Face, *, is_east_asian: bool = False) -> QTextCharFormat:
    """The same as a format of Qt's, with its colours."""
    format_ = QTextCharFormat()
    format_.setFont(font_of(face, is_east_asian=is_east_asian))
    format_.setForeground(QColor(f"#{face.colour}"))
    if face.fill:
        format_.setBackground(QColor(f"#{face.fill}"))
    return format_


def by_script(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is set in the East Asian face.

    As Word does it: where a text has kanji or kana, signs that both scripts have are theirs.
    """
    if text.isascii() or not EAST_ASIAN.search(text):
        return [(text, False)]
    return [(piece, not piece[0].isascii() and not "\u0080" <= piece[0] <= "\u02ff") for piece in SCRIPTS.findall(text)]
