"""The bar above the page: its title, status and note, the way into the command bar, and the page's own buttons."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.actions import Action
from jpdialog.ui.chip_button import ChipButton
from jpdialog.ui.forms.header import Ui_Header
from jpdialog.ui.icons import icon
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.page import Page, Status
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import HEADER_HEIGHT, WORK

SIDE, GAP, BETWEEN = 24, 16, 8
COMMAND_LEAST, COMMAND, COMMAND_MOST = 72, 200, 320
"""How wide the way into the command bar is: at least, while the note goes below the title for it, and at most."""


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
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the page says how wide the window is
        self._statuses: list[Status] = []
        self._actions: list[Action] = []
        self._is_note_below = False
        self._key = QLabel("Ctrl+K", self.ui.command_button)
        self._invitation = QLabel(self.ui.command_button)
        self._lay_out_command_button()
        self.ui.note.elide = Qt.TextElideMode.ElideMiddle  # it ends with the deadline
        self.ui.fold_button.setIcon(icon("fold-right"))
        self.ui.fold_button.toggled.connect(lambda shown: self.inspector_folded.emit(not shown))
        self.ui.command_button.clicked.connect(self.command_bar_wanted)
        self._retranslate()

    def show_page(self, page: Page) -> None:
        """Show what the page says of itself."""
        self.ui.title.setText(page.title())
        self.ui.note.setText(page.note())
        self._show_statuses(page.statuses())
        self._show_buttons(page.actions_here())
        self.ui.fold_button.setVisible(page.inspector() is not None)
        self._share_width()

    def _show_buttons(self, actions: list[Action]) -> None:
        if actions == self._actions:  # a button that has the keyboard keeps it while a clock beside it goes on
            return
        self._actions = actions
        _empty(self.ui.buttons)
        for action in actions:
            self.ui.buttons.addWidget(button_for(action))

    def _show_statuses(self, statuses: list[Status]) -> None:
        if statuses == self._statuses:  # a menu that is open stays open
            return
        self._statuses = statuses
        _empty(self.ui.chips)
        for status in statuses:
            chip = ChipButton(status) if status.choices else Chip(status.text, status.mark)
            self.ui.chips.addWidget(chip)

    def _share_width(self) -> None:
        """Where there is little room the note goes below the title; then the command bar gives way, then the title."""
        title, command = self.ui.title, self.ui.command_button
        room = self.width() - 2 * SIDE - 2 * GAP - self._width_of_the_rest()
        title_width = _width(title)
        self._place_note(room - title_width - COMMAND)
        command_width = max(COMMAND_LEAST, min(COMMAND_MOST, room - self._width_of_words(title_width)))
        command.setFixedWidth(command_width)
        self._invitation.setVisible(command_width >= self._invitation.sizeHint().width() + self._key.sizeHint().width())
        saved = GAP if self._is_note_below else 0
        title.setFixedWidth(max(0, min(title_width, room - command_width + saved)))

    def _width_of_words(self, title_width: int) -> int:
        """How much of the room title and note want; the chips have theirs, and a note below lies under them, too."""
        note_width = _width(self.ui.note)
        if not self._is_note_below:
            return title_width + note_width
        chips = [*map(_width, _widgets(self.ui.chips))]
        return max(title_width, note_width - sum(chips) - BETWEEN * (len(chips) - 1) - GAP if chips else note_width)

    def _place_note(self, room: int) -> None:
        """Beside the title where ``room`` pixels hold all of it, else small, below."""
        note = self.ui.note
        large = QFont(note.font())
        large.setPixelSize(WORK)
        is_below = QFontMetrics(large).horizontalAdvance(note.text()) >= room
        if is_below != self._is_note_below:
            self._is_note_below = is_below
            set_role(note, "small" if is_below else "muted")
            (self.ui.column if is_below else self.ui.line).addWidget(note)
            left = Qt.AlignmentFlag.AlignLeft if is_below else Qt.AlignmentFlag(0)
            self.ui.column.setAlignment(self.ui.line, left)

    def _width_of_the_rest(self) -> int:
        parts = [_widgets(self.ui.chips), _widgets(self.ui.buttons)]
        if not self.ui.fold_button.isHidden():
            parts.append([self.ui.fold_button])
        return sum(GAP + sum(map(_width, part)) + BETWEEN * (len(part) - 1) for part in parts if part)

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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def changeEvent(self, event: QEvent) -> None:
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


def _widgets(layout: QLayout) -> list[QWidget]:
    items = [layout.itemAt(at) for at in range(layout.count())]
    return [widget for item in items if item is not None and (widget := item.widget()) is not None]


def _width(widget: QWidget) -> int:
    widget.ensurePolished()  # before it is, the stylesheet has no say in how wide it is
    return widget.sizeHint().width()


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
