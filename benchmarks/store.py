"""What the store costs beside plain SQLite: opening, one edit, an import, a field's history, remaking the tables.

Run it by itself, `python benchmarks/store.py`; it prints tables and keeps nothing. Both stores lie in one folder, and
their work takes turns, so that what else the machine does falls on both.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from benchmarks.plain_store import PlainStore  # noqa: E402
from jpdialog.domain.brief import Entry  # noqa: E402
from jpdialog.storage.record_history import Said  # noqa: E402
from jpdialog.storage.store import Store  # noqa: E402

ENTRIES = 1_000
LOG = 50_000
IMPORT = 10_000
EDITS = 200
ONE_FIELD = 2_000
"""How often one and the same text is edited before its history is asked for."""
WORDS = ("We", "would", "value", "a", "short", "report", "with", "results", "by", "province")
KEY = bytes(range(32))


def wording(chance: random.Random) -> str:
    """A sentence of the length of a point to make."""
    return " ".join(chance.choices(WORDS, k=20))


def milliseconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


class Pair:
    """Our store and the plain one, filled alike."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.chance = folder, random.Random(12)  # noqa: S311 - invented text, no secret
        self.ours = Store.create(folder, KEY, "benchmark")
        self.plain = PlainStore(folder / "plain.db")
        self.plain.lay_out()
        with self.ours.transaction() as door:
            self.entries = [door.create(Entry(brief_id="b")) for _ in range(ENTRIES)]
        self.ids = self.plain.make(ENTRIES)

    def edits(self, count: int) -> list[tuple[int, str]]:
        """Which entry gets which text, ``count`` times."""
        return [(self.chance.randrange(ENTRIES), wording(self.chance)) for _ in range(count)]

    def edit_ours(self, edits: list[tuple[int, str]]) -> None:
        """All edits in one transaction through the door."""
        with self.ours.transaction() as door:
            for place, text in edits:
                door.edit(self.entries[place], "text", text)

    def edit_plain(self, edits: list[tuple[int, str]]) -> None:
        """The same in plain SQLite."""
        self.plain.edit([(self.ids[place], text) for place, text in edits])

    def one_edit(self, edits: list[tuple[int, str]]) -> tuple[float, float]:
        """The median of single edits, each safely down: ours and plain, in milliseconds."""
        ours, plain = [], []
        for place, text in edits:
            ours.append(milliseconds(partial(self.ours.edit, self.entries[place], "text", text)))
            plain.append(milliseconds(partial(self.edit_plain, [(place, text)])))
        return median(ours), median(plain)

    def grow(self, size: int) -> None:
        """Let the logs grow to that many changes."""
        with self.ours._reading.connect() as connection:
            there = connection.exec_driver_sql("SELECT count(*) FROM change").scalar_one()
        edits = self.edits(max(0, size - there))
        for first in range(0, len(edits), IMPORT):
            self.edit_ours(edits[first : first + IMPORT])
            self.edit_plain(edits[first : first + IMPORT])

    def reopen_ours(self) -> None:
        """Close is not counted: only opening and the first brief."""
        self.ours = Store(self.folder, KEY)
        assert len(self.ours.find(Entry, brief_id="b")) == ENTRIES

    def reopen_plain(self) -> None:
        """The same in plain SQLite."""
        self.plain = PlainStore(self.folder / "plain.db")
        assert len(self.plain.texts()) == ENTRIES

    def opened(self) -> tuple[float, float]:
        """The median of five openings each."""
        ours, plain = [], []
        for _ in range(5):
            self.ours.close()
            self.plain.close()
            ours.append(milliseconds(self.reopen_ours))
            plain.append(milliseconds(self.reopen_plain))
        return median(ours), median(plain)


def history_of(store: Store, entry: Entry) -> list[Said]:
    """Every text that the entry had, as the history reads it from the log."""
    return [said for said in store.log.said_of(f"entry:{entry.id}") if said.field == "text"]


def tell(what: str, ours: float, plain: float) -> None:
    """Print one row of the table."""
    print(f"| {what} | {ours:,.1f} | {plain:,.1f} | {ours / plain:.1f} |")


def one_edit_as_the_log_grows(pair: Pair) -> None:
    """One edit, beside a short log and a long one, and on a field that has been edited often."""
    for size in (1_000, 10_000, LOG):
        pair.grow(size)
        tell(f"one edit, log of {size:,}", *pair.one_edit(pair.edits(EDITS)))


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(Path(folder))
        print("| milliseconds | ours | plain SQLite | ratio |\n| --- | --- | --- | --- |")
        one_edit_as_the_log_grows(pair)
        tell(f"opening, log of {LOG:,}, with a page's {ENTRIES:,} entries", *pair.opened())
        edits = pair.edits(IMPORT)
        ours, plain = milliseconds(lambda: pair.edit_ours(edits)), milliseconds(lambda: pair.edit_plain(edits))
        tell(f"{IMPORT:,} edits in one transaction", ours, plain)
        often = [(0, wording(pair.chance)) for _ in range(ONE_FIELD)]
        pair.edit_ours(often)
        pair.edit_plain(often)
        ours = milliseconds(lambda: history_of(pair.ours, pair.entries[0]))
        tell(f"history of a field of {ONE_FIELD:,} texts", ours, milliseconds(lambda: pair.plain.history(pair.ids[0])))
        tell("one edit of that field", *pair.one_edit([(0, wording(pair.chance)) for _ in range(EDITS)]))
        tell("remaking the tables", milliseconds(pair.ours.rebuild), milliseconds(pair.plain.rebuild))
        pair.ours.close()
        pair.plain.close()


if __name__ == "__main__":
    main()
