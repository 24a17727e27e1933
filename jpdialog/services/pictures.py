"""Pictures that are exported: a file of their own, described in it and beside it for those who cannot see."""

from pathlib import Path

from jpdialog.services.exports import target_of
from jpdialog.storage.whole_file import write_whole


def export_picture(to: Path, picture: bytes, description: str) -> Path:
    """Write a picture to ``to`` and its description beside it as text; raises Trouble if they cannot be written."""
    target = target_of(to)
    write_whole(target, picture)
    write_whole(target.with_suffix(".txt"), f"{description}\n".encode())
    return to
