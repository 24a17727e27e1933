"""What is missing: how many briefs are not handed in, and the most pressing of them."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.names import Names
from jpdialog.services.overview import Lack, Missing, Overview
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.list_model import reopened_word
from jpdialog.ui.pages.home.card import Lines, NumberCard
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.told_line import Told

SHOWN = 4
"""So many are told one by one; the number leads to all of them."""
MARKS = {
    Lack.LATE: Mark.LATE,
    Lack.REOPENED: Mark.DRAFT,
    Lack.NO_DRAFTER: Mark.CALLED_FOR,
    Lack.NOT_BEGUN: Mark.CALLED_FOR,
    Lack.IN_DRAFT: Mark.DRAFT,
}


class MissingCard(NumberCard):
    """The second card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(self)
        self.lines.place_chosen.connect(self.place_chosen)
        self.column.addWidget(self.lines)
        self.column.addStretch(1)

    def show_overview(self, shown: Overview, names: Names) -> None:
        """Tell it of this dialogue."""
        self.show_head(self.tr("Missing"))
        words = self.tr("%1 of %2 briefs") if shown.sections else self.tr("No briefs")
        number = words.replace("%1", str(len(shown.missing))).replace("%2", str(shown.sections))
        self.show_number(number, self._meaning(shown), Place(Room.BRIEFS))
        self.lines.show_lines([self._told(each, names) for each in shown.missing[:SHOWN]])

    def _meaning(self, shown: Overview) -> str:
        if not shown.sections:
            return self.tr("None were called for in this dialogue")
        if not shown.missing:
            return self.tr("All are handed in")
        begun = Counter(each.view.brief.status for each in shown.missing)
        late = sum(each.lack is Lack.LATE for each in shown.missing)
        told = [
            (begun[BriefStatus.CALLED_FOR], self.tr("%1 not begun")),
            (begun[BriefStatus.DRAFT], self.tr("%1 in draft")),
            (begun[BriefStatus.IN_CLEARANCE], self.tr("%1 reopened")),
            (late, self.tr("%1 past their date")),
        ]
        return self.tr(", ").join(words.replace("%1", str(count)) for count, words in told if count)

    def _told(self, each: Missing, names: Names) -> Told:
        view = each.view
        return Told(
            to=Place(Room.BRIEFS, view.brief.id),
            mark=MARKS[each.lack],
            chip=self._word(each),
            text=f"{view.number} {names.heading(view)}",
            rest=names.of(view.drafter, "name"),
        )

    def _word(self, each: Missing) -> str:
        if each.lack is Lack.LATE:
            words = self.tr("1 day late") if each.days_late == 1 else self.tr("%1 days late")
            return words.replace("%1", str(each.days_late))
        if each.view.reopened is not None:
            return reopened_word(each.view.reopened)
        words_of = {
            Lack.NO_DRAFTER: self.tr("No drafter"),
            Lack.NOT_BEGUN: self.tr("Not begun"),
            Lack.IN_DRAFT: self.tr("In draft"),
        }
        return words_of[each.lack]
