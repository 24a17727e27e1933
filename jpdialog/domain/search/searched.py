"""What of the desk is searched: every field that a person reads, declared once, for index and hits alike.

A record is found under what it belongs to (``within``: ids that stand in its own fields), so that hits can be told by
dialogue and section without an index entry ever having to change because something else did.
"""

from dataclasses import dataclass
from enum import StrEnum

from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.brief import Entry
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import Proposal, SectionOutcome
from jpdialog.domain.pack import Annex, PackCopy, PackRecipient
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Commitment, Instrument, Paragraph, Party, Section, Signature
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.projects import Project, ProjectAmount, ProjectReport
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph
from jpdialog.domain.returned_files import ReturnedCells, ReturnedFile
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.totals import Breakdown


class Group(StrEnum):
    """Under which head a hit is shown, in this order."""

    PLAN = "plan"
    BRIEF = "brief"
    NOTE = "note"
    ACTION = "action"
    DIALOGUE = "dialogue"
    PERSON = "person"
    FIGURE = "figure"
    PROJECT = "project"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class Searched:
    """A kind of record: what of it is a heading, what is text, and which of its fields say what it belongs to.

    ``code`` is its own for ever: it is part of the numbers under which the index knows records.
    """

    kind: type[Record]
    code: int
    group: Group
    headings: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        """The name of its table."""
        return str(self.kind.__tablename__)

    @property
    def fields(self) -> tuple[str, ...]:
        """All that is searched, headings first."""
        return self.headings + self.texts


def _both(*fields: str) -> tuple[str, ...]:
    return tuple(name for field in fields for name in (field, f"{field}_translation"))


SEARCHED = (
    Searched(Instrument, 17, Group.PLAN, _both("title", "dialogue_name")),
    Searched(
        Section, 16, Group.PLAN, ("number", *_both("heading")), _both("summary"), within=("lineage", "edition_id")
    ),
    Searched(Paragraph, 15, Group.PLAN, (), ("text", "translation"), within=("section_id", "edition_id")),
    Searched(Commitment, 14, Group.PLAN, (), ("text", "body"), within=("section_id", "edition_id")),
    Searched(Signature, 13, Group.PLAN, (), ("name", "title", "place"), within=("edition_id",)),
    Searched(Entry, 12, Group.BRIEF, (), ("text", "translation", "answer", "answer_translation"), within=("brief_id",)),
    Searched(StandardLine, 30, Group.BRIEF, ("name",), ("text", "translation"), within=("lineage",)),
    Searched(Note, 11, Group.NOTE, (), _both("text"), within=("dialogue_id", "agenda_item_id")),
    Searched(
        SectionOutcome,
        46,
        Group.NOTE,
        (),
        _both("our_line", "their_line", "agreed", "left_open"),
        within=("dialogue_id", "lineage"),
    ),
    Searched(RecordParagraph, 47, Group.NOTE, (), _both("text"), within=("dialogue_id", "agenda_item_id", "lineage")),
    Searched(Proposal, 48, Group.NOTE, (), (*_both("text"), "fallback"), within=("dialogue_id", "lineage")),
    Searched(DialogueRecord, 49, Group.NOTE, (), ("comment",), within=("dialogue_id",)),
    Searched(
        ActionItem,
        10,
        Group.ACTION,
        ("number",),
        (*_both("text", "next_step", "resources", "decision_sought"), "our_view", "their_view", "light_reason"),
        within=("dialogue_id", "lineage"),
    ),
    Searched(ActionProgress, 43, Group.ACTION, (), (*_both("text"), "author"), within=("action_id",)),
    Searched(Evidence, 44, Group.ACTION, ("label",), ("reference", "file_name"), within=("action_id",)),
    Searched(ReturnedFile, 70, Group.ACTION, ("name", "sender"), within=("id",)),
    Searched(ReturnedCells, 71, Group.ACTION, (), ("words",), within=("file_id",)),
    Searched(Dialogue, 9, Group.DIALOGUE, _both("place"), ("host", "marking", *_both("note")), within=("id",)),
    Searched(AgendaItem, 8, Group.DIALOGUE, _both("title"), within=("dialogue_id", "lineages")),
    Searched(ProgrammeEntry, 24, Group.DIALOGUE, _both("title"), _both("place"), within=("dialogue_id",)),
    Searched(
        Person,
        7,
        Group.PERSON,
        (*_both("name"), "kana", "pronunciation"),
        _both("title", "biography"),
        within=("id",),
    ),
    Searched(Organisation, 6, Group.PERSON, _both("name", "short_name")),
    Searched(Party, 5, Group.PERSON, _both("name", "short_name")),
    Searched(
        Figure,
        4,
        Group.FIGURE,
        _both("label"),
        (*_both("unit", "basis", "source"), "currency"),
        within=("lineage",),
    ),
    Searched(FigureValue, 3, Group.FIGURE, (), (*_both("value", "source"), "period", "reason"), within=("figure_id",)),
    Searched(Breakdown, 60, Group.FIGURE, (), ("name",), within=("figure_id", "lineage")),
    Searched(
        Project,
        61,
        Group.PROJECT,
        ("number", *_both("title")),
        (*_both("region", "visibility", "note"), "currency"),
        within=("lineage",),
    ),
    Searched(ProjectAmount, 62, Group.PROJECT, (), ("pledged", "disbursed", "spent", "period"), within=("project_id",)),
    Searched(ProjectReport, 63, Group.PROJECT, (), ("note",), within=("project_id",)),
    Searched(Annex, 40, Group.PACK, ("title",), ("text",), within=("dialogue_id",)),
    Searched(PackRecipient, 41, Group.PACK, ("name",), within=("dialogue_id",)),
    Searched(PackCopy, 42, Group.PACK, ("recipient",), within=("issue_id",)),
)
BY_KIND = {each.kind: each for each in SEARCHED}
BY_CODE = {each.code: each for each in SEARCHED}


def texts_of(searched: Searched, record: Record) -> list[tuple[str, str]]:
    """The fields of a record that are searched and not empty, with what stands in them."""
    return [(field, str(text)) for field in searched.fields if (text := getattr(record, field))]


def owners_of(searched: Searched, record: Record) -> list[str]:
    """The ids of what a record belongs to."""
    owners: list[str] = []
    for field in searched.within:
        value = getattr(record, field)
        owners += value if isinstance(value, list) else [value] if value else []
    return owners
