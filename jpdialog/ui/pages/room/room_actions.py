"""What can be done in the room, as data: the keys, the menu, the header and the command bar all have it from here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from jpdialog.domain.capture.offers import DATES
from jpdialog.domain.capture.signs import SIGN
from jpdialog.domain.notes import NoteKind
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.use import Happened
from jpdialog.services.answers import Answer
from jpdialog.services.in_the_room import brief_of
from jpdialog.services.notes import Stand
from jpdialog.services.shorthands import Shorthands
from jpdialog.services.uses import Uses, raised_before
from jpdialog.ui.actions import Action
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room import standing
from jpdialog.ui.pages.room.note_menu import NoteMenu
from jpdialog.ui.pages.room.ours_panel import SoFar

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.shorthand import Shorthand
    from jpdialog.ui.pages.room.note_line import Line
    from jpdialog.ui.pages.room.page import RoomPage

POINTS = 9


class RoomActions(QObject):
    """The acts of the room that are not writing."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__(page)
        self._page = page
        parts = page.parts
        self.note_menu = NoteMenu(page)
        parts.menu.aboutToShow.connect(self._fill_menu)
        parts.stand.clicked.connect(self._open_stand_menu)
        parts.agenda.item_chosen.connect(self._go_on_with)
        parts.ours.given.connect(self.give)
        parts.answers.answered.connect(self._answered)
        parts.answers.closed.connect(parts.entry.setFocus)
        parts.shorthand.closed.connect(parts.entry.setFocus)
        parts.shorthand.put.connect(self._put_shorthand)
        parts.shorthand.dropped.connect(self._drop_shorthand)
        parts.view.menu_wanted.connect(self._open_note_menu)
        parts.view.delete_wanted.connect(lambda line: self.note_menu.delete(line.note))
        self._bind_keys()

    def retranslate(self) -> None:
        """Nothing here keeps words: they are made when they are shown."""

    # As data

    def of_header(self) -> list[Action]:
        """The buttons of the header."""
        return [
            Action(name=translate("RoomPage", "Answers") + "  F4", run=self.open_answers, key="F4"),
            Action(name=self._name_of_going_on() + "  F8", run=self.go_on, key="F8", is_primary=True),
        ]

    def all(self) -> list[Action]:
        """Everything, as the menu and the command bar offer it."""
        clock = self._page.clock
        told: list[tuple[str, Callable[[], object], str]] = [
            (translate("RoomPage", "Bring up a cleared answer"), self.open_answers, "F4"),
            (translate("RoomPage", "Let the other side speak"), self.next_side, "F6"),
            (translate("RoomPage", "Let the next person speak"), self.next_speaker, "F7"),
            (self._name_of_going_on(), self.go_on, "F8"),
            (translate("RoomPage", "Go back to the item before"), partial(self.go_on, -1), "Shift+F8"),
            (translate("RoomPage", "Stop the clock or let it go on"), clock.toggle, "F9"),
            (translate("RoomPage", "Show our points or put them away"), self._page.parts.show_ours_or_not, "F5"),
            (translate("RoomPage", "Have the whole window or share it"), self._page.stand_alone, "F11"),
            (translate("RoomPage", "Edit shorthand"), self.open_shorthand, ""),
        ]
        return [Action(name=name, run=run, key=key) for name, run, key in told]

    # Acts

    def next_side(self, by: int = 1) -> None:
        """Let another side speak."""
        keeper, room = self._page.keeper, self._page.room_now
        if keeper is not None and room is not None:
            self._page.clock.stand(standing.next_side(keeper.pad, room, by))

    def next_speaker(self, by: int = 1) -> None:
        """Let another person of that side speak."""
        keeper, room = self._page.keeper, self._page.room_now
        if keeper is not None and room is not None:
            self._page.clock.stand(standing.next_speaker(keeper.pad, room, by))

    def go_on(self, by: int = 1) -> None:
        """End the item and go on with the next; at first, begin the dialogue."""
        keeper, room = self._page.keeper, self._page.room_now
        if keeper is None or room is None:
            return
        wanted = standing.next_item(keeper.pad, room, by)
        if wanted is not None:
            self._go_on_with(wanted)
        elif by > 0 and self._page.time is not None and self._page.time.is_running:
            self._page.clock.toggle()
        else:
            self._page.clock.start()

    def open_answers(self) -> None:
        """Bring up what was prepared in case something is raised."""
        desk, room, keeper = self._page.desk, self._page.room_now, self._page.keeper
        if desk is None or room is None or keeper is None:
            return
        item = room.item(keeper.pad.agenda_item_id)
        raised = raised_before(desk, [each.entry for each in room.answers], room.dialogue)
        self._page.parts.answers.open(room.answers, item.item.lineages if item else (), raised)

    def open_shorthand(self) -> None:
        """Show the list of shorthand."""
        if self._page.desk is not None:
            self._page.parts.shorthand.open(Shorthands(self._page.desk).all())

    def give(self, entry_id: str) -> None:
        """Keep that a point was made, or was not after all."""
        desk, room, keeper = self._page.desk, self._page.room_now, self._page.keeper
        brief = brief_of(room, entry_id) if room else None
        if desk is None or room is None or keeper is None or brief is None:
            return
        point = next((each for each in room.points(keeper.pad.agenda_item_id) if each.left.entry.id == entry_id), None)
        if point is not None:
            self._try(lambda: Uses(desk, room.dialogue).toggle_given(point.left.entry, brief, point.words))

    def show_ours(self) -> None:
        """Show our points for the item, and what there is so far."""
        keeper, room = self._page.keeper, self._page.room_now
        if keeper is None or room is None:
            return
        used = self._page.clock.of_item()
        ours = next((each.party.id for each in room.sides if each.is_ours), None)
        item_id = keeper.pad.agenda_item_id
        left = room.seconds_left(item_id, used.seconds, used.of(ours))
        so_far = SoFar.of(self._page.parts.view.notes.marked.values())
        if left is not None and left <= 0:
            self._page.parts.ours.show_points(room.points(item_id), (), so_far, is_over=True)
        else:
            drop = room.drop(item_id, used.seconds, used.of(ours))
            self._page.parts.ours.show_points(room.points(item_id), drop, so_far)

    # Inside

    def _bind_keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [(each.key, each.run) for each in self.all() if each.key]
        keys += [("Shift+F6", partial(self.next_side, -1)), ("Shift+F7", partial(self.next_speaker, -1))]
        keys += [(f"Alt+Shift+{place}", partial(self._give_at, place - 1)) for place in range(1, POINTS + 1)]
        for key, run in keys:
            shortcut = QShortcut(QKeySequence(key), self._page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda run=run: run())

    def _name_of_going_on(self) -> str:
        keeper, room = self._page.keeper, self._page.room_now
        if keeper is None or room is None or keeper.pad.agenda_item_id is None:
            return translate("RoomPage", "Begin")
        if standing.next_item(keeper.pad, room) is None:
            return translate("RoomPage", "End the last item")
        return translate("RoomPage", "End item")

    def _go_on_with(self, item_id: str) -> None:
        is_first = self._page.keeper is not None and self._page.keeper.pad.agenda_item_id is None
        self._page.clock.go_to_item(item_id)
        self._page.clock.start()
        if is_first and not self._page.is_alone:
            self._page.stand_alone(True)
        self._page.parts.entry.setFocus()

    def _give_at(self, place: int) -> None:
        keeper, room = self._page.keeper, self._page.room_now
        points = room.points(keeper.pad.agenda_item_id) if keeper and room else []
        if place < len(points):
            self.give(points[place].left.entry.id)

    def _answered(self, answer: Answer) -> None:
        """They raised it and had this answer: kept as used, and as a line of ours with its words."""
        desk, room, keeper, notes = self._page.desk, self._page.room_now, self._page.keeper, self._page.notes
        if desk is None or room is None or keeper is None or notes is None:
            return
        ours = next((each for each in room.sides if each.is_ours), None)
        stand = Stand(keeper.pad.agenda_item_id, ours.party.id if ours else None)
        words = " ".join(answer.words.split())

        def write() -> None:
            use = Uses(desk, room.dialogue).of(answer.entry, answer.brief, Happened.RAISED, answer.words)
            notes.add(f" {words}", stand, room.known, use=use)

        self._try(write)

    def _put_shorthand(self, short: str, words: str) -> None:
        desk = self._page.desk
        if desk is not None and self._try(lambda: Shorthands(desk).put(short, words)):
            self._page.parts.shorthand.show_known(Shorthands(desk).all())
            self._page.parts.shorthand.kept()

    def _drop_shorthand(self, shorthand: Shorthand) -> None:
        desk = self._page.desk
        if desk is not None and self._try(lambda: Shorthands(desk).drop(shorthand)):
            self._page.parts.shorthand.show_known(Shorthands(desk).all())

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)
            return False
        return True

    # Menus

    def _fill_menu(self) -> None:
        menu, writing = self._page.parts.menu, self._page.writing
        menu.clear()
        for action in self.all():
            entry = menu.addAction(f"{action.name}\t{action.key}" if action.key else action.name)
            entry.triggered.connect(lambda _on=False, run=action.run: run())
        menu.addSeparator()
        kinds = menu.addMenu(translate("RoomPage", "What this line is"))
        for kind in NoteKind:
            label = f"{SIGN.get(kind, ' ')}  {field_word(kind)}"
            kinds.addAction(label).triggered.connect(lambda _on=False, kind=kind: writing.sign(kind))
        self._fill_names(menu)
        dates = menu.addMenu(translate("RoomPage", "By when"))
        for words in DATES:
            dates.addAction(words).triggered.connect(lambda _on=False, words=words: writing.insert(words))

    def _fill_names(self, menu: QMenu) -> None:
        room, writing = self._page.room_now, self._page.writing
        if room is None:
            return
        who = menu.addMenu(translate("RoomPage", "Who"))
        for each in room.known.named:
            who.addAction(each.label).triggered.connect(
                lambda _on=False, label=each.label: writing.insert(f"@{label} ")
            )
        sections = menu.addMenu(translate("RoomPage", "Which section"))
        for section in room.known.sections:
            sections.addAction(f"{section.number}  {section.heading}").triggered.connect(
                lambda _on=False, number=section.number: writing.insert(f"#{number} ")
            )

    def _open_stand_menu(self) -> None:
        keeper, room, button = self._page.keeper, self._page.room_now, self._page.parts.stand
        if keeper is None or room is None:
            return
        menu, clock = QMenu(button), self._page.clock
        for side in (*room.sides, None):
            name = side.name if side else translate("RoomPage", "Both sides")
            change = standing.side(side, keeper.pad, room)
            menu.addAction(name).triggered.connect(lambda _on=False, change=change: clock.stand(change))
            for speaker in side.speakers if side else ():
                one = change | standing.speaker(speaker.person_id)
                menu.addAction(f"    {speaker.name}").triggered.connect(lambda _on=False, one=one: clock.stand(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _open_note_menu(self, line: Line, at: QPoint) -> None:
        self.note_menu.open(line.note, at)
