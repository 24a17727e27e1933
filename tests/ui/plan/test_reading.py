"""Reading the plan on its page, and putting right who undertakes what, by keys and clicks."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.plan import Commitment, Edition, Paragraph
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.plan.commitment_row import CommitmentRow
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.pages.plan.who import Who
from jpdialog.ui.rooms import Place, Room
from tests.ui.plan.conftest import DREDGE, KEEP, MAPS, OLD, SURVEY, open_page

KEYS = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def tree(page: PlanPage) -> list[str]:
    return [line.text for line in page.column.view.tree.lines]


def text(page: PlanPage) -> str:
    return page.sheet.text.toPlainText()


def row_of(page: PlanPage, words: str) -> CommitmentRow:
    return next(row for row in page.sheet.card.rows.values() if row.words.toolTip() == words)


def brief_link(page: PlanPage) -> QPushButton:
    links = page.known.findChildren(QPushButton, "brief_link")
    return next(link for link in links if not link.isHidden())


def stored(desk: Desk) -> dict[str, Commitment]:
    return {each.text: each for each in desk.store.find(Commitment)}


def test_the_tree_has_numbers_as_printed_with_title_and_signatures(page: PlanPage) -> None:
    assert tree(page) == [
        "Title and preamble",
        "1. Seas",
        "(1) Harbours",
        "(2) Lighthouses",
        "2. Staff",
        "Signatures",
    ]
    assert page.title() == "Plan · 2031"
    assert page.statuses()[0].text == "Signed"
    assert page.note() == "3 sections"


def test_arrows_go_from_section_to_section(page: PlanPage, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    page.column.view.setFocus()
    qtbot.keyClick(page.column.view, KEYS.Key_Down)
    assert text(page) == f"{OLD} {KEEP}"
    assert page.sheet.above.text() == "1. Seas"
    assert page.sheet.heading.text() == "(2) Lighthouses"


def test_sentences_are_underlined_by_who_undertakes_them(page: PlanPage) -> None:
    page.go_to("1 (1)")
    found = [
        (shown.text[span.start : span.end], span.who) for shown in page.sheet.text.paragraphs() for span in shown.spans
    ]
    assert found == [(SURVEY, Who.BOTH), (MAPS, Who.THEIRS), (DREDGE, Who.OURS)]


def test_the_card_says_who_in_words(page: PlanPage) -> None:
    page.go_to("1 (1)")
    assert row_of(page, SURVEY).chip.text() == "Both"
    assert row_of(page, MAPS).chip.text() == "Theirs"
    assert row_of(page, DREDGE).chip.text() == "Ours"
    assert row_of(page, DREDGE).who.text() == "Ruritania · Ministry of Tides"


def test_a_commitment_is_put_right_by_its_parties_and_body(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    row = row_of(page, MAPS)
    qtbot.mouseClick(row.correct_button, Qt.MouseButton.LeftButton)
    ours = desk.plans.parties()[0].id
    qtbot.keyClick(row.boxes[ours], KEYS.Key_Space)
    row.body.setFocus()
    qtbot.keyClicks(row.body, "Harbour Board")
    qtbot.keyClick(row.body, KEYS.Key_Return)
    kept = stored(desk)[MAPS]
    assert set(kept.party_ids) == {party.id for party in desk.plans.parties()}
    assert (kept.body, kept.is_corrected) == ("Harbour Board", True)
    assert row_of(page, MAPS) is row
    assert row.chip.text() == "Both"


def test_a_sentence_that_does_not_bind_is_dropped_and_comes_back(
    page: PlanPage, desk: Desk, bare_window: MainWindow, qtbot: QtBot
) -> None:
    page.go_to("1 (1)")
    qtbot.mouseClick(row_of(page, MAPS).drop_button, Qt.MouseButton.LeftButton)
    assert MAPS not in stored(desk)
    assert len(page.sheet.card.rows) == 2
    qtbot.keyClick(page.column.view, KEYS.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(page.sheet.card.rows) == 3)
    assert MAPS in stored(desk)


def test_the_sentence_with_the_cursor_is_marked_by_a_key(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (2)")
    page.sheet.text.setFocus()
    qtbot.keyClick(page.sheet.text, KEYS.Key_End, CTRL)
    qtbot.keyClick(page.sheet.text, KEYS.Key_M, CTRL)
    assert KEEP in stored(desk)
    assert OLD not in stored(desk)
    assert row_of(page, KEEP).chip.text() == "Not said"


def test_words_selected_are_marked_by_the_button(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (2)")
    page.sheet.text.setFocus()
    for _ in OLD:
        qtbot.keyClick(page.sheet.text, KEYS.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(page.sheet.card.mark_button, Qt.MouseButton.LeftButton)
    assert OLD in stored(desk)


def test_what_is_marked_already_is_not_marked_twice(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    with qtbot.waitSignal(page.trouble_met):
        page.right.mark()
    assert len(stored(desk)) == 3


def test_words_of_two_paragraphs_are_no_commitment(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    page.sheet.text.selectAll()
    with qtbot.waitSignal(page.trouble_met) as met:
        page.right.mark()
    assert met.args is not None and isinstance(met.args[0], Trouble)
    assert len(stored(desk)) == 3


def test_signatures_stand_in_a_table_with_their_gaps(page: PlanPage) -> None:
    page.column.view.choose("signatures")
    assert page.sheet.signatures.cells() == [
        ["Ruritania", "A. Sapt", "Minister", "Strelsau", "3 May 2031"],
        ["the Office", "not known", "not known", "Strelsau", "not known"],
    ]
    assert text(page) == "Done at Strelsau, 3 May 2031"


def test_title_and_preamble_have_an_entry_of_their_own(page: PlanPage) -> None:
    page.column.view.choose("front")
    assert text(page).split("\n") == ["Cooperation between Ruritania and the Office", "Both sides have met before."]
    assert page.sheet.card.isHidden()


def test_a_part_without_text_says_where_its_sections_are(page: PlanPage) -> None:
    page.go_to("1")
    assert "no text of its own" in page.sheet.missing.text()


def test_an_edition_without_text_says_so(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    edition = desk.plans.edition("2031")
    with desk.store.transaction() as door:
        door.create(Edition(instrument_id=edition.instrument_id, label="2029", position="Zz"))
    qtbot.waitUntil(lambda: page.column.editions.count() == 2)
    assert page.column.editions.itemText(0) == "2029 · text not at hand"
    page.column.editions.setFocus()
    qtbot.keyClick(page.column.editions, KEYS.Key_Up)
    assert page.title() == "Plan · 2029"
    assert "not at hand" in page.sheet.missing.text()
    page.choose_edition("2031")
    assert tree(page)[1] == "1. Seas"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_summary_is_marked_and_offers_the_official_text(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    edition = desk.plans.edition("2031")
    section = next(view.section for view in desk.plans.sections(edition.id) if view.section.number == "1 (2)")
    paragraph = desk.store.find(Paragraph, section_id=section.id)[0]
    with desk.store.transaction() as door:
        door.edit(section, "summary", "Both care for lighthouses.")
        door.delete(paragraph)
    page.go_to("1 (2)")
    qtbot.waitUntil(lambda: text(page) == "Both care for lighthouses.")
    assert page.sheet.notice_text.text() == "Summary, not the official text"
    with qtbot.waitSignal(page.sheet.import_wanted):
        qtbot.mouseClick(page.sheet.notice_button, Qt.MouseButton.LeftButton)
    assert page.taking_in.reading.dialog is not None
    page.taking_in.reading.dialog.close()


def test_the_second_language_stands_beside(page: PlanPage, desk: Desk) -> None:
    page.go_to("1 (2)")
    section = next(v.section for v in desk.plans.sections(desk.plans.edition().id) if v.section.number == "1 (2)")
    with desk.store.transaction() as door:
        door.edit(desk.store.find(Paragraph, section_id=section.id)[0], "translation", "灯台は古い。")
    page.refresh(None)
    action = next(action for action in page.actions_here() if action.name == "Show both languages")
    action.run()
    assert page.sheet.second_text.toPlainText() == "灯台は古い。"
    assert page.sheet.second_label.text() == "Japanese"


def test_what_is_known_of_a_section_stands_in_the_inspector(bare_window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    dialogue = desk.dialogues.create(NewDialogue(number=1))
    edition = desk.plans.edition()
    section = next(v.section for v in desk.plans.sections(edition.id) if v.section.number == "1 (2)")
    owed: dict[str, Any] = {"instrument_id": edition.instrument_id, "lineage": section.lineage}
    with desk.store.transaction() as door:
        door.create(ActionItem(number="A-1", text="Paint the lamps", **owed))
        door.create(ActionItem(number="A-2", text="Buy oil", due_before=12, **owed))
        door.create(ActionItem(number="A-0", text="Count them", status=ActionStatus.IMPLEMENTED, **owed))
        lamps = door.create(Figure(label="Lamps lit", **owed))
        door.create(FigureValue(figure_id=lamps.id, value="41"))
    project = desk.projects.add("Lamps of glass", {"lineage": section.lineage})
    page = open_page(bare_window, desk)
    page.go_to("1 (2)")
    told = page.known.texts()
    assert {"1 project", "Lamps of glass"} <= set(told)
    desk.projects.write(project, "title", "Lamps of brass")
    qtbot.waitUntil(lambda: "Lamps of brass" in page.known.texts())
    assert {"Paint the lamps · Not started · no date", "Buy oil · Not started · due before dialogue 12"} <= set(told)
    assert not any("Count them" in each for each in told)
    assert {"Lamps lit", "41", "Called for"} <= set(told)
    brief = desk.briefs.of_section(dialogue, "1 (2)").brief
    with qtbot.waitSignal(page.place_chosen) as gone:
        qtbot.mouseClick(brief_link(page), Qt.MouseButton.LeftButton)
    assert gone.args == [Place(Room.BRIEFS, brief.id)]


def test_every_section_can_be_gone_to_from_the_command_bar(page: PlanPage, bare_window: MainWindow) -> None:
    commands = {action.name: action for action in page.commands()}
    assert {"1 (1) Harbours", "1 (2) Lighthouses", "2 Staff"} <= set(commands)
    offered = [action.name for action in bare_window.keys.everything()]
    assert offered.count("Take in a plan…") == 1
    bare_window.go(Place(Room.PLAN))
    commands["1 (2) Lighthouses"].run()
    assert page.sheet.heading.text() == "(2) Lighthouses"


def test_a_refresh_leaves_the_cursor_where_it_is(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    page.sheet.text.setFocus()
    qtbot.keyClick(page.sheet.text, KEYS.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = page.sheet.text.textCursor().selectedText()
    desk.plans.drop_commitment(stored(desk)[MAPS])
    qtbot.waitUntil(lambda: len(page.sheet.card.rows) == 2)
    assert page.sheet.text.textCursor().selectedText() == selected == "R"


def test_what_was_typed_is_written_when_the_page_is_left(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    row = row_of(page, MAPS)
    row.correct_button.click()
    row.body.setFocus()
    qtbot.keyClicks(row.body, "Harbour Board")
    page.leave()
    assert stored(desk)[MAPS].body == "Harbour Board"


def test_tab_goes_through_the_card_in_reading_order(page: PlanPage, qtbot: QtBot) -> None:
    page.go_to("1 (1)")
    row = row_of(page, SURVEY)
    row.correct_button.click()
    row.correct_button.setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(page.focusWidget(), KEYS.Key_Tab)
        reached.append(page.focusWidget())
    assert reached == row.stops()[1:]


def test_another_desk_begins_at_its_own_first_section(page: PlanPage, bare_window: MainWindow, desk: Desk) -> None:
    page.column.view.choose("signatures")
    bare_window.show_desk(None)
    assert page.title() == "Plan"
    bare_window.show_desk(desk)
    assert page.sheet.heading.text() == "(1) Harbours"


def test_everything_is_named_again_in_another_language(page: PlanPage, language: Language) -> None:
    page.column.view.choose("front")
    language.use("ja")
    page.window().speak("ja", Words("ja"))  # type: ignore[attr-defined]
    assert tree(page)[1:3] == ["1. Seas", "(1) Harbours"]
    assert page.column.view.key == "front"
    page.column.view.choose("signatures")
    assert page.sheet.signatures.cells()[0][4] == "2031年（令和13年）5月3日"
