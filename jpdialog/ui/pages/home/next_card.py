"""What is next: the dialogue, in how many days, where, who leads us there, and on which text of the plan."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from jpdialog.domain.dialogue import DialogueStatus, Mode
from jpdialog.services.names import Names
from jpdialog.services.next_steps import NextStep
from jpdialog.services.overview import Overview
from jpdialog.ui.days import how_far, partial, span
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.both_calendars import Calendars
from jpdialog.ui.pages.home.card import Lines, NumberCard
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP
from jpdialog.ui.told_line import BESIDE, Told


class NextCard(NumberCard):
    """The first card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(6)
        self.facts.setLabelAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows = [(QLabel(self), QLabel(self)) for _ in range(4)]
        for label, value in self._rows:
            set_role(label, "muted")
            label.setMinimumWidth(56)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.facts.addRow(label, value)
        self.facts.setContentsMargins(BESIDE, 0, BESIDE, 0)
        self.lines = Lines(self)
        self.lines.place_chosen.connect(self.place_chosen)
        self.column.addLayout(self.facts)
        self.column.addSpacing(STEP)
        self.column.addWidget(self.lines)
        self.column.addStretch(1)

    def show_overview(self, shown: Overview, names: Names, today: date, calendars: Calendars) -> None:
        """Tell it of this dialogue."""
        is_past = shown.dialogue.status == DialogueStatus.HELD
        self.show_head(self.tr("Held") if is_past else self.tr("Next"))
        self.show_number(self._days(shown, today, calendars), self._drafts(shown, calendars), Place(Room.ROOM))
        facts = [
            (self.tr("When"), span(shown.dialogue.starts_on, shown.dialogue.ends_on, calendars.language)),
            (self.tr("Place"), self._place(shown, names)),
            (self.tr("For us"), self._heads(shown, names)),
            (self.tr("Plan"), self._plan(shown, today)),
        ]
        for (label, value), (word, told) in zip(self._rows, facts, strict=True):
            set_prose(label, word)
            set_prose(value, told)
            self.facts.setRowVisible(value, bool(told))
        self.lines.show_lines([self._step(each) for each in shown.steps])

    def _step(self, step: NextStep) -> Told:
        to, text = {
            NextStep.CLOSE: (Place(Room.ACTIONS, "closing"), self.tr("Close the dialogue")),
            NextStep.DRAW_UP: (Place(Room.ROOM, "record"), self.tr("Draw up the record")),
            NextStep.CLEAR: (Place(Room.ROOM, "record"), self.tr("Have the record cleared")),
            NextStep.SEND: (Place(Room.ROOM, "record"), self.tr("Send the record to the other side")),
        }[step]
        return Told(to=to, mark=Mark.CALLED_FOR, chip=self.tr("To do"), text=text)

    def _days(self, shown: Overview, today: date, calendars: Calendars) -> str:
        if shown.days_left is None:
            return partial(shown.dialogue.starts_on, calendars.language) or self.tr("Day not set")
        if shown.days_left > 1:
            return self.tr("%1 days").replace("%1", str(shown.days_left))
        told = how_far(shown.dialogue.starts_on, today)
        return told[:1].upper() + told[1:]

    def _drafts(self, shown: Overview, calendars: Calendars) -> str:
        if shown.dialogue.status == DialogueStatus.HELD:
            return ""
        due = shown.dialogue.drafts_due
        if due is None:
            return self.tr("No day is set for the drafts")
        return self.tr("Drafts due %1").replace("%1", calendars.day(due))

    def _place(self, shown: Overview, names: Names) -> str:
        mode = shown.dialogue.mode
        told = [names.of(shown.dialogue, "place"), field_word(mode) if mode != Mode.UNKNOWN else ""]
        if self._reads_in_lower_case(told):
            told[1] = told[1].lower()
        return self.tr("%1, %2").replace("%1", told[0]).replace("%2", told[1]) if all(told) else "".join(told)

    @staticmethod
    def _reads_in_lower_case(told: list[str]) -> bool:
        return all(told) and told[1].isascii()

    def _heads(self, shown: Overview, names: Names) -> str:
        return "\n".join(names.with_title(head) for head in shown.heads)

    def _plan(self, shown: Overview, today: date) -> str:
        if shown.edition is None:
            return ""
        told = self.tr("Edition %1").replace("%1", shown.edition.label)
        if shown.edition.is_summary:
            told = self.tr("%1 (summary, not the official text)").replace("%1", told)
        ends = shown.edition.valid_to
        if ends is None:
            return told
        days = how_far(ends.isoformat(), today)
        words = self.tr("%1, ends %2") if ends >= today else self.tr("%1, ended %2")
        return words.replace("%1", told).replace("%2", days)
