"""The mark of a text in two languages of which one side was left behind, and the way to say that it is still right."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.domain.second_language import Older
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role


class OlderMark(QPushButton):
    """Hidden while neither side is older. ``still_right`` gives the fields that a person says it of."""

    still_right = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._older: tuple[Older, ...] = ()
        menu = QMenu(self)
        menu.addAction("").triggered.connect(self._say_still_right)
        self.setMenu(menu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "under")
        self.hide()
        self.retranslate()

    def show_older(self, older: Iterable[Older]) -> None:
        """Mark that these sides are older than the other side; none: the mark goes."""
        self._older = tuple(older)
        self.retranslate()
        self.setVisible(bool(self._older))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        sides = {each.is_first for each in self._older}
        told = [translate("OlderMark", "Second language older than the text")] if False in sides else []
        told += [translate("OlderMark", "Text older than the second language")] if True in sides else []
        self.setText("◷ " + " · ".join(told))
        self.setAccessibleName(", ".join(told) or translate("OlderMark", "Text and second language"))
        self.menu().actions()[0].setText(translate("OlderMark", "Still right"))

    def _say_still_right(self) -> None:
        self.still_right.emit([each.field for each in self._older])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
