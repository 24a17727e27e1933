"""Kills a note-taker's program at any moment and holds what comes back to what was there: lines, half line, cursor.

A few times in the tests; ``python -m tests.durability.killing_the_room --kills 200`` for the long run.
"""

import json
import random
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from time import monotonic

from jpdialog.domain.notes import Note
from jpdialog.services.note_pads import NotePads
from jpdialog.services.sample import create_sample
from tests.durability.account import BrokenPromise

LONGEST = 1.5
"""Seconds: a note-taker types for up to so long once the first key is down."""


def kill_the_room(folder: Path, seed: int, kills: int) -> Iterator[int]:
    """Kill so many programs in one workspace in turn; how many keys each had said. Raises BrokenPromise."""
    chance = random.Random(seed)  # noqa: S311 - a test's chance, not a secret's
    create_sample(folder).close()
    lines, left = _state(folder)
    for _ in range(kills):
        said = _type_and_kill(folder, chance)
        if said and said[0][0] == 0 and said[0][1] and not _is_one_key_on(said[0], left):
            raise BrokenPromise(f"the line came back as {said[0]} where {left} was left")
        now, left = _state(folder)
        sent, words, place = said[-1] if said else (0, *left)
        if now - lines not in (sent, sent + 1):
            raise BrokenPromise(f"{sent} lines were sent and {now - lines} are there")
        if now - lines == sent and not _is_one_key_on((0, *left), (words, place)):
            raise BrokenPromise(f"{left} came back where {(words, place)} had been kept")
        lines = now
        yield len(said)


def _is_one_key_on(now: tuple[int, str, int], before: tuple[str, int]) -> bool:
    """Whether a line is the one before, or one key further: what was typed as the program was killed may be there."""
    words, place = now[1], now[2]
    return abs(len(words) - len(before[0])) <= 1 and abs(place - before[1]) <= 1


def _type_and_kill(folder: Path, chance: random.Random) -> list[tuple[int, str, int]]:
    command = [sys.executable, "-m", "tests.durability.typing_until_killed", str(folder), str(chance.getrandbits(32))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        first = typing.stdout.readline()
        Timer(chance.uniform(0, LONGEST), typing.kill).start()
        told = [first, *typing.stdout]
    said = []
    for line in told:
        with suppress(ValueError):
            sent, words, place = json.loads(line)
            said.append((int(sent), str(words), int(place)))
    return said


def _state(folder: Path) -> tuple[int, tuple[str, int]]:
    """How many lines are there, and what was half typed with the cursor, as the next start finds it."""
    desk = create_sample(folder)
    try:
        pad = NotePads(desk).of(desk.dialogues.by_number())
        return desk.store.count(Note), (pad.typed, pad.cursor)
    finally:
        desk.close()


def main() -> None:
    """Kill as often as asked; ends with an error at the first promise that was broken."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--seed", type=int, default=int(monotonic()))
    wanted = asked.parse_args()
    sys.stdout.write(f"seed {wanted.seed}\n")
    began, keys = monotonic(), 0
    with TemporaryDirectory() as folder:
        for count, said in enumerate(kill_the_room(Path(folder) / "room", wanted.seed, wanted.kills), 1):
            keys += said
            if count % 20 == 0 or count == wanted.kills:
                sys.stdout.write(f"{count} kills, {keys} keys, all came back; {monotonic() - began:.0f} s\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
