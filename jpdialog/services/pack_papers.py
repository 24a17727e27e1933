"""Gathering the pack as it is arranged: the parts that were chosen, in their order, each with its title and marking.

A pack for the counterpart is made from a list of what is allowed, as every paper for the counterpart is: of a brief
the entries marked as shareable and what the plan says, the programme, who takes part, the actions with a lead on each
side, and annexes marked as shareable. Whatever is new or not named here stays.
"""

from contextlib import suppress
from dataclasses import replace

from jpdialog.domain.brief import Handling
from jpdialog.domain.pack import Annex, PackPart, PartKind
from jpdialog.domain.papers import (
    AnnexPaper,
    Answer,
    DataSheets,
    Delegation,
    Front,
    Item,
    Member,
    Pack,
    PlacedPart,
    SubjectBrief,
)
from jpdialog.domain.plan import Edition, Section
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.matrix import MatrixPaper
from jpdialog.services.pack_parts import PackParts, brief_key
from jpdialog.services.paper_lines import Wish
from jpdialog.services.papers import APPROVED, Papers
from jpdialog.services.papers_before import PapersBefore
from jpdialog.services.plan_papers import PlanPapers
from jpdialog.services.vocabulary import words_for

SHARED = frozenset(
    {
        PartKind.COVER,
        PartKind.CONTENTS,
        PartKind.PROGRAMME,
        PartKind.DELEGATIONS,
        PartKind.SUBJECT_BRIEF,
        PartKind.FOLLOW_UP,
        PartKind.ANNEX,
    }
)
"""The parts that a pack for the counterpart may have."""


class PackPapers(Papers):
    """The pack of one dialogue, as it is arranged."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        super().__init__(desk, wish)
        self.arranged = PackParts(desk.store).of(self.dialogue)

    def book(self) -> Pack:
        """The pack with the parts that were chosen. Raises Trouble if no brief was called for or no part chosen."""
        views = {brief_key(view.brief.lineage): view for view in self.desk.briefs.of_dialogue(self.dialogue)}
        if not views:
            raise Trouble("No briefs have been called for in this dialogue yet, so there is no pack to export.")
        chosen = [part for part in self.arranged.parts if part.is_included and self._may_be_in(part)]
        kinds = {part.kind for part in chosen}
        if not kinds - {PartKind.COVER, PartKind.CONTENTS}:
            raise Trouble("No part of the pack is chosen. Choose at least one under Documents, Pack; nothing was made.")
        briefs = {part.key: self.subject(views[part.key]) for part in chosen if part.key in views}
        is_draft = any(views[key].brief.status not in APPROVED for key in briefs)
        steering = briefs.get(PartKind.STEERING_BRIEF.value)
        return self._with_lists(
            Pack(
                front=self._front(is_draft=is_draft),
                parts=tuple(self._placed(part, briefs.get(part.key)) for part in chosen),
                steering=steering,
                briefs=tuple(each for each in briefs.values() if each is not steering),
                annexes=tuple(
                    self._annex(each) for part in chosen for each in self.arranged.annexes if each.id == part.of
                ),
            ),
            kinds,
        )

    def subject(self, view: BriefView) -> SubjectBrief:
        """The brief, or of it what the counterpart may have."""
        said = self._subject(self._allowed(view))
        if view.section is None and view.brief.lineage:
            said = replace(said, heading=self._heading_once(view.brief.lineage))
        return self._shared(said) if self.wish.shareable else said

    def title_of(self, part: PackPart) -> str:
        """What the part is called."""
        if part.kind == PartKind.ANNEX:
            return next((each.title for each in self.arranged.annexes if each.id == part.of), "")
        if part.kind != PartKind.SUBJECT_BRIEF:
            name = words_for(self.wish.language).name(part.kind)
            return name[:1].upper() + name[1:]
        section = next((each.section for each in self.sections if each.section.lineage == part.of), None)
        if section is None:
            return self._heading_once(part.of or "")
        return f"{section.number} {self.names.of(section, 'heading')}".strip()

    def is_gone(self, part: PackPart) -> bool:
        """Whether it is the brief of a section that the dialogue's edition does not have any more."""
        known = {each.section.lineage for each in self.sections}
        return part.kind == PartKind.SUBJECT_BRIEF and part.of not in known

    # Inside

    def _with_lists(self, pack: Pack, kinds: set[PartKind]) -> Pack:
        if PartKind.PROGRAMME in kinds:
            lines = tuple(self.agenda_line(order, item) for order, item in enumerate(self.agenda(), 1))
            pack = replace(pack, programme=lines, days=self.days(ours_too=not self.wish.shareable))
        if PartKind.DELEGATIONS in kinds:
            pack = replace(pack, delegations=self._delegations())
        if PartKind.FOLLOW_UP in kinds:
            matrix = MatrixPaper(self.desk, self.wish, goes_along=True).matrix()
            pack = replace(pack, follow_up=replace(matrix, front=pack.front))
        if PartKind.AMENDMENT_TABLE in kinds:
            with suppress(Trouble):  # without a plan there is nothing to compare, and the part is left out
                table = PlanPapers(self.desk, self.wish).amendments()
                labels = (table.base_label, table.other_label)
                pack = replace(pack, base_label=labels[0], other_label=labels[1], amendments=table.sections)
        if PartKind.DATA_SHEETS in kinds:
            with suppress(Trouble):  # without figures the part is left out
                sheets: DataSheets = PapersBefore(self.desk, replace(self.wish, draw=None)).data_sheets()
                pack = replace(
                    pack,
                    figures=sheets.figures,
                    contradictions=sheets.contradictions,
                    projects=sheets.projects,
                )
        return pack

    def _front(self, *, is_draft: bool) -> Front:
        """The front of all pages; the pack's own marking, where it has one, goes before the dialogue's."""
        front, own = self.front(is_draft=is_draft), self.arranged.settings.marking
        return replace(front, marking=own) if own and not self.wish.shareable and self.wish.marking is None else front

    def _placed(self, part: PackPart, brief: SubjectBrief | None) -> PlacedPart:
        of = brief.id if brief and part.kind == PartKind.SUBJECT_BRIEF else part.of or ""
        marking = "" if self.wish.shareable else part.marking
        return PlacedPart(key=part.key, kind=part.kind.value, title=self.title_of(part), of=of, marking=marking)

    def _may_be_in(self, part: PackPart) -> bool:
        if not self.wish.shareable:
            return True
        if part.kind == PartKind.ANNEX:
            return any(each.id == part.of and each.handling == Handling.SHAREABLE for each in self.arranged.annexes)
        return part.kind in SHARED

    def _shared(self, brief: SubjectBrief) -> SubjectBrief:
        """What may be shared of a brief: its entries were chosen already, and nothing else of it goes along."""
        return SubjectBrief(
            id=brief.id,
            heading=brief.heading,
            number=brief.number,
            serial=brief.serial,
            speaker=brief.speaker,
            as_of=brief.as_of,
            promises=brief.promises,
            promises_are_summary=brief.promises_are_summary,
            objectives=_unmarked(brief.objectives),
            points=_unmarked(brief.points),
            their_objectives=_unmarked(brief.their_objectives),
            answers=tuple(_plain_answer(each) for each in brief.answers),
            do_not_say=_unmarked(brief.do_not_say),
            background=_unmarked(brief.background),
        )

    def _delegations(self) -> tuple[Delegation, ...]:
        """Who comes; for the counterpart without what we have noted of them."""
        found = self.delegations(with_biographies=not self.wish.shareable)
        if not self.wish.shareable:
            return found
        return tuple(replace(each, members=tuple(_known(member) for member in each.members)) for each in found)

    def _annex(self, annex: Annex) -> AnnexPaper:
        edition = self.store.get(Edition, annex.edition_id)
        paper = PlanPapers(self.desk, replace(self.wish, edition=edition.label)).edition() if edition else None
        paragraphs = tuple(text.strip() for text in annex.text.split("\n") if text.strip())
        return AnnexPaper(id=annex.id, title=annex.title, paragraphs=paragraphs, edition=paper)

    def _heading_once(self, lineage: str) -> str:
        """What a section was called that this edition does not have any more."""
        known = [each for each in self.store.find(Section, lineage=lineage) if each.heading]
        words = words_for(self.wish.language)
        return self.names.of(known[-1], "heading") if known else words("Section that is no longer in the plan")


def _unmarked(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(
        Item(
            id=each.id,
            text=each.text,
            translation=each.translation,
            rich=each.rich,
            rich_translation=each.rich_translation,
        )
        for each in items
    )


def _plain_answer(answer: Answer) -> Answer:
    return Answer(
        id=answer.id,
        question=answer.question,
        answer=answer.answer,
        question_translation=answer.question_translation,
        answer_translation=answer.answer_translation,
        rich=answer.rich,
    )


def _known(member: Member) -> Member:
    return Member(
        id=member.id, name=member.name, title=member.title, organisation=member.organisation, role=member.role
    )
