"""The briefs that name a figure, each a way to it; they are reworded when its value changes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from jpdialog.domain.brief import Brief, BriefStatus
from jpdialog.services.figure_uses import Used
from jpdialog.services.names import Names
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.briefs.list_model import MARKS, reopened_word
from jpdialog.ui.pages.told_parts import ToldCard, told
from jpdialog.ui.theme import set_role


class UsedCard(ToldCard):
    """``chosen`` tells the entry that names the figure. Briefs of another dialogue are only told.

    ``reopened`` tells of the briefs whose clearance is open again, by how many words.
    """

    chosen = Signal(str)

    def __init__(
        self, used: Sequence[Used], reopened: Mapping[str, int], names: Names, dialogue_id: str, parent: QWidget
    ) -> None:
        super().__init__(translate("UsedCard", "Used in"), parent)
        self._reopened = reopened
        self.links: list[QPushButton] = []
        for each in used:
            self._add(each, names, is_here=each.dialogue.id == dialogue_id)
        if not used:
            nothing = translate("UsedCard", "No brief names this figure yet.")
            self.column.addWidget(told(nothing, "muted", self))

    def _add(self, used: Used, names: Names, *, is_here: bool) -> None:
        heading = f"{used.section.number} {names.of(used.section, 'heading')}" if used.section else ""
        said = heading or translate("UsedCard", "Steering brief")
        row = QHBoxLayout()
        row.setSpacing(8)
        if is_here:
            link = QPushButton(said, self)
            set_role(link, "link")
            entry_id = used.entries[0].id
            link.clicked.connect(lambda: self.chosen.emit(entry_id))
            self.links.append(link)
            row.addWidget(link)
            row.addWidget(self._chip(used.brief), 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            number = translate("UsedCard", "dialogue %1").replace("%1", str(used.dialogue.number))
            row.addWidget(told(f"{said} · {number}", "muted", self))
        row.addStretch(1)
        self.column.addLayout(row)

    def _chip(self, brief: Brief) -> Chip:
        words, status = self._reopened.get(brief.id), BriefStatus(brief.status)
        if words is not None:
            return Chip(reopened_word(words), Mark.DRAFT, self)
        return Chip(field_word(status), MARKS[status], self)
