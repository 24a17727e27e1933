"""Calling for a new dialogue from the page of briefs, in the place of the brief; the window goes into the new one,
and on to the call for its briefs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.domain.action_list import Shown
from jpdialog.services.closing import CarriedAlong, Closing
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.call.tool import CallTool
from jpdialog.ui.pages.briefs.new_dialogue import NewDialoguePanel
from jpdialog.ui.pages.briefs.tool import BriefTool, Where
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.trouble import Trouble
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage


class NewDialogueTool(BriefTool):
    """Also there before there is any brief, once there is a plan."""

    where = Where.WHOLE

    def __init__(self, page: BriefsPage) -> None:
        self.asking = NewDialoguePanel()
        super().__init__(page, self.asking)
        self.asking.created.connect(self._on_created)
        self.asking.failed.connect(self._on_failed)
        self.asking.closed.connect(self.close)

    def commands(self) -> list[Action]:
        """A new dialogue, wherever one is."""
        return [self._page.command(translate("BriefCommands", "New dialogue…"), self.ask)]

    def ask(self) -> None:
        """Open the panel that asks for a new dialogue."""
        page = self._page
        if page.desk is not None and page.sheet.flush():
            page.place_chosen.emit(Place(Room.BRIEFS))
            self.open()
            self.asking.ask(page.desk)

    def _on_created(self, dialogue: Dialogue) -> None:
        self._page.dialogue_chosen.emit(dialogue.id)
        self.close()
        self._page.tool(CallTool).ask()
        desk, worker = self._page.desk, self._page.worker
        if desk is not None and worker is not None:
            reading = Closing(desk)
            worker.run("", lambda _job: reading.carried_along(dialogue), self._tell_carried, can_stop=False)

    def _tell_carried(self, along: CarriedAlong) -> None:
        """What the new dialogue takes along, and what of it asks for a decision."""
        notice = self._page.tool(CallTool).asking.carried
        count, deciding = str(len(along.carried)), len(along.needing_decision)
        if not along.carried:
            return
        if not deciding:
            told = translate("BriefCommands", "Open actions that come along: %1.").replace("%1", count)
            notice.tell(told, "", notice.hide)
            return
        told = translate(
            "BriefCommands",
            "Open actions that come along: %1."
            " Carried over twice or more, with no decision sought: %2; decide on them.",
        )
        told = told.replace("%1", count).replace("%2", str(deciding))
        notice.tell(told, translate("BriefCommands", "Show them"), self._show_carried)

    def _show_carried(self) -> None:
        self._page.place_chosen.emit(Place(Room.ACTIONS, Shown.TO_DECIDE))

    def _on_failed(self, trouble: Trouble) -> None:
        self.asking.show_trouble(self.said(trouble))
