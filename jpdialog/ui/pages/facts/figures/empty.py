"""The figures before there is one."""

from typing_extensions import override

from jpdialog.ui.pages.facts.empty import EmptyOfPlan


class EmptyFigures(EmptyOfPlan):
    """What a figure is for, and the first step: to define one, or to take in a plan."""

    @override
    def name(self) -> None:
        self.tell(
            self.tr("Figures that all briefs agree on"),
            self.tr(
                "A figure is defined once, with its unit, its source and its date. Briefs name it, and say its newest"
                " value by themselves."
            ),
            self.tr("There is no figure yet.") if self.has_plan else self.tr("There is no plan yet to count for."),
            self.tr("New figure") if self.has_plan else self.tr("Go to the plan"),
        )
