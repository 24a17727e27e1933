"""What the checks find, at the very place in the brief: marked, explained, set aside with a reason, walked by keys.

They are looked for on the worker's thread once writing pauses, so that nobody who types waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.checks.finding import FindingKind
from jpdialog.domain.trouble import Trouble
from jpdialog.services.check_words import CheckWords
from jpdialog.services.checks import Checked, Checks
from jpdialog.services.findings import Spot, beside, spots_of
from jpdialog.ui.check_line import CheckLines
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.tool import BriefTool
from jpdialog.ui.record_places import place_of
from jpdialog.ui.told_line import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from jpdialog.domain.checks.finding import Finding
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.services.briefs import BriefView
    from jpdialog.services.desk import Desk
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.entry_row import EntryRow
    from jpdialog.ui.pages.briefs.page import BriefsPage
    from jpdialog.ui.worker import Job

PAUSE = 300
"""Milliseconds without a change before the checks run again."""
TOLD_BY_THE_ROW = frozenset({FindingKind.TRANSLATION_OLDER, FindingKind.TEXT_OLDER})
"""What an entry's row says by itself, with the way to mend it: it is not said twice in one place."""

ROOM_BELOW = 8
"""Pixels between what concerns the whole brief and the line over it."""


class FindingsTool(BriefTool):
    """Its panel over the brief tells what concerns the brief as a whole; what concerns an entry stands under it."""

    def __init__(self, page: BriefsPage) -> None:
        self.whole = CheckLines(page)
        super().__init__(page)
        self.whole.setContentsMargins(0, 0, 0, ROOM_BELOW)
        page.panels.add_above(self.whole)
        self.under: dict[EntryRow, CheckLines] = {}
        self.spots: list[Spot] = []
        self._checked: Checked | None = None
        self._words: CheckWords | None = None
        self._desk: Desk | None = None
        self._again = QTimer(self, singleShot=True, interval=PAUSE)
        self._again.timeout.connect(self.look)
        page.installEventFilter(self)
        self._connect(self.whole)

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """To the next place with a finding, and back to the one before."""
        return {"F8": lambda: self.go(1), "Shift+F8": lambda: self.go(-1)}

    def commands(self) -> list[Action]:
        """The way to what is to be seen to."""
        if self._page.view is None or not self.spots:
            return []
        action = self._page.command
        return [
            action(translate("Findings", "Next finding in the briefs (F8)"), self.go, 1),
            action(translate("Findings", "Finding before in the briefs (Shift+F8)"), self.go, -1),
        ]

    def show_view(self, view: BriefView | None) -> None:
        """Mark the brief that is open with what is known, and look again once it is quiet."""
        page = self._page
        if page.desk is not self._desk or view is None:
            self._desk, self._checked, self.spots = page.desk, None, []
        self._mark()
        if view is not None:
            self._again.start()

    def look(self) -> None:
        """Have the checks run; what they find is marked when they have."""
        page = self._page
        desk, dialogue = page.desk, page.dialogue
        if desk is None or dialogue is None or page.worker is None or not page.isVisible():
            return
        today, language = page.today(), page.language

        def work(job: Job) -> tuple[Desk, Checked, list[Spot], CheckWords]:
            return _found(desk, dialogue, today, language, job.give_way)

        page.worker.run("", work, self._show, lambda _trouble: None, behind=True)

    def go(self, by: int) -> None:
        """Put the cursor where the next finding is, or the one before; in another brief if need be."""
        page, view = self._page, self._page.view
        if view is None:
            return
        entry = page.sheet.entry_in_focus()
        spot = beside(self.spots, page.views, (view.brief.id, entry.id if entry else ""), by)
        if spot is None:
            page.notice.tell(translate("Findings", "The checks find nothing in these briefs."), "", page.notice.hide)
            return
        page.notice.hide()
        page.open_brief(spot.brief_id)
        page.show_writing()
        if spot.entry_id:
            page.sheet.show_entry(spot.entry_id)
        elif self.whole.lines:
            self.whole.lines[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look again when the page comes back: while it was away, a change of language or elsewhere was not told."""
        if event.type() == QEvent.Type.Show and watched is self._page:
            self._again.start()
        return super().eventFilter(watched, event)

    # Inside

    def _show(self, found: tuple[Desk, Checked, list[Spot], CheckWords]) -> None:
        desk, self._checked, self.spots, self._words = found
        if desk is self._page.desk:
            self._mark()

    def _mark(self) -> None:
        """Put under each entry what was found there; nothing moves where nothing differs."""
        view = self._page.view
        here = {spot.entry_id: spot.findings for spot in self.spots if view and spot.brief_id == view.brief.id}
        self.under = {row: lines for row, lines in self.under.items() if _stands_in(lines, row)}
        rows = [row for block in self._page.sheet.blocks.values() for row in block.rows]
        for row in rows:
            found = here.get(row.entry.id, ()) if row.entry is not None else ()
            findings = tuple(each for each in found if each.kind not in TOLD_BY_THE_ROW)
            if findings and row not in self.under:
                self.under[row] = lines = CheckLines(row)
                row.tell_below(lines)
                self._connect(lines)
            if row in self.under:
                self._tell(self.under[row], findings)
        self._tell(self.whole, here.get("", ()))

    def _tell(self, lines: CheckLines, findings: tuple[Finding, ...]) -> None:
        told = [(each.name, self._told(each)) for each in findings]
        lines.show_findings(told, is_aside=False)
        lines.setVisible(bool(told))

    def _told(self, finding: Finding) -> Told:
        said = self._words.of(finding) if self._words is not None else None
        if said is None:
            return Told(to=place_of(finding.places[-1]), mark=Mark.LATE)
        is_of_the_brief = isinstance(finding.places[0], Brief | Entry)
        told = ", ".join(filter(None, ["" if is_of_the_brief else said.where, said.details]))
        return Told(to=place_of(finding.places[-1]), mark=Mark.LATE, strong=said.what, text=told)

    def _connect(self, lines: CheckLines) -> None:
        lines.set_aside.connect(self._set_aside)
        lines.place_chosen.connect(self._page.place_chosen)

    def _set_aside(self, name: str, reason: str) -> None:
        page, known = self._page, self._checked
        if page.desk is None or page.dialogue is None or not page.sheet.flush():
            return
        try:
            Checks(page.desk).set_aside(page.dialogue, name, reason, page.today(), known)
        except Trouble as trouble:
            page.trouble_met.emit(trouble)
            return
        self.look()


def _stands_in(lines: CheckLines, row: EntryRow) -> bool:
    """Whether both are there still; a row that serves another entry now has let its lines go."""
    return isValid(row) and isValid(lines) and row.isAncestorOf(lines)


def _found(
    desk: Desk, dialogue: Dialogue, today: date, language: str, between: Callable[[], object]
) -> tuple[Desk, Checked, list[Spot], CheckWords]:
    views = desk.briefs.of_dialogue(dialogue)
    checked = Checks(desk).of(dialogue, today, views, between)
    return desk, checked, spots_of(checked.open, views), CheckWords(desk, language, views)
