"""The window's own actions as data, and their keys: going to rooms, taking back, language, light and dark."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from jpdialog.ui.actions import Action
from jpdialog.ui.enter_key import EnterPresses
from jpdialog.ui.history.lines import LinesUndo
from jpdialog.ui.language import translate
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.ui.main_window import MainWindow


class WindowKeys:
    """What can be done wherever one is. ``more`` is filled by the app: language, look, workspace."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._pressing, self._undoing = EnterPresses(window), LinesUndo(window)
        self.more: list[Action] = []
        for action in self.own():
            if action.key:
                self._bind(action)
        self._bind(Action(name="", run=window.command_bar.open, key="Ctrl+K"))
        self._bind(Action(name="", run=window.history.do_again, key="Ctrl+Y"))  # as in Word

    def own(self) -> list[Action]:
        """The window's actions, named in its language."""
        where = translate("WindowKeys", "Window")
        return [*self._rooms(), *(Action(name=name, run=run, key=key, where=where) for name, run, key in self._acts())]

    def _rooms(self) -> list[Action]:
        where = translate("WindowKeys", "Go to")
        return [
            Action(name=room.name_now(), run=partial(self._window.go, Place(room)), key=room.key, where=where)
            for room in Room
        ]

    def _acts(self) -> list[tuple[str, Callable[[], object], str]]:
        window = self._window
        fold = window.header.ui.fold_button.toggle
        return [
            (translate("WindowKeys", "Switch dialogue"), window.rail.card.open_list, "Ctrl+D"),
            (translate("WindowKeys", "Find on this page"), window.search.here, "Ctrl+F"),
            (translate("WindowKeys", "Search everywhere"), window.search.everywhere, "Ctrl+Shift+F"),
            (translate("WindowKeys", "Take back"), window.history.take_back, "Ctrl+Z"),
            (translate("WindowKeys", "Do again"), window.history.do_again, "Ctrl+Shift+Z"),
            (translate("WindowKeys", "Show the history of what is here"), window.history.toggle, "Ctrl+H"),
            (translate("WindowKeys", "Show or fold away the inspector"), fold, "Ctrl+I"),
            (translate("WindowKeys", "Lock now"), window.lock, "Ctrl+L"),
        ]

    def everything(self) -> list[Action]:
        """What the command bar offers: what belongs to the page that is shown first, then all else."""
        window = self._window
        window.rooms.catch_up()
        shown = window.page
        here = [_placed(action, shown.room) for action in [*shown.actions_here(), *shown.commands()]] if shown else []
        others = [page for page in window.pages.values() if page is not shown]
        elsewhere = [_placed(action, page.room) for page in others for action in page.commands()]
        return [*here, *self.own(), *elsewhere, *self.more]

    def _bind(self, action: Action) -> None:
        shortcut = QShortcut(QKeySequence(action.key), self._window)
        shortcut.activated.connect(lambda: self._run(action))

    def _run(self, action: Action) -> None:
        if self._window.front.currentWidget() is self._window.shell:
            action.run()


def _placed(action: Action, room: Room) -> Action:
    """The action with the room that it belongs to, if it does not say so itself."""
    return action if action.where else replace(action, where=room.name_now())
