"""What goes along from one dialogue to the next, and how often it has."""

from collections.abc import Iterable

ASKS_FOR_A_DECISION = 2
"""Times carried over after which an action needs one: go on, ask for something else, or let it be."""


def times_carried(agreed_at: int | None, dialogues: Iterable[int], now: int) -> int:
    """How often what was agreed at one dialogue was taken along, by numbers of dialogues, up to dialogue ``now``.

    What has no dialogue that it comes from was never carried.
    """
    return 0 if agreed_at is None else sum(agreed_at < number <= now for number in set(dialogues))
