"""What the command bar offers of the briefs, from whichever room: every brief to go to, and what can be done there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.services.names import Names
from jpdialog.ui.actions import Action
from jpdialog.ui.field_words import field_word
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from jpdialog.ui.pages.briefs.page import BriefsPage


class BriefCommands(QObject):
    """The page's commands, named in the language of the window. Each goes to the room first: what it does is seen."""

    def __init__(self, page: BriefsPage) -> None:
        super().__init__(page)
        self._page = page

    def everything(self) -> list[Action]:
        """What can be done now; without a plan nothing."""
        page = self._page
        if page.desk is None or page.desk.plans.instrument() is None:
            return []
        tools = [action for tool in page.tools for action in tool.commands()]
        return tools if page.view is None else [*tools, *self._adding(), *self._statuses(), *self._ways()]

    def _adding(self) -> list[Action]:
        page = self._page
        add = [
            self.action(page.sheet.blocks[kind].add_button.accessibleName(), page.add_entry, kind) for kind in EntryKind
        ]
        second = self.tr("Hide second language") if page.is_second_shown else self.tr("Show second language")
        return [*add, self.action(second, page.toggle_second_language)]

    def _statuses(self) -> list[Action]:
        words = {status: self.tr("Set status: %1").replace("%1", field_word(status)) for status in BriefStatus}
        return [self.action(word, self._page.set_status, status) for status, word in words.items()]

    def _ways(self) -> list[Action]:
        page = self._page
        if page.desk is None:
            return []
        names, where = Names(page.desk, page.language), self.tr("Go to brief")
        return [
            Action(
                name=f"{view.number} {names.heading(view)}".strip(),
                run=lambda to=view.brief.id: page.place_chosen.emit(Place(Room.BRIEFS, to)),  # type: ignore[misc]
                where=where,
                words=names.other_heading(view),
            )
            for view in page.views
        ]

    def action(self, name: str, do: Callable[..., object], *what: object) -> Action:
        """A command that goes to the page of briefs and does this there."""

        def run() -> None:
            self._page.place_chosen.emit(Place(Room.BRIEFS))
            do(*what)

        return Action(name=name, run=run, where=self.tr("Briefs"))
