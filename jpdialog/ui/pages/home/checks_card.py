"""What to see to before the pack can go: each finding in words, with the way to it."""

from PySide6.QtWidgets import QLabel, QWidget

from jpdialog.domain.papers.timed import SECONDS_IN_A_MINUTE
from jpdialog.services.names import Names
from jpdialog.services.overview import Check, Finding, Overview
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Card, Lines
from jpdialog.ui.pages.home.told_line import Told
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role

SHOWN = 8


class ChecksCard(Card):
    """The findings, and what was looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines, self.more = Lines(self), QLabel(self)
        set_role(self.more, "muted")
        self.lines.place_chosen.connect(self.place_chosen)
        self.column.addWidget(self.lines)
        self.add(self.more)
        self.column.addStretch(1)

    def show_overview(self, shown: Overview, names: Names) -> None:
        """Tell what was found."""
        self.show_head(self.tr("Checks before the pack can go"))
        self.lines.show_lines([self._told(each, names) for each in shown.checks[:SHOWN]])
        hidden = len(shown.checks) - SHOWN
        if not shown.checks:
            words = self.tr("Nothing found: figures, speaking time, briefs, speakers, leads and dates were looked at.")
        else:
            words = self.tr("And %1 more.").replace("%1", str(hidden)) if hidden > 0 else ""
        set_prose(self.more, words)
        self.more.setVisible(bool(words))

    def _told(self, check: Check, names: Names) -> Told:
        say = {
            Finding.TWO_VALUES: self._two_values,
            Finding.OVER_TIME: self._over_time,
            Finding.NO_BRIEF: self._no_brief,
            Finding.NO_SPEAKER: self._no_speaker,
            Finding.ACTION_INCOMPLETE: self._action_incomplete,
        }
        return say[check.finding](check, names)

    def _two_values(self, check: Check, names: Names) -> Told:
        units = {names.of(each, "unit") for each in check.figures}
        if len(units) == 1:
            told = self._with_unit(
                self.tr(" or ").join(dict.fromkeys(names.of(e, "value") for e in check.figures)), units.pop()
            )
        else:
            told = self.tr(" or ").join(
                self._with_unit(names.of(e, "value"), names.of(e, "unit")) for e in check.figures
            )
        told = self.tr("%1: %2").replace("%1", names.of(check.figures[0], "label")).replace("%2", told)
        return _told(self.tr("Figure with two values"), told, Place(Room.FACTS, check.figures[0].id))

    def _with_unit(self, value: str, unit: str) -> str:
        return self.tr("%1 %2").replace("%1", value).replace("%2", unit) if unit else value

    def _over_time(self, check: Check, names: Names) -> Told:
        view = check.brief
        assert view is not None
        needed = -(-view.seconds // SECONDS_IN_A_MINUTE)
        strong = self.tr("%1 min of points in %2 min")
        strong = strong.replace("%1", str(needed)).replace("%2", str(view.brief.minutes))
        return _told(strong, f"{view.number} {names.heading(view)}".strip(), Place(Room.BRIEFS, view.brief.id))

    def _no_brief(self, check: Check, names: Names) -> Told:
        section = check.section
        assert section is not None
        told = f"{section.number} {names.of(section, 'heading')}".strip()
        return _told(self.tr("No brief"), told, Place(Room.PLAN, section.id))

    def _no_speaker(self, check: Check, names: Names) -> Told:
        return _told(self.tr("No speaker"), names.of(check.agenda_item, "title"), Place(Room.ROOM))

    def _action_incomplete(self, check: Check, names: Names) -> Told:
        action = check.action
        assert action is not None
        lacks = [
            *([self.tr("no lead")] if action.lead_id is None else []),
            *([self.tr("no date")] if action.due is None else []),
        ]
        strong = self.tr("Action with %1").replace("%1", self.tr(" and ").join(lacks))
        return _told(strong, names.of(action, "text"), Place(Room.ACTIONS, action.id))


def _told(strong: str, text: str, to: Place) -> Told:
    return Told(to=to, mark=Mark.LATE, strong=strong, text=text)
