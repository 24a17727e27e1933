"""Room kept back for the day when the disk is full: given up then, so that what is being typed can still be saved.

The reserve is a file of chance bytes in the workspace's folder (a disk that packs its files would keep no room for
zeros). It is made when there is plenty of room, and made anew when there is plenty again.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from time import monotonic
from typing import ParamSpec, TypeVar

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.database import NoRoomError, said_to_people
from jpdialog.storage.places import RESERVE_FILE

SIZE, PIECE = 4 * 1024 * 1024, 1024 * 1024  # bytes; a piece is written within the blink that one edit may take
PLENTY = 4 * SIZE  # bytes free, below which the reserve itself would be what fills the disk
PATIENCE = 60.0  # seconds until a disk that refused the reserve is asked again

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[Trouble], None]


class Reserve:
    """The reserve of one workspace. Listeners are told, in the writer's thread, when it went and when it is back."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / RESERVE_FILE
        self._missing = SIZE
        self._ask_again = 0.0
        self._is_given_up = self._is_told = False
        self._listeners: list[Listener] = []

    @contextmanager
    def behind(self) -> Iterator[None]:
        """Stand behind a write: without room for it the reserve is given up, and the same write may be tried again.

        Raises what ``said_to_people`` does.
        """
        try:
            with said_to_people():
                yield
        except NoRoomError as error:
            error.room_was_made = self._give_up()
            raise
        if self._is_given_up and not self._is_told:
            self._is_told = True
            self._tell(_gone())
        self.keep()

    def keep(self, most: int = PIECE) -> None:
        """Add up to ``most`` bytes to a reserve that is not whole, if the disk has plenty of room; quietly if not."""
        if self._missing <= 0 or monotonic() < self._ask_again:
            return
        try:
            self._missing = SIZE - (self._file.stat().st_size if self._file.exists() else 0)
            if self._missing > 0 and shutil.disk_usage(self._file.parent).free >= PLENTY:
                self._add(min(most, self._missing))
        except OSError:
            self._ask_again = monotonic() + PATIENCE
        if self._missing <= 0 and self._is_given_up:
            was_told, self._is_given_up, self._is_told = self._is_told, False, False
            if was_told:
                self._tell(_back())

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` told, at once if the reserve is given up already; gives back how to stop that."""
        self._listeners.append(listener)
        if self._is_given_up:
            listener(_gone())
        return lambda: self._listeners.remove(listener)

    def _add(self, size: int) -> None:
        try:
            with self._file.open("ab") as file:
                file.write(os.urandom(size))
        except OSError:  # part of a reserve would only have taken the last room
            self._file.unlink(missing_ok=True)
            raise
        self._missing -= size

    def _give_up(self) -> bool:
        with suppress(OSError):
            self._file.unlink()
            self._missing, self._is_given_up = SIZE, True
            return True
        return False

    def _tell(self, what: Trouble) -> None:
        for listener in list(self._listeners):
            listener(what)


def again_with_room(write: Callable[P, T]) -> Callable[P, T]:
    """A write that is done once more when the reserve was given up for it: for what a person is typing."""

    @wraps(write)
    def written(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return write(*args, **kwargs)
        except NoRoomError as error:
            if not error.room_was_made:
                raise
        return write(*args, **kwargs)

    return written


def _gone() -> Trouble:
    return Trouble(
        "The disk is full. What you type is still saved, in room that was kept back for this; make room on the disk"
        " soon."
    )


def _back() -> Trouble:
    return Trouble("There is room on the disk again. What you typed is saved, and so is what you type from now on.")
