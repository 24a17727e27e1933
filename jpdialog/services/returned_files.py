"""What came back in workbooks, as the desk keeps it: which files, what each cell wants, and what was decided of it.

A decision on many cells is one record, so that one undo takes it back at once, however many they are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from jpdialog.domain.actions import LONGEST_NAME
from jpdialog.domain.ordering import key_between, keys
from jpdialog.domain.papers import MatrixColumn
from jpdialog.domain.returned import Returned, ReturnedCell
from jpdialog.domain.returned_files import (
    CellVerdict,
    Decided,
    ReturnedCells,
    ReturnedDecision,
    ReturnedFile,
    besides,
    cells_of,
    decided,
    in_blocks,
    returned_again,
    wanted_words,
)
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

Key = tuple[str, int]
"""A cell at the desk: the id of its file, and its number in it."""
ADDED_TO = frozenset({MatrixColumn.PROGRESS, MatrixColumn.EVIDENCE})
"""What several may add to side by side."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """A file as it was read; ``digest`` tells its content from that of others."""

    name: str
    returned: Returned
    digest: str = ""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file, and how many of its cells wait and are decided."""

    file: ReturnedFile
    waiting: int = 0
    accepted: int = 0
    refused: int = 0
    put_away: int = 0

    @property
    def whose(self) -> str:
        """Who sent it; its name while nobody has said so."""
        return self.file.sender or self.file.name


@dataclass(frozen=True, slots=True)
class CellLine:
    """A cell of a file, and how it was decided; None while it waits."""

    key: Key
    """By which it is known."""
    file: ReturnedFile
    cell: ReturnedCell
    decided: Decided | None = None

    @property
    def number(self) -> int:
        """Its number in its file."""
        return self.key[1]

    @property
    def label(self) -> str:
        """How people call it: the number of its file, then its own."""
        return f"{self.file.number}.{self.number}"

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still has to decide on it."""
        return self.decided is None

    @property
    def is_accepted(self) -> bool:
        """Whether what it wants was written."""
        return self.decided is not None and self.decided.verdict == CellVerdict.ACCEPTED


class ReturnedFiles:
    """The files of one desk. What was read of their cells is kept in mind: it never changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store
        self._known: dict[str, tuple[ReturnedCell, ...]] = {}

    # Reading

    def all(self) -> list[FileLine]:
        """Every file, in the order in which they were taken in."""
        told = self._decided()
        return [_counted(file, told[file.id]) for file in self._store.find(ReturnedFile)]

    def waiting(self) -> tuple[int, int]:
        """How many cells wait, and in how many files."""
        told = self._decided()
        left = [cells - len(told[file_id]) for file_id, cells in self._store.pick(ReturnedFile, "id", "cells")]
        return sum(left), sum(count > 0 for count in left)

    def called(self, number: int) -> ReturnedFile:
        """The file of that number. Raises Trouble if there is none."""
        found = self._store.find(ReturnedFile, number=number)
        if not found:
            raise Trouble("There is no file {number} that came back. matrix files lists them.", number=number)
        return found[0]

    def cells(self, file: ReturnedFile) -> tuple[ReturnedCell, ...]:
        """Its cells; the first has the number 1."""
        if file.id not in self._known:
            self._known[file.id] = cells_of(self._store.find(ReturnedCells, file_id=file.id))
        return self._known[file.id]

    def returned(self, file: ReturnedFile) -> Returned:
        """What came back in it besides its cells."""
        return returned_again(file, self._store.workspace)

    def lines(self, files: Sequence[ReturnedFile] | None = None) -> tuple[CellLine, ...]:
        """The cells of these files, or of all, with what was decided of them."""
        told = self._decided()
        found = {each.id: each for each in (self._store.find(ReturnedFile) if files is None else files)}
        return tuple(
            CellLine((file_id, number), file, cell, told[file_id].get(number))
            for file_id, file in found.items()
            for number, cell in enumerate(self.cells(file), 1)
        )

    # Writing

    @again_with_room
    def keep(self, came: CameBack, today: date, sender: str = "") -> tuple[ReturnedFile, bool]:
        """Keep what was read; gives the file, and whether it is new.

        One that was taken in before is not doubled, unless it is said that somebody else has sent it.
        """
        digests = [came.digest, *([_digest_of(came)] if came.returned.cells else [])]
        for file in self._store.find(ReturnedFile):
            is_other = sender.strip() and file.sender and sender.strip() != file.sender
            if set(digests) & set(filter(None, file.digests)) and not is_other:
                return (self.name_sender(file, sender) if sender.strip() else file), False
        with self._store.transaction() as door:
            return self.write(door, came, today, sender, digests), True

    def write(
        self,
        door: Door,
        came: CameBack,
        today: date,
        sender: str = "",
        digests: Sequence[str] = (),
        *,
        is_sample: bool = False,
    ) -> ReturnedFile:
        """Write it within somebody's transaction."""
        returned = came.returned
        file = door.create(
            ReturnedFile(
                number=max((each.number for each in door.find(ReturnedFile)), default=0) + 1,
                name=came.name[-LONGEST_NAME:],
                sender=sender.strip()[:LONGEST_NAME],
                taken_in_on=today,
                taken_in_by=self._store.author,
                digests=list(digests),
                language=returned.language,
                is_shareable=returned.shareable,
                rows=returned.rows,
                cells=len(returned.cells),
                besides=besides(returned),
                is_sample=is_sample,
            )
        )
        blocks = list(in_blocks(returned.cells))
        for place, (first, cells, words) in zip(keys(len(blocks)), blocks, strict=True):
            kept = ReturnedCells(file_id=file.id, first=first, cells=cells, words=words, position=place)
            kept.is_sample = is_sample
            door.create(kept)
        return file

    @again_with_room
    def name_sender(self, file: ReturnedFile, sender: str) -> ReturnedFile:
        """Say who sent it."""
        return self._store.edit(file, "sender", sender.strip())

    def refuse(self, wanted: Iterable[Key], today: date) -> int:
        """Refuse those of these cells that wait; gives how many they were. Raises Trouble if none does."""
        return self._decide(CellVerdict.REFUSED, wanted, today, frozenset({CellVerdict.WAITING}))

    def take_up(self, wanted: Iterable[Key], today: date) -> int:
        """Let those of these cells wait again that were refused or put away. Raises Trouble if none was."""
        return self._decide(CellVerdict.WAITING, wanted, today, frozenset({CellVerdict.REFUSED, CellVerdict.PUT_AWAY}))

    def put_away(self, file: ReturnedFile, today: date) -> int:
        """Leave undecided what still waits in a file. Raises Trouble if nothing does."""
        every = [(file.id, number) for number in range(1, file.cells + 1)]
        return self._decide(CellVerdict.PUT_AWAY, every, today, frozenset({CellVerdict.WAITING}))

    def note(self, door: Door, verdict: CellVerdict, wanted: Iterable[Key], today: date) -> None:
        """Write within somebody's transaction what was decided of these cells, an act for each file."""
        by_file: defaultdict[str, list[int]] = defaultdict(list)
        for file_id, number in wanted:
            by_file[file_id].append(number)
        for file_id, numbers in by_file.items():
            last = self._store.last(ReturnedDecision, file_id=file_id)
            door.create(
                ReturnedDecision(
                    file_id=file_id,
                    verdict=verdict,
                    cells=sorted(set(numbers)),
                    decided_at=today,
                    decided_by=self._store.author,
                    position=key_between(last.position if last else None, None),
                )
            )

    # Inside

    @again_with_room
    def _decide(self, verdict: CellVerdict, wanted: Iterable[Key], today: date, of: frozenset[CellVerdict]) -> int:
        told = self._decided()
        sizes = dict(self._store.pick(ReturnedFile, "id", "cells"))
        fitting = [
            (file_id, number)
            for file_id, number in dict.fromkeys(wanted)
            if 1 <= number <= sizes.get(file_id, 0) and _verdict(told[file_id].get(number)) in of
        ]
        if not fitting:
            raise Trouble("Nothing of this is there to be decided like that any more. Nothing was changed.")
        with self._store.transaction() as door:
            self.note(door, verdict, fitting, today)
        return len(fitting)

    def _decided(self) -> defaultdict[str, dict[int, Decided]]:
        """What was decided, by file; nothing of a file that is gone."""
        acts: defaultdict[str, list[ReturnedDecision]] = defaultdict(list)
        for each in self._store.find(ReturnedDecision):
            acts[each.file_id].append(each)
        found: defaultdict[str, dict[int, Decided]] = defaultdict(dict)
        for file_id, told in acts.items():
            found[file_id] = decided(told)
        return found


class Wishes:
    """What all files want, by action and column: two that want different things for one cell are seen by it."""

    def __init__(self, lines: Iterable[CellLine]) -> None:
        self._by_place: defaultdict[tuple[str, MatrixColumn], list[CellLine]] = defaultdict(list)
        for line in lines:
            self._by_place[line.cell.action_id, line.cell.column].append(line)

    def others(self, line: CellLine) -> tuple[CellLine, ...]:
        """The cells of other files that are meant for the same cell as this one."""
        alike = self._by_place[line.cell.action_id, line.cell.column]
        return tuple(each for each in alike if each.key[0] != line.key[0])


def differ(one: CellLine, other: CellLine) -> bool:
    """Whether two cells that are meant for the same one cannot both have what they want."""
    return one.cell.column not in ADDED_TO and wanted_words(one.cell) != wanted_words(other.cell)


def _verdict(told: Decided | None) -> CellVerdict:
    return told.verdict if told else CellVerdict.WAITING


def _counted(file: ReturnedFile, told: dict[int, Decided]) -> FileLine:
    counts = Counter(each.verdict for each in told.values())
    return FileLine(
        file=file,
        waiting=file.cells - len(told),
        accepted=counts[CellVerdict.ACCEPTED],
        refused=counts[CellVerdict.REFUSED],
        put_away=counts[CellVerdict.PUT_AWAY],
    )


def _digest_of(came: CameBack) -> str:
    """What tells a file by its name and what it wants, if it was only opened and kept again since."""
    cells = ((each.reference, each.column, each.base, wanted_words(each)) for each in came.returned.cells)
    told = "\x1e".join([came.name, *("\x1f".join(each) for each in cells)])
    return blake2b(told.encode(errors="replace"), digest_size=16).hexdigest()
