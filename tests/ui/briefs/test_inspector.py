"""What is known of the section whose brief is open: told once it is seen, and of much the nearest first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import DialogueStatus
from jpdialog.domain.figure_links import link_of, naming
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.rooms import Place, Room


def test_the_inspector_tells_what_the_plan_says(page: BriefsPage, window: MainWindow) -> None:
    window.header.ui.fold_button.setChecked(True)
    told = [label.text() for label in page.known.findChildren(QLabel)]
    assert "Ruritania and the Office will survey the harbours together." in told
    assert "1 commitment · Ruritania, the Office" in told
    assert page.inspector() is page.known


def test_the_inspector_tells_of_last_time_and_of_gaps(page: BriefsPage, desk: Desk, window: MainWindow) -> None:
    assert page.dialogue is not None
    held = page.dialogue
    for field, value in (("status", DialogueStatus.HELD), ("starts_on", "2030-05"), ("note", "Tides were discussed.")):
        desk.store.edit(held, field, value)
    following = desk.dialogues.create(NewDialogue(number=held.number + 5000))
    window.choose_dialogue(following.id)
    window.header.ui.fold_button.setChecked(True)
    told = [label.text() for label in page.known.findChildren(QLabel)]
    for line in ("Last time, May 2030", "Tides were discussed.", "Of the dialogues in between nothing is known here."):
        assert line in told


def test_of_many_figures_those_come_first_that_the_brief_names(
    page: BriefsPage, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    assert page.view is not None
    plan, brief = desk.plans.instrument(), page.view.brief
    assert plan is not None
    with desk.store.transaction() as door:
        for number in range(10):
            new = Figure(instrument_id=plan.id, label=f"Figure {number}", lineage=brief.lineage)
            figure = door.create(new)
            door.create(FigureValue(figure_id=figure.id, value="40", source="R", as_of="2031"))
    entry = desk.briefs.add_entry(brief, EntryKind.POINT, "There are 40.")
    desk.briefs.write(entry, "text_form", naming(entry.text, "40", link_of(figure.id)))
    window.header.ui.fold_button.setChecked(True)

    def labels() -> list[str]:
        labels = [label.text() for label in page.known.findChildren(QLabel) if label.isVisible()]
        return [text for text in labels if text.startswith("Figure ")]

    qtbot.waitUntil(lambda: len(labels()) == 8 and "Figure 9" in labels())
    buttons = [each for each in page.known.findChildren(QPushButton) if each.isVisible()]
    more = next(each for each in buttons if each.text() == "And 2 more")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(labels()) == 10)
    assert more.isHidden()


def test_the_projects_of_the_section_are_told_with_their_sum_and_lead_there(
    page: BriefsPage, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    assert page.view is not None
    lineage = page.view.brief.lineage or ""
    buoys = desk.projects.add("Buoys", {"number": "R-1", "lineage": lineage, "currency": "USD"})
    desk.projects.put_amounts(buoys, [(None, {"period": "2030", "pledged": "1500"})])
    desk.projects.add_report(buoys, {"due": "2020-01-31"})
    desk.projects.add("Elsewhere", {"currency": "USD"})
    window.header.ui.fold_button.setChecked(True)

    def told() -> list[str]:
        shown = [label for label in page.known.findChildren(QLabel) if label.isVisible()]
        return [label.accessibleName() or label.text() for label in shown]

    qtbot.waitUntil(lambda: "Report late" in told())
    assert "1 project, USD 1,500 pledged" in told()
    link = next(
        each for each in page.known.findChildren(QPushButton) if each.isVisible() and each.text() == "R-1 Buoys"
    )
    with qtbot.waitSignal(page.place_chosen) as gone:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert gone.args == [Place(Room.FACTS, buoys.id)]
