"""Reads a line of notes as it was typed: what it is, whom and what it names, by when, in which words.

The words that are kept are those that were typed, without the signs and with shorthand written out. Who or which
section a line is about may be put behind it ("… @Treaty Division #1(3)"): there it is not part of the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from jpdialog.domain.capture.due_words import due_in
from jpdialog.domain.capture.folded import longest_start
from jpdialog.domain.capture.known import Known
from jpdialog.domain.capture.signs import MENTION, SECTION, kind_of, plain_sign
from jpdialog.domain.notes import NoteKind

JOINING = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "per"}
    | {"see", "the", "to", "under", "with"}
)
"""An English name behind one of these belongs to the sentence."""
_WORD_BEFORE = re.compile(r"([A-Za-z]+)\s*$")
_UNKNOWN = re.compile(r"(?<![^\W_])[@＠#＃][^\s@＠#＃\0]*[^\s@＠#＃\0,;:.、。](?=[,;:.、。]*\s)")
_SPACES = re.compile(r"[ \u3000]{2,}")


class Part(StrEnum):
    """What a piece of a line is understood as."""

    SIGN = "sign"
    MENTION = "mention"
    SECTION = "section"
    DUE = "due"
    SHORTHAND = "shorthand"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what was typed that is more than words; ``says`` is an id, a lineage, a due or the words meant."""

    part: Part
    start: int
    end: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of a line."""

    kind: NoteKind
    text: str
    mentions: tuple[str, ...] = ()
    lineage: str | None = None
    due: str = ""
    pieces: tuple[Piece, ...] = ()
    unknown: tuple[str, ...] = ()
    """What stands behind a sign and names nothing, or more than one: it stays words, and whoever types may hear so."""


def understood(typed: str, known: Known) -> Understood:
    """What is understood of a line; words that name nothing known stay as they were typed."""
    kind = kind_of(typed)
    pieces = sorted(_pieces(typed, known, kind), key=lambda each: each.start)
    sections = [each.says for each in pieces if each.part == Part.SECTION]
    return Understood(
        kind=kind,
        text=_words(typed, pieces) or typed[int(kind != NoteKind.PLAIN) :].strip(),
        mentions=tuple(dict.fromkeys(each.says for each in pieces if each.part == Part.MENTION)),
        lineage=sections[0] if sections else None,
        due=next((each.says for each in pieces if each.part == Part.DUE), ""),
        pieces=tuple(pieces),
        unknown=tuple(_UNKNOWN.findall(_without(typed, pieces))),
    )


def _pieces(typed: str, known: Known, kind: NoteKind) -> list[Piece]:
    pieces = [Piece(Part.SIGN, 0, 1)] if kind != NoteKind.PLAIN else []
    pieces += _named(typed, known, len(pieces))
    due = due_in(_without(typed, pieces), known.on)
    if due is not None:
        pieces.append(Piece(Part.DUE, due.start, due.end, due.due))
    taken = _without(typed, pieces)
    if known.expansion is not None:
        meant = dict(known.shorthand)
        for found in known.expansion.finditer(taken):
            pieces.append(Piece(Part.SHORTHAND, found.start(), found.end(), meant[found.group()]))
    return pieces


def _named(typed: str, known: Known, start: int) -> Iterator[Piece]:
    place = start
    while place < len(typed):
        sign = plain_sign(typed[place])
        found = None
        if sign == MENTION and not (place and typed[place - 1].isascii() and typed[place - 1].isalnum()):
            found = longest_start(typed[place + 1 :], known.names)
        elif sign == SECTION:
            found = longest_start(typed[place + 1 :], known.numbers)
        if found is None:
            place += 1
            continue
        end = place + 1 + found[1]
        yield Piece(Part.MENTION if sign == MENTION else Part.SECTION, place, end, found[0])
        place = end


def _without(typed: str, pieces: list[Piece]) -> str:
    """The line with a sign that nothing reads in the places of these pieces, so that all others stay in theirs."""
    for each in pieces:
        typed = typed[: each.start] + "\0" * (each.end - each.start) + typed[each.end :]
    return typed


def _words(typed: str, pieces: list[Piece]) -> str:
    behind = _behind(typed, pieces)
    words, place = "", 0
    for each in pieces:
        words += typed[place : each.start]
        place = each.end
        if each not in behind:
            words += _said(typed, each)
    words += typed[place:]
    return (_SPACES.sub(" ", words) if behind else words).strip()


def _said(typed: str, piece: Piece) -> str:
    match piece.part:
        case Part.SIGN:
            return ""
        case Part.MENTION | Part.SECTION:
            return typed[piece.start + 1 : piece.end].strip()
        case Part.SHORTHAND:
            return piece.says
    return typed[piece.start : piece.end]


def _behind(typed: str, pieces: list[Piece]) -> list[Piece]:
    """The names and sections that were put behind the sentence, with what says by when between them or not."""
    found, end = [], len(typed)
    for each in reversed(pieces):
        if typed[each.end : end].strip(" \u3000.。") or each.part not in (Part.MENTION, Part.SECTION, Part.DUE):
            break
        end = each.start
        if each.part != Part.DUE:
            if not typed[:end].endswith((" ", "\u3000")) or _joins(typed[:end]):
                break
            found.append(each)
    return found


def _joins(before: str) -> bool:
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].casefold() in JOINING
