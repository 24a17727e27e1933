"""The column between the rail and the page: a group head above a list or a tree, as on Plan and Briefs."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP, TREE_WIDEST, TREE_WIDTH


class Column(QWidget):
    """A head and what stands under it; 232 to 252 pixels wide."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "column")
        self._head = QLabel(self)
        set_role(self._head, "group")
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP + STEP // 2, 2 * STEP, STEP + STEP // 2, STEP)
        column.setSpacing(STEP)
        column.addWidget(self._head)
        column.addWidget(content, 1)
        self.setMinimumWidth(TREE_WIDTH)
        self.setMaximumWidth(TREE_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_head(self, text: str) -> None:
        """Say what the column lists, and how many."""
        self._head.setText(text)
