"""By when an action is due, as people read it: the day, or the dialogue before which it has to be done."""

from collections.abc import Callable
from datetime import date

from jpdialog.domain.actions import ActionItem
from jpdialog.services.action_words import due_before
from jpdialog.ui.days import day


def due_said(action: ActionItem, language: str, told: Callable[[date, str], str] = day) -> str:
    """As the list of actions says it; nothing if it has neither. ``told`` puts a day into words."""
    return told(action.due, language) if action.due is not None else due_before(action, language)
