"""The panel of templates: one is applied to the brief, or the brief is kept as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.picking import Choice, PickPanel
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.domain.reusing import Template


class TemplatesPanel(PickPanel):
    """``picked`` applies a template, ``kept`` tells the name of a new one, ``deletion_wanted`` the id of one."""

    kept = Signal(str)
    deletion_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.apply, self.keep, self.delete, self.close_button = (QPushButton(self) for _ in range(4))
        self._own: frozenset[str] = frozenset()
        set_role(self.apply, "primary")
        keeping = QHBoxLayout()
        keeping.setSpacing(8)
        keeping.addWidget(self.name, 1)
        keeping.addWidget(self.keep)
        self.below.addLayout(keeping)
        for widget in (self.apply, self.delete, self.close_button):
            self.buttons.addWidget(widget)
        self.buttons.addStretch()
        self.apply.clicked.connect(lambda: self.picked.emit(self.chosen()))
        self.keep.clicked.connect(lambda: self.kept.emit(self.name.text()))
        self.name.returnPressed.connect(lambda: self.kept.emit(self.name.text()))
        self.delete.clicked.connect(lambda: self.deletion_wanted.emit(self.chosen()))
        self.close_button.clicked.connect(self.closed)
        self.list.currentRowChanged.connect(self._allow)
        self._retranslate()

    def show_templates(self, templates: Sequence[Template], own: Sequence[str], language: str) -> None:
        """Offer these; ``own`` are the ids of those that can be deleted."""
        self._own = frozenset(own)
        self.offer([_choice(each, language) for each in templates], "")
        self._allow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _allow(self) -> None:
        self.apply.setEnabled(bool(self.chosen()))
        self.delete.setEnabled(self.chosen() in self._own)

    def _retranslate(self) -> None:
        self.heading.setText(translate("TemplatesPanel", "Begin with a template"))
        find = translate("TemplatesPanel", "Find a template")
        self.narrow.setPlaceholderText(find)
        self.narrow.setAccessibleName(find)
        self.list.setAccessibleName(translate("TemplatesPanel", "Templates"))
        name = translate("TemplatesPanel", "Name for this brief as a template")
        self.name.setPlaceholderText(name)
        self.name.setAccessibleName(name)
        for button, word in (
            (self.apply, translate("TemplatesPanel", "Add its entries")),
            (self.keep, translate("TemplatesPanel", "Keep as template")),
            (self.delete, translate("TemplatesPanel", "Delete")),
            (self.close_button, translate("TemplatesPanel", "Close")),
        ):
            button.setText(word)


def _choice(template: Template, language: str) -> Choice:
    name = template.name_translation if language == "ja" and template.name_translation else template.name
    count = len(template.entries)
    told = translate("TemplatesPanel", "1 entry") if count == 1 else translate("TemplatesPanel", "%1 entries")
    return Choice(template.id, name, told.replace("%1", str(count)))
