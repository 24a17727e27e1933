"""The list of actions on paper: as it is filtered, grouped and sorted, lying on its side, its heads on every page."""

import pytest
from pdfminer.high_level import extract_pages, extract_text
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import Grouping
from jpdialog.domain.actions import ActionItem
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions.list_part import ActionListPart
from tests.ui.rooms.test_actions import page, window

__all__ = ["page", "window"]


def test_the_list_is_looked_at_as_pages_and_left_again(page: ActionListPart, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    pane = page.paper.pane
    qtbot.waitUntil(lambda: pane.isVisible() and bool(pane.view.sheets), timeout=20_000)
    assert pane.view.sheets[0].width > pane.view.sheets[0].height
    assert "A-2" in pane.view.sheets[0].words
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.table.hasFocus)
    assert page.has_content


def test_what_is_filtered_and_grouped_goes_to_pdf_with_its_heads_on_each_page(
    page: ActionListPart, desk: Desk, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    Actions(desk).put_all([(None, {"text": f"Paint buoy {number}"}) for number in range(80)])
    qtbot.waitUntil(lambda: page.model.rowCount() > 80)
    page.filter.text.setText("buoy")
    page.filter.grouping.activated.emit(list(Grouping).index(Grouping.STATUS))
    qtbot.waitUntil(lambda: page.keeper is not None and page.keeper.count >= 80)
    page.show_pages()
    to = tmp_path_factory.mktemp("papers") / "actions.pdf"
    page.paper.write(to)
    qtbot.waitUntil(page.paper.notice.isVisible, timeout=30_000)
    sheets = list(extract_pages(to))
    assert len(sheets) > 1 and all(sheet.width > sheet.height for sheet in sheets)
    texts = [extract_text(to, page_numbers=[number]) for number in range(len(sheets))]
    assert all("Lead" in text and "Status" in text for text in texts if "Paint buoy" in text)
    said = "".join(texts)
    assert sum(f"Paint buoy {number}" in said for number in range(80)) == 80
    assert "Only those with the words: buoy" in said
    assert not any(
        each.text and each.text in said for each in desk.store.find(ActionItem) if "buoy" not in each.text.lower()
    )
