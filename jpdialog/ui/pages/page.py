"""What every page of the window is: it names itself, offers its actions, and shows an open desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from jpdialog.ui.actions import Action
from jpdialog.ui.marks import Mark
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record import Record
    from jpdialog.domain.search.query import Query
    from jpdialog.domain.trouble import Trouble
    from jpdialog.domain.words import Words
    from jpdialog.services.desk import Desk
    from jpdialog.ui.settings import Settings
    from jpdialog.ui.worker import Worker


class NewDesk(Protocol):
    """A desk that was opened in another's place, with what went wrong if anything did."""

    @property
    def desk(self) -> Desk: ...  # noqa: D102 - said by the class

    @property
    def trouble(self) -> Trouble | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Exchange:
    """Work that closes the desk and opens another in its place; ``what`` is shown meanwhile."""

    what: str
    work: Callable[[], NewDesk]


@dataclass(frozen=True, slots=True)
class Status:
    """A status for the header: its word, its mark, and the statuses that can be chosen instead."""

    text: str
    mark: Mark = Mark.NONE
    choices: tuple[Action, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one of a page's texts, as Qt counts."""

    text: QTextEdit
    start: int = 0


class Page(QWidget):
    """A page. Emit ``renamed`` when its title, chips, note, actions or count are no longer what they were.
    Emit ``dialogue_chosen`` with a dialogue's id: the window goes into it. ``lock_wanted`` ends the sitting,
    ``exchange_wanted`` has another desk take the place of this one. ``undo_wanted`` and ``redo_wanted`` come from an
    editor whose own undo has come to its end.

    ``desk`` is the open workspace and ``dialogue`` the one that everything on screen belongs to; both are None before
    there is one. ``worker`` runs what would hold the window up. ``words`` gives the lower rooms' sentences and names;
    ``settings`` remembers how the page was left, never what anybody wrote.
    """

    renamed = Signal()
    place_chosen = Signal(Place)
    trouble_met = Signal(object)
    inspected = Signal()
    dialogue_chosen = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    lock_wanted = Signal()
    exchange_wanted = Signal(Exchange)
    alone_wanted = Signal(bool)
    """The page wants the window for itself, without the rail, or shares it again; ``is_alone`` says which."""

    room: ClassVar[Room]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self.dialogue: Dialogue | None = None
        self.worker: Worker | None = None
        self.words: Words | None = None
        self.settings: Settings | None = None
        self.language = "en"
        self.is_busy = self.is_alone = False
        set_role(self, "page")

    # What it says of itself

    def title(self) -> str:
        """The page's title; the room's name if it has no better."""
        return self.room.name_now()

    def statuses(self) -> list[Status]:
        """The chips behind the title."""
        return []

    def note(self) -> str:
        """The muted line behind the chips."""
        return ""

    def actions_here(self) -> list[Action]:
        """The buttons of the header, the primary one last; the command bar lists them too."""
        return []

    def commands(self) -> list[Action]:
        """What else the command bar offers, also while another page is shown: things to go to, things to do."""
        return []

    def count(self) -> int:
        """How many things wait here, for the rail; 0 shows none."""
        return 0

    def inspector(self) -> QWidget | None:
        """What is shown at the right of the thing selected; None if this page has nothing to tell there."""
        return None

    def texts(self) -> list[QTextEdit]:
        """The texts in which words can be found on this page, in the order in which they are read."""
        return []

    def show_next(self, query: Query, by: int) -> bool:
        """Show the next thing of this page that has the words, or the one before; False if there is no other."""
        return False

    def spot_of(self, thing: str, field: str) -> Spot | None:
        """Where a field of a thing that was gone to stands in these texts; brings it out if it was put away."""
        return None

    def has_unsaved(self) -> bool:
        """Whether something was typed here that is not a change yet."""
        return False

    def is_at_work(self) -> bool:
        """Whether somebody types here at this moment, or waits to: what can be done later should not keep them."""
        return False

    def history_of(self) -> list[Record]:
        """The records whose history is of interest here and now: what one is in, else what is shown."""
        return self.records_shown()

    def records_shown(self) -> list[Record]:
        """The records that are on this page now, the one that it is about first; none if it is about all of a room."""
        return []

    # What it is told

    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        """Show another desk or dialogue; overriding pages call this first."""
        self.desk, self.dialogue = desk, dialogue
        self.refresh(None)

    def refresh(self, changed: Collection[object] | None) -> None:
        """Read again what is shown; ``changed`` holds what a transaction touched, None means everything."""

    def go_to(self, thing: str) -> None:
        """Show a thing by its id or number; empty: stay as left."""

    def leave(self) -> None:
        """Another page is about to be shown, or the window to close: write what was being typed."""

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""

    # Qt

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Name everything again when the language changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.renamed.emit()
