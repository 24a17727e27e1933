"""The seating plan in the window: chosen and moved by keys and mouse, undone, reset, and written as a picture."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationMember, DelegationRole, Person
from jpdialog.domain.seating import SeatRow, Spot
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.seating import Seating
from jpdialog.ui.language import Language
from jpdialog.ui.pages.facts.seating.part import SeatingPart
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker

KEYS, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    made = desk.dialogues.create(NewDialogue(number=1, marking="Restricted"))
    ours, theirs = sorted(desk.plans.parties(), key=lambda party: not party.is_ours)
    people = [("Flavia", ours, "head"), ("Rupert", ours, "member"), ("Anton", ours, "member"), ("Sapt", theirs, "head")]
    with desk.store.transaction() as door:
        for place, (name, side, role) in enumerate(people):
            person = door.create(Person(name=name, party_id=side.id))
            member = DelegationMember(
                dialogue_id=made.id,
                party_id=side.id,
                person_id=person.id,
                role=DelegationRole(role),
                position=f"a{place}",
            )
            door.create(member)
    return made


@pytest.fixture
def part(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk, dialogue: Dialogue) -> SeatingPart:
    del theme
    made = SeatingPart()
    qtbot.addWidget(made)
    made.worker = worker
    made.resize(1072, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_desk(desk, dialogue)
    desk.on_change(made.refresh)
    return made


def ours(desk: Desk, dialogue: Dialogue) -> list[str]:
    """Our side at the table from its own left to its own right."""
    return [each.person.name for each in Seating(desk).view(dialogue).ours.in_row(SeatRow.TABLE)]


def name(part: SeatingPart) -> str:
    """Who is chosen."""
    chair = part.canvas.plan.of(part.canvas.chosen)
    return chair.name if chair else ""


def centre(part: SeatingPart, who: str = "", spot: Spot | None = None) -> QPoint:
    """The middle of the chair of somebody, or of one on our side."""
    found = (
        each for each in part.canvas.plan.chairs if (each.name == who if who else each.is_ours and each.spot == spot)
    )
    return next(found).box.center().toPoint()


def test_arrows_go_from_one_to_the_next(qtbot: QtBot, part: SeatingPart) -> None:
    assert name(part) == "Flavia", "the head is chosen at first"
    qtbot.keyClick(part.canvas, KEYS.Key_Down)
    assert name(part) == "Rupert"
    qtbot.keyClick(part.canvas, KEYS.Key_Right)
    assert name(part) == "Sapt"
    qtbot.keyClick(part.canvas, KEYS.Key_Left)
    assert name(part) == "Flavia", "across from the other head"
    assert "Flavia" in part.told.text() and "in the centre" in part.told.text()


def test_alt_with_an_arrow_changes_places_and_undo_takes_it_back(
    qtbot: QtBot, part: SeatingPart, desk: Desk, dialogue: Dialogue
) -> None:
    qtbot.keyClick(part.canvas, KEYS.Key_Down)
    qtbot.keyClick(part.canvas, KEYS.Key_Up, ALT)
    assert ours(desk, dialogue) == ["Anton", "Rupert", "Flavia"]
    assert name(part) == "Rupert"
    desk.undo()
    assert ours(desk, dialogue) == ["Anton", "Flavia", "Rupert"]


def test_who_is_held_moves_along_with_every_arrow(
    qtbot: QtBot, part: SeatingPart, desk: Desk, dialogue: Dialogue
) -> None:
    qtbot.keyClick(part.canvas, KEYS.Key_Up)
    qtbot.keyClick(part.canvas, KEYS.Key_Space)
    assert "Held" in part.told.text()
    for _ in range(2):
        qtbot.keyClick(part.canvas, KEYS.Key_Down)
    qtbot.keyClick(part.canvas, KEYS.Key_Escape)
    assert ours(desk, dialogue) == ["Flavia", "Rupert", "Anton"]
    qtbot.keyClick(part.canvas, KEYS.Key_Up)
    assert name(part) == "Rupert", "let go, arrows only choose"


def test_alt_left_puts_somebody_behind_the_table(
    qtbot: QtBot, part: SeatingPart, desk: Desk, dialogue: Dialogue
) -> None:
    qtbot.keyClick(part.canvas, KEYS.Key_Down)
    qtbot.keyClick(part.canvas, KEYS.Key_Left, ALT)
    view = Seating(desk).view(dialogue)
    assert [(each.person.name, each.spot.place) for each in view.ours.in_row(SeatRow.BEHIND)] == [("Rupert", 1)]
    qtbot.keyClick(part.canvas, KEYS.Key_Right, ALT)
    assert ours(desk, dialogue) == ["Anton", "Flavia", "Rupert"]


def test_the_mouse_drags_somebody_onto_a_chair_of_the_same_side_only(
    qtbot: QtBot, part: SeatingPart, desk: Desk, dialogue: Dialogue
) -> None:
    def drag(start: QPoint, end: QPoint) -> None:
        qtbot.mousePress(part.canvas, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(part.canvas, end)
        qtbot.mouseRelease(part.canvas, Qt.MouseButton.LeftButton, pos=end)

    drag(centre(part, "Anton"), centre(part, "Rupert"))
    assert ours(desk, dialogue) == ["Rupert", "Flavia", "Anton"]
    drag(centre(part, "Rupert"), centre(part, spot=Spot(SeatRow.TABLE, 2)))
    assert ours(desk, dialogue) == ["Flavia", "Anton", "Rupert"]
    drag(centre(part, "Rupert"), centre(part, "Sapt"))
    assert ours(desk, dialogue) == ["Flavia", "Anton", "Rupert"]


def test_precedence_is_had_again(qtbot: QtBot, part: SeatingPart, desk: Desk, dialogue: Dialogue) -> None:
    assert not part.reset.isEnabled()
    qtbot.keyClick(part.canvas, KEYS.Key_Down, ALT)
    qtbot.mouseClick(part.reset, Qt.MouseButton.LeftButton)
    assert ours(desk, dialogue) == ["Anton", "Flavia", "Rupert"]
    assert not part.reset.isEnabled()


def test_heads_face_each_other_on_the_drawing(part: SeatingPart) -> None:
    assert centre(part, "Flavia").y() == centre(part, "Sapt").y()
    assert centre(part, "Rupert").y() > centre(part, "Flavia").y(), "our right hand is at the bottom"


def test_a_picture_is_written_with_its_description(
    qtbot: QtBot, part: SeatingPart, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("out")
    part.write_picture(out / "seats.png")
    qtbot.waitUntil(lambda: not part.notice.isHidden())
    picture = QImage(str(out / "seats.png"))
    assert picture.width() > 2000 and "Rupert: place 1 to the right" in picture.text("Description")
    assert "Rupert: place 1 to the right" in (out / "seats.txt").read_text(encoding="utf-8")


def test_a_picture_is_not_written_into_the_workspace(qtbot: QtBot, part: SeatingPart, desk: Desk) -> None:
    with qtbot.waitSignal(part.trouble_met):
        part.write_picture(desk.folder / "gone" / "seats.png")


def test_everything_is_named_in_both_languages(part: SeatingPart, language: Language) -> None:
    language.use("ja")
    part.language = "ja"
    part.retranslate()
    assert part.reset.text() == "席次順"
    assert "中央" in part.told.text()
    assert "座席表" in part.canvas.accessibleName()
