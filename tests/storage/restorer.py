"""Goes back to the only backup of a workspace, each time in a process that is killed before its next act on a file.

Called with a workspace, a folder and the passphrase; copies named 0, 1, 2, … are made in the folder, as ``rotator``
does. It prints how many died. With ``refused`` behind them the disk refuses the restore when all is set aside.
"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.services.backups import restore_named
from jpdialog.storage import recovery_key, restoring
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
            if sys.argv[4:] == ["refused"]:
                refuse_the_fourth()
            kill_before(died, copy)
            with suppress(Trouble):
                restore_named(copy, backups_in(copy)[0].name, passphrase)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.stdout.write(f"{died} {os.waitstatus_to_exitcode(status)}\n")
            return
        died += 1


def refuse_the_fourth() -> None:
    """Have the folder refuse to be settled the fourth time: by then the store is set aside."""
    settled = []

    def refuse(folder: Path) -> None:
        settled.append(folder)
        if len(settled) == 4:
            raise PermissionError(13, "Permission denied")

    vars(restoring).update(settle_folder=refuse)


if __name__ == "__main__":
    main()
