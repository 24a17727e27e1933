"""Putting the tree right before it is saved: each act gives a new draft, with nothing lost, cited and read anew.

What an act cannot do (promote a section that is at the top, demote the first one) leaves the draft as it was.
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace

from jpdialog.domain.reading.candidates import WRAPPED, heading_in
from jpdialog.domain.reading.citing import cite, normal_levels
from jpdialog.domain.reading.commitments import CommitmentFinder, find_commitments
from jpdialog.domain.reading.doubts import ONE_BY_WEIGHT, renewed
from jpdialog.domain.reading.outline import NO_HEADING, NO_HEADING_NUMBERED
from jpdialog.domain.reading.party_names import PartyNames, names_of
from jpdialog.domain.reading.plan_draft import PartyDraft, PlanDraft, SectionDraft, SignatureDraft
from jpdialog.domain.reading.text_shape import glued

PREAMBLE = -1


def promote(draft: PlanDraft, i: int) -> PlanDraft:
    """Section ``i`` one level up, with all that stands under it."""
    return _moved(draft, i, -1) if draft.sections[i].level > 1 else deepcopy(draft)


def demote(draft: PlanDraft, i: int) -> PlanDraft:
    """Section ``i`` one level down, under the section before it, with all that stands under it."""
    may_go = i > 0 and draft.sections[i - 1].level >= draft.sections[i].level
    return _moved(draft, i, 1) if may_go else deepcopy(draft)


def join(draft: PlanDraft, i: int) -> PlanDraft:
    """Section ``i`` is none: its number and heading become a paragraph of the section before (or of the preamble)."""
    new = deepcopy(draft)
    gone = new.sections.pop(i)
    words = _heading_line(gone)
    taking = new.sections[i - 1].paragraphs if i else new.preamble
    taking.extend([*([words] if words else []), *gone.paragraphs])
    settled = (WRAPPED, NO_HEADING, NO_HEADING_NUMBERED, ONE_BY_WEIGHT)
    new.doubts = [each for each in new.doubts if each.section != i or each.sentence not in settled]
    _place_doubts(new, lambda place: (place - 1 if place else None) if place == i else place - (place > i))
    return _read_anew(new, [i - 1] if i else [])


def split(draft: PlanDraft, i: int, paragraph: int, heading_length: int | None = None) -> PlanDraft:
    """A paragraph of section ``i`` (of the preamble: -1) opens a new section of the same level.

    Its first ``heading_length`` characters (all, if not said) are number and heading; the rest stays a paragraph. What
    stood under section ``i`` stands under the new one, as it does in the text.
    """
    new = deepcopy(draft)
    texts = new.preamble if i == PREAMBLE else new.sections[i].paragraphs
    text = texts[paragraph]
    cut = len(text) if heading_length is None else max(0, min(heading_length, len(text)))
    printed, heading = heading_in(text[:cut].strip())
    rest = text[cut:].strip()
    level = 1 if i == PREAMBLE else new.sections[i].level
    section = SectionDraft(printed, "", heading, level, [*([rest] if rest else []), *texts[paragraph + 1 :]])
    del texts[paragraph:]
    new.sections.insert(i + 1, section)
    _place_doubts(new, lambda place: place + (place > i))
    return _read_anew(new, [i + 1] if i == PREAMBLE else [i, i + 1])


def name_parties(draft: PlanDraft, parties: Sequence[PartyDraft]) -> PlanDraft:
    """The parties are these, in this order: what binds whom, and who signed for whom, is found anew for them."""
    new = deepcopy(draft)
    new.parties = list(parties)
    finder = CommitmentFinder(new.parties, new.language)
    for section in new.sections:
        section.commitments = finder.find(section.paragraphs)
    names = names_of(new.parties)
    new.signatures = [replace(each, party=_signs_for(each, names)) for each in new.signatures]
    return _read_anew(new, [])


def _signs_for(signature: SignatureDraft, names: PartyNames) -> str | None:
    """The party that was found, if it is still one; else the one that name and title speak of."""
    if signature.party in names.all:
        return signature.party
    named = names.named_in(" ".join(filter(None, [signature.title, signature.name])))
    return named[0] if len(named) == 1 else None


def part_heading(draft: PlanDraft, i: int, at: int | None = None) -> PlanDraft:
    """The heading of section ``i`` ends after ``at`` characters; what stood behind is its first paragraph.

    Not said where, it is where the reader joined two lines; if it joined none, the draft stays as it was, as it does
    where the heading stands above its number.
    """
    new = deepcopy(draft)
    section = new.sections[i]
    cut = _joint(draft, i) if at is None else at
    tail = section.heading[max(0, cut) :].strip() if cut is not None else ""
    if cut is None or not tail or section.heading_first:
        return new
    section.heading = section.heading[: max(0, cut)].strip()
    section.paragraphs.insert(0, tail)
    new.doubts = [each for each in new.doubts if each.section != i or each.sentence not in (WRAPPED, ONE_BY_WEIGHT)]
    return _read_anew(new, [i])


def _joint(draft: PlanDraft, i: int) -> int | None:
    """Where the reader joined two lines of a heading and was not sure."""
    for doubt in draft.doubts:
        at = doubt.values.get("at")
        if doubt.section == i and isinstance(at, int):
            return at
    return None


def _moved(draft: PlanDraft, i: int, step: int) -> PlanDraft:
    new = deepcopy(draft)
    level = new.sections[i].level
    new.sections[i].level += step
    for section in new.sections[i + 1 :]:
        if section.level <= level:
            break
        section.level += step
    return _read_anew(new, [])


def _heading_line(section: SectionDraft) -> str:
    first, second = section.head()
    return first + (glued(first, second) or (" " if first and second and first.isascii() else "")) + second


def _place_doubts(draft: PlanDraft, moved: Callable[[int], int | None]) -> None:
    draft.doubts = [
        each if each.section is None else replace(each, section=moved(each.section)) for each in draft.doubts
    ]


def _read_anew(draft: PlanDraft, changed: list[int]) -> PlanDraft:
    """Levels without a gap, numbers cited and doubts found anew, and what binds where the text changed."""
    for section, level in zip(draft.sections, normal_levels([each.level for each in draft.sections]), strict=True):
        section.level = level
    cite(draft.sections)
    for place in changed:
        section = draft.sections[place]
        section.commitments = find_commitments(section.paragraphs, draft.parties, draft.language)
    draft.doubts = renewed(draft)
    return draft
