"""The page as a whole: what it says of itself, its panels, its commands, its languages, and when there is nothing."""

import os
from datetime import date
from pathlib import Path
from zipfile import is_zipfile

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import BriefStatus, EntryKind, Likelihood
from jpdialog.domain.dialogue import Interpretation, Mode
from jpdialog.services import persons
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.plan_import import save_plan
from jpdialog.storage.store import Store
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs import NEW_DIALOGUE, BriefsPage
from jpdialog.ui.pages.briefs.call.tool import CallTool
from jpdialog.ui.pages.briefs.export_panel import ALL_SECTIONS, BOTH, ONE_SPEAKER
from jpdialog.ui.pages.briefs.export_tool import ExportTool
from jpdialog.ui.pages.briefs.exporting import Kind, Order, suggested_name
from jpdialog.ui.pages.briefs.new_dialogue_tool import NewDialogueTool
from jpdialog.ui.pages.briefs.text_editor import TextEditor
from jpdialog.ui.pages.page import Status
from jpdialog.ui.rooms import Place, Room
from tests.ui.briefs.conftest import NUMBERS, TODAY, invented_plan, rows, stored, texts


def write_point(page: BriefsPage, qtbot: QtBot, text: str) -> None:
    page.add_entry(EntryKind.POINT)
    qtbot.keyClicks(QApplication.focusWidget(), text)
    page.leave()


# What it says of itself


def test_the_header_says_which_brief_how_far_and_until_when(page: BriefsPage) -> None:
    assert page.title() == "1 (1) Harbours"
    assert page.statuses() == [Status("Called for", Mark.CALLED_FOR)]
    assert page.note() == "No. 2 · due 30 Sep"


def test_handing_in_gives_it_into_clearance_and_undo_takes_it_back(
    page: BriefsPage, window: MainWindow, qtbot: QtBot
) -> None:
    write_point(page, qtbot, "Salt")
    names = [action.name for action in page.actions_here()]
    assert names == ["Preview", "Export talking points…", "Hand in"]
    page.actions_here()[-1].run()
    qtbot.waitUntil(lambda: page.statuses() == [Status("In clearance", Mark.IN_CLEARANCE)])
    assert [action.name for action in page.actions_here()] == ["Preview", "Export talking points…"]
    window.history.take_back()
    qtbot.waitUntil(lambda: page.statuses() == [Status("Draft", Mark.DRAFT)])


# For those who use no mouse, or cannot see it


def test_every_control_has_a_name(page: BriefsPage, qtbot: QtBot) -> None:
    for kind in EntryKind:
        page.add_entry(kind)
        qtbot.keyClicks(QApplication.focusWidget(), "x")
    page.toggle_second_language()
    page.ask_export(Kind.TALKING_POINTS)
    page.notice.tell("Done", "Look", str)
    named = (QAbstractButton, QLabel)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not (isinstance(widget, named) and widget.text())
        and not isinstance(widget.parent(), QAbstractSpinBox)
        and not any(widget in box.findChildren(QWidget) for box in page.findChildren(QComboBox))
    ]
    assert nameless == []


def test_tab_leads_through_the_brief_in_the_order_in_which_it_is_read(page: BriefsPage, qtbot: QtBot) -> None:
    for kind in reversed(EntryKind):
        page.add_entry(kind)
        qtbot.keyClicks(QApplication.focusWidget(), kind)
    page.leave()
    page.sheet.strip.time_bar.minutes.setFocus()
    read = []
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if isinstance(widget, TextEditor):
            read.append(widget.text())
    assert read[: len(EntryKind) + 1] == [
        *list(EntryKind)[:4],
        "",
        *list(EntryKind)[4:],
    ], "the question's answer is the one that is empty"


# The strip


def test_a_new_name_becomes_a_person_of_our_side(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    line = page.sheet.strip.speaker.lineEdit()
    assert line is not None
    line.setFocus()
    qtbot.keyClicks(line, "Rudolf  Rassendyll")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None and page.view.speaker is not None)
    assert page.view is not None and page.view.speaker is not None
    assert page.view.speaker.name == "Rudolf Rassendyll"
    ours = next(party for party in desk.plans.parties() if party.is_ours)
    assert page.view.speaker.party_id == ours.id
    qtbot.waitUntil(lambda: line.text() == "Rudolf Rassendyll")
    desk.undo()
    assert persons.person_named(desk, "rudolf rassendyll") is None, "one undo takes back the naming and the person"
    qtbot.waitUntil(lambda: line.text() == "")


def test_likelihood_is_chosen_from_a_menu(page: BriefsPage, qtbot: QtBot) -> None:
    button = page.sheet.strip.likelihood
    next(each for each in button.menu().actions() if each.text() == "Certain").trigger()
    qtbot.waitUntil(lambda: page.view is not None and page.view.brief.likelihood is Likelihood.CERTAIN)
    assert button.text() == "Certain"


# Export


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_talking_points_are_exported_as_word(page: BriefsPage, qtbot: QtBot, tmp_path: Path) -> None:
    from docx import Document
    from docx.oxml.ns import qn

    write_point(page, qtbot, "The harbour of Zenda is deep.")
    qtbot.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert page.tool(ExportTool).asking.isVisible()
    page.tool(ExportTool).asking.ui.export_button.click()
    dialog = page.tool(ExportTool).asking.file_dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(".docx")
    file = tmp_path / "points.docx"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(page.notice.isVisible)
    assert str(file) in page.notice.sentence.text()
    assert page.notice.step.text() == "Open folder"
    said = "".join(each.text or "" for each in Document(str(file)).element.body.iter(qn("w:t")))
    assert "The harbour of Zenda is deep." in said
    assert page.tool(ExportTool).asking.isHidden()


def test_what_cannot_be_exported_is_said_in_the_panel(page: BriefsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.ask_export(Kind.TALKING_POINTS)
    page.tool(ExportTool).asking.ordered.emit(page.tool(ExportTool).asking.order(tmp_path / "points.docx"))
    qtbot.waitUntil(page.tool(ExportTool).asking.ui.trouble.isVisible)
    assert "nothing to export" in page.tool(ExportTool).asking.ui.trouble.text()
    assert not (tmp_path / "points.docx").exists()


def test_the_whole_pack_is_exported_too(page: BriefsPage, qtbot: QtBot, tmp_path: Path) -> None:
    next(action for action in page.commands() if action.name == "Export pack…").run()
    assert page.tool(ExportTool).asking.ui.scope.isHidden()
    page.tool(ExportTool).asking.ordered.emit(page.tool(ExportTool).asking.order(tmp_path / "pack.docx"))
    qtbot.waitUntil(page.notice.isVisible)
    assert is_zipfile(tmp_path / "pack.docx")


def test_the_panel_asks_for_scope_speaker_and_language(page: BriefsPage, tmp_path: Path) -> None:
    page.ask_export(Kind.TALKING_POINTS)
    ui, to = page.tool(ExportTool).asking.ui, tmp_path / "x.docx"
    number = page.dialogue.number if page.dialogue else 0
    here = Order(kind=Kind.TALKING_POINTS, to=to, dialogue=number, section="1 (1)")
    assert page.tool(ExportTool).asking.order(to) == here
    assert ui.speaker.isHidden()
    ui.scope.setCurrentIndex(ONE_SPEAKER)
    assert not ui.speaker.isHidden()
    ui.scope.setCurrentIndex(ALL_SECTIONS)
    ui.paper_language.setCurrentIndex(ui.paper_language.findData(BOTH))
    assert page.tool(ExportTool).asking.order(to) == Order(
        kind=Kind.TALKING_POINTS, to=to, dialogue=number, language="en", bilingual=True
    )


def test_names_of_files_say_what_is_in_them() -> None:
    to = Path("x")
    here = Order(kind=Kind.TALKING_POINTS, to=to, dialogue=12, section="2 (1)", language="ja")
    assert suggested_name(here) == "talking-points-12-2-1-ja.docx"
    assert suggested_name(Order(kind=Kind.PACK, to=to, dialogue=12)) == "pack-12.docx"
    hers = Order(kind=Kind.TALKING_POINTS, to=to, dialogue=12, speaker="佐藤 花/子")
    assert suggested_name(hers) == "talking-points-12-佐藤-花-子.docx"


# A new dialogue


def test_a_dialogue_is_called_for_in_a_panel(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to(NEW_DIALOGUE)
    ui = page.tool(NewDialogueTool).asking.ui
    wanted = max(each.number for each in desk.dialogues.all()) + 1
    assert ui.number.value() == wanted
    ui.number.setValue(next(NUMBERS) + 1000)
    for field, text in ((ui.starts_on, "2032-01"), (ui.place, "Strelsau"), (ui.drafts_due, "2031-12-11")):
        qtbot.keyClicks(field, text)
    ui.interpretation.setCurrentIndex(list(Interpretation).index(Interpretation.CONSECUTIVE))
    ui.minutes.setValue(8)
    with qtbot.waitSignal(page.dialogue_chosen) as told:
        ui.create_button.click()
    dialogue = next(each for each in desk.dialogues.all() if each.id == told.args[0])
    assert (dialogue.starts_on, dialogue.place, dialogue.mode) == ("2032-01", "Strelsau", Mode.UNKNOWN)
    assert dialogue.interpretation == Interpretation.CONSECUTIVE
    assert dialogue.drafts_due == date(2031, 12, 11)
    assert [view.brief.minutes for view in desk.briefs.of_dialogue(dialogue)] == [8, 8, 8, 8]
    assert page.dialogue is not None and page.dialogue.id == dialogue.id, "one goes into a dialogue just created"
    assert len(page.tool(CallTool).asking.model.called()) == 4, "one is led on to the call, with everything chosen"
    page.tool(CallTool).close()
    assert page.sheet.isVisible() and page.title() == "Steering brief"


def test_a_new_dialogue_says_what_it_takes_along(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    first = desk.dialogues.create(NewDialogue(number=next(NUMBERS) + 5000))
    desk.dialogues.create(NewDialogue(number=first.number + 1000))
    with desk.store.transaction() as door:
        door.create(ActionItem(instrument_id=first.instrument_id, dialogue_id=first.id, text="Light the pier"))
    page.go_to(NEW_DIALOGUE)
    page.tool(NewDialogueTool).asking.ui.number.setValue(first.number + 2000)
    page.tool(NewDialogueTool).asking.ui.create_button.click()
    notice = page.tool(CallTool).asking.carried
    qtbot.waitUntil(notice.isVisible)
    assert "Carried over twice or more, with no decision sought: 1; decide" in notice.sentence.text()
    with qtbot.waitSignal(page.place_chosen) as gone:
        qtbot.mouseClick(notice.step, Qt.MouseButton.LeftButton)
    assert gone.args == [Place(Room.ACTIONS, "to_decide_on")]


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("starts_on", "next spring", "is not a date"),
        ("drafts_due", "2031-12", "Drafts are due on a day"),
        ("ends_on", "2031-01-01", "cannot end before it begins"),
    ],
)
def test_what_is_wrong_is_said_beside_the_fields_and_nothing_typed_is_lost(
    page: BriefsPage, desk: Desk, qtbot: QtBot, field: str, text: str, sentence: str
) -> None:
    before = len(desk.dialogues.all())
    page.ask_new_dialogue()
    ui = page.tool(NewDialogueTool).asking.ui
    ui.number.setValue(next(NUMBERS) + 5000)
    ui.starts_on.setText("2031-06-01")
    getattr(ui, field).setText(text)
    qtbot.keyClick(getattr(ui, field), Qt.Key.Key_Return)
    assert sentence in ui.trouble.text()
    assert ui.trouble.isVisible()
    assert getattr(ui, field).text() == text
    assert len(desk.dialogues.all()) == before


def test_escape_goes_back_to_the_brief(page: BriefsPage, qtbot: QtBot) -> None:
    page.ask_new_dialogue()
    assert page.tool(NewDialogueTool).asking.isVisible()
    qtbot.keyClick(page.tool(NewDialogueTool).asking, Qt.Key.Key_Escape)
    assert page.sheet.isVisible()


# Commands


def test_the_command_bar_goes_to_every_brief_and_adds_entries(
    page: BriefsPage, window: MainWindow, qtbot: QtBot
) -> None:
    commands = {action.name: action for action in page.commands()}
    for name in ("Steering brief", "1 (1) Harbours", "1 (2) Lighthouses", "2 Staff", "Add a point", "New dialogue…"):
        assert name in commands
    assert "Export talking points…" not in commands, "the header's button is in the bar already"
    commands["2 Staff"].run()
    assert page.title() == "2 Staff"
    commands["Add a point"].run()
    assert rows(page)[0].has_focus()
    qtbot.keyClicks(QApplication.focusWidget(), "Salt")
    commands["Set status: Approved"].run()
    qtbot.waitUntil(lambda: page.view is not None and page.view.brief.status == BriefStatus.APPROVED)


def test_places_are_found_by_number_section_and_id(page: BriefsPage) -> None:
    assert page.dialogue is not None and page.desk is not None
    view = page.desk.briefs.of_section(page.dialogue, "2")
    for thing in (view.brief.id, "2", view.brief.lineage or ""):
        page.go_to("1 (1)")
        page.go_to(thing)
        assert page.title() == "2 Staff"
    page.go_to("no such thing")
    assert page.title() == "2 Staff"


# Languages


class InJapanese(QTranslator):
    """A catalogue of a few words."""

    WORDS = {  # noqa: RUF012
        "Points to make 発言要領": "発言要領",
        "Hand in": "提出",
        "Speaker": "発言者",
        "Called for": "依頼",
        "Briefs · %1 of %2": "対処方針 · %2件中%1件",
        "Add a point": "発言を追加",
    }

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return self.WORDS.get(source, "")


def test_another_language_names_everything_again_and_keeps_what_is_typed(page: BriefsPage, qtbot: QtBot) -> None:
    page.add_entry(EntryKind.POINT)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a sen")
    translator = InJapanese()
    QCoreApplication.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: page.sheet.blocks[EntryKind.POINT].heading.text() == "発言要領")
        qtbot.waitUntil(lambda: page.list.heading.text() == "対処方針 · 3件中0件")
        assert page.sheet.strip.speaker_label.text() == "発言者"
        assert page.sheet.blocks[EntryKind.POINT].add_button.accessibleName() == "発言を追加"
        assert page.actions_here()[-1].name == "提出"
        assert page.statuses()[0].text == "依頼"
        assert texts(page) == ["Half a sen"]
        assert rows(page)[0].has_focus()
    finally:
        QCoreApplication.removeTranslator(translator)
    qtbot.waitUntil(lambda: page.sheet.strip.speaker_label.text() == "Speaker")
    page.leave()
    assert stored(page) == ["Half a sen"]


# Nothing yet


def test_without_a_dialogue_the_page_says_what_it_is_for_and_offers_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(Store.create(tmp_path, os.urandom(32), "w"), tmp_path)
    page = BriefsPage(today=lambda: TODAY)
    window.add_page(page)
    with qtbot.waitExposed(window):
        window.show()
    window.show_desk(desk)
    window.go(Place(Room.BRIEFS))
    assert page.title() == "Briefs"
    assert page.inspector() is None
    assert page.empty.ui.next_step.text() == "Take in a plan"
    with qtbot.waitSignal(page.place_chosen) as told:
        page.empty.ui.next_step.click()
    assert told.args == [Place(Room.PLAN)]
    save_plan(desk.store, invented_plan(), "2031")
    qtbot.waitUntil(lambda: page.empty.ui.next_step.text() == "Create a dialogue")
    page.empty.ui.next_step.click()
    page.tool(NewDialogueTool).asking.ui.create_button.click()
    page.tool(CallTool).asking.close_button.click()
    qtbot.waitUntil(lambda: page.title() == "Steering brief")
    desk.dialogues.create(NewDialogue(number=50))
    window.close()
    desk.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_a_house_style_is_chosen_for_the_paper(page: BriefsPage, tmp_path: Path) -> None:
    panel = page.tool(ExportTool).asking
    panel.ui.house_style.setCurrentIndex(1)
    panel.ui.by_era.setChecked(True)
    order = panel.order(tmp_path / "points.docx")
    assert order.letter and order.by_era and order.house_style is None
    panel.ui.house_style.activated.emit(2)
    assert panel.house_style.file_dialog is not None
    panel.house_style.file_dialog.fileSelected.emit(str(tmp_path / "ministry.docx"))
    order = panel.order(tmp_path / "points.docx")
    assert not order.letter and order.house_style == tmp_path / "ministry.docx"
    assert "ministry.docx" in panel.ui.house_style.currentText()
    panel.house_style.file_dialog.close()


def test_what_the_word_file_lacks_is_told_with_the_paper(page: BriefsPage, qtbot: QtBot, tmp_path: Path) -> None:
    from docx import Document

    Document().save(str(tmp_path / "ministry.docx"))
    write_point(page, qtbot, "The harbour of Zenda is deep.")
    qtbot.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page.tool(ExportTool).asking.house_style.take(str(tmp_path / "ministry.docx"))
    page.tool(ExportTool).asking.ordered.emit(page.tool(ExportTool).asking.order(tmp_path / "points.docx"))
    qtbot.waitUntil(page.notice.isVisible)
    assert "Styles that the Word file lacks" in page.notice.sentence.text()
