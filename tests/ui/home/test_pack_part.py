"""The pack in the room of documents, as a secretary works there: with keys, from the parts to the replaced pages."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Brief, BriefStatus, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.pack import Annex, PackRecipient
from jpdialog.domain.people import DelegationMember, Person, PhotoKind
from jpdialog.services.desk import Desk
from jpdialog.services.pack_parts import PackParts
from jpdialog.services.packs import Packs
from jpdialog.services.people import People
from jpdialog.services.vocabulary import words_for
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.documents.pack_part import PackPart
from jpdialog.ui.rooms import Place, Room
from tests.ui.home.conftest import home_of
from tests.ui.test_accessible import nameless

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialogue(dialogue: Dialogue, desk: Desk) -> Dialogue:
    desk.store.edit(dialogue, "marking", "Confidential")
    for number, text in (("1 (1)", "We value the survey."), ("1 (2)", "Lamps are lit.")):
        desk.briefs.add_entry(brief(desk, dialogue, number), EntryKind.POINT, text)
    return desk.dialogues.by_number(3)


@pytest.fixture
def page(window: MainWindow, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> DocumentsPage:
    home_of(window, desk)
    window.go(Place(Room.DOCUMENTS, "pack"))
    page = window.page
    assert isinstance(page, DocumentsPage)
    qtbot.waitUntil(lambda: page.pack.overview is not None, timeout=20_000)
    return page


@pytest.fixture
def pack(page: DocumentsPage) -> PackPart:
    return page.pack


def brief(desk: Desk, dialogue: Dialogue, number: str) -> Brief:
    return desk.briefs.of_section(dialogue, number).brief


def titles(pack: PackPart) -> list[str]:
    return [pack.parts.parts.item(row).text() for row in range(pack.parts.parts.count())]


def recipients(pack: PackPart) -> list[str]:
    return [pack.copies.recipients.item(row).text() for row in range(pack.copies.recipients.count())]


def left_out(desk: Desk, dialogue: Dialogue) -> list[str]:
    return [part.key for part in PackParts(desk.store).of(dialogue).parts if not part.is_included]


def choose(pack: PackPart, title: str) -> None:
    pack.parts.parts.setFocus()
    pack.parts.parts.setCurrentRow(titles(pack).index(title))


def press(widget: QWidget, key: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, with_key)


def add(pack: PackPart, qtbot: QtBot, *names: str) -> None:
    for name in names:
        pack.copies.name.setFocus()
        QTest.keyClicks(pack.copies.name, name)
        press(pack.copies.name, KEY.Key_Return)
        assert pack.copies.name.text() == ""
    qtbot.waitUntil(lambda: len(recipients(pack)) == len(names), timeout=20_000)


def action(page: DocumentsPage, name: str) -> None:
    next(each for each in page.actions_here() if each.name == name).run()


def text_of(path: Path) -> str:
    with ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def test_parts_are_put_in_order_and_left_out_by_keys(
    pack: PackPart, desk: Desk, dialogue: Dialogue, window: MainWindow, qtbot: QtBot
) -> None:
    listing = pack.parts.parts
    choose(pack, "1 (2) Lighthouses")
    press(listing, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: titles(pack)[5:7] == ["1 (2) Lighthouses", "1 (1) Harbours"], timeout=20_000)
    assert listing.currentItem().text() == "1 (2) Lighthouses", "what is carried stays chosen"
    press(listing, KEY.Key_Space)
    qtbot.waitUntil(lambda: len(left_out(desk, dialogue)) == 1, timeout=20_000)
    press(listing, KEY.Key_Delete)
    press(listing, KEY.Key_Home)
    press(listing, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(pack)[0] == "Cover", "which stays first"
    desk.undo()
    qtbot.waitUntil(lambda: left_out(desk, dialogue) == [], timeout=20_000)
    qtbot.waitUntil(
        lambda: all(listing.item(row).checkState() == Qt.CheckState.Checked for row in range(listing.count())),
        timeout=20_000,
    )


def test_a_part_gets_a_marking_which_the_pack_must_reach(
    pack: PackPart, page: DocumentsPage, window: MainWindow, qtbot: QtBot
) -> None:
    add(pack, qtbot, "Rudolf")
    choose(pack, "2 Staff")
    pack.parts.marking.setFocus()
    QTest.keyClicks(pack.parts.marking, "Strictly confidential")
    press(pack.parts.marking, KEY.Key_Return)
    qtbot.waitUntil(lambda: "2 Staff · Strictly confidential" in titles(pack), timeout=20_000)
    assert any("lower than that of a part" in line.accessibleName() for line in pack.copies.lines.lines)
    with qtbot.waitSignal(page.trouble_met, timeout=20_000) as met:
        action(page, "Issue pack")
    assert met.args is not None and "lower than that of a part" in str(met.args[0])
    pack.copies.marking.setFocus()
    QTest.keyClicks(pack.copies.marking, "Strictly confidential")
    press(pack.copies.marking, KEY.Key_Return)
    qtbot.waitUntil(
        lambda: not any("lower than" in line.accessibleName() for line in pack.copies.lines.lines), timeout=20_000
    )


def test_an_annex_is_written_in_place_and_deleted_by_key(pack: PackPart, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(pack.parts.add_text, LEFT)
    qtbot.waitUntil(lambda: titles(pack)[-1] == "Annex", timeout=20_000)
    choose(pack, "Annex")
    editor = pack.parts.annex
    assert editor.isVisible()
    editor.text.setFocus()
    QTest.keyClicks(editor.text, "North basin.")
    editor.title.setFocus()
    editor.title.selectAll()
    QTest.keyClicks(editor.title, "A map")
    press(editor.title, KEY.Key_Return)
    qtbot.waitUntil(lambda: titles(pack)[-1] == "A map", timeout=20_000)
    pack.parts.annex.flush()
    assert [(each.title, each.text) for each in desk.store.find(Annex)] == [("A map", "North basin.")]
    choose(pack, "A map")
    press(pack.parts.parts, KEY.Key_Delete)
    qtbot.waitUntil(lambda: "A map" not in titles(pack), timeout=20_000)
    desk.undo()
    qtbot.waitUntil(lambda: titles(pack)[-1] == "A map", timeout=20_000)


def test_recipients_are_typed_ordered_and_taken_off(
    pack: PackPart, page: DocumentsPage, window: MainWindow, qtbot: QtBot
) -> None:
    add(pack, qtbot, "Rudolf", "Flavia")
    with qtbot.waitSignal(page.trouble_met, timeout=5000):
        QTest.keyClicks(pack.copies.name, "rudolf")
        press(pack.copies.name, KEY.Key_Return)
    assert pack.copies.name.text() == "rudolf", "what was typed stays until it is taken"
    listing = pack.copies.recipients
    listing.setFocus()
    listing.setCurrentRow(1)
    press(listing, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: recipients(pack) == ["1  Flavia", "2  Rudolf"], timeout=20_000)
    press(listing, KEY.Key_Delete)
    qtbot.waitUntil(lambda: recipients(pack) == ["1  Rudolf"], timeout=20_000)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_from_the_pack_to_its_replacement_pages(
    pack: PackPart, page: DocumentsPage, desk: Desk, dialogue: Dialogue, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.clearances.set_status([brief(desk, dialogue, "1 (1)")], BriefStatus.APPROVED)
    add(pack, qtbot, "Rudolf", "Flavia")
    action(page, "Issue pack")
    issues = pack.issues
    qtbot.waitUntil(lambda: issues.current is not None, timeout=20_000)
    assert brief(desk, dialogue, "1 (1)").status == BriefStatus.LOCKED
    qtbot.waitUntil(lambda: "Nothing has changed" in issues.words.text(), timeout=20_000)
    assert not issues.replace_button.isEnabled()
    (entry,) = desk.briefs.of_section(dialogue, "1 (1)").entries
    desk.briefs.write(entry, "text", "We prize the survey.")
    qtbot.waitUntil(lambda: "<s " in issues.words.text(), timeout=20_000)
    assert "1 (1) Harbours" in issues.words.text() and "prize" in issues.words.text()
    issues.copies.setCurrentRow(1)
    qtbot.mouseClick(issues.back, LEFT)
    qtbot.waitUntil(lambda: "came back" in issues.copies.item(1).text(), timeout=20_000)
    qtbot.waitUntil(issues.replace_button.isEnabled, timeout=20_000)
    qtbot.mouseClick(issues.replace_button, LEFT)
    qtbot.waitUntil(lambda: issues.current is not None and issues.current.label == "1.1", timeout=20_000)
    said = [issues.issues.item(row).text().partition(" · ")[0] for row in range(2)]
    assert said == ["Replacement pages 1.1", "Version 1"]
    assert page.notice.step.hasFocus(), "Enter goes on with the copies"
    press(page.notice.step, KEY.Key_Return)
    dialog = pack.folder_dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    written = tmp_path / "replacement-pages-3-v1.1-copy-01-Rudolf.docx"
    qtbot.waitUntil(lambda: written.exists() and page.notice.isVisible(), timeout=30_000)
    assert "We prize the survey." in text_of(written) and "Lamps are lit." not in text_of(written)
    assert [each.issue.label for each in Packs(desk).of(dialogue)] == ["1.1", "1"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so, of any list
def test_of_two_with_one_name_it_is_asked_who_gets_the_copy(
    pack: PackPart, page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    with desk.store.transaction() as door:
        for title in ("Director", "Interpreter"):
            door.create(Person(name="Ann Lee", title=title))
    qtbot.waitUntil(lambda: pack.overview is not None and bool(pack.overview.known_persons), timeout=20_000)
    pack.copies.name.setFocus()
    QTest.keyClicks(pack.copies.name, "ann lee")
    with qtbot.waitSignal(page.trouble_met, timeout=5000) as met:
        press(pack.copies.name, KEY.Key_Return)
    assert met.args is not None
    assert page.words is not None and "Ann Lee, Director; Ann Lee, Interpreter" in page.words.of(met.args[0])
    assert pack.copies.name.text() == "ann lee" and recipients(pack) == []
    pack.copies.name.clear()
    add(pack, qtbot, "Ann Lee, Interpreter")
    assert recipients(pack) == ["1  Ann Lee, Interpreter"]
    (recipient,) = desk.store.find(PackRecipient, dialogue_id=dialogue.id)
    person = desk.store.get(Person, recipient.person_id)
    assert person is not None and person.title == "Interpreter"


def test_keys_choose_the_part_from_wherever_the_keyboard_is(
    pack: PackPart, page: DocumentsPage, window: MainWindow, qtbot: QtBot
) -> None:
    def chosen() -> list[int]:
        return [number for number, chip in enumerate(page.chips) if chip.isChecked()]

    alt, ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    pack.copies.name.setFocus()
    press(pack.copies.name, KEY.Key_3, alt)
    assert chosen() == [2] and page.returned.area.isVisible()
    window.header.ui.command_button.setFocus()
    press(window.header.ui.command_button, KEY.Key_1, alt)
    assert chosen() == [0] and page.area.isVisible()
    page.seen.show_order(pack.order(), "Pack")
    assert page.seen.pane.view.hasFocus()
    press(page.seen.pane.view, KEY.Key_2, alt)
    assert chosen() == [1] and pack.area.isVisible() and page.chips[1].hasFocus()
    press(page.chips[1], KEY.Key_PageDown, ctrl)
    assert chosen() == [2]


def test_another_photo_is_told_as_one(
    pack: PackPart, page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    PackParts(desk.store).set_spare_copies(dialogue, 1)
    party = next(iter(desk.plans.parties()))
    with desk.store.transaction() as door:
        person = door.create(Person(name="Flavia", party_id=party.id))
        door.create(DelegationMember(dialogue_id=dialogue.id, party_id=party.id, person_id=person.id))
    action(page, "Issue pack")
    qtbot.waitUntil(lambda: "Nothing has changed" in pack.issues.words.text(), timeout=20_000)
    image = b"\x89PNG\r\n\x1a\n" + b"invented"
    People(desk).set_photo(person, image, PhotoKind.PNG, (1, 1))
    qtbot.waitUntil(lambda: "photos changed: 1" in pack.issues.words.text(), timeout=20_000)


def test_a_copy_to_spare_is_handed_over(
    pack: PackPart, page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    PackParts(desk.store).set_spare_copies(dialogue, 2)
    action(page, "Issue pack")
    issues = pack.issues
    qtbot.waitUntil(lambda: issues.copies.count() == 2, timeout=20_000)
    assert not issues.whom.isEnabled()
    issues.copies.setCurrentRow(1)
    assert not issues.hand.isEnabled(), "nobody is named yet"
    issues.whom.setFocus()
    qtbot.keyClicks(issues.whom, "Sapt")
    press(issues.whom, KEY.Key_Return)
    qtbot.waitUntil(lambda: "Sapt" in issues.copies.item(1).text(), timeout=20_000)
    assert issues.whom.text() == "" and issues.whom.hasFocus()
    issues.back.setFocus()
    press(issues.back, KEY.Key_Space)
    qtbot.waitUntil(lambda: "came back" in issues.copies.item(1).text(), timeout=20_000)
    assert issues.back.hasFocus() and issues.copies.currentRow() == 1
    desk.undo()
    desk.undo()
    qtbot.waitUntil(lambda: "to spare" in issues.copies.item(1).text(), timeout=20_000)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_the_pack_as_it_is_now_goes_to_a_file(
    pack: PackPart, page: DocumentsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(pack, "1 (2) Lighthouses")
    press(pack.parts.parts, KEY.Key_Space)
    pack.copies.whom.setCurrentIndex(1)
    press(pack.parts.parts, KEY.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = page.export.file_dialog
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["pack-3-shareable.docx"]
    dialog.fileSelected.emit(str(tmp_path / "pack.docx"))
    dialog.close()
    qtbot.waitUntil(page.notice.isVisible, timeout=30_000)
    body = text_of(tmp_path / "pack.docx")
    assert "We value the survey." in body and "Lamps are lit." not in body and "Confidential" not in body


def test_who_asks_before_the_pack_has_been_read_gets_it_in_the_language_of_the_window(
    window: MainWindow, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    home_of(window, desk)
    window.speak("ja", words_for("ja"))
    window.go(Place(Room.DOCUMENTS, "pack"))
    page = window.page
    assert isinstance(page, DocumentsPage) and page.pack.overview is None and page.language == "ja"
    assert page.pack.order().language == "ja"
    qtbot.waitUntil(lambda: page.pack.overview is not None, timeout=20_000)
    assert page.pack.order().language == "ja"


def test_home_leads_to_the_pack_and_everything_has_a_name(
    page: DocumentsPage, window: MainWindow, language: Language, qtbot: QtBot
) -> None:
    window.go(Place(Room.HOME))
    home = home_of(window, page.desk)
    window.go(Place(Room.DOCUMENTS))
    page.chips[0].click()
    window.go(Place(Room.HOME))
    qtbot.mouseClick(home.pack.together, LEFT)
    assert window.page is page and page.pack.area.isVisible()
    language.use("ja")
    qtbot.waitUntil(lambda: page.chips[1].text() == "会議資料")
    assert [name for name in nameless(page.pack.area) if "View" not in name and "qt_" not in name] == []
