"""A text in the second language that is older than its text, until a person says that it is still right."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from sqlmodel import Field

from jpdialog.domain.brief import Entry, second_of
from jpdialog.domain.record import Record

FIRST = ("text", "answer")
"""The texts of an entry that have a second language."""
Changed = Mapping[tuple[str, str], int]
"""By entry and field, the place in the log of the change that gave the field its words; a greater one is later."""


class StillRight(Record, table=True):
    """That a text in the second language is right for its text as both are worded; ``wording`` names the two."""

    entry_id: str = Field(index=True)
    wording: str = Field(min_length=1)
    said_at: str = ""
    said_by: str = ""


def wording_of_pair(entry: Entry, field: str) -> str:
    """A name of both wordings of a text: where a letter of either is another, so is the name."""
    both = f"{field}\0{getattr(entry, field)}\0{getattr(entry, second_of(field))}"
    return sha256(both.encode()).hexdigest()


def older_translations(
    entries: Iterable[Entry], changed: Changed, still_right: Iterable[StillRight]
) -> Iterator[tuple[Entry, str]]:
    """Entries with the first-language text that was changed after its translation; blank ones are not compared."""
    right = {(each.entry_id, each.wording) for each in still_right}
    for entry in entries:
        for field in FIRST:
            first, second = changed.get((entry.id, field), 0), changed.get((entry.id, second_of(field)), 0)
            if first > second and (entry.id, wording_of_pair(entry, field)) not in right and has_both(entry, field):
                yield entry, field


def has_both(entry: Entry, field: str) -> bool:
    """Whether a text and its translation are both written."""
    return bool(getattr(entry, field).strip() and getattr(entry, second_of(field)).strip())
