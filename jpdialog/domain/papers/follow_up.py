"""What is owed by one lead body: the sheet that it is sent. The matrix of all is beside this."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSheet:
    """The actions of one lead body: what is still open, and what is done with."""

    front: Front
    body: str
    open_actions: tuple[ActionLine, ...] = ()
    closed_actions: tuple[ActionLine, ...] = ()
