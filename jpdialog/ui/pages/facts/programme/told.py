"""What is to be seen to in the programme: each line leads to its entry, and where there is a proposal, takes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.ui.pages.plan.known_panel import clear
from jpdialog.ui.theme import set_role


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, the entry that it is about, and what can be done about it at once."""

    said: str
    entry_id: str = ""
    is_urgent: bool = True
    offers: tuple[tuple[str, Callable[[], object]], ...] = ()


class ToldLines(QWidget):
    """Lines under each other; ``entry_wanted`` tells the entry that one leads to."""

    entry_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these in place of those before."""
        clear(self._column)
        self.buttons = []
        for line in lines:
            self._column.addLayout(self._row(line))
        self.setVisible(bool(lines))

    def _row(self, line: Line) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        leads = self._button(("● " if line.is_urgent else "") + line.said, "link")
        leads.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        leads.setToolTip(line.said)
        leads.clicked.connect(lambda: self.entry_wanted.emit(line.entry_id))
        row.addWidget(leads, 1)
        for name, do in line.offers:
            offer = self._button(name, "")
            offer.clicked.connect(do)
            row.addWidget(offer, 0, Qt.AlignmentFlag.AlignRight)
        return row

    def _button(self, text: str, role: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.setAccessibleName(text)
        if role:
            set_role(button, role)
        self.buttons.append(button)
        return button
