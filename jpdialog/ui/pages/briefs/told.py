"""What the page of briefs says of itself in the window's header: the brief that is open, its status, what is next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.board import UNWRITTEN, is_overdue
from jpdialog.services.names import Names
from jpdialog.ui.actions import Action
from jpdialog.ui.days import short_day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.exporting import Kind
from jpdialog.ui.pages.briefs.list_model import mark_of, status_word
from jpdialog.ui.pages.briefs.preview_tool import PreviewTool
from jpdialog.ui.pages.page import Status

if TYPE_CHECKING:
    from jpdialog.services.briefs import BriefView
    from jpdialog.ui.pages.briefs.page import BriefsPage


def title_of(view: BriefView, names: Names) -> str:
    """The section's number and heading."""
    return f"{view.number} {names.heading(view)}".strip()


def statuses_of(page: BriefsPage, view: BriefView) -> list[Status]:
    """The status of the brief, with those that can be chosen instead."""
    choices = tuple(Action(name=field_word(each), run=partial(page.set_status, each)) for each in BriefStatus)
    return [Status(status_word(view), mark_of(view, page.today()), choices)]


def note_of(page: BriefsPage, view: BriefView, names: Names) -> str:
    """Its serial number, who drafts it, and until when."""
    told = [translate("BriefsPage", "No. %1").replace("%1", str(view.brief.serial))]
    if view.drafter is not None:
        told.append(names.of(view.drafter, "name"))
    if view.brief.deadline is not None:
        is_past = is_overdue(view, page.today())
        words = translate("BriefsPage", "was due %1") if is_past else translate("BriefsPage", "due %1")
        told.append(words.replace("%1", short_day(view.brief.deadline, page.language)))
    return " · ".join(told)


def next_steps(page: BriefsPage, view: BriefView) -> list[Action]:
    """The buttons of the header: the preview, handing in where that is the next step, else the export."""
    export, ask = translate("BriefsPage", "Export talking points…"), partial(page.ask_export, Kind.TALKING_POINTS)
    shown = translate("BriefsPage", "The talking points as they will be printed, beside the brief (F4)")
    preview = Action(name=translate("BriefsPage", "Preview"), run=page.tool(PreviewTool).toggle, hint=shown)
    if view.brief.status in UNWRITTEN:
        hint, word = translate("BriefsPage", "Give this brief into clearance"), translate("BriefsPage", "Hand in")
        hand_in = Action(name=word, run=page.hand_in, is_primary=True, hint=hint)
        return [preview, Action(name=export, run=ask, key="Ctrl+E"), hand_in]
    return [preview, Action(name=export, run=ask, key="Ctrl+E", is_primary=True)]
