"""Sentences of a paragraph, verbatim: a full stop after an abbreviation, an initial or a figure ends none."""

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(
    r"(?:\b(?:i\.e|e\.g|cf|etc|vs|viz|No|Nos|Art|Arts|para|paras|p|pp|Vol|ch|sec|fig|approx|ca|incl|inter al|et al"
    r"|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Hon|Rev|Sr|Jr|St|Amb|H\.E|Inc|Ltd|Co|Corp|Dept|Gov|U\.S|U\.K|U\.N|E\.U|D\.C"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|(?<![\w.])[A-Z])\.$"
)
_MAY_END_TOO = re.compile(r"(?:\b(?:etc|Inc|Ltd|Co|Corp|al)|U\.S|U\.K|U\.N|E\.U|D\.C)\.$")
_STOP = re.compile(r"[.!?][\"'”’»)\]*_]*(?=\s)")
_STARTS = re.compile(r"\s+[\"'“‘«(\[*_]*[A-ZÀ-Þ0-9]")
_OPENS = re.compile(
    r"\s+[\"“*_]*(?:The|They|These|This|Those|Such|Both|In|It|For|At|On|To|With|As|Each|Either|Through|Furthermore"
    r"|Moreover|Having)\b"
)
_JAPANESE_STOP = re.compile(r"[。！？]+(?:[」』）)”]+。*)*")
_BRACKET = re.compile("[「『（(」』）)]")


def sentences_of(paragraph: str, language: str) -> list[str]:
    """The sentences of ``paragraph`` in order; together they are the paragraph but for white space."""
    ends = _japanese_ends(paragraph) if language == "ja" else _english_ends(paragraph)
    found: list[str] = []
    start = 0
    for end in (*ends, len(paragraph)):
        sentence = paragraph[start:end].strip()
        if sentence:
            found.append(sentence)
        start = end
    return found


def _english_ends(text: str) -> Iterator[int]:
    for match in _STOP.finditer(text):
        after = text[match.end() : match.end() + 40]
        if not _STARTS.match(after):
            continue
        head = text[max(0, match.start() - 14) : match.start() + 1]
        is_short_form = match[0] == "." and _ABBREVIATION.search(head) is not None
        if not is_short_form or (_MAY_END_TOO.search(head) and _OPENS.match(after)):
            yield match.end()


def _japanese_ends(text: str) -> Iterator[int]:
    depth, seen = 0, 0
    for match in _JAPANESE_STOP.finditer(text):
        for bracket in _BRACKET.finditer(text, seen, match.end()):
            depth = depth + 1 if bracket[0] in "「『（(" else max(0, depth - 1)
        seen = match.end()
        if depth == 0 and not re.match(r"\s*(?:と|など|を|に|が|の|は)", text[match.end() : match.end() + 4]):
            yield match.end()
