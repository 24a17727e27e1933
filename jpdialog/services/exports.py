"""Writing papers to files: whole or not at all, and to the bytes the same for the same content."""

from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.papers import Papers, Wish
from jpdialog.storage.places import is_workspace
from jpdialog.storage.whole_file import write_whole


def export_talking_points(desk: Desk, wish: Wish, to: Path) -> Path:
    """Write the talking points wished for as Word to ``to``; raises Trouble if there are none or it cannot write."""
    from jpdialog.documents.writing.talking_points import write_talking_points

    return _write(to, write_talking_points(Papers(desk, wish).talking_points()))


def export_pack(desk: Desk, wish: Wish, to: Path) -> Path:
    """Write the briefing pack of a dialogue as Word to ``to``; raises Trouble if it cannot."""
    from jpdialog.documents.writing.pack import write_pack

    return _write(to, write_pack(Papers(desk, wish).pack()))


def _write(to: Path, content: bytes) -> Path:
    target = to.resolve()
    if target.is_dir():
        raise Trouble("That is a folder. Name a file in it, ending in .docx; nothing was written.")
    if not target.parent.is_dir():
        raise Trouble("The folder {folder} does not exist. Nothing was written.", folder=target.parent.name)
    if any(is_workspace(folder) for folder in target.parents):
        raise Trouble("Papers are not written into a workspace's own folder. Choose another; nothing was written.")
    write_whole(target, content)
    return to
