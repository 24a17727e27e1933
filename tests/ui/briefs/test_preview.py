"""The talking points beside the brief are those that would be printed now, with every letter that is on the page."""

from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.preview_tool import PreviewTool
from jpdialog.ui.settings import Settings
from tests.ui.test_accessible import nameless

WITHIN = 0.5
"""Seconds from a key to the page that shows it."""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings")


@pytest.fixture
def tool(page: BriefsPage, settings: Settings, qtbot: QtBot) -> PreviewTool:
    page.settings = settings
    page.add_entry(EntryKind.POINT)
    qtbot.keyClicks(QApplication.focusWidget(), "Harbours are deep.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    tool = page.tool(PreviewTool)
    qtbot.waitUntil(lambda: "Harbours are deep." in words(tool), timeout=20_000)
    return tool


def words(tool: PreviewTool) -> str:
    return " ".join(" ".join(sheet.words.split()) for sheet in tool.pane.view.sheets)


def test_what_is_typed_is_on_the_page_before_it_is_stored(page: BriefsPage, tool: PreviewTool, qtbot: QtBot) -> None:
    taken = []
    for sign in " So are seas.":
        qtbot.keyClicks(QApplication.focusWidget(), sign)
        typed, at = page.sheet.blocks[EntryKind.POINT].rows[0].field("text").text(), monotonic()
        qtbot.waitUntil(lambda typed=typed: " ".join(typed.split()) in words(tool), timeout=20_000)  # type: ignore[misc]
        taken.append(monotonic() - at)
    assert sorted(taken)[len(taken) // 2] < WITHIN
    assert page.view is not None and page.view.entries == [], "nothing of it is in the store yet"


def test_another_language_is_chosen_there(page: BriefsPage, tool: PreviewTool, qtbot: QtBot) -> None:
    assert "Talking points" in words(tool)
    tool.paper_language.setFocus()
    qtbot.keyClick(tool.paper_language, Qt.Key.Key_Down)
    tool.paper_language.activated.emit(tool.paper_language.currentIndex())
    qtbot.waitUntil(lambda: "発言要領" in words(tool), timeout=20_000)


def test_an_answer_comes_below_the_points(page: BriefsPage, tool: PreviewTool, qtbot: QtBot) -> None:
    page.add_entry(EntryKind.IF_RAISED)
    qtbot.keyClicks(QApplication.focusWidget(), "How deep?")
    qtbot.waitUntil(lambda: "How deep?" in words(tool), timeout=20_000)
    assert words(tool).index("Harbours are deep.") < words(tool).index("How deep?")


def test_where_there_is_nothing_to_say_it_says_so(
    page: BriefsPage, tool: PreviewTool, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    page.open_brief(desk.briefs.of_section(dialogue, "2").brief.id)
    qtbot.waitUntil(tool.pane.note.isVisible, timeout=20_000)
    assert tool.pane.note.text().startswith("No points to make have been written there yet")


def test_whether_it_is_shown_is_remembered(
    page: BriefsPage, tool: PreviewTool, settings: Settings, qtbot: QtBot
) -> None:
    assert settings.word("preview") == "shown"
    qtbot.keyClick(page.sheet, Qt.Key.Key_F4)
    assert not tool.is_open()
    assert settings.word("preview") == "hidden"


def test_escape_in_it_puts_it_away(tool: PreviewTool, qtbot: QtBot) -> None:
    tool.pane.view.setFocus()
    qtbot.keyClick(tool.pane.view, Qt.Key.Key_Escape)
    assert not tool.is_open()


def test_every_control_of_it_says_its_name(tool: PreviewTool) -> None:
    assert [name for name in nameless(tool.pane) if "View" not in name] == []
