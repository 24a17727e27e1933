"""Whose turn it is to write: one after another, and for how long the others would have to wait.

Most writes take milliseconds, and whoever comes meanwhile waits for them. One that says that it is long is waited for
by nobody who works in the window: what is being typed is put by until it is done, and all else is told to come again.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Lock, RLock, get_ident
from typing import Any

from jpdialog.domain.trouble import Trouble

MOMENT = 0.02
"""Seconds for which a long write is waited for, in case that it is at its end."""


class BusyError(Trouble):
    """Much is being written at this moment. Nothing was changed: what was wanted can be done once that is through."""


class Turns:
    """The turns of one store. ``keep`` writes down what was typed meanwhile, when the turn for it comes."""

    def __init__(self, keep: Callable[[Mapping[tuple[str, str], object]], None]) -> None:
        self._turn, self._keep = RLock(), keep
        self._long_of = 0
        self._typed: dict[tuple[str, str], object] = {}
        self._typing = Lock()

    @property
    def is_long_elsewhere(self) -> bool:
        """Whether another thread is at a write that takes long."""
        return self._long_of not in (0, get_ident())

    @contextmanager
    def taken(self, *, is_long: bool = False) -> Iterator[None]:
        """Have the turn. Raises BusyError if another has it for long."""
        if is_long:  # said before it has the turn, so that nobody begins to wait for it
            self._long_of = get_ident()
        if not self._turn.acquire(timeout=MOMENT if self.is_long_elsewhere else -1):
            raise _busy()
        try:
            self._keep_what_was_typed()
            yield
        finally:
            if is_long:
                self._long_of = 0
            self._give_back()

    def put_by(self, entity: str, values: Mapping[str, object]) -> None:
        """Keep what is being typed when the turn for it comes, which is soon, whoever has it now."""
        with self._typing:
            self._typed.update({(entity, field): value for field, value in values.items()})
        if self._turn.acquire(blocking=False):
            self._give_back()

    def typed_into(self, entity: str) -> dict[str, Any]:
        """What was put by of a record and waits to be kept, by its fields."""
        with self._typing:
            return {field: value for (name, field), value in self._typed.items() if name == entity}

    def _give_back(self) -> None:
        """Let the next have the turn; what was typed by then is kept first, or by whoever has it next."""
        is_kept = True
        while is_kept:
            try:
                is_kept = self._keep_what_was_typed()
            finally:
                self._turn.release()
            is_kept = is_kept and bool(self._typed) and self._turn.acquire(blocking=False)

    def _keep_what_was_typed(self) -> bool:
        """False if it cannot be kept now: it waits on, and whoever has the turn is not to be told of it."""
        with self._typing:
            typed = dict(self._typed)
        try:
            if typed:
                self._keep(typed)
        except Trouble:
            return False
        with self._typing:
            self._typed = {of: value for of, value in self._typed.items() if typed.get(of, self) != value}
        return True


def _busy() -> BusyError:
    return BusyError(
        "Much is being written at this moment, so this was not changed. What you typed is kept; try again when it is"
        " done."
    )
