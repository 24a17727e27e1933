"""The room of documents on a real desk."""

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.documents.typesetting.pdf_check import check_pdf_file
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.services.desk import Desk
from jpdialog.services.exports import PAPERS
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs.exporting import Kind
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.documents.paper import Paper
from jpdialog.ui.pages.documents.shelf import Offer
from jpdialog.ui.rooms import Place, Room
from tests.ui.home.conftest import went_to
from tests.ui.home.test_home import put, told
from tests.ui.test_accessible import nameless

LEFT = Qt.MouseButton.LeftButton


def documents_of(window: MainWindow, desk: Desk) -> DocumentsPage:
    window.show_desk(desk)
    window.go(Place(Room.DOCUMENTS))
    page = window.pages[Room.DOCUMENTS]
    assert isinstance(page, DocumentsPage)
    return page


@pytest.fixture
def page(window: MainWindow, desk: Desk, dialogue: Dialogue) -> DocumentsPage:
    return documents_of(window, desk)


def say(desk: Desk, dialogue: Dialogue, number: str, text: str) -> None:
    desk.briefs.add_entry(desk.briefs.of_section(dialogue, number).brief, EntryKind.POINT, text)


def test_what_has_not_been_written_cannot_be_exported(page: DocumentsPage) -> None:
    points = page.cards[Paper.ALL_POINTS]
    assert told(points.lines) == ["No points have been written yet"]
    assert not points.ui.export_button.isEnabled()
    assert told(page.cards[Paper.POINTS_OF_SPEAKER].lines) == ["No brief has a speaker yet"]
    assert page.cards[Paper.PACK].ui.export_button.isEnabled()


def test_each_paper_says_what_stands_in_it(page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    say(desk, dialogue, "1 (1)", "Harbours are deep.")
    say(desk, dialogue, "2", "buoy " * 200)
    points = page.cards[Paper.ALL_POINTS]
    wanted = [
        "2 of 4 briefs have points to say",
        "Over the minutes given: 1",
        "Not approved yet: 2, so the paper is marked as a draft",
    ]
    qtbot.waitUntil(lambda: told(points.lines) == wanted)
    assert (
        told(page.cards[Paper.PACK].lines)[0] == "Findings to see to, on Home: 5"
    )  # time, two not cleared, text not signed, no marking
    desk.briefs.write(desk.briefs.of_section(dialogue, "1 (1)").brief, "status", BriefStatus.APPROVED)
    qtbot.waitUntil(lambda: "Not approved yet: 1, so the paper is marked as a draft" in told(points.lines))


def test_a_speaker_has_their_own_papers(page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    rudolf, flavia = (put(desk, Person(name=name)) for name in ("Rudolf", "Flavia"))
    desk.briefs.write(desk.briefs.of_section(dialogue, "1 (1)").brief, "speaker_id", rudolf)
    lineage = desk.briefs.of_section(dialogue, "2").brief.lineage
    assert lineage is not None
    item = AgendaItem(dialogue_id=dialogue.id, title="Staff", lineages=[lineage], our_speaker_id=flavia, position="a0")
    put(desk, item)
    say(desk, dialogue, "2", "The staff is small.")
    card = page.cards[Paper.POINTS_OF_SPEAKER]
    qtbot.waitUntil(lambda: card.ui.speaker.count() == 2)
    assert not card.ui.export_button.isEnabled()
    card.ui.speaker.setCurrentText("Flavia")
    assert told(card.lines)[0] == "1 of 1 briefs have points to say"
    assert card.ui.export_button.isEnabled()
    order = card.order()
    assert (order.kind, order.speaker, order.dialogue, order.bilingual) == (Kind.TALKING_POINTS, "Flavia", 3, False)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_talking_points_are_exported_in_both_languages(
    page: DocumentsPage, desk: Desk, dialogue: Dialogue, tmp_path: Path, qtbot: QtBot
) -> None:
    say(desk, dialogue, "1 (1)", "Harbours are deep.")
    card = page.cards[Paper.ALL_POINTS]
    qtbot.waitUntil(card.ui.export_button.isEnabled)
    card.ui.paper_language.setCurrentText("Both, side by side")
    assert card.order().bilingual
    qtbot.mouseClick(card.ui.export_button, LEFT)
    dialog = page.export.file_dialog
    assert dialog is not None
    to = tmp_path / "points.docx"
    dialog.fileSelected.emit(str(to))
    dialog.close()
    qtbot.waitUntil(page.notice.isVisible, timeout=20_000)
    assert "Harbours are deep." in ZipFile(to).read("word/document.xml").decode()


def test_what_is_still_to_come_is_said(page: DocumentsPage) -> None:
    assert "later version" in page.coming.text()


def test_every_control_says_its_name(page: DocumentsPage) -> None:
    assert [name for card in page.cards.values() for name in nameless(card) if "View" not in name] == []


def test_without_a_plan_the_room_offers_to_take_one_in(window: MainWindow, empty_desk: Desk, qtbot: QtBot) -> None:
    page = documents_of(window, empty_desk)
    qtbot.mouseClick(page.empty.ui.next_step, LEFT)
    assert went_to(window) == (Room.PLAN, ["import"])


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_a_paper_is_taken_from_the_shelf(page: DocumentsPage, dialogue: Dialogue, tmp_path: Path, qtbot: QtBot) -> None:
    page.shelf.paper_language.setCurrentText("Japanese")
    qtbot.mouseClick(page.shelf.links[Offer(Kind.CALL_EMAIL)], LEFT)
    dialog = page.export.file_dialog
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == [f"call-email-{dialogue.number}-ja.txt"]
    dialog.fileSelected.emit(str(tmp_path / "call.txt"))
    dialog.close()
    qtbot.waitUntil(page.notice.isVisible, timeout=20_000)
    assert (tmp_path / "call.txt").read_text(encoding="utf-8").startswith("件名：対処方針作成依頼")


def test_every_paper_has_its_place_on_a_card_or_on_the_shelf(page: DocumentsPage) -> None:
    offered = {offer.kind for offer in page.shelf.links} | {card.order().kind for card in page.cards.values()}
    assert offered == set(Kind) - {Kind.REPLACEMENT_PAGES}, "which belong to a pack that was issued"
    assert {kind.value for kind in Kind} == PAPERS.keys()
    assert [name for link in page.shelf.links.values() for name in nameless(link)] == []


def test_an_action_sheet_asks_whose_it_is(page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    sheet = page.shelf.links[Offer(Kind.ACTION_SHEET)]
    assert not sheet.isEnabled(), "nobody leads anything yet"
    body = put(desk, Organisation(name="Harbour Office"))
    put(desk, ActionItem(instrument_id=dialogue.instrument_id, number="A-1", lead_id=body))
    qtbot.waitUntil(sheet.isEnabled)
    page.shelf.ordered.disconnect()
    with qtbot.waitSignal(page.shelf.ordered, timeout=1000) as told:
        page.shelf.leads.actions()[0].trigger()
    assert told.args is not None
    assert (told.args[0].kind, told.args[0].lead) == (Kind.ACTION_SHEET, "Harbour Office")


def test_the_card_says_which_sections_are_too_long_for_their_page(
    page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    say(desk, dialogue, "1 (1)", "Harbours are deep.")
    for _ in range(6):
        say(desk, dialogue, "2", "The yearly survey of buoys goes on. " * 7)
    points = page.cards[Paper.ALL_POINTS]
    qtbot.waitUntil(lambda: "Too long for the page: 2" in told(points.lines))
    for entry in desk.briefs.of_section(dialogue, "2").entries[1:]:
        desk.briefs.delete_entry(entry)
    qtbot.waitUntil(lambda: not [line for line in told(points.lines) if "Too long for the page" in line])


def test_a_paper_is_looked_at_before_it_goes(
    page: DocumentsPage, desk: Desk, dialogue: Dialogue, tmp_path: Path, qtbot: QtBot
) -> None:
    say(desk, dialogue, "1 (1)", "Harbours are deep.")
    card = page.cards[Paper.ALL_POINTS]
    qtbot.waitUntil(card.ui.preview_button.isEnabled)
    qtbot.mouseClick(card.ui.preview_button, LEFT)
    view = page.seen.pane.view
    qtbot.waitUntil(lambda: bool(view.sheets) and "Harbours are deep." in view.sheets[0].words, timeout=20_000)
    assert page.title() == "Talking points, all sections"
    say(desk, dialogue, "1 (1)", "Seas are wide.")
    qtbot.waitUntil(lambda: "Seas are wide." in view.sheets[0].words, timeout=20_000)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert page.area.isVisible() and page.title() == "Documents"


def test_a_paper_of_the_shelf_is_looked_at_too(page: DocumentsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.shelf.eyes[Offer(Kind.CALL)], LEFT)
    view = page.seen.pane.view
    qtbot.waitUntil(lambda: bool(view.sheets) and "Call for briefs" in view.sheets[0].words, timeout=20_000)
    assert Offer(Kind.CALL_EMAIL) not in page.shelf.eyes, "a text has no pages"


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_a_paper_is_written_as_pdf_where_that_kind_of_file_is_chosen(
    page: DocumentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.shelf.links[Offer(Kind.CALL)], LEFT)
    dialog = page.export.file_dialog
    assert dialog is not None
    assert dialog.nameFilters() == ["Word document (*.docx)", "PDF (*.pdf)"]
    dialog.filterSelected.emit("PDF (*.pdf)")
    assert dialog.defaultSuffix() == "pdf"
    assert [Path(name).suffix for name in dialog.selectedFiles()] == [".pdf"]
    dialog.fileSelected.emit(str(tmp_path / "call.pdf"))
    dialog.close()
    qtbot.waitUntil(page.notice.isVisible, timeout=20_000)
    check_pdf_file(tmp_path / "call.pdf")


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_house_style_years_and_kind_of_file_are_chosen_for_all_papers(
    page: DocumentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    style = tmp_path / "ministry.docx"
    docx.Document().save(str(style))
    page.how.house_style.take(str(style))
    page.how.by_era.setChecked(True)
    page.how.file_kind.setCurrentText("PDF")
    qtbot.mouseClick(page.shelf.links[Offer(Kind.CALL)], LEFT)
    dialog = page.export.file_dialog
    assert dialog is not None
    assert [Path(name).suffix for name in dialog.selectedFiles()] == [".pdf"]
    dialog.fileSelected.emit(str(tmp_path / "call.pdf"))
    dialog.close()
    qtbot.waitUntil(page.notice.isVisible, timeout=20_000)
    check_pdf_file(tmp_path / "call.pdf")
    assert "Styles that the Word file lacks" in page.notice.sentence.text()
    order = page.how.applied(page.cards[Paper.PACK].order())
    assert (order.house_style, order.letter, order.by_era, order.as_pdf) == (style, False, True, True)
    page.how.style_box.setCurrentIndex(1)
    order = page.how.applied(order)
    assert (order.house_style, order.letter) == (None, True)
    assert [name for name in nameless(page.how) if "View" not in name] == []


def test_an_action_sheet_is_looked_at_too(page: DocumentsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    body = put(desk, Organisation(name="Harbour Office"))
    put(desk, ActionItem(instrument_id=dialogue.instrument_id, number="A-1", lead_id=body, text="Light the pier"))
    eye = page.shelf.eyes[Offer(Kind.ACTION_SHEET)]
    qtbot.waitUntil(eye.isEnabled)
    page.shelf.seen_leads.actions()[0].trigger()
    view = page.seen.pane.view
    qtbot.waitUntil(lambda: bool(view.sheets) and "Light the pier" in view.sheets[0].words, timeout=20_000)
