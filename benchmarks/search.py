"""How soon the first hits of a search come over 200,000 records of invented English and Japanese, and what it costs.

Run it by itself, `python benchmarks/search.py [ROWS]`. Each query is run through the desk's own search on an encrypted
store (all groups, texts read, hits ranked, words marked), and its expression through an index of the same words on
plain SQLite (the standard library's): once for the newest 40 numbers without a text, once ranked by FTS5's bm25.
"""

import os
import random
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


from jpdialog.domain.actions import ActionItem  # noqa: E402
from jpdialog.domain.brief import Brief, Entry  # noqa: E402
from jpdialog.domain.dialogue import Dialogue  # noqa: E402
from jpdialog.domain.figures import Figure  # noqa: E402
from jpdialog.domain.notes import Note  # noqa: E402
from jpdialog.domain.plan import Paragraph, Section  # noqa: E402
from jpdialog.domain.record import Record  # noqa: E402
from jpdialog.domain.search.query import parse  # noqa: E402
from jpdialog.domain.search.searched import BY_KIND  # noqa: E402
from jpdialog.services.search import Filters, search  # noqa: E402
from jpdialog.services.search_filters import owners_of_dialogue  # noqa: E402
from jpdialog.storage.search_index import words_of  # noqa: E402
from jpdialog.storage.store import Store  # noqa: E402

ROWS, TIMES, AT_ONCE = 200_000, 15, 5_000
BRIEFS = 400
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
PARTICLES = "のはをにがとでも"


class Inventor:
    """Invents texts whose words are as unevenly common as those of a real language (after Zipf)."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - invention, not secrecy
        self.words = ["".join(self._chance.choices(SYLLABLES, k=self._chance.randint(1, 4))) for _ in range(8000)]
        self.signs = [chr(0x4E00 + 7 * place) for place in range(1500)]
        self._word_weights = list(accumulate(1 / (place + 3) for place in range(len(self.words))))
        self._sign_weights = list(accumulate(1 / (place + 5) for place in range(len(self.signs))))

    def english(self, least: int = 8, most: int = 40) -> str:
        """A text of words with spaces."""
        count = self._chance.randint(least, most)
        return " ".join(self._chance.choices(self.words, cum_weights=self._word_weights, k=count)).capitalize() + "."

    def japanese(self, least: int = 4, most: int = 16) -> str:
        """A text of compounds of two to four signs with a particle behind each."""
        compounds = (
            "".join(self._chance.choices(self.signs, cum_weights=self._sign_weights, k=self._chance.randint(2, 4)))
            for _ in range(self._chance.randint(least, most))
        )
        return "".join(compound + self._chance.choice(PARTICLES) for compound in compounds) + "。"

    def records(self, rows: int, briefs: list[str], dialogues: list[str]) -> Iterator[Record]:
        """Half of them entries of briefs, in both languages; the rest notes, paragraphs, actions, sections, figures."""
        for place in range(rows):
            brief, dialogue = briefs[place % len(briefs)], dialogues[place % len(dialogues)]
            match place % 20:
                case part if part < 10:
                    yield Entry(brief_id=brief, text=self.english(), translation=self.japanese())
                case part if part < 14:
                    yield Note(dialogue_id=dialogue, text=self.english())
                case part if part < 16:
                    yield Paragraph(edition_id="e", section_id=brief, text=self.japanese(8, 30))
                case part if part < 18:
                    yield ActionItem(instrument_id="i", number=f"A-{place}", text=self.english(), lineage=brief)
                case 18:
                    yield Section(
                        edition_id="e", number=f"{place}", heading=self.english(1, 4), summary=self.japanese()
                    )
                case _:
                    yield Figure(instrument_id="i", label=self.english(1, 4), source=self.japanese(1, 3))

    def queries(self) -> list[tuple[str, str]]:
        """What is asked for, each with its name."""
        words, signs = self.words, self.signs
        long = sorted(words[:60], key=len)[-1]
        return [
            ("a common word, typed out", f"{words[0]} "),
            ("a common word, still being typed", words[0]),
            ("the beginning of a common long word", long[:5]),
            ("one Latin letter", words[0][0]),
            ("two Latin letters", words[0][:2]),
            ("two common words", f"{words[0]} {words[1]} "),
            ("a common and a rare word", f"{words[0]} {words[7000]}"),
            ("a rare word", f"{words[7000]} "),
            ("one kana, in nearly every text", "の"),
            ("one common kanji", signs[0]),
            ("one rare kanji", signs[1400]),
            ("a common compound of two", signs[0] + signs[1]),
            ("a rare compound of two", signs[700] + signs[900]),
            ("half of two compounds with their particle", f"{signs[0]}の{signs[1]}"),
            ("English and Japanese", f"{words[0]} {signs[0]}"),
            ("two common kanji that may be anywhere", f"{signs[0]} {signs[1]}"),
            ("a word that is nowhere", "xyzzy"),
            ("a compound that is nowhere", "鬱龍"),
        ]


def milliseconds(work: Callable[[], object]) -> list[float]:
    """How long ``work`` takes, several times."""
    took = []
    for _ in range(TIMES):
        start = perf_counter()
        work()
        took.append((perf_counter() - start) * 1000)
    return took


def fill(store: Store, plain: sqlite3.Connection, invent: Inventor, rows: int) -> Dialogue:
    """Write the records through the door and their words into the plain index; gives one of the dialogues."""
    with store.transaction() as door:
        dialogues = [door.create(Dialogue(instrument_id="i", number=number + 1)) for number in range(20)]
        briefs = [door.create(Brief(dialogue_id=dialogues[place % 20].id)) for place in range(BRIEFS)]
    waiting: list[Record] = []
    for record in invent.records(rows, [brief.id for brief in briefs], [each.id for each in dialogues]):
        waiting.append(record)
        if len(waiting) == AT_ONCE:
            write(store, plain, waiting)
            waiting = []
    write(store, plain, waiting)
    return dialogues[0]


def write(store: Store, plain: sqlite3.Connection, records: list[Record]) -> None:
    """Write some records to both."""
    with store.transaction() as door:
        for record in records:
            door.create(record)
    words = [(words_of(BY_KIND[type(record)], record),) for record in records]
    plain.executemany("INSERT INTO plain (words) VALUES (?)", words)
    plain.commit()


def ask(plain: sqlite3.Connection, expression: str, order: str) -> None:
    """The same question to the plain index."""
    asked = f"SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY {order} LIMIT 40"  # noqa: S608 - our own words
    plain.execute(asked, (expression,)).fetchall()


def measure(folder: Path, rows: int) -> None:
    """Fill, ask and print."""
    invent = Inventor(3)
    store = Store.create(folder, os.urandom(32), "benchmark")
    plain = sqlite3.connect(folder / "plain.db")
    plain.execute("CREATE VIRTUAL TABLE plain USING fts5(words, content='', prefix='1 2 3', tokenize='ascii')")
    start = perf_counter()
    dialogue = fill(store, plain, invent, rows)
    print(f"{rows:,} records written in {perf_counter() - start:.0f} s")
    print(f"{'median':>8} {'worst':>8} {'plain':>8} {'ratio':>6} {'bm25':>8}  hits  query   (milliseconds)")
    for name, typed in invent.queries():
        report(name, store, plain, typed, Filters())
    filters = Filters((owners_of_dialogue(store, dialogue),))
    report("a common word, in one dialogue of 20", store, plain, f"{invent.words[0]} ", filters)
    report("one common kanji, in one dialogue of 20", store, plain, invent.signs[0], filters)
    record = next(invent.records(1, ["b"], ["d"]))
    with store.transaction() as door:
        entry = door.create(record)
    numbers = iter(range(TIMES))
    took = milliseconds(lambda: store.edit(entry, "text", invent.english() + str(next(numbers))))
    print(f"{median(took):8.1f} {max(took):8.1f}                                 one edit of an entry through the door")
    start = perf_counter()
    store.rebuild()
    print(f"rebuilt, with the index, in {perf_counter() - start:.0f} s")
    store.close()
    plain.close()


def report(name: str, store: Store, plain: sqlite3.Connection, typed: str, filters: Filters) -> None:
    """Print a line of the table."""
    ours = milliseconds(lambda: search(store, typed, filters, 8))
    theirs = median(milliseconds(lambda: ask(plain, parse(typed).expression(), "rowid DESC")))
    ranked = median(milliseconds(lambda: ask(plain, parse(typed).expression(), "rank")))
    hits = sum(len(each.hits) for each in search(store, typed, filters, 8))
    line = f"{median(ours):8.1f} {max(ours):8.1f} {theirs:8.2f} {median(ours) / theirs:6.0f} {ranked:8.1f}"
    print(f"{line}  {hits:4}  {name}")


def main() -> None:
    """Measure on as many records as asked for."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), rows)


if __name__ == "__main__":
    main()
