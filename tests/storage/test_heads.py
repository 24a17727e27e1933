"""The heads that are kept along are those that the log alone gives, whatever one transaction does to one field."""

from jpdialog.domain.brief import Entry
from jpdialog.storage.store import Store


def kept(store: Store) -> list[tuple[str, ...]]:
    with store._reading.connect() as connection:
        rows = connection.exec_driver_sql("SELECT entity, field, change FROM head ORDER BY entity, field, change")
        return [tuple(row) for row in rows]


def assert_the_log_agrees(store: Store) -> None:
    before, records = kept(store), store.find(Entry)
    store.rebuild()
    assert (kept(store), store.find(Entry)) == (before, records)


def test_a_field_edited_twice_in_one_transaction_has_one_head_and_one_undo(store: Store) -> None:
    with store.transaction() as door:
        made = door.create(Entry(brief_id="b", text="first"))
    with store.transaction() as door:
        door.edit(made, "text", "second")
        door.edit(made, "answer", "meanwhile")
        door.edit(made, "text", "third")
    assert store.find(Entry)[0].text == "third"
    assert len(kept(store)) == 3  # the making, text, answer
    assert_the_log_agrees(store)
    assert store.undo() and store.find(Entry) == [made]
    assert_the_log_agrees(store)
    assert store.redo() and (store.find(Entry)[0].text, store.find(Entry)[0].answer) == ("third", "meanwhile")


def test_making_editing_and_deleting_in_one_transaction_leaves_nothing_but_its_log(store: Store) -> None:
    with store.transaction() as door:
        gone, stays = door.create(Entry(brief_id="b", text="gone")), door.create(Entry(brief_id="b", text="stays"))
        door.edit(gone, "text", "going")
        door.delete(gone)
    assert store.find(Entry) == [stays]
    assert_the_log_agrees(store)
    assert store.undo() and store.find(Entry) == []
    assert store.redo() and store.find(Entry) == [stays]
    assert_the_log_agrees(store)


def test_a_record_deleted_right_after_its_making_stays_deleted(store: Store) -> None:
    with store.transaction() as door:
        door.delete(door.create(Entry(brief_id="b", text="gone")))
    assert store.find(Entry) == []
    assert_the_log_agrees(store)
    assert store.find(Entry) == []
