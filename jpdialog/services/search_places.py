"""Where a hit stands, in words for a person and as ids for whoever leads there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figure_words import value_said
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import Decision, Proposal, SectionOutcome
from jpdialog.domain.pack import Annex, PackCopy, PackIssue, PackRecipient
from jpdialog.domain.people import DelegationMember, Organisation, Person, Photo
from jpdialog.domain.plan import Commitment, Edition, Paragraph, Part, Section, Signature
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.projects import Project, ProjectAmount, ProjectReport
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph
from jpdialog.domain.returned_files import ReturnedCells, ReturnedDecision, ReturnedFile
from jpdialog.domain.reusing import StandardLine
from jpdialog.domain.totals import Breakdown
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.search import Hit
from jpdialog.services.vocabulary import words_for

R = TypeVar("R", bound=Record)
OfFigure = Figure | FigureValue | Breakdown
OfProject = Project | ProjectAmount | ProjectReport
OfReturned = ReturnedFile | ReturnedCells | ReturnedDecision
OfRecord = SectionOutcome | Proposal | RecordParagraph | DialogueRecord | Decision


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a record stands: ``said`` in words, from the narrow to the wide; the rest is empty if it has none."""

    said: tuple[str, ...] = ()
    dialogue: Dialogue | None = None
    section: Section | None = None
    brief: Brief | None = None
    edition: Edition | None = None


class Standings:
    """Where the records of one search stand, said in one language; what they stand in is read once for all of them."""

    def __init__(self, desk: Desk, language: str, records: Sequence[Record]) -> None:
        self._store = desk.store
        self._instrument = desk.plans.instrument()
        self._names, self._words, self._language = Names(desk, language), words_for(language), language
        self._dialogues = {each.id: each for each in self._store.find(Dialogue)}
        self._editions = {each.id: each for each in self._store.find(Edition)}
        self._briefs = self._read(Brief, [each.brief_id for each in records if isinstance(each, Entry)])
        self._items = self._read(
            AgendaItem, [each.agenda_item_id for each in records if isinstance(each, Note | RecordParagraph)]
        )
        self._organisations = self._read(
            Organisation, [each.organisation_id for each in records if isinstance(each, Person)]
        )
        self._sections = self._read(
            Section, [each.section_id for each in records if isinstance(each, Paragraph | Commitment)]
        )
        self._actions = self._read(
            ActionItem, [each.action_id for each in records if isinstance(each, ActionProgress | Evidence)]
        )
        self._figures = self._read(
            Figure, [each.figure_id for each in records if isinstance(each, FigureValue | Breakdown)]
        )
        self._projects = self._read(
            Project, [each.project_id for each in records if isinstance(each, ProjectAmount | ProjectReport)]
        )
        self._by_lineage = self._newest_sections(records)

    def _read(self, kind: type[R], ids: Sequence[str | None]) -> dict[str, R]:
        wanted = frozenset(each for each in ids if each)
        return {each.id: each for each in self._store.find(kind, id=wanted)} if wanted else {}

    def _newest_sections(self, records: Sequence[Record]) -> dict[str, Section]:
        """The sections that other than plan text belongs to, by lineage, as the newest edition has them."""
        lineages = {each.lineage for each in [*self._briefs.values(), *records] if isinstance(each, Brief)}
        owed = [
            *self._figures.values(),
            *self._actions.values(),
            *self._projects.values(),
            *(each for each in records if isinstance(each, ActionItem | Figure | Project | StandardLine)),
        ]
        lineages |= {each.lineage for each in owed}
        items = [*self._items.values(), *(each for each in records if isinstance(each, AgendaItem))]
        wanted = frozenset(filter(None, lineages.union(*(item.lineages for item in items))))
        order = list(self._editions)
        sections = self._store.find(Section, lineage=wanted) if wanted else []
        known = [each for each in sections if each.edition_id in self._editions]
        return {each.lineage: each for each in sorted(known, key=lambda each: order.index(each.edition_id))}

    def of(self, record: Record) -> Standing:
        """Where a record stands."""
        match record:
            case Section() | Paragraph() | Commitment() | Signature():
                return self._of_plan(record)
            case Entry() | Brief() | StandardLine():
                return self._of_writing(record)
            case Note() | AgendaItem() | ProgrammeEntry():
                return self._of_talk(record)
            case SectionOutcome() | Proposal() | RecordParagraph() | DialogueRecord() | Decision():
                return self._of_record(record)
            case ActionItem() | ActionProgress() | Evidence() | Figure() | FigureValue() | Breakdown():
                return self._of_fact(record)
            case ReturnedFile() | ReturnedCells() | ReturnedDecision():
                return self._of_returned(record)
            case Project() | ProjectAmount() | ProjectReport():
                return self._of_project(record)
            case Dialogue():
                return Standing((self._title(record),), dialogue=record)
            case Person() | DelegationMember() | Photo():
                return self._of_a_person(record)
        return self._of_pack(record)

    def _of_plan(self, record: Section | Paragraph | Commitment | Signature) -> Standing:
        if isinstance(record, Section):
            return self._in_plan(record.edition_id, None, record)
        if isinstance(record, Signature):
            return self._in_plan(record.edition_id, None, None)
        part = record.part if isinstance(record, Paragraph) and record.part != Part.BODY else None
        return self._in_plan(record.edition_id, part, self._sections.get(record.section_id or ""))

    def said_of(self, hit: Hit) -> list[str]:
        """Where a hit stands, without what its own excerpt says."""
        return [said for said in self.of(hit.record).said if said != hit.excerpt.text]

    def _in_plan(self, edition_id: str, part: Part | None, section: Section | None) -> Standing:
        edition = self._editions.get(edition_id)
        said = [self._words.name(part) if part else "", self._heading(section), edition.label if edition else ""]
        return Standing(tuple(filter(None, said)), section=section, edition=edition)

    def _of_writing(self, record: Entry | Brief | StandardLine) -> Standing:
        if isinstance(record, StandardLine):
            return self._of_line(record)
        return self._of_entry(record) if isinstance(record, Entry) else self._of_brief(record)

    def _of_entry(self, entry: Entry) -> Standing:
        brief = self._briefs.get(entry.brief_id)
        if brief is None:
            return Standing((self._words.name(entry.kind),))
        standing = self._of_brief(brief)
        return replace(standing, said=(self._words.name(entry.kind), *standing.said))

    def _of_brief(self, brief: Brief) -> Standing:
        dialogue, section = self._dialogues.get(brief.dialogue_id), self._section(brief.lineage)
        name = self._words("A section" if brief.lineage else "Steering brief")
        said = (self._heading(section) or name, self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section, brief=brief)

    def _of_line(self, line: StandardLine) -> Standing:
        section = self._section(line.lineage)
        said = (self._words("standard line"), line.name, self._heading(section))
        return Standing(tuple(filter(None, said)), section=section)

    def _of_talk(self, record: Note | AgendaItem | ProgrammeEntry) -> Standing:
        dialogue = self._dialogues.get(record.dialogue_id)
        item = record if isinstance(record, AgendaItem) else self._items.get(record.agenda_item_id or "")
        section = self._section(item.lineages[0]) if item and len(item.lineages) == 1 else None
        first = self._names.of(item, "title") if isinstance(record, Note) else ""
        if isinstance(record, ProgrammeEntry):
            first = f"{record.day} {record.starts_at or ''}".strip()
        said = (first, self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section)

    def _of_record(self, record: OfRecord) -> Standing:
        """What came of a section, and the record with its paragraphs, stand in their dialogue."""
        dialogue = self._dialogues.get(record.dialogue_id)
        section = None if isinstance(record, DialogueRecord) else self._section(record.lineage)
        item = self._items.get(record.agenda_item_id or "") if isinstance(record, RecordParagraph) else None
        said = (self._names.of(item, "title") if item else self._heading(section), self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section)

    def _of_pack(self, record: Record) -> Standing:
        """An annex and who is to get a copy stand in a dialogue, a copy in an issue of one."""
        issue = self._store.get(PackIssue, record.issue_id) if isinstance(record, PackCopy) else None
        holder = record if isinstance(record, Annex | PackRecipient) else issue
        dialogue = self._dialogues.get(holder.dialogue_id) if holder else None
        said = [self._title(dialogue)]
        if isinstance(record, PackCopy) and issue:
            said.insert(0, self._words("copy {number} of issue {version}", number=record.number, version=issue.label))
        return Standing(tuple(filter(None, said)), dialogue=dialogue)

    def _of_figure(self, record: OfFigure) -> Standing:
        figure = record if isinstance(record, Figure) else self._figures.get(record.figure_id)
        section = self._section(figure.lineage if figure else None)
        said = [self._heading(section)]
        if isinstance(record, Breakdown):
            said = [self._names.of(figure, "label"), *said]
        if isinstance(record, FigureValue) and figure is not None:
            value = value_said(figure, record, translated=self._names.is_second)
            said = [value, record.period, self._names.of(figure, "label"), *said]
        return Standing(tuple(filter(None, said)), section=section)

    def _of_fact(self, record: ActionItem | ActionProgress | Evidence | OfFigure) -> Standing:
        return self._of_figure(record) if isinstance(record, OfFigure) else self._of_action(record)

    def _of_returned(self, record: OfReturned) -> Standing:
        """A cell stands in the file in which it came back, and is meant for an action."""
        file = record if isinstance(record, ReturnedFile) else self._store.get(ReturnedFile, record.file_id)
        of = (
            list(dict.fromkeys(each["reference"] for each in record.cells)) if isinstance(record, ReturnedCells) else []
        )
        own = ", ".join(of[:3]) if not isinstance(record, ReturnedDecision) else self._words.name(record.verdict)
        said = (own, self._words("came back"), file.sender if file else "", file.name if file else "")
        return Standing(tuple(filter(None, said)))

    def _of_project(self, record: OfProject) -> Standing:
        """A project stands under its section; its amounts and reports stand in it."""
        project = record if isinstance(record, Project) else self._projects.get(record.project_id)
        section = self._section(project.lineage if project else None)
        said = [self._heading(section)]
        if not isinstance(record, Project):
            said.insert(0, self._names.of(project, "title"))
        return Standing(tuple(filter(None, said)), section=section)

    def _of_action(self, record: ActionItem | ActionProgress | Evidence) -> Standing:
        action = record if isinstance(record, ActionItem) else self._actions.get(record.action_id)
        if action is None:
            return Standing()
        section = self._section(action.lineage)
        dialogue = self._dialogues.get(action.dialogue_id or "")
        own = "" if isinstance(record, ActionItem) else action.number
        said = (own, self._words.name(action.status), self._heading(section), self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue, section=section)

    def _of_a_person(self, record: Person | DelegationMember | Photo) -> Standing:
        if isinstance(record, Person):
            organisation = self._organisations.get(record.organisation_id or "")
            return Standing(
                tuple(filter(None, (self._names.of(record, "title"), self._names.of(organisation, "name"))))
            )
        person = self._store.get(Person, record.person_id)
        dialogue = self._dialogues.get(record.dialogue_id) if isinstance(record, DelegationMember) else None
        said = (self._names.of(person, "name"), self._title(dialogue))
        return Standing(tuple(filter(None, said)), dialogue=dialogue)

    def _heading(self, section: Section | None) -> str:
        return f"{section.number} {self._names.of(section, 'heading')}".strip() if section else ""

    def _title(self, dialogue: Dialogue | None) -> str:
        return dialogue_title(dialogue, self._instrument, self._language) if dialogue else ""

    def _section(self, lineage: str | None) -> Section | None:
        return self._by_lineage.get(lineage) if lineage else None
