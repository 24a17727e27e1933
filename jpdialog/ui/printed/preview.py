"""Keeps pages in step with what they are made of: the first in sight at once, the rest in small turns of the worker.

Each turn is short, so that other work is not held up, and what was typed meanwhile takes the place of what is old.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from jpdialog.documents.writing.blocks import Document
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.printed.drawing import picture
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.pages import Page, Pages
from jpdialog.ui.printed.view import PagesView, Sheet
from jpdialog.ui.worker import Job, Worker

Make = Callable[[], tuple[Document, HouseStyle]]
PAUSE = 80
"""Milliseconds after a key before the pages are made anew; a key within them begins them again, but not for ever."""
LONGEST_PAUSE = 240
TURN = 0.05
"""Seconds of laying out and drawing in one turn, about."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Pictures that a view wants."""

    view: int
    per_point: float
    pages: tuple[int, ...]


@dataclass(slots=True)
class Turn:
    """What a turn of the worker brought."""

    sheets: list[Sheet] = field(default_factory=list)
    is_whole: bool = False
    is_new: bool = False
    pictures: list[tuple[int, int, QImage]] = field(default_factory=list)
    """Of which view, which page, and how it looks."""
    lacks_something: bool = False
    """Whether the pages' letterhead has drawings that cannot be shown."""
    place: tuple[int, float] | None = None
    """The page and how far down, in points, of the item that was looked for."""


class Proofs:
    """The pages in the making; all of it is done on the worker's thread."""

    def __init__(self) -> None:
        self.pages: Pages | None = None
        self._shown_as_whole = False
        self._sheets: list[Sheet] = []

    def turn(self, make: Make | None, wanted: Sequence[Wanted], item: str) -> Turn:
        """Begin anew if there is something to make, go on for a while, and draw what is wanted of what is there."""
        end = perf_counter() + TURN
        if make is not None:
            self.pages = Pages(*make())
            self._shown_as_whole, self._sheets = False, []
        pages = self.pages
        if pages is None:
            return Turn()
        needed = 1 + max((number for each in wanted for number in each.pages), default=0)
        while not pages.is_whole and (len(pages.pages) < needed or perf_counter() < end):
            next(pages.lay_out(), None)
        is_new = make is not None or (pages.is_whole and not self._shown_as_whole)
        self._shown_as_whole = pages.is_whole
        self._sheets += [_sheet(page) for page in pages.pages[len(self._sheets) :]]
        turn = Turn(list(self._sheets), pages.is_whole, is_new, place=_place(pages, item))
        turn.lacks_something = pages.lack_something
        turn.pictures = list(_drawn(pages, wanted, end))
        return turn

    def let_go(self) -> None:
        """Forget the pages one by one: thousands at once would hold the interpreter, and with it the window."""
        while self.pages is not None and self.pages.pages:
            self.pages.pages.pop()
        self.pages = None


def _sheet(page: Page) -> Sheet:
    return Sheet(page.width / UNIT, page.height / UNIT, "\n".join(page.lines))


def _place(pages: Pages, item: str) -> tuple[int, float] | None:
    found = ((page.number - 1, page.anchors[item] / UNIT) for page in pages.pages if item in page.anchors)
    return next(found, None) if item else None


def _drawn(pages: Pages, wanted: Sequence[Wanted], end: float) -> Iterator[tuple[int, int, QImage]]:
    """The pictures, as many as there is time for; one at least."""
    drawn = 0
    for each in wanted:
        for number in each.pages:
            if number < len(pages.pages) and (not drawn or perf_counter() < end):
                drawn += 1
                yield each.view, number, picture(pages, pages.pages[number], each.per_point)


class Preview(QObject):
    """Pages in one or more views. ``show_document`` may be called with every key."""

    met = Signal(object)
    """Trouble with what the pages are made of; they stay as they were."""
    shown = Signal()
    """All pages are there, and all that are in sight are drawn."""
    _broke = Signal(object)

    def __init__(self, views: Sequence[PagesView], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.views = tuple(views)
        self.worker: Worker | None = None
        self.proofs = Proofs()
        self.is_whole = self.lacks_something = False
        self._make: Make | None = None
        self._item = ""
        self._job: Job | None = None
        self._pause, self._longest = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._broke.connect(self._begin_afresh, Qt.ConnectionType.QueuedConnection)
        self._pause.timeout.connect(self._begin)
        self._longest.timeout.connect(self._begin)
        self._waiting: Make | None = None
        for view in self.views:
            view.seen.connect(self._go_on)

    def show_document(self, make: Make, item: str = "", *, at_once: bool = True) -> None:
        """Show the document that ``make`` gives on the worker's thread; ``item`` is brought in sight.

        What is typed comes not ``at_once``: only when the keys rest for a moment.
        """
        self._waiting, self._item = make, item
        if at_once:
            self._begin()
            return
        self._pause.start(PAUSE)
        if not self._longest.isActive():
            self._longest.start(LONGEST_PAUSE)

    def clear(self) -> None:
        """Show nothing, and make nothing more."""
        self._waiting = self._make = None
        self._stop()
        left, self.proofs, self.is_whole = self.proofs, Proofs(), False
        for view in self.views:
            view.clear()
        if self.worker is not None and left.pages is not None:
            self.worker.run("", lambda _job: left.let_go(), lambda _gone: None, can_stop=False, behind=True)

    def _stop(self) -> None:
        self._pause.stop()
        self._longest.stop()
        self._job = None

    def _begin(self) -> None:
        self._pause.stop()
        self._longest.stop()
        self._make, self._waiting = self._waiting, None
        self._go_on()

    def _go_on(self) -> None:
        """Take the next turn, if there is anything to do and none is under way."""
        if self.worker is None or self._job is not None:
            return
        wanted = self._wanted()
        if self._make is None and self.is_whole and not wanted:
            return
        if self._make is None and self.proofs.pages is None:
            return
        make, self._make = self._make, None
        proofs, item = self.proofs, self._item if make is not None else ""
        self._job = self.worker.run(
            "",
            lambda _job: self._turned(proofs, make, wanted, item),
            lambda turn: self._take(turn) if proofs is self.proofs else None,
            lambda trouble: self._fail(trouble) if proofs is self.proofs else None,
            behind=True,
            can_stop=False,  # somebody's Cancel is meant for an export, and pages that wait for a turn would wait on
        )

    def _turned(self, proofs: Proofs, make: Make | None, wanted: Sequence[Wanted], item: str) -> Turn:
        """A turn, on the worker's thread; a bug goes its usual way, but must not keep the pages still from now on."""
        try:
            return proofs.turn(make, wanted, item)
        except Trouble:
            raise
        except Exception:
            self._broke.emit(proofs)
            raise

    def _begin_afresh(self, broken: Proofs) -> None:
        """Leave the pages as they were, and be ready for the next that are shown."""
        if broken is self.proofs:
            self._job, self.proofs = None, Proofs()
            if self._make is not None:
                self._go_on()

    def _wanted(self) -> list[Wanted]:
        return [
            Wanted(number, view.per_point, tuple(view.wanted() or ((0,) if not view.sheets else ())))
            for number, view in enumerate(self.views)
            if view.isVisible() and (view.wanted() or not view.sheets)
        ]

    def _take(self, turn: Turn) -> None:
        self._job = None
        self.is_whole, self.lacks_something = turn.is_whole, turn.lacks_something
        for number, view in enumerate(self.views):
            if turn.is_new or len(view.sheets) < len(turn.sheets):
                view.show_sheets(turn.sheets, are_all=turn.is_whole, are_new=turn.is_new)
            for of, page, image in turn.pictures:
                if of == number:
                    view.show_picture(page, image)
        if turn.place is not None:
            self.views[0].show_place(*turn.place)
        self._go_on()
        if self._job is None and self._waiting is None:
            self.shown.emit()

    def _fail(self, trouble: Trouble) -> None:
        self._job = None
        self.met.emit(trouble)
        self._go_on()
