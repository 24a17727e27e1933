"""That somebody locked a workspace: until its passphrase is typed, the keyring is not asked for its key (0041)."""

from pathlib import Path

from jpdialog.storage.whole_file import write_whole

MARK_FILE = "locked"


def is_locked(folder: Path) -> bool:
    """Whether the workspace was locked and nobody has typed its passphrase since."""
    return (folder / MARK_FILE).exists()


def lock(folder: Path) -> None:
    """Have the passphrase asked for at the next opening. Raises Trouble if the folder cannot be written to."""
    write_whole(folder / MARK_FILE, b"")


def lift_lock(folder: Path) -> None:
    """The passphrase was typed: the keyring may open the workspace again. Raises OSError if the mark stays."""
    (folder / MARK_FILE).unlink(missing_ok=True)
