"""A pack as it is now, or as it was issued; and the replacement pages of one that was issued, always as they were."""

from dataclasses import replace

from jpdialog.domain.pack import PackIssue
from jpdialog.domain.papers import Pack
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.pack_papers import PackPapers
from jpdialog.services.packs import Packs
from jpdialog.services.paper_lines import Wish

KEPT = frozenset({"pack", "replacement-pages"})


def pack_of(desk: Desk, wish: Wish) -> Pack:
    """The pack as it is arranged now, or an issued one where an issue or a copy was wished for."""
    if not _is_kept("pack", wish):
        return PackPapers(desk, wish).book()
    return Packs(desk).printed(kept_issue(desk, "pack", wish), wish.copy)


def replacement_pages(desk: Desk, wish: Wish) -> Pack:
    """The replacement pages that were wished for, or the newest. Raises Trouble if none were issued."""
    return Packs(desk).printed(kept_issue(desk, "replacement-pages", wish), wish.copy)


def as_issued(desk: Desk, kind: str, wish: Wish) -> Wish:
    """The wish with the language and the looks in which the paper was issued, where it is a kept one."""
    if not _is_kept(kind, wish):
        return wish
    issue = kept_issue(desk, kind, wish)
    return replace(wish, language=issue.language, by_era=issue.by_era, letter=issue.letter, version=issue.label)


def kept_issue(desk: Desk, kind: str, wish: Wish) -> PackIssue:
    """The issue of that kind that was wished for, or the newest. Raises Trouble if there is none."""
    packs, dialogue = Packs(desk), desk.dialogues.by_number(wish.dialogue)
    if wish.issue is not None:
        named = packs.issue(dialogue, wish.issue)
        if kind == "replacement-pages" and not named.revision:
            raise Trouble(
                "Version {version} is a whole pack, not replacement pages. pack show lists them; nothing was written.",
                version=named.label,
            )
        return named
    if kind == "pack":
        found = [each.issue for each in packs.of(dialogue) if each.issue.revision == 0]
        return found[0] if found else packs.issue(dialogue)
    for each in packs.of(dialogue):
        if each.issue.revision:
            return each.issue
    raise Trouble("No replacement pages of this dialogue's pack have been issued yet. pack replace issues them.")


def _is_kept(kind: str, wish: Wish) -> bool:
    asks_for_one = wish.issue is not None or wish.copy is not None
    return kind == "replacement-pages" or (kind == "pack" and asks_for_one)
