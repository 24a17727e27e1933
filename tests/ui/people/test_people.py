"""Persons, organisations and parties are found, written and deleted by hand, and nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.people import DelegationMember, Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.services.desk import Desk
from jpdialog.storage.store import Store
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.people.body_form import BodyForm
from jpdialog.ui.rooms import Place, Room
from tests.ui.people.conftest import people_part, person, press, type_into
from tests.ui.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so
CTRL = Qt.KeyboardModifier.ControlModifier


def test_everybody_stands_under_their_side(window: MainWindow, desk: Desk) -> None:
    part = people_part(window, desk)
    rows = [str(part.list.model.index(row).data()) for row in range(part.list.model.rowCount())]
    assert rows == [
        "Ruritania", "Fritz", "Sapt", "the Office", "Moth", "Organisations", "Ministry of Tides",
        "Parties", "Ruritania", "the Office",
    ]  # fmt: skip


def test_the_filter_finds_by_any_word_and_lets_go(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk)
    for typed, expected in (("tides colonel", ["Sapt"]), ("モス", ["Moth"]), ("zz", [])):
        part.list.filter.clear()
        type_into(qtbot, part.list.filter, typed) if typed.isascii() else part.list.filter.setText(typed)
        assert [part.list.model.data(part.list.model.index(part.list.model.row_of(each))) for each in
                part.list.model.ids()] == expected  # fmt: skip
    window.go(Place(Room.FACTS, person(desk, "Fritz").id))
    assert part.list.filter.text() == ""
    part.list.filter.setText("moth")
    press(qtbot, part.list.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(part.list.view.hasFocus)
    assert part.record == person(desk, "Moth")
    press(qtbot, part.list.view, Qt.Key.Key_Return)
    qtbot.waitUntil(part.person_form.ui.name.hasFocus)


def test_what_is_typed_is_one_change_and_one_undo(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Sapt").id)
    kana = part.person_form.ui.kana
    type_into(qtbot, kana, "saputo")
    assert part.has_unsaved()
    qtbot.waitUntil(lambda: person(desk, "Sapt").kana == "saputo", timeout=4000)
    assert not part.has_unsaved()
    window.leave_page()
    part.list.view.setFocus()
    window.history.take_back()
    assert person(desk, "Sapt").kana == ""
    qtbot.waitUntil(lambda: kana.text() == "")


def test_half_typed_text_outlives_a_crash(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Sapt").id)
    type_into(qtbot, part.person_form.ui.biography, "Born by the sea")
    qtbot.waitUntil(lambda: part.person_form.bound.fields["biography"].is_being_typed)
    qtbot.wait(600)  # the pause after which typing is kept
    key = desk.store._key  # as the keyring would give it
    folder, sapt = desk.folder, person(desk, "Sapt").id
    part.person_form.close_record()
    window.show_desk(None)
    desk.close()  # no leave, no flush: what was not kept is gone
    again = Store(folder, key)
    try:
        found = again.get(Person, sapt)
        assert found is not None and found.biography == "Born by the sea"
    finally:
        again.close()


def test_a_new_person_is_begun_by_their_name(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Moth").id)
    press(qtbot, part.list.view, Qt.Key.Key_N, CTRL)
    ui = part.person_form.ui
    qtbot.waitUntil(ui.name.hasFocus)
    assert part.title() == "New person"
    assert not ui.title.isEnabled()
    qtbot.keyClicks(ui.name, "Flavia")
    qtbot.waitUntil(lambda: desk.store.count(Person, name="Flavia") == 1, timeout=4000)
    assert person(desk, "Flavia").party_id == person(desk, "Moth").party_id
    qtbot.waitUntil(ui.title.isEnabled)
    type_into(qtbot, ui.title, "Princess")
    window.leave_page()
    assert person(desk, "Flavia").title == "Princess"
    assert part.title() == "Flavia"


def test_a_person_begun_and_not_named_leaves_no_trace(window: MainWindow, desk: Desk) -> None:
    part = people_part(window, desk)
    before = desk.store.count(Person)
    part.new_person()
    window.go(Place(Room.FACTS, person(desk, "Moth").id))
    assert part.record == person(desk, "Moth")
    assert desk.store.count(Person) == before


def test_a_name_that_is_blanked_stays(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Sapt").id)
    name = part.person_form.ui.name
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Delete)
    window.leave_page()
    assert window.trouble.isVisible()
    assert name.text() == "Sapt"
    assert not part.has_unsaved()
    assert person(desk, "Sapt")


def test_a_day_is_taken_when_it_is_whole_and_refused_in_words(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Fritz").id)
    ui = part.person_form.ui
    type_into(qtbot, ui.in_office_from, "2030-13")
    window.leave_page()
    assert window.trouble.isVisible() and part.has_unsaved()
    assert ui.in_office_from.text() == "2030-13"
    ui.in_office_from.clear()
    type_into(qtbot, ui.in_office_from, "2030-05-01")  # later than the day on which Fritz left
    window.leave_page()
    assert "before it begins" in window.trouble.ui.sentence.text()
    ui.in_office_from.clear()
    type_into(qtbot, ui.in_office_from, "2018-05-01")
    window.leave_page()
    assert person(desk, "Fritz").in_office_from == date(2018, 5, 1)


def test_who_cannot_be_written_stays_on_screen(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Fritz").id)
    type_into(qtbot, part.person_form.ui.in_office_from, "soon")
    window.go(Place(Room.FACTS, person(desk, "Moth").id))
    assert part.record == person(desk, "Fritz")
    assert part.person_form.ui.in_office_from.text() == "soon"


def test_the_header_tells_the_term_and_when_last_met(window: MainWindow, desk: Desk) -> None:
    part = people_part(window, desk, person(desk, "Sapt").id)
    assert "2nd dialogue" in part.note() and "1 May 2029" in part.note()
    assert part.statuses() == []
    window.go(Place(Room.FACTS, person(desk, "Fritz").id))
    (status,) = part.statuses()
    assert (status.text, status.mark) == ("Term ended 31 Mar 2020", Mark.LATE)
    assert part.note() == ""


def test_where_a_person_belongs_is_named_or_taken_in(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Fritz").id)
    type_into(qtbot, part.person_form.ui.organisation_id, "ministry of tides")
    qtbot.keyClick(part.person_form.ui.organisation_id, Qt.Key.Key_Return)
    (tides,) = desk.store.find(Organisation)
    qtbot.waitUntil(lambda: person(desk, "Fritz").organisation_id == tides.id)
    part.person_form.ui.organisation_id.clear()
    type_into(qtbot, part.person_form.ui.organisation_id, "Royal Guard")
    window.leave_page()
    assert {each.name for each in desk.store.find(Organisation)} == {"Ministry of Tides", "Royal Guard"}


def test_who_is_deleted_comes_back_with_undo(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, desk, person(desk, "Sapt").id)
    press(qtbot, part.list.view, Qt.Key.Key_Delete)
    assert desk.store.count(Person, name="Sapt") == 0
    assert desk.store.count(DelegationMember) == 0
    assert part.record is not None and part.record.id != ""
    window.history.take_back()
    assert desk.store.count(Person, name="Sapt") == 1
    assert desk.store.count(DelegationMember) == 1
    assert "Sapt" in window.history.notice.sentence.text()


def test_an_organisation_and_a_party_are_written(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    (tides,) = desk.store.find(Organisation)
    part = people_part(window, desk, tides.id)
    form = part.forms[Organisation]
    assert isinstance(form, BodyForm)
    type_into(qtbot, form.ui.short_name_translation, "shio")
    window.leave_page()
    assert desk.store.find(Organisation)[0].short_name_translation == "shio"
    office = desk.store.find(Party, short_name="the Office")[0]
    window.go(Place(Room.FACTS, office.id))
    party_form = part.forms[Party]
    assert isinstance(party_form, BodyForm)
    party_form.ui.is_ours.setFocus()
    qtbot.keyClick(party_form.ui.is_ours, Qt.Key.Key_Space)
    assert [each.short_name for each in desk.store.find(Party, is_ours=True)] == ["the Office"]


@pytest.mark.parametrize("name", ["x" * 200, "محمد بن راشد", "Ann 🕊️ Lee", "Zu\u0308rich", "<b>&amp;</b>"])
def test_names_of_all_kinds_are_shown_as_they_are(window: MainWindow, desk: Desk, qtbot: QtBot, name: str) -> None:
    part = people_part(window, desk, person(desk, "Sapt").id)
    line = part.person_form.ui.name
    line.selectAll()
    line.insert(name)
    line.textEdited.emit(name)
    window.leave_page()
    assert person(desk, name).name == name
    assert part.title() == name
    model, sapt = part.list.model, person(desk, name).id
    qtbot.waitUntil(lambda: model.index(model.row_of(sapt)).data() == name)
    assert window.width() == 1280


def test_every_control_has_a_name(window: MainWindow, desk: Desk, language: Language) -> None:
    part = people_part(window, desk)
    for code in ("en", "ja"):
        language.use(code)
        for record in (desk.store.find(Person)[0], desk.store.find(Organisation)[0], desk.store.find(Party)[0]):
            window.go(Place(Room.FACTS, record.id))
            assert nameless(part) == []


def test_before_there_is_anybody_the_way_to_begin_is_offered(window: MainWindow, bare_desk: Desk, qtbot: QtBot) -> None:
    part = people_part(window, bare_desk)
    assert not part.has_content
    qtbot.waitUntil(part.empty.ui.next_step.hasFocus)
    qtbot.keyClick(part.empty.ui.next_step, Qt.Key.Key_Space)
    qtbot.waitUntil(part.person_form.ui.name.hasFocus)
    qtbot.keyClicks(part.person_form.ui.name, "Ann")
    window.leave_page()
    assert [each.name for each in bare_desk.store.find(Person)] == ["Ann"]


def test_words_are_found_in_a_biography(window: MainWindow, desk: Desk) -> None:
    sapt = desk.store.edit(person(desk, "Sapt"), "biography", "Born by the sea.")
    part = people_part(window, desk, sapt.id)
    spot = part.spot_of(sapt.id, "biography")
    assert spot is not None and spot.text in part.texts()
    assert part.spot_of(sapt.id, "name") is None
