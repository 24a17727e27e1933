"""The doctor: looks the workspace over, and says in a line each what is right, or what is wrong and what to do."""

from dataclasses import dataclass, field

from jpdialog.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing looked at: a sentence of the words below the window, with its named values."""

    sentence: str
    values: dict[str, object] = field(default_factory=dict)
    is_right: bool = True


def right(sentence: str, **values: object) -> Observation:
    """Something that is as it should be."""
    return Observation(sentence, values)


def wrong(sentence: str, **values: object) -> Observation:
    """Something that is not, with what to do about it in the same sentence."""
    return Observation(sentence, values, is_right=False)


def look_over(desk: Desk) -> list[Observation]:
    """Look at everything; takes a moment with a large store, so do it off the window's thread."""
    return [_the_store(desk)]


def _the_store(desk: Desk) -> Observation:
    if desk.store.complaints():
        return wrong("The store of this workspace is damaged. Nothing was changed; put back a copy of its folder.")
    return right("The store is whole.")
