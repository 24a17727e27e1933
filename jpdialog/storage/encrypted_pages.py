"""The pages of an encrypted store, read one by one, when the store as a whole opens no more.

SQLCipher 4 authenticates each page by itself (HMAC-SHA512 over what is encrypted, its IV and its number), so a page is
either what was written or not used at all. The forms are those of sqlite.org/fileformat2.html and SQLCipher's design.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, SALT, IV = 4096, 80, 16, 16
USABLE = PAGE - RESERVED
WAL_HEADER, FRAME_HEADER = 32, 24
AT_A_TIME = 256
"""Pages: a megabyte, which costs a few milliseconds to look at."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages by number. Not ``are_proven``: no salt was found by which to prove that they are what was written."""

    by_number: dict[int, bytes]
    are_proven: bool


def pages_of(store: Path, key: bytes, salts: list[bytes]) -> Pages:
    """The pages that are what was written; ``salts``: those that the file may have had, the likeliest first.

    What waits beside the store in its ``-wal`` is newer, and counts. The key alone deciphers a page: where the salt has
    gone with the file's beginning, all pages are given, and whoever reads them must have another proof.
    """
    raw = store.read_bytes() if store.is_file() else b""
    numbered = [(start // PAGE + 1, raw[start : start + PAGE]) for start in range(0, len(raw), PAGE)]
    numbered += list(_frames(store.with_name(f"{store.name}-wal")))
    for salt in dict.fromkeys([*salts, raw[:SALT]]):
        proof = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
        found = {number: _opened(page, number, key) for number, page in numbered if _is_genuine(page, number, proof)}
        if found:
            return Pages(found, are_proven=True)
    whole = {number: _opened(page, number, key) for number, page in numbered if len(page) == PAGE}
    return Pages(whole, are_proven=False)


def are_all_genuine(store: Path, key: bytes, between: Callable[[], None] = lambda: None) -> bool:
    """Whether every page of the file is what was written, megabyte by megabyte, with nothing open ``between`` them.

    A page that is being written just now may seem not to be: who finds one looks again by SQLite's own means.
    """
    salt, number = b"", 0
    proof = b""
    while True:
        with store.open("rb") as file:
            file.seek(number * PAGE)
            raw = file.read(AT_A_TIME * PAGE)
        if not raw:
            return number > 0
        if not salt:
            salt = raw[:SALT]
            proof = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
        for start in range(0, len(raw), PAGE):
            number += 1
            if not _is_genuine(raw[start : start + PAGE], number, proof):
                return False
        between()


def _frames(wal: Path) -> Iterator[tuple[int, bytes]]:
    raw = wal.read_bytes() if wal.is_file() else b""
    for start in range(WAL_HEADER, len(raw) - FRAME_HEADER - PAGE + 1, FRAME_HEADER + PAGE):
        if raw[start + 8 : start + 16] == raw[16:24]:
            yield int.from_bytes(raw[start : start + 4], "big"), raw[start + FRAME_HEADER : start + FRAME_HEADER + PAGE]


def _is_genuine(page: bytes, number: int, proof: bytes) -> bool:
    if len(page) != PAGE:
        return False
    said = page[SALT if number == 1 else 0 : USABLE + IV] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.new(proof, said, "sha512").digest(), page[USABLE + IV :])


def _opened(page: bytes, number: int, key: bytes) -> bytes:
    start = SALT if number == 1 else 0
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[USABLE : USABLE + IV])).decryptor()
    return bytes(start) + cipher.update(page[start:USABLE]) + cipher.finalize()


def rows_in(pages: dict[int, bytes]) -> Iterator[tuple[object, ...]]:
    """Every row that stands whole in the leaves of tables, whatever table it belongs to."""
    for number, page in pages.items():
        begin = 100 if number == 1 else 0
        if page[begin] != 0x0D:
            continue
        for place in range(int.from_bytes(page[begin + 3 : begin + 5], "big")):
            at = begin + 8 + 2 * place
            with suppress(IndexError):  # what is no cell leads beyond its page
                payload = _payload(page, int.from_bytes(page[at : at + 2], "big"), pages)
                if payload:
                    yield tuple(_values(payload))


def _payload(page: bytes, at: int, pages: dict[int, bytes]) -> bytes | None:
    size, at = _varint(page, at)
    _rowid, at = _varint(page, at)
    most, least = USABLE - 35, (USABLE - 12) * 32 // 255 - 23
    if size <= most:
        return page[at : at + size]
    fitting = least + (size - least) % (USABLE - 4)
    here = fitting if fitting <= most else least
    said, following = page[at : at + here], int.from_bytes(page[at + here : at + here + 4], "big")
    left = set(pages)
    while len(said) < size:
        if following not in left:  # a page that is missing, or that comes round again
            return None
        left.remove(following)
        said += pages[following][4:USABLE]
        following = int.from_bytes(pages[following][:4], "big")
    return said[:size]


def _values(payload: bytes) -> Iterator[object]:
    end, at = _varint(payload, 0)
    content = end
    while at < end:
        kind, at = _varint(payload, at)
        width = {5: 6, 6: 8, 7: 8, 8: 0, 9: 0}.get(kind, kind) if kind < 12 else (kind - 12) // 2
        raw = payload[content : content + width]
        content += width
        if kind in (8, 9):
            yield kind - 8
        elif kind < 7:
            yield int.from_bytes(raw, "big", signed=True) if kind else None
        else:
            yield raw.decode("utf-8", "replace") if kind >= 13 and kind % 2 else raw


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        byte = raw[at + step]
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value, at + 9
