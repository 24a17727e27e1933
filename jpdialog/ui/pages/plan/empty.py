"""The Plan page before there is a plan: what it is for, and the three ways to get one."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from jpdialog.ui.forms.plan_empty import Ui_PlanEmpty
from jpdialog.ui.icons import Picture
from jpdialog.ui.prose import set_prose


class PlanEmpty(QWidget):
    """Three next steps."""

    file_wanted = Signal()
    paste_wanted = Signal()
    built_in_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PlanEmpty()
        self.ui.setupUi(self)
        set_prose(self.ui.purpose, self.ui.purpose.text())
        self.ui.inside.insertWidget(0, Picture("plan", 32, self.ui.card))
        self.ui.file_button.clicked.connect(self.file_wanted)
        self.ui.paste_button.clicked.connect(self.paste_wanted)
        self.ui.built_in_button.clicked.connect(self._choose_built_in)
        self._plans: dict[str, str] = {}
        self.menu = QMenu(self.ui.built_in_button)

    def offer(self, plans: dict[str, str]) -> None:
        """Offer the built-in plans: key to title."""
        self._plans = plans
        self.menu.clear()
        for key, title in plans.items():
            action = QAction(title, self.menu)
            action.triggered.connect(lambda _checked=False, key=key: self.built_in_wanted.emit(key))
            self.menu.addAction(action)
        self.ui.built_in_button.setVisible(bool(plans))
        self.ui.built_in_button.setToolTip("\n".join(plans.values()))

    def _choose_built_in(self) -> None:
        if len(self._plans) == 1:
            self.built_in_wanted.emit(next(iter(self._plans)))
        else:
            self.menu.popup(self.ui.built_in_button.mapToGlobal(self.ui.built_in_button.rect().bottomLeft()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            set_prose(self.ui.purpose, self.ui.purpose.text())
