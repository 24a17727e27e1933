"""A room that shows what the store holds, to be read; empty until there is something."""

from collections.abc import Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.pages.page import Page


class ReadOnlyPage(Page):
    """``content`` holds what is shown. Subclasses read the desk into it, by ``read``."""

    def __init__(self, empty: EmptyPart, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty, self.content = empty, content
        self._is_stale = True
        self._stack = QStackedWidget(self)
        for part in (empty, content):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        empty.place_chosen.connect(self.place_chosen)

    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        """Show what the desk holds; False if that is nothing."""
        raise NotImplementedError

    def forget(self) -> None:
        """Show nothing more of a desk, which may be closing."""

    @property
    def has_content(self) -> bool:
        """Whether there is anything to read."""
        return self._stack.currentWidget() is self.content

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        del changed  # a room that is read only is read as a whole, once somebody looks
        self._is_stale = True
        if self.isVisible() or self.desk is None:
            self.read_again()

    def read_again(self) -> None:
        """Read the desk again, if it was not read since it changed."""
        if not self._is_stale:
            return
        self._is_stale = False
        if self.desk is None:
            self.forget()
        has_content = self.desk is not None and self.read(self.desk, self.dialogue)
        self._stack.setCurrentWidget(self.content if has_content else self.empty)
        self.renamed.emit()

    @override
    def retranslate(self) -> None:
        self.refresh(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_again()
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            (self.content if self.has_content else self.empty.ui.next_step).setFocus()
