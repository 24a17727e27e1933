"""What is late: actions and reports of projects whose day has passed, the oldest first."""

from datetime import date

from PySide6.QtWidgets import QWidget

from jpdialog.domain.action_list import Shown
from jpdialog.domain.projects import ReportKind
from jpdialog.services.names import Names
from jpdialog.services.overview import LateAction, Overview
from jpdialog.services.projects import Owed
from jpdialog.ui.days import short_day
from jpdialog.ui.due_words import due_said
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Lines, NumberCard
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.told_line import Told

SHOWN = 4


class LateCard(NumberCard):
    """The third card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(self)
        self.lines.place_chosen.connect(self.place_chosen)
        self.column.addWidget(self.lines)
        self.column.addStretch(1)

    def show_overview(self, shown: Overview, names: Names, language: str) -> None:
        """Tell it of this plan's actions."""
        self.show_head(self.tr("Late"))
        words = self.tr("1 action") if len(shown.late) == 1 else self.tr("%1 actions")
        number = words.replace("%1", str(len(shown.late)))
        open_words = self.tr("of %1 that are open") if shown.open_actions else self.tr("No action is open")
        meaning = open_words.replace("%1", str(shown.open_actions))
        if shown.late_reports:
            reports = self.tr("late reports: %1").replace("%1", str(len(shown.late_reports)))
            meaning = f"{meaning} · {reports}"
        self.show_number(number, meaning, Place(Room.ACTIONS, Shown.LATE if shown.late else ""))
        late = [(each.due_day or date.max, self._told(each, names, language)) for each in shown.late]
        late += [(each.day, self._report(each, names, language)) for each in shown.late_reports]
        late.sort(key=lambda each: each[0])
        self.lines.show_lines([line for _, line in late[:SHOWN]])

    def _told(self, each: LateAction, names: Names, language: str) -> Told:
        lead = names.of(each.lead, "short_name") or names.of(each.lead, "name")
        return Told(
            to=Place(Room.ACTIONS, each.action.id),
            mark=Mark.LATE,
            chip=due_said(each.action, language, short_day),
            text=names.of(each.action, "text"),
            rest=lead or self.tr("no lead"),
        )

    def _report(self, each: Owed, names: Names, language: str) -> Told:
        return Told(
            to=Place(Room.FACTS, each.report.id),
            mark=Mark.LATE,
            chip=short_day(each.day, language),
            text=names.of(each.project, "title"),
            rest=field_word(ReportKind(each.report.kind)),
        )
