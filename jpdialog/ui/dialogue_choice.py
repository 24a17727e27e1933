"""Which dialogue the window is in, and how the dialogues of a desk read in its list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jpdialog.ui.days import how_far, in_one_piece, span
from jpdialog.ui.dialogue_card import BETWEEN, DialogueLine

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.plan import Instrument
    from jpdialog.services.desk import Desk


class DialogueChoice:
    """The dialogue that was chosen on a desk; until one is, the one that is being prepared."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._chosen = ""
        self._known: Dialogue | None = None

    def choose(self, dialogue_id: str) -> None:
        """Be in that dialogue from now on."""
        self._chosen = dialogue_id

    def dialogue(self) -> Dialogue | None:
        """The dialogue as it is now; None before there is one."""
        dialogues = self._desk.dialogues
        known = dialogues.all()
        chosen = next((each for each in known if each.id == self._chosen), None)
        self._known = chosen or dialogues.current_of(known)
        return self._known

    def dialogue_after(self, changed: Collection[object]) -> Dialogue | None:
        """The dialogue as it is after a change: read anew only if it was one of dialogues."""
        is_same = self._known is not None and not any(
            getattr(each, "table", "dialogue") == "dialogue" for each in changed
        )
        return self._known if is_same else self.dialogue()

    def lines(self, language: str, today: date) -> list[DialogueLine]:
        """All dialogues, the latest first."""
        instrument = self._desk.plans.instrument()
        return [_line(each, instrument, language, today) for each in reversed(self._desk.dialogues.all())]

    def line(self, language: str, today: date) -> DialogueLine | None:
        """The dialogue that the window is in."""
        dialogue = self.dialogue()
        return _line(dialogue, self._desk.plans.instrument(), language, today) if dialogue else None


def _line(dialogue: Dialogue, instrument: Instrument | None, language: str, today: date) -> DialogueLine:
    from jpdialog.services.dialogues import dialogue_title

    place = _in_language(dialogue.place, dialogue.place_translation, instrument, language)
    when = span(dialogue.starts_on, dialogue.ends_on, language)
    return DialogueLine(
        id=dialogue.id,
        name=dialogue_title(dialogue, instrument, language),
        where_and_when=BETWEEN.join(filter(None, [place, in_one_piece(when)])),
        how_far=how_far(dialogue.starts_on, today),
    )


def _in_language(plain: str, translation: str, instrument: Instrument | None, language: str) -> str:
    is_translated = instrument is not None and language == instrument.translation_language
    return translation if is_translated and translation else plain
