"""The record: it says "agreed" only where something was, in its notes, its outcomes and its own words."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.outcome import BINDING, SectionOutcome
from jpdialog.domain.record_of_dialogue import RecordParagraph

_AGREED = re.compile(
    r"\bagreed\b|合意(?:し|された|に達|を見|を得)|(?<!認識)(?<!見解)(?<!意見)(?<!見方)で一致(?:し|を見)", re.IGNORECASE
)


def agreed_too_much(notes: Iterable[Note]) -> Iterator[Finding]:
    """Notes that say "agreed" where a view was stated or shared, a request made, or a position reserved."""
    for note in notes:
        said = _said(note.text, note.text_translation)
        if said and note.outcome is not None and note.outcome not in BINDING:
            yield Finding(FindingKind.AGREED_TOO_MUCH, (note,), (note.outcome.value, said))


def outcome_says_too_much(outcomes: Iterable[SectionOutcome]) -> Iterator[Finding]:
    """Outcomes of sections whose agreed wording says "agreed" although its verb says less."""
    for each in outcomes:
        said = _said(each.agreed, each.agreed_translation)
        if said and each.agreed_verb is not None and each.agreed_verb not in BINDING:
            yield Finding(FindingKind.AGREED_TOO_MUCH, (each,), (each.agreed_verb.value, said))


def paragraph_says_too_much(
    paragraphs: Iterable[RecordParagraph], verbs: Mapping[str, Outcome | None]
) -> Iterator[Finding]:
    """Paragraphs that say "agreed" by a person's hand where nothing that they come from goes so far.

    ``verbs``: what each note or outcome amounts to, by its id. Of a paragraph that comes from none (a summary), what
    the whole record amounts to counts. What was only drawn says what its notes say, and those are looked at already.
    """
    for each in paragraphs:
        said = _said(*(text for text in _by_hand(each)))
        if said and not each.is_left_out:
            of_it: Collection[Outcome | None] = [verbs[source] for source in each.source_ids if source in verbs]
            known = [verb for verb in of_it or verbs.values() if verb is not None]
            if not BINDING.intersection(known):
                yield Finding(FindingKind.AGREED_TOO_MUCH, (each,), (_weakest(known).value, said))


def _by_hand(paragraph: RecordParagraph) -> Iterator[str]:
    if paragraph.text != paragraph.drawn:
        yield paragraph.text
    if paragraph.text_translation != paragraph.drawn_translation:
        yield paragraph.text_translation


def _weakest(known: Collection[Outcome]) -> Outcome:
    """What to hold against the word: that a view was shared if one was, else what was done, else that it was stated."""
    return Outcome.SHARED_VIEW if Outcome.SHARED_VIEW in known else next(iter(known), Outcome.STATED)


def _said(*texts: str) -> str:
    found = next((said for text in texts if (said := _AGREED.search(text))), None)
    return found.group() if found else ""
