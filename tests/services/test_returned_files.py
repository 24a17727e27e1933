"""What came back is kept until it is decided: closed and opened, doubled, rivalled, decided in crowds, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from jpdialog.domain.actions import ActionItem, ActionProgress, ActionStatus
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.returned_files import CellVerdict, ReturnedDecision, ReturnedFile
from jpdialog.domain.search.searched import Group
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export
from jpdialog.services.history import History
from jpdialog.services.matrix_proposals import Proposal, proposals
from jpdialog.services.matrix_take_in import MatrixTakeIn
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.services.papers import Wish
from jpdialog.services.returned_accepting import Accepting
from jpdialog.services.returned_files import Key, ReturnedFiles
from jpdialog.services.search import search
from jpdialog.services.search_places import Standings
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.store import Store
from tests.services.test_matrix_take_in import TODAY, action, back, folder, followed, set_to

__all__ = ["folder", "followed"]
Cell = Callable[[int, MatrixColumn], Any]


def several(_sheet: Any, cell: Cell) -> None:
    """Four changed cells of three actions: a text, a step, what is not clear, and an addition."""
    cell(1, MatrixColumn.ACTION).value = "Survey all harbours"
    cell(1, MatrixColumn.NEXT_STEP).value = "hire a boat"
    cell(2, MatrixColumn.RESOURCES).value = "=1+1"
    cell(3, MatrixColumn.PROGRESS).value = "Counted twice."


def now(desk: Desk) -> tuple[Proposal, ...]:
    return proposals(desk, TODAY)


def all_of(file: ReturnedFile) -> list[Key]:
    return [(file.id, number) for number in range(1, file.cells + 1)]


def opened_again(desk: Desk) -> Desk:
    """Another sitting."""
    key = desk.store._key
    desk.close()
    return Desk(Store(desk.folder, key), desk.folder)


def counts(desk: Desk) -> list[tuple[int, int, int, int]]:
    return [(each.waiting, each.accepted, each.refused, each.put_away) for each in ReturnedFiles(desk).all()]


def test_what_came_back_is_there_after_the_desk_was_closed(followed: Desk, folder: Path) -> None:
    file = back(followed, folder, several)
    before = ReturnedFiles(followed).cells(file)
    ReturnedFiles(followed).refuse([(file.id, 2)], TODAY)
    again = opened_again(followed)
    (line,) = ReturnedFiles(again).all()
    assert (line.file.name, line.file.taken_in_on, line.file.rows) == ("matrix.xlsx", TODAY, 3)
    assert (line.waiting, line.refused) == (3, 1)
    assert ReturnedFiles(again).cells(line.file) == before, "value, place, problem and fingerprint"
    assert [each.line.label for each in now(again) if each.line.is_waiting] == ["1.1", "1.3", "1.4"]
    again.close()


def test_a_decision_says_when_and_by_whom(followed: Desk, folder: Path) -> None:
    file = back(followed, folder, several)
    ReturnedFiles(followed).refuse([(file.id, 3)], date(2031, 6, 9))
    (told,) = [each.line.decided for each in now(followed) if each.line.decided]
    assert (told.verdict, told.day, told.by) == (CellVerdict.REFUSED, date(2031, 6, 9), followed.store.author)
    assert MatrixWords(Words()).decided(replace(told, by="Ms. Pine")) == "refused on 9 June 2031 by Ms. Pine"
    assert MatrixWords(Words()).decided(replace(told, by="")) == "refused on 9 June 2031"


def test_undo_takes_a_refusal_back_and_a_refused_one_can_be_taken_up(followed: Desk, folder: Path) -> None:
    file, files = back(followed, folder, several), ReturnedFiles(followed)
    files.refuse([(file.id, 1), (file.id, 2)], TODAY)
    assert files.waiting() == (2, 1)
    followed.undo()
    assert files.waiting() == (4, 1)
    followed.redo()
    files.take_up([(file.id, 1)], TODAY)
    assert counts(followed) == [(3, 0, 1, 0)]
    with pytest.raises(Trouble, match="any more"):
        files.take_up([(file.id, 1)], TODAY)
    with pytest.raises(Trouble, match="any more"):
        files.refuse([(file.id, 9), ("f" * 32, 1)], TODAY)


def test_taking_in_is_one_change_that_undo_takes_back(followed: Desk, folder: Path) -> None:
    back(followed, folder, several)
    followed.undo()
    assert ReturnedFiles(followed).all() == [] and ReturnedFiles(followed).lines() == ()


@pytest.mark.parametrize("is_kept_again", [False, True])
def test_the_same_file_is_said_and_not_doubled(followed: Desk, folder: Path, is_kept_again: bool) -> None:
    file, files = back(followed, folder, several), ReturnedFiles(followed)
    Accepting(followed, TODAY).one(now(followed)[0])
    files.refuse([(file.id, 2)], TODAY)
    path = folder / "matrix.xlsx"
    if is_kept_again:
        path.write_bytes(_saved_again(path.read_bytes()))
    found, is_new = MatrixTakeIn(followed).take_in(path, TODAY, "Harbour Board")
    assert (found.id, is_new, found.sender) == (file.id, False, "Harbour Board")
    assert counts(followed) == [(2, 1, 1, 0)], "what was decided stays decided"


def test_the_same_words_from_somebody_else_are_another_answer(followed: Desk, folder: Path) -> None:
    back(followed, folder, lambda _sheet, _cell: None)
    path, taking = folder / "matrix.xlsx", MatrixTakeIn(followed)
    assert not taking.take_in(path, TODAY, "Harbour Board")[1]
    assert not taking.take_in(path, TODAY)[1]
    file, is_new = taking.take_in(path, TODAY, "the Office")
    assert is_new and file.number == 2
    assert [each.whose for each in ReturnedFiles(followed).all()] == ["Harbour Board", "the Office"]


def _saved_again(data: bytes) -> bytes:
    """Opened and kept again, which gives other bytes."""
    from io import BytesIO

    from openpyxl import load_workbook

    book, kept = load_workbook(BytesIO(data)), BytesIO()
    book.properties.title = "again"
    book.save(kept)
    assert kept.getvalue() != data
    return kept.getvalue()


def test_two_files_that_want_different_things_are_seen(followed: Desk, folder: Path) -> None:
    for sender, step in (("Board", "hire a boat"), ("Office", "buy a boat"), ("Bank", "hire a boat")):
        back(followed, folder, set_to(1, MatrixColumn.NEXT_STEP, step), sender=sender)
    one, two, three = now(followed)
    assert [each.label for each in one.rivals] == ["2.1"] and [each.label for each in one.others] == ["2.1", "3.1"]
    assert [each.label for each in two.rivals] == ["1.1", "3.1"]
    assert not any(each.is_clear for each in (one, two, three)), "nobody decides between them but a person"
    Accepting(followed, TODAY).one(one)
    one, two, three = now(followed)
    assert two.is_changed_since and three.is_done and three.line.is_waiting
    ReturnedFiles(followed).refuse([two.line.key], TODAY)
    assert now(followed)[2].is_clear, "the other one is decided"
    Accepting(followed, TODAY).one(now(followed)[2])
    assert ReturnedFiles(followed).waiting() == (0, 0)


def test_another_wish_is_told_as_its_column_says_it(followed: Desk, folder: Path) -> None:
    for status, due in (("in progress", date(2031, 10, 1)), ("on hold", "before dialogue 2")):

        def fill(_sheet: Any, cell: Cell, status: str = status, due: object = due) -> None:
            cell(1, MatrixColumn.STATUS).value, cell(1, MatrixColumn.DUE).value = status, due

        back(followed, folder, fill)
    found = {(each.line.label, each.cell.column): each for each in now(followed)}
    says, ja = MatrixWords(Words()), MatrixWords(words_for("ja"))
    (status_now,) = says.others(found["2.2", MatrixColumn.STATUS])
    assert status_now == "1.2 (matrix.xlsx) wants something else: in progress (waits)"
    assert "実施中" in ja.others(found["2.2", MatrixColumn.STATUS])[0]
    assert "1 October 2031" in says.others(found["2.1", MatrixColumn.DUE])[0]
    assert "before dialogue 2" in says.others(found["1.1", MatrixColumn.DUE])[0]


def test_what_several_add_stands_side_by_side(followed: Desk, folder: Path) -> None:
    for name in ("First boat hired.", "Second boat hired."):
        back(followed, folder, set_to(1, MatrixColumn.PROGRESS, name))
    assert [each.rivals for each in now(followed)] == [(), ()]
    told = Accepting(followed, TODAY).clear(now(followed))
    assert len(told.done) == 2 and told.left == []
    assert {each.text for each in followed.store.find(ActionProgress, action_id=action(followed, "A-1").id)} == {
        "First boat hired.",
        "Second boat hired.",
    }


def test_progress_is_told_by_who_sent_the_file(followed: Desk, folder: Path) -> None:
    file = back(followed, folder, set_to(1, MatrixColumn.PROGRESS, "Boat hired."))
    ReturnedFiles(followed).name_sender(file, " Harbour Board ")
    Accepting(followed, TODAY).one(now(followed)[0])
    (told,) = followed.store.find(ActionProgress, action_id=action(followed, "A-1").id)
    assert told.author == "Harbour Board"


def test_all_that_is_clear_is_accepted_at_once_and_one_undo_takes_it_back(followed: Desk, folder: Path) -> None:
    back(followed, folder, several)
    told = Accepting(followed, TODAY).clear(now(followed))
    assert [number for _file, number in told.done] == [1, 2, 4]
    one = action(followed, "A-1")
    assert (one.text, one.next_step) == ("Survey all harbours", "hire a boat")
    assert counts(followed) == [(1, 3, 0, 0)], "what is not clear waits"
    followed.undo()
    one = action(followed, "A-1")
    assert (one.text, one.next_step) == ("Survey the harbours", "")
    assert counts(followed) == [(4, 0, 0, 0)] and followed.store.count(ActionProgress) == 1


def test_what_breaks_a_rule_is_left_and_the_others_are_taken(followed: Desk, folder: Path) -> None:
    def fill(_sheet: Any, cell: Cell) -> None:
        cell(1, MatrixColumn.DUE).value = date(2031, 5, 1)  # before the dialogue that it comes from
        cell(1, MatrixColumn.NEXT_STEP).value = "hire a boat"
        cell(2, MatrixColumn.ACTION).value = None
        cell(3, MatrixColumn.STATUS).value = "in progress"

    back(followed, folder, fill)
    told = Accepting(followed, TODAY).clear(now(followed))
    assert len(told.done) == 2
    assert [(each.cell.reference, each.cell.column) for each, _why in told.left] == [
        ("A-1", MatrixColumn.DUE),
        ("A-2", MatrixColumn.ACTION),
    ]
    assert "before dialogue 1" in str(told.left[0][1])
    one = action(followed, "A-1")
    assert (one.due, one.next_step) == (date(2031, 9, 1), "hire a boat")
    assert action(followed, "A-3").status == ActionStatus.IN_PROGRESS
    assert counts(followed) == [(2, 2, 0, 0)]


def test_nothing_of_it_is_written_when_it_is_stopped(followed: Desk, folder: Path) -> None:
    back(followed, folder, several)

    def stop(done: int, _of: int) -> None:
        if done:
            raise Trouble("Stopped.")

    with pytest.raises(Trouble, match="Stopped"):
        Accepting(followed, TODAY).clear(now(followed), stop)
    assert counts(followed) == [(4, 0, 0, 0)] and action(followed, "A-1").next_step == ""


def test_what_was_changed_here_meanwhile_is_not_clear(followed: Desk, folder: Path) -> None:
    back(followed, folder, set_to(1, MatrixColumn.ACTION, "Survey all harbours"))
    followed.store.edit(action(followed, "A-1"), "text", "Survey two harbours")
    (proposal,) = now(followed)
    assert proposal.can_be_accepted and not proposal.is_clear
    assert Accepting(followed, TODAY).clear([proposal]).done == []
    Accepting(followed, TODAY).one(proposal)
    assert action(followed, "A-1").text == "Survey all harbours"
    with pytest.raises(Trouble, match="accepted before"):
        Accepting(followed, TODAY).one(now(followed)[0])


def test_a_file_is_put_away_with_all_that_waits_in_it(followed: Desk, folder: Path) -> None:
    file, files = back(followed, folder, several), ReturnedFiles(followed)
    Accepting(followed, TODAY).one(now(followed)[0])
    assert files.put_away(file, TODAY) == 3
    assert counts(followed) == [(0, 1, 0, 3)] and files.waiting() == (0, 0)
    followed.undo()
    assert counts(followed) == [(3, 1, 0, 0)]
    followed.redo()
    files.take_up(all_of(file), TODAY)
    assert counts(followed) == [(3, 1, 0, 0)], "what was accepted stays so"


def test_an_action_that_is_gone_can_be_refused_and_comes_back_with_it(followed: Desk, folder: Path) -> None:
    file = back(followed, folder, set_to(1, MatrixColumn.NEXT_STEP, "hire a boat"))
    with followed.store.transaction() as door:
        door.delete(action(followed, "A-1"))
    (gone,) = now(followed)
    with pytest.raises(Trouble, match="cannot be taken in"):
        Accepting(followed, TODAY).one(gone)
    followed.undo()
    assert now(followed)[0].is_clear
    ReturnedFiles(followed).refuse(all_of(file), TODAY)
    assert ReturnedFiles(followed).waiting() == (0, 0)


def test_what_a_file_said_besides_its_cells_can_be_read_again(followed: Desk, folder: Path) -> None:
    def fill(sheet: Any, cell: Cell) -> None:
        several(sheet, cell)
        sheet.cell(4, list(MatrixColumn).index(MatrixColumn.LEAD) + 1).value = "Who"
        sheet.delete_rows(6)
        sheet.parent.create_sheet("remarks")

    file = back(followed, folder, fill)
    again = opened_again(followed)
    notes = MatrixWords(Words()).notes(ReturnedFiles(again).returned(file))
    assert any("Lead" in each for each in notes) and any("A-2" in each for each in notes)
    assert any("titles that are not known" in each for each in notes)
    assert "Further sheets, which were not read: 1." in notes
    again.close()


def test_a_choice_is_kept_for_the_day_when_somebody_decides(followed: Desk, folder: Path) -> None:
    back(followed, folder, set_to(1, MatrixColumn.DUE, "6/10/2031"))
    again = opened_again(followed)
    (proposal,) = now(again)
    Accepting(again, TODAY).one(proposal, 2)
    assert action(again, "A-1").due == date(2031, 6, 10) and not now(again)[0].line.is_waiting
    again.close()


def test_many_rows_are_kept_in_few_records_and_come_back_in_order(followed: Desk) -> None:
    from jpdialog.domain.returned import Returned, ReturnedCell
    from jpdialog.domain.returned_files import MOST_BLOCKS, ReturnedCells
    from jpdialog.services.returned_files import CameBack

    cells = tuple(
        ReturnedCell(
            reference=f"A-{number}",
            action_id=f"{number:032x}",
            column=MatrixColumn.NEXT_STEP,
            place=f"P{number}",
            value=f"step {number}",
            shown=f"step {number}",
            base="0" * 16,
        )
        for number in range(3 * MOST_BLOCKS + 1)
    )
    came = CameBack(
        "large.xlsx", Returned(workspace=followed.store.workspace, language="en", shareable=False, cells=cells)
    )
    file, _is_new = ReturnedFiles(followed).keep(came, TODAY)
    assert followed.store.count(ReturnedCells, file_id=file.id) <= MOST_BLOCKS
    assert ReturnedFiles(followed).cells(file) == cells
    assert followed.store.find(ActionItem, text="step 1") == []


def test_what_a_cell_wants_is_found_and_told_where_it_stands(followed: Desk, folder: Path) -> None:
    file = back(followed, folder, several)
    ReturnedFiles(followed).name_sender(file, "Harbour Board")
    (found,) = search(followed.store, "hire boat")
    (hit,) = found.hits
    assert found.group is Group.ACTION and "hire a boat" in hit.excerpt.text
    said = Standings(followed, "en", [hit.record]).of(hit.record).said
    assert said == ("A-1", "came back", "Harbour Board", "matrix.xlsx")
    assert any(each.hits for each in search(followed.store, "harbour board"))


def test_history_tells_in_words_what_was_decided(followed: Desk, folder: Path) -> None:
    file = back(followed, folder, several)
    ReturnedFiles(followed).refuse([(file.id, 1)], TODAY)
    ReturnedFiles(followed).name_sender(file, "Harbour Board")
    records = [file, *followed.store.find(ReturnedDecision)]
    told = History(followed, Words()).of([f"{each.__tablename__}:{each.id}" for each in records])
    assert [(each.name, "".join(piece.text for piece in each.pieces)) for each in told] == [
        ("sent by", "Harbour Board"),
        ("made", "refused"),
        ("made", "matrix.xlsx"),
    ]


def test_no_paper_for_the_counterpart_tells_of_it(followed: Desk, folder: Path) -> None:
    one = action(followed, "A-1")
    followed.store.edit(one, "counterpart_lead_id", one.lead_id)
    secret = "only among ministries"
    file = back(followed, folder, set_to(1, MatrixColumn.ACTION, secret))
    ReturnedFiles(followed).name_sender(file, secret)
    for kind, ending in (("follow-up-workbook", "xlsx"), ("follow-up-matrix", "docx")):
        for shareable in (True, False):
            path = export(
                followed, kind, Wish(today=TODAY, shareable=shareable), folder / f"{shareable}-{kind}.{ending}"
            )
            with ZipFile(path) as parts:
                assert not any(secret in parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
