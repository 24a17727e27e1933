"""Whoever types marked words into every field of a window, by keys and as an input method does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jpdialog.app import Desktop

CTRL, LEFT, KEYS = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton, Qt.Key
LONG = 30_000
MARKS = ("quokkavelvet", "獺祭標柱")
Field = QLineEdit | QTextEdit | QPlainTextEdit


class Typist:
    """Types marked words, by keys and as an input method does, and remembers into which fields."""

    def __init__(self, desktop: Desktop, qtbot: QtBot) -> None:
        self.window, self._qtbot = desktop.window, qtbot
        self.typed_into: set[str] = set()

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what the window does by itself."""
        self._qtbot.waitUntil(is_so, timeout=LONG)

    def type(self, text: str, into: QWidget) -> None:
        """Type into a field: Latin letters by their keys, others as an input method hands them over."""
        into.setFocus()
        self.typed_into.add(name_of(into))
        latin = "".join(sign for sign in text if sign.isascii())
        QTest.keyClicks(into, latin)
        event = QInputMethodEvent()
        event.setCommitString("".join(sign for sign in text if not sign.isascii()))
        QApplication.sendEvent(into, event)

    def mark(self, into: QWidget) -> None:
        """Type the marked words."""
        self.type("".join(MARKS), into)

    def put_lists_away(self) -> None:
        """Names that were typed before are offered again; a list of them would keep the next keys."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QListView) and each.isVisible():
                each.hide()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def mark_all(self, within: QWidget) -> None:
        """Type them into every field that is shown and was not typed into yet."""
        for field in fields(within):
            if field.isVisible() and field.isEnabled() and name_of(field) not in self.typed_into:
                self.mark(field)

    def command(self, words: str) -> None:
        """Run something from the command bar, where the marked words are typed first and found nothing."""
        QTest.keyClick(self.window, KEYS.Key_K, CTRL)
        line = self.window.command_bar.ui.line
        self.mark(line)
        line.clear()
        QTest.keyClicks(line, words)
        QTest.keyClick(line, KEYS.Key_Return)


def fields(within: QWidget) -> list[Field]:
    """Where text can be typed; a field for numbers takes none."""
    found: list[Field] = [
        *within.findChildren(QLineEdit),
        *within.findChildren(QTextEdit),
        *within.findChildren(QPlainTextEdit),
    ]
    return [
        field
        for field in found
        if not field.isReadOnly() and not isinstance(field.parentWidget(), (QAbstractSpinBox, QFileDialog))
    ]


def name_of(field: QWidget) -> str:
    """What kind of field it is: where it stands, and what it is called there."""
    around = field.parentWidget()
    if isinstance(around, QComboBox):
        field, around = around, around.parentWidget()
    places_of_it = [type(around).__name__, field.objectName(), field.property("role"), field.accessibleName()]
    return " ".join(str(each) for each in places_of_it if each)
