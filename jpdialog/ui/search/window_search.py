"""Searching in the window: the panel for everything and the bar for the page, and going to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTextEdit

from jpdialog.ui.search.find_bar import FindBar
from jpdialog.ui.search.hit_lines import HitLine
from jpdialog.ui.search.panel import SearchPanel

if TYPE_CHECKING:
    from jpdialog.domain.search.query import Query
    from jpdialog.ui.main_window import MainWindow


class WindowSearch:
    """What the window knows of searching."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel = SearchPanel(self._lines, window)
        self.bar = FindBar(self._texts, self._show_next, window.shell)
        self.panel.chosen.connect(self._go)
        for key, step in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.activated.connect(lambda by=step: self._step(by))

    def everywhere(self) -> None:
        """Open the panel; what was being typed is written first, so that it can be found."""
        window = self._window
        if window.desk is not None:
            from jpdialog.ui.search.found_places import dialogues_of

            window.leave_page()
            self.panel.open(dialogues_of(window.desk, window.language))

    def here(self) -> None:
        """Find on the page that is shown; on one without text of its own, everywhere."""
        if self._texts():
            self.bar.open()
        else:
            self.everywhere()

    def page_changed(self) -> None:
        """Another page, or another thing on it, is shown: look there, or have nothing more to mark."""
        if self.bar.isVisible():
            if self._texts():
                self.bar.look()
            else:
                self.bar.close_bar()

    def _step(self, by: int) -> None:
        if self._texts():
            self.bar.step(by)

    def _texts(self) -> list[QTextEdit]:
        page = self._window.page
        return page.texts() if page is not None else []

    def _show_next(self, query: Query, by: int) -> bool:
        page = self._window.page
        return page is not None and page.show_next(query, by)

    def _lines(self, typed: str, group: str, dialogue_id: str) -> list[HitLine]:
        from jpdialog.ui.search.found_places import lines_for

        desk = self._window.desk
        return lines_for(desk, typed, group, dialogue_id, self._window.language) if desk is not None else []

    def _go(self, line: HitLine, typed: str) -> None:
        window = self._window
        if line.place is None:
            return
        if line.dialogue_id and line.dialogue_id != window.dialogue_id:
            window.choose_dialogue(line.dialogue_id)
        window.go(line.place)
        if self._texts():
            spot = window.page.spot_of(line.place.thing, line.field) if window.page is not None else None
            self.bar.show_words(typed, spot)
