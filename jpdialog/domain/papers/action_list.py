"""The list of actions as somebody looks at it, for paper: its columns, its groups, its order, what was sought."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedGroup:
    """The rows under one head; without groups there is one, with no head. A row has one cell for each column."""

    head: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionListPaper:
    """``columns`` are titles with their parts of the width; ``sought`` are the words by which it was narrowed."""

    front: Front
    columns: tuple[tuple[str, int], ...]
    groups: tuple[ListedGroup, ...] = ()
    sought: str = ""
    count: int = 0
    total: int = 0
