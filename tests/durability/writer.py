"""Writes edits as fast as it can and says each one only when it is safe; to be killed at any moment."""

import sys
from pathlib import Path

from jpdialog.domain.brief import Entry
from jpdialog.storage.store import Store


def main() -> None:
    """Open the store named on the command line and write until killed."""
    store = Store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
    (entry,) = store.find(Entry)
    number = int(entry.text)
    while True:
        number += 1
        if number % 3 == 0:
            store.keep_draft(entry, "text", str(number))
        else:
            entry = store.edit(entry, "text", str(number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
