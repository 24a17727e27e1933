"""The commitment that an action serves: chosen beside it by keys, told word for word, with the way to its place."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.plan import Commitment, Section
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.rooms import Place, Room
from tests.ui.rooms.test_actions import at, page, stored, window

KEY = Qt.Key
__all__ = ["page", "window"]


def test_the_commitment_of_an_action_is_chosen_and_leads_to_its_place(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    edition = desk.plans.editions()[0]
    ours = next(each for each in desk.plans.parties() if each.is_ours)
    with desk.store.transaction() as door:
        section = door.create(Section(edition_id=edition.id, number="9", heading="Bells", lineage="bells"))
        text = "Ruritania shall ring the bell."
        bell = door.create(Commitment(text=text, edition_id=edition.id, section_id=section.id, party_ids=[ours.id]))
        door.edit(stored(desk, "A-4"), "lineage", "bells")
    at(page, "A-4", ActionColumn.TEXT)
    box = page.beside.commitment
    qtbot.waitUntil(lambda: box.choice.count() == 2)
    assert box.choice.currentIndex() == 0 and not box.words.isVisible()
    box.choice.setFocus()
    qtbot.keyClick(box.choice, KEY.Key_Down)
    assert stored(desk, "A-4").commitment_id == bell.id
    qtbot.waitUntil(lambda: box.words.text() == "Ruritania shall ring the bell.")
    assert (box.who.text(), box.where.text()) == ("Undertaken by Ruritania", "9 Bells · 2031")
    with qtbot.waitSignal(page.place_chosen) as gone:
        box.where.click()
    assert gone.args == [Place(Room.PLAN, "bells")]
    box.choice.setFocus()
    qtbot.keyClick(box.choice, KEY.Key_Up)
    assert stored(desk, "A-4").commitment_id is None
