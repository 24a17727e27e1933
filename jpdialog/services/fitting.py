"""The page fitter: which sheets and briefs do not fit their pages or their minutes, before anything is exported."""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.domain.dialogue import Interpretation
from jpdialog.domain.papers import PageFit
from jpdialog.domain.speaking_time import ENGLISH_WORDS_A_MINUTE, JAPANESE_CHARACTERS_A_MINUTE, is_japanese
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.exports import house_style
from jpdialog.services.papers import Papers, Wish

TALKING_POINTS, PACK = "talking-points", "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One brief in one paper, and by how much it is too long for its page and for its minutes."""

    paper: str
    """"talking-points" or "pack"."""
    number: str
    """Of the section, as cited; empty for the steering brief."""
    heading: str
    page: PageFit
    texts_over: tuple[str, ...] = ()
    """The texts that fall beyond the page."""
    seconds_over: int = 0
    words_over: int = 0
    """English words to cut for the points to fit their minutes; of a Japanese text, characters."""
    counts_characters: bool = False

    @property
    def fits(self) -> bool:
        """Whether it fits both."""
        return not self.page.lines_over and not self.seconds_over


class Fitting:
    """The fit of a dialogue's papers, as they would be exported now."""

    def __init__(self, desk: Desk, wish: Wish) -> None:
        self._papers = Papers(desk, wish)
        self._layout: Any = import_module("jpdialog.documents.writing.page_fit")
        self._style = house_style(wish)
        self._views = {view.brief.id: view for view in self._papers.wished()}

    def all(self) -> list[Fit]:
        """Of talking points and briefing pack."""
        return [*self.talking_points(), *self.pack()]

    def talking_points(self) -> list[Fit]:
        """Of each sheet; none where there is nothing to say yet."""
        try:
            paper = self._papers.talking_points()
        except Trouble:
            return []
        return [self._fit(TALKING_POINTS, page) for page in self._layout.fit_of_sheets(paper, self._style)]

    def pack(self) -> list[Fit]:
        """Of each brief in the pack; none where none was called for."""
        try:
            paper = self._papers.pack()
        except Trouble:
            return []
        return [
            self._fit(PACK, page) for page in self._layout.fit_of_briefs(paper, self._style) if page.id in self._views
        ]

    def of_paper(self, kind: str) -> list[Fit]:
        """Of the paper of that name; none for one that has no pages to fit."""
        return {TALKING_POINTS: self.talking_points, PACK: self.pack}.get(kind, list)()

    def _fit(self, paper: str, page: PageFit) -> Fit:
        view = self._views[page.id]
        points = view.of_kind(EntryKind.POINT)
        by_character = is_japanese(" ".join(point.text for point in points))
        over = max(0, view.seconds - view.brief.minutes * 60) if view.brief.minutes is not None else 0
        return Fit(
            paper=paper,
            number=view.number,
            heading=self._papers.names.heading(view),
            page=page,
            texts_over=tuple(self._texts(view, page)),
            seconds_over=over,
            words_over=_to_cut(over, view, by_character=by_character),
            counts_characters=by_character,
        )

    def _texts(self, view: BriefView, page: PageFit) -> list[str]:
        over = {item.partition(".")[0] for item in page.items_over}
        return [self._text(entry) for entry in view.entries if entry.id in over]

    def _text(self, entry: Entry) -> str:
        return self._papers.names.of(entry, "text")


def _to_cut(seconds: int, view: BriefView, *, by_character: bool) -> int:
    """Words, or characters, that take so many seconds to say, rounded up."""
    rate = JAPANESE_CHARACTERS_A_MINUTE if by_character else ENGLISH_WORDS_A_MINUTE
    times = 2 if view.dialogue.interpretation == Interpretation.CONSECUTIVE else 1
    return -(-seconds * rate // (60 * times))
