"""Calling for briefs from the page: the panel asks, the worker calls, and the e-mail goes onto the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from jpdialog.services.calls import Calls
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.exports import made
from jpdialog.services.paper_lines import Wish
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.call.panel import CallPanel
from jpdialog.ui.pages.briefs.tool import BriefTool, Where
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.briefs import BriefView
    from jpdialog.services.calls import Wanted
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage


class CallTool(BriefTool):
    """The call can be opened again for more, or to withdraw what nobody has begun."""

    where = Where.WHOLE

    def __init__(self, page: BriefsPage) -> None:
        self.asking = CallPanel()
        super().__init__(page, self.asking)
        self.asking.ordered.connect(lambda wanted: self._call(wanted, is_copied=False))
        self.asking.copy_wanted.connect(lambda wanted: self._call(wanted, is_copied=True))
        self.asking.failed.connect(self._on_failed)
        self.asking.closed.connect(self.close)
        self._told_of: int | None = None

    def commands(self) -> list[Action]:
        """The call and its e-mail, once there is a dialogue."""
        if self._page.dialogue is None:
            return []
        action = self._page.command
        call = action(translate("CallPanel", "Call for briefs…"), self.ask)
        copy = action(translate("CallPanel", "Copy the e-mail text of the call"), self.copy_email)
        return [call, copy] if self._page.views else [call]

    def show_view(self, view: BriefView | None) -> None:
        """Take the notice of a call away once the call was taken back."""
        if self._told_of is not None and len(self._page.views) != self._told_of:
            self._told_of = None
            self._page.notice.hide()

    def ask(self) -> None:
        """Open the panel on the dialogue that one is in."""
        page = self._page
        if page.desk is not None and page.dialogue is not None and page.sheet.flush():
            page.place_chosen.emit(Place(Room.BRIEFS))
            title = dialogue_title(page.dialogue, page.desk.plans.instrument(), page.language)
            self.open()
            self.asking.ask(page.desk, page.dialogue, page.language, title)

    def copy_email(self) -> None:
        """Put the text of the e-mail onto the clipboard; a notice says so."""
        page = self._page
        if page.desk is None or page.dialogue is None or page.worker is None:
            return
        desk = page.desk
        wish = Wish(today=page.today(), dialogue=page.dialogue.number, language=page.language)
        page.worker.run(
            translate("CallPanel", "Writing the e-mail"),
            lambda _job: made(desk, "call-email", wish).decode(),
            self._on_email,
            page.trouble_met.emit,
        )

    def _call(self, wanted: list[Wanted], *, is_copied: bool) -> None:
        page = self._page
        if page.desk is None or page.dialogue is None or page.worker is None:
            return
        calls, dialogue = Calls(page.desk), page.dialogue
        page.worker.run(
            translate("CallPanel", "Calling for briefs"),
            lambda _job: calls.call(dialogue, wanted),
            lambda count: self._on_called(count, is_copied=is_copied),
            self._on_failed,
            can_stop=False,
        )

    def _on_called(self, count: int, *, is_copied: bool) -> None:
        self.close()
        told = translate("CallPanel", "%1 briefs are called for.").replace("%1", str(count))
        self._page.notice.tell(told, translate("CallPanel", "Copy e-mail text"), self.copy_email)
        self._told_of = count
        if is_copied:
            self.copy_email()

    def _on_email(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        told = translate("CallPanel", "The e-mail text is on the clipboard.")
        lead = translate("CallPanel", "The call as Word…")
        self._page.notice.tell(told, lead, lambda: self._page.place_chosen.emit(Place(Room.DOCUMENTS)))

    def _on_failed(self, trouble: Trouble) -> None:
        self.asking.show_trouble(self.said(trouble))
