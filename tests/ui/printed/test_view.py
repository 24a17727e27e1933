"""Pages on the desk: turned by keys, seen larger and smaller, and white whatever the window looks like."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jpdialog.documents.writing.blocks import Look, line
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.printed.drawing import picture
from jpdialog.ui.printed.pane import PreviewPane
from jpdialog.ui.printed.preview import Make
from jpdialog.ui.theme import Scheme, Theme
from jpdialog.ui.worker import Worker
from tests.ui.printed.conftest import document_with, laid_out, style_of

SENTENCE = "The two sides reviewed the work of the year and agreed to go on with it. "
LEFT = Qt.MouseButton.LeftButton


def paper(count: int, words: str = SENTENCE) -> Make:
    document = document_with(*(line(f"{n}: {words}", Look.POINT, f"item-{n}") for n in range(count)))
    return lambda: (document, style_of(document))


@pytest.fixture
def pane(window: QWidget, theme: Theme) -> PreviewPane:
    made = PreviewPane(window, is_whole_page=True)
    made.resize(900, 700)
    made.show()
    return made


@pytest.fixture
def shown(pane: PreviewPane, worker: Worker, qtbot: QtBot) -> PreviewPane:
    pane.show_document(paper(60), worker)
    qtbot.waitUntil(lambda: is_done(pane), timeout=20_000)
    pane.view.setFocus()
    return pane


def is_done(pane: PreviewPane) -> bool:
    return pane.preview.is_whole and bool(pane.view.sheets) and not pane.view.wanted() and not pane.strip.wanted()


def test_all_pages_are_there_and_say_what_is_on_them(shown: PreviewPane) -> None:
    assert len(shown.view.sheets) == len(shown.strip.sheets) > 3
    assert shown.place.text() == f"1 / {len(shown.view.sheets)}"
    assert "0: The two sides" in shown.view.accessibleDescription()


def test_keys_turn_the_pages(shown: PreviewPane, qtbot: QtBot) -> None:
    last = len(shown.view.sheets) - 1
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(shown.view, key)
        assert (shown.view.current, shown.strip.current) == (page, page)
    assert shown.place.accessibleName() == f"Page 1 of {last + 1}"


def test_a_small_page_leads_to_the_large_one(shown: PreviewPane, qtbot: QtBot) -> None:
    area = shown.strip._areas()[2].center().toPoint()
    qtbot.mouseClick(shown.strip.viewport(), LEFT, pos=area)
    assert shown.view.current == 2


def test_keys_make_it_larger_and_smaller(shown: PreviewPane, qtbot: QtBot) -> None:
    before = shown.view.zoom
    qtbot.keyClick(shown.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.zoom > before
    qtbot.waitUntil(lambda: not shown.view.wanted(), timeout=20_000)
    assert shown.zoom.text() == f"{round(shown.view.zoom * 100)} %"
    qtbot.keyClick(shown.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert shown.view.zoom == pytest.approx(before)


def test_escape_leads_back(shown: PreviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.closed, timeout=1000):
        qtbot.keyClick(shown.view, Qt.Key.Key_Escape)


def test_pages_that_are_left_are_let_go_one_by_one(shown: PreviewPane, qtbot: QtBot) -> None:
    proofs = shown.preview.proofs
    pages = proofs.pages
    assert pages is not None and pages.pages
    shown.clear()
    qtbot.waitUntil(lambda: proofs.pages is None)
    assert pages.pages == [] and shown.preview.proofs is not proofs


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_paper_stays_white(shown: PreviewPane, theme: Theme, scheme: Scheme) -> None:
    theme.use(scheme)
    area = shown.view._areas()[0]
    image = shown.view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    corner = image.pixelColor(int((area.left() + 8) * ratio), int((area.top() + 8) * ratio))
    assert corner == QColor(Qt.GlobalColor.white)


def test_what_cannot_be_made_is_said_in_the_pages_place(shown: PreviewPane, worker: Worker, qtbot: QtBot) -> None:
    def nothing() -> object:
        raise Trouble("There is nothing to see.")

    shown.show_document(nothing, worker)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: shown.note.isVisible() and shown.note.text() == "There is nothing to see.")
    shown.show_document(paper(3), worker)
    qtbot.waitUntil(lambda: shown.view.isVisible() and is_done(shown), timeout=20_000)
    assert not shown.note.isVisible()


def test_a_bug_is_told_and_does_not_keep_the_pages_still(
    shown: PreviewPane, worker: Worker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(str(error)))

    def bug() -> object:
        raise ZeroDivisionError("a bug")

    before = len(shown.view.sheets)
    shown.show_document(bug, worker)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: told == ["a bug"])
    assert len(shown.view.sheets) == before
    shown.show_document(paper(3, "mended"), worker)
    qtbot.waitUntil(lambda: is_done(shown) and "mended" in shown.view.sheets[0].words, timeout=20_000)


def test_cancelling_other_work_does_not_keep_the_pages_still(pane: PreviewPane, worker: Worker, qtbot: QtBot) -> None:
    pane.show_document(paper(3), worker)
    worker.cancel()
    qtbot.waitUntil(lambda: is_done(pane), timeout=20_000)


def test_of_many_keys_the_last_one_counts(pane: PreviewPane, worker: Worker, qtbot: QtBot) -> None:
    for count in range(1, 40):
        pane.show_document(paper(1, f"typed {count}"), worker, at_once=False)
    qtbot.waitUntil(lambda: bool(pane.view.sheets) and "typed 39" in pane.view.sheets[0].words, timeout=20_000)


def test_pages_drawn_beside_a_busy_window_look_as_those_drawn_alone(
    pane: PreviewPane, worker: Worker, qtbot: QtBot
) -> None:
    document = document_with(*(line(f"{n} 日本 {SENTENCE}", Look.POINT) for n in range(60)), language="ja")
    make: Make = lambda: (document, style_of(document))  # noqa: E731
    pane.show_document(make, worker)

    def is_done_while_it_is_painted() -> bool:
        pane.grab()
        return is_done(pane)

    qtbot.waitUntil(is_done_while_it_is_painted, timeout=20_000)
    pages = laid_out(document)
    alone = picture(pages, pages.pages[0], pane.view.per_point)
    assert pane.view._pictures[0] == alone
