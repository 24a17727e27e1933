"""A place in a text that is being written, kept while a panel asks something, to go on from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jpdialog.ui.pages.briefs.text_editor import TextEditor

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The cursor, and which text its editor held then."""

    editor: TextEditor
    cursor: QTextCursor
    sitting: int

    @classmethod
    def at(cls, editor: TextEditor | None) -> Bookmark | None:
        """The place where this editor's cursor is; None without an editor."""
        return cls(editor, editor.textCursor(), editor.sitting) if editor is not None else None

    @classmethod
    def at_the_keyboard(cls) -> Bookmark | None:
        """The place where the next key would be written; None if that is not in a text of a brief."""
        focused = QApplication.focusWidget()
        return cls.at(focused) if isinstance(focused, TextEditor) else None

    @property
    def is_there(self) -> bool:
        """Whether the same text still stands in its editor."""
        return isValid(self.editor) and self.editor.sitting == self.sitting

    def go_back(self) -> bool:
        """Let the keyboard go on from there; False if that text is not shown any more."""
        if self.is_there:
            self.editor.setTextCursor(self.cursor)
            self.editor.setFocus()
        return self.is_there
