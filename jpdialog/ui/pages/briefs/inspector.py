"""What is known of the section whose brief is open: the plan's words, last time, open actions, figures, projects."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.figure_words import spoken
from jpdialog.domain.figures import Figure
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Commitment
from jpdialog.domain.series import Series
from jpdialog.services.briefs import BriefView
from jpdialog.services.bulk import whom_to_ask
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.figure_uses import figures_in
from jpdialog.services.last_time import CarryOver, told_outcome
from jpdialog.services.names import Names
from jpdialog.ui.days import partial
from jpdialog.ui.history.last_changes import LastChanges
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.briefs.clearance_panel import ClearancePanel
from jpdialog.ui.rooms import Place
from jpdialog.ui.theme import set_role
from jpdialog.ui.told_projects import ToldProjects

LONGEST_QUOTE = 420
FIGURES_AT_FIRST = 8
"""Of a section with many; those that the brief names come first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the inspector is about."""

    desk: Desk
    view: BriefView
    language: str
    today: date

    @property
    def names(self) -> Names:
        """Texts in the reader's language."""
        return Names(self.desk, self.language)


class BriefInspector(QWidget):
    """Its content is built anew for each brief, once it is seen; nothing in it is edited."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._is_behind = False
        self._content = QWidget(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.last_changes, self.clearance = LastChanges(self), ClearancePanel(self)
        self._layout.addWidget(self._content)
        self._layout.addWidget(self.clearance)
        self._layout.addWidget(self.last_changes)
        self._layout.addStretch(1)

    def show_view(self, desk: Desk, view: BriefView | None, language: str, today: date) -> None:
        """Show what is known of a brief's section; nothing without a brief."""
        self._shown = Shown(desk, view, language, today) if view is not None else None
        self._is_behind = True
        if self.isVisible():
            self._catch_up()

    def show_nothing(self) -> None:
        """Forget the brief and its desk, which may be closing."""
        self._shown, self._is_behind = None, False
        self._build()
        self.show_changes(None)

    def show_changes(self, view: BriefView | None) -> None:
        """Tell the clearance and the last changes of the brief that is shown, as it is now, and of its entries."""
        shown = self._shown
        if shown is not None and view is not None and not self.isVisible():
            self._shown, self._is_behind = replace(shown, view=view), True
            return
        records = [view.brief, *view.entries] if view else []
        chain = shown.desk.clearances.of(view.brief) if shown and view else None
        self.clearance.show_chain(chain, shown.names if shown else None, shown.language if shown else "en")
        self.last_changes.show_changes(shown.desk if shown else None, records, shown.language if shown else "en")

    def _build(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        if self._shown is not None:
            for tell in (
                self._tell_plan,
                self._tell_last_time,
                self._tell_actions,
                self._tell_figures,
                self._tell_projects,
            ):
                tell(layout, self._shown)
        self._layout.replaceWidget(self._content, page)
        self._content.hide()
        self._content.deleteLater()
        self._content = page
        self.setAccessibleName(self.tr("What is known of this section"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_behind:
            self._catch_up()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None:
            shown = self._shown
            self.show_view(shown.desk, shown.view, shown.language, shown.today)

    # Inside

    def _catch_up(self) -> None:
        """Build what was not built while the inspector was folded away, where nobody would have read it."""
        self._is_behind = False
        self._build()
        self.show_changes(self._shown.view if self._shown else None)
        if self._shown is not None:
            self.clearance.offer(whom_to_ask(self._shown.desk))

    def _tell_plan(self, layout: QVBoxLayout, shown: Shown) -> None:
        desk, view, names = shown.desk, shown.view, shown.names
        layout.addWidget(_label(self.tr("The plan says"), "group"))
        if view.is_orphan:
            layout.addWidget(_label(self.tr("This edition does not have the section any more."), "muted"))
            return
        if view.section is None:
            layout.addWidget(_label(self.tr("The steering brief stands over all sections."), "muted"))
            return
        text = desk.plans.section_text(view.section.section)
        summary = names.of(text.section, "summary")
        said = " ".join(names.of(each, "text") for each in text.paragraphs)
        if said:
            layout.addWidget(_label(_shortened(said), "quote"))
            layout.addWidget(_label(self._undertakings(text.commitments, shown), "small"))
        elif summary:
            layout.addWidget(_label(summary, "quote"))
            layout.addWidget(_label(self.tr("Summary, not the official text"), "small"))
        else:
            layout.addWidget(_label(self.tr("This edition has no text for the section."), "muted"))

    def _undertakings(self, commitments: Sequence[Commitment], shown: Shown) -> str:
        if not commitments:
            return self.tr("No commitment found")
        known = {party.id: shown.names.of(party, "short_name") for party in shown.desk.plans.parties()}
        parties = {known[each]: None for one in commitments for each in one.party_ids if each in known}
        count = len(commitments)
        told = self.tr("1 commitment") if count == 1 else self.tr("%1 commitments").replace("%1", str(count))
        return " · ".join([told, *([", ".join(parties)] if parties else [])])

    def _tell_last_time(self, layout: QVBoxLayout, shown: Shown) -> None:
        desk, view, language, names = shown.desk, shown.view, shown.language, shown.names
        last = self._last_held(desk, view.dialogue)
        layout.addSpacing(8)
        if last is None:
            layout.addWidget(_label(self.tr("Last time"), "group"))
            layout.addWidget(_label(self.tr("No earlier dialogue is known here."), "muted"))
            return
        when = self.tr("date not known") if not last.starts_on else partial(last.starts_on, language)
        layout.addWidget(_label(self.tr("Last time, %1").replace("%1", when), "group"))
        title = dialogue_title(last, desk.plans.instrument(), language)
        layout.addWidget(_label(" · ".join(filter(None, [title, names.of(last, "place")])), ""))
        note, along = names.of(last, "note"), CarryOver(desk).of(view.brief)
        sides = {party.id: names.of(party, "short_name") for party in desk.plans.parties()}
        for told in along.outcomes:
            layout.addWidget(_label(told_outcome(told, sides.get(told.party_id or "", ""), names, language), ""))
        if note or not along.outcomes:
            layout.addWidget(_label(note or self.tr("What was said then on this section is not known here."), "muted"))
        if along.left:
            words = self.tr("Entries of then to take over: %1 (Ctrl+Shift+T)")
            layout.addWidget(_label(words.replace("%1", str(len(along.left))), "small"))
        if last.number < view.dialogue.number - 1:
            layout.addWidget(_label(self.tr("Of the dialogues in between nothing is known here."), "muted"))

    def _last_held(self, desk: Desk, dialogue: Dialogue) -> Dialogue | None:
        before = [each for each in desk.dialogues.all() if each.number < dialogue.number]
        held = [each for each in before if each.status == DialogueStatus.HELD]
        return held[-1] if held else None

    def _tell_actions(self, layout: QVBoxLayout, shown: Shown) -> None:
        desk, view, today, names = shown.desk, shown.view, shown.today, shown.names
        layout.addSpacing(8)
        layout.addWidget(_label(self.tr("Open actions"), "group"))
        found = desk.store.find(ActionItem, lineage=view.brief.lineage) if view.brief.lineage else []
        actions, days = [each for each in found if each.status not in CLOSED], desk.dialogues.days()
        for action in actions:
            office, person = desk.store.get(Organisation, action.lead_id), desk.store.get(Person, action.lead_id)
            lead = names.of(office, "short_name") or names.of(office, "name") or names.of(person, "name")
            line = QHBoxLayout()
            line.setSpacing(8)
            mark = Mark.LATE if action.is_late(today, days) else Mark.IN_CLEARANCE
            line.addWidget(Chip(action.number, mark), 0, Qt.AlignmentFlag.AlignTop)
            told = " · ".join(filter(None, [names.of(action, "text"), lead]))
            line.addWidget(_label(told, ""), 1)
            layout.addLayout(line)
        if not actions:
            layout.addWidget(_label(self.tr("None"), "muted"))

    def _tell_figures(self, layout: QVBoxLayout, shown: Shown) -> None:
        desk, view, names = shown.desk, shown.view, shown.names
        used = frozenset[str]().union(*(figures_in(each) for each in view.entries))
        figures = sorted(desk.figures.named_for(view.brief.lineage), key=lambda each: each.id not in used)
        layout.addSpacing(8)
        layout.addWidget(_label(self.tr("Figures here"), "group"))
        grid = QGridLayout()
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        layout.addLayout(grid)
        _add_figures(grid, desk.figures.with_values(figures[:FIGURES_AT_FIRST]), names)
        if rest := figures[FIGURES_AT_FIRST:]:
            layout.addWidget(self._more_figures(grid, rest, shown), 0, Qt.AlignmentFlag.AlignLeft)
        if not figures:
            layout.addWidget(_label(self.tr("None"), "muted"))

    def _tell_projects(self, layout: QVBoxLayout, shown: Shown) -> None:
        views = shown.desk.projects.of_lineage(shown.view.brief.lineage)
        projects = ToldProjects(views, shown.names, shown.today, self)
        projects.place_chosen.connect(self.place_chosen)
        layout.addSpacing(8)
        layout.addWidget(projects)

    def _more_figures(self, grid: QGridLayout, rest: Sequence[Figure], shown: Shown) -> QPushButton:
        """Shows the rest when it is asked for: nobody waits for what is seldom read."""
        more = QPushButton(self.tr("And %1 more").replace("%1", str(len(rest))))
        set_role(more, "link")

        def show() -> None:
            more.hide()
            _add_figures(grid, shown.desk.figures.with_values(rest), shown.names)

        more.clicked.connect(show)
        return more


def _add_figures(grid: QGridLayout, figures: Sequence[Series], names: Names) -> None:
    """One row each: what it is called, its newest value; where that comes from is told on hovering."""
    for row, figure in enumerate(figures, grid.rowCount()):
        value = _label(spoken(figure, translated=names.is_second), "strong")
        said = figure.latest.current if figure.latest else None
        value.setToolTip(", ".join(filter(None, [figure.source_of(said), figure.as_of(said)])))
        value.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(_label(names.of(figure.figure, "label"), ""), row, 0)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    return label


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rstrip() + "…"
