"""Whether what is to be said fits its page and its minutes, before it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFit:
    """One brief on paper: the pages that it takes, those that it may take, and by how much it is too long."""

    id: str
    pages: int
    pages_allowed: int
    lines_over: int = 0
    """Lines to cut for it to fit; 0 when it does."""
    items_over: tuple[str, ...] = ()
    """Ids of the items that fall beyond the last page allowed, wholly or in part."""
