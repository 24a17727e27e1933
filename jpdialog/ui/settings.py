"""What the window remembers of itself between starts: language, light or dark, size. Nothing that anybody wrote."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """An ini file in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._file = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def word(self, name: str) -> str:
        """A remembered word; empty if there is none."""
        return str(self._file.value(name, "") or "")

    def remember(self, name: str, value: str | QByteArray) -> None:
        """Remember a word, or a window's shape."""
        self._file.setValue(name, value)

    def shape(self, name: str) -> QByteArray:
        """A remembered shape; empty if there is none."""
        value = self._file.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()
