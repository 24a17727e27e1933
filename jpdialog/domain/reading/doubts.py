"""Where the reader was unsure about the tree, said to the person who looks at it before it is saved."""

from collections.abc import Iterator, Sequence

from jpdialog.domain.reading.candidates import Candidate
from jpdialog.domain.reading.numbers import Kind, numbers_at_start
from jpdialog.domain.reading.outline import choose_readings
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


NOBODYS = "The text does not say whose body “{body}” is: the commitment is attributed to nobody."
_FOUND_ANEW = (NOBODYS, NO_HEADINGS, NO_TEXT, NO_PARTIES, TWICE, SKIPPED, BEGINS, EMPTY)


def doubts_about(draft: PlanDraft, headings: Sequence[Candidate]) -> list[Doubt]:
    """Everything about the tree and the parties that a person should look at, in reading order."""
    doubts = [*_by_look(headings)]
    for place, heading in enumerate(headings):
        if heading.unsure:
            values: dict[str, object] = {"number": draft.sections[place].number}
            doubts.append(Doubt(heading.unsure, place, values | ({"at": heading.wraps_at} if heading.wraps_at else {})))
    return _in_order([*doubts, *_found_in(draft)])


def renewed(draft: PlanDraft) -> list[Doubt]:
    """The doubts after an edit: what can be seen in the draft is looked for anew, the rest stays with its section."""
    kept = [each for each in draft.doubts if each.sentence not in _FOUND_ANEW]
    if not draft.sections:
        kept = [each for each in kept if each.section is None and each.sentence != BY_WEIGHT]
    return _in_order([*kept, *_found_in(draft)])


def _in_order(doubts: list[Doubt]) -> list[Doubt]:
    return sorted(doubts, key=lambda each: -1 if each.section is None else each.section)


def _found_in(draft: PlanDraft) -> Iterator[Doubt]:
    """What the draft itself shows."""
    has_text = any(section.paragraphs for section in draft.sections)
    if not any(section.printed or section.heading for section in draft.sections):
        yield Doubt(NO_HEADINGS)
    elif not has_text:
        yield Doubt(NO_TEXT)
    if not draft.parties:
        yield Doubt(NO_PARTIES)
    for place, section in enumerate(draft.sections if draft.parties else ()):
        for body in dict.fromkeys(each.body for each in section.commitments if each.body and not each.parties):
            yield Doubt(NOBODYS, place, {"body": body})
    yield from _numbering(draft)
    if has_text:
        yield from _empty(draft)


def _by_look(headings: Sequence[Candidate]) -> Iterator[Doubt]:
    by_look = [place for place, each in enumerate(headings) if each.number is None and each.style is None]
    if by_look and len(by_look) == len(headings):
        yield Doubt(BY_WEIGHT)
    else:
        for place in by_look:
            yield Doubt(ONE_BY_WEIGHT, place, {"heading": headings[place].heading})


def _numbering(draft: PlanDraft) -> Iterator[Doubt]:
    """Numbers that skip, repeat or do not begin at the beginning, among siblings (or running on through the plan)."""
    ladder: list[dict[Kind, tuple[tuple[int, ...], str]]] = []
    running: dict[Kind, tuple[int, ...]] = {}
    readings = [numbers_at_start(section.printed) for section in draft.sections]
    choose_readings([each for each in readings if each])
    for place, (found, section) in enumerate(zip(readings, draft.sections, strict=True)):
        del ladder[section.level :]
        while len(ladder) < section.level:
            ladder.append({})
        if not found:
            continue
        number = found[0]
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
