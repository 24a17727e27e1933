"""The line above the programme: in which zones its times are told, and how to add to it and arrange it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from jpdialog.domain.programme import ProgrammeKind
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.programme.zone_choice import ZoneChoice
from jpdialog.ui.theme import set_role
from jpdialog.ui.wrapping import Wrapping

HEIGHT = 32
"""Pixels of a field, in the middle of which its label stands."""


class ProgrammeHead(QWidget):
    """It says what is wanted; the part does it."""

    add_wanted = Signal(object)
    kind_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone_label, self.other_label = QLabel(self), QLabel(self)
        self.zone, self.other = ZoneChoice(self), ZoneChoice(self)
        self.add, self.kind, self.up, self.down, self.delete = (QToolButton(self) for _ in range(5))
        for button in (self.add, self.kind):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(QMenu(button))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        row = Wrapping(self, 8, 8)
        for label, field in ((self.zone_label, self.zone), (self.other_label, self.other)):
            set_role(label, "muted")
            label.setBuddy(field)
            label.setMinimumHeight(HEIGHT)
            row.addWidget(label)
            row.addWidget(field)
        for button in (self.add, self.kind, self.up, self.down, self.delete):
            row.addWidget(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.zone_label.setText(translate("Programme", "Time of"))
        self.zone.setAccessibleName(translate("Programme", "Time zone of the place"))
        self.other_label.setText(translate("Programme", "and of"))
        self.other.setAccessibleName(translate("Programme", "Other time zone in which times are shown"))
        self._name(self.add, translate("Programme", "Add"), translate("Programme", "Add an entry (Insert)"))
        self._name(self.kind, translate("Programme", "Kind"), translate("Programme", "What kind of entry it is"))
        self._name(self.up, "↑", translate("Programme", "Move up (Alt+Up)"))
        self._name(self.down, "↓", translate("Programme", "Move down (Alt+Down)"))
        self._name(self.delete, translate("Programme", "Delete"), translate("Programme", "Delete the entry (Delete)"))
        _fill(self.add.menu(), self.add_wanted)
        _fill(self.kind.menu(), self.kind_wanted)

    def show_kind(self, kind: ProgrammeKind | None) -> None:
        """Tick the kind of the entry that is chosen; None if none is."""
        self.kind.setEnabled(kind is not None)
        for action in self.kind.menu().actions():
            action.setCheckable(True)
            action.setChecked(action.data() == kind)

    def _name(self, button: QToolButton, text: str, about: str) -> None:
        button.setText(text)
        button.setToolTip(about)
        button.setAccessibleName(about)


def _fill(menu: QMenu, wanted: SignalInstance) -> None:
    menu.clear()
    for kind in ProgrammeKind:
        action = QAction(field_word(kind), menu)
        action.setData(kind.value)
        action.triggered.connect(lambda _checked=False, kind=kind: wanted.emit(kind))
        menu.addAction(action)
