"""The room: notes against the agenda and its clock, one line after another, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.services.in_the_room import InTheRoom, in_the_room
from jpdialog.services.meeting_time import MeetingTime
from jpdialog.services.note_pads import NotePads
from jpdialog.services.notes import PAGE, Notes
from jpdialog.storage.door import Touched
from jpdialog.ui.actions import Action
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.page import Page, Status
from jpdialog.ui.pages.room.clock import RoomClock
from jpdialog.ui.pages.room.empty import EmptyRoom
from jpdialog.ui.pages.room.keeper import Keeper
from jpdialog.ui.pages.room.live_parts import LiveParts
from jpdialog.ui.pages.room.looks import minutes
from jpdialog.ui.pages.room.note_rows import LaidOut
from jpdialog.ui.pages.room.room_actions import RoomActions
from jpdialog.ui.pages.room.writing import Writing
from jpdialog.ui.rooms import Room

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record import Record
    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.desk import Desk
    from jpdialog.ui.worker import Job

TAKEN_IN = {"note", "notepad", "timeused", "use"}
"""Tables whose changes do not change what is at hand, or only what was used."""


class RoomPage(Page):
    """``room_now`` is what is at hand; None until it is read."""

    room = Room.ROOM

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty, self.parts = EmptyRoom(), LiveParts()
        self.room_now: InTheRoom | None = None
        self.keeper: Keeper | None = None
        self.notes: Notes | None = None
        self.time: MeetingTime | None = None
        self._wanted = ""
        self._is_stale = True
        self._reading: Job | None = None
        self.writing = Writing(self)
        self.clock = RoomClock(self)
        self.acts = RoomActions(self)
        self._stack = QStackedWidget(self)
        for part in (self.empty, self.parts):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.empty.place_chosen.connect(self.place_chosen)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read)
        self.retranslate()

    # What it says of itself

    @property
    def has_content(self) -> bool:
        """Whether there is a dialogue to take notes of."""
        return self._stack.currentWidget() is self.parts

    @override
    def title(self) -> str:
        item = self.room_now.item(self.keeper.pad.agenda_item_id) if self.room_now and self.keeper else None
        if item is None:
            return super().title()
        told = translate("RoomPage", "Room · item %1, %2")
        return told.replace("%1", str(item.number)).replace("%2", item.title)

    @override
    def statuses(self) -> list[Status]:
        if self.keeper is None or not self.has_content:
            return []
        if self.keeper.pad.is_running:
            elapsed = minutes(self.clock.elapsed())
            return [Status(translate("RoomPage", "Live %1").replace("%1", elapsed), Mark.APPROVED)]
        return [Status(translate("RoomPage", "Clock stopped"), Mark.CALLED_FOR)]

    @override
    def note(self) -> str:
        return self.clock.told_of_item() if self.has_content else ""

    @override
    def actions_here(self) -> list[Action]:
        return self.acts.of_header() if self.has_content else []

    @override
    def commands(self) -> list[Action]:
        return self.acts.all() if self.has_content else []

    @override
    def has_unsaved(self) -> bool:
        return False  # what is typed is kept at every key

    @override
    def is_at_work(self) -> bool:
        return self._reading is not None or self._later.isActive() or self.writing.is_under_way

    @override
    def records_shown(self) -> list[Record]:
        line = self.parts.view.line()
        return [line.note] if line else []

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        is_same = desk is self.desk and (dialogue and dialogue.id) == (self.dialogue and self.dialogue.id)
        if not is_same or desk is None:
            self._close()
        super().show_desk(desk, dialogue)

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        touched = [each for each in changed or () if isinstance(each, Touched)]
        if changed is None or self.room_now is None:
            self._is_stale = True
        else:
            if any(each.table not in TAKEN_IN or each.table == "use" for each in touched):
                self._is_stale = True
            self._take_notes({each.record_id for each in touched if each.table == "note"})
        if self._is_stale and (self.isVisible() or self.desk is None):
            self._later.start()

    @override
    def go_to(self, thing: str) -> None:
        if not self.parts.view.show_line(thing):
            self._wanted = thing

    @override
    def leave(self) -> None:
        if self.keeper is not None:
            self.clock.keep()
            self.keeper.settle()

    @override
    def retranslate(self) -> None:
        self.parts.retranslate()
        self.acts.retranslate()
        self._is_stale = True
        if self.isVisible():
            self._later.start()

    def stand_alone(self, is_alone: bool | None = None) -> None:
        """Have the whole window, or share it again."""
        self.is_alone = not self.is_alone if is_alone is None else is_alone
        self.alone_wanted.emit(self.is_alone)

    # Reading

    def _read(self) -> None:
        desk, dialogue, worker = self.desk, self.dialogue, self.worker
        self._is_stale = False
        if desk is None or dialogue is None or worker is None:
            self._stack.setCurrentWidget(self.empty)
            self.renamed.emit()
            return
        if self._reading is not None:
            self._reading.cancel()
        if self.keeper is None:
            self._open(desk, dialogue)
        self._stack.setCurrentWidget(self.parts)
        language = self.language
        is_first = self.room_now is None
        self._reading = worker.run(
            "",
            lambda _job: _gathered(desk, dialogue, language),
            lambda found: self._show(*found, is_first=is_first),
            self._could_not_read,
        )

    def _open(self, desk: Desk, dialogue: Dialogue) -> None:
        pads = NotePads(desk)
        self.parts.view.notes.mine = desk.store.replica
        self.notes, self.time = Notes(desk, dialogue), MeetingTime(desk, dialogue)
        self.keeper = Keeper(pads, pads.of(dialogue), self)
        self.keeper.failed.connect(self.trouble_met)
        self.writing.take_up(self.keeper.pad)

    def _close(self) -> None:
        """Let go of the desk, with all of it kept."""
        if self.keeper is not None:
            self.clock.leave()
            self.keeper.close()
            self.keeper.deleteLater()
        self.keeper = self.notes = self.time = self.room_now = None
        self.writing.let_go()
        self.parts.view.notes.show(LaidOut(), self.language)
        self.parts.agenda.agenda.show([])

    def _show(self, room: InTheRoom, lines: LaidOut, *, is_first: bool) -> None:
        self._reading = None
        if self.notes is None or self.dialogue is None or room.dialogue.id != self.dialogue.id:
            return
        self.room_now = room
        self.parts.view.notes.show(lines, self.language, self.notes.read)
        self.clock.begin(is_first=is_first)
        self.writing.understand()
        self.show_surroundings()
        if self._wanted and self.parts.view.show_line(self._wanted):
            self._wanted = ""
        self.renamed.emit()

    def _could_not_read(self, trouble: Trouble) -> None:
        self._reading = None
        self.trouble_met.emit(trouble)

    def _take_notes(self, ids: set[str]) -> None:
        if not ids or self.notes is None:
            return
        if len(ids) > PAGE:
            self._is_stale = True  # as many as a colleague's whole meeting are read by the worker
            return
        mine, model = self.notes.read(ids), self.parts.view.notes
        known = len(model.places)
        model.take(mine, ids - {each.id for each in mine})
        if len(model.hands) > 1 and len(model.places) > known:
            self.parts.view.bring(mine[-1].id)
        self.show_surroundings()

    def show_surroundings(self) -> None:
        """Show again what stands beside the notes: agenda, times, our points, who writes."""
        self.clock.show()
        self.writing.show_stand()
        self.acts.show_ours()
        self.parts.hands.show_hands(self.parts.view.notes.hands)

    # Qt

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:  # painted first, then read: neither holds the keys up for long
            self._stack.setCurrentWidget(self.empty if self.desk is None or self.dialogue is None else self.parts)
            self._later.start()
        (self.parts.entry if self.has_content else self.empty.ui.next_step).setFocus()


def _gathered(desk: Desk, dialogue: Dialogue, language: str) -> tuple[InTheRoom, LaidOut]:
    """What is at hand, and the lines laid out; on the worker's thread."""
    room = in_the_room(desk, dialogue, language, date.today())
    return room, LaidOut.of(Notes(desk, dialogue).lines(), room)
