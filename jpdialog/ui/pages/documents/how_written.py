"""How all papers of this room are written: in which house style, with which years, as Word or as PDF."""

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from jpdialog.ui.pages.briefs.exporting import Order
from jpdialog.ui.pages.briefs.house_style_choice import HouseStyleChoice
from jpdialog.ui.tokens import STEP

WORD_FILE, PDF_FILE = range(2)


class HowWritten(QWidget):
    """One row of choices, taken for every order that is given below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.style_label, self.style_box = QLabel(self), QComboBox(self)
        self.house_style, self.by_era = HouseStyleChoice(self.style_box), QCheckBox(self)
        self.file_label, self.file_kind = QLabel(self), QComboBox(self)
        self.style_label.setBuddy(self.style_box)
        self.file_label.setBuddy(self.file_kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        for widget in (self.style_label, self.style_box, self.by_era, self.file_label, self.file_kind):
            row.addWidget(widget)
            if widget in (self.style_box, self.by_era):
                row.addSpacing(STEP)
        row.addStretch(1)
        self._retranslate()

    def applied(self, order: Order) -> Order:
        """The order, with what is chosen here."""
        return replace(
            order,
            house_style=self.house_style.chosen_file,
            letter=self.house_style.letter,
            by_era=self.by_era.isChecked(),
            as_pdf=self.file_kind.currentIndex() == PDF_FILE,
        )

    def _retranslate(self) -> None:
        self.style_label.setText(self.tr("House style"))
        self.style_box.setAccessibleName(self.tr("House style of these papers"))
        self.by_era.setText(self.tr("Years of Japanese papers by eras"))
        self.file_label.setText(self.tr("File"))
        self.file_kind.setAccessibleName(self.tr("Kind of file of these papers"))
        for place, word in enumerate((self.tr("Word"), self.tr("PDF"))):
            if place < self.file_kind.count():
                self.file_kind.setItemText(place, word)
            else:
                self.file_kind.addItem(word)
        self.house_style.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
