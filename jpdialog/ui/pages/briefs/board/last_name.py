"""Completes the last of several names that are typed in one line, and leaves those before it as they are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QCompleter, QWidget
from typing_extensions import override

SEPARATORS = ",;，；、"


class LastName(QCompleter):
    """Names end with a comma or a semicolon."""

    @override
    def splitPath(self, path: str) -> list[str]:
        return [path[_begins(path) :].strip()]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        line, name = self.widget(), super().pathFromIndex(index)
        before = _text(line)
        begins = _begins(before)
        return f"{before[:begins]} {name}".strip() if begins else name


def _begins(text: str) -> int:
    return max(text.rfind(sign) for sign in SEPARATORS) + 1


def _text(line: QWidget) -> str:
    return str(line.property("text") or "")
