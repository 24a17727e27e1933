"""Numbers at the head of a line: "1.", "(1)", "1.1", "I.", "(a)", "Article 3", 第1条, ア, ①, as printed and as cited.

A number's kind is its family ("decimal", "roman", …) and the signs around it. Two numbers of one kind are siblings;
"i" and イ can be of two kinds, and only what stands before and after them tells which.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from jpdialog.domain.wareki import counted

Kind = tuple[str, str]

_FIGURES_AND_LETTERS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_USUAL_WIDTH = _FIGURES_AND_LETTERS | {code: normalize("NFKC", chr(code)) for code in range(0xFF66, 0xFF9E)}
_ROMAN_SIGNS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
_KANJI = "一二三四五六七八九十百"
_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_STANDS_ALONE = ("article", "条")

_WORDS = "article|section|chapter|part|annex|appendix|paragraph|clause|schedule|pillar|title"
_SPELT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDED = re.compile(
    rf"(?P<word>{_WORDS})\s+(?P<core>\d{{1,3}}(?:\.\d{{1,3}})*|[IVXLC]+|[A-Z]|{'|'.join(_SPELT)})"
    r"(?![\w'’])(?P<after>\s*[.:)]?(?:\s*[-–—](?=\s))?)",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    rf"第\s*(?P<core>[0-9]{{1,3}}|[{_KANJI}]{{1,5}})\s*(?P<unit>[編部章節款目条項号]?)"
    rf"(?P<of>の(?:[0-9]{{1,2}}|[{_KANJI}]{{1,3}}))?(?P<after>[.:、]?)(?=[\s(:「【]|$)"
)
_MULTIPLE = re.compile(r"(?P<core>\d{1,3}(?:\.\d{1,3})+)(?P<after>\.?)(?=\s|$)")
_CORE = (
    rf"(?P<core>\d{{1,3}}|[IVXLC]{{1,7}}|[ivxlc]{{1,7}}|[A-Za-z]|[a-z]{{2}}|[{_KANJI}]{{1,4}}|[ア-ンヰヱ]|[{_SIGNS}])"
)
_BRACKETED = re.compile(rf"(?P<open>[(\[])\s?{_CORE}\s?(?P<after>[)\]]\.?)")
_HALF_BRACKETED = re.compile(rf"{_CORE}(?P<after>\))")
_DOTTED = re.compile(rf"{_CORE}(?P<after>[.、])(?=\s|$|[^\d\s.,;)a-z])")
_GAPPED = re.compile(
    rf"(?P<core>\d{{1,2}}|[{_KANJI}]{{1,4}}|[ア-ンヰヱ]|[{_SIGNS}]|[IVX]{{1,5}})(?P<after>)(?=[　\t]|  |$)"
)
_SPACED = re.compile(rf"(?P<core>\d{{1,2}}|[ア-ンヰヱ]|[{_SIGNS}])(?P<after>)(?=\s\S)")
_RINGED = re.compile("(?P<core>[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛])(?P<after>)")
_MAY_BEGIN = re.compile(
    rf"[(\[\d第①-⒛㉑-㉟㊱-㊿{_SIGNS}{_KANJI}ア-ンヰヱ]|[a-z]{{1,7}}(?:[.)、　\t]|  |$)|(?:{_WORDS})\s", re.IGNORECASE
)
_PLAIN_FORMS = (
    (_BRACKETED, "()"),
    (_HALF_BRACKETED, ")"),
    (_DOTTED, "."),
    (_GAPPED, "gap"),
    (_SPACED, "gap"),
)


@dataclass(frozen=True, slots=True)
class Number:
    """One reading of the number at the head of a line; ``printed`` is verbatim, ``cited`` what people say of it."""

    printed: str
    cited: str
    kind: Kind
    values: tuple[int, ...]
    weak: bool = False

    @property
    def value(self) -> int:
        """The last figure: 3 of "1.3"."""
        return self.values[-1]

    @property
    def stands_alone(self) -> bool:
        """Cited without the numbers above it: "1.1", "Article 3", 第1条 (which run on through chapters)."""
        return self.kind[0] == "multiple" or self.kind[1] in _STANDS_ALONE

    @property
    def opens_annex(self) -> bool:
        """An annex stands beside the plan's parts, not under the last of them."""
        return self.kind[1] in ("annex", "appendix", "schedule")


def numbers_at_start(text: str) -> list[Number]:
    """All readings of the number that ``text`` begins with, the likelier first; none if there is no number."""
    plain = text[:60] if text.isascii() else text[:60].translate(_USUAL_WIDTH)
    return list(_readings(text, plain)) if _MAY_BEGIN.match(plain) else []


def _readings(text: str, plain: str) -> Iterator[Number]:
    for pattern, read in _FORMS_FROM.get(plain[0], _WHOLE_FORMS):
        match = pattern.match(plain)
        if match:
            yield from read(match, text[: match.end()].rstrip())
            return
    for pattern, wrap in _PLAIN_FORMS:
        match = pattern.match(plain)
        if match and (values := list(_values(match["core"]))):
            weak = wrap == "gap" and not _stands_off(plain, match)
            yield from _wrapped(match, wrap, text[: match.end()], values, weak=weak)
            return


def _stands_off(plain: str, match: re.Match[str]) -> bool:
    """A figure and a full-width space, as Japanese papers number their parts."""
    return match["core"].isdigit() and plain[match.end() : match.end() + 1] == "\u3000"


def _worded(match: re.Match[str], printed: str) -> Iterator[Number]:
    word, core = match["word"], match["core"]
    if core.lower() in _SPELT:
        value = _SPELT.index(core.lower()) + 1
    else:
        value = next((value for _, value in _values(core)), None) or int(core.split(".")[-1])
    yield Number(printed, f"{word} {core}", ("worded", word.lower()), (value,))


def _counted_noun(match: re.Match[str], printed: str) -> Iterator[Number]:
    of = match["of"] or ""
    values = (counted(match["core"]), *((counted(of[1:]),) if of else ()))
    yield Number(printed, f"第{match['core']}{match['unit']}{of}", ("counted", match["unit"]), values)


def _multiple(match: re.Match[str], printed: str) -> Iterator[Number]:
    values = tuple(int(part) for part in match["core"].split("."))
    yield Number(printed, match["core"], ("multiple", str(len(values))), values)


def _ringed(match: re.Match[str], printed: str) -> Iterator[Number]:
    sign = match["core"]
    for first, count, kind in (
        ("①", 20, "ring"),
        ("⑴", 20, "()"),
        ("⒈", 20, "."),
        ("㉑", 15, "ring"),
        ("㊱", 15, "ring"),
    ):
        place = ord(sign) - ord(first)
        if 0 <= place < count:
            value = place + {"㉑": 21, "㊱": 36}.get(first, 1)
            cited = {"ring": sign, "()": f"({value})", ".": str(value)}[kind]
            yield Number(printed, cited, ("ringed" if kind == "ring" else "decimal", kind), (value,))
            return


def _wrapped(
    match: re.Match[str], wrap: str, printed: str, values: list[tuple[str, int]], *, weak: bool
) -> Iterator[Number]:
    core = match["core"]
    cited = {"()": f"({core})", ")": f"{core})"}.get(wrap, core)
    if match.re is _BRACKETED and match["open"] == "[":
        cited, wrap = f"[{core}]", "[]"
    for family, value in values:
        doubtful = (
            weak or (family not in ("decimal", "roman", "sign") and wrap != "()") or (family, core) == ("roman", "I")
        )
        yield Number(printed, cited, (family, wrap), (value,), doubtful)


def _values(core: str) -> Iterator[tuple[str, int]]:
    """Family and value in every way that the core can be read; a Roman figure before a letter."""
    if core.isdigit() and core.isascii():
        yield "decimal", int(core)
    elif core in _SIGNS:
        yield "sign", _SIGNS.index(core) + 1
    elif core[0] in _KANJI:
        yield "kanji", counted(core)
    elif core[0] in _AIUEO + _IROHA:
        yield from _kana(core)
    else:
        yield from _latin(core)


def _kana(core: str) -> Iterator[tuple[str, int]]:
    if core in _AIUEO:
        yield "kana", _AIUEO.index(core) + 1
    if core in _IROHA:
        yield "iroha", _IROHA.index(core) + 1


def _latin(core: str) -> Iterator[tuple[str, int]]:
    case = "upper" if core.isupper() else "lower"
    if _ROMAN.fullmatch(core):
        yield f"roman {case}" if case == "lower" else "roman", _roman(core.lower())
    if len(core) == 1:
        yield f"letter {case}", ord(core.lower()) - ord("a") + 1
    elif len(core) == 2 and core[0] == core[1] and core.isalpha():
        yield f"letter {case}", ord(core[0].lower()) - ord("a") + 27


def _roman(core: str) -> int:
    figures = [_ROMAN_SIGNS[sign] for sign in core]
    return sum(-figure if figure < after else figure for figure, after in zip(figures, [*figures[1:], 0], strict=True))


_WHOLE_FORMS = ((_WORDED, _worded), (_JAPANESE, _counted_noun), (_MULTIPLE, _multiple), (_RINGED, _ringed))
_FORMS_FROM = {"(": (), "[": (), **dict.fromkeys("0123456789", ((_MULTIPLE, _multiple),))}
