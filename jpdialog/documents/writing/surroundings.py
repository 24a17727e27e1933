"""What every page of our papers carries: meeting, item, marking, version, day, page, and whether it is a draft."""

import re
from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import (
    Block,
    Counter,
    Furniture,
    Heading,
    HeadingLook,
    Inline,
    Look,
    Run,
    line,
)  # fmt: skip
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import Front

PLACES = re.compile(r"(\{pages?\})")
LONGEST_TITLE = 48


def furniture(front: Front, labels: Labels, item: str = "", copy_number: str = "") -> Furniture:
    """The furniture of pages on one item, or on none."""
    notices = [labels("draft")] if front.is_draft else []
    notices += [labels("shareable")] if front.is_shareable else []
    notices += [labels("sample")] if front.is_sample else []
    return Furniture(
        marking=front.marking,
        left=shortened(front.occasion),
        right=shortened(item),
        notice=labels("separator").join(notices),
        footer=labels("separator").join(state(front, labels, copy_number)),
        page_of_pages=page_of_pages(labels),
    )


def opening(front: Front, labels: Labels, name: str = "") -> Block:
    """The first line of the text: marking, draft, what it is; headers are poorly read aloud."""
    said = [front.marking, labels("draft") if front.is_draft else "", labels("shareable") if front.is_shareable else ""]
    return line(labels("separator").join(word for word in (*said, name) if word), Look.OPENING)


def head(front: Front, labels: Labels, name: str) -> Iterator[Block]:
    """How a paper that is sent on its own begins: marking, what it is, of which meeting, when and where."""
    if front.marking or front.is_draft or front.is_shareable:
        yield opening(front, labels)
    yield Heading(name, HeadingLook.SHEET)
    when = dates.span(front.starts_on, front.ends_on, labels.calendar)
    occasion = labels("comma").join(word for word in (front.occasion, when, front.place) if word)
    yield line(occasion, Look.OCCASION)


def state(front: Front, labels: Labels, copy_number: str = "") -> list[str]:
    """Version, draft, day and copy, in words."""
    said = [labels("version", version=front.version)] if front.version else []
    said += [labels("draft")] if front.is_draft else []
    said.append(labels("as_of", day=dates.day(front.as_of, labels.calendar)))
    return said + ([labels("copy", copy=copy_number)] if copy_number else [])


def page_of_pages(labels: Labels) -> tuple[Inline, ...]:
    """The page line of the language, its numbers left to the reader's program."""
    pattern = labels("page", page="{page}", pages="{pages}")
    counters: dict[str, Inline] = {"{page}": Counter("page"), "{pages}": Counter("pages")}
    return tuple(counters.get(piece, Run(piece)) for piece in PLACES.split(pattern) if piece)


def numbered(number: str, heading: str) -> str:
    """Number and heading in one line, as a header shows them."""
    return f"{number} {heading}".strip()


def shortened(text: str) -> str:
    """The text, cut with an ellipsis where a header has no more room; a wide sign counts twice."""
    room = LONGEST_TITLE
    for place, sign in enumerate(text):
        room -= 2 if ord(sign) >= 0x2E80 else 1
        if room < 0:
            return f"{text[:place].rstrip()}…"
    return text
