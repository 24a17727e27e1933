"""The form of a text from the command bar: for those who know what they want and not its key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.rich_text import ParagraphKind
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.format_tool import FormatTool
from jpdialog.ui.pages.briefs.text_editor import TextEditor

KEY = Qt.Key


def command(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    """Open the command bar, type, and press Enter."""
    window.command_bar.open()
    qtbot.keyClicks(window.command_bar.ui.line, typed)
    qtbot.keyClick(window.command_bar.ui.line, KEY.Key_Return)
    QApplication.processEvents()


def written(page: BriefsPage, qtbot: QtBot, words: str) -> TextEditor:
    """A new point with these words, all selected, the keyboard in it."""
    editor = page.sheet.blocks[EntryKind.POINT].add_row().field("text")
    qtbot.keyClicks(editor, words)
    editor.selectAll()
    return editor


def test_what_is_selected_is_made_bold_and_a_list_from_the_command_bar(
    page: BriefsPage, window: MainWindow, qtbot: QtBot
) -> None:
    editor = written(page, qtbot, "Harbours")
    command(window, qtbot, "bold")
    assert editor.hasFocus() and [run.is_bold for run in editor.rich().paragraphs[0].runs] == [True]
    command(window, qtbot, "numbered list")
    assert editor.rich().paragraphs[0].kind is ParagraphKind.NUMBERED
    command(window, qtbot, "italic")
    assert [run.is_italic for run in editor.rich().paragraphs[0].runs] == [True]


def test_a_table_is_made_and_grows_from_the_command_bar(page: BriefsPage, window: MainWindow, qtbot: QtBot) -> None:
    editor = page.sheet.blocks[EntryKind.POINT].add_row().field("text")
    qtbot.keyClicks(editor, "x")
    command(window, qtbot, "table")
    assert editor.formatting.table is not None
    before = editor.formatting.table.rows()
    command(window, qtbot, "row below")
    assert editor.formatting.table.rows() == before + 1


def test_a_figure_is_named_from_the_command_bar(page: BriefsPage, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    figure = desk.figures.add("Buoys", unit="pieces")
    desk.figures.put(figure, {"period": "2030", "value": "40"})
    editor = written(page, qtbot, "x")
    command(window, qtbot, "insert a figure")
    asking = page.tool(FormatTool).asking
    assert asking.isVisible()
    offered = [asking.found.item(row).text() for row in range(asking.found.count())]
    assert offered and all(each.startswith("Figure") for each in offered)
    qtbot.keyClick(asking.line, KEY.Key_Return)
    assert editor.rich().paragraphs[0].runs[0].link.startswith("figure:")
    desk.figures.delete(figure)


def test_outside_of_a_text_no_form_is_offered(page: BriefsPage, window: MainWindow) -> None:
    page.list.view.setFocus()
    window.command_bar.open()
    names = [action.name for action in window.keys.everything()]
    assert "Bold" not in names and "Table" not in names
