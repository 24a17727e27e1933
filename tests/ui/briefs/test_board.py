"""The board of briefs: found by filters, walked through by keys, changed several at once with one undo."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import BriefStatus, EntryKind, Likelihood
from jpdialog.services.briefs import BriefView
from jpdialog.services.bulk import Bulk
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs.board.bulk_bar import Asks
from jpdialog.ui.pages.briefs.board.model import Column
from jpdialog.ui.pages.briefs.board.panel import BoardPanel
from jpdialog.ui.pages.briefs.board_tool import BoardTool
from jpdialog.ui.pages.briefs.page import BOARD, BriefsPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.settings import Settings

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
NO_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so
CALLED, DRAFT, ASKED = BriefStatus.CALLED_FOR, BriefStatus.DRAFT, BriefStatus.IN_CLEARANCE


@pytest.fixture
def board(page: BriefsPage, window: MainWindow, qtbot: QtBot) -> BoardPanel:
    window.go(Place(Room.BRIEFS, BOARD))
    panel = page.tool(BoardTool).board
    qtbot.waitUntil(panel.cards.hasFocus)
    return panel


def shown(board: BoardPanel) -> list[str]:
    return [card.view.number for card in board.model.cards]


def statuses(page: BriefsPage) -> list[BriefStatus]:
    return [view.brief.status for view in page.views]


def pick(board: BoardPanel, *numbers: str) -> None:
    board.pick([card.brief.id for card in board.model.cards if card.view.number in numbers])


def current(board: BoardPanel) -> str:
    return board.model.cards[board.view.currentIndex().row()].view.number


def type_for(board: BoardPanel, asks: Asks, text: str, qtbot: QtBot) -> None:
    board.bulk.buttons[asks].click()
    qtbot.keyClicks(board.bulk.line, text)
    qtbot.keyClick(board.bulk.line, KEY.Key_Return)


# Walking


def test_a_key_leads_to_the_board_and_back(page: BriefsPage, qtbot: QtBot) -> None:
    tool = page.tool(BoardTool)
    qtbot.keyClick(page.list.view, KEY.Key_B, CTRL | SHIFT)
    assert tool.is_open()
    assert current(tool.board) == "1 (1)", "the brief that was open is picked"
    qtbot.keyClick(tool.board.cards, KEY.Key_Escape)
    assert page.is_writing_shown()
    assert page.list.view.hasFocus()


def test_arrows_walk_through_the_columns_and_enter_opens(
    board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.clearances.set_status([page.views[2].brief], DRAFT)  # 1 (2)
    qtbot.waitUntil(lambda: statuses(page)[2] is DRAFT)
    assert board.cards.columns.rows[:2] == [[0, 1, 3], [2]]
    for key, number in (
        (KEY.Key_Down, "2"),
        (KEY.Key_Right, "1 (2)"),
        (KEY.Key_Right, "1 (2)"),
        (KEY.Key_Left, ""),
        (KEY.Key_End, "2"),
        (KEY.Key_Home, ""),
    ):
        qtbot.keyClick(board.cards, key)
        assert current(board) == number
    qtbot.keyClick(board.cards, KEY.Key_End)
    qtbot.keyClick(board.cards, KEY.Key_Return)
    assert page.is_writing_shown()
    assert page.view is not None
    assert page.view.number == "2"


def test_a_click_on_a_card_picks_it_and_a_double_click_opens_it(
    board: BoardPanel, page: BriefsPage, qtbot: QtBot
) -> None:
    middle = board.cards.visualRect(board.model.index(2, 0)).center()
    qtbot.mouseClick(board.cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [card.view.number for card in board.model.cards if card.brief.id in board.picked()] == ["1 (2)"]
    qtbot.mouseDClick(board.cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page.view is not None
    assert page.view.number == "1 (2)"


def test_alt_and_an_arrow_move_a_card_one_status(board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(board.cards, KEY.Key_Right, ALT)
    qtbot.waitUntil(lambda: statuses(page)[1] is DRAFT)
    assert current(board) == "1 (1)"
    qtbot.keyClick(board.cards, KEY.Key_Left, ALT)
    qtbot.waitUntil(lambda: statuses(page)[1] is CALLED)
    desk.briefs.add_entry(page.views[1].brief, EntryKind.POINT, "We survey it.")
    qtbot.waitUntil(lambda: statuses(page)[1] is DRAFT)
    qtbot.keyClick(board.cards, KEY.Key_Left, ALT)
    assert "No step that way" in board.bulk.trouble.text()
    qtbot.keyClick(board.cards, KEY.Key_Right, ALT)
    qtbot.waitUntil(lambda: statuses(page)[1] is ASKED)
    assert desk.clearances.of(page.views[1].brief).steps, "handed in: somebody is asked"
    qtbot.keyClick(board.cards, KEY.Key_Right, ALT)
    assert "No step that way" in board.bulk.trouble.text(), "nobody clears in the name of others by a slip of a key"


# Several at once


def test_several_are_picked_by_keys_and_changed_with_one_undo(
    board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(board.cards, KEY.Key_Down, SHIFT)
    assert board.bulk.count.text() == "2 picked"
    qtbot.keyClick(board.cards, KEY.Key_Down, CTRL)
    qtbot.keyClick(board.cards, KEY.Key_Space, CTRL)
    assert board.bulk.count.text() == "3 picked"
    type_for(board, Asks.DEADLINE, "2031-08-30", qtbot)
    qtbot.waitUntil(lambda: [view.brief.deadline for view in page.views[1:]] == [date(2031, 8, 30)] * 3)
    assert board.cards.hasFocus()
    assert [card.is_overdue for card in board.model.cards] == [False, True, True, True]
    desk.undo()
    qtbot.waitUntil(lambda: {view.brief.deadline for view in page.views} == {date(2031, 9, 30)})


def told_of(view: BriefView) -> str:
    drafter, asked = view.drafter.name if view.drafter else "", " ".join(whom.name for whom in view.asked)
    brief = view.brief
    return f"{drafter} {brief.minutes} {brief.likelihood.value} {brief.status.value} {asked}".strip()


@NO_SCREEN
def test_everything_that_can_be_set_for_several_is_one_step(
    board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    for at in (1, 3):
        desk.briefs.add_entry(page.views[at].brief, EntryKind.POINT, "Buoys are counted.")
    qtbot.waitUntil(lambda: [statuses(page)[at] for at in (1, 3)] == [DRAFT, DRAFT])
    pick(board, "1 (1)", "2")
    typed = "Flavia Elphberg 7 might draft"
    steps: list[tuple[Callable[[], object], str]] = [
        (lambda: type_for(board, Asks.DRAFTER, "Flavia Elphberg", qtbot), "Flavia Elphberg 1 might draft"),
        (lambda: type_for(board, Asks.MINUTES, "7", qtbot), typed),
        (lambda: type_for(board, Asks.CHAIN, "Flavia Elphberg; Ports, Lights", qtbot), typed),
        (lambda: board.bulk.likelihood_wanted.emit(Likelihood.CERTAIN), "Flavia Elphberg 7 certain draft"),
        (board.bulk.hand_in.click, "Flavia Elphberg 7 certain in_clearance Flavia Elphberg"),
    ]
    for do, after in steps:
        do()
        qtbot.waitUntil(lambda after=after: [told_of(page.views[at]) for at in (1, 3)] == [after] * 2)  # type: ignore[misc]
    for at in (1, 3):
        chain = desk.clearances.of(page.views[at].brief).steps
        asked = [each.body.name if each.body else each.person.name if each.person else "" for each in chain]
        assert asked == ["Flavia Elphberg", "Ports", "Lights"]
        assert [(each.step.stage, each.step.is_lead) for each in chain] == [(1, True), (2, False), (2, False)]
        assert chain[0].person is not None, "a person is asked as that person"
    for _ in steps:
        desk.undo()
    called, draft = "1 might called_for", "1 might draft"
    qtbot.waitUntil(lambda: [told_of(view) for view in page.views] == [called, draft, called, draft])


@NO_SCREEN
def test_empty_ones_are_left_out_told_and_left_picked(
    board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.briefs.add_entry(page.views[1].brief, EntryKind.POINT, "Buoys are counted.")
    qtbot.waitUntil(lambda: statuses(page)[1] is DRAFT)
    pick(board, "1 (1)", "1 (2)", "2")
    board.bulk.hand_in.click()
    qtbot.waitUntil(lambda: statuses(page) == [CALLED, ASKED, CALLED, CALLED])
    assert board.bulk.trouble.text().startswith("2 of 3 briefs have no line in them yet")
    assert board.picked() == [page.views[2].brief.id, page.views[3].brief.id]
    board.bulk.hand_in.click()
    assert board.bulk.trouble.text().startswith("There is no line in any of these 2 briefs yet")
    assert statuses(page) == [CALLED, ASKED, CALLED, CALLED]


@NO_SCREEN
@pytest.mark.parametrize(
    ("asks", "text", "told"),
    [
        (Asks.DEADLINE, "soon", "not a date"),
        (Asks.DEADLINE, "2031-09", "A deadline is a day"),
        (Asks.MINUTES, "9999", "1440"),
        (Asks.MINUTES, "-3", "whole number"),
        (Asks.CHAIN, " ; ,", "at least one body"),
        (Asks.CHAIN, "Ports, ports", "twice"),
    ],
)
def test_what_cannot_be_set_is_said_in_the_bar_and_stays_typed(
    board: BoardPanel, page: BriefsPage, qtbot: QtBot, asks: Asks, text: str, told: str
) -> None:
    before = [view.brief for view in page.views]
    type_for(board, asks, text, qtbot)
    assert told in board.bulk.trouble.text()
    assert board.bulk.line.text() == text
    assert [view.brief for view in page.views] == before
    qtbot.keyClick(board.bulk.line, KEY.Key_Escape)
    assert board.bulk.asking.isHidden()


# Filters and the two views


def test_filters_show_what_answers_all_of_them(board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    filters, one, two = board.filters, page.views[1].brief, page.views[2].brief
    desk.briefs.add_entry(one, EntryKind.POINT, "Buoys are counted.")
    desk.briefs.write(one, "deadline", date(2031, 8, 1))
    desk.briefs.write(two, "likelihood", Likelihood.UNLIKELY)
    desk.briefs.add_entry(two, EntryKind.POINT, "Lamps are old.")
    desk.clearances.set_chain(two, [["Ports"]])
    desk.clearances.hand_in([two])
    qtbot.waitUntil(lambda: statuses(page)[2] is ASKED)
    filters.text.setText("ＢＵＯＹ harb")
    assert shown(board) == ["1 (1)"], "words of the entries and of the heading, in whatever width and case"
    assert filters.count.text() == "1 of 4 briefs"
    filters.clear()
    filters.overdue.click()
    assert shown(board) == ["1 (1)"]
    filters.asked.setCurrentText("Ports")
    assert shown(board) == []
    filters.overdue.click()
    assert shown(board) == ["1 (2)"]
    filters.likelihood.setCurrentIndex(1)
    assert shown(board) == []
    filters.all.click()
    assert shown(board) == ["", "1 (1)", "1 (2)", "2"]
    desk.clearances.clear(two, desk.clearances.of(two).steps[0].step)
    desk.briefs.add_entry(two, EntryKind.POINT, "New words.")
    qtbot.waitUntil(lambda: page.views[2].reopened is not None)
    filters.reopened.click()
    assert shown(board) == ["1 (2)"]


@NO_SCREEN
def test_who_drafts_and_who_speaks_can_be_asked_for(
    board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    pick(board, "2")
    type_for(board, Asks.DRAFTER, "Michael Strelsau", qtbot)
    qtbot.waitUntil(lambda: board.filters.drafter.findText("Michael Strelsau") > 0)
    board.filters.drafter.setCurrentText("Michael Strelsau")
    assert shown(board) == ["2"]
    board.filters.clear()
    desk.briefs.write(page.views[1].brief, "speaker_id", page.views[3].brief.drafter_id)
    qtbot.waitUntil(lambda: board.filters.speaker.count() > 1)
    board.filters.speaker.setCurrentText("Michael Strelsau")
    assert shown(board) == ["1 (1)"]


def test_the_view_is_chosen_and_remembered(
    board: BoardPanel, page: BriefsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page.settings = Settings(tmp_path)
    pick(board, "1 (2)", "2")
    board.filters.list.click()
    assert board.view is board.table
    assert board.table.hasFocus()
    assert len(board.picked()) == 2, "what was picked stays picked"
    assert Settings(tmp_path).word("briefs_view") == "list"
    qtbot.keyClick(board.table, KEY.Key_Escape)
    board.show_view(is_list=False)
    window.go(Place(Room.BRIEFS, BOARD))
    assert board.view is board.table
    qtbot.keyClick(board.table, KEY.Key_Right, ALT)
    qtbot.waitUntil(lambda: statuses(page)[1] is DRAFT)
    qtbot.keyClick(board.table, KEY.Key_Return)
    assert page.view is not None
    assert page.view.number == "1 (1)"


def test_another_dialogue_begins_without_filters(
    board: BoardPanel, page: BriefsPage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClicks(board.filters.text, "harbours")
    assert page.dialogue is not None
    other = desk.dialogues.create(NewDialogue(number=page.dialogue.number + 7000))
    window.choose_dialogue(other.id)
    assert page.tool(BoardTool).is_open()
    assert shown(board) == ["", "1 (1)", "1 (2)", "2"]


def test_every_control_of_the_board_has_a_name_and_can_be_reached(board: BoardPanel, qtbot: QtBot) -> None:
    reached = []
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        reached.append(QApplication.focusWidget() or board)
    for widget in (board.filters.text, board.filters.drafter, board.filters.overdue, board.cards, board.bulk.status):
        assert widget in reached
    assert all(widget.accessibleName() or getattr(widget, "text", str)() for widget in reached)


# By mouse and by column


def drag(board: BoardPanel, number: str, to: BriefStatus, qtbot: QtBot) -> None:
    port, left = board.cards.viewport(), Qt.MouseButton.LeftButton
    row = next(row for row, card in enumerate(board.model.cards) if card.view.number == number)
    begin = board.cards.visualRect(board.model.index(row, 0)).center()
    column = board.cards.columns.statuses.index(to)
    end = QPoint(board.cards.columns.left_of(column) - board.cards.horizontalOffset() + 20, begin.y())
    qtbot.mousePress(port, left, pos=begin)
    for at in (begin + QPoint(4, 0), (begin + end) / 2, end):
        move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), port.mapToGlobal(QPointF(at)), left, left, NONE)
        QApplication.sendEvent(port, move)
    assert board.cards.is_dragging
    qtbot.mouseRelease(port, left, pos=end)


def test_cards_are_dragged_into_another_status_with_all_that_are_picked(
    board: BoardPanel, page: BriefsPage, qtbot: QtBot
) -> None:
    pick(board, "1 (1)", "1 (2)")
    drag(board, "1 (2)", DRAFT, qtbot)
    qtbot.waitUntil(lambda: statuses(page)[1:3] == [DRAFT, DRAFT])
    assert statuses(page)[0] is CALLED
    assert not board.cards.is_dragging
    drag(board, "1 (1)", BriefStatus.CLEARED, qtbot)
    assert board.bulk.trouble.text(), "who clears says so in the brief"
    assert statuses(page)[1:3] == [DRAFT, DRAFT]


def test_a_click_on_one_of_several_picks_it_alone(board: BoardPanel, qtbot: QtBot) -> None:
    pick(board, "1 (1)", "1 (2)")
    middle = board.cards.visualRect(board.model.index(2, 0)).center()
    qtbot.mouseClick(board.cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert [board.model.cards[2].brief.id] == board.picked()


def test_the_list_is_ordered_by_a_head_or_by_the_choice_above_it(
    board: BoardPanel, page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    plan = shown(board)
    Bulk(desk).set_deadline([page.views[2].brief], date(2026, 12, 1))
    Bulk(desk).set_deadline([page.views[3].brief], date(2026, 11, 30))
    qtbot.waitUntil(lambda: page.views[3].brief.deadline == date(2026, 11, 30))
    board.filters.list.click()
    assert shown(board) == plan
    pick(board, "1 (2)")
    box = board.filters.order
    for _ in range(Column.DEADLINE):
        qtbot.keyClick(box, KEY.Key_Down)
    early = [card.brief.deadline for card in board.model.cards if card.brief.deadline]
    assert early == sorted(early)
    assert shown(board)[0] == page.views[3].number
    assert current(board) == "1 (2)", "what was picked stays so"
    head = board.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(Column.DEADLINE) + 20, 8)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    late = [card.brief.deadline for card in board.model.cards if card.brief.deadline]
    assert late == sorted(early, reverse=True)
    assert all(card.brief.deadline is None for card in board.model.cards[len(late) :]), "those without one stay last"
    box.setCurrentIndex(0)
    assert shown(board) == plan
    board.filters.board.click()
    assert shown(board) == plan
