"""Thousands at once: taken back in one go or not at all, while others read, type, and are told when to come again."""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest

from jpdialog.domain.actions import ActionItem, ActionStatus, EvidenceFile
from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import projection
from jpdialog.storage.many import AT_ONCE, said_in_log
from jpdialog.storage.projection import SIGNS
from jpdialog.storage.store import Store
from jpdialog.storage.turns import BusyError

MANY = 2 * AT_ONCE + 7
HELD = ActionStatus.ON_HOLD


class Stopped(Exception):  # noqa: N818 - somebody's wish, no error
    """Raised by whoever does not want it any more."""


def fill(store: Store, count: int = MANY) -> None:
    """Make so many actions, then put all of them on hold: two transactions."""
    with store.transaction() as door:
        made = [door.create(ActionItem(instrument_id="i", number=f"A-{n}", text=f"act {n}")) for n in range(count)]
    with store.transaction() as door:
        for each in made:
            door.edit(each, "status", HELD)


def statuses(store: Store) -> set[ActionStatus]:
    return {row[0] for row in store.pick(ActionItem, "status")}


def elsewhere(work: Callable[[], object]) -> None:
    """Do it on another thread, as the window does while the worker writes."""
    thread = Thread(target=work)
    thread.start()
    thread.join()


def test_thousands_are_taken_back_and_done_again_and_it_is_told_how_far_it_is(store: Store) -> None:
    fill(store)
    assert store.next_undo()[1] == MANY
    heard: list[tuple[int, int]] = []
    touched = store.undo(watch=lambda done, of: heard.append((done, of)))
    assert len(touched) == MANY and statuses(store) == {ActionStatus.NOT_STARTED}
    assert heard == [(0, MANY), (AT_ONCE, MANY), (2 * AT_ONCE, MANY)]
    assert store.next_redo()[1] == MANY
    store.redo(watch=lambda _done, _of: None)
    assert statuses(store) == {HELD}
    assert store.differing_records() == 0 and store.altered_changes() == 0 and store.misindexed_records() == 0


def test_the_making_of_thousands_and_their_deletion_are_taken_back(store: Store) -> None:
    fill(store)
    before = store.find(ActionItem)
    with store.transaction() as door:
        for each in before:
            door.delete(each)
    assert store.count(ActionItem) == 0
    assert store.undo() and store.find(ActionItem) == before
    assert store.undo() and store.undo() and store.count(ActionItem) == 0
    assert store.redo() and store.redo() and store.find(ActionItem) == before
    assert store.differing_records() == 0 and store.misindexed_records() == 0


def test_what_a_transaction_changed_twice_is_what_it_was_before_the_first(store: Store) -> None:
    with store.transaction() as door:
        plan = door.create(Instrument(title="one"))
    with store.transaction() as door:
        now = door.edit(plan, "title", "two")
        door.edit(now, "title", "three")
    store.undo()
    assert store.find(Instrument) == [plan]
    store.redo()
    assert [each.title for each in store.find(Instrument)] == ["three"]


def test_who_stops_taking_back_has_changed_nothing_and_can_take_back_after_all(store: Store) -> None:
    fill(store)

    def stop(done: int, _of: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        store.undo(watch=stop)
    assert statuses(store) == {HELD} and store.differing_records() == 0
    assert len(store.undo()) == MANY and statuses(store) == {ActionStatus.NOT_STARTED}


def test_only_what_was_meant_is_taken_back(store: Store) -> None:
    fill(store, 1)
    meant, _ = store.next_undo()
    store.edit(store.find(ActionItem)[0], "text", "typed meanwhile")
    assert not store.undo(only=meant)
    assert [(each.text, each.status) for each in store.find(ActionItem)] == [("typed meanwhile", HELD)]


def test_what_is_typed_meanwhile_is_kept_and_nobody_in_the_window_waits(store: Store) -> None:
    fill(store)
    one = store.find(ActionItem)[0]
    took, met = [], []

    def type_on() -> None:
        began = monotonic()
        store.keep_drafts(one, {"next_step": "typed"})
        try:
            store.edit(one, "resources", "none")
        except Trouble as trouble:
            met.append(trouble)
        took.append(monotonic() - began)
        assert store.drafts_of(one) == {"next_step": "typed"}

    store.undo(watch=lambda done, _of: elsewhere(type_on) if done == AT_ONCE else None)
    assert [type(each) for each in met] == [BusyError] and took[0] < 1
    now = store.find(ActionItem, id=one.id)[0]
    assert (now.status, now.next_step, now.resources) == (ActionStatus.NOT_STARTED, "", "")
    assert store.drafts_of(one) == {"next_step": "typed"}
    store.close()
    opened = Store(store.folder, store._key)
    assert opened.find(ActionItem, id=one.id)[0].next_step == "typed"  # as after a crash
    opened.close()


def test_what_was_typed_while_it_was_stopped_is_kept_too(store: Store) -> None:
    fill(store)
    one = store.find(ActionItem)[0]

    def stop(done: int, _of: int) -> None:
        if done:
            elsewhere(lambda: store.keep_draft(one, "next_step", "typed"))
            raise Stopped

    with pytest.raises(Stopped):
        store.undo(watch=stop)
    assert store.edit(one, "next_step", "typed on").next_step == "typed on"
    assert store.drafts_of(one) == {} and statuses(store) == {HELD}


def test_killed_in_the_midst_of_taking_back_nothing_is_taken_back(tmp_path: Path) -> None:
    hearing, saying = get_context("spawn").Pipe(duplex=False)
    writer = get_context("spawn").Process(target=_take_back_until_killed, args=(tmp_path, saying), daemon=True)
    writer.start()
    saying.close()
    assert hearing.recv() == AT_ONCE
    writer.kill()
    writer.join()
    store = Store(tmp_path, bytes(32))
    assert store.count(ActionItem) == MANY and statuses(store) == {HELD}
    assert store.differing_records() == 0 and store.altered_changes() == 0 and store.misindexed_records() == 0
    store.close()


def _take_back_until_killed(folder: Path, saying: Connection) -> None:
    store = Store.create(folder, bytes(32), "w")
    fill(store)

    def watch(done: int, _of: int) -> None:
        if done:
            saying.send(done)
            Event().wait()  # until it is killed

    store.undo(watch=watch)


def test_tables_are_remade_a_few_large_files_at_a_time(store: Store) -> None:
    with store.transaction() as door:
        for number in range(5):
            door.create(EvidenceFile(content=f"{number}" * (SIGNS // 3)))
        for number in range(AT_ONCE):
            door.create(Instrument(title=f"{number}"))
    before = store.find(EvidenceFile)
    with store._reading.connect() as connection:
        handfuls = [[name for name, _ in some] for some in projection.in_handfuls(said_in_log(connection))]
    files = [sum(name.startswith("evidencefile:") for name in names) for names in handfuls]
    assert max(files) == 2 and sum(files) == 5
    store.rebuild()
    assert store.find(EvidenceFile) == before and store.differing_records() == 0
