"""Cutting the power at any moment of a recorded run, and holding what the disk may then hold to what was promised."""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from jpdialog.storage.places import KEY_FILE, RESERVE_FILE, STORE_FILE, is_workspace
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.store import Store
from tests.durability.account import Account, BrokenPromise
from tests.durability.disk_model import Disk
from tests.durability.power_writer import PASSPHRASE, WORKSPACE
from tests.durability.random_work import chance_of
from tests.durability.recording import Act, record

ROOT = Path(__file__).parents[2]


def recorded_run(folder: Path, seed: int, steps: int, settings: Sequence[str] = ()) -> tuple[list[Act], Path]:
    """What a writer asked of the disk in a run, and the folder in which it did."""
    home = (folder / "recorded").resolve()
    home.mkdir()
    command = [sys.executable, "-m", "tests.durability.power_writer", str(home), str(seed), str(steps), *settings]
    return record(command, home, folder / "strace.txt", ROOT), home


def cut_the_power(run: tuple[list[Act], Path], seed: int, times: int) -> Iterator[int]:
    """Cut the power that often and check what is left; gives the number of steps that were safe. BrokenPromise if not.

    The moments are drawn from all acts of the run; each fifth one is that just after something was said to be safe.
    """
    acts, home = run
    chance = chance_of(seed)
    said = [number + 1 for number, act in enumerate(acts) if act.verb == "say"]
    moments = sorted(_moment(number, len(acts), said, chance) for number in range(times))
    disk, account, key = Disk(home), Account(), b""
    for now in range(len(acts) + 1):
        while moments and moments[0] == now:
            moments.pop(0)
            yield _look(disk, home, key, deepcopy(account), chance)
        if now < len(acts):
            disk.do(acts[now])
            key = _hear(account, acts[now], key)


def _moment(number: int, end: int, said: list[int], chance: random.Random) -> int:
    if number % 10 == 0:
        return said[0]  # the workspace was made
    return chance.choice(said) if number % 5 == 0 else chance.randint(0, end)


def _hear(account: Account, act: Act, key: bytes) -> bytes:
    """Take down what was said in an act, if anything was; gives back the key, once it is known."""
    if act.verb != "say":
        return key
    message = json.loads(act.data)
    if "made" in message:
        return bytes.fromhex(message["made"])
    account.hear(message)
    return key


def _look(disk: Disk, home: Path, key: bytes, account: Account, chance: random.Random) -> int:
    with TemporaryDirectory() as place:
        left = Path(place)
        for path, content in disk.after_loss(chance).items():
            if path.name != RESERVE_FILE:
                (left / path.relative_to(home)).parent.mkdir(parents=True, exist_ok=True)
                (left / path.relative_to(home)).write_bytes(content)
        workspace = left / WORKSPACE
        if key and not is_workspace(workspace):
            raise BrokenPromise("a workspace that was said to be made is not there")
        if is_workspace(workspace):
            if chance.random() < 0.5:  # what was mapped into memory is not to be trusted after a crash
                (workspace / f"{STORE_FILE}-shm").write_bytes(chance.randbytes(32768))
            if not account.heard:
                kept = unwrap_key(workspace / KEY_FILE, PASSPHRASE)
                key = key or kept
                if kept != key:
                    raise BrokenPromise("the key's recovery copy is another")
            store = Store(workspace, key)
            account.settle(store)
            store.close()
    return account.heard
