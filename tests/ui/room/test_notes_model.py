"""The lines as rows: items with heads, two hands beside each other, thousands some at a time."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
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
        position=f"a{number:06}{author}",
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


def watched(page: RoomPage, notes: list[Note]) -> tuple[NotesModel, list[str]]:
    """A model held to Qt's rules, and what it tells."""
    model, told = NotesModel(), list[str]()
    model.show(laid_out(page, notes), "en")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.modelReset.connect(lambda: told.append("all anew"))
    model.rowsInserted.connect(lambda _parent, first, last: told.append(f"came {first} to {last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(f"went {first} to {last}"))
    model.dataChanged.connect(lambda first, last: told.append(f"changed {first.row()} to {last.row()}"))
    return model, told


def test_only_the_rows_that_are_others_are_told(page: RoomPage) -> None:
    notes = [line(page, 2), line(page, 4), line(page, 6, item=1)]
    model, told = watched(page, notes)
    model.take([Note(**{**notes[1].model_dump(), "text": "mended"})], set())
    model.take([line(page, 3)], set())
    model.take([], {notes[0].id})
    assert heads(model) == ["1  Opening", "a3", "mended", "2  Regional cooperation", "a6"]
    assert told == ["changed 2 to 2", "came 2 to 2", "went 1 to 1"]


def test_a_line_of_the_other_hand_comes_into_its_row_alone(page: RoomPage) -> None:
    notes = [line(page, 1), line(page, 3), line(page, 1, "b"), line(page, 5, item=1)]
    model, told = watched(page, notes)
    model.take([line(page, 3, "b")], set())
    assert heads(model) == ["1  Opening", "a1 | b1", "a3 | b3", "2  Regional cooperation", "a5 | "]
    assert "all anew" not in told and all("2 to 2" in each for each in told)


def test_of_two_hands_the_line_of_this_laptop_is_the_one_that_is_put_right(page: RoomPage) -> None:
    model, _ = watched(page, [line(page, 1), line(page, 1, "b")])
    model.mine = "b"
    found = model.line(model.index(1))
    assert found is not None and found.text == "b1"


def test_a_line_far_up_is_gone_to_without_all_that_lie_between(page: RoomPage) -> None:
    notes = [line(page, number) for number in range(1, 1001)]
    model, _ = watched(page, notes)
    assert model.data(model.index_of(notes[200].id)).endswith("a201")  # type: ignore[attr-defined]
    assert model.rowCount() <= 2 * AT_ONCE and model.has_later
    model.take([line(page, 2000)], set())
    model.show_later()
    assert heads(model)[-1] != "a2000"
    model.show_end()
    assert heads(model)[-1] == "a2000" and not model.has_later


def test_lines_are_read_some_at_a_time_when_they_are_seen(page: RoomPage) -> None:
    notes = [line(page, number) for number in range(1, 1001)]
    by_id, asked = {each.id: each for each in notes}, list[int]()

    def read(ids: Sequence[str]) -> list[Note]:
        asked.append(len(ids))
        return [by_id[each] for each in ids]

    found, model = laid_out(page, notes), NotesModel()
    model.show(replace(found, lines=replace(found.lines, read=notes[-AT_ONCE:])), "en", read)
    assert heads(model)[0] == "a901" and not asked
    model.show_earlier()
    assert heads(model)[0] == "a801" and asked == [2 * AT_ONCE]
    model.show_earlier()
    assert heads(model)[0] == "a701" and asked == [2 * AT_ONCE]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 30), st.integers(0, 2), st.booleans()), max_size=25))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
def test_whatever_comes_and_goes_the_rows_are_those_of_all_lines(
    page: RoomPage, acts: list[tuple[str, int, int, bool]]
) -> None:
    model, _ = watched(page, [])
    there: dict[str, Note] = {}
    for author, number, item, goes in acts:
        if goes and there:
            gone = list(there)[number % len(there)]
            del there[gone]
            model.take([], {gone})
        else:
            note = line(page, number, author, item)
            there[note.id] = note
            model.take([note], set())
        anew = NotesModel()
        anew.show(laid_out(page, sorted(there.values(), key=lambda each: (each.position, each.id))), "en")
        assert (heads(model), model.marked) == (heads(anew), anew.marked)
