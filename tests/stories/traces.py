"""Looks for words in every file under a folder, however they may be written there."""

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path
from urllib.parse import quote


def spellings(word: str) -> set[bytes]:
    """The bytes that a word may be kept as."""
    as_json = json.dumps(word)[1:-1]
    escaped = word.encode("unicode_escape").decode("ascii")
    in_settings = "".join(sign if sign.isascii() else f"\\x{ord(sign):x}" for sign in word)
    as_entities = word.encode("ascii", "xmlcharrefreplace").decode("ascii")
    texts = {word, as_json, as_json.upper(), escaped, in_settings, as_entities, escape(word), quote(word)}
    texts |= {quote(word, encoding="utf-16-le"), quote(word).lower()}
    found = {text.encode() for text in texts}
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "euc_jp", "shift_jis", "iso2022_jp"):
        found.add(word.encode(encoding))
    return found


def spellings_of_key(key: bytes) -> set[bytes]:
    """The bytes that a key may be kept as, other than encrypted."""
    import base64

    return {key, key.hex().encode(), key.hex().upper().encode(), base64.b64encode(key).rstrip(b"=")}


def traces(folder: Path, wanted: Iterable[bytes]) -> list[str]:
    """The files under ``folder`` that hold any of it, or are named by it."""
    words = list(wanted)
    found = []
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if any(word in content or word in name.encode("utf-8", "surrogateescape") for word in words):
            found.append(name)
    return found
