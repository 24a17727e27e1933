"""What the page of briefs is made of: the list, the sheet, the inspector, and the tools with their panels.

`page.py` says what is shown in them and when; here they are made, dressed and found.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent
from typing_extensions import override

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.briefs.empty import EmptyBriefs
from jpdialog.ui.pages.briefs.inspector import BriefInspector
from jpdialog.ui.pages.briefs.list_view import BriefList
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.briefs.panels import BriefPanels
from jpdialog.ui.pages.briefs.sheet import BriefSheet
from jpdialog.ui.pages.briefs.style import briefs_stylesheet
from jpdialog.ui.pages.page import Page
from jpdialog.ui.theme import tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from jpdialog.services.briefs import BriefView
    from jpdialog.services.desk import Desk
    from jpdialog.ui.pages.briefs.tool import BriefTool

T = TypeVar("T", bound="BriefTool")


class BriefsParts(Page):
    """Its parts, and what holds for all of them: what was typed is written before anything else is done."""

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self.today = today
        self.views: list[BriefView] = []
        self.list, self.sheet = BriefList(self), BriefSheet(pace or Pace(), self)
        self.known, self.notice, self.empty = BriefInspector(), Notice(self), EmptyBriefs()
        self.known.place_chosen.connect(self.place_chosen)
        self.panels = BriefPanels(self)
        self.panels.add_above(self.sheet.gone)  # over the brief, not in it: it is read wherever one writes
        self.tools: list[BriefTool] = []
        self._dress()

    def furnish(self, tools: Iterable[BriefTool]) -> None:
        """Take up these tools."""
        self.tools.extend(tools)
        for tool in self.tools:
            self.panels.add(tool)

    def tool(self, kind: type[T]) -> T:
        """The page's tool of this kind."""
        return next(tool for tool in self.tools if isinstance(tool, kind))

    def tell_tools(self, view: BriefView | None) -> None:
        """Let the tools follow the brief that is open; None: none is."""
        for tool in self.tools:
            tool.show_view(view)

    def of_sections(self) -> list[BriefView]:
        """The briefs without the steering brief."""
        return [view for view in self.views if not view.is_steering]

    def show_writing(self) -> None:
        """Show the brief that is open, and the list beside it."""
        self.panels.show(self.panels.writing)

    def is_writing_shown(self) -> bool:
        """Whether the briefs themselves are shown, not what calls for them."""
        return self.panels.shown is self.panels.writing

    def carry_out(self, work: Callable[[Desk], object]) -> bool:
        """Do work on the desk once what was typed is written; False, and told, if it met Trouble."""
        if self.desk is None or not self.sheet.flush():
            return False
        try:
            work(self.desk)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return False
        return True

    def _dress(self) -> None:
        sheet = briefs_stylesheet(tokens_of(self))
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
            self.known.setStyleSheet(sheet)  # it is shown in the window's own column

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._dress()
