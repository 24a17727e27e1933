"""How counting looks on paper: Roman, letters, kanji, kana, circles (ECMA-376 part 1, 17.18.59)."""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_HALF_WIDTH_AIUEO = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"
_HALF_WIDTH_IROHA = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"
_KANJI_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "〇壱弐参四伍六七八九"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_LARGEST = 32_767


def roman(value: int) -> str:
    """Small Roman numerals."""
    digits = ""
    for amount, sign in _ROMAN:
        count, value = divmod(value, amount)
        digits += sign * count
    return digits


def letters(value: int) -> str:
    """Small letters as Word counts: after z comes aa, then bb."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def letters_in_columns(value: int) -> str:
    """Small letters as web pages count: after z comes aa, then ab."""
    text = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def kanji(value: int, digits: str = _KANJI_DIGITS, units: str = "十百千万", *, says_one: bool = False) -> str:
    """Japanese counting: 一, 十, 十一, 二十, 百二十三; ``says_one`` keeps the one before a unit."""
    if value == 0:
        return digits[0]
    if value >= 10_000:
        above, rest = divmod(value, 10_000)
        return (
            kanji(above, digits, units, says_one=says_one)
            + units[3]
            + (kanji(rest, digits, units, says_one=says_one) if rest else "")
        )
    text = ""
    for place, figure in enumerate(map(int, reversed(str(value)))):
        unit = units[place - 1] if place else ""
        one = "" if figure == 1 and place and not says_one else digits[figure]
        text = (one + unit if figure else "") + text
    return text


def _circled(value: int) -> str:
    if 1 <= value <= 20:
        return chr(0x2460 + value - 1)
    if 21 <= value <= 35:
        return chr(0x3251 + value - 21)
    if 36 <= value <= 50:
        return chr(0x32B1 + value - 36)
    return str(value)


def _cycled(row: str) -> Callable[[int], str]:
    return lambda value: row[(value - 1) % len(row)] * ((value - 1) // len(row) + 1)


def _ordinal(value: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{value}{'th' if 10 <= value % 100 <= 20 else endings.get(value % 10, 'th')}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "upperRoman": lambda value: roman(value).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerLetter": letters,
    "ordinal": _ordinal,
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "japaneseCounting": kanji,
    "chineseCounting": kanji,
    "chineseCountingThousand": kanji,
    "japaneseLegal": lambda value: kanji(value, _LEGAL_DIGITS, "拾百阡萬", says_one=True),
    "japaneseDigitalTenThousand": lambda value: "".join(_KANJI_DIGITS[int(digit)] for digit in str(value)),
    "ideographDigital": lambda value: "".join(_KANJI_DIGITS[int(digit)] for digit in str(value)),
    "aiueo": _cycled(_HALF_WIDTH_AIUEO),
    "aiueoFullWidth": _cycled(_AIUEO),
    "iroha": _cycled(_HALF_WIDTH_IROHA),
    "irohaFullWidth": _cycled(_IROHA),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda value: chr(0x2474 + value - 1) if value <= 20 else f"({value})",
    "decimalEnclosedFullstop": lambda value: chr(0x2488 + value - 1) if value <= 20 else f"{value}.",
    "ideographEnclosedCircle": lambda value: chr(0x3280 + value - 1) if value <= 10 else kanji(value),
    "numberInDash": "- {} -".format,
    "none": lambda value: "",
}


def formatted(value: int, number_format: str) -> str:
    """``value`` in the ``number_format`` that Word names so; unknown formats and values out of range are decimal."""
    if not 0 < value <= _LARGEST:
        return "" if number_format == "none" else str(value)
    return _FORMATS.get(number_format, str)(value)
