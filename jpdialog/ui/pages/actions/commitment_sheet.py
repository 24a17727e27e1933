"""One commitment in full: its words, who undertook it and since when, what was done about it, which brief tells it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.commitments import Done, Undertaken
from jpdialog.services.names import Names
from jpdialog.ui.days import day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.actions.action_status import mark_of, status_said
from jpdialog.ui.pages.briefs.list_model import MARKS as OF_BRIEFS
from jpdialog.ui.pages.home.card import Lines
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role
from jpdialog.ui.told_line import BESIDE, Told

MOST = 4
"""Actions that are told one by one; of more, the number is told in the list."""


class CommitmentSheet(QFrame):
    """Below the list. Each action and the brief is a line that leads to it."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.words, self.who, self.nothing, self.lines = QLabel(self), QLabel(self), QLabel(self), Lines(self)
        for label in (self.words, self.who, self.nothing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(BESIDE, 0, BESIDE, 0)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.who, "muted")
        set_role(self.nothing, "late")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        for widget in (self.words, self.who, self.lines, self.nothing):
            column.addWidget(widget)
        self.lines.place_chosen.connect(self.place_chosen)

    def show_line(self, line: Undertaken | None, names: Names | None, language: str) -> None:
        """Show a commitment; nothing of none."""
        self.setVisible(line is not None and names is not None)
        if line is None or names is None:
            return
        self.words.setText(line.commitment.text)
        self.who.setText(_who(line))
        self.lines.show_lines(list(_told(line, names, language)))
        self.nothing.setText(translate("Commitments", "Nothing is done about it, and no brief speaks of it."))
        self.nothing.setVisible(line.is_alone)
        self.setAccessibleName(line.commitment.text)


def _who(line: Undertaken) -> str:
    who = translate("Commitments", "Undertaken by %1").replace("%1", line.who) if line.who else ""
    since = translate("Commitments", "since edition %1").replace("%1", line.since.label)
    if not line.is_in_force:
        gone = translate("Commitments", "in editions %1 to %2; the newest has it no more")
        since = gone.replace("%1", line.since.label).replace("%2", line.last.label)
    return " · ".join(filter(None, (who, since)))


def _told(line: Undertaken, names: Names, language: str) -> Iterator[Told]:
    for done in line.done[:MOST]:
        yield _action(done, names, language)
    brief, dialogue = line.brief, line.dialogue
    if brief is not None and dialogue is not None:
        status = BriefStatus(brief.status)
        said = translate("Commitments", "Brief %1, dialogue %2").replace("%1", line.section.number)
        yield Told(
            to=Place(Room.BRIEFS, brief.id),
            mark=OF_BRIEFS[status],
            chip=field_word(status),
            text=said.replace("%2", str(dialogue.number)),
        )


def _action(done: Done, names: Names, language: str) -> Told:
    action, last = done.action, done.last
    rest = f"{day(last.day, language)}: {names.of(last, 'text')}" if last is not None else ""
    return Told(
        to=Place(Room.ACTIONS, action.id),
        mark=mark_of(done),
        chip=status_said(done),
        strong=action.number,
        text=names.of(action, "text"),
        rest=rest or translate("Commitments", "nothing told yet"),
    )
