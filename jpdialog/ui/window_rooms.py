"""Makes the pages of the window: each when it is first gone to, or when there is nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jpdialog.ui.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.pages.page import Page

NOTED = frozenset({"note", "notepad", "timeused", "use"})
"""Tables that are written line by line in the room."""
IDLE, QUIET = 30, 1000
"""Milliseconds between the pages that are made before anybody goes to them: time to paint and to answer keys; and
until it is tried again where somebody is at work."""


class WindowRooms(QObject):
    """The rooms and who makes their pages."""

    all_made = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._make_page: Callable[[Room], Page] | None = None
        self._unseen: dict[Room, set[object]] = {}
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._make_next)

    def furnish(self, make_page: Callable[[Room], Page]) -> None:
        """Have the pages made by this."""
        self._make_page = make_page

    def page_of(self, room: Room) -> Page | None:
        """The page of a room, made now if it was not yet."""
        if room not in self._window.pages and self._make_page is not None:
            self._window.add_page(self._make_page(room))
        page = self._window.pages.get(room)
        if page is not None and (unseen := self._unseen.pop(room, None)):
            page.refresh(unseen)
        return page

    def tell(self, changed: Collection[object], dialogue: Dialogue | None) -> None:
        """Tell all pages of a change, and in which dialogue the window is now."""
        for page in self._window.pages.values():
            is_other = (page.dialogue and page.dialogue.id) != (dialogue and dialogue.id)
            page.dialogue = dialogue
            page.refresh(None if is_other else changed)
            self._window.page_renamed(page)

    def take_noted(self, changed: Collection[object]) -> bool:
        """If a change is of lines noted in the room, tell it to the page shown; the others hear when they are gone to.

        Whoever takes notes must not wait while rooms that nobody looks at are read anew.
        """
        if not _is_noted(changed):
            return False
        for page in self._window.pages.values():
            if page is self._window.page:
                page.refresh(changed)
                self._window.page_renamed(page)
            else:
                self._unseen.setdefault(page.room, set()).update(changed)
        return True

    def start(self) -> None:
        """Make the pages that are missing, one after the other, between other things."""
        self._idle.start(IDLE)

    def stop(self) -> None:
        """Make no more pages by and by."""
        self._idle.stop()

    def _make_next(self) -> None:
        if self._window.page is not None and self._window.page.is_at_work():
            self._idle.start(QUIET)
            return
        missing = next((room for room in Room if room not in self._window.pages), None)
        if missing is None:
            self.all_made.emit()
        elif self.page_of(missing) is not None:
            self._idle.start(IDLE)


def _is_noted(changed: Collection[object]) -> bool:
    """Whether a change is of lines noted in the room, and of nothing else."""
    return all(getattr(each, "table", "") in NOTED for each in changed)
