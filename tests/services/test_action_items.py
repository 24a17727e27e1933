"""Actions on the desk: what is refused, what is kept, what one undo takes back; their order by the database."""

import os
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from jpdialog.domain.action_list import ActionColumn, Wanted
from jpdialog.domain.actions import LARGEST_EVIDENCE, ActionItem, ActionStatus, Evidence, EvidenceFile, Light
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Instrument
from jpdialog.domain.traffic_light import light_of
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_items import Actions, read_evidence
from jpdialog.services.desk import Desk
from jpdialog.storage.store import Store

TODAY = date(2031, 5, 2)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "w"
    folder.mkdir()
    desk = Desk(Store.create(folder, os.urandom(32), "w", "Sapt"), folder)
    with desk.store.transaction() as door:
        plan = door.create(Instrument(title="The isles"))
        door.create(Dialogue(instrument_id=plan.id, number=3, starts_on="2031-02-01"))
    yield desk
    desk.close()


@pytest.fixture
def actions(desk: Desk) -> Actions:
    return Actions(desk)


def origin(desk: Desk) -> dict[str, object]:
    return {"dialogue_id": desk.dialogues.by_number(3).id}


def test_implemented_needs_evidence_and_keeps_it(desk: Desk, actions: Actions) -> None:
    action = actions.add("Light the pier")
    with pytest.raises(Trouble, match="evidence"):
        actions.write(action, "status", ActionStatus.IMPLEMENTED)
    shown = actions.add_file(action, "report.pdf", b"%PDF-1.7 lit")
    assert actions.file_of(shown) == b"%PDF-1.7 lit"
    action = actions.write(action, "status", ActionStatus.IMPLEMENTED)
    with pytest.raises(Trouble, match="only evidence"):
        actions.remove(shown)
    actions.write(action, "status", ActionStatus.IN_PROGRESS)
    actions.remove(shown)
    assert desk.store.count(EvidenceFile) == desk.store.count(Evidence) == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("setup.exe", b"x", "program"),
        ("holiday.pdf", b"MZ\x90\x00", "program"),
        ("table.xlsm", b"PK\x03\x04", "program"),
        ("empty.pdf", b"", "empty"),
        ("film.mov", b"0" * (LARGEST_EVIDENCE + 1), "11 MB"),
    ],
)
def test_what_cannot_be_evidence_is_said(desk: Desk, actions: Actions, name: str, data: bytes, said: str) -> None:
    action = actions.add("Light the pier")
    with pytest.raises(Trouble, match=said):
        actions.add_file(action, name, data)
    assert desk.store.count(EvidenceFile) == 0


def test_a_file_that_is_missing_or_none_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.pdf", tmp_path):
        with pytest.raises(Trouble, match="is not there, or is no file"):
            read_evidence(path)


def test_a_date_before_the_dialogue_is_refused(desk: Desk, actions: Actions) -> None:
    action = actions.add("Light the pier", {**origin(desk), "due": date(2031, 2, 1)})
    for values in ({"due": date(2031, 1, 31)}, {"due": None, "due_before": 3}):
        with pytest.raises(Trouble, match="dialogue 3"):
            actions.change([action], values)
    assert desk.store.find(ActionItem)[0].due == date(2031, 2, 1)


def test_each_sides_view_is_apart_until_both_verified_it(actions: Actions) -> None:
    action = actions.add("Light the pier", {"their_status": ActionStatus.ON_HOLD, "verified_by_them": TODAY})
    with pytest.raises(Trouble, match="differently"):
        actions.write(action, "verified_by_us", TODAY)
    action = actions.change(
        [action], {"status": ActionStatus.ON_HOLD, "verified_by_us": TODAY, "verified_by_them": TODAY}
    )[0]
    assert action.is_verified
    assert not actions.write(action, "text", "Light both piers").is_verified


def test_of_many_all_or_none_is_changed(desk: Desk, actions: Actions) -> None:
    made = [actions.add(text) for text in ("one", "two", "three")]
    actions.add_reference(made[0], "Board 31/4")
    with pytest.raises(Trouble):
        actions.change(made, {"status": ActionStatus.IMPLEMENTED})
    assert {each.status for each in desk.store.find(ActionItem)} == {ActionStatus.NOT_STARTED}
    actions.change(made, {"next_step": "Ask"})
    desk.undo()
    assert {each.next_step for each in desk.store.find(ActionItem)} == {""}


def test_the_lead_is_one_and_no_supporting_body(actions: Actions) -> None:
    action = actions.add("Light the pier", {"supporting_ids": ["a", "b"]})
    assert actions.write(action, "lead_id", "a").supporting_ids == ["b"]


@pytest.mark.parametrize(
    ("known", "wanted"), [([], "A-1"), (["A-9", "A-24"], "A-25"), (["7", "x"], "8"), (["B-009"], "B-010")]
)
def test_the_next_number_follows_the_highest(actions: Actions, known: list[str], wanted: str) -> None:
    for number in known:
        actions.add("x", {"number": number})
    assert actions.next_number() == wanted == actions.add("y").number


@pytest.mark.parametrize("text", ["港" * 200, "اتفق الطرفان على تبادل المعلومات \u202b(بند)\u202c", "a" * 200])
def test_long_names_and_other_scripts_are_kept_to_the_letter(actions: Actions, text: str) -> None:
    action = actions.add(text)
    shown = actions.add_file(action, f"{text}/..\\x.pdf", b"%PDF")
    assert actions.called(action.number).text == text
    assert shown.file_name.endswith(".pdf") and not set(shown.file_name) & set('/\\:*?"<>|')


def test_the_database_finds_the_colour_as_the_rule_does(desk: Desk, actions: Actions) -> None:
    dues = [(None, None), (date(2031, 5, 1), None), (date(2031, 5, 20), None), (None, 3)]
    for status, (due, event), lead in product(ActionStatus, dues, (None, "x")):
        with desk.store.transaction() as door:
            door.create(ActionItem(instrument_id="i", status=status, lead_id=lead, due=due, due_before=event))
    days = desk.dialogues.days()
    wanted = Wanted(today=TODAY, days=days, order=((ActionColumn.LIGHT, False),))
    known = {each.id: each for each in desk.store.find(ActionItem)}
    lights = [light_of(known[each], TODAY, days)[0] for each, _ in desk.store.list_actions(wanted)]
    assert lights == sorted(lights, key=list(Light).index)
