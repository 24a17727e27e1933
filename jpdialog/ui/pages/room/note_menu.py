"""The menu of a line that is down: what it is, what it amounted to, who may have it, and putting it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room.writing import stand_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from jpdialog.ui.pages.room.page import RoomPage


class NoteMenu(QObject):
    """Whatever a key can do to a line can be done here too."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__(page)
        self._page = page

    def open(self, note: Note, at: QPoint) -> None:
        """Offer all of it."""
        notes, keeper = self._page.notes, self._page.keeper
        if notes is None or keeper is None:
            return
        menu = QMenu(self._page)
        self._add(menu, translate("RoomPage", "Put right") + "\tF2", lambda: self._page.writing.put_right(note))
        kinds = menu.addMenu(translate("RoomPage", "What this line is"))
        self._choices(kinds, list(NoteKind), note.kind, lambda kind: notes.set_kind(note, NoteKind(kind)))
        outcomes = menu.addMenu(translate("RoomPage", "What it amounted to"))
        self._choices(outcomes, list(Outcome), note.outcome, lambda each: notes.set_outcome(note, Outcome(each)))
        self._add(outcomes, translate("RoomPage", "Nothing of these"), lambda: notes.set_outcome(note, None))
        handlings = menu.addMenu(translate("RoomPage", "Who may have it"))
        self._choices(handlings, list(Handling), note.handling, lambda each: notes.set_handling(note, Handling(each)))
        self._add_sections(menu, note)
        here = translate("RoomPage", "It was said by whoever speaks now")
        self._add(menu, here, lambda: notes.set_stand(note, stand_of(keeper.pad)))
        menu.addSeparator()
        self._add(menu, translate("RoomPage", "Delete the line") + "\tDel", lambda: notes.delete(note))
        self._tell_typed(menu, note)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def delete(self, note: Note) -> None:
        """Take a line away; undo brings it back."""
        notes = self._page.notes
        if notes is not None:
            self._try(lambda: notes.delete(note))

    def _add_sections(self, menu: QMenu, note: Note) -> None:
        room, notes = self._page.room_now, self._page.notes
        if room is None or notes is None:
            return
        sections = menu.addMenu(translate("RoomPage", "Which section"))
        for each in room.known.sections:
            words = f"{each.number}  {each.heading}"
            self._add(sections, words, lambda lineage=each.lineage: notes.set_section(note, lineage))  # type: ignore[misc]

    def _tell_typed(self, menu: QMenu, note: Note) -> None:
        if note.typed and note.typed.strip() != note.text:
            menu.addSeparator()
            typed = menu.addAction(translate("RoomPage", "Typed: %1").replace("%1", note.typed.replace("&", "&&")))
            typed.setEnabled(False)

    def _choices(
        self, menu: QMenu, values: list[StrEnum], now: StrEnum | None, choose: Callable[[StrEnum], object]
    ) -> None:
        for value in values:
            entry = menu.addAction(field_word(value))
            entry.setCheckable(True)
            entry.setChecked(value == now)
            entry.triggered.connect(lambda _on=False, value=value: self._try(lambda: choose(value)))

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _on=False: self._try(act))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Trouble as trouble:
            self._page.trouble_met.emit(trouble)
