"""A tool of the page of briefs: a panel that opens when it is asked for, with its commands and its keys.

A further one is a class in a file of its own, and a line in `tools.py`; the page itself need not be touched.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from jpdialog.domain.trouble import Trouble
    from jpdialog.services.briefs import BriefView
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage


class Where(Enum):
    """Where a tool's panel opens; in each place one is open at a time."""

    ABOVE = auto()
    """Over the brief, in its column."""
    BESIDE = auto()
    """At the right of the brief, which stays in use."""
    WHOLE = auto()
    """In the brief's place, list and all: a form in the middle of the page."""
    FILLING = auto()
    """In the brief's place, list and all, from edge to edge."""


class BriefTool(QObject):
    """Base of the tools. A tool without a panel only has commands and keys, or follows the brief that is open."""

    where: ClassVar[Where] = Where.ABOVE
    widths: ClassVar[tuple[int, int]] = (280, 280)
    """The least and the most that a panel beside the brief takes."""

    def __init__(self, page: BriefsPage, panel: QWidget | None = None) -> None:
        super().__init__(page)
        self._page, self.panel = page, panel
        for key, do in self.keys().items():
            shortcut = QShortcut(QKeySequence(key), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def commands(self) -> list[Action]:
        """What the command bar offers of it now; see ``BriefCommands.action``."""
        return []

    def keys(self) -> Mapping[str, Callable[[], object]]:
        """The keys that work wherever one is on the page."""
        return {}

    def go_to(self, thing: str) -> bool:
        """Show a thing by its id; False if it is none of this tool's."""
        return False

    def show_view(self, view: BriefView | None) -> None:
        """Follow the page: another brief is open, or this one may have changed; None: none is."""

    def is_open(self) -> bool:
        """Whether its panel is shown."""
        return self._page.panels.is_open(self)

    def focus(self) -> None:
        """Let the keys go to it, as the page is shown again with it open."""
        if self.panel is not None:
            self.panel.setFocus()

    def open(self) -> None:
        """Show its panel, and put away the one that was open in that place."""
        self._page.panels.open(self)

    def close(self) -> None:
        """Put its panel away."""
        self._page.panels.close(self)

    def said(self, trouble: Trouble) -> str:
        """What went wrong, in the language of the window."""
        return self._page.words.of(trouble) if self._page.words is not None else str(trouble)
