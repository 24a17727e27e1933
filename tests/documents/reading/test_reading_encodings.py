"""Whatever encoding a text is in, its characters are read; what was guessed is said."""

import codecs

import pytest

from jpdialog.documents.reading import read_bytes

JAPANESE = "第1条　地域における協力\r\n\r\n(1) 北部\r\nルリタニアと事務所は、年２回会合を開く。～㈱①髙"
PLAIN_JAPANESE = "第1条　地域における協力\r\n(1) 北部\r\nルリタニアと事務所は、年２回会合を開く。"
SHORT_JAPANESE = "協力\n目的"
WESTERN = "1. Café “Regional” Work’s\r\nRuritania – and the Office’s naïve façade, 3 % of it.\r\n" + "More text. " * 20
RUSSIAN = "1. Сотрудничество\r\nПравительство Руритании и Управление проведут встречу весной и осенью. " * 6
ENGLISH = "1. Regional Work\nRuritania will meet the Office.\n"


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def check(text: str, data: bytes, note: str) -> None:
    """The lines are those of ``text``, and the notes say ``note`` (nothing, when it is empty)."""
    source = read_bytes(data, "plan.txt")
    assert [line.text for line in source.lines] == lines_of(text)
    assert (note in " ".join(source.notes)) if note else source.notes == ()


UNICODE = {
    "utf-8": (b"", "utf-8", ""),
    "utf-8 with a mark": (codecs.BOM_UTF8, "utf-8", ""),
    "utf-16-le": (b"", "utf-16-le", "UTF-16"),
    "utf-16-le with a mark": (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    "utf-16-be": (b"", "utf-16-be", "UTF-16"),
    "utf-16-be with a mark": (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    "utf-32-le with a mark": (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    "utf-32-be with a mark": (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
}
TEXTS = {"japanese": JAPANESE, "western": WESTERN, "russian": RUSSIAN, "english": ENGLISH}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode(encoding: str, text: str) -> None:
    mark, codec, note = UNICODE[encoding]
    check(text, mark + text.encode(codec), note)


@pytest.mark.parametrize("text", [PLAIN_JAPANESE, SHORT_JAPANESE, PLAIN_JAPANESE * 3000], ids=["plan", "words", "long"])
@pytest.mark.parametrize(
    "codec,note",
    [("cp932", "Shift_JIS"), ("shift_jis", "Shift_JIS"), ("euc_jp", "EUC-JP"), ("iso2022_jp", "ISO-2022-JP")],
)
def test_japanese_encodings(codec: str, note: str, text: str) -> None:
    check(text, text.encode(codec), note)


def test_signs_of_windows_in_shift_jis() -> None:
    check(JAPANESE, JAPANESE.encode("cp932"), "Shift_JIS")


def test_half_width_kana_in_shift_jis() -> None:
    text = "ﾙﾘﾀﾆｱと事務所の共同作業について、次のとおり定める。"
    check(text, text.encode("cp932"), "Shift_JIS")


def test_a_few_kanji_in_an_english_text() -> None:
    text = "The joint plan (共同計画) of Ruritania, as read in the capital. " * 20
    check(text, text.encode("cp932"), "Shift_JIS")


def test_windows_1252() -> None:
    check(WESTERN, WESTERN.encode("cp1252"), "Windows-1252")


@pytest.mark.parametrize(
    "text",
    [
        "Müller und Söhne führen Gespräche über die Zusammenarbeit der Behörden.\n" * 5,
        "L’année dernière, les délégués ont été reçus à l’hôtel à côté de la préfecture.\n" * 5,
        "La reunión de los señores tendrá lugar en la mañana; ¿quién participará?\n" * 5,
    ],
    ids=["german", "french", "spanish"],
)
def test_windows_1252_with_many_accents(text: str) -> None:
    check(text, text.encode("cp1252"), "Windows-1252")


def test_cyrillic_is_guessed_and_said_to_be() -> None:
    check(RUSSIAN, RUSSIAN.encode("cp1251"), "guessed")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_every_kind_of_line_end(ends: str) -> None:
    check("One\nTwo\nThree", ends.join(["One", "Two", "Three"]).encode(), "")


def test_form_feeds_count_pages_and_empty_lines_are_kept_as_gaps() -> None:
    lines = read_bytes(b"One\n\nTwo\n\x0cThree\n", "plan.txt").lines
    assert [(line.text, line.blank_before, line.page) for line in lines] == [
        ("One", False, 1), ("Two", True, 1), ("Three", False, 2),
    ]  # fmt: skip


def test_end_mark_of_old_systems_is_no_text() -> None:
    check(ENGLISH, ENGLISH.encode() + b"\x1a", "")
