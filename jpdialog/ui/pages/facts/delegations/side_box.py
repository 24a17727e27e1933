"""One side of the table: its members, the way to seat another, and last time's delegation to begin with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.people import DelegationRole, Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.delegations import Delegations, Seat
from jpdialog.services.names import Names
from jpdialog.services.namesakes import in_one_line
from jpdialog.ui.days import partial
from jpdialog.ui.field_words import field_words
from jpdialog.ui.pages.facts.delegations.name_line import NameLine
from jpdialog.ui.pages.facts.delegations.seats_model import Line, SeatsModel
from jpdialog.ui.pages.facts.delegations.seats_view import SeatsView
from jpdialog.ui.theme import set_role
from jpdialog.ui.wrapping import Wrapping


@dataclass(frozen=True, slots=True)
class Reading:
    """What all sides are shown by: how to find the persons who may be seated, and how things are said."""

    persons: Callable[[], list[Person]]
    organisations: dict[str, Organisation]
    names: Names
    language: str
    today: date


class SideBox(QFrame):
    """The delegation of one party."""

    failed = Signal(Trouble)
    person_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.party: Party | None = None
        self._delegations: Delegations | None = None
        self._last = 0
        self.head, self.model = QLabel(self), SeatsModel(self)
        self.view, self.line = SeatsView(self.model, self), NameLine(self)
        self.role_button, self.remove_button, self.copy_button = (QPushButton(self) for _ in range(3))
        self.menu = QMenu(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_party(self, delegations: Delegations, party: Party, reading: Reading) -> None:
        """Show the delegation of a party."""
        self._delegations, self.party = delegations, party
        names, seats = reading.names, delegations.of(party)
        words = {role: word for role, word in field_words(DelegationRole)}
        self.head.setText(names.of(party, "name") or names.of(party, "short_name"))
        self.view.setAccessibleName(self.head.text())
        chosen = self.member_id
        self.model.show_lines([self._line(seat, reading, words[seat.member.role]) for seat in seats])
        self.choose(chosen)
        self.line.offer(lambda: _free(delegations, party, reading))
        last = delegations.last_before(party)
        self._last = last.number if last else 0
        self.retranslate()

    @property
    def member_id(self) -> str:
        """The member in hand; empty if there is none."""
        row = self.view.currentIndex().row()
        return self.model.lines[row].member_id if 0 <= row < len(self.model.lines) else ""

    def choose(self, member_id: str) -> None:
        """Take a member in hand."""
        row = self.model.row_of(member_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def fill_menu(self) -> QMenu:
        """The choices for the member in hand: roles, and to be let go."""
        self.menu.clear()
        line = next((each for each in self.model.lines if each.member_id == self.member_id), None)
        for role, word in field_words(DelegationRole) if line else []:
            action = self.menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(line is not None and line.role == role)
            action.triggered.connect(lambda _checked=False, chosen=role: self.give_role(chosen))
        return self.menu

    def give_role(self, role: DelegationRole) -> None:
        """Say what the member in hand does there."""
        self._with_member(lambda delegations, party, seat: delegations.give_role(party, seat.member, role))

    def remove(self) -> None:
        """Let the member in hand go; the next is taken in hand."""
        row = self.view.currentIndex().row()
        lines = self.model.lines
        following = [*lines[row + 1 : row + 2], *lines[max(0, row - 1) : row]]
        self._with_member(lambda delegations, _party, seat: delegations.remove(seat.member))
        if following:
            self.choose(following[0].member_id)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.role_button.setText(self.tr("Role…"))
        self.remove_button.setText(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Ctrl+Z brings them back"))
        self.line.setPlaceholderText(self.tr("Add by name"))
        named = self.tr("Add to %1 by name; one not known yet is taken in").replace("%1", self.head.text())
        self.line.setAccessibleName(named)
        self.line.setToolTip(self.tr("One not known yet is taken in"))
        self.copy_button.setText(self.tr("Copy from dialogue %1").replace("%1", str(self._last)))
        self.copy_button.setVisible(self._last > 0)
        self.view.setToolTip(self.tr("Alt+Up and Alt+Down, or drag, to change the order of precedence"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Inside

    def _line(self, seat: Seat, reading: Reading, word: str) -> Line:
        person, names = seat.person, reading.names
        left = ""
        if person.in_office_to is not None and person.has_left(reading.today):
            left = self.tr("Term ended %1").replace("%1", partial(person.in_office_to.isoformat(), reading.language))
        detail = names.listed([names.of(person, "title"), names.of(seat.organisation, "name")])
        return Line(seat.member.id, person.id, names.of(person, "name"), detail, seat.member.role, word, left)

    def _lay_out(self) -> None:
        set_role(self.head, "group")
        self.head.setWordWrap(True)
        foot = QWidget(self)
        buttons = Wrapping(foot, 8, 8)
        for button in (self.role_button, self.remove_button, self.copy_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        column.addWidget(self.line)

    def _connect(self) -> None:
        self.model.moved.connect(self._on_moved)
        self.view.activated.connect(lambda index: self.person_chosen.emit(self.model.lines[index.row()].person_id))
        self.view.menu_wanted.connect(self._open_menu)
        self.view.removal_wanted.connect(self.remove)
        self.view.selectionModel().currentChanged.connect(lambda *_indexes: self._enable())
        self.model.modelReset.connect(self._enable)
        self.role_button.clicked.connect(self._open_menu)
        self.remove_button.clicked.connect(self.remove)
        self.copy_button.clicked.connect(lambda: self._do(lambda delegations, party: delegations.copy_last(party)))
        self.line.person_named.connect(self._seat)
        self.line.stranger_named.connect(lambda name: self._do(lambda each, party: each.add_new(party, name)))
        self.line.many_meant.connect(self._tell_of_many)
        self._enable()

    def _enable(self) -> None:
        for button in (self.role_button, self.remove_button):
            button.setEnabled(bool(self.member_id))

    def _open_menu(self) -> None:
        if self.fill_menu().actions():
            row = self.view.visualRect(self.view.currentIndex())
            self.menu.popup(self.view.viewport().mapToGlobal(QPoint(row.left() + 28, row.bottom())))

    def _seat(self, person_id: str) -> None:
        def seat(delegations: Delegations, party: Party) -> None:
            delegations.add_known(party, person_id)

        self._do(seat)

    def _on_moved(self, member_id: str, place: int) -> None:
        def move(delegations: Delegations, party: Party) -> None:
            seat = next((each for each in delegations.of(party) if each.member.id == member_id), None)
            if seat is not None:
                delegations.move(party, seat.member, place)

        self._do(move)

    def _tell_of_many(self, name: str) -> None:
        self.failed.emit(
            Trouble("More than one is called {name}. Choose one of them in the list under the line.", name=name)
        )

    def _with_member(self, work: Callable[[Delegations, Party, Seat], object]) -> None:
        member_id = self.member_id

        def of_member(delegations: Delegations, party: Party) -> None:
            seat = next((each for each in delegations.of(party) if each.member.id == member_id), None)
            if seat is not None:
                work(delegations, party, seat)

        self._do(of_member)

    def _do(self, work: Callable[[Delegations, Party], object]) -> None:
        if self._delegations is None or self.party is None:
            return
        try:
            work(self._delegations, self.party)
        except Trouble as trouble:
            self.failed.emit(trouble)


def _free(delegations: Delegations, party: Party, reading: Reading) -> tuple[list[Person], dict[str, str]]:
    """Those who may be seated, of this side first, each in a line of their own."""
    seated = delegations.seated()
    free = [each for each in reading.persons() if each.id not in seated]
    free.sort(key=lambda each: each.party_id != party.id)
    return free, in_one_line(free, reading.organisations, reading.names)
