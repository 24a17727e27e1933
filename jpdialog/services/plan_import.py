"""Taking a plan in: what was read and looked over becomes an edition, in one transaction.

A section keeps its lineage from the edition before, found by its heading or, failing that, by its number. An edition
whose text was not at hand, or that is only a summary in somebody's own words, gives way to the text.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.ordering import key_between, keys
from jpdialog.domain.plan import (
    Commitment,
    Edition,
    EditionStatus,
    Instrument,
    Paragraph,
    Part,
    Party,
    Section,
    Signature,
)
from jpdialog.domain.reading.plan_draft import PlanDraft, SectionDraft, SignatureDraft
from jpdialog.domain.record import new_id
from jpdialog.domain.trouble import Trouble
from jpdialog.services.party_bodies import body_of
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store


def read_plan_file(path: Path) -> PlanDraft:
    """Read a plan from a file of any known format; nothing is saved. Raises Trouble if it cannot be read."""
    from jpdialog.documents.reading import read_file
    from jpdialog.domain.reading import read_plan

    return read_plan(read_file(path))


def read_plan_bytes(data: bytes, name: str) -> PlanDraft:
    """Read a plan from bytes, whose encoding and format are found out; nothing is saved."""
    from jpdialog.documents.reading import read_bytes
    from jpdialog.domain.reading import read_plan

    return read_plan(read_bytes(data, name))


def read_pasted_plan(text: str) -> PlanDraft:
    """Read a plan from text that was pasted; nothing is saved."""
    from jpdialog.documents.reading import read_pasted
    from jpdialog.domain.reading import read_plan

    return read_plan(read_pasted(text))


def suggested_label(draft: PlanDraft, file_stem: str = "") -> str:
    """What to call the edition: the year it was last signed, else the file's name, else "1"."""
    years = [signature.date.year for signature in draft.signatures if signature.date]
    return str(max(years)) if years else file_stem or "1"


def save_plan(store: Store, draft: PlanDraft, label: str) -> Edition:
    """Save what was read as an edition called ``label``. Raises Trouble if there is one of that name already."""
    label = " ".join(label.split())
    if not label:
        raise Trouble("An edition needs a label, such as the year in which it was signed. Nothing was saved.")
    with store.transaction() as door:
        return _Saving(store, door).save(draft, label)


class _Saving:
    """One import: what stands here already, and what is made of the draft."""

    def __init__(self, store: Store, door: Door) -> None:
        self._store, self._door = store, door
        self._editions = store.find(Edition)
        found = store.find(Instrument)
        self._instrument = found[0] if found else None

    def save(self, draft: PlanDraft, label: str) -> Edition:
        earlier = self._earlier()
        lineages = _Lineages(earlier)
        sections = [(each, lineages.match(each)) for each in draft.sections]
        replaced = self._gives_way(label, sections)
        if any(each.label == label and each is not replaced for each in self._editions):
            raise Trouble(
                "There is an edition called {label} already. Give this one another label; nothing was saved.",
                label=label,
            )
        instrument = self._instrument or self._door.create(_instrument(draft))
        parties = self._parties(instrument, draft)
        edition = self._door.create(self._edition(instrument, draft, label, replaced))
        self._write_sections(edition, sections, parties)
        self._write_loose(edition, draft)
        self._write_signatures(edition, draft.signatures, parties)
        if replaced is not None:
            self._put_in_place_of(replaced, edition)
        return edition

    def _earlier(self) -> list[Section]:
        for edition in reversed(self._editions):
            sections = self._store.find(Section, edition_id=edition.id)
            if sections:
                return sections
        return []

    def _gives_way(self, label: str, sections: list[tuple[SectionDraft, Section | None]]) -> Edition | None:
        """The edition whose place this text takes: one of that label without its text, or the summary of this text."""
        found = Counter(earlier.edition_id for _, earlier in sections if earlier is not None)
        for edition in self._editions:
            if edition.label == label and not self._store.count(Section, edition_id=edition.id):
                return edition
            is_alike = found[edition.id] * 2 > self._store.count(Section, edition_id=edition.id)
            if edition.is_summary and edition.label == label and is_alike:
                return edition
        labels = {edition.label for edition in self._editions}
        whole = [each for each in self._editions if each.is_summary and found[each.id] == len(sections) > 0]
        return whole[0] if whole and label not in labels else None

    def _edition(self, instrument: Instrument, draft: PlanDraft, label: str, replaced: Edition | None) -> Edition:
        dates = [signature.date for signature in draft.signatures if signature.date]
        last = self._editions[-1] if self._editions else None
        after = key_between(last.position if last else None, None)
        return Edition(
            instrument_id=instrument.id,
            label=label,
            status=EditionStatus.SIGNED if dates else EditionStatus.DRAFT,
            valid_from=max(dates, default=None),
            based_on_id=replaced.based_on_id if replaced else (last.id if last else None),
            position=replaced.position if replaced else after,
        )

    def _parties(self, instrument: Instrument, draft: PlanDraft) -> dict[str, str]:
        known = self._store.find(Party, instrument_id=instrument.id)
        ids = {name: each.id for each in known for name in (each.name, each.short_name) if name}
        last = known[-1].position if known else None
        for place, party in zip(keys(len(draft.parties), last), draft.parties, strict=True):
            if party.short_name not in ids:
                made = Party(
                    instrument_id=instrument.id,
                    name=party.name,
                    short_name=party.short_name,
                    position=place,
                    is_ours=not ids,
                )
                ids[party.short_name] = ids[party.name] = self._door.create(made).id
                self._door.create(body_of(made))
        return ids

    def _write_sections(
        self, edition: Edition, sections: list[tuple[SectionDraft, Section | None]], parties: dict[str, str]
    ) -> None:
        for place, (draft, earlier) in zip(keys(len(sections)), sections, strict=True):
            section = self._door.create(_section(edition, draft, earlier, place))
            paragraphs = [
                self._door.create(Paragraph(edition_id=edition.id, section_id=section.id, text=text, position=position))
                for position, text in zip(keys(len(draft.paragraphs)), draft.paragraphs, strict=True)
            ]
            for position, found in zip(keys(len(draft.commitments)), draft.commitments, strict=True):
                self._door.create(
                    Commitment(
                        edition_id=edition.id,
                        section_id=section.id,
                        paragraph_id=paragraphs[found.paragraph].id if found.paragraph < len(paragraphs) else "",
                        position=position,
                        text=found.text,
                        party_ids=[parties[name] for name in found.parties if name in parties],
                        body=found.body,
                        verb=found.verb,
                    )
                )

    def _write_loose(self, edition: Edition, draft: PlanDraft) -> None:
        parts = ((Part.TITLE, draft.title), (Part.PREAMBLE, draft.preamble), (Part.CLOSING, draft.closing))
        for part, texts in parts:
            for place, text in zip(keys(len(texts)), texts, strict=True):
                self._door.create(Paragraph(edition_id=edition.id, part=part, text=text, position=place))

    def _write_signatures(self, edition: Edition, drafts: list[SignatureDraft], parties: dict[str, str]) -> None:
        for place, draft in zip(keys(len(drafts)), drafts, strict=True):
            self._door.create(
                Signature(
                    edition_id=edition.id,
                    party_id=parties.get(draft.party) if draft.party else None,
                    name=draft.name,
                    title=draft.title,
                    place=draft.place,
                    signed_on=draft.date,
                    position=place,
                )
            )

    def _put_in_place_of(self, replaced: Edition, edition: Edition) -> None:
        for dialogue in self._store.find(Dialogue, edition_id=replaced.id):
            self._door.edit(dialogue, "edition_id", edition.id)
        for follower in self._editions:
            if follower.based_on_id == replaced.id:
                self._door.edit(follower, "based_on_id", edition.id)
        for kind in (Section, Paragraph, Commitment, Signature):
            for record in self._store.find(kind, edition_id=replaced.id):
                self._door.delete(record)
        self._door.delete(replaced)


class _Lineages:
    """Which section of the edition before a section comes from: by heading first, by number if that is all."""

    def __init__(self, earlier: list[Section]) -> None:
        self._by_heading: dict[str, list[Section]] = defaultdict(list)
        self._by_number: dict[str, list[Section]] = defaultdict(list)
        for section in earlier:
            self._by_heading[_plain(section.heading)].append(section)
            self._by_number[section.number].append(section)
        self._taken: set[str] = set()

    def match(self, draft: SectionDraft) -> Section | None:
        alike = self._by_heading.get(_plain(draft.heading), []) if draft.heading else []
        for section in [*alike, *self._by_number.get(draft.number, [])]:
            is_free = section.lineage not in self._taken and section.level == draft.level
            if is_free and (section in alike or _share_words(section.heading, draft.heading)):
                self._taken.add(section.lineage)
                return section
        return None


def _instrument(draft: PlanDraft) -> Instrument:
    title = " ".join(draft.title).strip() or "Plan of action"
    return Instrument(
        title=title, language=draft.language, translation_language="en" if draft.language == "ja" else "ja"
    )


def _section(edition: Edition, draft: SectionDraft, earlier: Section | None, place: str) -> Section:
    return Section(
        edition_id=edition.id,
        lineage=earlier.lineage if earlier else new_id(),
        number=draft.number,
        printed=draft.printed,
        heading=draft.heading,
        heading_translation=earlier.heading_translation if earlier else "",
        heading_first=draft.heading_first,
        level=draft.level,
        summary=earlier.summary if earlier else "",
        summary_translation=earlier.summary_translation if earlier else "",
        position=place,
    )


def _plain(heading: str) -> str:
    return re.sub(r"\W+", " ", heading).casefold().strip()


def _share_words(one: str, other: str) -> bool:
    words, others = set(_plain(one).split()), set(_plain(other).split())
    return len(words & others) * 2 >= min(len(words), len(others)) > 0
