"""The quiet line at the foot of the rail: it says that all is saved, and leads to where that is looked after."""

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from jpdialog.ui.language import translate
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import set_role


class SavedLine(QPushButton):
    """A line that can be pressed; pressed in while its room is shown, as the rail's buttons are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "saved")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Say this; with nothing to say it still leads where it leads."""
        room = f"{Room.SAFE.name_now()} ({Room.SAFE.key})"
        self.setText(text.replace("&", "&&") or Room.SAFE.name_now())
        self.setAccessibleName(f"{text}. {room}" if text else room)
        self.setToolTip(translate("Rail", "Backups, passphrase, what was deleted") + f" ({Room.SAFE.key})")
