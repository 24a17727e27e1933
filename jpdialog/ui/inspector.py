"""The right column, foldable: what is known of the thing selected. Each page brings its own content."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import INSPECTOR_WIDTH


class Inspector(QWidget):
    """Shows one page's widget at a time; the widgets stay their pages'."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "inspector")
        self.setFixedWidth(INSPECTOR_WIDTH)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._area)
        self._retranslate()

    def show_content(self, content: QWidget | None) -> None:
        """Show a page's widget in place of the last one, which stays in the window: Qt takes both down with it."""
        if content is self._area.widget():
            return
        last = self._area.takeWidget()
        if last is not None:
            last.setParent(self)
            last.hide()
        if content is not None:
            self._area.setWidget(content)
            content.show()

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self._area.setAccessibleName(translate("Inspector", "Inspector"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
