"""Standard lines and templates in the window, by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Entry, EntryKind, Handling
from jpdialog.domain.reusing import StandardLine, Template
from jpdialog.services.desk import Desk
from jpdialog.services.reusing import StandardLines
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.lines.panel import LinesPanel
from jpdialog.ui.pages.briefs.lines.tool import LinesTool
from jpdialog.ui.pages.briefs.templates.panel import TemplatesPanel
from jpdialog.ui.pages.briefs.templates.tool import TemplatesTool
from jpdialog.ui.record_places import place_of
from tests.ui.briefs.conftest import rows, texts
from tests.ui.test_accessible import nameless

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key
THANKS = "We thank the Office."


@pytest.fixture
def lines(desk: Desk) -> StandardLines:
    """The desk's lines, none of another test among them."""
    with desk.store.transaction() as door:
        for kind in (StandardLine, Template):
            for each in desk.store.find(kind):
                door.delete(each)
    return StandardLines(desk)


@pytest.fixture
def panel(page: BriefsPage, lines: StandardLines, qtbot: QtBot) -> LinesPanel:
    lines.add("Thanks", THANKS, translation="感謝する。", handling=Handling.DELEGATION)
    lines.add("Amounts", "We give no amounts.", valid_until=date(2031, 8, 31))
    qtbot.keyClick(page.list.view, KEYS.Key_S, CTRL_SHIFT)
    picking = page.tool(LinesTool).picking
    qtbot.waitUntil(picking.isVisible)
    return picking


@pytest.fixture
def templates(page: BriefsPage, lines: StandardLines) -> TemplatesPanel:
    page.tool(TemplatesTool).pick()
    return page.tool(TemplatesTool).picking


def offered(panel: LinesPanel | TemplatesPanel) -> list[str]:
    return [panel.list.item(place).text() for place in range(panel.list.count())]


def test_a_line_is_found_by_typing_and_put_in_by_enter(page: BriefsPage, panel: LinesPanel, qtbot: QtBot) -> None:
    assert nameless(panel) == []
    assert offered(panel) == ["Amounts (past its date) · We give no amounts.", f"Thanks · {THANKS}"]
    qtbot.keyClicks(panel.narrow, "office")
    assert offered(panel) == [f"Thanks · {THANKS}"]
    qtbot.keyClick(panel.narrow, KEYS.Key_Return)
    qtbot.waitUntil(lambda: texts(page) == [THANKS])
    entry = rows(page)[0].entry
    assert entry is not None and (entry.translation, entry.handling) == ("感謝する。", Handling.DELEGATION)
    qtbot.keyClick(panel.narrow, KEYS.Key_Escape)
    assert panel.isHidden() and rows(page)[0].has_focus()


def test_ctrl_enter_puts_a_line_where_the_cursor_was_in_the_language_of_that_text(
    page: BriefsPage, lines: StandardLines, desk: Desk, qtbot: QtBot
) -> None:
    lines.add("Thanks", THANKS, translation="感謝する。", handling=Handling.DELEGATION)
    row = page.sheet.blocks[EntryKind.POINT].add_row()
    page.toggle_second_language()
    for name, said, shown in (("text", "Well. ", f"Well. {THANKS} "), ("translation", "さて", "さて感謝する。 ")):
        field = row.field(name)
        field.focus_end()
        field.insertPlainText(said)
        qtbot.keyClick(field, KEYS.Key_S, CTRL_SHIFT)
        panel = page.tool(LinesTool).picking
        assert panel.here.isEnabled() and "Ctrl+Enter" in panel.how.text()
        qtbot.keyClick(panel.narrow, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert panel.isHidden() and field.hasFocus()
        qtbot.keyClicks(field, " ")
        assert field.text() == shown
    page.leave()
    assert row.entry is not None
    assert [each.text for each in desk.store.find(Entry, id=row.entry.id)] == [f"Well. {THANKS} "]


def test_words_for_fewer_eyes_narrow_the_entry_that_they_are_put_into(
    page: BriefsPage, lines: StandardLines, desk: Desk, qtbot: QtBot
) -> None:
    lines.add("Red line", "No money.", handling=Handling.INTERNAL)
    row = page.sheet.blocks[EntryKind.POINT].add_row()
    qtbot.keyClicks(row.field("text"), "Well. ")
    page.tool(LinesTool).pick()
    page.tool(LinesTool).picking.here.click()
    assert row.entry is not None
    assert [each.handling for each in desk.store.find(Entry, id=row.entry.id)] == [Handling.INTERNAL]
    assert page.notice.sentence.text().endswith("internal")


def test_without_a_cursor_in_a_text_there_is_no_place_to_put_a_line(
    page: BriefsPage, panel: LinesPanel, qtbot: QtBot
) -> None:
    assert not panel.here.isEnabled() and panel.insert.isEnabled()
    qtbot.keyClick(panel.narrow, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.isVisible() and rows(page) == []


def test_a_place_in_a_brief_that_was_left_is_no_place_in_the_next(
    page: BriefsPage, lines: StandardLines, desk: Desk, qtbot: QtBot
) -> None:
    lines.add("Thanks", THANKS)
    other = next(view for view in page.views if view.number == "2")
    desk.briefs.add_entry(other.brief, EntryKind.POINT, "We have staff.")
    QApplication.processEvents()
    page.sheet.blocks[EntryKind.POINT].add_row()
    page.tool(LinesTool).pick()
    panel = page.tool(LinesTool).picking
    assert not panel.here.isEnabled(), "a new entry without a word is gone with the cursor"
    row = page.sheet.blocks[EntryKind.POINT].add_row()
    qtbot.keyClicks(row.field("text"), "Well.")
    page.tool(LinesTool).pick()
    assert panel.here.isEnabled()
    page.open_brief(other.brief.id)
    assert texts(page) == ["We have staff."] and not panel.here.isEnabled()


def test_up_and_down_choose_and_the_kind_says_where_it_goes(page: BriefsPage, panel: LinesPanel, qtbot: QtBot) -> None:
    panel.kind.setCurrentIndex(panel.kind.findData(EntryKind.BACKGROUND))
    qtbot.keyClick(panel.narrow, KEYS.Key_Down)
    assert panel.list.currentRow() == 1
    panel.insert.click()
    qtbot.waitUntil(lambda: texts(page, EntryKind.BACKGROUND) == [THANKS])


def test_a_line_is_kept_mended_and_deleted(panel: LinesPanel, lines: StandardLines, desk: Desk, qtbot: QtBot) -> None:
    panel.new.click()
    form = panel.form
    assert form.isVisible() and form.name.hasFocus() and panel.narrow.isHidden()
    qtbot.keyClicks(form.name, "Welcome")
    qtbot.keyClicks(form.text, "We welcome this.")
    qtbot.keyClicks(form.until, "soon")
    form.keep.click()
    assert "good until a day" in panel.trouble.text() and form.isVisible()
    form.until.setText("2032-01-31")
    form.is_here.setChecked(True)
    form.keep.click()
    assert form.isHidden() and "Welcome (until 31 Jan 2032) · We welcome this." in offered(panel)
    kept = lines.by_name("Welcome")
    assert kept.valid_until == date(2032, 1, 31) and kept.lineage is not None
    assert panel.chosen() == kept.id
    panel.edit.click()
    form.text.setPlainText("We welcome all of this.")
    form.keep.click()
    assert lines.by_name("Welcome").text == "We welcome all of this."
    panel.delete.click()
    assert [each.name for each in desk.store.find(StandardLine)] == ["Amounts", "Thanks"]
    desk.undo()
    assert lines.by_name("Welcome").text == "We welcome all of this."


@pytest.mark.parametrize("name", ["W" * 200, "عبارة قياسية", "Merci 🎉"])
def test_a_name_of_any_script_is_found_again(panel: LinesPanel, qtbot: QtBot, name: str) -> None:
    panel.new.click()
    panel.form.name.setText(name)
    panel.form.text.setPlainText("Words.")
    panel.form.keep.click()
    panel.narrow.setText(name)
    assert offered(panel) == [f"{name} · Words."]


def test_a_template_is_added_by_enter_the_one_that_fits_what_is_asked_first(
    page: BriefsPage, templates: TemplatesPanel, desk: Desk, qtbot: QtBot
) -> None:
    assert nameless(templates) == []
    assert offered(templates) == ["Full brief · 10 entries", "Light brief · 3 entries", "Defensive brief · 2 entries"]
    assert templates.list.currentRow() == 1, "a brief that might be raised is asked for points and answers"
    assert not templates.delete.isEnabled()
    qtbot.keyClick(templates.narrow, KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert templates.isHidden() and len(rows(page, EntryKind.IF_RAISED)) == 1
    desk.undo()
    qtbot.waitUntil(lambda: rows(page) == [])


def test_a_brief_is_kept_as_a_template_and_that_is_deleted_again(
    page: BriefsPage, templates: TemplatesPanel, desk: Desk, qtbot: QtBot
) -> None:
    templates.name.setText("Ours")
    templates.keep.click()
    assert "Nothing is written" in templates.trouble.text()
    view = page.view
    assert view is not None
    desk.briefs.add_entry(view.brief, EntryKind.POINT, THANKS)
    templates.keep.click()
    assert offered(templates)[3:] == ["Ours · 1 entry"]
    assert templates.delete.isEnabled()
    templates.delete.click()
    assert len(offered(templates)) == 3


def test_a_line_that_was_searched_for_is_shown_in_the_panel(
    page: BriefsPage, lines: StandardLines, window: MainWindow
) -> None:
    lines.add("Amounts", "We give no amounts.")
    line = lines.add("Thanks", THANKS)
    window.go(place_of(line))
    panel = page.tool(LinesTool).picking
    assert panel.isVisible() and panel.chosen() == line.id
