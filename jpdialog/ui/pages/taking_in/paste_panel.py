"""Where the text of a plan is pasted, when there is no file of it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.forms.import_paste import Ui_PastePanel


class PastePanel(QWidget):
    """Hands on what was pasted."""

    read_wanted = Signal(str)
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PastePanel()
        self.ui.setupUi(self)
        self.ui.read_button.setEnabled(False)
        self.ui.text.textChanged.connect(self._allow)
        self.ui.read_button.clicked.connect(lambda: self.read_wanted.emit(self.ui.text.toPlainText()))
        self.ui.back_button.clicked.connect(self.went_back)

    def _allow(self) -> None:
        self.ui.read_button.setEnabled(not self.ui.text.document().isEmpty())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
