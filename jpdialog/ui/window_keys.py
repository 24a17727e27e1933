"""The window's own actions as data, and their keys: going to rooms, taking back, language, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from jpdialog.ui.actions import Action
from jpdialog.ui.language import LANGUAGES, translate
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from jpdialog.ui.main_window import MainWindow


class WindowKeys:
    """What can be done wherever one is. ``more`` is filled by the app: language, look, workspace."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.more: list[Action] = []
        for action in self.own():
            if action.key:
                self._bind(action)
        self._bind(Action(name="", run=window.command_bar.open, key="Ctrl+K"))

    def own(self) -> list[Action]:
        """The window's actions, named in its language."""
        window = self._window
        where = translate("WindowKeys", "Window")
        rooms = [
            Action(
                name=room.name_now(),
                run=lambda to=room: window.go(Place(to)),  # type: ignore[misc]
                key=room.key,
                where=translate("WindowKeys", "Go to"),
            )
            for room in Room
        ]
        return [
            *rooms,
            Action(name=translate("WindowKeys", "Switch dialogue"), run=window.rail.card.open_list, key="Ctrl+D"),
            Action(name=translate("WindowKeys", "Take back"), run=window.take_back, key="Ctrl+Z"),
            Action(name=translate("WindowKeys", "Do again"), run=window.do_again, key="Ctrl+Shift+Z"),
            Action(
                name=translate("WindowKeys", "Show or fold away the inspector"),
                run=window.header.ui.fold_button.toggle,
                key="Ctrl+I",
                where=where,
            ),
        ]

    def everything(self) -> list[Action]:
        """What the command bar offers: here first, then elsewhere."""
        window = self._window
        here = window.page.actions_here() if window.page else []
        elsewhere = [action for page in window.pages.values() for action in page.commands()]
        return [*here, *self.own(), *elsewhere, *self.more]

    def _bind(self, action: Action) -> None:
        shortcut = QShortcut(QKeySequence(action.key), self._window)
        shortcut.activated.connect(lambda: self._run(action))

    def _run(self, action: Action) -> None:
        if self._window.front.currentWidget() is self._window.shell:
            action.run()


def language_name(code: str) -> str:
    """The name of the command that switches to a language; each says it in its own words."""
    return f"Language: {LANGUAGES[code]}"
