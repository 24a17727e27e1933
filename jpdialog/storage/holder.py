"""One holder of a workspace at a time: two programs writing one log under one replica would tear it."""

import getpass
import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.network_share import refuse_network_share
from jpdialog.storage.places import HOLDER_FILE, LOCK_FILE


class Holder:
    """The lock on a workspace's folder, with a note of who holds it for the one who comes second."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._note = folder, folder / HOLDER_FILE
        self._lock = FileLock(folder / LOCK_FILE, timeout=0, thread_local=False)

    def take(self) -> None:
        """Take the lock or raise Trouble that says who has it; a lock of a program that died is free.

        On a network share there is no lock to trust, and in a folder that cannot be written to no workspace to open:
        both are Trouble too, and nothing is changed.
        """
        refuse_network_share(self._folder)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise Trouble(
                "This workspace is open already, by {who}. Close it there first; nothing was changed.", who=self._who()
            ) from error
        except OSError as error:
            raise Trouble(
                "The workspace's folder cannot be written to ({reason}). Nothing was changed.",
                reason=error.strerror or "refused",
            ) from error
        with suppress(OSError):  # the lock is what counts; on a full disk there is just no note
            self._note.write_text(json.dumps({"user": _user(), "host": socket.gethostname(), "process": os.getpid()}))

    @property
    def is_holding(self) -> bool:
        """Whether the lock was taken and not given back."""
        return self._lock.is_locked

    def give_back(self) -> None:
        """Let go of the lock; the note goes first."""
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._lock.release()

    def _who(self) -> str:
        try:
            note = json.loads(self._note.read_text())
            return f"{note['user']} on {note['host']} (process {note['process']})"
        except (OSError, ValueError, KeyError, TypeError):
            return "another program"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "someone"
