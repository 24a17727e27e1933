"""The fields of a standard line, to write a new one or to mend one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import Handling
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.field_words import field_words
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from jpdialog.domain.reusing import StandardLine

TEXT_HEIGHT = 64


@dataclass(frozen=True, slots=True)
class Told:
    """What the fields say."""

    name: str
    text: str
    translation: str
    valid_until: date | None
    handling: Handling
    lineage: str | None


class LineForm(QWidget):
    """``kept`` and ``left`` tell how it was ended."""

    kept = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.until = QLineEdit(self), QLineEdit(self)
        self.text, self.translation = QPlainTextEdit(self), QPlainTextEdit(self)
        self.handling, self.is_here = QComboBox(self), QCheckBox(self)
        self.keep, self.back = QPushButton(self), QPushButton(self)
        self._labels = [QLabel(self) for _ in range(5)]
        self._lineage: str | None = None
        self.line: StandardLine | None = None
        set_role(self.keep, "primary")
        for field in (self.text, self.translation):
            field.setFixedHeight(TEXT_HEIGHT)
            field.setTabChangesFocus(True)
        for line in (self.name, self.until):
            line.returnPressed.connect(self.kept)
        self.keep.clicked.connect(self.kept)
        self.back.clicked.connect(self.left)
        self._lay_out()
        self._retranslate()

    def show_line(self, line: StandardLine | None, lineage: str | None) -> None:
        """Show a line, or empty fields for a new one; ``lineage`` is the section that it can be kept for."""
        self.line, self._lineage = line, line.lineage if line and line.lineage else lineage
        self.name.setText(line.name if line else "")
        self.text.setPlainText(line.text if line else "")
        self.translation.setPlainText(line.translation if line else "")
        self.until.setText(line.valid_until.isoformat() if line and line.valid_until else "")
        self.handling.setCurrentIndex(self.handling.findData(line.handling if line else Handling.SHAREABLE))
        self.is_here.setChecked(line is not None and line.lineage is not None)
        self.is_here.setVisible(self._lineage is not None)
        self.name.setFocus()

    def told(self) -> Told:
        """What was typed. Raises Trouble if the last day is no day."""
        until = self.until.text().strip()
        try:
            day = date.fromisoformat(until) if until else None
        except ValueError:
            raise Trouble("A line is good until a day: write it as 2027-12-31. Nothing was kept.") from None
        return Told(
            name=" ".join(self.name.text().split()),
            text=self.text.toPlainText().strip(),
            translation=self.translation.toPlainText().strip(),
            valid_until=day,
            handling=Handling(self.handling.currentData()),
            lineage=self._lineage if self.is_here.isChecked() else None,
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.setSpacing(8)
        widgets = (self.name, self.text, self.translation, self.until, self.handling)
        for label, widget in zip(self._labels, widgets, strict=True):
            fields.addRow(label, widget)
            label.setBuddy(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.back)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addWidget(self.is_here)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        words = (
            translate("LinesPanel", "Name"),
            translate("LinesPanel", "Words"),
            translate("LinesPanel", "In the second language"),
            translate("LinesPanel", "Good until"),
            translate("LinesPanel", "Who may see it"),
        )
        widgets = (self.name, self.text, self.translation, self.until, self.handling)
        for label, widget, word in zip(self._labels, widgets, words, strict=True):
            label.setText(word)
            widget.setAccessibleName(word)
        self.handling.view().setAccessibleName(self.handling.accessibleName())
        self.until.setPlaceholderText(translate("LinesPanel", "2027-12-31, or nothing"))
        self.is_here.setText(translate("LinesPanel", "Only for this section"))
        self.keep.setText(translate("LinesPanel", "Keep the line"))
        self.back.setText(translate("LinesPanel", "Back to the list"))
        chosen = self.handling.currentData()
        self.handling.clear()
        for value, word in field_words(Handling):
            self.handling.addItem(word, value)
        self.handling.setCurrentIndex(max(0, self.handling.findData(chosen)))
