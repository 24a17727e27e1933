"""A card of Home: a group head, perhaps the one number that matters with a line under it, and what follows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP
from jpdialog.ui.told_line import BESIDE, Told, ToldLine


class Card(QFrame):
    """A card with its head; ``place_chosen`` says where one of its numbers or lines leads."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.head = QLabel(self)
        set_role(self.head, "group")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * STEP - BESIDE, 2 * STEP, 2 * STEP - BESIDE, 2 * STEP)
        self.column.setSpacing(STEP)
        self.add(self.head)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget in line with the words of the lines, which stand a little in for the sake of their frame."""
        row = QHBoxLayout()
        row.setContentsMargins(BESIDE, 0, BESIDE, 0)
        row.addWidget(widget)
        if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed:
            row.addStretch(1)
        self.column.addLayout(row, stretch)

    def show_head(self, text: str) -> None:
        """Say what the card is about."""
        self.head.setText(text)
        self.setAccessibleName(text)


class NumberCard(Card):
    """A card with one number, itself a link, and a muted line that explains it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.meaning = QPushButton(self), QLabel(self)
        set_role(self.number, "figure")
        set_role(self.meaning, "muted")
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._to: Place | None = None
        self.number.clicked.connect(self._go)
        self.column.setSpacing(0)
        self.column.addSpacing(6)
        self.add(self.number)
        self.add(self.meaning)
        self.column.addSpacing(STEP)

    def show_number(self, number: str, meaning: str, to: Place) -> None:
        """Show the number, what it means, and where it leads."""
        self.number.setText(number.replace("&", "&&"))
        self.number.setAccessibleName(f"{number}, {meaning}" if meaning else number)
        set_prose(self.meaning, meaning)
        self.meaning.setVisible(bool(meaning))
        self._to = to

    def _go(self) -> None:
        if self._to is not None:
            self.place_chosen.emit(self._to)


class Lines(QWidget):
    """Lines under each other, each a link; where only words differ, a line that has the focus keeps it."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.lines: list[ToldLine] = []

    def show_lines(self, told: Sequence[Told]) -> None:
        """Show these lines."""
        while len(self.lines) > len(told):
            spare = self.lines.pop()
            spare.hide()
            spare.deleteLater()
        while len(self.lines) < len(told):
            line = ToldLine(self)
            line.place_chosen.connect(self.place_chosen)
            self._column.addWidget(line)
            self.lines.append(line)
        for line, each in zip(self.lines, told, strict=True):
            line.show_told(each)
        self.setVisible(bool(told))
