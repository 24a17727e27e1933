"""Small parts of the rooms that are read only: a column to read with keys, a card, a label whose text can be taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.plan.known_panel import clear
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role


class ReadingColumn(ScrolledColumn):
    """A column that takes the keyboard itself, since nothing in it does; what is gone to is brought into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.places: dict[str, QWidget] = {}

    def begin(self) -> None:
        """Take everything out, to be told anew."""
        clear(self.column)
        self.places = {}

    def show_place(self, thing: str) -> None:
        """Bring the thing of that id into view."""
        if thing in self.places:
            self._settle()
            self.ensureWidgetVisible(self.places[thing], 0, 48)

    def _settle(self) -> None:
        """Give everything its place now, not with the next event."""
        width = self.viewport().width()
        inside = self.widget()
        self.column.activate()
        if inside is not None:
            inside.resize(width, max(self.column.totalHeightForWidth(width), self.viewport().height()))


class ToldCard(QFrame):
    """A card with its head."""

    def __init__(self, head: str, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(12)
        self.column.addWidget(told(head, "group", self))


def told(text: str, role: str, parent: QWidget) -> QLabel:
    """A text to be read and copied, over as many lines as it needs."""
    label = QLabel(parent)
    if role:
        set_role(label, role)
    set_prose(label, text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
