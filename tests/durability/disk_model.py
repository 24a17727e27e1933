"""A disk whose power fails: what was synced is there, and of all that came later any sectors may be.

Files: after its last sync, each sector of 512 bytes of a file holds any of the versions written to it since, or the one
before, or where nothing had stood, chance bytes or zeros; all independently, so writes are lost, torn and out of order.
As SQLite does, it takes for granted that a write harms no byte outside itself. Names: what was done to them since a
folder was last synced came about in its order up to some point, as on a journalling file system.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.durability.recording import Act

SECTOR = 512
LOSSES = ("nothing came", "all came", "any sector", "any sector", "up to one", "all but one", "only one", "garbage")


@dataclass
class File:
    """A file's bytes as of its last sync, and what was asked of it since."""

    safe: bytearray = field(default_factory=bytearray)
    later: list[Act] = field(default_factory=list)
    is_folder: bool = False

    def content(self, size: int) -> bytes:
        """Its first bytes as the program sees them."""
        seen = bytearray(self.safe)
        for act in self.later:
            _apply(seen, act)
        return bytes(seen[:size])

    def sync(self) -> None:
        """Everything that was asked is on the disk now."""
        for act in self.later:
            _apply(self.safe, act)
        self.later = []

    def after_loss(self, loss: str, chance: random.Random) -> bytes:
        """What may be found in it after the power has failed."""
        content = bytearray(self.safe)
        pieces = [piece for act in self.later for piece in _sectors(act)]
        arrived = _arrived(loss, len(pieces), chance)
        for number, piece in enumerate(pieces):
            if number in arrived:
                _apply(content, piece)
            elif piece.verb == "write" and chance.random() < 0.5:
                _fail(content, piece, loss, chance)
        return bytes(content)


@dataclass(frozen=True)
class Naming:
    """A change of names in folders; ``file`` is what was created or renamed."""

    act: Act
    file: File | None

    def concerns(self, folder: Path) -> bool:
        """Whether it is written down in that folder."""
        return folder in (self.act.path.parent, self.act.to.parent)

    def happen(self, names: dict[Path, File]) -> None:
        """Let it come about."""
        if self.act.verb in ("remove", "rename"):
            names.pop(self.act.path, None)
        if self.file is not None:
            names[self.act.to if self.act.verb in ("rename", "link") else self.act.path] = self.file


class Disk:
    """Files by name, below a folder that is there for good: ``do`` what was asked, and look what would be left."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._safe: dict[Path, File] = {}
        self._now: dict[Path, File] = {}
        self._namings: list[Naming] = []

    def do(self, act: Act) -> None:
        """Let one act happen."""
        if act.verb in ("write", "cut"):
            self._now[act.path].later.append(act)
        elif act.verb == "copy":
            copied = self._now[act.to].content(act.offset + act.size)[act.offset :]
            self._now[act.path].later.append(Act("write", act.path, offset=act.offset, data=copied))
        elif act.verb == "sync":
            self._now[act.path].sync()
        elif act.verb == "sync_folder":
            self._sync_folder(act.path)
        elif act.verb != "say":
            naming = Naming(act, self._named_by(act))
            naming.happen(self._now)
            self._namings.append(naming)

    def after_loss(self, chance: random.Random) -> dict[Path, bytes]:
        """What may be found after the power has failed now."""
        names = dict(self._safe)
        for naming in self._namings[: chance.randint(0, len(self._namings))]:
            naming.happen(names)
        folders = {self._root, *(path for path, file in names.items() if file.is_folder)}
        there = {path: file for path, file in names.items() if not file.is_folder and path.parent in folders}
        return {path: file.after_loss(chance.choice(LOSSES), chance) for path, file in there.items()}

    def _named_by(self, act: Act) -> File | None:
        if act.verb in ("create", "make_folder"):
            return File(is_folder=act.verb == "make_folder")
        return self._now[act.path] if act.verb in ("rename", "link") else None

    def _sync_folder(self, folder: Path) -> None:
        settled = [naming for naming in self._namings if naming.concerns(folder)]
        for naming in settled:
            naming.happen(self._safe)
        moved = [naming.file for naming in settled if naming.act.verb == "rename"]
        self._namings = [each for each in self._namings if each not in settled and each.file not in moved]


def _arrived(loss: str, count: int, chance: random.Random) -> set[int]:
    everything = set(range(count))
    if loss == "nothing came" or not count:
        return set()
    if loss == "all came":
        return everything
    if loss == "up to one":
        return set(range(chance.randint(0, count)))
    one = {chance.randrange(count)}
    if loss in ("all but one", "only one"):
        return everything - one if loss == "all but one" else one
    return {number for number in everything if chance.random() < 0.5}


def _sectors(act: Act) -> list[Act]:
    if act.verb != "write":
        return [act]
    pieces, at, end = [], act.offset, act.offset + len(act.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        pieces.append(Act("write", offset=at, data=act.data[at - act.offset : until - act.offset]))
        at = until
    return pieces


def _apply(content: bytearray, act: Act) -> None:
    if act.verb == "cut":
        content[:] = content[: act.offset] + bytes(max(0, act.offset - len(content)))
        return
    content.extend(bytes(max(0, act.offset - len(content))))
    content[act.offset : act.offset + len(act.data)] = act.data


def _fail(content: bytearray, piece: Act, loss: str, chance: random.Random) -> None:
    """Leave something where a sector did not arrive: chance bytes, or zeros where the file only grew."""
    end = piece.offset + len(piece.data)
    if loss == "garbage":
        _apply(content, Act("write", offset=piece.offset, data=chance.randbytes(len(piece.data))))
    elif end > len(content):
        content.extend(bytes(end - len(content)))
