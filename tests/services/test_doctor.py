"""The doctor finds what is wrong, each fault made by hand, and finds nothing where all is well."""

from pathlib import Path

import pytest

from jpdialog.services import faces
from jpdialog.services.desk import Desk
from jpdialog.services.doctor import Observation, look_over, the_disk, the_faces, the_log, the_tables
from jpdialog.storage.places import KEY_FILE
from jpdialog.storage.recovery_key import wrap_key


def spoil(desk: Desk, statement: str) -> None:
    """Do behind the door what only a fault of the disk or a stranger's hand would do."""
    with desk.store._writing.begin() as connection:
        connection.exec_driver_sql(statement)


def test_a_desk_in_order_is_said_to_be(desk: Desk) -> None:
    wrap_key(desk.folder / KEY_FILE, "w", bytes(32), "five calm words")
    told: list[Observation] = []
    found = look_over(desk, told.append)
    assert found == told
    assert [each.sentence for each in found if not each.is_right and "font" not in each.sentence] == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET value = '\"other\"' WHERE seq = 3",
        "UPDATE change SET author = 'somebody else' WHERE seq = 3",
        "DELETE FROM changeparent",
        "INSERT INTO changeparent (child, parent) SELECT id, 'nobody' FROM change WHERE seq = 1",
    ],
)
def test_a_log_that_was_altered_shows_it(desk: Desk, statement: str) -> None:
    with desk.store.transaction() as door:
        door.edit(desk.plans.instrument(), "title", "Edited once")  # type: ignore[type-var]
    assert the_log(desk).is_right
    spoil(desk, statement)
    assert not the_log(desk).is_right


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE section SET heading = 'Altered' WHERE number = '1'",
        "DELETE FROM section WHERE number = '1'",
        "INSERT INTO party SELECT '00000000000000000000000000000000', is_sample, position, instrument_id, name,"
        " name_translation, short_name, short_name_translation, is_ours FROM party LIMIT 1",
        "DELETE FROM head WHERE field = '+'",
    ],
)
def test_tables_that_differ_from_the_log_are_found_and_mended(desk: Desk, statement: str) -> None:
    assert the_tables(desk).is_right
    spoil(desk, statement)
    assert not the_tables(desk).is_right
    desk.store.rebuild()
    assert the_tables(desk).is_right


def test_a_page_written_over_is_found(desk: Desk) -> None:
    connection = desk.store._writing.raw_connection()
    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    path = desk.folder / "store.db"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    path.write_bytes(content)
    desk.store._reading.dispose()
    found = {each.sentence: each.is_right for each in look_over(desk)}
    assert not all(found.values())
    assert any("damaged" in sentence for sentence, is_right in found.items() if not is_right)


def test_a_disk_with_little_room_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert the_disk(desk).is_right
    monkeypatch.setattr("jpdialog.services.doctor.ROOM_LEAST", 2**62)
    assert not the_disk(desk).is_right


def test_a_computer_without_a_japanese_face_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces, "font_folders", lambda: iter([tmp_path]))
    assert not the_faces(desk).is_right
    (tmp_path / "NotoSansCJK-Regular.ttc").write_bytes(b"")
    assert the_faces(desk).values == {"face": "Noto Sans CJK"}
