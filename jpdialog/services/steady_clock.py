"""A clock that nobody sets and that goes on while the laptop sleeps, as a dialogue does."""

import time


def steady_seconds() -> float:
    """Seconds since a moment that stays the same until the computer is started anew."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)  # elsewhere `monotonic` goes on in sleep itself
    return time.clock_gettime(clock) if clock is not None else time.monotonic()
