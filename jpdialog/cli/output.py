"""How answers are printed: lines for people, JSON for scripts (snake_case keys, ISO dates, ids that stay)."""

import json
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any

_SHOWN = {sign: chr(0x2400 + sign) for sign in range(0x20) if chr(sign) not in "\n\t"} | {
    0x7F: "\u2421",
    0x9B: "\ufffd",
}


def say(line: str = "") -> None:
    """Print a line for a person; signs that would steer a terminal are shown, not obeyed."""
    sys.stdout.write(f"{line.translate(_SHOWN)}\n")


def say_beside(line: str) -> None:
    """Print a line for a person beside the answer, which a script may be reading."""
    sys.stderr.write(f"{line.translate(_SHOWN)}\n")


def say_json(answer: Any) -> None:
    """Print an answer for a script."""
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def say_table(rows: Sequence[Sequence[object]]) -> None:
    """Print rows in columns, as wide as their widest cell; the last column runs on."""
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*texts, strict=True)]
    for row in texts:
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        say("  ".join(cells).rstrip())


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
