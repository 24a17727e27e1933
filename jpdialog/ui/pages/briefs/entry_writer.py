"""Writing what is done on a brief's page: the one place where its rows reach the desk."""

from collections.abc import Callable

from jpdialog.domain.brief import Brief, Entry, Handling
from jpdialog.domain.rich_text import RichText
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs.entry_row import EntryRow
from jpdialog.ui.pages.briefs.kind_block import KindBlock


class EntryWriter:
    """The scribe of one brief's rows. A new row becomes an entry with the first letter that is kept in it."""

    def __init__(self, desk: Desk, brief: Brief, block_of: Callable[[EntryRow], KindBlock]) -> None:
        self._desk, self._brief, self._block_of = desk, brief, block_of
        self.being_made: EntryRow | None = None

    def keep(self, row: EntryRow, field: str, text: RichText) -> None:
        """Keep a draft of a field; raises Trouble."""
        self._desk.briefs.keep_typing(self._entry_of(row), field, text)

    def write(self, row: EntryRow, field: str, text: RichText) -> None:
        """Make a field's text a change; raises Trouble. A new row that was emptied again leaves no trace."""
        if row.entry is not None or text.words:
            self._desk.briefs.write_text(self._entry_of(row), field, text)

    def place(self, row: EntryRow, index: int) -> None:
        """Put a row's entry at ``index`` among its kind; raises Trouble."""
        if row.entry is not None:
            self._desk.briefs.place_entry(row.entry, index)

    def remove(self, row: EntryRow) -> None:
        """Delete a row's entry; undo brings it back. Raises Trouble."""
        if row.entry is not None:
            self._desk.briefs.delete_entry(row.entry)

    def handle(self, row: EntryRow, handling: Handling) -> None:
        """Say who may see a row's entry; raises Trouble."""
        self._desk.briefs.write(self._entry_of(row), "handling", handling)

    def _entry_of(self, row: EntryRow) -> Entry:
        if row.entry is None:
            before = self._block_of(row).entry_before(row)
            self.being_made = row
            try:
                row.entry = self._desk.briefs.add_entry(self._brief, row.kind, "", after=before)
            finally:
                self.being_made = None
        return row.entry
