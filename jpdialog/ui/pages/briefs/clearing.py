"""Clearing from the page of briefs: what its panel, its header and the menu of its list ask for is carried out here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.clearance import ClearanceStep, Verdict
from jpdialog.services.clearance import left_out_of
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs.clearance_panel import name_of

if TYPE_CHECKING:
    from jpdialog.domain.brief import Brief
    from jpdialog.ui.pages.briefs.page import BriefsPage


class Clearing(QObject):
    """What the page does about clearance; each is one transaction, so one undo takes it back."""

    def __init__(self, page: BriefsPage) -> None:
        super().__init__(page)
        self._page = page
        panel = page.known.clearance
        panel.answered.connect(self.answer)
        panel.chain_wanted.connect(self.set_chain)

    def set_status(self, brief_ids: Sequence[str], status: BriefStatus) -> None:
        """Say how far these briefs have come; how many were left out is told."""
        briefs = [view.brief for view in self._page.views if view.brief.id in brief_ids]
        if not briefs:
            return
        left_out: list[Brief] = []
        self._page.carry_out(lambda desk: left_out.extend(desk.clearances.set_status(briefs, status)))
        if left_out:
            self._page.trouble_met.emit(left_out_of(len(briefs), len(left_out)))

    def answer(self, step: ClearanceStep, verdict: Verdict, comment: str) -> None:
        """Keep what a body said to the brief that is open."""

        def say(desk: Desk) -> None:
            brief = self._open()
            if brief is not None and verdict == Verdict.CLEARED:
                desk.clearances.clear(brief, step, comment)
            elif brief is not None:
                desk.clearances.give_back(brief, step, comment)

        if self._page.carry_out(say):
            self._page.known.clearance.comment.clear()

    def set_chain(self, stages: list[list[str]]) -> None:
        """Ask these bodies about the brief that is open."""
        brief, panel = self._open(), self._page.known.clearance
        lead = next((name_of(row.view) for row in panel.rows if row.view.step.is_lead), "")
        lead = lead if any(lead in stage for stage in stages) else ""
        if brief and self._page.carry_out(lambda desk: desk.clearances.set_chain(brief, stages, lead)):
            panel.body.clear()

    def _open(self) -> Brief | None:
        view = self._page.view
        return view.brief if view else None
