"""Goes back to the only backup of a workspace, each time in a process that is killed before its next act on a file.

Called with a workspace, a folder and the passphrase; copies named 0, 1, 2, … are made in the folder, as ``rotator``
does. It prints how many died.
"""

import os
import shutil
import sys
from pathlib import Path

from jpdialog.services.backups import restore_named
from jpdialog.storage import recovery_key
from jpdialog.storage.backups import backups_in
from tests.storage.rotator import kill_before


def main() -> None:
    """Kill at every act, until there is none left."""
    workspace, folder, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    recovery_key.MEMORY_KIB = 64
    died = 0
    while True:
        copy = folder / str(died)
        shutil.copytree(workspace, copy)
        child = os.fork()
        if child == 0:
            kill_before(died, copy)
            restore_named(copy, backups_in(copy)[0].name, passphrase)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.stdout.write(f"{died} {os.waitstatus_to_exitcode(status)}\n")
            return
        died += 1


if __name__ == "__main__":
    main()
