"""The line that is being written is in sight, and nothing lies over it."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.format_tool import FormatTool
from tests.ui.briefs.conftest import rows


def test_the_bar_does_not_lie_over_what_is_typed(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.view is not None
    for number in range(30):
        desk.briefs.add_entry(page.view.brief, EntryKind.POINT, f"Point {number}.")
    qtbot.waitUntil(lambda: len(rows(page)) == 30)
    bar, editor = page.tool(FormatTool).bar, rows(page)[20].field("text")
    editor.focus_end()
    for _ in range(12):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClicks(editor, "on")

    def lowest() -> int:
        return editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()).y()

    qtbot.waitUntil(lambda: lowest() < bar.mapToGlobal(QPoint(0, 0)).y())
