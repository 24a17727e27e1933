"""Every numbered copy of an issue as a file of its own, named so that any system can hold it and a person finds it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.pack import PackCopy, PackIssue
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import Watch, export, unwatched
from jpdialog.services.packs import Packs
from jpdialog.services.paper_lines import Wish

BYTES_OF_A_NAME = 90
"""Of the recipient's name in a file's name: a system allows 255 bytes in all, and a folder needs some too."""


def export_copies(
    desk: Desk,
    issue: PackIssue,
    folder: Path,
    today: date,
    *,
    house_style: Path | None = None,
    watch: Watch = unwatched,
) -> list[Path]:
    """Write every copy of an issue into ``folder``; ``watch`` hears the copies written and may stop it between two.

    Copies that were written before it was stopped stay: each is whole.
    """
    packs, dialogue = Packs(desk), _dialogue(desk, issue)
    copies = desk.store.find(PackCopy, issue_id=issue.id)
    if not folder.is_dir():
        raise Trouble("The folder {folder} does not exist. Nothing was written.", folder=folder.name)
    written = []
    for done, copy in enumerate(copies):
        watch(done, len(copies))
        wish = Wish(today=today, dialogue=dialogue.number, issue=issue.label, copy=copy.number, house_style=house_style)
        name = copy_name(dialogue, issue, copy.number, len(copies), packs.holder(copy, issue.language))
        written.append(export(desk, kind_of(issue), wish, folder / name, _stopping(watch, done, len(copies))))
    return written


def kind_of(issue: PackIssue) -> str:
    """The name of the paper that an issue is."""
    return "replacement-pages" if issue.revision else "pack"


def copy_name(dialogue: Dialogue, issue: PackIssue, number: int, of: int, holder: str) -> str:
    """The name of a copy's file: pack-12-v1-copy-03-Name.docx, its digits as many as the copies ask for."""
    digits = max(2, len(str(of)))
    parts = [kind_of(issue), str(dialogue.number), f"v{issue.label}", f"copy-{number:0{digits}}", _plain(holder)]
    return "-".join(filter(None, parts)) + ".docx"


def _plain(text: str) -> str:
    """Letters and digits of any script joined by hyphens, cut where a file's name would grow too long."""
    plain = "-".join("".join(each if each.isalnum() else " " for each in text).split())
    while len(plain.encode()) > BYTES_OF_A_NAME:
        plain = plain[:-1]
    return plain.rstrip("-")


def _stopping(watch: Watch, done: int, of: int) -> Callable[[int, int], None]:
    """A watch for one file, that stops with the whole and counts no pages."""
    return lambda _page, _pages: watch(done, of)


def _dialogue(desk: Desk, issue: PackIssue) -> Dialogue:
    found = desk.store.get(Dialogue, issue.dialogue_id)
    if found is None:
        raise Trouble("The dialogue of this pack was deleted. Undo that first; nothing was changed.")
    return found
