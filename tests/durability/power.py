"""Cutting the power at any moment of a recorded run, and holding what the disk may then hold to what was promised."""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from jpdialog.storage.places import RESERVE_FILE, STORE_FILE, is_workspace
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import open_workspace
from tests.durability.account import Account, BrokenPromise
from tests.durability.disk_model import Disk
from tests.durability.power_writer import PASSPHRASE, WORKSPACE
from tests.durability.random_work import chance_of
from tests.durability.recording import Act, record

ROOT = Path(__file__).parents[2]


@dataclass
class WayIn:
    """How a workspace is opened: by its key, which is quick, or, while no key is certain, by its passphrase."""

    is_made: bool = False
    key: bytes = b""


def recorded_run(folder: Path, seed: int, steps: int, settings: Sequence[str] = ()) -> tuple[list[Act], Path]:
    """What a writer asked of the disk in a run, and the folder in which it did."""
    home = (folder / "recorded").resolve()
    home.mkdir()
    command = [sys.executable, "-m", "tests.durability.power_writer", str(home), str(seed), str(steps), *settings]
    return record(command, home, folder / "strace.txt", ROOT), home


def cut_the_power(run: tuple[list[Act], Path], seed: int, times: int) -> Iterator[int]:
    """Cut the power that often and check what is left; gives the number of steps that were safe. BrokenPromise if not.

    Of five moments, three are drawn from all acts of the run, one is just after something was said to be safe, and one
    while the key is changed.
    """
    acts, home = run
    chance = chance_of(seed)
    moments = sorted(_moment(number, acts, chance) for number in range(times))
    disk, account, way_in = Disk(home), Account(), WayIn()
    for now in range(len(acts) + 1):
        while moments and moments[0] == now:
            moments.pop(0)
            yield _look(disk, home, way_in, deepcopy(account), chance)
        if now < len(acts):
            disk.do(acts[now])
            _hear(account, acts[now], way_in)


def _moment(number: int, acts: list[Act], chance: random.Random) -> int:
    said = [at + 1 for at, act in enumerate(acts) if act.verb == "say"]
    if number % 10 == 0:
        return said[0]  # the workspace was made
    if number % 5 == 0:
        return chance.choice(said)
    if number % 5 == 1:  # the key is being changed
        began = next(at for at in said if b"rekeying" in acts[at - 1].data)
        return chance.choice(_turns(acts, began, said[said.index(began) + 1]))
    return chance.randint(0, len(acts))


def _turns(acts: list[Act], start: int, end: int) -> list[int]:
    """The moments after something other than a write: there are fewer of them, and more hangs on each."""
    return [at + 1 for at in range(start, end) if acts[at].verb != "write"]


def _hear(account: Account, act: Act, way_in: WayIn) -> None:
    """Take down what was said in an act, if anything was."""
    if act.verb != "say":
        return
    message = json.loads(act.data)
    if "made" in message:
        way_in.is_made, way_in.key = True, bytes.fromhex(message["made"])
    elif "rekeying" in message:
        way_in.key = b""
    else:
        account.hear(message)


def _look(disk: Disk, home: Path, way_in: WayIn, account: Account, chance: random.Random) -> int:
    with TemporaryDirectory() as place:
        left = Path(place)
        for path, content in disk.after_loss(chance).items():
            if path.name != RESERVE_FILE:
                (left / path.relative_to(home)).parent.mkdir(parents=True, exist_ok=True)
                (left / path.relative_to(home)).write_bytes(content)
        workspace = left / WORKSPACE
        if is_workspace(workspace):
            if chance.random() < 0.5:  # what was mapped into memory is not to be trusted after a crash
                (workspace / f"{STORE_FILE}-shm").write_bytes(chance.randbytes(32768))
            by_key = way_in.key and account.heard
            store = Store(workspace, way_in.key) if by_key else open_workspace(workspace, PASSPHRASE)
            account.settle(store)
            store.close()
        elif way_in.is_made:
            raise BrokenPromise("a workspace that was said to be made is not there")
    return account.heard
