"""What stands in the window: the rail, the header, the page and the inspector, and what goes on between them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.ui.actions import Action
from jpdialog.ui.busy_panel import BusyPanel
from jpdialog.ui.command_bar import CommandBar
from jpdialog.ui.days import clock
from jpdialog.ui.dialogue_choice import DialogueChoice
from jpdialog.ui.disk_notice import DiskNotice
from jpdialog.ui.header import Header
from jpdialog.ui.history.window_history import WindowHistory
from jpdialog.ui.inspector import Inspector
from jpdialog.ui.pages.page import Exchange, Page
from jpdialog.ui.quiet_backups import QuietBackups
from jpdialog.ui.quiet_memory import QuietMemory
from jpdialog.ui.rail import ALL_SAVED, NOT_SAVED, SAVED_AT, Rail
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.search.window_search import WindowSearch
from jpdialog.ui.theme import set_role
from jpdialog.ui.trouble_panel import TroublePanel
from jpdialog.ui.window_keys import WindowKeys
from jpdialog.ui.window_layout import lay_out
from jpdialog.ui.window_rooms import WindowRooms
from jpdialog.ui.worker import Worker

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk
    from jpdialog.ui.settings import Settings

ON_THE_CARD = frozenset({"dialogue", "instrument"})
"""Tables of which the card of the dialogue tells."""


class MainWindow(QWidget):
    """The inside of the window. Rooms get their pages when they are gone to; a desk is shown when it is open."""

    closed = Signal()
    lock_wanted = Signal()
    exchange_wanted = Signal(Exchange)
    _desk_changed = Signal(object)

    def __init__(self, worker: Worker, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.worker = worker
        self.words = Words()
        self.language = "en"
        self.desk: Desk | None = None
        self.settings: Settings | None = None
        self.pages: dict[Room, Page] = {}
        self._now = now
        self._is_told_of_loss = False
        self._choice: DialogueChoice | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self.rooms = WindowRooms(self)
        self._build()
        lay_out(self)
        self._connect()
        self.keys = WindowKeys(self)
        self._disk = DiskNotice(self.show_trouble, self)
        self.backups = QuietBackups(worker, self.show_trouble, self)
        self.backups.made.connect(self._backed_up)
        self._memory = QuietMemory(self.is_written_in, self)
        self.rooms.all_made.connect(self._memory.settle)
        self.rooms.made.connect(self.command_bar.collect_again)
        self.setWindowTitle("JPDialog")

    # Making it

    def _build(self) -> None:
        self.front = QStackedWidget(self)
        self.shell = QWidget(self.front)
        self.rail = Rail(self.shell)
        self.header = Header(self.shell)
        self.trouble = TroublePanel(self.shell)
        self.busy = BusyPanel(self.shell)
        self.stack = QStackedWidget(self.shell)
        self.inspector = Inspector(self.shell)
        self.inspector.hide()
        self.command_bar = CommandBar(self._everything, self)
        self.search = WindowSearch(self)
        self.history = WindowHistory(self)
        set_role(self.stack, "page")

    def _connect(self) -> None:
        self.rail.room_chosen.connect(lambda room: self.go(Place(room)))
        self.rail.card.dialogue_chosen.connect(self.choose_dialogue)
        self.header.command_bar_wanted.connect(self.command_bar.open)
        self.header.inspector_folded.connect(lambda _folded: self.show_inspector())
        self.worker.doing.connect(self.busy.show_doing)
        self.worker.finished.connect(self.busy.hide)
        self.busy.cancelled.connect(self.worker.cancel)
        self._desk_changed.connect(self._take_change, Qt.ConnectionType.QueuedConnection)

    # Pages and desk

    def add_page(self, page: Page) -> None:
        """Give a room its page."""
        page.worker, page.words, page.language = self.worker, self.words, self.language
        page.settings = self.settings
        self.pages[page.room] = page
        self.stack.addWidget(page)
        page.place_chosen.connect(self.go)
        page.trouble_met.connect(self.show_trouble)
        page.renamed.connect(lambda: self.page_renamed(page))
        page.inspected.connect(self.show_inspector)
        page.dialogue_chosen.connect(self.choose_dialogue)
        page.lock_wanted.connect(self.lock)
        page.undo_wanted.connect(self.history.take_back)
        page.redo_wanted.connect(self.history.do_again)
        page.exchange_wanted.connect(self.exchange_wanted)
        page.alone_wanted.connect(self.rail.setHidden)
        if self._choice is not None:
            page.show_desk(self.desk, self._choice.dialogue())
            self.page_renamed(page)

    def show_desk(self, desk: Desk | None) -> None:
        """Work at this desk from now on; None: at none."""
        self._stop()
        self.desk = desk
        self._choice = DialogueChoice(desk) if desk else None
        self._stop_listening = desk.on_change(self._desk_changed.emit) if desk else lambda: None
        self._disk.listen(desk)
        self.backups.listen(desk)
        self._memory.listen(desk)
        self.rail.show_saved(ALL_SAVED if desk else "")
        self._show_dialogue()
        self.front.setCurrentWidget(self.shell)
        self.go(Place(Room.HOME))
        self.rooms.start()

    def speak(self, language: str, words: Words) -> None:
        """Take up another language for what Qt does not translate."""
        self.language, self.words = language, words
        for page in self.pages.values():
            page.words, page.language = words, language
        self._show_dialogue()

    def choose_dialogue(self, dialogue_id: str) -> None:
        """Be in another dialogue: everything on screen follows."""
        if self._choice is not None:
            self.leave_page()
            self._choice.choose(dialogue_id)
            self._show_dialogue()

    @property
    def dialogue_id(self) -> str:
        """The dialogue that the window is in; empty before there is one."""
        dialogue = self._choice.dialogue() if self._choice else None
        return dialogue.id if dialogue else ""

    def _show_dialogue(self) -> None:
        dialogue = self._choice.dialogue() if self._choice else None
        self._show_card()
        self.rooms.forget()
        for page in self.pages.values():
            page.show_desk(self.desk, dialogue)
            self.page_renamed(page)

    def _show_card(self) -> None:
        today = self._now().date()
        choice = self._choice
        dialogue = choice.dialogue() if choice else None
        self.rail.show_marking(dialogue.marking if dialogue else "")
        line = choice.line(self.language, today) if choice else None
        self.rail.card.show_dialogue(line, choice.lines(self.language, today) if choice else [])

    def _take_change(self, changed: Collection[object]) -> None:
        if self._choice is None:
            return
        self.rail.show_saved(SAVED_AT, clock(self._now().time()))
        dialogue = self._choice.dialogue_after(changed)
        if any(getattr(each, "table", "") in ON_THE_CARD for each in changed):
            self._show_card()
        for page in self.pages.values():
            is_other = (page.dialogue and page.dialogue.id) != (dialogue and dialogue.id)
            page.dialogue = dialogue
            self.rooms.tell(page, None if is_other else changed)
            if page is self.page:
                self.page_renamed(page)
        self.history.read_again()

    def _stop(self) -> None:
        """Hear no more of the desk."""
        self._stop_listening()
        self._stop_listening = lambda: None
        self.backups.stop()
        self._memory.stop()
        self._disk.listen(None)

    def is_written_in(self) -> bool:
        """Whether somebody is writing, or work is under way, so that what can wait should."""
        return self.worker.is_busy or any(each.has_unsaved() or each.is_at_work() for each in self.pages.values())

    def _backed_up(self) -> None:
        if Room.SAFE in self.pages:
            self.pages[Room.SAFE].refresh(None)

    # Going about

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def go(self, place: Place) -> None:
        """Go to a room, and to a thing in it."""
        page = self.rooms.page_of(place.room)
        if page is None:
            return
        self.command_bar.close_bar()
        self.search.panel.close_panel()
        if page is not self.page:
            self.leave_page()
            self.trouble.hide()
            self.history.close()
            self.stack.setCurrentWidget(page)
            self.rail.setHidden(page.is_alone)
        if place.thing:
            page.go_to(place.thing)
        self.rail.show_room(place.room)
        self.page_renamed(page)

    def leave_page(self) -> None:
        """Have the page write what was being typed."""
        if self.page is not None:
            self.page.leave()

    def page_renamed(self, page: Page) -> None:
        """Say again what a page says of itself."""
        self.rail.show_count(page.room, page.count())
        if page is self.page:
            self.header.show_page(page)
            self.setWindowTitle(f"{page.title()} – JPDialog")
            self.show_inspector()
            self.search.page_changed()

    def show_inspector(self) -> None:
        """Show at the right what is known of the thing selected, or its history where that is wanted."""
        known = self.page.inspector() if self.page else None
        content = self.history.panel if self.history.entities else known
        is_shown = bool(self.history.entities) or (known is not None and self.header.ui.fold_button.isChecked())
        self.inspector.show_content(content)
        self.inspector.setVisible(is_shown)

    def _everything(self) -> list[Action]:
        return self.keys.everything()

    # Notices

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what happened, what is safe and what to do."""
        self.trouble.show_trouble(self.words.of(trouble))
        if self.page is not None and self.page.has_unsaved():
            self.rail.show_saved(NOT_SAVED)

    def lock(self) -> None:
        """Write what was being typed, then end the sitting; what cannot be written stays on screen, with the reason."""
        self.trouble.hide()
        self.leave_page()
        if self.trouble.isHidden():
            self.lock_wanted.emit()

    def may_close(self) -> bool:
        """Write what was being typed; what cannot be written keeps the window open, until it is closed once more."""
        was_told = self._is_told_of_loss and not self.trouble.isHidden()
        self.trouble.hide()
        self.leave_page()
        self._is_told_of_loss = not self.trouble.isHidden()
        if self._is_told_of_loss:
            self.trouble.warn_of_closing()
        return was_told or not self._is_told_of_loss

    # Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.command_bar.place_in(self.rect())
        self.search.panel.place_in(self.rect())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.rooms.stop()
        self.leave_page()
        self._stop()
        self.closed.emit()
        super().closeEvent(event)
