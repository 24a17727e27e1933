"""Who the people are: the biography of each with its date, below their photo."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import Block, Heading, HeadingLook, Look, Paragraph, Picture, Run, Tone
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import Delegation, Member, MemberPhoto

WIDEST, HIGHEST = 28, 36
"""Millimetres that a photo takes at most."""


def biographies(delegation: Delegation, labels: Labels) -> Iterator[Block]:
    """Those of whom a biography or a photo is known, in order of precedence; nothing if of nobody."""
    told = [member for member in delegation.members if member.biography or member.photo]
    if told:
        yield Heading(labels("biographies"), HeadingLook.GROUP)
    for member in told:
        yield from _biography(member, labels)


def _biography(member: Member, labels: Labels) -> Iterator[Block]:
    if member.photo is not None:
        yield _picture(member.photo, labels("photo_of", person=member.name))
    said = labels.bracketed(member.pronunciation) if member.pronunciation not in ("", member.name) else ""
    runs = [Run(member.name, Tone.STRONG), Run(said)]
    if member.biography:
        runs.append(Run(f"\n{member.biography}"))
    if member.biography and member.biography_as_of is not None:
        as_of = labels("as_of", day=dates.day(member.biography_as_of, labels.calendar))
        runs += [Run("\n"), Run(as_of, Tone.QUIET)]
    yield Paragraph(tuple(runs), Look.NORMAL, f"{member.id}.b")


def _picture(photo: MemberPhoto, description: str) -> Picture:
    scale = min(WIDEST / photo.width, HIGHEST / photo.height)
    return Picture(photo.data, photo.kind, description, photo.width * scale, photo.height * scale)
