"""What was done is told beside the list by keys: the words, the day, who says so and what shows it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionProgress, Evidence
from jpdialog.domain.plan import Party
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.progress_form import ProgressForm
from tests.ui.rooms.test_actions import at, page, stored, window

__all__ = ["page", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture(autouse=True)
def beside(window: MainWindow) -> None:
    """What is beside the list is shown."""
    window.header.ui.fold_button.setChecked(True)


def form_of(page: ActionListPart, qtbot: QtBot, number: str = "A-4") -> ProgressForm:
    at(page, number, ActionColumn.TEXT)
    form = page.beside.evidence.progress
    qtbot.waitUntil(form.text.isVisible)
    return form


def entries(desk: Desk) -> list[ActionProgress]:
    return desk.store.find(ActionProgress, action_id=stored(desk, "A-4").id)


def told(page: ActionListPart) -> list[str]:
    return [each.text() for each in page.beside.evidence.findChildren(QLabel) if each.isVisibleTo(page.beside)]


def test_an_entry_is_typed_by_keys_alone(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    form = form_of(page, qtbot)
    form.text.setFocus()
    lines: list[QLineEdit] = []
    for words in ("A lamp was lit.", "2031-08-05", "Moth", "Log 7"):
        line = form.window().focusWidget()
        assert isinstance(line, QLineEdit)
        lines.append(line)
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, TAB)
    assert lines == [form.text, form.day, form.author, form.reference]
    qtbot.keyClick(form.reference, ENTER)
    (entry,) = entries(desk)
    theirs = next(each for each in desk.store.find(Party) if not each.is_ours)
    assert (entry.text, entry.day, entry.author) == ("A lamp was lit.", date(2031, 8, 5), "Moth")
    assert entry.party_id == theirs.id
    (shown,) = desk.store.find(Evidence)
    assert (shown.reference, shown.progress_id) == ("Log 7", entry.id)
    qtbot.waitUntil(lambda: "5 Aug 2031, Moth\nA lamp was lit." in told(page))
    assert "Shown by\nLog 7" in told(page)
    assert form.text.text() == form.day.text() == form.reference.text() == ""
    desk.undo()
    assert not entries(desk) and not desk.store.find(Evidence)


def test_the_lead_says_so_unless_somebody_else_did_last(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    form = form_of(page, qtbot)
    assert form.author.text() == "Tides"
    qtbot.keyClicks(form.text, "One.")
    qtbot.keyClick(form.text, ENTER)
    form.author.setFocus()
    qtbot.keyClicks(form.author, "Sapt")
    qtbot.keyClicks(form.text, "Two.")
    qtbot.keyClick(form.text, ENTER)
    assert {each.text: each.author for each in entries(desk)} == {"One.": "Tides", "Two.": "Sapt"}
    assert form_of(page, qtbot, "A-3").author.text() == "Sapt"


def test_persons_and_bodies_are_proposed(page: ActionListPart, qtbot: QtBot) -> None:
    form = form_of(page, qtbot)
    form.author.setFocus()
    qtbot.keyClicks(form.author, "ap")
    model = form.known.completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Sapt"]


def test_a_file_goes_with_the_entry_and_one_that_may_not_be_kept_leaves_all_as_it_was(
    page: ActionListPart, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    form, report, program = form_of(page, qtbot), tmp_path / "report.txt", tmp_path / "virus.exe"
    report.write_text("Lit.", encoding="utf-8")
    program.write_bytes(b"MZ")
    qtbot.keyClicks(form.text, "A lamp was lit.")
    form.attach_file(program)
    with qtbot.waitSignal(page.trouble_met):
        qtbot.keyClick(form.text, ENTER)
    assert not entries(desk) and form.text.text() == "A lamp was lit."
    qtbot.keyClick(form.attach, Qt.Key.Key_Space)  # takes the program off
    form.attach_file(report)
    qtbot.keyClick(form.text, ENTER)
    qtbot.waitUntil(lambda: bool(entries(desk)) and form.text.text() == "")
    (shown,) = desk.store.find(Evidence)
    assert (shown.file_name, shown.progress_id) == ("report.txt", entries(desk)[0].id)
    assert Actions(desk).file_of(shown) == b"Lit."
    assert form.attach.text() == "Attach a file…"


def test_an_entry_that_is_removed_leaves_its_evidence(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    form = form_of(page, qtbot)
    qtbot.keyClicks(form.text, "A lamp was lit.")
    qtbot.keyClicks(form.reference, "Log 7")
    qtbot.keyClick(form.reference, ENTER)
    page.beside.evidence.removal_wanted.emit(entries(desk)[0])
    qtbot.waitUntil(lambda: "Log 7" in told(page))
    assert not entries(desk) and "Shown by\nLog 7" not in told(page)
