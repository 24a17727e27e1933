"""A section that is removed while its brief is open: the page says so, and nothing that was written is lost."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Edition, Section
from jpdialog.domain.reading.plan_draft import PlanDraft, SectionDraft
from jpdialog.services.desk import Desk
from jpdialog.services.papers import Papers, Wish
from jpdialog.services.plan_import import save_plan
from jpdialog.ui.pages.briefs import BriefsPage
from tests.ui.briefs.conftest import TODAY, rows, stored, texts


@pytest.fixture
def without_harbours(desk: Desk) -> Iterator[Edition]:
    """Another edition, which goes with the test."""
    sections = [
        SectionDraft("1.", "1", "Lighthouses", 1, ["Lighthouses are old."]),
        SectionDraft("2.", "2", "Staff", 1, ["The Office will report on its staff."]),
    ]
    draft = PlanDraft(
        title=["Cooperation"], preamble=[], sections=sections, closing=[], parties=[], signatures=[], doubts=[]
    )
    save_plan(desk.store, draft, "shorter")
    edition = desk.plans.edition("shorter")
    yield edition
    with desk.store.transaction() as door:
        for each in [*desk.store.find(Section, edition_id=edition.id), edition]:
            door.delete(each)


def test_another_edition_without_the_section(
    page: BriefsPage, desk: Desk, dialogue: Dialogue, without_harbours: Edition, qtbot: QtBot
) -> None:
    view = page.view
    assert view is not None and page.sheet.gone.isHidden()
    desk.briefs.add_entry(view.brief, EntryKind.POINT, "Harbours matter.")
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    qtbot.keyClicks(rows(page)[0].field("text"), " Always")
    desk.store.edit(dialogue, "edition_id", without_harbours.id)
    qtbot.waitUntil(page.sheet.gone.isVisible)
    assert page.title() == "1 (1) Harbours (no longer in the plan)"
    assert "does not have this section any more" in page.sheet.gone.sentence.text()
    (text,) = texts(page)
    assert "Always" in text and page.sheet.flush()
    assert stored(page) == [text]
    assert page.count() == 3, "it still waits to be handed in"
    pack = Papers(desk, Wish(today=TODAY, dialogue=dialogue.number)).pack()
    assert "1 (1) Harbours (no longer in the plan)" in [each.heading for each in pack.briefs]
    assert pack.steering is not None and pack.steering.heading == "Steering brief"
    assert desk.briefs.of_section(dialogue, "1 (1)").brief.id == view.brief.id
    for _ in ("the words", "the edition"):
        desk.undo()
    qtbot.waitUntil(page.sheet.gone.isHidden)
    assert page.title() == "1 (1) Harbours"


def test_the_section_is_deleted_and_brought_back(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    view = page.view
    assert view is not None and view.section is not None
    qtbot.keyClicks(page.sheet.blocks[EntryKind.POINT].add_button, " ")
    qtbot.keyClicks(rows(page)[0].field("text"), "Harbours matter.")
    with desk.store.transaction() as door:
        door.delete(view.section.section)
    qtbot.waitUntil(page.sheet.gone.isVisible)
    assert page.title() == "1 (1) Harbours (no longer in the plan)"
    assert texts(page) == ["Harbours matter."] and page.sheet.flush() and stored(page) == ["Harbours matter."]
    for _ in ("the words", "the entry", "the deletion"):
        desk.undo()
    qtbot.waitUntil(page.sheet.gone.isHidden)
    assert page.title() == "1 (1) Harbours"
