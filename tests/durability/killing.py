"""Killing a writer at any moment, and holding the store that it leaves behind to all that was promised."""

import json
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any

from jpdialog.storage.places import is_workspace
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import create_workspace, open_workspace
from tests.durability.account import Account, BrokenPromise
from tests.durability.random_work import VERBS, chance_of, work_until_killed

LIVES = 12
"""How many writers one store sees before another store takes its place; checking it costs more with each."""

OFTEN = 0.4
"""How many writers are killed after a number of steps; the others just as they begin something drawn by chance."""

WAITS = (0.001, 0.01, 0.06, 0.3)
"""Seconds: a writer lives on for up to one of these, or not at all."""

PASSPHRASE = "five calm words"

METHOD = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"


@dataclass
class Tally:
    """What was seen in a run."""

    kills: int = 0
    acknowledged: int = 0
    changes: int = 0
    moments: Counter[str] = field(default_factory=Counter)


def _context() -> Any:
    """The way to start a writer: from a process that has imported everything already, where there is one."""
    context: Any = get_context(METHOD)
    if METHOD == "forkserver":
        context.set_forkserver_preload([work_until_killed.__module__])
    return context


def kill_often(folder: Path, seed: int, kills: int) -> Iterator[Tally]:
    """Kill that many writers at random moments and check after each; gives the tally so far. Raises BrokenPromise."""
    chance, tally = chance_of(seed), Tally()
    key = chance.randbytes(32)
    while tally.kills < kills:
        home = folder / f"store {tally.kills}"
        home.mkdir()
        Store.create(home, key, "w").close()
        account = Account()
        for _ in range(min(LIVES, kills - tally.kills)):
            moment = _kill_one(home, key, chance, account)
            store = Store(home, key)
            tally.changes = max(tally.changes, account.settle(store))
            store.close()
            tally.kills += 1
            tally.moments[moment] += 1
            tally.acknowledged += account.heard
            account.heard = 0
            yield tally


def kill_while_making(folder: Path, chance: random.Random) -> bool:
    """Kill a program that makes a workspace: it is there whole, or can be made. True if it was there already."""
    hearing, saying = _context().Pipe(duplex=False)
    maker: Any = _context().Process(target=_make, args=(folder, saying), daemon=True)
    maker.start()
    saying.close()
    hearing.recv_bytes()
    hearing.poll(chance.uniform(0, 0.25))
    is_said = b"made" in _kill(maker, hearing)
    is_there = is_workspace(folder)
    if is_said and not is_there:
        raise BrokenPromise("a workspace that was said to be made is not there")
    store = open_workspace(folder, PASSPHRASE) if is_there else create_workspace(folder, PASSPHRASE, keyring=False)
    Account().settle(store)
    store.close()
    return is_there


def _make(folder: Path, saying: Connection) -> None:
    saying.send_bytes(b"begun")
    create_workspace(folder, PASSPHRASE, keyring=False).close()
    saying.send_bytes(b"made")


def _kill_one(home: Path, key: bytes, chance: random.Random, account: Account) -> str:
    """Let a writer live until a moment drawn by chance; gives back what it was doing when it was killed."""
    context = _context()
    hearing, saying = context.Pipe(duplex=False)
    asked = (home, key, chance.getrandbits(32), saying)
    writer: Any = context.Process(target=_write, args=asked, daemon=True)
    writer.start()
    saying.close()
    _listen_until(hearing, account, _count(chance.randint(1, 40)) if chance.random() < OFTEN else _first(chance))
    _listen_for(hearing, account, chance.choice([0, *(chance.uniform(0, longest) for longest in WAITS)]))
    for message in _kill(writer, hearing):
        account.hear(json.loads(message))
    return str(account.under_way.get("tried", "between two steps"))


def _kill(process: Any, hearing: Connection) -> list[bytes]:
    """Kill a process; gives back what it had said by then and nobody had read."""
    process.kill()
    said = []
    with suppress(EOFError):
        while True:
            said.append(hearing.recv_bytes())
    process.join()
    process.close()
    hearing.close()
    return said


def _write(home: Path, key: bytes, seed: int, saying: Connection) -> None:
    work_until_killed(home, key, seed, saying.send_bytes)


def _first(chance: random.Random) -> Any:
    verb = chance.choice([*["opening"] * 4, "many", *VERBS])
    return lambda message, _done: message.get("tried") == verb


def _count(most: int) -> Any:
    return lambda _message, done: done > most


def _listen_until(hearing: Connection, account: Account, is_over: Any) -> None:
    message: dict[str, Any] = {}
    done = 0
    while not is_over(message, done):
        message = json.loads(hearing.recv_bytes())
        account.hear(message)
        done += "done" in message


def _listen_for(hearing: Connection, account: Account, seconds: float) -> None:
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0 and hearing.poll(left):
        account.hear(json.loads(hearing.recv_bytes()))
