"""The panel that says what went wrong, above the page: a sentence for trouble; for a bug, also its report."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from jpdialog.ui.forms.trouble_panel import Ui_TroublePanel
from jpdialog.ui.language import translate


class TroublePanel(QFrame):
    """Hidden until there is something to say. ``keep`` stores a report that its reader wants kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TroublePanel()
        self.ui.setupUi(self)
        self._keep: Callable[[str], str] | None = None
        self.ui.close_button.clicked.connect(self.hide)
        self.ui.report_button.clicked.connect(lambda: self.ui.report.setVisible(not self.ui.report.isVisible()))
        self.ui.keep_button.clicked.connect(self._keep_report)
        self.hide()

    def show_trouble(self, sentence: str) -> None:
        """Say what happened, what is safe and what to do."""
        self._show(sentence, "")

    def warn_of_closing(self) -> None:
        """Say below the trouble that it keeps the window open, and the way on."""
        way_on = translate(
            "TroublePanel", "The window stays open for it. Close it once more to lose what is not saved."
        )
        self.ui.sentence.setText(f"{self.ui.sentence.text()}\n{way_on}")

    def show_bug(self, report: str, keep: Callable[[str], str]) -> None:
        """Say that something is broken; its report can be read and, if wanted, kept (``keep`` gives its place back)."""
        self._keep = keep
        sentence = translate(
            "TroublePanel",
            "Something in the program is broken. What was saved is safe. You can go on, or close the window and open "
            "it again. The report holds nothing that you wrote.",
        )
        self._show(sentence, report)

    def _show(self, sentence: str, report: str) -> None:
        self.ui.sentence.setText(sentence)
        self.ui.report.setPlainText(report)
        self.ui.report.hide()
        self.ui.report_button.setVisible(bool(report))
        self.ui.keep_button.setVisible(bool(report))
        self.show()

    def _keep_report(self) -> None:
        if self._keep is not None:
            place = self._keep(self.ui.report.toPlainText())
            self.ui.sentence.setText(translate("TroublePanel", "The report is kept in {place}.").format(place=place))
            self.ui.keep_button.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
