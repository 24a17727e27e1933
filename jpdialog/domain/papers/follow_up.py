"""What is owed: the matrix of all actions, and the sheet that one lead body is sent."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpMatrix:
    """Every action, one row each, with its light."""

    front: Front
    actions: tuple[ActionLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSheet:
    """The actions of one lead body: what is still open, and what is done with."""

    front: Front
    body: str
    open_actions: tuple[ActionLine, ...] = ()
    closed_actions: tuple[ActionLine, ...] = ()
