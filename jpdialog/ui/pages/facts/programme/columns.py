"""The columns of the programme's table: their names, and what typing into one of them does."""

from collections.abc import Callable
from enum import IntEnum
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.programme import Programmes
from jpdialog.ui.language import translate


class Column(IntEnum):
    """The columns, from left to right."""

    START = 0
    MINUTES = 1
    END = 2
    OTHER = 3
    TITLE = 4
    SECTIONS = 5
    PLACE = 6
    OUR_SPEAKER = 7
    THEIR_SPEAKER = 8
    OUR_INTERPRETER = 9
    THEIR_INTERPRETER = 10


PARTS = {
    Column.OUR_SPEAKER: "our_speaker",
    Column.THEIR_SPEAKER: "their_speaker",
    Column.OUR_INTERPRETER: "our_interpreter",
    Column.THEIR_INTERPRETER: "their_interpreter",
}
"""The columns of people, by what they do for an item."""

OF_ITEMS = frozenset({Column.SECTIONS, *PARTS})
"""The columns that only items of the agenda have."""

Write = Callable[[Programmes, Dialogue, str, str], None]


def _person(part: str, programmes: Programmes, dialogue: Dialogue, entry_id: str, typed: str) -> None:
    programmes.set_person(dialogue, entry_id, part, typed)


WRITES: dict[Column, Write] = {
    Column.START: Programmes.set_start,
    Column.MINUTES: Programmes.set_minutes,
    Column.END: Programmes.set_end,
    Column.SECTIONS: Programmes.set_sections,
    **{column: partial(_person, part) for column, part in PARTS.items()},
}
"""What typing into a cell does, title and place apart, which know two languages."""

NAMES: dict[Column, object] = {
    Column.START: QT_TRANSLATE_NOOP("Programme", "Begins"),
    Column.MINUTES: QT_TRANSLATE_NOOP("Programme", "Min"),
    Column.END: QT_TRANSLATE_NOOP("Programme", "Ends"),
    Column.OTHER: QT_TRANSLATE_NOOP("Programme", "Elsewhere"),
    Column.TITLE: QT_TRANSLATE_NOOP("Programme", "What"),
    Column.SECTIONS: QT_TRANSLATE_NOOP("Programme", "Sections"),
    Column.PLACE: QT_TRANSLATE_NOOP("Programme", "Where"),
    Column.OUR_SPEAKER: QT_TRANSLATE_NOOP("Programme", "Our speaker"),
    Column.THEIR_SPEAKER: QT_TRANSLATE_NOOP("Programme", "Their speaker"),
    Column.OUR_INTERPRETER: QT_TRANSLATE_NOOP("Programme", "Our interpreter"),
    Column.THEIR_INTERPRETER: QT_TRANSLATE_NOOP("Programme", "Their interpreter"),
}

HINTS: dict[Column, object] = {
    Column.START: QT_TRANSLATE_NOOP("Programme", "9:30, 3pm or 午後3時; 2027-01-13 18:30 for another day"),
    Column.MINUTES: QT_TRANSLATE_NOOP("Programme", "How long it takes: 90 or 1:30. What follows is shifted."),
    Column.END: QT_TRANSLATE_NOOP("Programme", "When it ends; 1:00+1 for the day after. What follows is shifted."),
    Column.SECTIONS: QT_TRANSLATE_NOOP("Programme", "Sections of the plan, as cited: 2 (1), 2 (3)"),
}


def name_of(column: Column) -> str:
    """The head of a column."""
    return translate("Programme", str(NAMES[column]))


def hint_of(column: Column) -> str:
    """How to type into a column, if that needs a word."""
    return translate("Programme", str(HINTS[column])) if column in HINTS else ""
