"""Minutes given against minutes needed: the same sum on a sheet and in a brief."""

from dataclasses import dataclass

SECONDS_IN_A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Something that is said within a time."""

    minutes_given: int | None = None
    seconds: int = 0
    """Time that the points take to say, with interpretation if there is any."""

    @property
    def seconds_over(self) -> int:
        """Seconds by which the points are too long for the time given; 0 when they fit or no time is given."""
        if self.minutes_given is None:
            return 0
        return max(0, self.seconds - self.minutes_given * SECONDS_IN_A_MINUTE)
