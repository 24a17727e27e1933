"""How carrying over is told on the page: from which dialogue, by how many words it differs, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.services.dialogues import ordinal
from jpdialog.ui.field_words import field_word
from jpdialog.ui.history.version_row import marked_words
from jpdialog.ui.language import translate

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.services.last_time import Carried, LastEntry
    from jpdialog.ui.tokens import Tokens


def numbered(dialogue: Dialogue, language: str) -> str:
    """A dialogue by its number: "the 11th", 「第11回」."""
    number = str(dialogue.number) if language == "ja" else ordinal(dialogue.number)
    return translate("LastTime", "the %1").replace("%1", number)


def carried_word(carried: Carried, language: str) -> str:
    """That an entry was carried over, from where, and by how many words it differs."""
    if carried.dialogue is None:
        return translate("LastTime", "Carried over; what it was then is deleted")
    told = translate("LastTime", "Carried over from %1").replace("%1", numbered(carried.dialogue, language))
    return f"{told} · {changed_word(carried)}"


def changed_word(carried: Carried) -> str:
    """By how many words an entry differs from what it was."""
    words = carried.words
    if not carried.texts:
        return translate("LastTime", "unchanged")
    if words == 0:
        return translate("LastTime", "changed in its signs")
    if words == 1:
        return translate("LastTime", "1 word changed")
    return translate("LastTime", "%1 words changed").replace("%1", str(words))


def changed_texts(carried: Carried, tokens: Tokens) -> str:
    """What differs, with what came and went marked, as HTML."""
    return "".join(marked_words(pieces, tokens) for pieces in carried.pieces)


def use_word(each: LastEntry) -> str:
    """What became of an entry then, and how often."""
    happened = each.happened
    if happened is None:
        return translate("LastTime", "Not noted whether it was used")
    times = sum(use.happened == happened for use in each.uses)
    often = translate("LastTime", "%1 times").replace("%1", str(times))
    return " · ".join([field_word(happened), *([often] if times > 1 else [])])


def said_then(each: LastEntry) -> str:
    """The wording that was kept of then, where it is not what the entry says."""
    wording = next((use.wording for use in each.uses if use.happened == each.happened and use.wording), "")
    if not wording or wording.strip() in (each.entry.text.strip(), each.entry.answer.strip()):
        return ""
    return translate("LastTime", "Said then: %1").replace("%1", wording)
