"""Which encoding a text file is in: marks first, then strict tests for what Japanese offices send, then statistics.

The order of the tests: byte order marks; ISO-2022-JP by its escapes; UTF-16 without a mark by its zero bytes; UTF-8;
Shift_JIS (as Windows writes it) against EUC-JP by how much connected Japanese each makes of the bytes; Windows-1252
for texts with few non-ASCII characters; charset-normalizer for the rest.
"""

import codecs
import re

from jpdialog.documents.reading.notes import note_of
from jpdialog.domain.trouble import Trouble

SAMPLE = 65_536
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOTES = {
    "utf-16": note_of("Read as UTF-16."),
    "utf-16-le": note_of("Read as UTF-16."),
    "utf-16-be": note_of("Read as UTF-16."),
    "utf-32": note_of("Read as UTF-32."),
    "iso2022_jp": note_of("Read as Japanese text in ISO-2022-JP."),
    "iso2022_jp_ext": note_of("Read as Japanese text in ISO-2022-JP."),
    "cp932": note_of("Read as Japanese text in Shift_JIS."),
    "euc_jp": note_of("Read as Japanese text in EUC-JP."),
    "cp1252": note_of("Read as Windows-1252 (Western European)."),
}
_GUESSED = note_of("The encoding of the text had to be guessed: look at accented and other special characters.")
_OF_OFFICES = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "gb18030", "big5", "cp949"]
_FEW_NON_ASCII = 0.02
_ENOUGH_JAPANESE = 0.5
_FEWEST_USUAL = 0.1
_ISO_2022_JP = re.compile(rb"\x1b(?:\$[@B(]|\([BIJ])")
_JAPANESE_RUN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]{2,}")
_NON_ASCII = re.compile("[^\x00-\x7f]")
_USUAL_IN_UTF_16 = re.compile("[\t\n\r -~\u3000-\u30ff\uff01-\uff9f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1c-\x1f\x7f]")


def decoded(data: bytes, name: str) -> tuple[str, list[str]]:
    """The text of ``data`` and the notes on how it was read; raises Trouble when it is not text at all."""
    found = _decoded(data)
    if found is None:
        raise _not_text(name)
    text, encoding = found
    text = text.removesuffix("\x1a").removeprefix("\ufeff")
    controls = sum(1 for _ in _CONTROL.finditer(text))
    if "\x00" in text or controls > len(text) // 200:
        raise _not_text(name)
    note = None if encoding in ("utf-8", "utf-8-sig") else _NOTES.get(encoding, _GUESSED)
    return text, [note] if note else []


def _not_text(name: str) -> Trouble:
    return Trouble(
        "{name} is not text: it looks like a program, a picture or another kind of file that was renamed. "
        "Nothing was changed. Choose the file of the plan.",
        name=name,
    )


def _decoded(data: bytes) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if b"\x00" in data:
        return _utf_16_without_mark(data)
    if _ISO_2022_JP.search(data) and data.isascii():
        found = _strict(data, "iso2022_jp") or _strict(data, "iso2022_jp_ext")
        if found:
            return found
    return _strict(data, "utf-8") or _japanese(data) or _western(data) or _by_statistics(data)


def _strict(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError):
        return None


def _utf_16_without_mark(data: bytes) -> tuple[str, str] | None:
    """The byte order that gives more of the characters that every text has: spaces, line ends, digits, kana."""
    sample = data[:SAMPLE]
    shares = {
        encoding: _share(_USUAL_IN_UTF_16, sample.decode(encoding, "replace"))
        for encoding in ("utf-16-le", "utf-16-be")
    }
    best = max(shares, key=lambda encoding: shares[encoding])
    return _strict(data, best) if shares[best] >= _FEWEST_USUAL else None


def _share(pattern: re.Pattern[str], text: str) -> float:
    return sum(len(match) for match in pattern.findall(text)) / max(1, len(text))


def _japanese(data: bytes) -> tuple[str, str] | None:
    scores = {encoding: _japanese_share(data, encoding) for encoding in ("cp932", "euc_jp")}
    best = max(scores, key=lambda encoding: scores[encoding])
    return _strict(data, best) if scores[best] >= _ENOUGH_JAPANESE else None


def _japanese_share(data: bytes, encoding: str) -> float:
    """How much of what is not ASCII stands in runs of Japanese: bytes of another encoding give scattered kanji."""
    found = _strict(data, encoding)
    if found is None:
        return 0.0
    sample = _NON_ASCII.findall(found[0][:SAMPLE])
    runs = sum(len(run) for run in _JAPANESE_RUN.findall(found[0][:SAMPLE]))
    return runs / max(1, len(sample))


def _western(data: bytes) -> tuple[str, str] | None:
    """English with curly quotes and a few accents: too little for statistics, and nearly always Windows-1252."""
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    return _strict(data, "cp1252") if high <= len(data) * _FEW_NON_ASCII else None


def _by_statistics(data: bytes) -> tuple[str, str] | None:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data[:SAMPLE], cp_isolation=_OF_OFFICES))
    alike = [match for match in matches if not matches[0].chaos < match.chaos]
    likely = [encoding for match in alike for encoding in match.could_be_from_charset]
    for encoding in ["cp1252"] * ("cp1252" in likely) + likely + ["cp1252", "latin-1"]:
        found = _strict(data, encoding)
        if found:
            return found
    return None
