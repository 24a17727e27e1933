"""Last time on the page of briefs: a panel to take over from, and a mark on what was taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from jpdialog.services.last_time import CarryOver
from jpdialog.services.names import Names
from jpdialog.services.uses import raised_before
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.carried.mark import CarriedMark
from jpdialog.ui.pages.briefs.carried.panel import LastTimePanel
from jpdialog.ui.pages.briefs.carried.words import numbered
from jpdialog.ui.pages.briefs.tool import BriefTool, Where
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jpdialog.domain.brief import Entry
    from jpdialog.services.briefs import BriefView
    from jpdialog.services.last_time import LastTime
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage

QUIET = 100
"""Milliseconds without a change before it is told again."""


class LastTimeTool(BriefTool):
    """Beside the brief, so that both are read; one key takes an entry over, one all of them."""

    where = Where.BESIDE

    def __init__(self, page: BriefsPage) -> None:
        self.telling = LastTimePanel()
        super().__init__(page, self.telling)
        self.lead = QPushButton(page)
        set_role(self.lead, "link")
        self.lead.setAccessibleName(translate("LastTime", "From last time"))
        self.lead.hide()
        self.lead.clicked.connect(self.look_back)
        page.panels.add_above(self.lead)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self._tell)
        self.telling.wanted.connect(self.take_over)
        self.telling.closed.connect(self._leave)

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+Shift+T opens the panel, or goes to it."""
        return {"Ctrl+Shift+T": self.look_back}

    def commands(self) -> list[Action]:
        """Looking back, and taking everything over."""
        if self._page.view is None:
            return []
        action = self._page.command
        look = action(translate("LastTime", "From last time…"), self.look_back)
        return [look, action(translate("LastTime", "Take over everything from last time"), self.take_everything)]

    def look_back(self) -> None:
        """Open the panel on the brief that is open."""
        if self._page.view is not None:
            self.open()
            self._tell()
            self.telling.focus_first()

    def take_everything(self) -> None:
        """Take over all that was not yet."""
        view = self._page.view
        if view is not None and self._page.desk is not None:
            self.take_over([each.entry for each in CarryOver(self._page.desk).of(view.brief).left])

    def take_over(self, entries: list[Entry]) -> None:
        """Take these over into the brief that is open; one undo takes it back."""
        view = self._page.view
        if view is not None and entries:
            self._page.carry_out(lambda desk: CarryOver(desk).take_over(view.brief, entries))

    def show_view(self, view: BriefView | None) -> None:
        """Follow the page once it is quiet: what is read of the past is no reason to wait."""
        if view is None or view.entries:
            self.lead.hide()
        if view is None:
            self._quiet.stop()
        else:
            self._quiet.start()

    # Inside

    def _tell(self) -> None:
        """Mark what was taken over; tell what else there is, in the panel if it is open, else where nothing is yet."""
        page, view = self._page, self._page.view
        if view is None or page.desk is None:
            return
        self._mark(view)
        if not self.is_open() and view.entries:
            return
        last = CarryOver(page.desk).of(view.brief)
        if self.is_open():
            self.telling.show_last(last, page.desk, Names(page.desk, page.language), page.language)
        self._show_lead(last, is_wanted=not self.is_open() and not view.entries)

    def _show_lead(self, last: LastTime, *, is_wanted: bool) -> None:
        if last.dialogue is not None:
            told = translate("LastTime", "Entries of %1 that can be taken over: %2 (Ctrl+Shift+T)")
            told = told.replace("%1", numbered(last.dialogue, self._page.language)).replace("%2", str(len(last.left)))
            self.lead.setText(told)
            self.lead.setAccessibleName(told)
        self.lead.setVisible(is_wanted and bool(last.left))

    def _mark(self, view: BriefView) -> None:
        desk, sheet = self._page.desk, self._page.sheet
        carried = CarryOver(desk).carried(view.entries) if desk is not None else {}
        raised = raised_before(desk, view.entries, view.dialogue) if desk is not None else {}
        for row in (row for block in sheet.blocks.values() for row in block.rows):
            known = carried.get(row.entry.id) if row.entry is not None else None
            mark = row.findChild(CarriedMark)
            if mark is None and known is not None:
                mark = CarriedMark(row)
                row.tell_below(mark)
            if mark is not None:
                mark.setVisible(known is not None)
                if known is not None:
                    mark.show_carried(known, self._page.language, raised.get(row.entry.id) if row.entry else None)

    def _leave(self) -> None:
        self.close()
        self._quiet.start()
        self._page.sheet.focus_first()
