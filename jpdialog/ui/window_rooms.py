"""Makes the pages of the window: each when it is first gone to, or when there is nothing else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jpdialog.ui.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.pages.page import Page

IDLE = 30
"""Milliseconds between the pages that are made before anybody goes to them: time to paint and to answer keys."""


class WindowRooms(QObject):
    """The rooms and who makes their pages."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._make_page: Callable[[Room], Page] | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._make_next)

    def furnish(self, make_page: Callable[[Room], Page]) -> None:
        """Have the pages made by this."""
        self._make_page = make_page

    def page_of(self, room: Room) -> Page | None:
        """The page of a room, made now if it was not yet."""
        if room not in self._window.pages and self._make_page is not None:
            self._window.add_page(self._make_page(room))
        return self._window.pages.get(room)

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
