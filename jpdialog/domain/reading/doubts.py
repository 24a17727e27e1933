"""Where the reader was unsure about the tree, said to the person who looks at it before it is saved."""

from collections.abc import Iterator, Sequence

from jpdialog.domain.reading.candidates import Candidate
from jpdialog.domain.reading.numbers import Kind
from jpdialog.domain.reading.plan_draft import Doubt, PlanDraft

NO_HEADINGS = "No headings were found, so the whole text was taken as one section. Split it where sections begin."
NO_TEXT = "The plan has headings but no text under them."
NO_PARTIES = (
    "The text does not say who its parties are (“hereafter referred to as …”): commitments are attributed to nobody."
)
BY_WEIGHT = "The headings have no numbers; they were told by their look alone."
ONE_BY_WEIGHT = "“{heading}” has no number and was taken as a heading because of its look."
TWICE = "Number {number} stands twice; both were kept as printed."
SKIPPED = "Number {number} comes after {before}: a number is missing or out of order. It was kept as printed."
BEGINS = "The numbering begins with {number}. It was kept as printed."
EMPTY = "Section {number} has no text."


def doubts_about(draft: PlanDraft, headings: Sequence[Candidate]) -> list[Doubt]:
    """Everything about the tree and the parties that a person should look at, in reading order."""
    doubts = [*_general(draft, headings)]
    for place, heading in enumerate(headings):
        if heading.unsure:
            doubts.append(Doubt(heading.unsure, place, {"number": draft.sections[place].number}))
    doubts.extend(_numbering(draft, headings))
    if any(section.paragraphs for section in draft.sections):
        doubts.extend(_empty(draft))
    return sorted(doubts, key=lambda each: -1 if each.section is None else each.section)


def _general(draft: PlanDraft, headings: Sequence[Candidate]) -> Iterator[Doubt]:
    if not headings:
        yield Doubt(NO_HEADINGS)
    elif not any(section.paragraphs for section in draft.sections):
        yield Doubt(NO_TEXT)
    if not draft.parties:
        yield Doubt(NO_PARTIES)
    by_look = [place for place, each in enumerate(headings) if each.number is None and each.style is None]
    if by_look and len(by_look) == len(headings):
        yield Doubt(BY_WEIGHT)
    else:
        for place in by_look:
            yield Doubt(ONE_BY_WEIGHT, place, {"heading": headings[place].heading})


def _numbering(draft: PlanDraft, headings: Sequence[Candidate]) -> Iterator[Doubt]:
    """Numbers that skip, repeat or do not begin at the beginning, among siblings (or running on through the plan)."""
    ladder: list[dict[Kind, tuple[tuple[int, ...], str]]] = []
    running: dict[Kind, tuple[int, ...]] = {}
    for place, (heading, section) in enumerate(zip(headings, draft.sections, strict=False)):
        del ladder[section.level :]
        while len(ladder) < section.level:
            ladder.append({})
        number = heading.number
        if number is None:
            continue
        before = ladder[-1].get(number.kind)
        if not _runs_on(number.values, running.get(number.kind)):
            yield from _compared(place, section.number, number.values, before)
        ladder[-1][number.kind] = (number.values, section.number)
        running[number.kind] = number.values


def _runs_on(values: tuple[int, ...], before: tuple[int, ...] | None) -> bool:
    return before is not None and values == (*before[:-1], before[-1] + 1)


def _compared(
    place: int, number: str, values: tuple[int, ...], before: tuple[tuple[int, ...], str] | None
) -> Iterator[Doubt]:
    if before is None:
        if values[-1] > 1:
            yield Doubt(BEGINS, place, {"number": number})
    elif values == before[0]:
        yield Doubt(TWICE, place, {"number": number})
    elif values[-1] != before[0][-1] + 1 and values[:-1] == before[0][:-1]:
        yield Doubt(SKIPPED, place, {"number": number, "before": before[1]})


def _empty(draft: PlanDraft) -> Iterator[Doubt]:
    levels = [section.level for section in draft.sections] + [0]
    for place, section in enumerate(draft.sections):
        if not section.paragraphs and levels[place + 1] <= section.level:
            yield Doubt(EMPTY, place, {"number": section.number or section.heading})
