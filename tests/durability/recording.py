"""What a program asks of the disk, in its order, as the system saw it: recorded with strace, which tells every byte."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = (
    "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,ftruncate,truncate,"
    "fallocate,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,mkdir,mkdirat,rmdir,copy_file_range,sendfile"
)
LINE = re.compile(r"^(?:\d+ +)?(?P<call>\w+)\((?P<asked>.*)\) += (?P<result>-?\d+)(?:<(?P<opened>[^>]*)>)?")
HANDLE = re.compile(r"^(?P<number>\d+)<(?P<path>[^>]*)>")
TEXT = re.compile(r'"([^"]*)"')
SAID = 1


@dataclass(frozen=True, slots=True)
class Act:
    """One thing asked: write, copy, cut, sync, create, remove, rename, link, make_folder, sync_folder or say.

    ``to`` is the second name of a rename or link, and what is copied from; ``size`` is how much of that.
    """

    verb: str
    path: Path = Path()
    to: Path = Path()
    offset: int = 0
    data: bytes = b""
    size: int = 0


class UnknownCallError(AssertionError):
    """The program asked for something that the replay does not know: it must learn it, or it would lie."""


def can_record() -> bool:
    """Whether strace is here, and may watch a program."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], check=False, capture_output=True).returncode == 0


def record(command: list[str], folder: Path, log: Path, cwd: Path) -> list[Act]:
    """Run a program to its end; gives all that it asked of files in ``folder``, and said, in its order."""
    strace = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-e", "signal=none"]
    subprocess.run([*strace, "-o", str(log), *command], check=True, stdout=subprocess.DEVNULL, cwd=cwd)
    with log.open(encoding="ascii") as lines:
        return list(Reading(folder.resolve(), cwd).acts(lines))


class Reading:
    """Reads strace's lines; remembers where each open file stands, as the system does."""

    def __init__(self, folder: Path, cwd: Path) -> None:
        self._folder, self._cwd = folder, cwd
        self._sizes: dict[Path, int] = {}
        self._places: dict[str, int] = {}
        self._is_appending: set[str] = set()

    def acts(self, lines: Iterator[str]) -> Iterator[Act]:
        """What was done in the folder."""
        for line in lines:
            found = LINE.match(line)
            if found is None:
                if "unfinished" in line:
                    raise UnknownCallError(f"two threads at once: {line[:60]}")
                continue
            if int(found["result"]) >= 0:
                yield from self._act(found["call"], found["asked"], found["result"], found["opened"])

    def _act(self, call: str, asked: str, result: str, opened: str | None) -> Iterator[Act]:
        handle = HANDLE.match(asked)
        if call in ("openat", "open", "creat"):
            yield from self._open(asked, result, self._named(opened or ""))
        elif handle is None or "unlinkat" in call:
            yield from self._name(call, asked)
        elif call == "write" and int(handle["number"]) == SAID:
            yield Act("say", data=_bytes(asked))
        elif self._is_ours(path := self._named(handle["path"])):
            yield self._content(call, path, handle["number"], asked, int(result))

    def _open(self, asked: str, number: str, path: Path) -> Iterator[Act]:
        self._places[number] = 0
        self._is_appending.discard(number)
        if "O_APPEND" in asked:
            self._is_appending.add(number)
        if self._is_ours(path) and "O_CREAT" in asked and path not in self._sizes:
            self._sizes[path] = 0
            yield Act("create", path)
        elif self._is_ours(path) and "O_TRUNC" in asked:
            self._sizes[path] = 0
            yield Act("cut", path, offset=0)

    def _content(self, call: str, path: Path, number: str, asked: str, result: int) -> Act:
        if call in ("fsync", "fdatasync"):
            return Act("sync" if path in self._sizes else "sync_folder", path)
        if call == "ftruncate":
            return Act("cut", path, offset=int(asked.rpartition(",")[2]))
        if call == "sendfile":
            return self._copy(path, number, asked, result)
        if call not in ("write", "pwrite64"):
            raise UnknownCallError(call)
        data = _bytes(asked)[:result]
        at = self._where(call, path, number, asked, len(data))
        self._sizes[path] = max(self._sizes.get(path, 0), at + len(data))
        return Act("write", path, offset=at, data=data)

    def _copy(self, path: Path, number: str, asked: str, size: int) -> Act:
        source = HANDLE.match(asked.partition(", ")[2])
        if source is None or not asked.endswith(tuple("0123456789")):
            raise UnknownCallError(f"sendfile({asked[:80]}")
        told = asked.rsplit(", ", 2)[1].strip("[]")
        at = self._places[number]
        self._places[number] = at + size
        self._sizes[path] = max(self._sizes[path], at + size)
        start = int(told) if told.isdigit() else at
        if start != at:
            raise UnknownCallError("a part of a file was copied to another place in it")
        return Act("copy", path, self._named(source["path"]), offset=at, size=size)

    def _where(self, call: str, path: Path, number: str, asked: str, size: int) -> int:
        if call == "pwrite64":
            return int(asked.rpartition(",")[2])
        at = self._sizes[path] if number in self._is_appending else self._places[number]
        self._places[number] = at + size
        return at

    def _name(self, call: str, asked: str) -> Iterator[Act]:
        names = [self._folder_of(asked) / _path(text) for text in TEXT.findall(asked)]
        if not any(map(self._is_ours, names)):
            return
        if call in ("mkdir", "mkdirat"):
            yield Act("make_folder", names[0])
        elif call in ("unlink", "unlinkat", "rmdir"):
            self._sizes.pop(names[0], None)
            yield Act("remove", names[0])
        elif call in ("rename", "renameat", "renameat2"):
            self._sizes[names[1]] = self._sizes.pop(names[0])
            yield Act("rename", names[0], names[1])
        elif call in ("link", "linkat"):
            self._sizes[names[1]] = self._sizes[names[0]]
            yield Act("link", names[0], names[1])
        else:
            raise UnknownCallError(call)

    def _folder_of(self, asked: str) -> Path:
        handle = re.match(r"^\w+<([^>]*)>", asked)
        return _path(handle[1]) if handle else self._cwd

    def _named(self, text: str) -> Path:
        return self._cwd / _path(text)

    def _is_ours(self, path: Path) -> bool:
        return path.is_relative_to(self._folder)


def _bytes(asked: str) -> bytes:
    text = TEXT.search(asked)
    return bytes.fromhex(text[1].replace("\\x", "")) if text else b""


def _path(text: str) -> Path:
    return Path(bytes.fromhex(text.replace("\\x", "")).decode()) if "\\x" in text else Path(text)
