"""Changes key or passphrase, each time in a process of its own that is killed before the next thing it does to a file.

Called with a workspace, a folder and the passphrase, and a new one if that is to be changed: copies named 0, 1, 2, …
are made in the folder, and the change in copy n is killed before its n-th act on a file. It ends with the first that
came through, and prints how many died.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from jpdialog.storage import recovery_key
from jpdialog.storage.places import KEY_FILE
from jpdialog.storage.rotation import find_key, rotate_key

ACTS = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.chmod", "os.truncate", "shutil.copyfile"}


def main() -> None:
    """Kill at every act, until there is none left."""
    workspace, folder, passphrase, *new = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]
    recovery_key.MEMORY_KIB = 64  # what is tried here is not how slow the passphrase is
    died = 0
    while True:
        copy = folder / str(died)
        shutil.copytree(workspace, copy)
        child = os.fork()
        if child == 0:
            kill_before(died, copy)
            change(copy, passphrase, *new)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.stdout.write(f"{died} {os.waitstatus_to_exitcode(status)}\n")
            return
        died += 1


def change(folder: Path, passphrase: str, new: str | None = None) -> None:
    """Change the passphrase if there is a new one, else the key."""
    if new is None:
        rotate_key(folder, passphrase)
    else:
        key, header = find_key(folder, passphrase).key, folder / KEY_FILE
        recovery_key.wrap_key(header, recovery_key.workspace_of(header), key, new)


def kill_before(number: int, folder: Path) -> None:
    """Kill this process before its act of that number on a file in ``folder``."""
    left = [number]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        opened_to_write = event == "open" and arguments[1] not in (None, "r", "rb")
        if (event in ACTS or opened_to_write) and str(folder) in str(arguments[0]):
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1

    sys.addaudithook(watch)


if __name__ == "__main__":
    main()
