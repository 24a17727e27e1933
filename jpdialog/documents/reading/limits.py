"""How much a file may hold before it is refused: a plan is a few hundred pages at the most.

The limits are absolute and counted while reading, never on what a file says about itself nor on how well it was
packed: an honest document packs 515 to 1.
"""

from collections.abc import Iterable, Iterator

from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.trouble import Trouble

MEGABYTE = 1_000_000
FILE_BYTES = 100 * MEGABYTE
TEXT_BYTES = 20 * MEGABYTE
LINES = 500_000
PAGES = 5_000
PACKAGE_PARTS = 10_000
PACKAGE_BYTES = 200 * MEGABYTE
PART_BYTES = 100 * MEGABYTE
PART_TAGS = 3_000_000


def check_file_size(size: int, name: str) -> None:
    """Refuse a file of ``size`` bytes before it is read; raises Trouble."""
    if size >= FILE_BYTES:
        raise Trouble(
            "{name} has {size} MB, and files of {limit} MB or more are not read. Nothing was changed. "
            "Take the pictures out of it, or save only the text of the plan, and try again.",
            name=name,
            size=size // MEGABYTE,
            limit=FILE_BYTES // MEGABYTE,
        )


def check_text_size(size: int, name: str) -> None:
    """Refuse a text of ``size`` bytes or characters that no plan can have; raises Trouble."""
    if size > TEXT_BYTES:
        raise Trouble(
            "{name} holds {size} MB of text, and more than {limit} MB is not read: no plan is as long. "
            "Nothing was changed. Check that it is the right file, or cut out the part that is the plan.",
            name=name,
            size=size // MEGABYTE,
            limit=TEXT_BYTES // MEGABYTE,
        )


def collected(lines: Iterable[SourceLine], format_name: str, name: str, notes: Iterable[str] = ()) -> SourceText:
    """All ``lines`` as one text; raises Trouble when there are too many of them, or none that says anything.

    ``notes`` are taken after the last line, so that a reader may still add to them while it reads.
    """
    kept = tuple(_counted(lines, name))
    if not any(line.printed.strip() for line in kept):
        raise Trouble(
            "{name} holds no text, only white space. Nothing was changed. Check that it is the right file.", name=name
        )
    return SourceText(kept, format_name, tuple(notes))


def _counted(lines: Iterable[SourceLine], name: str) -> Iterator[SourceLine]:
    length = 0
    for count, line in enumerate(lines, start=1):
        length += len(line.text) + len(line.number)
        check_text_size(length, name)
        if count > LINES:
            raise Trouble(
                "{name} has more than {limit} lines, and no plan is as long. Nothing was changed. "
                "Check that it is the right file, or cut out the part that is the plan.",
                name=name,
                limit=LINES,
            )
        yield line
