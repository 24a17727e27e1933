"""A matrix that goes out and comes back to a desk: what was, what is wanted, what is now; accepted one by one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from jpdialog.domain.actions import ActionItem, ActionProgress, ActionStatus, Evidence
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.people import Organisation
from jpdialog.domain.returned import Problem
from jpdialog.domain.returned_files import ReturnedFile
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.exports import export
from jpdialog.services.matrix_proposals import Proposal, proposals
from jpdialog.services.matrix_take_in import MatrixTakeIn
from jpdialog.services.matrix_words import MatrixWords
from jpdialog.services.papers import Wish
from jpdialog.services.returned_accepting import Accepting
from jpdialog.services.returned_files import ReturnedFiles
from tests.documents.matrix_samples import filled_in

TODAY = date(2031, 6, 1)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where papers go: never into the workspace's own folder."""
    return tmp_path_factory.mktemp("papers")


@pytest.fixture
def followed(desk: Desk) -> Desk:
    """Two dialogues, three actions; the second has progress that was told after the last dialogue."""
    first = desk.dialogues.create(NewDialogue(number=1, starts_on="2031-05-03"))
    desk.dialogues.create(NewDialogue(number=2, starts_on="2032-05-03"))
    with desk.store.transaction() as door:
        office, harbour = (door.create(Organisation(name=name)).id for name in ("the Office", "Harbour Board"))
        made: dict[str, Any] = {"instrument_id": first.instrument_id, "dialogue_id": first.id, "lead_id": office}
        door.create(ActionItem(number="A-1", text="Survey the harbours", due=date(2031, 9, 1), position="a0", **made))
        second = door.create(ActionItem(number="A-2", text="Light the coast", position="a1", **made))
        door.create(ActionItem(number="A-3", text="Count staff", position="a2", **made, supporting_ids=[harbour]))
        door.create(ActionProgress(action_id=second.id, day=date(2031, 5, 20), text="Lamps ordered.", position="a0"))
    return desk


Cell = Callable[[int, MatrixColumn], Any]


def back(
    desk: Desk, folder: Path, fill: Callable[[Any, Cell], object], language: str = "en", sender: str = ""
) -> ReturnedFile:
    """Send the matrix out, have it filled in, and take in what came back."""
    file = export(desk, "follow-up-workbook", Wish(today=TODAY, language=language), folder / "matrix.xlsx")
    file.write_bytes(filled_in(file.read_bytes(), fill))
    return MatrixTakeIn(desk).take_in(file, TODAY, sender)[0]


def set_to(row: int, column: MatrixColumn, value: object) -> Callable[[Any, Cell], object]:
    def fill(_sheet: Any, cell: Cell) -> None:
        cell(row, column).value = value

    return fill


def only(desk: Desk, came: ReturnedFile) -> Proposal:
    (proposal,) = proposals(desk, TODAY, [came])
    return proposal


def action(desk: Desk, number: str) -> ActionItem:
    (found,) = desk.store.find(ActionItem, number=number)
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_comes_back_unchanged_proposes_nothing(followed: Desk, folder: Path, language: str) -> None:
    came = back(followed, folder, lambda _sheet, _cell: None, language)
    assert came.rows == 3 and proposals(followed, TODAY) == ()
    assert MatrixWords(Words()).notes(ReturnedFiles(followed).returned(came)) == []


@pytest.mark.parametrize(
    ("row", "column", "value", "field", "wanted"),
    [
        (1, MatrixColumn.ACTION, "Survey all harbours", "text", "Survey all harbours"),
        (1, MatrixColumn.DUE, date(2031, 10, 1), "due", date(2031, 10, 1)),
        (1, MatrixColumn.DUE, None, "due", None),
        (1, MatrixColumn.DUE, "before dialogue 2", "due_before", 2),
        (1, MatrixColumn.STATUS, "in progress", "status", ActionStatus.IN_PROGRESS),
        (2, MatrixColumn.NEXT_STEP, "light them", "next_step", "light them"),
        (2, MatrixColumn.RESOURCES, "two boats", "resources", "two boats"),
        (2, MatrixColumn.DECISION_SOUGHT, "more lamps?", "decision_sought", "more lamps?"),
        (3, MatrixColumn.SUPPORTING, None, "supporting_ids", []),
    ],
)
def test_a_changed_cell_is_shown_and_sets_its_field_once_accepted(
    followed: Desk, folder: Path, row: int, column: MatrixColumn, value: object, field: str, wanted: object
) -> None:
    proposal = only(followed, back(followed, folder, set_to(row, column, value)))
    before = getattr(action(followed, f"A-{row}"), field)
    assert proposal.was == proposal.now and not proposal.is_done and proposal.can_be_accepted
    Accepting(followed, TODAY).one(proposal)
    assert getattr(action(followed, f"A-{row}"), field) == wanted
    followed.undo()
    assert getattr(action(followed, f"A-{row}"), field) == before, "one undo takes it back"


def test_a_lead_is_found_by_name_and_an_unknown_one_is_not_made(followed: Desk, folder: Path) -> None:
    proposal = only(followed, back(followed, folder, set_to(1, MatrixColumn.LEAD, "harbour board")))
    Accepting(followed, TODAY).one(proposal)
    (harbour,) = followed.store.find(Organisation, name="Harbour Board")
    assert action(followed, "A-1").lead_id == harbour.id
    unknown = only(followed, back(followed, folder, set_to(1, MatrixColumn.LEAD, "Board of Magic")))
    assert unknown.problem is Problem.NO_NAME
    with pytest.raises(Trouble, match="cannot be taken in"):
        Accepting(followed, TODAY).one(unknown)


def test_a_date_of_two_readings_asks_which(followed: Desk, folder: Path) -> None:
    came = back(followed, folder, set_to(1, MatrixColumn.DUE, "6/10/2031"))
    proposal = only(followed, came)
    assert [label for label, _meant in proposal.choices] == ["6 October 2031", "10 June 2031"]
    with pytest.raises(Trouble, match="more than one"):
        Accepting(followed, TODAY).one(proposal)
    Accepting(followed, TODAY).one(proposal, 2)
    assert action(followed, "A-1").due == date(2031, 6, 10)
    assert only(followed, came).is_done


def test_what_was_added_to_progress_becomes_an_entry_of_its_own(followed: Desk, folder: Path) -> None:
    def fill(_sheet: Any, cell: Cell) -> None:
        cell(2, MatrixColumn.PROGRESS).value += "\nFirst lamp lit."

    came = back(followed, folder, fill)
    Accepting(followed, TODAY).one(only(followed, came))
    told = followed.store.find(ActionProgress, action_id=action(followed, "A-2").id)
    assert [(each.day, each.text) for each in told] == [
        (date(2031, 5, 20), "Lamps ordered."),
        (TODAY, "First lamp lit."),
    ]
    again = only(followed, came)
    assert again.is_done and again.was == "20 May 2031: Lamps ordered."


def test_what_was_told_before_cannot_be_rewritten(followed: Desk, folder: Path) -> None:
    came = back(followed, folder, set_to(2, MatrixColumn.PROGRESS, "Nothing happened."))
    assert only(followed, came).problem is Problem.NO_ADDITION


def test_implemented_needs_evidence_which_may_come_with_it(followed: Desk, folder: Path) -> None:
    def fill(_sheet: Any, cell: Cell) -> None:
        cell(1, MatrixColumn.STATUS).value = "implemented"
        cell(1, MatrixColumn.EVIDENCE).value = "Report 7\nChart 3"

    came, taking = back(followed, folder, fill), Accepting(followed, TODAY)
    status, evidence = proposals(followed, TODAY, [came])
    assert status.problem is Problem.NO_EVIDENCE
    taking.one(evidence)
    assert [each.label for each in followed.store.find(Evidence)] == ["Report 7", "Chart 3"]
    taking.one(proposals(followed, TODAY, [came])[0])
    assert action(followed, "A-1").status == ActionStatus.IMPLEMENTED
    assert all(each.is_done for each in proposals(followed, TODAY, [came]))


def test_what_comes_back_keeps_to_the_rules_of_every_action(followed: Desk, folder: Path) -> None:
    Actions(followed).change([action(followed, "A-1")], {"verified_by_us": TODAY, "verified_by_them": TODAY})
    status = only(followed, back(followed, folder, set_to(1, MatrixColumn.STATUS, "in progress")))
    Accepting(followed, TODAY).one(status)
    assert not action(followed, "A-1").is_verified, "another status has to be verified anew"
    early = only(followed, back(followed, folder, set_to(1, MatrixColumn.DUE, date(2031, 5, 1))))
    with pytest.raises(Trouble, match="is before dialogue 1"):
        Accepting(followed, TODAY).one(early)
    assert action(followed, "A-1").due == date(2031, 9, 1)


def test_what_was_changed_here_meanwhile_is_said_with_what_it_was(followed: Desk, folder: Path) -> None:
    came = back(followed, folder, set_to(1, MatrixColumn.ACTION, "Survey all harbours"))
    followed.store.edit(action(followed, "A-1"), "text", "Survey two harbours")
    proposal = only(followed, came)
    assert (proposal.was, proposal.now) == ("Survey the harbours", "Survey two harbours")
    assert proposal.is_changed_since
    followed.store.edit(action(followed, "A-1"), "text", "Survey all harbours")
    assert only(followed, came).is_done


def test_an_action_that_was_deleted_meanwhile_is_said(followed: Desk, folder: Path) -> None:
    came = back(followed, folder, set_to(1, MatrixColumn.ACTION, "Survey all harbours"))
    with followed.store.transaction() as door:
        door.delete(action(followed, "A-1"))
    assert only(followed, came).problem is Problem.GONE


def test_the_counterparts_copy_keeps_to_what_both_sides_know(followed: Desk, folder: Path) -> None:
    one = action(followed, "A-1")
    secret = "only for us"
    with followed.store.transaction() as door:
        for field in ("next_step", "resources", "decision_sought", "our_view", "light_reason"):
            one = door.edit(one, field, secret)
        door.edit(one, "counterpart_lead_id", one.lead_id)
    wish = Wish(today=TODAY, shareable=True)
    for kind, ending in (("follow-up-workbook", "xlsx"), ("follow-up-matrix", "docx")):
        file = export(followed, kind, wish, folder / f"shared.{ending}")
        told = " ".join(_texts(file)).replace("not started,", "")  # of which the list to choose from begins
        assert "Survey the harbours" in told and "Light the coast" not in told
        assert secret not in told and "not started" not in told and "Lamps" not in told


def _texts(file: Path) -> list[str]:
    with ZipFile(file) as parts:
        return [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]


def test_every_problem_has_words() -> None:
    says = MatrixWords(Words())
    assert len({says.problem(each) for each in Problem}) == len(Problem)
