"""Writing papers to files: whole or not at all, and to the bytes the same for the same content."""

from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.papers import Papers, Wish
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
    if to.is_dir():
        raise Trouble("{name} is a folder. Name a file, such as {name}/paper.docx.", name=to.name)
    if not to.parent.is_dir():
        raise Trouble("The folder {folder} does not exist. Nothing was written.", folder=to.parent.name)
    write_whole(to, content)
    return to
