"""The rail at the left: the dialogue, the seven rooms, and the quiet line that says whether all is saved."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.dialogue_card import DialogueCard
from jpdialog.ui.language import translate
from jpdialog.ui.rail_button import RailButton
from jpdialog.ui.rooms import ON_THE_RAIL, Room
from jpdialog.ui.saved_line import SavedLine
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import RAIL_WIDTH

ALL_SAVED: object = QT_TRANSLATE_NOOP("Rail", "Everything is saved")
SAVED_AT: object = QT_TRANSLATE_NOOP("Rail", "Saved {time}")
NOT_SAVED: object = QT_TRANSLATE_NOOP("Rail", "Not saved yet")
NOTHING_TO_TAKE_BACK: object = QT_TRANSLATE_NOOP("Rail", "Nothing to take back")
NOTHING_TO_DO_AGAIN: object = QT_TRANSLATE_NOOP("Rail", "Nothing to do again")


class Rail(QWidget):
    """The rail. It says which room was chosen and shows what it is told."""

    room_chosen = Signal(Room)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rail")
        self.setFixedWidth(RAIL_WIDTH)
        self.card = DialogueCard(self)
        self.buttons: dict[Room, RailButton] = {room: RailButton(room, self) for room in ON_THE_RAIL}
        self.saved_line = SavedLine(self)
        self.saved_line.clicked.connect(lambda: self.room_chosen.emit(Room.SAFE))
        self.marking_line = QLabel(self)
        set_role(self.marking_line, "small")
        self.marking_line.setWordWrap(True)
        self.marking_line.setContentsMargins(10, 0, 8, 0)
        self.marking_line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._saved: tuple[object, str] = ("", "")
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 16)
        column.setSpacing(2)
        column.addWidget(self.card)
        column.addSpacing(12)
        for room, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, chosen=room: self.room_chosen.emit(chosen))
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self.saved_line)
        column.addWidget(self.marking_line)

    def show_room(self, room: Room) -> None:
        """Mark the room that is shown."""
        self.buttons.get(room, self.saved_line).setChecked(True)

    def show_count(self, room: Room, count: int) -> None:
        """Say how many things wait in a room, if it has a button that can."""
        if room in self.buttons:
            self.buttons[room].show_count(count)

    def show_saved(self, told: object, time: str = "") -> None:
        """Say one of the lines above, or nothing (""); it is said again when the language changes."""
        self._saved = told, time
        self.saved_line.say(translate("Rail", str(told)).format(time=time) if told else "")

    def show_marking(self, marking: str) -> None:
        """Show the marking of the dialogue, as it is printed."""
        self.marking_line.setText(marking)
        self.marking_line.setVisible(bool(marking))

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Rail", "Rooms"))
        for button in self.buttons.values():
            button.retranslate()
        self.card.retranslate()
        self.show_saved(*self._saved)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
