"""The answers that were prepared in case something is raised, found by a few letters of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind
from jpdialog.domain.capture.folded import Folded, folded
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names

CLEARED = frozenset({BriefStatus.CLEARED, BriefStatus.APPROVED, BriefStatus.LOCKED})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and what is said then, in the reader's language; ``is_cleared`` as its whole brief is."""

    entry: Entry
    brief: Brief
    number: str
    heading: str
    question: str
    words: str
    is_cleared: bool
    _asked: str
    _rest: str

    def weight(self, wanted: Sequence[str]) -> int | None:
        """How well it fits the letters, 0 best; None if it does not have them."""
        if all(_begins_a_word(each, self._asked) for each in wanted):
            return 0
        if all(each in self._asked or folded(self.number).startswith(each) for each in wanted):
            return 1
        return 2 if all(each in self._asked or each in self._rest for each in wanted) else None


def answers_of(desk: Desk, dialogue: Dialogue, language: str) -> list[Answer]:
    """Every answer of the dialogue's briefs, in the order of the briefs."""
    names = Names(desk, language)
    return [
        _answer(view, entry, names)
        for view in desk.briefs.of_dialogue(dialogue)
        for entry in view.of_kind(EntryKind.IF_RAISED)
        if entry.answer or entry.answer_translation
    ]


def found_by(letters: str, answers: Sequence[Answer], lineages: Sequence[str] = ()) -> list[Answer]:
    """The answers that have these letters, the best first; among equals cleared ones, and those of these sections."""
    wanted = Folded(letters).text.split()
    weighed = [(weight, each) for each in answers if (weight := each.weight(wanted)) is not None]
    weighed.sort(key=lambda pair: (pair[0], not pair[1].is_cleared, pair[1].brief.lineage not in lineages))
    return [each for _, each in weighed]


def _answer(view: BriefView, entry: Entry, names: Names) -> Answer:
    question, words = (names.pair(entry, field, bilingual=False)[0] for field in ("text", "answer"))
    both = " ".join([entry.text, entry.translation])
    rest = " ".join([entry.answer, entry.answer_translation, names.heading(view), names.other_heading(view)])
    return Answer(
        entry=entry,
        brief=view.brief,
        number=view.number,
        heading=names.heading(view),
        question=question,
        words=words,
        is_cleared=view.brief.status in CLEARED,
        _asked=Folded(both).text,
        _rest=Folded(rest).text,
    )


def _begins_a_word(letters: str, text: str) -> bool:
    """Whether a word of the text begins so; Japanese has no words to begin, there any place will do."""
    if not letters.isascii():
        return letters in text
    return any(each.startswith(letters) for each in _WORD.findall(text))
