"""Gathering what is written when a dialogue is over: the follow-up matrix, the sheet of one lead body, the record."""

from jpdialog.domain.follow_up import ActionItem
from jpdialog.domain.papers import FollowUpMatrix
from jpdialog.services.paper_lines import PaperLines


class PapersAfter(PaperLines):
    """The papers of following up."""

    def matrix(self) -> FollowUpMatrix:
        """Every action of the plan, in order."""
        actions = tuple(self.action(each) for each in self.store.find(ActionItem))
        return FollowUpMatrix(front=self.front(is_draft=False), actions=actions)
