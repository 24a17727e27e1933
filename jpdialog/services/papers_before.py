"""Gathering what is written before a dialogue: the call for briefs, the steering brief alone, the data sheets."""

from collections.abc import Sequence

from jpdialog.domain.brief import BriefStatus
from jpdialog.domain.papers import CallForBriefs, CallLine, DataSheets
from jpdialog.domain.papers.chart import Drawn
from jpdialog.domain.people import Person
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.chart_words import ChartWords
from jpdialog.services.charts import years_of
from jpdialog.services.last_time import CarryOver
from jpdialog.services.namesakes import told_apart
from jpdialog.services.paper_lines import PaperLines
from jpdialog.services.project_papers import ProjectPapers
from jpdialog.services.vocabulary import words_for


class PapersBefore(PaperLines):
    """The papers of preparing."""

    def call(self) -> CallForBriefs:
        """Every brief that is asked for. Raises Trouble if none is."""
        called = self.desk.briefs.of_dialogue(self.dialogue)
        views = [view for view in called if view.brief.status != BriefStatus.SUPERSEDED]
        self._called = told_apart(self.desk, _each([view.drafter for view in views]), self.wish.language)
        if not views:
            raise Trouble("No briefs have been called for in this dialogue yet, so there is nothing to export.")
        return CallForBriefs(
            front=self.front(is_draft=False),
            lines=tuple(self._line(view) for view in views),
            deadline=self.dialogue.drafts_due,
        )

    def data_sheets(self) -> DataSheets:
        """Every figure, and behind them the projects, which are ours alone. Raises Trouble if there is neither."""
        figures = self.desk.figures.all()
        projects = () if self.wish.shareable else ProjectPapers(self.desk, self.wish).groups()
        if not figures and not projects:
            raise Trouble("There are no figures yet, so there is nothing to export.")
        return DataSheets(
            front=self.front(is_draft=False),
            figures=tuple(self.figure(each) for each in figures),
            contradictions=tuple(
                tuple(self.figure_value(each, value) for value in period.rivals)
                for each in figures
                for period in each.disputed
            ),
            series=tuple(
                tuple(self.figure_value(each, period.current) for period in each.periods if period.current)
                for each in figures
                if len(each.periods) > 1
            ),
            charts=tuple(self._chart(each) for each in figures if len(each.periods) > 1),
            projects=projects,
        )

    def _chart(self, series: Series) -> Drawn | None:
        told = years_of(series, ChartWords(words_for(self.wish.language), self.names)) if self.wish.draw else None
        return self.wish.draw(told, None, is_low=True) if told is not None and self.wish.draw is not None else None

    def _line(self, view: BriefView) -> CallLine:
        brief, along = view.brief, CarryOver(self.desk).of(view.brief)
        return CallLine(
            id=brief.id,
            serial=str(brief.serial),
            number=view.number,
            heading=self.names.heading(view),
            drafter=self._called.get(view.drafter.id, "") if view.drafter else "",
            deadline=brief.deadline,
            minutes=brief.minutes,
            likelihood=brief.likelihood,
            asked=brief.asked,
            last_at=along.dialogue.number if along.dialogue and along.entries else None,
            entries_along=len(along.entries),
            outcomes_along=len(along.outcomes),
            actions_along=len(along.actions),
            actions_to_decide=sum(each.asks_for_decision for each in along.actions),
            figures_along=len(along.figures),
        )


def _each(persons: Sequence[Person | None]) -> list[Person]:
    """Each of them once."""
    return list({each.id: each for each in persons if each is not None}.values())
