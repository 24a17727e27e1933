"""A quiet reminder: what is due within a week, and that something which came back waits; nothing if nothing is."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtWidgets import QWidget

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Instrument
from jpdialog.domain.projects import ReportKind
from jpdialog.services.briefs import BriefView
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.overview import Overview
from jpdialog.services.projects import Owed
from jpdialog.services.reminders import DueSoon
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Card, Lines
from jpdialog.ui.record_places import RETURNED
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.told_line import Told

SHOWN, FEW, DAYS = 5, 2, 7


class SoonCard(Card):
    """Lines that lead to what is due; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument: Instrument | None = None
        self.lines = Lines(self)
        self.lines.place_chosen.connect(self.place_chosen)
        self.column.addWidget(self.lines)
        self.hide()

    def show_overview(
        self, shown: Overview, names: Names, today: date, instrument: Instrument | None, language: str
    ) -> None:
        """Tell it what is due; ``instrument`` names the dialogues."""
        self._instrument = instrument
        told = list(self._lines(shown.soon, names, today, language))
        is_near = all((each.day - today).days <= DAYS for each in shown.soon)
        head = self.tr("Due within 7 days") if is_near else self.tr("Due soon")
        if len(told) > SHOWN:
            words = self.tr("%1: %2, of which the first are")
            head = words.replace("%1", head).replace("%2", str(len(shown.soon)))
        came_back = list(self._came_back(*shown.came_back))
        self.show_head(head if told else self.tr("Waiting for a decision"))
        self.lines.show_lines([*told[:SHOWN], *came_back])
        self.setVisible(bool(told or came_back))

    def _came_back(self, cells: int, files: int) -> Iterator[Told]:
        if cells:
            text = self.tr("%1 cells of %2 workbooks that came back").replace("%1", str(cells))
            to = Place(Room.DOCUMENTS, RETURNED)
            yield Told(to=to, mark=Mark.CALLED_FOR, chip=self.tr("waiting"), text=text.replace("%2", str(files)))

    def _lines(self, soon: Sequence[DueSoon], names: Names, today: date, language: str) -> Iterator[Told]:
        """A line each; many briefs of one day are one line."""
        for (day, is_brief), group in groupby(soon, lambda each: (each.day, isinstance(each.thing, BriefView))):
            alike = list(group)
            if is_brief and len(alike) > FEW:
                text = self.tr("%1 briefs to hand in").replace("%1", str(len(alike)))
                yield Told(to=Place(Room.BRIEFS), mark=Mark.DRAFT, chip=self._when((day - today).days), text=text)
            else:
                yield from (self._told(each, names, today, language) for each in alike)

    def _told(self, each: DueSoon, names: Names, today: date, language: str) -> Told:
        to, strong, text, rest = self._said(each, names, language)
        return Told(
            to=to, mark=Mark.DRAFT, chip=self._when((each.day - today).days), strong=strong, text=text, rest=rest
        )

    def _said(self, each: DueSoon, names: Names, language: str) -> tuple[Place, str, str, str]:
        thing = each.thing
        if isinstance(thing, Dialogue):
            return Place(Room.HOME), "", dialogue_title(thing, self._instrument, language), self.tr("begins")
        if isinstance(thing, ActionItem):
            return Place(Room.ACTIONS, thing.id), thing.number, names.of(thing, "text"), self.tr("action")
        if isinstance(thing, Owed):
            of, kind = thing.project, field_word(ReportKind(thing.report.kind))
            return Place(Room.FACTS, thing.report.id), of.number, names.of(of, "title"), kind
        to = Place(Room.BRIEFS, thing.brief.id)
        return to, thing.number, names.heading(thing), names.of(thing.drafter, "name") or self.tr("brief to hand in")

    def _when(self, days: int) -> str:
        if days == 0:
            return self.tr("today")
        return self.tr("tomorrow") if days == 1 else self.tr("in %1 days").replace("%1", str(days))
