"""The left column of the plan: which edition is read, and its sections."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Edition
from jpdialog.ui.field_words import field_word
from jpdialog.ui.pages.plan.section_view import SectionView
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import TREE_WIDEST


class TreeColumn(QWidget):
    """Edition and tree."""

    edition_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "column")
        self.setFixedWidth(TREE_WIDEST)
        self.editions = QComboBox(self)
        self.count = QLabel(self)
        self.view = SectionView(self)
        self._editions: list[tuple[Edition, bool]] = []
        set_role(self.count, "group")
        self.editions.activated.connect(lambda row: self.edition_chosen.emit(self._editions[row][0].label))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 8)
        column.setSpacing(8)
        for widget in (self.editions, self.count, self.view):
            column.addWidget(widget)
        self.retranslate()

    def show_editions(self, editions: Sequence[tuple[Edition, bool]], label: str) -> None:
        """Show the editions, each with whether its sections are at hand, and ``label`` chosen."""
        self._editions = list(editions)
        with QSignalBlocker(self.editions):
            self.editions.clear()
            for edition, is_at_hand in self._editions:
                status = field_word(edition.status) if is_at_hand else self.tr("text not at hand")
                self.editions.addItem(f"{edition.label} · {status}")
                self.editions.setItemData(self.editions.count() - 1, status, Qt.ItemDataRole.ToolTipRole)
            self.editions.setCurrentIndex(
                next((row for row, (edition, _) in enumerate(self._editions) if edition.label == label), -1)
            )

    def show_count(self, count: int) -> None:
        """Say how many sections there are."""
        self.count.setText(self.tr("%1 sections").replace("%1", str(count)))
        self.count.setVisible(count > 0)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.editions.setAccessibleName(self.tr("Edition"))
        self.editions.setToolTip(self.tr("The edition that is read here"))
        self.view.setAccessibleName(self.tr("Sections of the plan"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
