"""Gathering what is written when a dialogue is over: the sheet of one lead body."""

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.papers import ActionSheet
from jpdialog.domain.people import Organisation
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import cited
from jpdialog.services.paper_lines import PaperLines


class PapersAfter(PaperLines):
    """The papers of following up."""

    def action_sheet(self) -> ActionSheet:
        """The actions that the body named in the wish leads. Raises Trouble if it leads none."""
        wanted = cited(self.wish.lead or "")
        lines = [(each, self.action(each)) for each in self.store.find(ActionItem)]
        led = [line for action, line in lines if wanted and wanted in self._called(action)]
        if not led:
            raise Trouble("No action is led by a body of that name. The follow-up matrix names the leads.")
        return ActionSheet(
            front=self.front(is_draft=False),
            body=led[0].lead,
            open_actions=tuple(line for line in led if not line.is_closed),
            closed_actions=tuple(line for line in led if line.is_closed),
        )

    def leads(self) -> list[str]:
        """The bodies that lead an action, each once, in the order in which they first do."""
        return list(dict.fromkeys(filter(None, (self.body(each.lead_id) for each in self.store.find(ActionItem)))))

    def _called(self, action: ActionItem) -> set[str]:
        lead = self.store.get(Organisation, action.lead_id)
        fields = ("name", "name_translation", "short_name", "short_name_translation")
        return {cited(getattr(lead, field)) for field in fields} if lead else set()
