"""The one door: what goes through it is checked, logged and shown; what does not go through it, does not go at all."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.domain.ordering import keys
from jpdialog.domain.plan import Instrument, Section
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.change import Change, ChangeParent, make_change
from jpdialog.storage.door import Touched
from jpdialog.storage.store import Store


def _change_rows(store: Store) -> list[Change]:
    from sqlmodel import Session, select

    with Session(store._reading) as session:
        return list(session.exec(select(Change).order_by(Change.seq)))  # type: ignore[arg-type]


def test_a_record_and_its_change_are_written_together(store: Store) -> None:
    with store.transaction() as door:
        made = door.create(Instrument(title="A plan"))
    assert store.get(Instrument, made.id) == made
    (change,) = _change_rows(store)
    assert (change.entity, change.field, change.author) == (f"instrument:{made.id}", "+", "A. Drafter")


def test_a_change_names_the_one_that_it_follows(store: Store) -> None:
    with store.transaction() as door:
        made = door.create(Instrument(title="one"))
    store.edit(made, "title", "two")
    store.edit(made, "title", "three")
    first, second, third = _change_rows(store)
    with store._reading.connect() as connection:
        pairs = {tuple(row) for row in connection.execute(text("SELECT child, parent FROM changeparent"))}
    assert pairs == {(second.id, first.id), (third.id, second.id)}


def test_the_id_of_a_change_is_the_hash_of_what_it_says_and_follows(store: Store) -> None:
    from jpdialog.storage.change import Stamp

    stamp = Stamp("r", "2027-01-14T10:00:00.000+00:00", "A", "t")
    one = make_change(stamp, 1, "entry:x", "text", '"a"', ["p", "q"])
    assert one["id"] == make_change(stamp, 1, "entry:x", "text", '"a"', ["q", "p"])["id"]
    assert one["id"] != make_change(stamp, 1, "entry:x", "text", '"a"', ["p"])["id"]
    assert one["id"] != make_change(stamp, 1, "entry:x", "text", '"b"', ["p", "q"])["id"]


def test_setting_what_is_there_already_writes_nothing(store: Store) -> None:
    with store.transaction() as door:
        made = door.create(Instrument(title="one"))
    store.edit(made, "title", "one")
    assert len(_change_rows(store)) == 1


@pytest.mark.parametrize(("field", "value"), [("kind", "shout"), ("handling", 3), ("position", "")])
def test_junk_is_refused_and_nothing_of_the_transaction_stays(store: Store, field: str, value: object) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="as it was"))
    with pytest.raises(Trouble), store.transaction() as door:
        door.edit(entry, "text", "half of a change")
        door.edit(entry, field, value)
    assert store.get(Entry, entry.id) == entry
    assert len(_change_rows(store)) == 1


def test_what_was_typed_is_not_in_the_message_about_junk(store: Store) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="secret"))
    with pytest.raises(Trouble) as trouble:
        store.edit(entry, "kind", "MARKER")
    assert "MARKER" not in str(trouble.value) and "secret" not in str(trouble.value)


def test_a_deleted_record_goes_from_the_list_and_an_edit_of_it_says_so(store: Store) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="x"))
    with store.transaction() as door:
        door.delete(entry)
    assert store.find(Entry) == []
    with pytest.raises(Trouble, match="deleted"):
        store.edit(entry, "text", "y")


def test_moving_changes_the_order_and_only_the_one_that_moved(store: Store) -> None:
    with store.transaction() as door:
        one, two, three = (
            door.create(Entry(brief_id="b", text=t, position=p)) for t, p in zip("123", keys(3), strict=True)
        )
    with store.transaction() as door:
        door.move(three, [one, two], 0)
    assert [entry.text for entry in store.find(Entry)] == ["3", "1", "2"]
    assert store.get(Entry, one.id) == one


def test_listeners_hear_what_was_touched_after_it_is_safe(store: Store) -> None:
    heard: list[frozenset[Touched]] = []
    stop = store.on_change(heard.append)
    with store.transaction() as door:
        made = door.create(Entry(brief_id="b", kind=EntryKind.POINT))
        assert heard == []
    assert heard == [frozenset({Touched("entry", made.id)})]
    stop()
    store.edit(made, "text", "quietly")
    assert len(heard) == 1


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(DBAPIError, match="readonly"), store._reading.begin() as connection:
        connection.execute(text("DELETE FROM change"))


def test_the_database_itself_refuses_an_unknown_word(store: Store) -> None:
    with store.transaction() as door:
        made = door.create(Entry(brief_id="b"))
    with pytest.raises(DBAPIError, match="CHECK"), store._writing.begin() as connection:
        connection.execute(text("UPDATE entry SET handling = 'gossip' WHERE id = :id"), {"id": made.id})


def test_sections_keep_the_order_in_which_they_were_made_however_many(store: Store) -> None:
    with store.transaction() as door:
        for place, number in zip(keys(300), range(300), strict=True):
            door.create(Section(edition_id="e", number=str(number), position=place))
    assert [section.number for section in store.find(Section)] == [str(number) for number in range(300)]


def test_parents_are_kept_in_a_table_of_their_own() -> None:
    assert {"child", "parent"} == set(ChangeParent.model_fields)
