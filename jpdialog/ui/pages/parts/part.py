"""What every part of a room is: a page of its own, shown inside the room's."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from jpdialog.ui.pages.page import Page

if TYPE_CHECKING:
    from jpdialog.domain.record import Record
    from jpdialog.services.desk import Desk


class Part(Page):
    """A part says what a page says, is told what a page is told, and names the kinds of records that it shows.

    It is made when it is first shown, or when there is nothing else to do; ``leave`` comes before another part too.
    """

    kinds: ClassVar[tuple[type[Record], ...]] = ()

    @classmethod
    def has(cls, desk: Desk, thing: str) -> bool:
        """Whether the thing of that id is shown here."""
        return any(desk.store.get(kind, thing) is not None for kind in cls.kinds)
