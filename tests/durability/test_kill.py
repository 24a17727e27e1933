"""A writer is killed at random points; what it had said to be safe is there, and the tables are what the log says.

A few kills are part of the tests; ``JPDIALOG_KILLS=300`` makes it a long run.
"""

import os
import random
import subprocess
import sys
from pathlib import Path

from jpdialog.domain.brief import Entry
from jpdialog.storage.store import Store

KILLS = int(os.environ.get("JPDIALOG_KILLS", "3"))


def test_what_was_acknowledged_survives_being_killed(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    with store.transaction() as door:
        door.create(Entry(brief_id="b", text="0"))
    store.close()
    chance = random.Random(2027)  # noqa: S311 - a test's chance, not a secret's
    for _ in range(KILLS):
        acknowledged = _write_and_kill(tmp_path, key, after=chance.randint(1, 40))
        store = Store(tmp_path, key)
        (entry,) = store.find(Entry)
        assert int(entry.text) >= acknowledged
        store.rebuild()
        assert store.find(Entry) == [entry]
        with store._reading.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        store.close()


def _write_and_kill(folder: Path, key: bytes, *, after: int) -> int:
    asked = [sys.executable, "-m", "tests.durability.writer", str(folder), key.hex()]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as writer:
        assert writer.stdout
        said = [int(writer.stdout.readline()) for _ in range(after)]
        writer.kill()
        said += [int(line) for line in writer.stdout.read().splitlines() if line.isdigit()]
    return said[-1]
