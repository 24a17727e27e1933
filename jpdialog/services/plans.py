"""The plan on the desk: its editions as they can be read, and who promised what in them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from jpdialog.domain.plan import Commitment, Edition, Instrument, Paragraph, Part, Party, Section, Signature
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.door import Touched
from jpdialog.storage.store import Store


@dataclass(slots=True)
class SectionView:
    """A section with what stands in it."""

    section: Section
    paragraphs: list[Paragraph] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    is_leaf: bool = True
    part: Section | None = None


@dataclass(slots=True)
class EditionView:
    """An edition as it is read: title, preamble, sections in order, closing, signatures."""

    edition: Edition
    title: list[Paragraph]
    preamble: list[Paragraph]
    sections: list[SectionView]
    closing: list[Paragraph]
    signatures: list[Signature]

    def leaves(self) -> list[SectionView]:
        """The sections that a brief is written for: those with no section below them."""
        return [view for view in self.sections if view.is_leaf]


class Plans:
    """Reading the plan, and correcting what was read of it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: list[Instrument] | None = None
        store.on_change(self._forget)

    def instrument(self) -> Instrument | None:
        """The plan of this workspace; None before one is taken in. Asked for at every turn, so it is kept."""
        if self._known is None:
            self._known = self._store.find(Instrument)
        return self._known[0] if self._known else None

    def _forget(self, changed: Collection[Touched]) -> None:
        if any(each.table == Instrument.__tablename__ for each in changed):
            self._known = None

    def parties(self) -> list[Party]:
        """The parties in the order in which the plan names them."""
        return self._store.find(Party)

    def editions(self) -> list[Edition]:
        """The editions, oldest first."""
        return self._store.find(Edition)

    def edition(self, label: str | None = None) -> Edition:
        """The edition of that label; without one, the newest whose sections are known. Trouble if there is none."""
        if label is None:
            newest_first = reversed(self.editions())
            known = next((each for each in newest_first if self._store.count(Section, edition_id=each.id)), None)
            if known is None:
                raise Trouble("There is no plan here yet. Take one in first: plan import FILE.")
            return known
        found = self._store.find(Edition, label=label)
        if not found:
            raise Trouble("There is no edition called {label}. The list of editions shows what there is.", label=label)
        return found[0]

    def view(self, edition: Edition) -> EditionView:
        """Everything of an edition, in reading order."""
        paragraphs = self._store.find(Paragraph, edition_id=edition.id)
        by_section: dict[str, list[Paragraph]] = defaultdict(list)
        for paragraph in paragraphs:
            by_section[paragraph.section_id or ""].append(paragraph)
        commitments: dict[str, list[Commitment]] = defaultdict(list)
        for commitment in self._store.find(Commitment, edition_id=edition.id):
            commitments[commitment.section_id].append(commitment)
        loose = by_section[""]
        return EditionView(
            edition=edition,
            title=[each for each in loose if each.part == Part.TITLE],
            preamble=[each for each in loose if each.part == Part.PREAMBLE],
            sections=_views(self._store.find(Section, edition_id=edition.id), by_section, commitments),
            closing=[each for each in loose if each.part == Part.CLOSING],
            signatures=self._store.find(Signature, edition_id=edition.id),
        )

    def sections(self, edition_id: str | None) -> list[SectionView]:
        """The sections of an edition without their text: quick, for lists."""
        return _views(self._store.find(Section, edition_id=edition_id), {}, {}) if edition_id else []

    def section_text(self, section: Section) -> SectionView:
        """One section with its paragraphs and commitments."""
        paragraphs = self._store.find(Paragraph, section_id=section.id)
        return SectionView(section, paragraphs, self._store.find(Commitment, section_id=section.id))

    def commitment(self, commitment_id: str) -> Commitment:
        """The commitment of that id. Raises Trouble if there is none."""
        found = self._store.get(Commitment, commitment_id)
        if found is None:
            raise Trouble("There is no commitment of that id. plan show --json gives the ids; nothing was changed.")
        return found

    def party(self, name: str) -> Party:
        """The party of that name or short name. Raises Trouble if there is none."""
        for party in self.parties():
            if name.casefold() in (party.name.casefold(), party.short_name.casefold()):
                return party
        raise Trouble("No party is called {name}. plan show names them; nothing was changed.", name=name)

    def correct(self, commitment: Commitment, party_ids: Sequence[str], body: str) -> Commitment:
        """Say who undertakes a commitment, in place of what the reader found."""
        with self._store.transaction() as door:
            door.edit(commitment, "party_ids", list(party_ids))
            door.edit(commitment, "body", body)
            return door.edit(commitment, "is_corrected", True)

    def add_commitment(self, paragraph: Paragraph, text: str, party_ids: Sequence[str]) -> Commitment:
        """Mark a sentence of a paragraph as binding, which the reader did not."""
        if not paragraph.section_id or not text.strip() or text not in paragraph.text:
            raise Trouble("Only words that stand in a section's paragraph can be marked as a commitment.")
        with self._store.transaction() as door:
            return door.create(
                Commitment(
                    edition_id=paragraph.edition_id,
                    section_id=paragraph.section_id,
                    paragraph_id=paragraph.id,
                    position=f"{paragraph.position}z",
                    text=text,
                    party_ids=list(party_ids),
                    is_corrected=True,
                )
            )

    def drop_commitment(self, commitment: Commitment) -> None:
        """Say that a sentence does not bind after all."""
        with self._store.transaction() as door:
            door.delete(commitment)


def _views(
    sections: list[Section], paragraphs: dict[str, list[Paragraph]], commitments: dict[str, list[Commitment]]
) -> list[SectionView]:
    views = []
    part: Section | None = None
    for index, section in enumerate(sections):
        follower = sections[index + 1] if index + 1 < len(sections) else None
        if section.level == 1:
            part = section
        views.append(
            SectionView(
                section=section,
                paragraphs=paragraphs.get(section.id, []),
                commitments=commitments.get(section.id, []),
                is_leaf=follower is None or follower.level <= section.level,
                part=None if section is part else part,
            )
        )
    return views
