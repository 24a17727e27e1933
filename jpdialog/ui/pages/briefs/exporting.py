"""An order for a paper, and its carrying out off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from jpdialog.domain.brief import Entry
from jpdialog.services.desk import Desk
from jpdialog.services.exports import PAPERS, PDF, Watch, document_of, export, styles_added, unwatched
from jpdialog.services.fitting import Fit, Fitting
from jpdialog.services.papers import Typed, Wish
from jpdialog.ui.charts.without_window import paint
from jpdialog.ui.worker import Job

if TYPE_CHECKING:
    from jpdialog.documents.writing.blocks import Document
    from jpdialog.documents.writing.house_style import HouseStyle


class Kind(StrEnum):
    """Which paper."""

    TALKING_POINTS = "talking-points"
    PACK = "pack"
    CALL = "call-for-briefs"
    CALL_EMAIL = "call-email"
    DATA_SHEETS = "data-sheets"
    PROJECTS = "projects"
    STEERING = "steering-brief"
    INTERPRETER = "interpreters-copy"
    PROGRAMME = "programme"
    DELEGATIONS = "delegations"
    SEATING = "seating-plan"
    RECORD = "record"
    PROOF = "proof-sheet"
    MATRIX = "follow-up-matrix"
    WORKBOOK = "follow-up-workbook"
    CALENDAR = "calendar"
    ACTION_SHEET = "action-sheet"
    EDITION = "plan-edition"
    AMENDMENTS = "amendment-table"
    REPLACEMENT_PAGES = "replacement-pages"

    @property
    def ending(self) -> str:
        """How its file's name ends."""
        return PAPERS[self.value].ending

    @property
    def can_be_seen(self) -> bool:
        """Whether it has pages that can be looked at before it goes."""
        return PDF in PAPERS[self.value].endings


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One paper, to one file; ``section`` and ``speaker`` narrow it, both None means everything."""

    kind: Kind
    to: Path
    dialogue: int | None
    section: str | None = None
    speaker: str | None = None
    language: str = "en"
    bilingual: bool = False
    shareable: bool = False
    lead: str | None = None
    house_style: Path | None = None
    letter: bool = False
    by_era: bool = False
    issue: str | None = None
    copy: int | None = None
    bare: bool = False
    as_pdf: bool = False
    """Whether a PDF is offered first where its file is asked for."""

    @property
    def ending(self) -> str:
        """How its file's name ends unless another is chosen."""
        return PDF if self.as_pdf and self.kind.can_be_seen else self.kind.ending


def suggested_name(order: Order) -> str:
    """A name that says which paper it is and sorts by dialogue: talking-points-12-2-1.docx."""
    parts = [order.kind.value, str(order.dialogue or ""), *map(_plain, (order.section or "", order.speaker or ""))]
    parts += ["shareable" if order.shareable else "", "bare" if order.bare else "", _plain(order.lead or "")]
    return "-".join(filter(None, [*parts, "ja" if order.language == "ja" else ""])) + f".{order.ending}"


def carry_out(desk: Desk, order: Order, today: date, watch: Watch = unwatched) -> Path:
    """Write the paper; raises Trouble if there is nothing to write or it cannot be written, or what ``watch`` does."""
    from jpdialog.ui.printed.pdf import write_pdf

    return export(desk, order.kind.value, _wish(order, today), order.to, watch, write_pdf)


def to_be_seen(
    desk: Desk, order: Order, today: date, brief: str = "", typed: Sequence[Entry] = ()
) -> "tuple[Document, HouseStyle]":
    """The paper as it would be written now, with the entries of a brief as they are being ``typed``; raises Trouble."""
    wish = replace(_wish(order, today), typed=Typed(brief, tuple(typed)) if brief else None)
    return document_of(desk, order.kind.value, wish)


def _wish(order: Order, today: date) -> Wish:
    return Wish(
        today=today,
        dialogue=order.dialogue,
        section=order.section,
        speaker=order.speaker,
        language=order.language,
        bilingual=order.bilingual,
        shareable=order.shareable,
        lead=order.lead,
        house_style=order.house_style,
        letter=order.letter,
        by_era=order.by_era,
        issue=order.issue,
        copy=order.copy,
        bare=order.bare,
        draw=paint,
    )


def styles_lacking(order: Order, today: date) -> tuple[str, ...]:
    """The names of our styles that the chosen Word file does not have; none where no file was chosen."""
    if order.house_style is None:
        return ()
    wish = Wish(today=today, language=order.language, letter=order.letter, house_style=order.house_style)
    return styles_added(wish)


def fits_of(desk: Desk, order: Order, today: date) -> list[Fit]:
    """How the sheets or briefs of the paper fit their pages and minutes; raises Trouble as an export would."""
    return Fitting(desk, _wish(order, today)).of_paper(order.kind.value)


def told_to(job: Job, saying: str) -> Watch:
    """A watch that tells a job how far the paper has come (``saying`` with %1 of %2), and stops with it."""

    def watch(done: int, of: int) -> None:
        if of > 1:
            job.say(saying.replace("%1", str(done + 1)).replace("%2", str(of)))
        else:
            job.check()

    return watch


def _plain(text: str) -> str:
    """Letters and digits of any script, joined by hyphens: fit for a file's name everywhere."""
    return "-".join("".join(each if each.isalnum() else " " for each in text).split())
