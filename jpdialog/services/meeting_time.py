"""The time that a dialogue takes: counted by side and item while it goes on, against the plan.

It is counted by a clock that nobody sets (``steady``), so that a change of the computer's clock, midnight or a lid that
was closed neither adds nor loses a minute. Only across a restart the clock on the wall has to do; a gap of more than
``LONGEST_GAP`` is taken for a pause.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.note_pad import NotePad
from jpdialog.domain.time_used import ItemTime, TimeUsed, times_by_item
from jpdialog.services.desk import Desk
from jpdialog.services.steady_clock import steady_seconds

Place = tuple[str | None, str | None]
"""An item and a side."""
LONGEST_GAP = timedelta(minutes=30)


def utc_now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


class MeetingTime:
    """The clock of one dialogue on this laptop. ``count`` often, ``keep`` as often as is to be safe from a crash."""

    def __init__(
        self,
        desk: Desk,
        dialogue: Dialogue,
        steady: Callable[[], float] = steady_seconds,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store, self._dialogue, self._steady, self._now = desk.store, dialogue, steady, now
        self._counted = {
            (each.agenda_item_id, each.party_id): each
            for each in desk.store.find(TimeUsed, dialogue_id=dialogue.id, replica=desk.store.replica)
        }
        self._others = [
            each for each in desk.store.find(TimeUsed, dialogue_id=dialogue.id) if each.replica != desk.store.replica
        ]
        self._known = set(self._counted)
        self._unkept: set[Place] = set()
        self._since: float | None = None
        self._rest = 0.0

    @property
    def is_running(self) -> bool:
        """Whether time is being counted."""
        return self._since is not None

    def times(self) -> dict[str | None, ItemTime]:
        """The time used so far, by item."""
        return times_by_item([*self._counted.values(), *self._others])

    def start(self) -> None:
        """Count from now on."""
        self._since, self._rest = self._steady(), 0.0

    def resume(self, pad: NotePad) -> None:
        """Go on after a restart: what went by meanwhile counts, unless it is too long to be anything but a pause."""
        self.start()
        if not pad.counted_at:
            return
        gap = self._now() - datetime.fromisoformat(pad.counted_at)
        if timedelta() < gap <= LONGEST_GAP:
            self._rest = gap.total_seconds()

    def count(self, pad: NotePad) -> None:
        """Add what went by since the last time to where the pad stands; ``keep`` makes it safe."""
        now = self._steady()
        gone = self._rest + (now - self._since if self._since is not None else 0.0)
        self._since = now if self._since is not None else None
        seconds = int(gone)
        self._rest = gone - seconds
        if seconds > 0:
            self._add(pad, seconds)

    def moment(self) -> str:
        """The moment up to which it is counted, for the pad."""
        return self._now().isoformat(timespec="seconds")

    def keep(self) -> None:
        """Make what was counted safe, beside the log; as long as it takes to write, so not on the window's thread."""
        for place in list(self._unkept):
            self._unkept.discard(place)
            mine = self._counted[place]
            if place not in self._known:
                with self._store.transaction(can_undo=False) as door:
                    door.create(mine)
                self._known.add(place)
            else:
                self._store.keep_drafts(mine, {"seconds": mine.seconds})

    def stop(self, pad: NotePad) -> None:
        """Count no further."""
        self.count(pad)
        self._since, self._rest = None, 0.0

    def settle(self) -> None:
        """Let the times counted be changes like any other, which nobody takes back."""
        self.keep()
        with self._store.transaction(can_undo=False) as door:
            for each in self._counted.values():
                door.edit(each, "seconds", each.seconds)
                door.settle_draft(f"{each.__tablename__}:{each.id}", "seconds")

    def _add(self, pad: NotePad, seconds: int) -> None:
        party_id = None if pad.is_joint else pad.party_id
        place = (pad.agenda_item_id, party_id)
        known = self._counted.get(place) or TimeUsed(
            dialogue_id=self._dialogue.id,
            agenda_item_id=pad.agenda_item_id,
            party_id=party_id,
            replica=self._store.replica,
            is_sample=self._dialogue.is_sample,
        )
        self._counted[place] = TimeUsed(**{**known.model_dump(), "seconds": known.seconds + seconds})
        self._unkept.add(place)
