"""The projects before there is one."""

from typing_extensions import override

from jpdialog.ui.pages.facts.empty import EmptyOfPlan


class EmptyProjects(EmptyOfPlan):
    """What is kept of a project, and the first step: to take one in, or a plan."""

    @override
    def name(self) -> None:
        self.tell(
            self.tr("What is funded, and what is owed for it"),
            self.tr(
                "Each project stands under its section with its amounts by year, its gender marker, what is done to be"
                " seen, and the reports that are due: Home speaks of them in time."
            ),
            self.tr("There is no project yet.") if self.has_plan else self.tr("There is no plan yet to fund."),
            self.tr("New project") if self.has_plan else self.tr("Go to the plan"),
        )
