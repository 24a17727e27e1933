"""The long run of the durability tests: ``python -m tests.durability.long_run --kills 300 --images 3000``."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.durability.killing import kill_often, kill_while_making
from tests.durability.random_work import chance_of


def main() -> None:
    """Kill and cut the power as often as asked; ends with an error at the first promise that was broken."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--seed", type=int, default=int(monotonic()))
    wanted = asked.parse_args()
    _say(f"seed {wanted.seed}")
    with TemporaryDirectory() as folder:
        _kill(Path(folder), wanted.seed, wanted.kills)
        _kill_makers(Path(folder), wanted.seed, wanted.kills // 5)


def _kill(folder: Path, seed: int, kills: int) -> None:
    began = monotonic()
    for tally in kill_often(folder, seed, kills):
        if tally.kills % 50 == 0 or tally.kills == kills:
            moments = ", ".join(f"{count} in {moment}" for moment, count in tally.moments.most_common())
            _say(
                f"{tally.kills} kills, {tally.acknowledged} acknowledged steps, all there; at most {tally.changes}"
                f" changes in one log; killed: {moments}; {monotonic() - began:.0f} s"
            )


def _kill_makers(folder: Path, seed: int, kills: int) -> None:
    chance = chance_of(seed)
    there = sum(kill_while_making(folder / f"made {number}", chance) for number in range(kills))
    _say(f"{kills} kills while a workspace was made: {there} were there whole, the others could be made")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
