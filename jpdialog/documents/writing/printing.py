"""How a paper is to be printed, whichever it is: in which house style, and who is told how far it has come."""

from collections.abc import Callable
from dataclasses import dataclass

from jpdialog.documents.writing.house_style import HouseStyle


@dataclass(frozen=True, slots=True)
class Printing:
    """``style`` is that of the paper's language if None; ``watch`` hears the pages done and all, and may stop it."""

    style: HouseStyle | None = None
    watch: Callable[[int, int], None] = lambda _done, _all: None


USUAL = Printing()
