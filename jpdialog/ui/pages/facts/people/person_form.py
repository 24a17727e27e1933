"""The form of a person, with their photo."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from typing_extensions import override

from jpdialog.domain.people import Person
from jpdialog.services.names import Names
from jpdialog.services.people import Body, People, image_of
from jpdialog.ui.burst import Pace
from jpdialog.ui.forms.person_form import Ui_PersonForm
from jpdialog.ui.known_names import KnownNames
from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.people.list_model import Everybody
from jpdialog.ui.pages.facts.people.photo_box import PhotoBox
from jpdialog.ui.pages.facts.people.record_form import RecordForm, show_parties


class PersonForm(RecordForm):
    """``photo_chosen`` tells whose photo is to be read from which file."""

    photo_chosen = Signal(str, Path)

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.ui = Ui_PersonForm()
        self.ui.setupUi(self)
        self.photo = PhotoBox(self)
        self.ui.grid.addWidget(self.photo, 0, 3, 6, 1, Qt.AlignmentFlag.AlignTop)
        self.bind(Person, pace)
        self._organisation, self._bodies = "", KnownNames(self.ui.organisation_id)
        self._photo_id = ""
        self.ui.party_id.activated.connect(self._choose_party)
        self.ui.organisation_id.editingFinished.connect(self._name_organisation)
        self.photo.chosen.connect(self._on_photo_chosen)
        self.photo.removed.connect(lambda: self._do_with_person(People.remove_photo))

    @override
    def show_more(self, record: Body | None, everybody: Everybody, names: Names) -> None:
        person = record if isinstance(record, Person) else None
        self._show_sides(person, everybody, names)
        for widget in (self.ui.party_id, self.ui.organisation_id, self.photo):
            widget.setEnabled(person is not None)
        found = self.people.photo_of(person) if self.people and person else None
        shown = f"{person.id if person else ''} {found.id if found else ''}"
        if shown != self._photo_id or not found:
            self._photo_id = shown
            self.photo.show_photo(image_of(found) if found else b"", names.of(person, "name"))

    @override
    def flush(self) -> bool:
        self._name_organisation()
        return super().flush()

    @override
    def name_everything(self) -> None:
        self.ui.retranslateUi(self)
        self.ui.party_id.setItemText(0, _unknown())

    def _show_sides(self, person: Person | None, everybody: Everybody, names: Names) -> None:
        show_parties(self.ui.party_id, everybody, names, person.party_id if person else None, _unknown())
        body = everybody.organisations.get(person.organisation_id or "") if person else None
        line, self._organisation = self.ui.organisation_id, names.of(body, "name")
        known = sorted({names.of(each, "name") for each in everybody.organisations.values()})
        self._bodies.offer(known)
        if not line.is_being_typed:
            with QSignalBlocker(line):
                line.setText(self._organisation)
                line.setCursorPosition(0)

    def _choose_party(self, place: int) -> None:
        self._do_with_person(
            lambda people, person: people.write(person, "party_id", self.ui.party_id.itemData(place) or None)
        )

    def _name_organisation(self) -> None:
        line, name = self.ui.organisation_id, self.ui.organisation_id.text()
        if not line.isModified() or name.strip() == self._organisation:
            return
        self._organisation = name.strip()
        line.settle()
        self._do_with_person(lambda people, person: people.name_organisation(person, name))

    def _on_photo_chosen(self, path: Path) -> None:
        if isinstance(self.record, Person):
            self.photo_chosen.emit(self.record.id, path)

    def _do_with_person(self, work: object) -> None:
        person = self.record
        if isinstance(person, Person) and callable(work):
            self.attempt(lambda people: work(people, person))


def _unknown() -> str:
    return translate("PeopleList", "Side not known")
