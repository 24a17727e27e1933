"""How a paper is to be printed, whichever it is: in which house style, by which writer, and who hears how far it is."""

from collections.abc import Callable
from dataclasses import dataclass

from jpdialog.documents.writing.blocks import Document
from jpdialog.documents.writing.house_style import HouseStyle

Watch = Callable[[int, int], None]
Writer = Callable[[Document, HouseStyle, Watch], bytes]
"""Turns a document in a house style into the bytes of a file."""


@dataclass(frozen=True, slots=True)
class Printing:
    """``style`` is that of the paper's language if None; ``watch`` hears the pages done and all, and may stop it.

    ``writer`` is Word's if None.
    """

    style: HouseStyle | None = None
    watch: Watch = lambda _done, _all: None
    writer: Writer | None = None


USUAL = Printing()
