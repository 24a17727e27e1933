"""The panel in which what a text shall link to is found by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.rich_text import LinkKind
from jpdialog.services.link_targets import LinkTarget, matching
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

MOST = 50
HEIGHT = 152


class LinkPanel(QFrame):
    """A line and a list: Enter takes what is chosen, Up and Down choose, Escape puts the panel away."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._targets: Sequence[LinkTarget] = ()
        self.line, self.found, self.nothing = QLineEdit(self), QListWidget(self), QLabel(self)
        set_role(self, "panel")
        set_role(self.nothing, "muted")
        self.found.setMaximumHeight(HEIGHT)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self.line)
        layout.addWidget(self.found)
        layout.addWidget(self.nothing)
        self.line.textChanged.connect(self._look)
        self.line.returnPressed.connect(self._choose)
        self.found.itemActivated.connect(self._choose)
        self.line.installEventFilter(self)
        self.found.installEventFilter(self)
        self.retranslate()

    def ask(self, targets: Sequence[LinkTarget]) -> None:
        """Offer these, with the keyboard in the line."""
        self._targets = targets
        self.line.clear()
        self._look()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.line.setPlaceholderText(translate("Formatting", "Link to a section, an action or a figure"))
        self.line.setAccessibleName(translate("Formatting", "Link to a section, an action or a figure"))
        self.nothing.setText(translate("Formatting", "Nothing by that name can be linked to."))
        self.found.setAccessibleName(translate("Formatting", "What can be linked to"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if watched is self.line and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.found.setCurrentRow(min(max(self.found.currentRow() + by, 0), self.found.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        kinds = {
            LinkKind.SECTION: translate("Formatting", "Section"),
            LinkKind.ACTION: translate("Formatting", "Action"),
            LinkKind.FIGURE: translate("Formatting", "Figure"),
        }
        self.found.clear()
        for target in matching(self._targets, self.line.text())[:MOST]:
            item = QListWidgetItem(f"{kinds[target.kind]}  {target.told}", self.found)
            item.setData(Qt.ItemDataRole.UserRole, target)
        self.found.setCurrentRow(0)
        self.nothing.setVisible(self.found.count() == 0)
        self.found.setVisible(self.found.count() > 0)

    def _choose(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
