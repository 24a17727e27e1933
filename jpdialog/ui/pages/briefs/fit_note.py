"""What does not fit its page or its minutes, and by how much, said before a paper is exported."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from jpdialog.domain.speaking_time import clock
from jpdialog.services.fitting import Fit
from jpdialog.ui.theme import set_role

MOST_LINES = 4
LONGEST_TEXT = 60


class FitNote(QLabel):
    """A line for each section that is too long; one that says so where none is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.hide()

    def show_fits(self, fits: Sequence[Fit]) -> None:
        """Say which of them do not fit."""
        over = [each for each in fits if not each.fits]
        lines = [self._line(each) for each in over[:MOST_LINES]]
        if len(over) > MOST_LINES:
            lines.append(self.tr("And others: %1").replace("%1", str(len(over) - MOST_LINES)))
        set_role(self, "late" if over else "muted")
        self.setText("\n".join(lines) or self.tr("Everything fits its page and its minutes."))
        self.setVisible(bool(fits))

    def _line(self, fit: Fit) -> str:
        told = [self._of_page(fit)] if fit.page.lines_over else []
        told += [self._of_minutes(fit)] if fit.seconds_over else []
        named = fit.number or self.tr("Steering brief")
        return self.tr("%1: %2").replace("%1", named).replace("%2", self.tr("; ").join(told))

    def _of_page(self, fit: Fit) -> str:
        said = self.tr("lines beyond its page: %1").replace("%1", str(fit.page.lines_over))
        if not fit.texts_over:
            return said
        text = " ".join(fit.texts_over[0].split())
        short = text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1].rstrip()}…"
        return said + self.tr(", from “%1” on").replace("%1", short)

    def _of_minutes(self, fit: Fit) -> str:
        words, signs = (
            self.tr("%1 too long to say: cut about %2 words"),
            self.tr("%1 too long to say: cut about %2 characters"),
        )
        said = signs if fit.counts_characters else words
        return said.replace("%1", clock(fit.seconds_over)).replace("%2", str(fit.words_over))
