"""What a drafter meets who uses the keyboard alone, in a narrow window, with actions open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import EntryKind
from jpdialog.domain.people import Organisation
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.new_dialogue_tool import NewDialogueTool
from jpdialog.ui.pages.page import Page
from jpdialog.ui.rooms import Place, Room
from tests.ui.briefs.conftest import NUMBERS


class Elsewhere(Page):
    """Another page to come from."""

    room = Room.HOME


def test_a_narrow_strip_keeps_its_fields_apart(page: BriefsPage) -> None:
    strip = page.sheet.strip
    strip.speaker.setEditText("Rudolf Rassendyll of Elphberg and Strelsau")
    strip.setFixedWidth(430)
    QApplication.processEvents()
    fields = (strip.speaker_label, strip.speaker, strip.likelihood_label, strip.likelihood)
    edges = [edge for each in fields for edge in (each.geometry().left(), each.geometry().right())]
    assert edges == sorted(edges)


def test_enter_in_the_last_field_calls_too(page: BriefsPage, qtbot: QtBot) -> None:
    page.ask_new_dialogue()
    ui = page.tool(NewDialogueTool).asking.ui
    ui.number.setValue(next(NUMBERS) + 3000)
    with qtbot.waitSignal(page.dialogue_chosen):
        qtbot.keyClick(ui.marking, Qt.Key.Key_Return)


def test_the_list_has_the_keyboard_where_one_has_come_to(page: BriefsPage, window: MainWindow, qtbot: QtBot) -> None:
    window.add_page(Elsewhere())
    window.go(Place(Room.HOME))
    window.rail.card.setFocus()
    window.go(Place(Room.BRIEFS))
    qtbot.waitUntil(page.list.view.hasFocus)


def test_without_the_list_the_text_has_the_keyboard_and_never_the_speaker(
    page: BriefsPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.add_page(Elsewhere())
    window.resize(1000, 700)
    window.header.ui.fold_button.setChecked(True)
    qtbot.mouseClick(page.sheet.blocks[EntryKind.POINT].add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.sheet.texts()[0], "Salt")
    window.go(Place(Room.HOME))
    window.rail.card.setFocus()
    window.go(Place(Room.BRIEFS))
    assert page.list.isHidden()
    first = page.sheet.texts()[0]
    qtbot.waitUntil(first.hasFocus)
    assert not page.sheet.strip.speaker.hasFocus()


def test_an_action_names_the_organisation_that_leads_it(page: BriefsPage, desk: Desk, window: MainWindow) -> None:
    window.header.ui.fold_button.setChecked(True)
    assert page.view is not None and page.view.section is not None
    lineage = page.view.section.section.lineage
    instrument = desk.plans.instrument()
    assert instrument is not None
    with desk.store.transaction() as door:
        lead = door.create(Organisation(name="Ministry of Tides"))
        door.create(
            ActionItem(instrument_id=instrument.id, number="A-9", lineage=lineage, lead_id=lead.id, text="Sail")
        )
    page.open_brief(page.view.brief.id)
    page.refresh(None)
    told = [label.text() for label in page.known.findChildren(QLabel)]
    desk.undo()
    assert "Sail · Ministry of Tides" in told


def test_enter_presses_the_button_of_a_panel_that_has_the_keyboard(page: BriefsPage, qtbot: QtBot) -> None:
    page.ask_new_dialogue()
    ui = page.tool(NewDialogueTool).asking.ui
    ui.number.setValue(next(NUMBERS) + 4000)
    ui.close_button.setFocus()
    qtbot.keyClick(ui.close_button, Qt.Key.Key_Return)
    assert page.sheet.isVisible()
    page.ask_new_dialogue()
    ui.number.setValue(next(NUMBERS) + 4000)
    ui.create_button.setFocus()
    with qtbot.waitSignal(page.dialogue_chosen):
        qtbot.keyClick(ui.create_button, Qt.Key.Key_Return)
