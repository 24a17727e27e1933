"""The delegations of the dialogue that one is in: a box for each side."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import DelegationMember, Organisation, Person
from jpdialog.domain.record import Record
from jpdialog.services.delegations import Delegations
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.ui.pages.facts.delegations.empty import EmptyDelegations
from jpdialog.ui.pages.facts.delegations.side_box import Reading, SideBox
from jpdialog.ui.pages.parts.reading_part import ReadingPart
from jpdialog.ui.rooms import Place, Room

TOLD_HERE = frozenset({"delegationmember", "person", "organisation", "party", "dialogue", "instrument"})
"""The tables of what this part shows."""


class DelegationsPart(ReadingPart):
    """Members of both sides: seated by name, ordered, given roles, let go, copied from last time."""

    room = Room.FACTS
    kinds = (DelegationMember,)
    tables = TOLD_HERE

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today
        self.boxes: list[SideBox] = []
        self.empty, self._sides = EmptyDelegations(), QWidget()
        self._row = QHBoxLayout(self._sides)
        self._row.setContentsMargins(24, 4, 24, 24)
        self._row.setSpacing(16)
        self._stack = QStackedWidget(self)
        for part in (self.empty, self._sides):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.empty.place_chosen.connect(self.place_chosen)

    @override
    def note(self) -> str:
        if self.desk is None or self.dialogue is None or not self.has_content:
            return ""
        return dialogue_title(self.dialogue, self.desk.plans.instrument(), self.language)

    @property
    def has_content(self) -> bool:
        """Whether there is a dialogue with sides to seat."""
        return self._stack.currentWidget() is self._sides

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        for box in self.boxes:
            if box.model.row_of(thing) >= 0:
                box.choose(thing)
                box.view.setFocus()

    @override
    def records_shown(self) -> list[Record]:
        box = next((each for each in self.boxes if each.view.hasFocus() and each.member_id), None)
        member = self.desk.store.get(DelegationMember, box.member_id) if self.desk and box else None
        return [each for each in (member, self.dialogue) if each is not None]

    @override
    def read(self) -> None:
        parties = self.desk.plans.parties() if self.desk is not None and self.dialogue is not None else []
        self._have_boxes(len(parties))
        if self.desk is not None and self.dialogue is not None:
            delegations, reading = Delegations(self.desk, self.dialogue), self._reading(self.desk, self.dialogue)
            ours_first = sorted(parties, key=lambda party: not party.is_ours)
            for box, party in zip(self.boxes, ours_first, strict=True):
                box.show_party(delegations, party, reading)
        self._stack.setCurrentWidget(self._sides if self.boxes else self.empty)
        self.renamed.emit()

    def _reading(self, desk: Desk, dialogue: Dialogue) -> Reading:
        on = whole_date(dialogue.starts_on) or self._today()
        bodies = {each.id: each for each in desk.store.find(Organisation)}
        return Reading(lambda: desk.store.find(Person), bodies, Names(desk, self.language), self.language, on)

    def _have_boxes(self, count: int) -> None:
        while len(self.boxes) > count:
            box = self.boxes.pop()
            self._row.removeWidget(box)
            box.deleteLater()
        while len(self.boxes) < count:
            box = SideBox(self._sides)
            box.failed.connect(self.trouble_met)
            box.person_chosen.connect(lambda person_id: self.place_chosen.emit(Place(Room.FACTS, person_id)))
            self.boxes.append(box)
            self._row.addWidget(box, 1)

    @override
    def first_place(self) -> QWidget:
        return self.boxes[0].view if self.has_content else self.empty.ui.next_step
