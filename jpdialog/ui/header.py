"""The bar above the page: its title and status, the way into the command bar, and the page's own buttons."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QWidget

from jpdialog.ui.actions import Action
from jpdialog.ui.forms.header import Ui_Header
from jpdialog.ui.icons import icon
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.page import Page
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import HEADER_HEIGHT


class Header(QWidget):
    """The header of whichever page is shown."""

    command_bar_wanted = Signal()
    inspector_folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Header()
        self.ui.setupUi(self)
        set_role(self, "header")
        self.setFixedHeight(HEADER_HEIGHT)
        self._key = QLabel("Ctrl+K", self.ui.command_button)
        self._invitation = QLabel(self.ui.command_button)
        self._lay_out_command_button()
        self.ui.fold_button.setIcon(icon("fold-right"))
        self.ui.fold_button.toggled.connect(lambda shown: self.inspector_folded.emit(not shown))
        self.ui.command_button.clicked.connect(self.command_bar_wanted)
        self._retranslate()

    def show_page(self, page: Page) -> None:
        """Show what the page says of itself."""
        self.ui.title.setText(page.title())
        self.ui.note.setText(page.note())
        self.ui.note.setToolTip(page.note())
        _empty(self.ui.chips)
        for status in page.statuses():
            self.ui.chips.addWidget(Chip(status.text, status.mark))
        _empty(self.ui.buttons)
        for action in page.actions_here():
            self.ui.buttons.addWidget(button_for(action))
        self.ui.fold_button.setVisible(page.inspector() is not None)

    def _lay_out_command_button(self) -> None:
        row = QHBoxLayout(self.ui.command_button)
        row.setContentsMargins(10, 0, 10, 0)
        for label in (self._invitation, self._key):
            set_role(label, "muted")
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._invitation, 1)
        row.addWidget(self._key)
        set_role(self.ui.command_button, "field")

    def _retranslate(self) -> None:
        self._invitation.setText(translate("Header", "Go to, or do…"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._retranslate()


def button_for(action: Action) -> QPushButton:
    """A button for an action: its name, key and hint, in accent if it is the primary one."""
    button = QPushButton(action.name.replace("&", "&&"))
    button.setEnabled(action.is_enabled)
    button.setAccessibleName(action.name)
    key = QKeySequence(action.key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(" ".join(filter(None, [action.hint or action.name, f"({key})" if key else ""])))
    if action.is_primary:
        set_role(button, "primary")
    button.clicked.connect(lambda _checked=False: action.run())
    return button


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
