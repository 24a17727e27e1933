"""What an edition's tree lists, and what is read of a line of it when it is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.domain.plan import Edition, Paragraph, Party
from jpdialog.domain.record import Record
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.plans import SectionView
from jpdialog.services.section_knowledge import surround
from jpdialog.ui.actions import Action
from jpdialog.ui.language import translate
from jpdialog.ui.pages.plan.plan_text import Shown, spans_of
from jpdialog.ui.pages.plan.reading_sheet import Reading
from jpdialog.ui.pages.plan.section_tree import Line, Stand
from jpdialog.ui.pages.plan.who import who_of
from jpdialog.ui.rooms import Place, Room

FRONT, SIGNATURES = "front", "signatures"
FRONT_NAME = str(QT_TRANSLATE_NOOP("PlanContents", "Title and preamble"))
SIGNATURES_NAME = str(QT_TRANSLATE_NOOP("PlanContents", "Signatures"))
LANGUAGE_NAMES = {
    "en": str(QT_TRANSLATE_NOOP("PlanContents", "English")),
    "ja": str(QT_TRANSLATE_NOOP("PlanContents", "Japanese")),
}


@dataclass(slots=True)
class Contents:
    """One edition, read for its page; texts are read when they are asked for.

    ``has_second``: a second language stands beside some text; ``shows_second``: it is to be shown.
    """

    desk: Desk
    edition: Edition
    names: Names
    views: list[SectionView]
    parties: list[Party]
    has_second: bool = False
    shows_second: bool = False

    @classmethod
    def read(cls, desk: Desk, edition: Edition, language: str) -> "Contents":
        """Read the numbers and headings of an edition."""
        read = cls(desk, edition, Names(desk, language), desk.plans.sections(edition.id), desk.plans.parties())
        read.has_second = read._has_second_language()
        return read

    def leaves(self) -> list[SectionView]:
        """The sections that have none below them."""
        return [view for view in self.views if view.is_leaf]

    def lines(self) -> list[Line]:
        """The lines of the tree, each section known by its lineage."""
        around = surround(self.desk, self.edition)
        front = [Line(FRONT, Stand.FRONT, heading=_said(FRONT_NAME))] if around.title or around.preamble else []
        has_end = bool(around.signatures or around.closing)
        end = [Line(SIGNATURES, Stand.SIGNATURES, heading=_said(SIGNATURES_NAME))] if has_end else []
        body = [
            Line(
                view.section.lineage,
                Stand.SECTION,
                view.section.printed,
                self.names.of(view.section, "heading"),
                view.section.level,
            )
            for view in self.views
        ]
        return [*front, *body, *end]

    def view(self, lineage: str) -> SectionView | None:
        """The section of that lineage, with its text; None if it is not in this edition."""
        found = next((view for view in self.views if view.section.lineage == lineage), None)
        if found is None:
            return None
        read = self.desk.plans.section_text(found.section)
        read.is_leaf, read.part = found.is_leaf, found.part
        return read

    def records_of(self, lineage: str) -> list[Record]:
        """The section of that lineage and what stands in it: what its history is made of."""
        view = self.view(lineage)
        return [view.section, *view.paragraphs, *view.commitments] if view is not None else []

    def ways_there(self, where: str, go: Callable[[Place], object]) -> list[Action]:
        """The way to each section, for the command bar."""
        return [
            Action(
                name=f"{view.section.number} {self.names.of(view.section, 'heading')}".strip(),
                run=partial(go, Place(Room.PLAN, view.section.lineage)),
                where=where,
                words=view.section.heading,
            )
            for view in self.views
        ]

    def reading(self, line: Line) -> Reading:
        """What is read of a line of the tree."""
        readers: dict[Stand, Callable[[], Reading]] = {
            Stand.FRONT: self._front,
            Stand.SECTION: lambda: self._section(line.key),
            Stand.SIGNATURES: self._signatures,
        }
        return readers[line.stand]()

    def _has_second_language(self) -> bool:
        if any(view.section.summary_translation for view in self.views):
            return True
        here = {"edition_id": self.edition.id}
        return self.desk.store.count(Paragraph, **here) > self.desk.store.count(Paragraph, translation="", **here)

    def _front(self) -> Reading:
        around = surround(self.desk, self.edition)
        return self._in_both(Reading(heading=_said(FRONT_NAME)), [*around.title, *around.preamble])

    def _signatures(self) -> Reading:
        around = surround(self.desk, self.edition)
        reading = self._in_both(Reading(heading=_said(SIGNATURES_NAME)), around.closing)
        reading.signatures = around.signatures
        return reading

    def _section(self, lineage: str) -> Reading:
        view = self.view(lineage)
        if view is None:
            return Reading()
        section = view.section
        heading = " ".join(filter(None, [section.printed, self.names.of(section, "heading")]))
        above = " ".join([view.part.printed, self.names.of(view.part, "heading")]) if view.part else ""
        reading = Reading(above=above, heading=heading, speech=self._language())
        if not view.paragraphs and section.summary:
            return self._summary(reading, view)
        found = [(each.paragraph_id, each.text, who_of(each.party_ids, self.parties)) for each in view.commitments]
        self._in_both(reading, view.paragraphs)
        reading.text = [
            Shown(each.text, spans_of(each.text, [(text, who) for place, text, who in found if place == each.id]))
            for each in view.paragraphs
        ]
        if view.paragraphs:
            reading.commitments = view.commitments
        elif view.is_leaf:
            reading.missing = translate("PlanContents", "This section has no text.")
        else:
            reading.missing = translate(
                "PlanContents", "This part has no text of its own. Its sections stand below it in the list."
            )
        return reading

    def _summary(self, reading: Reading, view: SectionView) -> Reading:
        section = view.section
        first = self.names.of(section, "summary")
        second = section.summary_translation if first == section.summary else section.summary
        reading.notice = translate("PlanContents", "Summary, not the official text")
        reading.next_step = translate("PlanContents", "Take in the official text…")
        reading.text = [Shown(first)]
        if self.shows_second and second:
            reading.second_text = [Shown(second)]
        return reading

    def _in_both(self, reading: Reading, paragraphs: list[Paragraph]) -> Reading:
        reading.text = [Shown(each.text) for each in paragraphs]
        reading.language = self._language_name("language")
        if self.shows_second and any(each.translation for each in paragraphs):
            reading.second_text = [Shown(each.translation) for each in paragraphs]
            reading.second_language = self._language_name("translation_language")
        return reading

    def _language(self) -> str:
        instrument = self.desk.plans.instrument()
        return instrument.language if instrument else "en"

    def _language_name(self, field: str) -> str:
        code = str(getattr(self.desk.plans.instrument(), field, ""))
        return _said(LANGUAGE_NAMES[code]) if code in LANGUAGE_NAMES else code


def _said(name: str) -> str:
    return translate("PlanContents", name)
