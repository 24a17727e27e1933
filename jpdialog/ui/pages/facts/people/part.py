"""Who is who on both sides: the list at the left, the form of one of them at the right."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person, Photo
from jpdialog.domain.plan import Party
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.people import Body, People
from jpdialog.services.persons import our_party
from jpdialog.ui.actions import Action
from jpdialog.ui.burst import Pace
from jpdialog.ui.days import partial as day_with_gaps
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.people.body_form import BodyForm
from jpdialog.ui.pages.facts.people.empty import EmptyPeople
from jpdialog.ui.pages.facts.people.list_model import Everybody, Known, lines_of
from jpdialog.ui.pages.facts.people.list_view import PeopleList
from jpdialog.ui.pages.facts.people.person_form import PersonForm
from jpdialog.ui.pages.facts.people.photo_reading import ReadPhoto, read_photo
from jpdialog.ui.pages.facts.people.record_form import Make, RecordForm
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.page import Spot, Status
from jpdialog.ui.pages.parts.reading_part import ReadingPart, tables_of
from jpdialog.ui.rooms import Place, Room

TOLD_HERE = frozenset({"person", "organisation", "party", "photo", "delegationmember", "dialogue", "instrument"})
"""The tables of what this part shows."""
FORM_WIDEST = 960
NOBODY = Everybody((), {}, ())


class PeoplePart(ReadingPart):
    """Persons, organisations and parties: found, written, deleted. Ctrl+N begins a person."""

    room = Room.FACTS
    kinds = (Person, Organisation, Party, Photo)
    tables = TOLD_HERE

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.everybody, self._met = NOBODY, dict[str, Dialogue]()
        self._chosen = ""
        self._known: Known = {}
        usual = pace or Pace()
        self.list, self.empty = PeopleList(self), EmptyPeople()
        self.person_form = PersonForm(usual)
        self.forms: dict[type[Record], RecordForm] = {
            Person: self.person_form,
            Organisation: BodyForm(Organisation, usual),
            Party: BodyForm(Party, usual),
        }
        self._lay_out()
        self._connect()

    # What it says of itself

    @override
    def title(self) -> str:
        record = self.record
        if self._form is self.person_form and self.person_form.is_begun:
            return self.tr("New person")
        if record is None or self.desk is None or not self.has_content:
            return super().title()
        return Names(self.desk, self.language).of(record, "short_name" if isinstance(record, Party) else "name")

    @override
    def statuses(self) -> list[Status]:
        person = self.record
        if not isinstance(person, Person) or person.in_office_to is None or not person.has_left(self._today()):
            return []
        ended = day_with_gaps(person.in_office_to.isoformat(), self.language)
        return [Status(self.tr("Term ended %1").replace("%1", ended), Mark.LATE)]

    @override
    def note(self) -> str:
        met = self._met.get(self._chosen)
        if met is None or self.desk is None:
            return ""
        at = dialogue_title(met, self.desk.plans.instrument(), self.language)
        when = day_with_gaps(met.starts_on, self.language)
        said = self.tr("Last met: %1, %2") if when else self.tr("Last met: %1")
        return said.replace("%1", at).replace("%2", when)

    @override
    def actions_here(self) -> list[Action]:
        if self.desk is None or not self.has_content:
            return []
        delete = Action(name=self.tr("Delete"), run=self.delete, hint=self.tr("Ctrl+Z brings it back"))
        new = Action(name=self.tr("New person"), run=self.new_person, key="Ctrl+N", is_primary=True)
        return [*([delete] if self.record is not None else []), new]

    @override
    def commands(self) -> list[Action]:
        if self.desk is None:
            return []
        names = Names(self.desk, self.language)
        begin = [
            (self.tr("New person"), self.new_person),
            (self.tr("New organisation"), self.new_organisation),
            (self.tr("New party"), self.new_party),
        ]
        go = [
            Action(
                name=names.of(each, "name"),
                run=partial(self.place_chosen.emit, Place(Room.FACTS, each.id)),
                words=" ".join((each.name, each.name_translation, each.kana, each.title)),
            )
            for each in self.everybody.persons
        ]
        return [*(Action(name=name, run=run) for name, run in begin), *go]

    @property
    def record(self) -> Body | None:
        """Whoever is shown."""
        form = self._form
        return form.record if form is not None else None

    @property
    def has_content(self) -> bool:
        """Whether there is anybody."""
        return self._stack.currentWidget() is not self.empty

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk:
            self._close()
        super().show_desk(desk, dialogue)

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        if changed is None:
            self._known.clear()
        if tables_of(changed) == {"person"} and not self.is_stale and self.isVisible():
            self._take_persons({str(getattr(each, "record_id", "")) for each in changed or ()})
        else:
            super().refresh(changed)

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        photo = self.desk.store.get(Photo, thing) if self.desk else None
        if self.show_body(photo.person_id if photo else thing) and self._form is not None:
            self._form.focus_first()

    @override
    def texts(self) -> list[QTextEdit]:
        return self._form.bound.texts() if self._form is not None else []

    @override
    def spot_of(self, thing: str, field: str) -> Spot | None:
        bound = self._form.bound.fields.get(field) if self._form is not None and thing == self._chosen else None
        return Spot(bound.widget) if bound is not None and isinstance(bound.widget, QTextEdit) else None

    @override
    def has_unsaved(self) -> bool:
        return self._form is not None and self._form.bound.is_being_typed()

    @override
    def records_shown(self) -> list[Record]:
        return [self.record] if self.record is not None else []

    @override
    def leave(self) -> None:
        if self._form is not None:
            self._form.flush()

    # What is done here

    def show_body(self, record_id: str) -> bool:
        """Show another; what was typed is written first, and what cannot be written stays shown. False if not shown."""
        record = self._find(record_id)
        if record is None or (self._form is not None and not self._form.flush()):
            self.list.choose(self._chosen)
            return False
        if self._form is not None and self._form.is_begun:
            self._form.close_record()
        self._chosen = record_id
        self._show_chosen()
        self.renamed.emit()
        return True

    def new_person(self) -> None:
        """Begin a person on the side of whoever is shown, else on ours."""
        shown = self.record
        desk, party_id = self.desk, shown.party_id if isinstance(shown, Person | Organisation) else None
        if desk is not None:
            party = desk.store.get(Party, party_id) or our_party(desk)
            self._begin(Person, lambda name: People(desk).add_person(name, party))

    def new_organisation(self) -> None:
        """Begin an organisation."""
        if self.desk is not None:
            desk = self.desk
            self._begin(Organisation, lambda name: People(desk).add_organisation(name, our_party(desk)))

    def new_party(self) -> None:
        """Begin a party to the plan."""
        if self.desk is not None:
            desk = self.desk
            self._begin(Party, lambda name: People(desk).add_party(name))

    def delete(self) -> None:
        """Delete whoever is shown; the next of the list is shown. Undo brings back all that went."""
        record, form = self.record, self._form
        if record is None or form is None:
            return
        ids = self.list.model.ids()
        place = ids.index(record.id) if record.id in ids else 0
        following = [*ids[place + 1 :], *reversed(ids[:place])]
        form.attempt(lambda people: people.delete(record))
        if self.desk is not None and self._find(record.id) is None:
            form.close_record()
            self._chosen = following[0] if following else ""
            self.is_stale = True
            self.read_again()

    @override
    def read(self) -> None:
        if self.desk is None:
            self.everybody, self._met = NOBODY, {}
        else:
            store = self.desk.store
            bodies = {each.id: each for each in store.find(Organisation)}
            self.everybody = Everybody(tuple(store.find(Person)), bodies, tuple(self.desk.plans.parties()))
            self._met = People(self.desk).last_met()
        self._show_everybody()

    # Inside

    def _take_persons(self, ids: set[str]) -> None:
        """Read again only those persons that were changed, as with every pause in typing one is."""
        if self.desk is not None:
            now = self.desk.store.find(Person, id=frozenset(ids))
            others = [each for each in self.everybody.persons if each.id not in ids]
            persons = sorted([*others, *now], key=lambda each: (each.name, each.id))
            self.everybody = replace(self.everybody, persons=tuple(persons))
            self._show_everybody()

    def _show_everybody(self) -> None:
        if self.desk is not None:
            names = Names(self.desk, self.language)
            self.list.model.show_lines(lines_of(self.everybody, names, self._today(), self._known))
        self._show_chosen()
        self.renamed.emit()

    @property
    def _form(self) -> RecordForm | None:
        shown = self._right.currentWidget()
        return next((self.forms[kind] for kind, area in self._areas.items() if area is shown), None)

    def _lay_out(self) -> None:
        self._right, self._areas = QStackedWidget(), dict[type[Record], ScrolledColumn]()
        self._right.addWidget(QWidget())
        for kind, form in self.forms.items():
            area = ScrolledColumn()
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # the photo keeps its size
            form.setMaximumWidth(FORM_WIDEST)
            area.column.addWidget(form)
            area.column.addStretch(1)
            self._areas[kind] = area
            self._right.addWidget(area)
        writing = QWidget()
        row = QHBoxLayout(writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._right, 1)
        self._stack = QStackedWidget(self)
        for part in (self.empty, writing):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_body)
        self.list.opened.connect(lambda: self._form.focus_first() if self._form is not None else None)
        self.list.removal_wanted.connect(self.delete)
        self.empty.person_wanted.connect(self.new_person)
        self.person_form.photo_chosen.connect(self._read_photo)
        for form in self.forms.values():
            form.failed.connect(self.trouble_met)
            form.made.connect(self._on_made)
        keys = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.new_person)

    def _find(self, record_id: str) -> Body | None:
        everybody = self.everybody
        found: list[Body] = [*everybody.persons, *everybody.organisations.values(), *everybody.parties]
        return next((each for each in found if each.id == record_id), None)

    def _show_chosen(self) -> None:
        """Show who was chosen, else the first; what is being begun or typed stays."""
        form, desk = self._form, self.desk
        is_begun = form is not None and form.is_begun
        record = self._find(self._chosen)
        if is_begun or (record is None and form is not None and form.bound.is_being_typed()):
            return
        ids = self.list.model.ids()
        record = record or self._find(ids[0] if ids else "")
        self._stack.setCurrentIndex(0 if record is None else 1)
        if record is None or desk is None:
            self._right.setCurrentIndex(0)
            return
        self._chosen = record.id
        self._right.setCurrentWidget(self._areas[type(record)])
        self.forms[type(record)].show_record(People(desk), record, self.everybody, Names(desk, self.language))
        self.list.choose(record.id)

    def _begin(self, kind: type[Record], make: Make) -> None:
        if self.desk is None or (self._form is not None and not self._form.flush()):
            return
        self.place_chosen.emit(Place(Room.FACTS, "people"))
        self.read_again()
        self._chosen = ""
        self.list.choose("")
        self._stack.setCurrentIndex(1)
        self._right.setCurrentWidget(self._areas[kind])
        self.forms[kind].show_new(People(self.desk), make, self.everybody, Names(self.desk, self.language))
        self.renamed.emit()

    def _on_made(self, record_id: str) -> None:
        self._chosen = record_id

    def _close(self) -> None:
        for form in self.forms.values():
            form.close_record()
        self._chosen, self.everybody, self._met = "", NOBODY, {}
        self.list.model.show_lines([])

    def _read_photo(self, person_id: str, path: Path) -> None:
        if self.worker is not None:
            work, then = partial(read_photo, path), partial(self._keep_photo, person_id)
            self.worker.run(self.tr("Reading the photo"), lambda _job: work(), then, self.trouble_met.emit)

    def _keep_photo(self, person_id: str, photo: ReadPhoto) -> None:
        person = self.desk.store.get(Person, person_id) if self.desk is not None else None
        if person is None or self.desk is None:
            return
        try:
            People(self.desk).set_photo(person, photo.image, photo.kind, photo.size)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)

    # Qt

    @override
    def first_place(self) -> QWidget:
        return self.list.view if self.has_content else self.empty.ui.next_step
