"""Makes the pages of the window: each when it is first gone to, or when there is nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jpdialog.ui.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.pages.page import Page

NOTED = frozenset({"note", "notepad", "timeused", "use"})
"""Tables that are written line by line in the room."""
IDLE = 30
"""Milliseconds between the pages that are made before anybody goes to them: time to paint and to answer keys."""


class WindowRooms(QObject):
    """The rooms and who makes their pages."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._make_page: Callable[[Room], Page] | None = None
        self._unseen: dict[Room, set[object]] = {}
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
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

    def tell(self, page: Page, changed: Collection[object] | None) -> None:
        """Tell a page of a change; of lines noted in the room the other pages hear when they are gone to.

        Whoever takes notes must not wait while rooms that nobody looks at are read anew.
        """
        if changed is not None and is_noted(changed) and page is not self._window.page:
            self._unseen[page.room] = {*self._unseen.get(page.room, ()), *changed}
            return
        page.refresh(changed)

    def start(self) -> None:
        """Make the pages that are missing, one after the other, between other things."""
        self._idle.start()

    def stop(self) -> None:
        """Make no more pages by and by."""
        self._idle.stop()

    def _make_next(self) -> None:
        missing = next((room for room in Room if room not in self._window.pages), None)
        if missing is not None and self.page_of(missing) is not None:
            self._idle.start()


def is_noted(changed: Collection[object]) -> bool:
    """Whether a change is of lines noted in the room, and of nothing else."""
    return all(getattr(each, "table", "") in NOTED for each in changed)
