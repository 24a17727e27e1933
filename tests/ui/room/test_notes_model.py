"""The lines as rows: items with heads, two hands beside each other, thousands some at a time."""

from PySide6.QtTest import QAbstractItemModelTester

from jpdialog.domain.notes import Note, NoteKind
from jpdialog.services.notes import Lines
from jpdialog.ui.pages.room.note_rows import LaidOut
from jpdialog.ui.pages.room.notes_model import AT_ONCE, NotesModel
from jpdialog.ui.pages.room.ours_panel import SoFar
from jpdialog.ui.pages.room.page import RoomPage


def line(page: RoomPage, number: int, author: str = "a", item: int = 0, kind: NoteKind = NoteKind.PLAIN) -> Note:
    assert page.room_now is not None and page.dialogue is not None
    return Note(
        dialogue_id=page.dialogue.id,
        agenda_item_id=page.room_now.items[item].item.id,
        taken_at=f"2027-01-14T14:{number % 60:02d}:00+01:00",
        author=author,
        replica=author,
        sequence=number,
        position=f"a{number:06}",
        text=f"{author}{number}",
        kind=kind,
    )


def laid_out(page: RoomPage, notes: list[Note]) -> LaidOut:
    assert page.room_now is not None
    return LaidOut.of(Lines.of(notes), page.room_now)


def heads(model: NotesModel) -> list[str]:
    rows = [model.row(model.index(place)) for place in range(model.rowCount())]
    return [row.head or " | ".join(each.text if each else "" for each in row.lines) for row in rows if row]


def test_lines_that_come_stand_under_the_head_of_their_item(page: RoomPage) -> None:
    model = NotesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(laid_out(page, [line(page, 1)]), "en")
    model.take([line(page, 2), line(page, 3, item=1)], set())
    assert heads(model) == ["1  Opening", "a1", "a2", "2  Regional cooperation", "a3"]


def test_lines_of_two_hands_lie_beside_each_other_by_item(page: RoomPage) -> None:
    model = NotesModel()
    notes = [line(page, 1), line(page, 2, item=1), line(page, 1, "b"), line(page, 3, "b", item=1)]
    model.show(laid_out(page, notes), "en")
    assert heads(model) == ["1  Opening", "a1 | b1", "2  Regional cooperation", "a2 | b3"]


def test_of_thousands_the_last_are_rows_and_earlier_ones_come_when_wanted(page: RoomPage) -> None:
    model = NotesModel()
    model.show(laid_out(page, [line(page, number) for number in range(1, 1001)]), "en")
    assert model.rowCount() == AT_ONCE
    assert heads(model)[-1] == "a1000"
    model.show_earlier()
    assert model.rowCount() == 2 * AT_ONCE
    first = model.places[0]
    assert model.data(model.index_of(first.id)).endswith("a1")  # type: ignore[attr-defined]


def test_what_there_is_so_far_is_counted(page: RoomPage) -> None:
    model = NotesModel()
    kinds = (NoteKind.DECISION, NoteKind.ACTION, NoteKind.AMENDMENT, NoteKind.PLAIN)
    model.show(laid_out(page, [line(page, place, kind=kind) for place, kind in enumerate(kinds, 1)]), "en")
    assert SoFar.of(model.marked.values()) == SoFar(1, 1, 1, 1)
