"""What does not fit is said in the panel before the paper is exported, for what is chosen there."""

from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.export_panel import ALL_SECTIONS
from jpdialog.ui.pages.briefs.export_tool import ExportTool
from jpdialog.ui.pages.briefs.exporting import Kind
from jpdialog.ui.pages.briefs.fit_note import FitNote

LONG = "The yearly survey of buoys goes on and is of use to all who sail there. "


def asked(page: BriefsPage) -> FitNote:
    page.ask_export(Kind.TALKING_POINTS)
    return page.tool(ExportTool).asking.fit


def add(page: BriefsPage, *texts: str, minutes: int = 5) -> None:
    assert page.desk is not None and page.view is not None
    with page.desk.store.transaction() as door:
        door.edit(page.view.brief, "minutes", minutes)
    for text in texts:
        page.desk.briefs.add_entry(page.view.brief, EntryKind.POINT, text)


def test_what_fits_is_said_to_fit(page: BriefsPage, qtbot: QtBot) -> None:
    add(page, "Buoys are of use.")
    note = asked(page)
    qtbot.waitUntil(note.isVisible)
    assert note.text() == "Everything fits its page and its minutes."


def test_what_does_not_fit_is_said_by_how_much(page: BriefsPage, qtbot: QtBot) -> None:
    add(page, *([LONG * 6] * 8), minutes=1)
    note = asked(page)
    qtbot.waitUntil(note.isVisible)
    assert page.view is not None
    assert note.text().startswith(f"{page.view.number}: lines beyond its page: ")
    assert "from “The yearly survey of buoys" in note.text()
    assert "too long to say: cut about" in note.text() and "words" in note.text()


def test_another_choice_is_reckoned_anew(page: BriefsPage, qtbot: QtBot) -> None:
    assert page.desk is not None and page.view is not None
    other = next(
        view for view in page.desk.briefs.of_dialogue(page.view.dialogue) if view.brief.id != page.view.brief.id
    )
    for _ in range(8):
        page.desk.briefs.add_entry(other.brief, EntryKind.POINT, LONG * 6)
    add(page, "Buoys are of use.")
    note = asked(page)
    qtbot.waitUntil(note.isVisible)
    assert "Everything fits" in note.text()
    page.tool(ExportTool).asking.ui.scope.setCurrentIndex(ALL_SECTIONS)
    qtbot.waitUntil(lambda: "lines beyond its page" in note.text())
