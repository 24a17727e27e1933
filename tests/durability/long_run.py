"""The long run of the durability tests: ``python -m tests.durability.long_run --kills 300 --images 3000``."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from time import monotonic

from tests.durability.killing import kill_often, kill_while_making
from tests.durability.power import cut_the_power, recorded_run
from tests.durability.random_work import chance_of
from tests.durability.recording import can_record

STEPS, IMAGES_OF_A_RUN = 30, 300


def main() -> None:
    """Kill and cut the power as often as asked; ends with an error at the first promise that was broken."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--images", type=int, default=3000, help="disks as they may be after the power has failed")
    asked.add_argument("--seed", type=int, default=int(monotonic()))
    wanted = asked.parse_args()
    _say(f"seed {wanted.seed}")
    with TemporaryDirectory() as folder:
        _kill(Path(folder), wanted.seed, wanted.kills)
        _kill_makers(Path(folder), wanted.seed, wanted.kills // 5)
        _cut(Path(folder), wanted.seed, wanted.images)


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


def _cut(folder: Path, seed: int, images: int) -> None:
    if not can_record():
        _say("no power was cut: strace, which records the writes, is not here")
        return
    began, cuts, runs, acts = monotonic(), 0, 0, 0
    while cuts < images:
        place = folder / f"run {runs}"
        place.mkdir()
        run = recorded_run(place, seed + runs, STEPS)
        cuts += sum(1 for _ in cut_the_power(run, seed + runs, min(IMAGES_OF_A_RUN, images - cuts)))
        runs, acts = runs + 1, acts + len(run[0])
        rmtree(place)
        _say(f"{cuts} losses of power in {runs} runs of {acts} acts, all promises kept; {monotonic() - began:.0f} s")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
