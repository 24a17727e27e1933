"""Figures of stores of forms 1 to 4: one value each, those of one subject speaking of one thing. They become series."""

from collections.abc import Iterable
from contextlib import suppress

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.ordering import keys
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store

EMPTIED = ("value", "value_translation", "subject", "source", "source_translation")


def take_up(store: Store) -> None:
    """Make series of the old figures in a store, if it has any; one that cannot be written is left as it is."""
    with suppress(Trouble):
        if store.count(Figure) > store.count(Figure, value=""):
            _take_up(store)
            store.begin_undo_anew()


def _take_up(store: Store) -> None:
    with store.transaction() as door:
        for alike in _by_subject(each for each in door.find(Figure) if each.value):
            _join(door, alike)


def _by_subject(figures: Iterable[Figure]) -> list[list[Figure]]:
    groups: dict[str, list[Figure]] = {}
    for each in figures:
        groups.setdefault(each.subject or each.id, []).append(each)
    return list(groups.values())


def _join(door: Door, alike: list[Figure]) -> None:
    """The first of them stays, with the values of all; a value in another unit keeps its unit with it, as words."""
    first = alike[0]
    for each, place in zip(alike, keys(len(alike)), strict=True):
        second = each.value_translation
        if each.unit != first.unit:
            second = quantity.with_unit(second or each.value, each.unit_translation)
        door.create(
            FigureValue(
                figure_id=first.id,
                value=each.value if each.unit == first.unit else quantity.with_unit(each.value, each.unit),
                value_translation=second,
                source=each.source,
                source_translation=each.source_translation,
                as_of=each.as_of,
                position=place,
                is_sample=each.is_sample,
            )
        )
    for field in EMPTIED:
        first = door.edit(first, field, "")
    door.edit(first, "as_of", None)
    for each in alike[1:]:
        door.delete(each)
