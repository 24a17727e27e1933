"""The legend of the strip: each status with its mark and how many briefs stand there; and how many of them are late."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.mark_button import MarkButton
from jpdialog.ui.tokens import STEP
from jpdialog.ui.wrapping import Wrapping


class Legend(QWidget):
    """Chips in a line that wraps, each a way to the briefs."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Wrapping(self, 2 * STEP, STEP // 2)
        self.chips: list[MarkButton] = []

    def show_counts(self, counts: Sequence[tuple[Mark, str]]) -> None:
        """Show these marks with their words and numbers."""
        while len(self.chips) < len(counts):
            chip = MarkButton(QSize(0, 20), parent=self)
            chip.clicked.connect(self.chosen)
            self._line.addWidget(chip)
            self.chips.append(chip)
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(counts))
            if place < len(counts):
                mark, words = counts[place]
                chip.show_mark(mark, words, words)
