"""How much of a record goes to the counterpart and how much stays here, counted before it goes; never what it says."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.paper_lines import Wish
from jpdialog.services.proof import proof_sheet
from jpdialog.services.record_of_dialogue import FROM_THE_WHOLE, RecordPapers
from jpdialog.services.vocabulary import words_for


@dataclass(frozen=True, slots=True)
class Division:
    """What goes, and what stays, in numbers. ``unmarked`` are those of the notes that stay for want of a mark alone."""

    paragraphs: int
    actions: int
    notes: int
    unmarked: int
    own_words: int
    own_actions: int
    has_comment: bool

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would go."""
        return not (self.paragraphs or self.actions)


def division(desk: Desk, dialogue: Dialogue, today: date) -> Division:
    """Count it, as an export at this moment would divide it."""
    wish = Wish(today=today, dialogue=dialogue.number)
    papers = RecordPapers(desk, replace(wish, shareable=True))
    stays = proof_sheet(desk, wish).withheld
    kinds = Counter(each.what for each in stays)
    goes = [each for each in papers.view.shown if each.part not in FROM_THE_WHOLE and papers.view.may_share(each)]
    marks = {Handling.INTERNAL, Handling.DELEGATION}
    return Division(
        paragraphs=len(goes),
        actions=papers.count_of_actions(),
        notes=kinds["note"],
        unmarked=sum(each.what == "note" and each.why in marks for each in stays),
        own_words=kinds["paragraph"],
        own_actions=kinds["action"],
        has_comment=bool(kinds["comment"]),
    )


def told_division(told: Division, language: str) -> str:
    """The counts in words."""
    words = words_for(language)
    if told.is_nothing:
        goes = words("Nothing of this record may go to the counterpart yet.")
    else:
        goes = words(
            "Goes to the counterpart – paragraphs: {paragraphs}; actions: {actions}.",
            paragraphs=told.paragraphs,
            actions=told.actions,
        )
    return " ".join(filter(None, (goes, _stays(told, words))))


def _stays(told: Division, words: Words) -> str:
    counts = {
        "lines": told.notes,
        "unmarked": told.unmarked,
        "paragraphs": told.own_words,
        "actions": told.own_actions,
    }
    stays = words(
        "Stays here – lines of notes: {lines} (of which only for want of a mark as shareable: {unmarked}); "
        "paragraphs of our own: {paragraphs}; actions: {actions}.",
        **counts,
    )
    return " ".join(filter(None, (stays, words("The comment stays here.") if told.has_comment else "")))
