"""How it is told that a question was raised before: in which years, and whether this is the answer that was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.ui.language import translate

if TYPE_CHECKING:
    from jpdialog.services.uses import Raised


def raised_words(raised: Raised, *, is_short: bool = False) -> str:
    """When a question was raised before, and whether this is the answer that was given; if not short, the other one."""
    if raised.is_this_answer:
        told = translate("RoomPage", "Raised in %1; this answer was given.")
    elif is_short:
        told = translate("RoomPage", "Raised in %1; another answer was given.")
    else:
        told = translate("RoomPage", "Raised in %1; another answer was given: %2")
    years = list(raised.years)
    listed = translate("RoomPage", "%1 and %2").replace("%2", "".join(years[-1:])).replace("%1", ", ".join(years[:-1]))
    return told.replace("%1", listed if len(years) > 1 else "".join(years)).replace("%2", raised.wording)
