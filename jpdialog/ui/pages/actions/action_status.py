"""How far an action is, as a chip says it: the word for its status, and that it is late; with its mark."""

from jpdialog.services.commitments import Done
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.actions.table_model import MARKS


def status_said(done: Done) -> str:
    """As the list of actions says it."""
    status = field_word(done.action.status)
    return translate("ActionTable", "%1, late").replace("%1", status) if done.is_late else status


def mark_of(done: Done) -> Mark:
    """Its mark; what is late has that of what is late."""
    return Mark.LATE if done.is_late else MARKS.get(done.action.status, Mark.NONE)


def most_pressing(done: tuple[Done, ...]) -> Mark:
    """The mark of several: the first that is late, else the first still open, else the first."""
    ordered = sorted(done, key=lambda each: (not each.is_late, each.action.is_closed))
    return mark_of(ordered[0]) if ordered else Mark.NONE
