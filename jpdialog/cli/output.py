"""How answers are printed: lines for people, JSON for scripts (snake_case keys, ISO dates, ids that stay)."""

import json
import sys
import unicodedata
from collections.abc import Sequence
from typing import Any


def say(line: str = "") -> None:
    """Print a line for a person."""
    sys.stdout.write(f"{line}\n")


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
