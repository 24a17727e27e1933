"""An annex in place: its title, who may see it, and its text, which is kept while it is being typed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import Handling
from jpdialog.domain.pack import Annex
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.pack_parts import PackParts
from jpdialog.ui.burst import Burst, Pace
from jpdialog.ui.field_words import field_words
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP


class AnnexEditor(QWidget):
    """Shown while an annex is current in the list of parts."""

    failed = Signal(Trouble)

    def __init__(self, desk: Callable[[], Desk | None], pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.annex: Annex | None = None
        self.head, self.title, self.handling = QLabel(self), QLineEdit(self), QComboBox(self)
        self.text = QPlainTextEdit(self)
        self.bursts = {
            "title": Burst(self.title.text, self._keeper("title"), self._writer("title"), pace, self),
            "text": Burst(self.text.toPlainText, self._keeper("text"), self._writer("text"), pace, self),
        }
        self.title.textEdited.connect(self.bursts["title"].typed)
        self.text.textChanged.connect(self.bursts["text"].typed)
        self.title.editingFinished.connect(self.bursts["title"].flush)
        self.handling.activated.connect(self._handle)
        for burst in self.bursts.values():
            burst.failed.connect(self.failed)
        self._lay_out()
        self.retranslate()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something was typed that is not a change yet."""
        return any(burst.is_open for burst in self.bursts.values())

    def show_annex(self, annex: Annex | None) -> None:
        """Edit this annex; a text that is being typed stays as it is typed."""
        if self.annex is not None and (annex is None or annex.id != self.annex.id):
            self.flush()
        is_another = annex is None or self.annex is None or annex.id != self.annex.id
        self.annex = annex
        self.setVisible(annex is not None)
        if annex is None or (self.is_open and not is_another):
            return
        self.title.setText(annex.title)
        self.handling.setCurrentIndex(self.handling.findData(annex.handling.value))
        self.text.setVisible(annex.edition_id is None)
        if self.text.toPlainText() != annex.text:
            with QSignalBlocker(self.text):
                self.text.setPlainText(annex.text)

    def flush(self) -> None:
        """Write what was typed."""
        for burst in self.bursts.values():
            burst.flush()

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.head.setText(self.tr("Annex"))
        self.title.setAccessibleName(self.tr("Title of the annex"))
        self.title.setPlaceholderText(self.tr("Title of the annex"))
        self.text.setAccessibleName(self.tr("Text of the annex"))
        self.text.setPlaceholderText(self.tr("Text of the annex, a paragraph to a line"))
        self.handling.setAccessibleName(self.tr("Who may see the annex"))
        for place, (value, word) in enumerate(field_words(Handling)):
            if place < self.handling.count():
                self.handling.setItemText(place, word)
            else:
                self.handling.addItem(word, value.value)

    def _keeper(self, field: str) -> Callable[[str], None]:
        def keep(text: str) -> None:
            desk = self._desk()
            if desk is not None and self.annex is not None and (text or field == "text"):
                desk.store.keep_draft(self.annex, field, text)

        return keep

    def _writer(self, field: str) -> Callable[[str], None]:
        def write(text: str) -> None:
            desk = self._desk()
            if desk is not None and self.annex is not None:
                desk.store.edit(self.annex, field, text if field == "text" else text.strip() or self.annex.title)

        return write

    def _handle(self) -> None:
        desk = self._desk()
        if desk is not None and self.annex is not None:
            PackParts(desk.store).write_annex(self.annex, handling=Handling(self.handling.currentData()))

    def _lay_out(self) -> None:
        set_role(self.head, "group")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(96)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.title, 1)
        row.addWidget(self.handling)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self.text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
