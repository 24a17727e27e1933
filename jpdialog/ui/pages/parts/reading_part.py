"""A part that reads the desk when it is seen, and only if what it shows of it has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from jpdialog.ui.pages.parts.part import Part

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget


class ReadingPart(Part):
    """Each kind says in ``read`` what it reads, and in ``tables`` of what it shows something (none: of any)."""

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_stale = True

    def read(self) -> None:
        """Read the desk, and show what is there."""
        raise NotImplementedError

    def first_place(self) -> QWidget:
        """Where the keyboard goes if it was nowhere in the part before."""
        return self

    def read_again(self) -> None:
        """Read the desk again, if it was not read since it changed."""
        if self.is_stale:
            self.is_stale = False
            self.read()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        if changed is None or not self.tables or self.tables & tables_of(changed):
            self.is_stale = True
        if self.isVisible() or self.desk is None:
            self.read_again()

    @override
    def retranslate(self) -> None:
        self.refresh(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_again()
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused) or not focused.isVisible():
            self.first_place().setFocus()


def tables_of(changed: Collection[object] | None) -> frozenset[str]:
    """The tables of which something changed; none if all may have."""
    return frozenset(getattr(each, "table", "") for each in changed or ())
