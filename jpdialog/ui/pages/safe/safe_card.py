"""A card of safekeeping: it looks after one thing, reads it again when shown, and says what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jpdialog.ui.pages.home.card import Card

if TYPE_CHECKING:
    from jpdialog.ui.pages.page import Page


class SafeCard(Card):
    """A card on ``page``, whose desk, words, worker and language are the card's too.

    ``trouble_met`` carries Trouble to the window's own place for it.
    """

    trouble_met = Signal(object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent or page)
        self.page = page

    def read_again(self) -> None:
        """Read what is shown, with the page's desk, which is there."""

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
