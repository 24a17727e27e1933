"""The columns of the list of actions: what they are called, how wide they are, and which give way."""

from collections.abc import Mapping, Sequence
from unicodedata import normalize

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.domain.action_list import USUAL, ActionColumn
from jpdialog.ui.language import translate

NAMES: dict[ActionColumn, object] = {
    ActionColumn.NUMBER: QT_TRANSLATE_NOOP("ActionTable", "No."),
    ActionColumn.TEXT: QT_TRANSLATE_NOOP("ActionTable", "Action"),
    ActionColumn.SECTION: QT_TRANSLATE_NOOP("ActionTable", "Section"),
    ActionColumn.LEAD: QT_TRANSLATE_NOOP("ActionTable", "Lead"),
    ActionColumn.SUPPORTING: QT_TRANSLATE_NOOP("ActionTable", "Supporting"),
    ActionColumn.COUNTERPART: QT_TRANSLATE_NOOP("ActionTable", "Counterpart"),
    ActionColumn.DUE: QT_TRANSLATE_NOOP("ActionTable", "Due"),
    ActionColumn.STATUS: QT_TRANSLATE_NOOP("ActionTable", "Status"),
    ActionColumn.LIGHT: QT_TRANSLATE_NOOP("ActionTable", "Colour"),
    ActionColumn.ACCEPTANCE: QT_TRANSLATE_NOOP("ActionTable", "Acceptance"),
    ActionColumn.ORIGIN: QT_TRANSLATE_NOOP("ActionTable", "From dialogue"),
    ActionColumn.CARRIED: QT_TRANSLATE_NOOP("ActionTable", "Carried over"),
    ActionColumn.NEXT_STEP: QT_TRANSLATE_NOOP("ActionTable", "Next step"),
    ActionColumn.RESOURCES: QT_TRANSLATE_NOOP("ActionTable", "Resources"),
    ActionColumn.DECISION_SOUGHT: QT_TRANSLATE_NOOP("ActionTable", "Decision sought"),
    ActionColumn.VERIFIED: QT_TRANSLATE_NOOP("ActionTable", "Verified"),
}
WIDTHS = {
    ActionColumn.NUMBER: 64,
    ActionColumn.SECTION: 80,
    ActionColumn.LEAD: 120,
    ActionColumn.SUPPORTING: 120,
    ActionColumn.COUNTERPART: 116,
    ActionColumn.DUE: 136,
    ActionColumn.STATUS: 196,
    ActionColumn.LIGHT: 128,
    ActionColumn.ACCEPTANCE: 128,
    ActionColumn.ORIGIN: 96,
    ActionColumn.CARRIED: 96,
    ActionColumn.NEXT_STEP: 176,
    ActionColumn.RESOURCES: 144,
    ActionColumn.DECISION_SOUGHT: 176,
    ActionColumn.VERIFIED: 120,
}
TEXT_NARROWEST = 200
GIVES_WAY = ((ActionColumn.SECTION, 0), (ActionColumn.LEAD, 96), (ActionColumn.LEAD, 0))
"""What the usual columns give up one after the other in a narrow window, so that the action itself can be read: the
width that is left to a column, 0 where it goes.
"""
COLUMNS = tuple(ActionColumn)
"""All of them, in the order in which they can stand."""


def name_of(column: ActionColumn) -> str:
    """What a column is called, in the language of the window."""
    return translate("ActionTable", str(NAMES[column]))


def fitted(columns: Sequence[ActionColumn], width: int) -> dict[ActionColumn, int]:
    """How wide each of these columns is where there is so much room; one that has to go is not among them."""
    widths = {each: WIDTHS.get(each, 0) for each in columns}
    for column, left in GIVES_WAY if tuple(columns) == USUAL else ():
        if width - sum(widths.values()) < TEXT_NARROWEST:
            widths[column] = left
    widths[ActionColumn.TEXT] = max(width - sum(widths.values()), TEXT_NARROWEST)
    return {column: wide for column, wide in widths.items() if wide}


def known_heads() -> Mapping[str, ActionColumn]:
    """The columns by their names as they stand in a pasted first row, in the window's language and in English."""
    plain = {str(name): column for column, name in NAMES.items()}
    here = {name_of(column): column for column in COLUMNS}
    return {normalize("NFKC", name).casefold(): column for name, column in (plain | here).items()}
