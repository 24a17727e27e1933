"""The chips that choose a part of the room: one of them is on; arrow keys go along the row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from jpdialog.ui.language import translate
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.theme import set_role


class PartChips(QWidget):
    """One chip for each part; ``chosen`` tells the part's key."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[OfferedPart], parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._together = QButtonGroup(self)
        self.buttons = {each.key: self._chip(each.key) for each in parts}
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self.retranslate()

    def show_chosen(self, key: str) -> None:
        """Have the chip of this part be on."""
        self.buttons[key].setChecked(True)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        for place, part in enumerate(self._parts, start=1):
            button = self.buttons[part.key]
            button.setText(part.name_now())
            button.setToolTip(f"Alt+{place}")
        self.setAccessibleName(translate("Parts", "Parts of the room"))

    def _chip(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        set_role(button, "filter")
        self._together.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button
