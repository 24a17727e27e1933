"""The first sign of a line says what it is. Keyboards and input methods give each sign in more than one width.

A line that begins with a space is plain, whatever comes then: that is how to write one that begins with such a sign.
"""

from unicodedata import normalize

from jpdialog.domain.notes import NoteKind

SIGN = {
    NoteKind.DECISION: "!",
    NoteKind.ACTION: ">",
    NoteKind.QUESTION: "?",
    NoteKind.AMENDMENT: "~",
    NoteKind.FIGURE: "=",
}
_OTHERS = {"〜": "~", "‾": "~", "￣": "~", "→": ">", "≫": ">", "》": ">"}
"""What Japanese input gives for a sign besides its full width: the wave dash and overline, arrows."""
_KINDS = {sign: kind for kind, sign in SIGN.items()}
MENTION, SECTION = "@", "#"


def plain_sign(typed: str) -> str:
    """The sign that a typed one stands for."""
    return _OTHERS.get(typed) or normalize("NFKC", typed)


def kind_of(typed: str) -> NoteKind:
    """What a line is by its first sign."""
    return _KINDS.get(plain_sign(typed[:1]), NoteKind.PLAIN)


def without_sign(typed: str) -> str:
    """What stands behind the sign of a line, as it was typed."""
    return typed[1:] if kind_of(typed) != NoteKind.PLAIN else typed


def with_sign(kind: NoteKind, typed: str) -> str:
    """The line with the sign of another kind in place of the one it has."""
    body = without_sign(typed).lstrip()
    return f"{SIGN[kind]} {body}" if kind in SIGN else body
