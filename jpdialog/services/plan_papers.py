"""Gathering the plan for paper: one edition clean, or two editions side by side. No dialogue is needed for it."""

from collections.abc import Sequence

from jpdialog.domain.outcome import Proposal
from jpdialog.domain.papers import (
    AmendmentTable,
    Front,
    PlanEdition,
    PlanSection,
    PlanSignature,
    ProposalLine,
    SectionPair,
)
from jpdialog.domain.plan import Edition, EditionStatus, Paragraph, Party, Section, Signature
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.outcomes import paragraph_numbers
from jpdialog.services.paper_lines import Wish
from jpdialog.services.plans import SectionView


class PlanPapers:
    """The papers of the plan itself."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        self._desk, self._wish = desk, wish
        self._names = Names(desk, wish.language)

    def edition(self) -> PlanEdition:
        """The edition wished for, or the newest whose sections are known. Raises Trouble if there is none."""
        edition = self._desk.plans.edition(self._wish.edition)
        view = self._desk.plans.view(edition)
        return PlanEdition(
            front=self._front(edition),
            title=self._texts(view.title) or (self._names.of(self._desk.plans.instrument(), "title"),),
            label=edition.label,
            status=edition.status,
            valid_from=edition.valid_from.isoformat() if edition.valid_from else "",
            valid_to=edition.valid_to.isoformat() if edition.valid_to else "",
            preamble=self._texts(view.preamble),
            sections=tuple(self._section(each) for each in view.sections),
            closing=self._texts(view.closing),
            signatures=tuple(self._signature(each) for each in view.signatures),
        )

    def amendments(self) -> AmendmentTable:
        """The edition wished for beside its base. With fewer than two known editions, a table that says so."""
        known = [each for each in self._desk.plans.editions() if self._desk.plans.sections(each.id)]
        other = self._desk.plans.edition(self._wish.edition)
        base = self._base(known, other)
        front = self._front(other)
        if base is None:
            return AmendmentTable(front=front, base_label=other.label, proposals=self._proposals(other))
        pairs = self._pairs(self._desk.plans.view(base).sections, self._desk.plans.view(other).sections)
        return AmendmentTable(
            front=front,
            base_label=base.label,
            other_label=other.label,
            sections=pairs,
            proposals=self._proposals(other),
        )

    def _proposals(self, edition: Edition) -> tuple[ProposalLine, ...]:
        """What was proposed at the dialogues on this edition, by section; to the counterpart nobody says it twice."""
        if self._wish.shareable:
            return ()
        dialogues = {each.id: each for each in self._desk.dialogues.all() if each.edition_id == edition.id}
        numbers = {view.section.lineage: view.section.number for view in self._desk.plans.sections(edition.id)}
        order = list(numbers)
        found = self._desk.store.find(Proposal, dialogue_id=frozenset(dialogues)) if dialogues else []
        parties = {each.id: self._names.of(each, "short_name") for each in self._desk.plans.parties()}
        ordinals = paragraph_numbers(self._desk.store, [each.paragraph_id for each in found])
        return tuple(
            ProposalLine(
                id=each.id,
                number=numbers.get(each.lineage or "", ""),
                party=parties.get(each.party_id or "", ""),
                text=self._names.of(each, "text"),
                round=each.round,
                status=each.status,
                dialogue=dialogues[each.dialogue_id].number,
                paragraph=ordinals.get(each.paragraph_id),
            )
            for each in sorted(
                found, key=lambda one: order.index(one.lineage) if one.lineage in numbers else len(order)
            )
        )

    def _base(self, known: Sequence[Edition], other: Edition) -> Edition | None:
        if self._wish.base is not None:
            base = self._desk.plans.edition(self._wish.base)
            if base.id == other.id:
                raise Trouble("That is one edition, compared with itself. Name another as its base.")
            return base
        earlier = [each for each in known if each.position < other.position]
        return next((each for each in known if each.id == other.based_on_id), earlier[-1] if earlier else None)

    def _pairs(self, base: Sequence[SectionView], other: Sequence[SectionView]) -> tuple[SectionPair, ...]:
        before = {view.section.lineage: view for view in base}
        after = {view.section.lineage for view in other}
        pairs = [self._pair(before.get(view.section.lineage), view) for view in other]
        dropped = [self._pair(view, None) for view in base if view.section.lineage not in after]
        return tuple(pair for pair in (*pairs, *dropped) if pair.base or pair.other)

    def _pair(self, before: SectionView | None, after: SectionView | None) -> SectionPair:
        newest = after or before
        assert newest is not None, "a pair has at least one side"
        return SectionPair(
            id=newest.section.id,
            number=newest.section.number,
            heading=self._names.of(newest.section, "heading"),
            base=self._said(before) if before else (),
            other=self._said(after) if after else (),
        )

    def _said(self, view: SectionView) -> tuple[str, ...]:
        summary = self._names.of(view.section, "summary")
        return self._texts(view.paragraphs) or ((summary,) if summary else ())

    def _front(self, edition: Edition) -> Front:
        return Front(
            occasion=self._names.of(self._desk.plans.instrument(), "title"),
            as_of=self._wish.today,
            marking=self._wish.marking or "",
            version=self._wish.version,
            is_draft=edition.status == EditionStatus.DRAFT,
            is_sample=edition.is_sample,
            language=self._wish.language,
            by_era=self._wish.by_era,
        )

    def _texts(self, paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
        return tuple(self._names.text(each) for each in paragraphs)

    def _section(self, view: SectionView) -> PlanSection:
        section: Section = view.section
        return PlanSection(
            id=section.id,
            number=section.printed or section.number,
            heading=self._names.of(section, "heading"),
            level=section.level,
            heading_first=section.heading_first,
            paragraphs=self._said(view),
            is_summary=not view.paragraphs and bool(self._names.of(section, "summary")),
        )

    def _signature(self, signature: Signature) -> PlanSignature:
        party = self._desk.store.get(Party, signature.party_id)
        return PlanSignature(
            party=self._names.of(party, "short_name"),
            name=signature.name or "",
            title=signature.title or "",
            place=signature.place or "",
            signed_on=signature.signed_on.isoformat() if signature.signed_on else "",
        )


def _place(lineage: str | None, order: Sequence[str]) -> int:
    return order.index(lineage) if lineage in order else len(order)
