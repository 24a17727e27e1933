"""What to see to before the pack can go: each finding with the way to it; and what was set aside, with why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from jpdialog.domain.checks.finding import Finding
from jpdialog.services.check_words import CheckWords
from jpdialog.services.overview import Overview
from jpdialog.ui.check_line import CheckLines
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.record_places import place_of
from jpdialog.ui.theme import set_role
from jpdialog.ui.told_line import Told

SHOWN = 5


class ChecksCard(Card):
    """The findings, and what was looked at."""

    set_aside = Signal(str, str)
    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_all = False
        self._told: tuple[Overview, CheckWords] | None = None
        self.lines, self.aside = CheckLines(self), CheckLines(self)
        self.more, self.all, self.kept = QLabel(self), QPushButton(self), QPushButton(self)
        set_role(self.more, "muted")
        for link in (self.all, self.kept):
            set_role(link, "link")
            link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for part in (self.lines, self.aside):
            part.place_chosen.connect(self.place_chosen)
            part.set_aside.connect(self.set_aside)
            part.taken_back.connect(self.taken_back)
        self.all.clicked.connect(self._show_all)
        self.kept.clicked.connect(lambda: self.aside.setVisible(self.aside.isHidden()))
        self.aside.hide()
        self.column.addWidget(self.lines)
        for widget in (self.more, self.all, self.kept):
            self.add(widget)
        self.column.addWidget(self.aside)
        self.column.addStretch(1)

    def show_overview(self, shown: Overview, words: CheckWords) -> None:
        """Tell what was found."""
        self._told = (shown, words)
        self.show_head(self.tr("Checks before the pack can go"))
        found = shown.checks if self._is_all else shown.checks[:SHOWN]
        self.lines.show_findings([(each.name, _told(each, words)) for each in found], is_aside=False)
        self.aside.show_findings(
            [(each.name, _told(each, words, why.reason)) for each, why in shown.set_aside], is_aside=True
        )
        hidden = len(shown.checks) - len(found)
        self.all.setVisible(hidden > 0)
        self.all.setText(self.tr("And %1 more.").replace("%1", str(hidden)))
        self.kept.setVisible(bool(shown.set_aside))
        self.kept.setText(self.tr("%1 set aside").replace("%1", str(len(shown.set_aside))))
        if not shown.set_aside:
            self.aside.hide()
        nothing = self.tr(
            "Nothing found: figures, briefs, clearances, dates, names, persons and actions were looked at."
        )
        set_prose(self.more, "" if shown.checks else nothing)
        self.more.setVisible(not shown.checks)

    @property
    def controls(self) -> list[QWidget]:
        """Everything that has the focus in turn, as it is read."""
        return [*self.lines.controls, self.all, self.kept, *self.aside.controls]

    def _show_all(self) -> None:
        self._is_all = True
        if self._told is not None:
            self.show_overview(*self._told)


def _told(finding: Finding, words: CheckWords, reason: str = "") -> Told:
    said = words.of(finding)
    text = ": ".join(filter(None, (said.where, said.details)))
    mark = Mark.NONE if reason else Mark.LATE
    return Told(to=place_of(finding.places[0]), mark=mark, strong=said.what, text=text, rest=reason)
