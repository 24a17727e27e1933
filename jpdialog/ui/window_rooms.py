"""Makes the pages of the window: each when it is first gone to, or when there is nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jpdialog.ui.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.pages.page import Page

NOTED = frozenset({"note", "notepad", "timeused", "use"})
"""Tables that are written line by line in the room."""
IDLE = 30
"""Milliseconds between the pages that are made before anybody goes to them: time to paint and to answer keys."""
QUIET = 300
"""Milliseconds without a change before the rooms that nobody looks at are read anew, one after the other."""
AT_WORK = 1000
"""Milliseconds until a page is made after all where somebody types."""


class WindowRooms(QObject):
    """The rooms and who makes their pages."""

    made = Signal()
    """There is a page more."""
    all_made = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._make_page: Callable[[Room], Page] | None = None
        self._unseen: dict[Room, Collection[object] | None] = {}
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._make_next)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._read_next)

    def furnish(self, make_page: Callable[[Room], Page]) -> None:
        """Have the pages made by this."""
        self._make_page = make_page

    def page_of(self, room: Room) -> Page | None:
        """The page of a room as things are now; made if it was not yet."""
        if room not in self._window.pages and self._make_page is not None:
            self._window.add_page(self._make_page(room))
        page = self._window.pages.get(room)
        if page is not None and room in self._unseen:
            page.refresh(self._unseen.pop(room))
        return page

    def tell(self, page: Page, changed: Collection[object] | None) -> None:
        """Tell the page that is shown of a change; the others hear of it when it is quiet, or when they are gone to.

        Whoever writes must not wait while rooms that nobody looks at are read anew; and of lines noted in the room,
        which come one after the other, those hear only when they are gone to, or of something else.
        """
        if page is self._window.page:
            page.refresh(changed)
            return
        before = self._unseen.get(page.room, ())
        self._unseen[page.room] = None if changed is None or before is None else {*before, *changed}
        if changed is None or not _is_noted(changed):
            self._quiet.start(QUIET)

    def forget(self) -> None:
        """All pages are read anew for another desk or dialogue: what they were to be told is told by that."""
        self._unseen.clear()

    def catch_up(self) -> None:
        """Tell all pages now what they were not told."""
        for room in list(self._unseen):
            self._read(room)

    def start(self) -> None:
        """Make the pages that are missing, one after the other, between other things."""
        self._idle.start(IDLE)

    def stop(self) -> None:
        """Make no more pages by and by, and read none."""
        self._idle.stop()
        self._quiet.stop()

    def _make_next(self) -> None:
        if self._window.page is not None and self._window.page.is_at_work():
            self._idle.start(AT_WORK)
            return
        missing = next((room for room in Room if room not in self._window.pages), None)
        if missing is None:
            self.all_made.emit()
        elif self.page_of(missing) is not None:
            self.made.emit()
            self._idle.start(IDLE)

    def _read_next(self) -> None:
        if self._window.is_written_in():
            self._quiet.start(QUIET)
        elif self._unseen:
            self._read(next(iter(self._unseen)))
            self._quiet.start(IDLE)

    def _read(self, room: Room) -> None:
        page = self.page_of(room)
        if page is not None:
            page.renamed.emit()


def _is_noted(changed: Collection[object]) -> bool:
    """Whether a change is of lines noted in the room, and of nothing else."""
    return all(getattr(each, "table", "") in NOTED for each in changed)
