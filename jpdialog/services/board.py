"""The board of a dialogue's briefs: what each card tells, which are shown, and where a card can be moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from jpdialog.domain.brief import Brief, BriefStatus, Likelihood, says_anything
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.search.folding import fold
from jpdialog.services.briefs import BriefView
from jpdialog.services.names import Names

UNWRITTEN = frozenset({BriefStatus.CALLED_FOR, BriefStatus.DRAFT})
ALWAYS_SHOWN = tuple(status for status in BriefStatus if status != BriefStatus.SUPERSEDED)
"""The columns of the board; one for what was superseded comes only with such a brief."""
FORWARD = {
    BriefStatus.CALLED_FOR: BriefStatus.DRAFT,
    BriefStatus.DRAFT: BriefStatus.IN_CLEARANCE,
    BriefStatus.CLEARED: BriefStatus.APPROVED,
    BriefStatus.APPROVED: BriefStatus.LOCKED,
}
"""The next step. None leads out of clearance: that each body has cleared the words is for each body to say."""
BACK = {
    BriefStatus.DRAFT: BriefStatus.CALLED_FOR,
    BriefStatus.IN_CLEARANCE: BriefStatus.DRAFT,
    BriefStatus.CLEARED: BriefStatus.DRAFT,
    BriefStatus.APPROVED: BriefStatus.CLEARED,
    BriefStatus.LOCKED: BriefStatus.APPROVED,
}


@dataclass(frozen=True, slots=True)
class Card:
    """A brief on the board, in the reader's language."""

    view: BriefView
    heading: str
    drafter: str
    speaker: str
    asked: tuple[str, ...]
    is_overdue: bool
    searched: str = field(default="", compare=False, repr=False)

    @property
    def brief(self) -> Brief:
        """The brief itself."""
        return self.view.brief

    @property
    def title(self) -> str:
        """Number and heading."""
        return f"{self.view.number} {self.heading}".strip()


@dataclass(frozen=True, slots=True)
class Choice:
    """Which cards are shown: those that answer everything that is asked for here."""

    text: str = ""
    drafter: str = ""
    speaker: str = ""
    asked: str = ""
    likelihood: Likelihood | None = None
    is_overdue: bool = False
    is_reopened: bool = False

    def of(self, cards: Iterable[Card]) -> list[Card]:
        """The cards that are asked for, in their order."""
        words = fold(self.text).split()
        return [card for card in cards if self._wants(card) and all(word in card.searched for word in words)]

    def _wants(self, card: Card) -> bool:
        return (
            self.drafter in ("", card.drafter)
            and self.speaker in ("", card.speaker)
            and (not self.asked or self.asked in card.asked)
            and self.likelihood in (None, card.brief.likelihood)
            and (card.is_overdue or not self.is_overdue)
            and (card.view.reopened is not None or not self.is_reopened)
        )


def cards_of(views: Sequence[BriefView], names: Names, today: date) -> list[Card]:
    """The cards of these briefs, in their order."""
    return [_card(view, names, today) for view in views]


def is_overdue(view: BriefView, today: date) -> bool:
    """Not handed in, and its deadline has passed."""
    deadline = view.brief.deadline
    return view.brief.status in UNWRITTEN and deadline is not None and deadline < today


def moved(view: BriefView, by: int) -> BriefStatus | None:
    """The status one step on (1) or back (-1); None where there is none, or where a move would say what is not so."""
    return _step(view.brief.status, by, has_words=says_anything(view.entries))


def may_reach(view: BriefView, wanted: BriefStatus) -> bool:
    """Whether that status lies in one direction from this one, each step of which could be made."""
    for by in (1, -1):
        status: BriefStatus | None = view.brief.status
        while (status := _step(status, by, has_words=says_anything(view.entries)) if status else None) is not None:
            if status == wanted:
                return True
    return False


def _step(status: BriefStatus, by: int, *, has_words: bool) -> BriefStatus | None:
    if by > 0:
        return FORWARD.get(status) if has_words or status == BriefStatus.CALLED_FOR else None
    return None if status == BriefStatus.DRAFT and has_words else BACK.get(status)


def _card(view: BriefView, names: Names, today: date) -> Card:
    drafter, speaker = names.of(view.drafter, "name"), names.of(view.speaker, "name")
    asked = tuple(_short(whom, names) for whom in view.asked)
    heading = names.heading(view)
    texts = [
        text for each in view.entries for text in (each.text, each.translation, each.answer, each.answer_translation)
    ]
    told = (view.number, heading, names.other_heading(view), drafter, speaker, *asked, str(view.brief.serial), *texts)
    return Card(view, heading, drafter, speaker, asked, is_overdue(view, today), fold("\n".join(filter(None, told))))


def _short(whom: Organisation | Person, names: Names) -> str:
    short = names.of(whom, "short_name") if isinstance(whom, Organisation) else ""
    return short or names.of(whom, "name")
