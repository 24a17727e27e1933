"""From dialogue to dialogue: what was taken along to this one, what needs a decision, what is lacking at its end."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.trouble import Trouble
from jpdialog.services.closing import CarriedAlong, Closing, Lacking
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.ui.actions import Action
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.parts.reading_part import ReadingPart
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role

MANY = 2_000
"""Actions of which more are looked through off the window's thread."""
MOST = 40
"""Actions that are named under one head; of more, the number is told."""
LONGEST = 90


class ClosingPart(ReadingPart):
    """Each action named here is a link to it."""

    room = Room.ACTIONS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self.area = ScrolledColumn()
        self.area.column.setContentsMargins(24, 0, 24, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.setFocusProxy(self.area)

    @override
    def title(self) -> str:
        return self.tr("From dialogue to dialogue")

    @override
    def note(self) -> str:
        if self.desk is None or self.dialogue is None:
            return ""
        return dialogue_title(self.dialogue, self.desk.plans.instrument(), self.language)

    @override
    def actions_here(self) -> list[Action]:
        dialogue = self.dialogue
        if self.desk is None or dialogue is None or dialogue.status == DialogueStatus.HELD:
            return []
        return [Action(name=self.tr("Close the dialogue"), run=self.close_dialogue, is_primary=True)]

    def close_dialogue(self) -> None:
        """Say that the dialogue was held; what is lacking stays listed, and undo takes it back."""
        if self.desk is None or self.dialogue is None:
            return
        try:
            Closing(self.desk).close(self.dialogue)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)

    @override
    def read(self) -> None:
        self._asked += 1
        desk, dialogue, asked = self.desk, self.dialogue, self._asked
        if desk is None or dialogue is None:
            self._clear()
        elif self.worker is None or desk.store.count(ActionItem) <= MANY:
            self._tell(_read(desk, dialogue))
        else:
            self.worker.run(
                "",
                lambda _job: _read(desk, dialogue) if asked == self._asked else None,
                lambda found: self._tell(found) if found and asked == self._asked else None,
                can_stop=False,
            )
        self.renamed.emit()

    @override
    def first_place(self) -> QWidget:
        return self.area

    def _tell(self, found: tuple[CarriedAlong, Lacking]) -> None:
        self._clear()
        along, lacking = found
        if self.dialogue is not None and self.dialogue.status == DialogueStatus.HELD:
            self._say(self.tr("This dialogue is closed. What is still open goes along to the next one."), "")
        carried = self.tr("%1 open actions were taken along from earlier dialogues.")
        self._say(carried.replace("%1", str(len(along.carried))), "")
        decisions = [action for action, _ in along.needing_decision]
        times = {action.id: self.tr("%1 times").replace("%1", str(n)) for action, n in along.needing_decision}
        self._list(self.tr("Taken along twice or more: what becomes of them?"), decisions, lambda a: times[a.id])
        self._list(self.tr("Without a lead"), lacking.lead)
        self._list(self.tr("Without a date"), lacking.due)
        self._list(self.tr("Without an answer"), lacking.answer)
        if lacking.is_nothing:
            self._say(self.tr("Every open action has a lead, a date and an answer."), "")
        self.area.column.addStretch(1)

    def _list(
        self, head: str, actions: Sequence[ActionItem], more: Callable[[ActionItem], str] = lambda _action: ""
    ) -> None:
        if not actions or self.desk is None:
            return
        names = Names(self.desk, self.language)
        self._say(f"{head}  {len(actions)}", "group")
        for each in actions[:MOST]:
            text = names.of(each, "text")
            said = " · ".join(filter(None, [each.number, text[:LONGEST] + "…" * (len(text) > LONGEST), more(each)]))
            button = QPushButton(said.replace("&", "&&"))
            set_role(button, "link")
            button.clicked.connect(lambda _on, a=each: self.place_chosen.emit(Place(Room.ACTIONS, a.id)))
            self.area.column.addWidget(button)
        if len(actions) > MOST:
            self._say(self.tr("and %1 more, in the list").replace("%1", str(len(actions) - MOST)), "muted")

    def _say(self, text: str, role: str) -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        if role:
            set_role(label, role)
        self.area.column.addWidget(label)

    def _clear(self) -> None:
        while (item := self.area.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _read(desk: Desk, dialogue: Dialogue) -> tuple[CarriedAlong, Lacking]:
    closing = Closing(desk)
    return closing.carried_along(dialogue), closing.lacking()
