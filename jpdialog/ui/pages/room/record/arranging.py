"""Putting a record in order by hand: paragraphs are added, split, moved and taken out; undo takes each back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from jpdialog.domain.record_of_dialogue import RecordParagraph
from jpdialog.domain.trouble import Trouble
from jpdialog.services.record_paragraphs import RecordParagraphs
from jpdialog.services.records import Records
from jpdialog.ui.actions import Action
from jpdialog.ui.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.ui.pages.room.record.part import RecordPart


class Arranging:
    """What can be done with the place of the paragraph that is chosen in a part."""

    def __init__(self, part: RecordPart) -> None:
        self._part = part
        panel, listed = part.panel, part.paragraphs
        listed.added.connect(self.add)
        listed.stepped.connect(self.step)
        listed.removed.connect(self.remove)
        listed.carried.connect(self.carry)
        listed.menu_wanted.connect(self.open_menu)
        panel.added.connect(self.add)
        panel.removed.connect(self.remove)
        panel.text.ended.connect(self.end_at)
        panel.text.emptied.connect(self.take_back)

    def add(self) -> None:
        """Add a paragraph below the one that is chosen, and go on writing there."""
        self._make(lambda paragraphs, one: paragraphs.add(one))

    def end_at(self, before: str, behind: str) -> None:
        """End a paragraph; what stood behind the cursor begins the next one."""
        part, field = self._part, self._part.field_shown()
        if not behind:
            self.add()
            return
        part.panel.burst.drop()
        self._make(lambda paragraphs, one: paragraphs.split(one, field, before, behind))

    def step(self, by: int) -> None:
        """Move it up or down, and say why if it cannot go there."""
        part, one = self._part, self._one()
        if one is None or part.desk is None or part.dialogue is None or not part.panel.burst.flush():
            return
        try:
            is_moved = RecordParagraphs(part.desk, part.dialogue).step(one, by)
        except Trouble as trouble:
            part.trouble_met.emit(trouble)
            return
        if not is_moved and not one.is_own:
            part.notice.tell(
                translate(
                    "RecordPart", "It stays under the item and side of its notes. Put the note right, and it follows."
                ),
                "",
                part.notice.hide,
            )
        part.read_anew()

    def carry(self, moved: str, other: str, is_behind: bool) -> None:
        """Put a paragraph next to another, where it was dropped."""
        one, there = self._part.paragraph(moved), self._part.paragraph(other)
        if one is not None and there is not None:
            self._part.do(
                lambda records, dialogue: RecordParagraphs(records.desk, dialogue).put(one, there, behind=is_behind)
            )

    def remove(self) -> None:
        """Take it out, or in again if it was left out; the next one is chosen."""
        part, one = self._part, self._one()
        if one is None:
            return
        if one.is_left_out:
            part.do(lambda records, _dialogue: records.leave_out(one, is_left_out=False))
            return
        part.panel.burst.drop()
        part.paragraphs.choose_beside(1)
        part.do(lambda records, dialogue: RecordParagraphs(records.desk, dialogue).remove(one))
        told = translate("RecordPart", "Removed.") if one.is_own else translate("RecordPart", "Left out of the record.")
        part.notice.tell(told, translate("RecordPart", "Undo"), self._undo)

    def take_back(self) -> None:
        """Take out an added paragraph in which nothing is written, and go on at the end of the one before."""
        part, one = self._part, self._one()
        if one is None or not one.is_own:
            return
        part.panel.burst.drop()
        part.paragraphs.choose_beside(-1)
        part.do(lambda records, dialogue: RecordParagraphs(records.desk, dialogue).remove(one))
        part.panel.text.focus_end()

    def commands(self) -> list[Action]:
        """All of it by name, for the command bar and the menu."""
        one = self._one()
        if one is None:
            return []
        out = translate("RecordPart", "Leave the paragraph out of the record")
        if one.is_left_out:
            out = translate("RecordPart", "Take the paragraph in again")
        elif one.is_own:
            out = translate("RecordPart", "Remove the paragraph")
        return [
            Action(name=translate("RecordPart", "Add a paragraph below"), run=self.add, key="Ins"),
            Action(name=translate("RecordPart", "Move the paragraph up"), run=partial(self.step, -1), key="Alt+Up"),
            Action(name=translate("RecordPart", "Move the paragraph down"), run=partial(self.step, 1), key="Alt+Down"),
            Action(name=out, run=self.remove, key="Del"),
        ]

    def open_menu(self, at: QPoint) -> None:
        """Offer it where the mouse is."""
        menu = QMenu(self._part)
        for each in self.commands():
            menu.addAction(f"{each.name}\t{each.key}").triggered.connect(lambda _on=False, run=each.run: run())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # Inside

    def _one(self) -> RecordParagraph | None:
        """The paragraph that is chosen, as it is by now: a key may come before the last one's deed is shown."""
        shown, desk = self._part.paragraph(), self._part.desk
        return desk.store.get(RecordParagraph, shown.id) if shown and desk else None

    def _make(self, make: Callable[[RecordParagraphs, RecordParagraph], RecordParagraph]) -> None:
        part, one = self._part, self._one()
        if one is None or part.desk is None or part.dialogue is None or not part.panel.burst.flush():
            return
        try:
            made = make(RecordParagraphs(part.desk, part.dialogue), one)
        except Trouble as trouble:
            part.trouble_met.emit(trouble)
            return
        part.notice.hide()
        part.show_now(Records(part.desk).of(part.dialogue), made.id)
        part.panel.text.focus_start()

    def _undo(self) -> None:
        self._part.notice.hide()
        self._part.undo_wanted.emit()
