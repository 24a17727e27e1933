"""The chips of the search panel: which kind of hits, of which dialogue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QWidget

from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

GROUP_NAMES: dict[str, object] = {
    "": QT_TRANSLATE_NOOP("Search", "All"),
    "plan": QT_TRANSLATE_NOOP("Search", "Plan"),
    "brief": QT_TRANSLATE_NOOP("Search", "Briefs"),
    "note": QT_TRANSLATE_NOOP("Search", "Notes"),
    "action": QT_TRANSLATE_NOOP("Search", "Actions"),
    "dialogue": QT_TRANSLATE_NOOP("Search", "Dialogues"),
    "person": QT_TRANSLATE_NOOP("Search", "People"),
    "figure": QT_TRANSLATE_NOOP("Search", "Figures"),
    "project": QT_TRANSLATE_NOOP("Search", "Projects"),
    "pack": QT_TRANSLATE_NOOP("Search", "Packs"),
}
"""The heads of the groups, by the groups' values in the domain (a test compares them)."""


def group_name(group: str) -> str:
    """What a group is called in the language of the window."""
    return translate("Search", str(GROUP_NAMES[group]))


class FilterChips(QWidget):
    """Chips in a row. ``group`` and ``dialogue_id`` are empty for all."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dialogues: list[tuple[str, str]] = []
        self.dialogue_id = ""
        self.buttons = {group: QPushButton(self) for group in GROUP_NAMES}
        self._together = QButtonGroup(self)
        self.dialogue_button = QPushButton(self)
        self.menu = QMenu(self.dialogue_button)
        self._lay_out()
        self.retranslate()

    @property
    def group(self) -> str:
        """The kind that is chosen."""
        return next((group for group, button in self.buttons.items() if button.isChecked()), "")

    def choose_group(self, group: str) -> None:
        """Show only this kind."""
        self.buttons[group].setChecked(True)

    def show_dialogues(self, dialogues: Sequence[tuple[str, str]]) -> None:
        """Offer these dialogues (id and name), all at first."""
        self._dialogues, self.dialogue_id = list(dialogues), ""
        self.menu.clear()
        together = QActionGroup(self.menu)
        for dialogue_id, name in [("", translate("Search", "All dialogues")), *self._dialogues]:
            action = QAction(name.replace("&", "&&"), together, checkable=True)
            action.setData(dialogue_id)
            action.setChecked(dialogue_id == self.dialogue_id)
            action.triggered.connect(lambda _checked=False, chosen=dialogue_id: self.choose_dialogue(chosen))
            self.menu.addAction(action)
        self.dialogue_button.setVisible(bool(self._dialogues))
        with QSignalBlocker(self):
            self.choose_group("")
        self._name_dialogue()

    def choose_dialogue(self, dialogue_id: str) -> None:
        """Show only what belongs to this dialogue; empty: to any."""
        self.dialogue_id = dialogue_id
        self._name_dialogue()
        self.changed.emit()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        for group, button in self.buttons.items():
            button.setText(group_name(group))
        self._name_dialogue()

    def _name_dialogue(self) -> None:
        name = dict(self._dialogues).get(self.dialogue_id) or translate("Search", "All dialogues")
        self.dialogue_button.setText(name.replace("&", "&&"))
        self.dialogue_button.setAccessibleName(translate("Search", "Only of a dialogue: {name}").format(name=name))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(4)
        for button in self.buttons.values():
            button.setCheckable(True)
            set_role(button, "filter")
            self._together.addButton(button)
            row.addWidget(button)
            button.toggled.connect(lambda is_on: self.changed.emit() if is_on else None)
        self.buttons[""].setChecked(True)
        row.addStretch(1)
        set_role(self.dialogue_button, "filter")
        self.dialogue_button.setMenu(self.menu)
        row.addWidget(self.dialogue_button)
