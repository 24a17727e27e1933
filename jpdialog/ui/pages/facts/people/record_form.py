"""The form of one person, organisation or party: edited in place, and begun by the first letters of a name."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QTextEdit
from typing_extensions import override

from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.names import Names
from jpdialog.services.people import NEEDED, Body, People
from jpdialog.ui.binding.bound_form import BoundForm
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.facts.people.list_model import Everybody

Make = Callable[[str], Body]


class RecordForm(QFrame):
    """Subclasses set up their form, and ``bound`` by ``bind``. ``made`` tells a record that was begun here."""

    failed = Signal(Trouble)
    made = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.record: Body | None = None
        self.people: People | None = None
        self._make: Make | None = None
        self._needed = "name"
        self.bound: BoundForm

    def bind(self, kind: type[Record], pace: Pace) -> None:
        """Tie the widgets to the fields that they are named for."""
        self._needed = NEEDED[str(kind.__tablename__)]
        self.bound = BoundForm(self, kind, self, self._needed, pace)
        self.bound.failed.connect(self.failed)
        for box in self.findChildren(QComboBox):
            box.view().setAccessibleName(box.accessibleName())

    @property
    def is_begun(self) -> bool:
        """Whether it is empty, and waits for the first letters of a name."""
        return self._make is not None

    # Showing

    def show_record(self, people: People, record: Body, everybody: Everybody, names: Names) -> None:
        """Show a record, or show it again: what is being typed stays."""
        if self.record is not None and self.record.id != record.id:
            self.bound.forget()
        self.people, self.record, self._make = people, record, None
        self.bound.show_record(record)
        self.show_more(record, everybody, names)

    def show_new(self, people: People, make: Make, everybody: Everybody, names: Names) -> None:
        """Show an empty form; what ``make`` makes of the first letters of a name is shown from then on."""
        self.bound.forget()
        self.people, self.record, self._make = people, None, make
        self.bound.show_record(None)
        self.show_more(None, everybody, names)
        self.focus_first()

    def show_more(self, record: Body | None, everybody: Everybody, names: Names) -> None:
        """Show what is not bound by name."""

    def close_record(self) -> None:
        """Show nothing of anybody; what was typed must have been written."""
        self.bound.forget()
        self.record = self.people = self._make = None

    def focus_first(self) -> None:
        """Put the cursor where the name is."""
        widget = self.bound.fields[self._needed].widget
        widget.setFocus()
        if not isinstance(widget, QTextEdit):
            widget.selectAll()

    def flush(self) -> bool:
        """Write all that was typed; False if something could not be written."""
        return self.bound.flush()

    # The scribe of its fields

    def keep(self, field: str, text: str) -> None:
        """Keep a draft of a field; raises Trouble."""
        record = self._record_for(field, text)
        if record is not None and self.people is not None:
            self.people.keep_typing(record, field, text)

    def write(self, field: str, value: object) -> None:
        """Make what a field says a change; raises Trouble."""
        record = self._record_for(field, str(value))
        if record is not None and self.people is not None:
            self.record = self.people.write(record, field, value)

    def attempt(self, work: Callable[[People], object]) -> None:
        """Do work once what was typed is written; what goes wrong is told."""
        if self.people is None or not self.flush():
            return
        try:
            work(self.people)
        except Trouble as trouble:
            self.failed.emit(trouble)

    # Inside

    def _record_for(self, field: str, text: str) -> Body | None:
        if self.record is None and self._make is not None and field == self._needed and text.strip():
            self.record, self._make = self._make(text), None
            self.made.emit(self.record.id)
        return self.record

    def name_everything(self) -> None:
        """Say everything in the language of the window."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name_everything()


def show_parties(box: QComboBox, everybody: Everybody, names: Names, chosen: str | None, unknown: str) -> None:
    """Offer the parties in a box, our side first; ``unknown`` is said where no side is known."""
    parties = sorted(everybody.parties, key=lambda party: not party.is_ours)
    offered = [(unknown, None), *((names.of(party, "short_name"), party.id) for party in parties)]
    box.view().setAccessibleName(box.accessibleName())
    with QSignalBlocker(box):
        if [(box.itemText(place), box.itemData(place)) for place in range(box.count())] != offered:
            box.clear()
            for text, party_id in offered:
                box.addItem(text, party_id)
        box.setCurrentIndex(max(0, box.findData(chosen) if chosen else 0))
