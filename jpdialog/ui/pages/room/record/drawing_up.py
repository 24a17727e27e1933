"""Drawing a record up off the window's thread: it says how far it is, can be stopped, and tells what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jpdialog.services.records import DrawnUp, Records
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.exporting import told_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record_of_dialogue import Attribution
    from jpdialog.services.record_merging import Merged
    from jpdialog.services.records import RecordView, Tell
    from jpdialog.ui.pages.room.record.part import RecordPart
    from jpdialog.ui.worker import Job

OFTEN = 32
"""Paragraphs between two tellings of how far it is."""


class DrawingUp:
    """Draws the record of the dialogue that a part shows."""

    def __init__(self, part: RecordPart) -> None:
        self._part = part

    def draw_up(self) -> None:
        """Draw the record up from notes and outcomes, and say what came of it."""
        self._run(lambda records, dialogue, tell: records.draw_up(dialogue, tell), self._told)

    def attribute(self, rule: Attribution) -> None:
        """Put what was said down by another rule: every paragraph is worded anew."""
        again = self._part.read_anew
        self._run(lambda records, dialogue, tell: records.attribute(dialogue, rule, tell), lambda _none: again())

    def _run(self, work: Callable[[Records, Dialogue, Tell], Any], then: Callable[[Any], None]) -> None:
        part = self._part
        desk, dialogue, worker = part.desk, part.dialogue, part.worker
        if desk is None or dialogue is None or worker is None or not part.panel.burst.flush():
            return
        saying = translate("RecordPart", "Drawing the record up: paragraph %1 of %2")

        def run(job: Job) -> Any:
            tell = told_to(job, saying)
            return work(Records(desk), dialogue, lambda done, count: None if done % OFTEN else tell(done, count))

        worker.run(translate("RecordPart", "Drawing the record up"), run, then, part.trouble_met.emit)

    def _told(self, done: DrawnUp) -> None:
        told = translate("RecordPart", "Drawn up: %1 new, %2 changed with their notes, %3 gone, %4 kept as edited.")
        for place, count in enumerate((len(done.new), done.changed, done.gone, done.behind), 1):
            told = told.replace(f"%{place}", str(count))
        follows = [
            (done.actions, translate("RecordPart", "Actions made of what was promised: %1.")),
            (done.proposals, translate("RecordPart", "Proposals made of changes to the text: %1.")),
            (done.loose, translate("RecordPart", "Changes that name no section, so no proposals yet: %1.")),
        ]
        told = " ".join([told, *(words.replace("%1", str(count)) for count, words in follows if count)])
        self._part.notice.tell(told, "", self._part.notice.hide)
        self._part.show_drawn(done)


def told_about(view: RecordView, news: Merged | None) -> str:
    """What is to be said above a record: that it draws itself up, or what notes and outcomes say anew by now."""
    if not view.is_drawn_up:
        return translate(
            "RecordPart",
            "The record draws itself up from the notes and outcomes. Export to Word does so by itself; "
            "draw it up here to read and edit it first.",
        )
    if news is None or news.is_nothing:
        return ""
    told = translate(
        "RecordPart", "Notes and outcomes since then: %1 new, %2 changed, %3 gone. Drawing up again takes that in."
    )
    for place, count in enumerate((len(news.new), len(news.changed), len(news.gone)), 1):
        told = told.replace(f"%{place}", str(count))
    return told
