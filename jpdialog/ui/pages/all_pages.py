"""The page of each room, imported when it is first wanted, so that Home does not wait for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.ui.rooms import Room

if TYPE_CHECKING:
    from jpdialog.ui.pages.page import Page


def make_page(room: Room) -> Page:
    """The page of a room."""
    match room:
        case Room.HOME:
            from jpdialog.ui.pages import home

            return home.HomePage()
        case Room.PLAN:
            from jpdialog.ui.pages.plan import page as plan

            return plan.PlanPage()
        case Room.BRIEFS:
            from jpdialog.ui.pages.briefs import page as briefs

            return briefs.BriefsPage()
        case Room.DOCUMENTS:
            from jpdialog.ui.pages import documents

            return documents.DocumentsPage()
        case Room.SAFE:
            from jpdialog.ui.pages.safe import page as safe

            return safe.SafePage()
        case Room.ROOM | Room.ACTIONS | Room.FACTS:
            return _in_parts(room)


def _in_parts(room: Room) -> Page:
    if room is Room.ACTIONS:
        from jpdialog.ui.pages.actions import page as actions

        return actions.ActionsPage()
    if room is Room.FACTS:
        from jpdialog.ui.pages.facts import page as facts

        return facts.FactsPage()
    from jpdialog.ui.pages.room import parts as room_parts

    return room_parts.RoomParts()
