"""Who the parties are, in two fields: found in the plan, or named by the person who looks it over."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.reading.plan_draft import PartyDraft
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role

SIDES = 2


class PartiesLine(QWidget):
    """The first field is our side. ``named`` carries the parties when a name was changed and the field is left."""

    named = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.hint = QLabel(self), QLabel(self)
        self.fields = [QLineEdit(self) for _ in range(SIDES)]
        self._parties: list[PartyDraft] = []
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in self.fields:
            field.editingFinished.connect(self._on_left)
            row.addWidget(field)
        set_role(self.label, "group")
        set_role(self.hint, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.label)
        column.addLayout(row)
        column.addWidget(self.hint)
        self._retranslate()

    def show_parties(self, parties: Sequence[PartyDraft]) -> None:
        """Show the parties of the draft; a field that is being typed in is left alone."""
        self._parties = list(parties)
        for place, field in enumerate(self.fields):
            if not field.hasFocus():
                field.setText(parties[place].short_name if place < len(parties) else "")

    def _on_left(self) -> None:
        names = [" ".join(field.text().split()) for field in self.fields]
        if any(names) and not names[0]:
            return  # the first named is our side: that one is waited for
        known = {party.short_name: party for party in self._parties}
        parties = [known.get(name) or PartyDraft(name, name) for name in dict.fromkeys(names) if name]
        if parties != self._parties[:SIDES]:
            self.named.emit([*parties, *(each for each in self._parties[SIDES:] if each not in parties)])

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.label.setText(self.tr("Parties"))
        set_prose(self.hint, self.tr("As the text calls them. What binds whom is found by these names."))
        for field, words in zip(self.fields, (self.tr("Our side"), self.tr("The other side")), strict=True):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
