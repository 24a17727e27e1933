"""What a room says of a part before it is made: the word that leads to it, its name and its page."""

from dataclasses import dataclass

from jpdialog.ui.language import translate
from jpdialog.ui.pages.parts.part import Part


@dataclass(frozen=True, slots=True)
class OfferedPart:
    """A part by the word that leads to it (``Place(Room.FACTS, key)``), the name on its chip, and its page."""

    key: str
    name: object
    page: type[Part]

    def name_now(self) -> str:
        """What the part is called, in the language of the window."""
        return translate("Parts", str(self.name))
